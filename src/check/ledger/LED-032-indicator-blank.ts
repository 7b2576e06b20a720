import type { Severity } from "../../model/finding.ts"
import type { Observation } from "../check.ts"
import { type BearerName, bearersOf, nameOfBearer } from "./bearers.ts"
import type { LedgerCheck } from "./check.ts"
import { cell } from "./entered.ts"

/** Indicators that lack a field, and whose they are. */
export interface IndicatorBlank {
  readonly of: readonly BearerName[]
  readonly indicators: readonly string[]
}

/** LED-032: every indicator has a name and a target; a description and a basis are asked for. */
export const indicatorRows: LedgerCheck = {
  id: "LED-032",
  family: "LED",
  title: "指标缺名称、指标值、描述或确定依据",
  severity: "error",
  basis: "财预〔2021〕101号：绩效指标应当有明确的指标值及其确定依据",
  *run({ ledger }): Iterable<Observation> {
    const rows = bearersOf(ledger).flatMap((bearer) =>
      bearer.indicators.map((indicator) => ({ bearer, indicator })),
    )
    for (const [field, severity] of demands) {
      const blank = rows.filter(({ indicator }) => isBlank(indicator[field]))
      if (blank.length === 0) continue
      yield {
        fault: field,
        severity,
        about: ["indicators", field],
        at: blank.map(({ indicator }) => cell(indicator, field)),
        data: {
          of: blank.map(({ bearer }) => nameOfBearer(bearer)),
          indicators: blank.map(({ indicator }) => indicator.name),
        } satisfies IndicatorBlank,
      }
    }
  },
}

/** A dash or 无 in a cell says nothing either. */
function isBlank(text: string): boolean {
  return /^[\s\u3000]*(?:(?:无|没有|[-—–/\\]+)[\s\u3000]*)?$/.test(text)
}

type Field = "name" | "target" | "description" | "basis"

const demands: readonly (readonly [field: Field, severity: Severity])[] = [
  ["name", "error"],
  ["target", "error"],
  ["description", "warning"],
  ["basis", "warning"],
]
