import type { Money } from "../../model/finding.ts"
import type { BudgetLine, Category, Ledger } from "../../model/ledger.ts"
import { totalOf } from "../../money/form.ts"
import type { Observation } from "../check.ts"
import type { LedgerCheck } from "./check.ts"
import { cell, yuan } from "./entered.ts"
import { namesOf } from "./names-of.ts"

/** Lines of a department that are far too large, and the largest. */
export interface TooLarge {
  readonly department: string
  readonly count: number
  readonly category: Category
  readonly economic: string
}

/** A ledger most of whose lines are far too small: how many of how many, and the one in the middle. */
export interface TooSmall {
  readonly count: number
  readonly lines: number
  readonly middle: Money
  /** Whether control numbers are as small. */
  readonly controls: boolean
}

/** LED-012: an amount ten thousand times what is usual was entered in the wrong measure. */
export const magnitude: LedgerCheck = {
  id: "LED-012",
  family: "LED",
  title: "金额大得离谱（元与万元混淆）",
  severity: "warning",
  basis: "惯例：与同一部门其他明细、与人数相比",
  *run({ ledger }): Iterable<Observation> {
    yield* allTooSmall(ledger)
    const { units, body } = namesOf(ledger)
    for (const [department, lines] of Map.groupBy(ledger.lines, ({ unit }) => units.get(unit)?.department)) {
      const suspects = lines.filter((line) => isHuge(line, lines) || exceedsHeads(line, ledger))
      if (department === undefined || suspects.length === 0) continue
      const line = suspects.reduce((a, b) => (b.cents > a.cents ? b : a))
      yield {
        fault: "large",
        about: ["lines", department, line.economic],
        at: suspects.map((each) => cell(each, "cents")),
        data: {
          department: body(department),
          count: suspects.length,
          category: line.category,
          economic: line.economic,
        } satisfies TooLarge,
        says: yuan(line.cents),
        should: yuan(Math.round(line.cents / 10_000)),
        cause: { kind: "entered-as-ten-thousands" },
      }
    }
  },
}

/**
 * Most lines below a thousand yuan, whatever they are for, and so the control numbers: they were entered in 万元, and
 * what is compiled from them would be wrong throughout.
 */
function* allTooSmall({ lines, controls }: Ledger): Iterable<Observation> {
  const amounts = lines.map(({ cents }) => Math.abs(cents)).filter((cents) => cents > 0)
  const small = lines.filter(({ cents }) => cents !== 0 && Math.abs(cents) < thousand)
  const isSmall = amounts.length >= fewest && small.length >= 0.8 * amounts.length
  // A county's control number of a hundred thousand yuan would be one of the smallest there are.
  const large = controls.filter(({ cents }) => cents >= 100 * thousand)
  // Lines in 万元 under a control number in yuan are ten thousand times too small for it.
  const isFarBelow = large.some(({ cents }) => totalOf(lines) * 1000 < cents)
  if (!isSmall || (large.length > 0 && !isFarBelow)) return
  const middle = amounts.sort((a, b) => a - b)[amounts.length >> 1]!
  yield {
    fault: "small",
    severity: "error",
    about: ["lines", "measure"],
    at: small.map((line) => cell(line, "cents")),
    data: {
      count: small.length,
      lines: amounts.length,
      middle: yuan(middle),
      controls: controls.length > 0 && large.length === 0,
    } satisfies TooSmall,
    says: yuan(middle),
    should: yuan(middle * 10_000),
    cause: { kind: "entered-in-ten-thousands" },
  }
}

/** Fewer lines than these may all be small. */
const fewest = 5

/** 1000元, in cents. */
const thousand = 100_000

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
