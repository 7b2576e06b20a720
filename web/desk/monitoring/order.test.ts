import { expect, test } from "vitest"
import type { Light } from "../answers/lights.ts"
import type { SheetRow } from "../answers/monitoring.ts"
import { isUndisputed, projectsByRank } from "./order.ts"

const lit = (is: Light) => ({ is, isName: is, because: "" })
const row = (
  code: string,
  ranks: readonly (readonly [number, number])[] | null,
  rest: { errors?: number; warnings?: number; worst?: Light } = {},
): SheetRow => ({
  kind: code.length === 3 ? "departmentMonitoring" : "unitMonitoring",
  code,
  name: code,
  department: code.slice(0, 3),
  state: "submitted",
  stateName: "",
  acts: [],
  turn: [],
  reported: ranks && {
    found: [],
    errors: 0,
    warnings: 0,
    worst: "green",
    worstName: "",
    projects: ranks.map(([rank, adjusted]) => ({
      id: `${code}-${rank}-${adjusted}`,
      code: "",
      name: "",
      indicators: 1,
      goal: lit("green"),
      paying: lit("green"),
      says: "",
      rank,
      money: { budget: adjusted, adjusted, paid: 0 },
    })),
    ...rest,
  },
})

test("what should be looked at first stands first, and of those the dearer", () => {
  const listed = projectsByRank([
    row("334001", [
      [7, 100],
      [0, 10],
    ]),
    row("334002", [[0, 500]]),
    row("334003", null),
  ])
  expect(listed.map(({ project }) => project.id)).toEqual(["334002-0-500", "334001-0-10", "334001-7-100"])
})

test("only what nothing is doubtful about is received together", () => {
  const sheets = [
    row("a", []),
    row("b", [], { warnings: 1 }),
    row("c", [], { errors: 1 }),
    row("d", [], { worst: "red" }),
    row("e", null),
    row("f", [], { worst: "yellow" }),
  ]
  expect(sheets.filter(isUndisputed).map(({ code }) => code)).toEqual(["a", "f"])
})
