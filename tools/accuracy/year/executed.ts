import { quotaKey } from "../../../src/follow/book/quota.ts"
import type { Standing } from "../../../src/follow/book/view.ts"
import type { Executed } from "../../../src/follow/progress/execution.ts"
import type { Severity } from "../../../src/model/finding.ts"
import { type Chance, contractOf, keptMoney, standingOf } from "./county.ts"

/** A mistake that is planted into a clean county or sheet, and the right thing that looks like it. */
export interface YearDefect<T> {
  readonly name: string
  readonly check: string
  readonly severity: Severity
  /** What is changed, and the record that has to be named first. */
  plant(clean: T, chance: Chance): { readonly of: T; readonly record: string }
  readonly twin: string
  alike(clean: T, chance: Chance): T
}

type Defect = YearDefect<Executed>
type Payment = Executed["payments"][number]

const exchanged = (clean: Executed, changed: Standing): Executed => ({
  ...clean,
  standings: clean.standings.map((each) =>
    quotaKey(each.quota) === quotaKey(changed.quota) ? changed : each,
  ),
})
const some = (clean: Executed, chance: Chance, economic: string): Standing => {
  const those = clean.standings.filter(({ quota }) => quota.economic === economic)
  return those[chance(0, those.length - 1)]!
}
const paying = (clean: Executed, ...more: readonly Payment[]): Executed => ({
  ...clean,
  payments: [...clean.payments, ...more],
})
const payment = (of: Standing, number: number, date: string, cents: number, summary: string): Payment => ({
  number,
  date,
  cents,
  voucher: `W${number}`,
  summary,
  quota: of.quota,
})
const contracting = (clean: Executed, ...more: NonNullable<Executed["contracts"]>): Executed => ({
  ...clean,
  contracts: [...clean.contracts!, ...more],
})
const project = ({ quota: { unit, project: code } }: Standing) => `${unit} ${code}`
const first = ({ needs }: Executed) => needs![0]!

