import { describe, expect, test } from "vitest"
import { actNames } from "./acts.ts"
import { rights } from "./rights.ts"
import { seatOf } from "./roles.ts"
import {
  firstState,
  type Kind,
  kindNames,
  restingStates,
  type State,
  stateNames,
  statesOf,
} from "./states.ts"
import { transitionOf, transitions, transitionsFrom } from "./transitions.ts"

const kinds = Object.keys(kindNames) as Kind[]

describe("the table of transitions", () => {
  test("has one row for an act in a state", () => {
    const keys = transitions.flatMap(({ of, act, from }) => from.map((state) => `${of} ${act} ${state}`))
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([])
    for (const row of transitions)
      for (const state of row.from) expect(transitionOf(row.of, row.act, state)).toBe(row)
  })

  test("knows only states with a name", () => {
    for (const { of, from, to, along } of transitions) {
      expect([...from, to].filter((state) => stateNames[of][state] === undefined)).toEqual([])
      for (const each of along) {
        const other = each.of === "units" ? "unit" : "department"
        expect([each.from, each.to].filter((state) => stateNames[other][state] === undefined)).toEqual([])
      }
    }
  })

  test.each(kinds)("reaches every state of a %s, alone or taken along", (kind) => {
    const moves = [
      ...transitions
        .filter(({ of }) => of === kind)
        .flatMap(({ from, to }) => from.map((state) => [state, to] as const)),
      ...transitions
        .flatMap(({ along }) => along)
        .filter(({ of }) => of === `${kind}s`)
        .map(({ from, to }) => [from, to] as const),
    ]
    const reached = new Set<State>([firstState[kind]])
    for (const _ of statesOf(kind)) for (const [from, to] of moves) if (reached.has(from)) reached.add(to)
    expect(statesOf(kind).filter((state) => !reached.has(state))).toEqual([])
  })
})

describe("transitions and rights", () => {
  test("somebody may do every transition from every state", () => {
    const undone = transitions.flatMap(({ of, act, from }) =>
      from
        .filter(
          (state) =>
            !rights.some((right) => right.of === of && right.act === act && right.states.includes(state)),
        )
        .map((state) => `${of} ${act} ${state}`),
    )
    expect(undone).toEqual([])
  })

  test("nobody may do a transition in a state it does not lead from", () => {
    const changing = new Set(transitions.map(({ of, act }) => `${of} ${act}`))
    const idle = rights
      .filter(({ of, act }) => changing.has(`${of} ${act}`))
      .flatMap(({ of, act, role, states }) =>
        states
          .filter((state) => !transitionOf(of, act, state))
          .map((state) => `${of} ${act} ${role} ${state}`),
      )
    expect(idle).toEqual([])
  })

  test("every act is somebody's right, every role has one", () => {
    const used = new Set(rights.map(({ act }) => act))
    expect(Object.keys(actNames).filter((act) => !used.has(act as keyof typeof actNames))).toEqual([])
    const roles = new Set(rights.map(({ role }) => role))
    expect(Object.keys(seatOf).filter((role) => !roles.has(role as keyof typeof seatOf))).toEqual([])
  })

  test("a row of rights stands once", () => {
    const keys = rights.flatMap(({ of, act, role, scope, states }) =>
      states.map((state) => `${of} ${act} ${role} ${scope} ${state}`),
    )
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([])
  })

  test("only where it rests does a budget have no way on of its own or of others", () => {
    const still = (kind: "department" | "unit") =>
      statesOf(kind).filter((state) => !transitionsFrom(kind, state).some(({ way }) => way === "on"))
    // A unit that was received waits for its department, all wait for the opening of the year.
    expect(still("unit")).toEqual(["waiting", "firstReceived", ...restingStates])
    expect(still("department")).toEqual(["waiting", ...restingStates])
  })

  test("the bureau, the congress and the auditor see no drafts, administrators see no budgets", () => {
    const roles = rights.filter(({ act }) => act === "seeDraft" || act === "edit").map(({ role }) => role)
    expect([...new Set(roles)].sort()).toEqual([
      "departmentFinance",
      "departmentHead",
      "unitClerk",
      "unitHead",
    ])
    const administrators = rights.filter(({ role }) => role.endsWith("Administrator")).map(({ act }) => act)
    expect(
      administrators.filter((act) =>
        ["seeSubmission", "seeControls", "seeBook", "seeProgress"].includes(act),
      ),
    ).toEqual([])
  })
})
