import { funds, type LastYearFigure } from "../../model/ledger.ts"
import { nameOfFigure } from "../../packs/subjects.ts"
import type { LedgerCheck, LedgerVerdict } from "./check.ts"
import { cell } from "./fields.ts"
import { namesOf } from "./names-of.ts"
import { yuan } from "./say.ts"

/** Wholes and their parts; a whole is judged only when every part is known. */
const wholes: readonly (readonly [whole: string, parts: readonly string[]])[] = [
  ["revenue", ["expenditure"]],
  ["basic", ["personnel", "operating"]],
  ["threePublic", ["threePublic.overseas", "threePublic.vehicles", "threePublic.reception"]],
  ["threePublic.vehicles", ["threePublic.vehiclePurchase", "threePublic.vehicleOperation"]],
]

/** LED-038: last year's figures agree with each other: parts with wholes, revenue with expenditure. */
export const lastYearAddsUp: LedgerCheck = {
  id: "LED-038",
  family: "LED",
  title: "上年预算数前后一致",
  severity: "error",
  basis: "部门预算公开表式：收支平衡，合计等于各项之和",
  *run(ledger): Iterable<LedgerVerdict> {
    for (const [of, figures] of Map.groupBy(ledger.lastYear, (each) => each.of)) {
      const known = new Map(figures.map((each) => [each.figure, each]))
      for (const [whole, parts] of wholes) yield* judge(namesOf(ledger).body(of), known, whole, parts)
      const revenues = [...funds, "carryOver"].map((key) => `revenue.${key}`).filter((key) => known.has(key))
      if (known.get("revenue.carryOver") && revenues.length > 1)
        yield* atMost(namesOf(ledger).body(of), known, revenues)
    }
  },
}

function* judge(
  body: string,
  known: ReadonlyMap<string, LastYearFigure>,
  whole: string,
  parts: readonly string[],
): Iterable<LedgerVerdict> {
  const all = known.get(whole)
  const those = parts.map((part) => known.get(part))
  if (!all || those.some((part) => part === undefined)) return
  const sum = those.reduce((total, part) => total + part!.cents, 0)
  if (sum === all.cents) return
  const names = parts.map((part) => nameOfFigure(part)).join("、")
  yield {
    message: `${body}上年的${nameOfFigure(whole)}${yuan(all.cents)}，${names}${parts.length > 1 ? "合计" : ""}${yuan(sum)}，相差${yuan(Math.abs(sum - all.cents))}。`,
    at: [cell(all, "cents"), ...those.map((part) => cell(part!, "cents"))],
    says: yuan(all.cents),
    should: yuan(sum),
    gap: yuan(Math.abs(sum - all.cents)),
    advice: "请对照上年公开的预算核对这几个数。",
  }
}

/** Revenues by source that are known cannot exceed all revenue. */
function* atMost(
  body: string,
  known: ReadonlyMap<string, LastYearFigure>,
  revenues: readonly string[],
): Iterable<LedgerVerdict> {
  const all = known.get("revenue")
  const sum = revenues.reduce((total, key) => total + known.get(key)!.cents, 0)
  if (!all || sum <= all.cents) return
  yield {
    message: `${body}上年各项收入合计${yuan(sum)}，大于收入总计${yuan(all.cents)}。`,
    at: [cell(all, "cents"), ...revenues.map((key) => cell(known.get(key)!, "cents"))],
    says: yuan(sum),
    should: `不大于${yuan(all.cents)}`,
    gap: yuan(sum - all.cents),
    advice: "请对照上年公开的预算核对各项收入。",
  }
}
