import { expect, test } from "vitest"
import type { Finding } from "../../../src/model/finding.ts"
import { everything } from "../../shared/findings/filter.ts"
import { bySheet, cellsText, elsewhereText } from "./problems.ts"

function problem(severity: Finding["severity"], sheet: string | null, ...cells: string[]): Finding {
  const at = sheet === null ? [] : cells.length > 0 ? cells.map((cell) => ({ sheet, cell })) : [{ sheet }]
  return {
    check: "LED-001",
    severity,
    about: "",
    title: "",
    data: {},
    message: `${sheet} ${cells}`,
    at,
    basis: "",
  }
}

const sheets = ["填写说明", "部门和单位", "预算明细"]
const findings = [
  problem("error", "预算明细", "K30"),
  problem("warning", "预算明细", "D2"),
  problem("error", "预算明细", "K4"),
  problem("note", "附件"),
  problem("error", null),
  problem("error", "部门和单位", "B3"),
]
const said = (groups: ReturnType<typeof bySheet>) =>
  groups.map(({ sheet, problems }) => [sheet, ...problems.map((each) => each.at[0]?.cell ?? "")])

test("the whole ledger first, then its sheets in their order, errors from top to bottom", () => {
  expect(said(bySheet(findings, sheets))).toEqual([
    ["", ""],
    ["部门和单位", "B3"],
    ["预算明细", "K4", "K30", "D2"],
    ["附件", ""],
  ])
})

test("filtered by severity, by sheet, by words and by cell", () => {
  const only = (filter: Partial<typeof everything>) =>
    said(bySheet(findings, sheets, { ...everything, ...filter })).flat().length
  expect(only({ severities: new Set(["warning"]) })).toBe(2)
  expect(only({ sheets: new Set(["部门和单位"]) })).toBe(2)
  expect(said(bySheet(findings, sheets, { ...everything, words: " 预算明细 K30" }))).toEqual([
    ["预算明细", "K30"],
  ])
  expect(bySheet(findings, sheets, { ...everything, words: "没有这个词" })).toEqual([])
})

test("cells are named, many of them counted", () => {
  expect(cellsText(problem("error", "预算明细", "K4"))).toBe("K4")
  expect(cellsText(problem("error", "预算明细", "K4", "K4", "K5"))).toBe("K4、K5")
  expect(cellsText(problem("error", "预算明细", "A1", "A2", "A3"), 2)).toBe("A1、A2 等 3 格")
  expect(cellsText(problem("note", "附件"))).toBe("")
})

test("cells of other sheets are named apart", () => {
  const at = [
    { sheet: "资产", cell: "C4" },
    { sheet: "部门和单位", cell: "K3" },
    { sheet: "部门和单位", cell: "K3" },
    { sheet: "资产", cell: "C5" },
    { sheet: "项目" },
  ]
  const finding: Finding = {
    check: "LED-028",
    severity: "warning",
    about: "",
    title: "",
    data: {},
    message: "",
    at,
    basis: "",
  }
  expect(cellsText(finding)).toBe("C4、C5")
  expect(elsewhereText(finding)).toBe("“部门和单位”K3、“项目”")
  expect(elsewhereText(finding, 1)).toBe("“部门和单位”K3 等 2 处")
  expect(elsewhereText(problem("error", "预算明细", "K4"))).toBe("")
})
