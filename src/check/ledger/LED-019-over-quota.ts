import type { Codes } from "../../codes/index.ts"
import type { Money } from "../../model/finding.ts"
import type { Ledger, LedgerUnit, Quota } from "../../model/ledger.ts"
import { totalOf } from "../../money/form.ts"
import type { Observation } from "../check.ts"
import type { LedgerCheck } from "./check.ts"
import { cell, yuan } from "./entered.ts"
import { namesOf } from "./names-of.ts"
import type { Candidate } from "./nearest.ts"

/** Heads that a quota counts and that were not entered. */
export interface HeadsUnknown {
  readonly body: string
  readonly economic: Candidate
  readonly heads: readonly Quota["per"][]
}

/** More than the quotas times the heads. */
export interface OverQuota {
  readonly body: string
  readonly economic: Candidate
  readonly reckoned: readonly { readonly per: Quota["per"]; readonly heads: number; readonly quota: Money }[]
}

/** LED-019: operating costs with a quota are at most the quota times the heads (posts, vehicles) of the unit. */
export const quotaTimesHeads: LedgerCheck = {
  id: "LED-019",
  family: "LED",
  title: "公用经费超过定额标准乘以人数",
  severity: "error",
  basis: "基本支出定员定额管理办法：公用经费按定额标准和人数（编制、车辆）核定",
  *run({ ledger, reference: { codes } }): Iterable<Observation> {
    const given = Map.groupBy(ledger.quotas, ({ of }) => of)
    for (const unit of ledger.units)
      for (const [economic, quotas] of Map.groupBy(quotasOf(given, unit), (quota) => quota.economic))
        yield* judge(codes, ledger, unit, economic, quotas)
  },
}

function* judge(
  codes: Codes,
  ledger: Ledger,
  unit: LedgerUnit,
  economic: string,
  quotas: readonly Quota[],
): Iterable<Observation> {
  const { body, lines: linesOf } = namesOf(ledger)
  const lines = linesOf(unit.code).filter(
    (line) => line.category === "operating" && line.economic === economic,
  )
  const planned = totalOf(lines)
  if (planned === 0) return
  const about = ["quotas", unit.code, economic]
  const which = {
    body: body(unit.code),
    economic: { code: economic, name: codes.economic(economic, ledger.year)?.name ?? "" },
  }
  const blank = quotas.filter((quota) => unit[quota.per] === null)
  if (blank.length > 0) {
    const fields = [...new Set(blank.map(({ per }) => per))]
    return yield {
      fault: "unknown",
      severity: "warning",
      about,
      at: fields.map((per) => cell(unit, per)),
      data: { ...which, heads: fields } satisfies HeadsUnknown,
    }
  }
  const limit = quotas.reduce((sum, { cents, per }) => sum + cents * unit[per]!, 0)
  if (planned <= limit) return
  const reckoned = quotas.map(({ cents, per }) => ({ per, heads: unit[per]!, quota: yuan(cents) }))
  yield {
    fault: "over",
    about,
    at: [...lines.map((line) => cell(line, "cents")), ...quotas.map((quota) => cell(quota, "cents"))],
    data: { ...which, reckoned } satisfies OverQuota,
    says: yuan(planned),
    should: yuan(limit, "≤"),
    gap: yuan(planned - limit),
  }
}

/** A unit's own quotas, and those of its department where it has none for the same section. */
function quotasOf(given: ReadonlyMap<string, readonly Quota[]>, unit: LedgerUnit): Quota[] {
  const own = given.get(unit.code) ?? []
  const sections = new Set(own.map(({ economic }) => economic))
  return [...own, ...(given.get(unit.department) ?? []).filter(({ economic }) => !sections.has(economic))]
}
