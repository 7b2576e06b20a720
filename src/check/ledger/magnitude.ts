import type { BudgetLine, Ledger } from "../../model/ledger.ts"
import { categoryNames } from "../../model/names.ts"
import { totalOf } from "../../money/form.ts"
import type { LedgerCheck, LedgerVerdict } from "./check.ts"
import { cell } from "./fields.ts"
import { namesOf } from "./names-of.ts"
import { yuan } from "./say.ts"

/** LED-012: an amount ten thousand times what is usual was entered in the wrong measure. */
export const magnitude: LedgerCheck = {
  id: "LED-012",
  family: "LED",
  title: "金额没有大得离谱（元与万元混淆）",
  severity: "warning",
  basis: "惯例：与同一部门其他明细、与人数相比",
  *run(ledger): Iterable<LedgerVerdict> {
    const { units, body } = namesOf(ledger)
    for (const [department, lines] of Map.groupBy(ledger.lines, ({ unit }) => units.get(unit)?.department)) {
      const suspects = lines.filter((line) => isHuge(line, lines) || exceedsHeads(line, ledger))
      if (department === undefined || suspects.length === 0) continue
      const line = suspects.reduce((a, b) => (b.cents > a.cents ? b : a))
      yield {
        message: `${body(department)}有${suspects.length}笔预算明细大得离谱，最大的一笔是${categoryNames[line.category]}${line.economic}，${yuan(line.cents)}。`,
        at: suspects.map((each) => cell(each, "cents")),
        says: yuan(line.cents),
        should: `疑为${yuan(Math.round(line.cents / 10_000))}`,
        cause: "疑似把以元计的数填进以万元计的列，扩大了一万倍",
        advice: "请核对金额和计量单位；确实无误的可以保留。",
      }
    }
  },
}

/** Ten thousand times the middle line of the department, and more than all its other lines together. */
function isHuge(line: BudgetLine, lines: readonly BudgetLine[]): boolean {
  if (line.cents < thousandMillion) return false
  const others = lines.filter((each) => each !== line && each.cents < line.cents / 1000)
  if (others.length < 5) return false
  const middle = others.map(({ cents }) => cents).sort((a, b) => a - b)[others.length >> 1]!
  return line.cents >= 5_000 * middle && line.cents > 100 * totalOf(others)
}

/** 10亿元, in cents: below it a county's single line can be real. */
const thousandMillion = 100_000_000_000

/** Pay of five million yuan a head, or operating costs of one million, are no pay. */
function exceedsHeads(line: BudgetLine, ledger: Ledger): boolean {
  const limit =
    line.category === "personnel" ? 500_000_000 : line.category === "operating" ? 100_000_000 : null
  const unit = namesOf(ledger).units.get(line.unit)
  if (limit === null || !unit) return false
  const heads = (unit.staff ?? unit.posts ?? 0) + (unit.retired ?? 0)
  return heads > 0 && line.cents > limit * heads
}
