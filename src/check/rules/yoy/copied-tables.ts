import type { BudgetTable, TableKey } from "../../../model/disclosure.ts"
import type { Cannot, Check, Verdict } from "../../check.ts"
import { amountAt, figureColumns, mainTable, rowOf, tableNames } from "../../engine/tables.ts"
import { comparable } from "./last-year.ts"

/** Tables whose figures move every year: pay, pensions and projects do. Three public expenses often stay. */
const moving: readonly TableKey[] = ["revenue", "expenditure", "generalPublic", "basic"]
/** So many different figures are not the same two years running. */
const fewest = 8
/** Assets bought and not written off keep their value; four kinds together seldom do. */
const fewestAssets = 4

/** YOY-009: a table has this year's figures, not last year's once more. */
export const copiedTables: Check = {
  id: "YOY-009",
  family: "YOY",
  title: "表中的数字不照搬上年",
  severity: "warning",
  basis: "惯例：人员经费、公用经费和项目支出逐年编制",
  *run(review): Iterable<Verdict | Cannot> {
    const lastYear = comparable(review)
    if ("cannot" in lastYear) return yield lastYear
    const { disclosure } = review
    let any = false
    const copied: BudgetTable[] = []
    for (const key of moving) {
      const [table, old] = [mainTable(disclosure, key), mainTable(lastYear, key)]
      if (!table || !old) continue
      const figures = figuresOf(table)
      if (new Set(figures.map(({ cents }) => cents)).size < fewest) continue
      any = true
      const same = figures.every(({ row, column, cents }) => {
        const name = row.code ?? row.key
        const before = name === null ? undefined : rowOf(old, name, row.side)
        return before !== undefined && amountAt(before, column).figure?.cents === cents
      })
      if (same && figuresOf(old).length === figures.length) copied.push(table)
    }
    if (copied.length > 0)
      yield {
        message: `${copied.map(({ key }) => tableNames[key]).join("、")}的每一个数都与上年公开的相同。`,
        at: copied.map(({ at }) => at),
        cause: "疑似上传了上年的表，或沿用上年数没有更新",
        advice: "请核对是否为本年的表。",
      }
    const [assets, old] = [disclosure.assets.rows, lastYear.assets.rows]
    const valued = assets.filter(({ value }) => (value?.figure?.cents ?? 0) !== 0)
    if (valued.length >= fewestAssets) {
      any = true
      const before = new Map(
        old.map(({ label, quantity, value }) => [label, `${quantity?.text} ${value?.figure?.cents}`]),
      )
      const { asOfAt } = disclosure.assets
      if (
        valued.every((row) => before.get(row.label) === `${row.quantity?.text} ${row.value?.figure?.cents}`)
      )
        yield {
          severity: "note",
          message: `固定资产占用情况表${valued.length}行的数量和价值都与上年公开的相同。`,
          at: [asOfAt ?? valued[0]!.at],
          cause: "疑似沿用上年的表",
          advice: "请核对是否为上年末的数；全年没有增减的，不必改。",
        }
    }
    if (!any) yield { cannot: "两年没有可以比较的表" }
  },
}

function figuresOf(table: BudgetTable) {
  return table.rows.flatMap((row) =>
    figureColumns(table, row.side).flatMap((column) => {
      const cents = row.cells[column.key]?.figure?.cents
      return cents ? [{ row, column: column.key, cents }] : []
    }),
  )
}
