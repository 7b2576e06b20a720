import type { Money } from "../../model/finding.ts"
import { type FigureKey, funds, type LastYearFigure } from "../../model/ledger.ts"
import type { Observation } from "../check.ts"
import type { LedgerCheck } from "./check.ts"
import { cell, yuan } from "./entered.ts"
import { namesOf } from "./names-of.ts"

/** Wholes and their parts; a whole is judged only when every part is known. */
const wholes: readonly (readonly [whole: string, parts: readonly string[]])[] = [
  ["revenue", ["expenditure"]],
  ["basic", ["personnel", "operating"]],
  ["threePublic", ["threePublic.overseas", "threePublic.vehicles", "threePublic.reception"]],
  ["threePublic.vehicles", ["threePublic.vehiclePurchase", "threePublic.vehicleOperation"]],
]

/** A figure of last year that its parts do not make up. */
export interface WholeUnlikeParts {
  readonly body: string
  readonly whole: FigureKey
  readonly parts: readonly FigureKey[]
}

/** Revenues of last year that together are more than all revenue. */
export interface RevenuesOverAll {
  readonly body: string
  readonly all: Money
}

/** LED-038: last year's figures agree with each other: parts with wholes, revenue with expenditure. */
export const lastYearAddsUp: LedgerCheck = {
  id: "LED-038",
  family: "LED",
  title: "上年预算数前后不一致",
  severity: "error",
  basis: "部门预算公开表式：收支平衡，合计等于各项之和",
  *run({ ledger }): Iterable<Observation> {
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
): Iterable<Observation> {
  const all = known.get(whole)
  const those = parts.map((part) => known.get(part))
  if (!all || those.some((part) => part === undefined)) return
  const sum = those.reduce((total, part) => total + part!.cents, 0)
  if (sum === all.cents) return
  yield {
    fault: "parts",
    about: ["lastYear", all.of, whole],
    at: [cell(all, "cents"), ...those.map((part) => cell(part!, "cents"))],
    data: { body, whole, parts } satisfies WholeUnlikeParts,
    says: yuan(all.cents),
    should: yuan(sum),
    gap: yuan(Math.abs(sum - all.cents)),
  }
}

/** Revenues by source that are known cannot exceed all revenue. */
function* atMost(
  body: string,
  known: ReadonlyMap<string, LastYearFigure>,
  revenues: readonly string[],
): Iterable<Observation> {
  const all = known.get("revenue")
  const sum = revenues.reduce((total, key) => total + known.get(key)!.cents, 0)
  if (!all || sum <= all.cents) return
  yield {
    fault: "revenues",
    about: ["lastYear", all.of, "revenue", "parts"],
    at: [cell(all, "cents"), ...revenues.map((key) => cell(known.get(key)!, "cents"))],
    data: { body, all: yuan(all.cents) } satisfies RevenuesOverAll,
    says: yuan(sum),
    should: yuan(all.cents, "≤"),
    gap: yuan(sum - all.cents),
  }
}
