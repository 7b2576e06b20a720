import type { Quota } from "../../../follow/book/quota.ts"

/** One payment of an invented list; what is null the list does not say. */
export interface Said {
  readonly date: string
  readonly cents: number
  readonly voucher: string | null
  readonly quota: Quota
  /** The economic class is left out: what it is for has to be found by a person. */
  readonly isVague?: boolean
  /** The contract it is paid under. */
  readonly contract?: string
}

const yuan = (cents: number) => (cents / 100).toFixed(2)
const total = (list: readonly Said[]) => list.reduce((sum, { cents }) => sum + cents, 0)

/** The treasury's list: by commas, in 元, with a title and a sum. */
export function treasuryList(list: readonly Said[]): Uint8Array {
  const rows = list.map(({ date, cents, voucher, quota, isVague }) =>
    [
      voucher,
      date,
      `${quota.unit}-某单位`,
      quota.project ?? "",
      quota.function,
      isVague ? "" : quota.economic,
      "一般公共预算资金",
      yuan(cents),
      "日常支出",
    ].join(","),
  )
  return Buffer.from(
    `国库集中支付明细表\n单位：元\n支付凭证号,支付日期,预算单位,项目编码,功能科目,经济分类,资金性质,支付金额,摘要\n${rows.join("\n")}\n合计,,,,,,,${yuan(total(list))},\n`,
  )
}

/** A list of an office that says under which contract it paid. */
export function contractsList(list: readonly Said[]): Uint8Array {
  const rows = list.map(({ date, cents, voucher, quota, contract }) =>
    [
      voucher,
      date,
      quota.unit,
      quota.project ?? "",
      quota.economic,
      contract ?? "",
      yuan(cents),
      "货款",
    ].join(","),
  )
  return Buffer.from(
    `支付凭证号,支付日期,单位编码,项目编码,经济分类,采购合同编号,金额（元）,摘要\n${rows.join("\n")}\n`,
  )
}

/** A payment system's list: by tabs, in 万元, money that came back told by a column. */
export function systemList(list: readonly Said[]): Uint8Array {
  const rows = list.map(({ date, cents, voucher, quota, isVague }) =>
    [
      voucher,
      date.replaceAll("-", ""),
      quota.unit,
      quota.project ?? "",
      isVague ? "" : quota.economic,
      cents < 0 ? "退款" : "直接支付",
      (Math.abs(cents) / 1_000_000).toFixed(6),
    ].join("\t"),
  )
  return Buffer.from(
    `业务单号\t清算日期\t单位编码\t项目编码\t部门经济分类\t支付类型\t金额（万元）\n${rows.join("\n")}\n`,
  )
}

/** A clerk's own list: by semicolons, days without a year, subtotals. */
export function clerksList(list: readonly Said[]): Uint8Array {
  const rows = list.flatMap(({ date, cents, voucher, quota, isVague }) => {
    const [, month, day] = date.split("-").map(Number)
    const own = [
      `${month}月${day}日`,
      quota.unit,
      quota.project ?? "",
      isVague ? "" : `${quota.economic}某类`,
      yuan(cents),
      voucher,
      "零星",
    ]
    return [own.join(";"), `小计;;;;${yuan(cents)};;`]
  })
  return Buffer.from(
    `单位：元\n日期;单位;项目;经济科目;金额;凭证号;用途\n${rows.join("\n")}\n合计;;;;${yuan(total(list))};;\n`,
  )
}
