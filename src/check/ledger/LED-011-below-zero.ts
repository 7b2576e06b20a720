import type { Money } from "../../model/finding.ts"
import type { Entered, Ledger } from "../../model/ledger.ts"
import { headNames } from "../../model/names.ts"
import type { Observation } from "../check.ts"
import type { LedgerCheck } from "./check.ts"
import { cell, valueIn, yuan } from "./entered.ts"

/** Numbers of a field that cannot be, are below zero, or are zero. */
export interface OddNumbers {
  readonly what: string
  readonly label: string
  readonly count: number
  /** The least of them where they are below zero, as a sentence says it. */
  readonly least?: Money | string
}

/** LED-011: amounts and quantities are above zero, and money is whole cents. */
export const amounts: LedgerCheck = {
  id: "LED-011",
  family: "LED",
  title: "金额或数量小于零、等于零或不是可用的数",
  severity: "error",
  basis: "预算编制的一般要求：调减用正数改列，不列负数",
  *run({ ledger }): Iterable<Observation> {
    for (const { kind, what, field, label, records, zero, money } of numbers(ledger)) {
      const valueIn = (record: Entered) => numberOf(record, field)
      const entered = (value: number) => (money ? yuan(value) : String(value))
      const about = [kind, field]
      const data = { what, label }
      const negative = records.filter((record) => valueIn(record) < 0)
      const odd = records.filter((record) => !isPossible(valueIn(record), money))
      const none = zero ? [] : records.filter((record) => valueIn(record) === 0)
      const at = (those: readonly Entered[]) => those.map((record) => cell(record, field))
      if (odd.length > 0)
        yield {
          fault: "unusable",
          about,
          at: at(odd),
          data: { ...data, count: odd.length } satisfies OddNumbers,
          says: String(valueIn(odd[0]!)),
        }
      if (negative.length > 0)
        yield {
          fault: "negative",
          about,
          at: at(negative),
          data: {
            ...data,
            count: negative.length,
            least: entered(Math.min(...negative.map(valueIn))),
          } satisfies OddNumbers,
          says: entered(valueIn(negative[0]!)),
        }
      if (none.length > 0)
        yield {
          fault: "zero",
          severity: "warning",
          about,
          at: at(none),
          data: { ...data, count: none.length } satisfies OddNumbers,
          says: "0",
        }
    }
  },
}

type Kind =
  | "units"
  | "lines"
  | "procurement"
  | "assets"
  | "purchases"
  | "specialFunds"
  | "transfers"
  | "controls"
  | "quotas"
  | "lastYear"

interface Numbers {
  readonly kind: Kind
  readonly what: string
  readonly field: string
  readonly label: string
  readonly records: readonly Entered[]
  /** Whether zero says something: no reserved share, nothing last year. */
  readonly zero: boolean
  readonly money: boolean
}

function numbers(ledger: Ledger): Numbers[] {
  const money = (kind: Kind, what: string, zero = false, field = "cents", label = "金额"): Numbers => ({
    kind,
    what,
    field,
    label,
    records: ledger[kind],
    zero,
    money: true,
  })
  const count = (kind: Kind, what: string, field: string, label: string, zero = false): Numbers => ({
    ...money(kind, what, zero, field, label),
    money: false,
  })
  return [
    money("lines", "预算明细"),
    count("procurement", "政府采购", "quantity", "数量"),
    money("procurement", "政府采购", false, "priceCents", "单价"),
    money("procurement", "政府采购"),
    money("procurement", "政府采购", true, "reservedCents", "预留中小微企业份额"),
    count("assets", "资产", "quantity", "数量", true),
    money("assets", "资产", true, "cents", "价值"),
    count("purchases", "拟购置资产", "quantity", "数量"),
    money("purchases", "拟购置资产"),
    money("specialFunds", "专项资金"),
    money("transfers", "转移支付"),
    money("controls", "控制数", true),
    money("quotas", "定额", true),
    money("lastYear", "上年数", true),
    ...(["posts", "staff", "retired", "vehicles"] as const).map((field) =>
      count("units", "单位", field, headNames[field], true),
    ),
  ]
}

function numberOf(record: Entered, field: string): number {
  const value = valueIn(record, field)
  return value === null ? 0 : Number(value)
}

function isPossible(value: number, money: boolean): boolean {
  return money ? Number.isSafeInteger(value) : Number.isFinite(value)
}
