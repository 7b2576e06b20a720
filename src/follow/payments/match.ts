import { type Quota, quotaKey } from "../book/quota.ts"
import type { Payment } from "./payment.ts"

/** What payments are matched to. */
export interface Matchable {
  readonly quotas: readonly Quota[]
  /** Codes of units and of projects by name; a name that several have is left out. */
  readonly unitsByName: ReadonlyMap<string, string>
  readonly projectsByName: ReadonlyMap<string, string>
  /** Quotas by the number the bureau gave them. */
  readonly byNumber: ReadonlyMap<string, Quota>
}

/** A payment and its quota, with what they have in common; or what it might be. */
export type Match =
  | { readonly payment: Payment; readonly quota: Quota; readonly by: string }
  | {
      readonly payment: Payment
      readonly quota: null
      readonly because: string
      readonly proposals: readonly Quota[]
    }

const mostProposals = 5

/** Finds quotas of payments. Asked for each payment of a list; what is looked up is indexed once. */
export class Matcher {
  private readonly matchable: Matchable
  private readonly byUnit: ReadonlyMap<string, readonly Quota[]>
  /** What payments that say the same found: a year has thousands of them. */
  private readonly found = new Map<string, { readonly quota: Quota; readonly by: string }>()

  constructor(matchable: Matchable) {
    this.matchable = matchable
    this.byUnit = Map.groupBy(matchable.quotas, ({ unit }) => unit)
  }

  /** The one quota that is all the payment says; none when several are, or none is. */
  match(payment: Payment): Match {
    const { quota, unit, unitName, project, projectName, function: section, economic, fund } = payment
    const said = [quota, unit, unitName, project, projectName, section, economic, fund].join("\n")
    const before = this.found.get(said)
    if (before) return { payment, ...before }
    const match = this.matched(payment)
    if (match.quota !== null) this.found.set(said, { quota: match.quota, by: match.by })
    return match
  }

  private matched(payment: Payment): Match {
    const numbered = payment.quota === null ? undefined : this.matchable.byNumber.get(payment.quota)
    if (numbered) return this.checked(payment, numbered)
    const unit = payment.unit ?? this.matchable.unitsByName.get(payment.unitName ?? "") ?? null
    if (unit === null) return none(payment, unnamed(payment), [])
    const own = this.byUnit.get(unit)
    if (!own) return none(payment, `单位${unit}没有指标，请核对单位编码。`, [])
    const said = this.saidOf(payment)
    const fitting = own.filter((quota) => said.every(({ value, of }) => fits(value, of(quota))))
    const by = ["单位", ...said.map(({ name }) => name)].join("、")
    if (fitting.length === 1) return { payment, quota: fitting[0]!, by }
    if (fitting.length > 1) return none(payment, `${by}相符的指标有${fitting.length}条，请选一条。`, fitting)
    return none(payment, `没有${by}都相符的指标，请选一条或先办理调剂。`, nearest(own, said))
  }

  /** A number that contradicts what else is said is not believed. */
  private checked(payment: Payment, quota: Quota): Match {
    const wrong = this.saidOf(payment).find(({ value, of }) => !fits(value, of(quota)))
    if (payment.unit !== null && payment.unit !== quota.unit)
      return none(
        payment,
        `指标编号${payment.quota}是单位${quota.unit}的，支付的单位是${payment.unit}，请核对。`,
        [quota],
      )
    return wrong
      ? none(payment, `指标编号${payment.quota}的${wrong.name}与支付的不同，请核对。`, [quota])
      : { payment, quota, by: "指标编号" }
  }

  private saidOf(payment: Payment) {
    const project = payment.project ?? this.matchable.projectsByName.get(payment.projectName ?? "") ?? null
    const all: readonly {
      readonly name: string
      readonly value: string | null
      readonly of: (quota: Quota) => string | null
    }[] = [
      { name: "项目", value: project, of: (quota) => quota.project },
      { name: "功能科目", value: payment.function, of: (quota) => quota.function },
      { name: "经济科目", value: payment.economic, of: (quota) => quota.economic },
      { name: "资金性质", value: payment.fund, of: (quota) => quota.fund },
    ]
    return all.flatMap((each) => (each.value === null ? [] : [{ ...each, value: each.value }]))
  }
}

/** So many units of a list that nobody here knows are another place's, not mistakes. */
const elsewhere = 3

/** What is said of a list whose units are all unknown: it is another place's. Null when one of them is known. */
export function isOfElsewhere(
  payments: readonly Payment[],
  isUnit: (payment: Payment) => boolean,
): string | null {
  const named = payments.filter(({ unit, unitName }) => unit !== null || unitName !== null)
  const units = [...new Set(named.map(({ unit, unitName }) => unit ?? unitName!))]
  if (units.length < elsewhere || named.some(isUnit)) return null
  return `明细里的${units.length}个单位（${units.slice(0, 3).join("、")}${units.length > 3 ? "等" : ""}）没有一个是本地区的，请核对是不是别的地区的明细。`
}

/** A class (208) fits its items (2080105). */
function fits(said: string, of: string | null): boolean {
  return of !== null && (of === said || (/^\d{3}(?:\d\d)?$/.test(said) && of.startsWith(said)))
}

/** Those that have most in common with what was said, best first. */
function nearest(
  own: readonly Quota[],
  said: readonly { readonly value: string; readonly of: (quota: Quota) => string | null }[],
) {
  const common = (quota: Quota) => said.filter(({ value, of }) => fits(value, of(quota))).length
  return own
    .map((quota) => ({ quota, common: common(quota) }))
    .filter(({ common: count }) => count > 0)
    .sort((a, b) => b.common - a.common || (quotaKey(a.quota) < quotaKey(b.quota) ? -1 : 1))
    .map(({ quota }) => quota)
}

function unnamed({ unitName }: Payment): string {
  return unitName === null
    ? "没有写明单位，请补上单位编码。"
    : `没有叫“${unitName}”的单位，请核对名称或补上单位编码。`
}

function none(payment: Payment, because: string, proposals: readonly Quota[]): Match {
  return { payment, quota: null, because, proposals: proposals.slice(0, mostProposals) }
}
