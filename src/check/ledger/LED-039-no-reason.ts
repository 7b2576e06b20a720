import type { Money, Severity } from "../../model/finding.ts"
import type { FigureKey, LedgerText } from "../../model/ledger.ts"
import { rounded } from "../../money/form.ts"
import { moneyFormOf } from "../../packs/print.ts"
import type { Observation } from "../check.ts"
import type { LedgerCheck } from "./check.ts"
import { cell, yuan } from "./entered.ts"
import { explainedFigures } from "./explained.ts"
import { namesOf } from "./names-of.ts"

/** Figures whose change is explained, and the figures whose reason explains them too. */
const explained: readonly (readonly [figure: string, severity: Severity, also: readonly string[]])[] = [
  ["basic", "warning", ["expenditure", "personnel", "operating"]],
  ["project", "warning", ["expenditure"]],
  ["threePublic.overseas", "error", ["threePublic"]],
  ["threePublic.vehiclePurchase", "error", ["threePublic", "threePublic.vehicles"]],
  ["threePublic.vehicleOperation", "error", ["threePublic", "threePublic.vehicles"]],
  ["threePublic.reception", "error", ["threePublic"]],
]

/** A figure that changed against last year without a reason. */
export interface NoReason {
  readonly body: string
  readonly figure: FigureKey
  readonly change: Money
  readonly before: Money
  readonly now: Money
}

/** LED-039: what changed against last year is explained, each of the three public expenses above all. */
export const reasons: LedgerCheck = {
  id: "LED-039",
  family: "LED",
  title: "与上年相比的增减没有写原因",
  severity: "error",
  basis: "《地方预决算公开操作规程》（财预〔2016〕143号）：公开“三公”经费增减变化及原因",
  *run({ ledger }): Iterable<Observation> {
    const { body, lines: linesOf } = namesOf(ledger)
    const texts = Map.groupBy(ledger.texts, ({ of }) => of)
    // Both years are printed in the same measure: what looks alike there is no change.
    const form = moneyFormOf(ledger.place)
    for (const [of, figures] of Map.groupBy(ledger.lastYear, (each) => each.of)) {
      const lines = linesOf(of)
      if (lines.length === 0) continue
      const now = explainedFigures(lines)
      const given = reasonsOf(texts.get(of) ?? [])
      for (const [figure, severity, also] of explained) {
        const before = figures.find((each) => each.figure === figure)
        if (!before || [figure, ...also].some((about) => given.has(about))) continue
        const change = rounded(now.get(figure)!, form) - rounded(before.cents, form)
        if (change === 0) continue
        yield {
          severity,
          about: ["lastYear", of, figure, "reason"],
          at: [cell(before, "cents")],
          data: {
            body: body(of),
            figure,
            change: { ...yuan(change), change: true },
            before: yuan(before.cents),
            now: yuan(now.get(figure)!),
          } satisfies NoReason,
        }
      }
    }
  },
}

function reasonsOf(texts: readonly LedgerText[]): Set<string> {
  return new Set(
    texts.flatMap((text) => {
      if (text.text.trim() === "") return []
      if (text.kind === "reason") return [text.about]
      // A section written by hand explains in its own words.
      if (text.kind === "section" && text.about === "threePublic") return ["threePublic"]
      return text.kind === "section" && text.about === "overview" ? ["expenditure"] : []
    }),
  )
}