/** What is planted for each rule over the execution, and what only looks like it. */
export const executedDefects: readonly Defect[] = [
  {
    name: "支付超过指标",
    check: "EXE-001",
    severity: "error",
    plant(clean, chance) {
      const of = some(clean, chance, "30201")
      return {
        of: exchanged(clean, { ...of, paid: of.adjusted + chance(1, 999_999), left: -1 }),
        record: quotaKey(of.quota),
      }
    },
    twin: "正好用完",
    alike(clean, chance) {
      const of = some(clean, chance, "30201")
      return exchanged(clean, { ...of, paid: of.adjusted, left: 0 })
    },
  },
  {
    name: "支付久不认领",
    check: "EXE-002",
    severity: "error",
    plant: (clean, chance) => ({
      of: { ...clean, unclaimed: [...clean.unclaimed, waiting(clean, 9, chance(11, 60))] },
      record: "waiting 9",
    }),
    twin: "十天以内认领",
    alike: (clean, chance) => ({
      ...clean,
      unclaimed: [...clean.unclaimed, waiting(clean, 9, chance(0, 10))],
    }),
  },
  {
    name: "批复以前支付",
    check: "EXE-003",
    severity: "warning",
    plant(clean, chance) {
      const of = some(clean, chance, "30201")
      const early = payment(of, 99, `2027-0${chance(1, 2)}-0${chance(1, 9)}`, chance(100, 9_999), "提前支付")
      return { of: paying(clean, early), record: "payment 99" }
    },
    twin: "批复当天支付",
    alike: (clean, chance) =>
      paying(clean, payment(some(clean, chance, "30201"), 99, "2027-02-10", chance(100, 9_999), "批复当天")),
  },
  {
    name: "三公经费超批复",
    check: "EXE-004",
    severity: "error",
    plant(clean, chance) {
      const of = some(clean, chance, "30217")
      const more = of.approved + chance(1, 9_999)
      return {
        of: exchanged(clean, standingOf(of.quota, more + 10_000, more, of.approved)),
        record: quotaKey(of.quota),
      }
    },
    twin: "三公经费正好用完",
    alike(clean, chance) {
      const of = some(clean, chance, "30217")
      return exchanged(clean, standingOf(of.quota, of.approved, of.approved))
    },
  },
  {
    name: "项目支出落后",
    check: "EXE-005",
    severity: "warning",
    plant(clean, chance) {
      const of = some(clean, chance, "31002")
      const paid = Math.floor((of.paid * chance(2, 50)) / 100)
      return { of: exchanged(clean, standingOf(of.quota, of.adjusted, paid)), record: project(of) }
    },
    twin: "只慢几个百分点",
    alike(clean, chance) {
      const of = some(clean, chance, "31002")
      return exchanged(clean, standingOf(of.quota, of.adjusted, of.paid - Math.floor(of.adjusted * 0.05)))
    },
  },
  {
    name: "过了半年没有支付",
    check: "EXE-006",
    severity: "warning",
    plant(clean, chance) {
      const of = some(clean, chance, "30214")
      return {
        of: { ...exchanged(clean, standingOf(of.quota, of.adjusted, 0)), day: late(clean.day) },
        record: project(of),
      }
    },
    twin: "上半年还没有支付",
    alike(clean, chance) {
      const of = some(clean, chance, "30214")
      // Not a month of the year is over.
      const day = "2027-01-30"
      const none = clean.standings.map((each) => standingOf(each.quota, each.adjusted, 0))
      return {
        ...exchanged({ ...clean, standings: none }, standingOf(of.quota, of.adjusted, 0)),
        day,
        unclaimed: [],
      }
    },
  },
  {
    name: "十二月突击花钱",
    check: "EXE-007",
    severity: "warning",
    plant(clean, chance) {
      const of = some(clean, chance, "31002")
      const rush = of.paid * chance(2, 5)
      return {
        of: paying(atEnd(clean), payment(of, 99, "2027-12-20", rush, "年底支付")),
        record: of.quota.unit,
      }
    },
    twin: "十二月照常支付",
    alike(clean, chance) {
      const of = some(clean, chance, "31002")
      return paying(atEnd(clean), payment(of, 99, "2027-12-20", Math.floor(of.paid / 10), "年底支付"))
    },
  },
  {
    name: "化整为零的支付",
    check: "EXE-008",
    severity: "warning",
    plant(clean, chance) {
      const of = some(clean, chance, "31002")
      const parts = [90, 91, 92].map((n) =>
        payment(of, n, `2027-03-0${n - 89}`, chance(10_000_000, 29_000_000), "设备"),
      )
      return { of: paying(clean, ...parts), record: "payment 90" }
    },
    twin: "一份合同分三次付",
    alike(clean, chance) {
      const of = some(clean, chance, "31002")
      const parts = [90, 91, 92].map((n) =>
        payment(of, n, `2027-03-0${n - 89}`, chance(10_000_000, 29_000_000), "设备"),
      )
      return paying(clean, ...parts.map((part) => ({ ...part, contract: 1 })))
    },
  },
  {
    name: "同一笔付了两次",
    check: "EXE-009",
    severity: "warning",
    plant(clean, chance) {
      const of = clean.payments[chance(0, clean.payments.length - 1)]!
      return { of: paying(clean, { ...of, number: 99, voucher: "W99" }), record: `payment ${of.number}` }
    },
    twin: "隔天付同样的钱",
    alike(clean, chance) {
      const of = clean.payments[chance(0, clean.payments.length - 1)]!
      return paying(clean, { ...of, number: 99, voucher: "W99", date: `${of.date.slice(0, 8)}11` })
    },
  },
  {
    name: "代编到期没有分解",
    check: "EXE-010",
    severity: "error",
    plant: (clean, chance) => ({
      of: { ...clean, kept: [keptMoney(9, "reserved", "2027-01-20", chance(1, 999_999), "2027-07-01")] },
      record: "kept 9",
    }),
    twin: "到期当天",
    alike: (clean, chance) => ({
      ...clean,
      kept: [keptMoney(9, "reserved", "2027-01-20", chance(1, 999_999), "2027-06-30")],
    }),
  },
  {
    name: "合同没有采购预算",
    check: "EXE-011",
    severity: "error",
    plant: (clean, chance) => ({
      of: contracting(clean, contractOf(9, first(clean).unit, chance(30_000_000, 90_000_000))),
      record: "contract 9",
    }),
    twin: "限额以下的合同",
    alike: (clean, chance) => contracting(clean, contractOf(9, first(clean).unit, chance(1, 29_999_999))),
  },
  {
    name: "拆分的合同",
    check: "EXE-012",
    severity: "warning",
    plant(clean, chance) {
      const titles = ["印刷服务（第一批）", "印刷服务合同2", "印刷服务二期"]
      const parts = titles.map((title, i) =>
        contractOf(90 + i, first(clean).unit, chance(10_000_000, 29_000_000), { title }),
      )
      return { of: contracting(clean, ...parts), record: "contract 90" }
    },
    twin: "不同的东西",
    alike(clean, chance) {
      const titles = ["印刷服务", "保洁服务", "绿化养护"]
      const parts = titles.map((title, i) =>
        contractOf(90 + i, first(clean).unit, chance(10_000_000, 29_000_000), { title }),
      )
      return contracting(clean, ...parts)
    },
  },
  {
    name: "合同公告晚了",
    check: "EXE-013",
    severity: "warning",
    plant: (clean, chance) => ({
      of: contracting(clean, {
        ...contractOf(9, first(clean).unit, 1_000_000, { planned: 1 }),
        announced: chance(0, 1) === 0 ? null : `2027-03-${chance(10, 30)}`,
      }),
      record: "contract 9",
    }),
    twin: "没有列入采购预算的小合同",
    alike: (clean) => contracting(clean, contractOf(9, first(clean).unit, 1_000_000, { announced: null })),
  },
  {
    name: "中小企业份额做不到",
    check: "EXE-014",
    severity: "warning",
    plant(clean, chance) {
      const contracts = clean.contracts!.map((each) =>
        each.number === 2 ? { ...each, isLarge: true } : each,
      )
      const reserved = chance(15, 30) * 1_000_000
      const needs = [{ ...first(clean), reserved }]
      return { of: { ...clean, contracts, needs }, record: "contract 1" }
    },
    twin: "余下的还够",
    alike(clean) {
      const contracts = clean.contracts!.filter(({ number }) => number !== 2)
      return { ...clean, contracts }
    },
  },
  {
    name: "付得比合同多",
    check: "EXE-015",
    severity: "error",
    plant(clean, chance) {
      const contracts = clean.contracts!.map((each) =>
        each.number === 2 ? { ...each, paid: each.cents + chance(1, 99_999), tied: 0 } : each,
      )
      return { of: { ...clean, contracts }, record: "contract 2" }
    },
    twin: "正好付完",
    alike(clean) {
      const contracts = clean.contracts!.map((each) =>
        each.number === 2 ? { ...each, paid: each.cents, tied: 0 } : each,
      )
      return { ...clean, contracts }
    },
  },
  {
    name: "购置没有计划",
    check: "EXE-016",
    severity: "warning",
    plant: (clean, chance) => ({
      of: { ...clean, bought: [{ ...clean.bought![0]!, number: 9, cents: chance(1, 9e7), planned: null }] },
      record: "asset 9",
    }),
    twin: "比计划便宜",
    alike(clean, chance) {
      const cents = chance(1, 59_999_999)
      return {
        ...clean,
        bought: [{ ...clean.bought![0]!, cents, planned: { cents: 60_000_000, bought: cents } }],
      }
    },
  },
  {
    name: "转移支付到期没有下达",
    check: "EXE-017",
    severity: "error",
    plant(clean, chance) {
      const kind = (["general", "special", "received"] as const)[chance(0, 2)]!
      const day = `2027-04-${chance(10, 30)}`
      return {
        of: { ...clean, kept: [keptMoney(9, kind, `2027-01-${chance(10, 25)}`, chance(1, 999_999), day)] },
        record: "kept 9",
      }
    },
    twin: "还在期限以内",
    alike: (clean, chance) => ({
      ...clean,
      kept: [keptMoney(9, "special", "2027-01-20", chance(1, 999_999), `2027-03-${chance(10, 21)}`)],
    }),
  },
]

function waiting({ day }: Executed, number: number, days: number) {
  const taken = new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10)
  return { number, date: taken, cents: 100, taken, unit: "301001", because: "没有写明科目" }
}

/** The end of the year, with everything paid as it should be. */
function atEnd(clean: Executed): Executed {
  const standings = clean.standings.map((each) => standingOf(each.quota, each.adjusted, each.adjusted))
  const kept = clean.kept.filter(({ kind }) => kind !== "reserved")
  return { ...clean, day: "2027-12-31", unclaimed: [], standings, kept }
}

function late(day: string): string {
  return day < "2027-06-30" ? "2027-06-30" : day
}
