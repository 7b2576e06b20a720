import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type Act, actNames } from "./acts.ts"
import { bodyOf, thingOf } from "./budget-year.ts"
import { as, people, preparing, region } from "./county.test-data.ts"
import { may, type Thing } from "./may.ts"
import { actorsOf, withDeputy } from "./people.ts"
import { rights } from "./rights.ts"
import { roleNames } from "./roles.ts"
import { type Kind, nameOfState, type State, statesOf } from "./states.ts"

const thing = (kind: "department" | "unit", code: string) =>
  thingOf(preparing, bodyOf(preparing, kind, code)!)
const year = thingOf(preparing, null)
const accountOf = (id: string): Thing => ({
  kind: "account",
  region: region.code,
  code: id,
  department: "",
  name: "丁一",
})
const things = [
  year,
  thing("department", "334"),
  thing("department", "361"),
  thing("unit", "334002"),
  thing("unit", "361001"),
  accountOf("uc1"),
]

const because = (...args: Parameters<typeof may>) => {
  const verdict = may(...args)
  return verdict.ok ? "可以" : verdict.because
}

describe("an act is done by whom the table names, in the states it names", () => {
  test("an officer receives what the departments in charge submitted, not others", () => {
    expect(because(as("bo2"), "receive", thing("department", "361"), "firstSubmitted")).toBe("可以")
    expect(because(as("bo2"), "receive", thing("department", "334"), "firstSubmitted")).toBe(
      "您（财政局经办人）不能对334 云岭县水务局的部门预算“受理”；现在是“一上已报财政局”，这件事由所管部门的财政局经办人或财政局负责人办理。",
    )
  })

  test("the wrong state is told with the right ones", () => {
    expect(because(as("bo2"), "receive", thing("department", "361"), "firstDraft")).toBe(
      "361 云岭县文化和旅游局的部门预算现在是“一上汇总中”，不能“受理”；这件事由所管部门的财政局经办人或财政局负责人在“一上已报财政局”、“二上已报财政局”时办理。",
    )
  })

  test("a draft is seen by its unit and department only", () => {
    const see = (id: string) => may(as(id), "seeDraft", thing("unit", "334002"), "secondDraft").ok
    const seeing = people.persons.map(({ id }) => id).filter(see)
    expect(seeing).toEqual(["df334", "dh334", "uc2", "uh2"])
  })

  test("the bureau sees how far a unit is, the congress what was drafted", () => {
    expect(may(as("bo"), "seeProgress", thing("unit", "334002"), "firstDraft").ok).toBe(true)
    expect(may(as("cr"), "seeBook", year, "presented").ok).toBe(true)
    expect(may(as("cr"), "seeBook", year, "open").ok).toBe(false)
  })

  test("what is published needs no account, and nothing else goes without", () => {
    const free = rights.filter(({ of, act, states }) =>
      things.some((each) => each.kind === of && states.some((state) => may(null, act, each, state).ok)),
    )
    expect([...new Set(free.map(({ act }) => act))]).toEqual(["seePublished"])
    expect(because(null, "edit", thing("unit", "334002"), "firstDraft")).toContain("没有登录")
  })

  test("a person of another region has no rights here", () => {
    const stranger = { ...as("bh").person, region: "990102" }
    expect(may({ person: stranger, for: null }, "present", year, "open").ok).toBe(false)
  })

  test("only the holder opens an account, nobody for them", () => {
    const all = withDeputy(people, { by: "uc2", for: "uc1", from: "2026-01-01", until: "2026-12-31" })
    const deputy = actorsOf(all.ok ? all.value : people, "uc2", "2026-06-01")[1]!
    expect(deputy.for?.id).toBe("uc1")
    expect(may(as("uc1"), "accept", accountOf("uc1"), "granted").ok).toBe(true)
    expect(may(deputy, "accept", accountOf("uc1"), "granted").ok).toBe(false)
  })
})

const anyThing = fc.constantFrom(...things)
const anyAct = fc.constantFrom(...(Object.keys(actNames) as Act[]))
const anyPerson = fc.constantFrom(...people.persons)

test("what may() says is what the table says, for everybody, everything, every state", () => {
  const reaches = (at: readonly string[], scope: string, to: Thing) =>
    ({
      own: at.includes(to.code),
      below: at.includes(to.department),
      charge: at.includes(to.department),
      region: true,
    })[scope]
  let count = 0
  for (const person of people.persons)
    for (const to of things)
      for (const act of Object.keys(actNames) as Act[])
        for (const state of statesOf(to.kind)) {
          const expected = rights.some(
            (right) =>
              right.of === to.kind &&
              right.act === act &&
              right.states.includes(state) &&
              (right.role === "anyone" ||
                (right.role === "holder" && person.id === to.code) ||
                person.posts.some(({ role, at }) => role === right.role && reaches(at, right.scope, to))),
          )
          if (may({ person, for: null }, act, to, state).ok !== expected)
            expect.fail(`${person.name} ${act} ${to.name} ${state}: ${expected}`)
          count++
        }
  expect(count).toBeGreaterThan(50_000)
})

test("a refusal is a Chinese sentence that names who may and the states, or that the act is not of this thing", () => {
  fc.assert(
    fc.property(anyPerson, anyThing, anyAct, fc.nat(), (person, to, act, n) => {
      const state = statesOf(to.kind)[n % statesOf(to.kind).length] as State
      const verdict = may({ person, for: null }, act, to, state)
      if (verdict.ok) return
      const rows = rights.filter((right) => right.of === to.kind && right.act === act)
      const { because } = verdict
      expect(because).toMatch(/^[^A-Za-z]*。$/)
      if (rows.length === 0) expect(because).toContain("不是对")
      else {
        expect(because).toContain(nameOfState(to.kind as Kind, state))
        expect(rows.some(({ role }) => because.includes(roleNames[role]))).toBe(true)
      }
    }),
    { numRuns: 2000 },
  )
})
