import type { Codes } from "../../codes/index.ts"
import type { Ledger, LedgerUnit, Quota } from "../../model/ledger.ts"
import { headNames } from "../../model/names.ts"
import { totalOf } from "../../money/form.ts"
import type { LedgerCheck, LedgerVerdict } from "./check.ts"
import { cell } from "./fields.ts"
import { namesOf } from "./names-of.ts"
import { yuan } from "./say.ts"

/** LED-019: operating costs with a quota are at most the quota times the heads (posts, vehicles) of the unit. */
export const quotaTimesHeads: LedgerCheck = {
  id: "LED-019",
  family: "LED",
  title: "公用经费不超过定额标准乘以人数",
  severity: "error",
  basis: "基本支出定员定额管理办法：公用经费按定额标准和人数（编制、车辆）核定",
  *run(ledger, { codes }): Iterable<LedgerVerdict> {
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
): Iterable<LedgerVerdict> {
  const { body, lines: linesOf } = namesOf(ledger)
  const lines = linesOf(unit.code).filter(
    (line) => line.category === "operating" && line.economic === economic,
  )
  const planned = totalOf(lines)
  if (planned === 0) return
  const name = `${body(unit.code)}的${economic}${codes.economic(economic, ledger.year)?.name ?? ""}`
  const blank = quotas.filter((quota) => unit[quota.per] === null)
  if (blank.length > 0) {
    const fields = [...new Set(blank.map(({ per }) => per))]
    return yield {
      severity: "warning",
      message: `${name}按定额核定，但没有填${fields.map((per) => headNames[per]).join("、")}，无法核对。`,
      at: fields.map((per) => cell(unit, per)),
      says: "（空）",
      advice: "请在单位信息里补填。",
    }
  }
  const limit = quotas.reduce((sum, { cents, per }) => sum + cents * unit[per]!, 0)
  if (planned <= limit) return
  const reckoned = quotas.map(({ cents, per }) => `${headNames[per]}${unit[per]}×${yuan(cents)}`).join("＋")
  yield {
    message: `${name}安排${yuan(planned)}，按定额应不超过${yuan(limit)}（${reckoned}），超${yuan(planned - limit)}。`,
    at: [...lines.map((line) => cell(line, "cents")), ...quotas.map((quota) => cell(quota, "cents"))],
    says: yuan(planned),
    should: `不大于${yuan(limit)}`,
    gap: yuan(planned - limit),
    advice: "请按定额压减，或核对人数和定额标准。",
  }
}

/** A unit's own quotas, and those of its department where it has none for the same section. */
function quotasOf(given: ReadonlyMap<string, readonly Quota[]>, unit: LedgerUnit): Quota[] {
  const own = given.get(unit.code) ?? []
  const sections = new Set(own.map(({ economic }) => economic))
  return [...own, ...(given.get(unit.department) ?? []).filter(({ economic }) => !sections.has(economic))]
}
