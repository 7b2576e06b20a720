import { expect, test } from "vitest"
import type { Light, SheetRow } from "../api.ts"
import { byDepartment, byRule, projectsByRank, undisputed } from "./order.ts"

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
  expect(undisputed(sheets).map(({ code }) => code)).toEqual(["a", "f"])
})

test("units stand below their department", () => {
  const listed = byDepartment([
    row("361001", null),
    row("334002", null),
    row("361", null),
    row("334001", null),
    row("334", null),
  ])
  expect(listed.map(({ code }) => code)).toEqual(["334", "334001", "334002", "361", "361001"])
})

test("rules stand once, with everybody they found something at; errors first, then the frequent", () => {
  const found = (check: string, severity: string, count: number) => ({
    check,
    title: check,
    severity,
    count,
    says: "",
  })
  const of = (code: string, ...all: readonly ReturnType<typeof found>[]) => {
    const made = row(code, [])
    return { ...made, reported: { ...made.reported!, found: all } }
  }
  const rows = byRule([
    of("334001", found("MON-009", "warning", 2), found("MON-001", "error", 1)),
    of("334002", found("MON-008", "warning", 1), found("MON-009", "warning", 3)),
    row("334003", null),
  ])
  expect(rows.map(({ check, count, hits }) => [check, count, hits.map(({ sheet }) => sheet.code)])).toEqual([
    ["MON-001", 1, ["334001"]],
    ["MON-009", 5, ["334001", "334002"]],
    ["MON-008", 1, ["334002"]],
  ])
})
