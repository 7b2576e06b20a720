import type { Amount } from "../../model/disclosure.ts"
import type { Cause, Money, Severity } from "../../model/finding.ts"
import type { Place } from "../../model/place.ts"
import { aboutText } from "../about.ts"
import type { Check, Observation } from "../check.ts"

/** One defect on its way to a finding: data, and what is needed to put like ones together and in order. */
export interface Observed {
  readonly check: Pick<Check, "id" | "title">
  readonly severity: Severity
  readonly basis: string
  readonly fault: string
  readonly about: string
  readonly at: Place[]
  readonly data: object
  readonly says?: Money | string
  readonly should?: Money | string
  readonly gap?: Money | string
  readonly cause?: Cause
  /** The relations that show it, as sentences. */
  readonly relations?: readonly string[]
  /** Observations with the same value are one defect repeated. */
  readonly kind: string
  /** How many relations it explains. */
  readonly weight: number
  /** How much money it is about, in cents. */
  readonly money: number
  /** For a judgement the amounts it was judged by. */
  readonly rests?: readonly Amount[]
  /** For equalities the amounts in them, the one that is surely wrong, and what should hold, in words. */
  readonly equality?: {
    readonly amounts: ReadonlySet<Amount>
    readonly culprit: Amount | null
    readonly statement: string
  }
}

/** What a judgement yields, with what its check adds. */
export function observed(
  check: Pick<Check, "id" | "title" | "severity" | "basis">,
  item: Observation,
): Observed {
  const { gap, fault = "", data = {} } = item
  const about = aboutText(item.about)
  return {
    check,
    severity: item.severity ?? check.severity,
    basis: item.basis ?? check.basis,
    fault,
    about,
    at: item.at,
    data,
    ...(item.says === undefined ? {} : { says: item.says }),
    ...(item.should === undefined ? {} : { should: item.should }),
    ...(gap === undefined ? {} : { gap }),
    ...(item.cause === undefined ? {} : { cause: item.cause }),
    kind: `${check.id}|${tableOf(item.at) ?? `${fault}|${about}|${JSON.stringify(data)}`}`,
    weight: 1,
    money: typeof gap === "object" ? Math.abs(gap.cents) : 0,
    ...(item.rests === undefined ? {} : { rests: item.rests }),
  }
}

/** The table a judgement is about; the same said of many of its rows is one defect repeated. */
function tableOf([first]: readonly Place[]): string | null {
  return first?.table === undefined ? null : `${first.sheet ?? ""}#${first.table}`
}
