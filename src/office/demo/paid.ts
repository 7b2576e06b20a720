import type { Standing } from "../../follow/book/view.ts"
import { fundNames } from "../../model/names.ts"
import { standingsOf } from "../../store/book.ts"
import { contractsOf, type KeptContract } from "../../store/contracts.ts"
import { previewPayments, takePayments } from "../acts/money/payments.ts"
import type { Stage } from "./stage.ts"

const two = (month: number) => String(month).padStart(2, "0")

/** Takes in a month's list of the treasury. What each quota pays goes with time, but for those that forget or hurry. */
export async function payMonth(stage: Stage, month: number): Promise<void> {
  const { office, year } = stage
  const officer = stage.as("财政经办1")
  const key = { region: stage.region, year }
  const { standings, contracts } = await office.store.office(stage.region, async (trx) => ({
    standings: await standingsOf(trx, key),
    contracts: await contractsOf(trx, key),
  }))
  const rows = [
    ...standings.flatMap((standing, i) => rowsFor(standing, i, month, year)),
    ...contracts.flatMap((contract, i) => rowsOfContract(contract, i, month, year)),
  ]
  if (rows.length === 0) return
  const name = `${year}年${month}月国库支付明细.csv`
  const text = `国库集中支付明细表\n单位：元\n支付凭证号,支付日期,单位编码,项目编码,功能科目,经济分类,资金性质,支付金额,摘要,合同编号\n${rows.join("\n")}\n`
  const file = { name, bytes: new TextEncoder().encode(text) }
  const { seen } = await previewPayments(office, officer, year, file)
  await takePayments(office, officer, { year, seen }, file)
}

interface Row {
  readonly number: string
  readonly day: number
  readonly cents: number
  readonly economic: string
  readonly about: string
  readonly contract?: string
}

function rowText(
  quota: Standing["quota"],
  month: number,
  year: number,
  { number, day, cents, economic, about, contract = "" }: Row,
): string {
  return [
    `${year}${two(month)}${number}`,
    `${year}-${two(month)}-${two(day)}`,
    quota.unit,
    quota.project ?? "",
    quota.function,
    economic,
    fundNames[quota.fund],
    (cents / 100).toFixed(2),
    about,
    contract,
  ].join(",")
}

function rowsFor(
  { quota, adjusted, tied, paid, left }: Standing,
  i: number,
  month: number,
  year: number,
): string[] {
  const isForgotten = i % 11 === 5 && month < 12
  if (adjusted <= 0 || isForgotten) return []
  // What is tied for a contract is paid with it.
  const due = Math.floor(((adjusted - tied) / 12) * month * (i % 7 === 3 ? 0.6 : 0.95))
  const cents = i % 11 === 5 ? Math.floor(left * 0.9) : i === 2 && month === 11 ? left + 500_000 : due - paid
  if (cents <= 0) return []
  const own = String(i).padStart(4, "0")
  const row = (number: string, day: number, of: number, economic: string, about: string) =>
    rowText(quota, month, year, { number, day, cents: of, economic, about })
  const first = row(own, 3 + (i % 24), cents, quota.economic, "日常支出")
  // One of them was paid before the reply.
  const early = `${year}-01-25`
  return [
    i === 3 && month === 2 ? first.replace(`${year}-02-06`, early) : first,
    // Twice in the list; returned in part; without saying for what.
    ...(i === 4 ? [first] : []),
    ...(i === 6 && month % 4 === 0
      ? [row(own, 28, -Math.floor(cents / 10), quota.economic, "退回多付")]
      : []),
    ...(i === 1 && month % 3 === 0 ? [row(`9${own}`, 27, 12_300 + month, "", "用途不明")] : []),
  ]
}

/** A contract is paid by a third in May, in August and in November; the last one is not paid at all. */
function rowsOfContract(
  { document, tied, cents, number }: KeptContract,
  i: number,
  month: number,
  year: number,
): string[] {
  const [tie] = tied
  if (!tie || i === 2 || ![5, 8, 11].includes(month)) return []
  const row = {
    number: `8${two(number)}`,
    day: 20 + (i % 8),
    economic: tie.quota.economic,
    contract: document,
  }
  return [rowText(tie.quota, month, year, { ...row, cents: Math.floor(cents / 3), about: "合同款" })]
}
