import { expect, test } from "vitest"
import type { ListedSheet, SheetSummary } from "../answers/sheet.ts"
import { byDepartment, byRule } from "./order.ts"

const row = (code: string, found: SheetSummary["found"] | null): ListedSheet => ({
  kind: code.length === 3 ? "departmentMonitoring" : "unitMonitoring",
  code,
  name: code,
  department: code.slice(0, 3),
  state: "submitted",
  stateName: "",
  acts: [],
  turn: [],
  reported: found && { found, errors: 0, warnings: 0 },
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
  const of = (code: string, ...all: readonly ReturnType<typeof found>[]) => row(code, all)
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
