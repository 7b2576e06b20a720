import type { Entered, Ledger } from "../../model/ledger.ts"
import { headNames } from "../../model/names.ts"
import type { LedgerCheck, LedgerVerdict } from "./check.ts"
import { cell, valueIn } from "./fields.ts"
import { yuan } from "./say.ts"

/** LED-011: amounts and quantities are above zero, and money is whole cents. */
export const amounts: LedgerCheck = {
  id: "LED-011",
  family: "LED",
  title: "金额和数量大于零",
  severity: "error",
  basis: "预算编制的一般要求：调减用正数改列，不列负数",
  *run(ledger): Iterable<LedgerVerdict> {
    for (const { what, field, label, records, zero, money } of numbers(ledger)) {
      const valueIn = (record: Entered) => numberOf(record, field)
      const say = (value: number) => (money ? yuan(value) : String(value))
      const negative = records.filter((record) => valueIn(record) < 0)
      const odd = records.filter((record) => !isPossible(valueIn(record), money))
      const none = zero ? [] : records.filter((record) => valueIn(record) === 0)
      const at = (those: readonly Entered[]) => those.map((record) => cell(record, field))
      if (odd.length > 0)
        yield {
          message: `${what}的${label}有${odd.length}处不是可用的数。`,
          at: at(odd),
          says: String(valueIn(odd[0]!)),
          advice: `请重新填写${label}，金额最多到分。`,
        }
      if (negative.length > 0)
        yield {
          message: `${what}的${label}有${negative.length}处小于零，最小的是${say(Math.min(...negative.map(valueIn)))}。`,
          at: at(negative),
          says: say(valueIn(negative[0]!)),
          should: "不小于0",
          advice: "预算不列负数；要调减的，请直接减少有关明细的金额。",
        }
      if (none.length > 0)
        yield {
          severity: "warning",
          message: `${what}的${label}有${none.length}处是零，这一行不起作用。`,
          at: at(none),
          says: "0",
          advice: "请填写金额，或删去这一行。",
        }
    }
  },
}

interface Numbers {
  readonly what: string
  readonly field: string
  readonly label: string
  readonly records: readonly Entered[]
  /** Whether zero says something: no reserved share, nothing last year. */
  readonly zero: boolean
  readonly money: boolean
}

function numbers(ledger: Ledger): Numbers[] {
  const money = (
    what: string,
    records: readonly Entered[],
    zero = false,
    field = "cents",
    label = "金额",
  ) => ({
    what,
    field,
    label,
    records,
    zero,
    money: true,
  })
  const count = (what: string, records: readonly Entered[], field: string, label: string, zero = false) => ({
    what,
    field,
    label,
    records,
    zero,
    money: false,
  })
  return [
    money("预算明细", ledger.lines),
    count("政府采购", ledger.procurement, "quantity", "数量"),
    money("政府采购", ledger.procurement, false, "priceCents", "单价"),
    money("政府采购", ledger.procurement),
    money("政府采购", ledger.procurement, true, "reservedCents", "预留中小微企业份额"),
    count("资产", ledger.assets, "quantity", "数量", true),
    money("资产", ledger.assets, true, "cents", "价值"),
    count("拟购置资产", ledger.purchases, "quantity", "数量"),
    money("拟购置资产", ledger.purchases),
    money("专项资金", ledger.specialFunds),
    money("转移支付", ledger.transfers),
    money("控制数", ledger.controls, true),
    money("定额", ledger.quotas, true),
    money("上年数", ledger.lastYear, true),
    ...(["posts", "staff", "retired", "vehicles"] as const).map((field) =>
      count("单位", ledger.units, field, headNames[field], true),
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
