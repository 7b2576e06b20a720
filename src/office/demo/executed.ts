import { dayAt, preparedYear } from "../../flow/index.ts"
import type { Quota } from "../../follow/book/quota.ts"
import type { Standing } from "../../follow/book/view.ts"
import type { Ledger } from "../../model/ledger.ts"
import { fundNames } from "../../model/names.ts"
import { standingsOf } from "../../store/book.ts"
import type { Region } from "../../store/regions.ts"
import { insertYear } from "../../store/years.ts"
import { askChange, decideChange } from "../acts/money/changes.ts"
import { previewPayments, takePayments } from "../acts/money/payments.ts"
import { madeWith } from "../acts/prepare-year.ts"
import type { Office } from "../office.ts"
import { makeEvaluated } from "./evaluated.ts"
import { makeMonitored } from "./monitored.ts"
import { firstRound, Stage, secondRound, treeOf } from "./stage.ts"

/**
 * The year before of one department as it was executed: approved, replied, paid month by month and changed, with the
 * mistakes of real life, its goals watched, its self-evaluation begun. Everything was done by the same acts as anywhere, on the days it would have been done.
 */
export async function makeExecuted(office: Office, region: Region, ledger: Ledger): Promise<void> {
  const { year } = ledger
  const today = dayAt(office.now())
  const clock = { day: `${year - 1}-09-01` }
  const dated: Office = { ...office, now: () => Date.parse(`${clock.day}T10:00:00+08:00`) }
  const made = await madeWith(office, region.place)
  await office.store.office(region.code, (trx) =>
    insertYear(trx, preparedYear(region, year, treeOf(ledger)), made),
  )
  const stage = new Stage(dated, region.code, year)
  const department = ledger.departments[0]!.code
  await stage.act("财政局长", "", "open", {
    deadlines: { firstUp: `${year - 1}-09-30`, secondUp: `${year - 1}-11-30` },
  })
  await firstRound(stage, ledger, "财政经办1")
  await secondRound(stage, ledger, "all")
  await stage.act("财政经办1", department, "receive")
  await stage.act("财政局长", "", "present")
  clock.day = `${year}-01-20`
  const number = `〔${year}〕`
  await stage.act("财政局长", "", "approve", { date: clock.day, number: `人发${number}1号` })
  clock.day = `${year}-02-01`
  await stage.act("财政局长", department, "reply", { date: clock.day, number: `财预${number}1号` })
  for (const { code } of ledger.units)
    await stage.act(`${department}财务`, code, "reply", { date: clock.day, number: `${number}2号` })
  // What January had to pay is in the first list after the reply.
  for (let month = 2; month <= 12; month++) {
    const next = month === 12 ? `${year}-12-31` : `${year}-${two(month + 1)}-06`
    if (next > today) break
    if (next > clock.day) clock.day = next
    await pay(stage, month)
    if (month === 6) await change(stage)
  }
  if (today > clock.day) clock.day = today
  await makeMonitored(stage, clock.day, department)
  await makeEvaluated(stage, clock.day, department)
}

const two = (month: number) => String(month).padStart(2, "0")

/** A month's list of the treasury. What each quota pays goes with time, but for those that forget or hurry. */
async function pay(stage: Stage, month: number): Promise<void> {
  const { office, year } = stage
  const officer = stage.as("财政经办1")
  const standings = await office.store.office(stage.region, (trx) =>
    standingsOf(trx, { region: stage.region, year }),
  )
  const rows = standings.flatMap((standing, i) => rowsFor(standing, i, month, year))
  if (rows.length === 0) return
  const name = `${year}年${month}月国库支付明细.csv`
  const text = `国库集中支付明细表\n单位：元\n支付凭证号,支付日期,单位编码,项目编码,功能科目,经济分类,资金性质,支付金额,摘要\n${rows.join("\n")}\n`
  const file = { name, bytes: new TextEncoder().encode(text) }
  const { seen } = await previewPayments(office, officer, year, file)
  await takePayments(office, officer, { year, seen }, file)
}

function rowsFor(
  { quota, adjusted, paid, left }: Standing,
  i: number,
  month: number,
  year: number,
): string[] {
  const isForgotten = i % 11 === 5 && month < 12
  if (adjusted <= 0 || isForgotten) return []
  const due = Math.floor((adjusted / 12) * month * (i % 7 === 3 ? 0.6 : 0.95))
  const cents = i % 11 === 5 ? Math.floor(left * 0.9) : i === 2 && month === 11 ? left + 500_000 : due - paid
  if (cents <= 0) return []
  const row = (number: string, day: number, amount: number, economic: string, about: string) =>
    [
      `${year}${two(month)}${number}`,
      `${year}-${two(month)}-${two(day)}`,
      quota.unit,
      quota.project ?? "",
      quota.function,
      economic,
      fundNames[quota.fund],
      (amount / 100).toFixed(2),
      about,
    ].join(",")
  const own = String(i).padStart(4, "0")
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

/** In July a unit moves money between two classes, and asks for money that only the congress can give. */
async function change(stage: Stage): Promise<void> {
  const { office, year } = stage
  const standings = await office.store.office(stage.region, (trx) =>
    standingsOf(trx, { region: stage.region, year }),
  )
  const pairs = standings.flatMap(({ quota: from, left }) =>
    standings.flatMap(({ quota: to }) => (left > 1_000_000 && isBeside(from, to) ? [{ from, to }] : [])),
  )
  const [pair] = pairs
  if (!pair) return
  const { from, to } = pair
  const { unit } = from
  const common = { year, document: null, goals: "" }
  const shift = { ...common, kind: "shift", source: null, from, to } as const
  const number = await askChange(office, stage.as(`${unit}经办`), {
    ...shift,
    cents: 500_000,
    reason: "上半年实际开支与预算结构不同",
  })
  const decision = { year, number, outcome: "approved", document: null, remark: "" } as const
  await decideChange(office, stage.as(`${unit}负责人`), decision)
  await askChange(office, stage.as("财政经办1"), {
    ...common,
    kind: "supplement",
    source: "outside",
    from: null,
    to,
    cents: 3_000_000,
    reason: "新增应急任务",
  })
}

/** Two quotas that differ in nothing but the economic class. */
function isBeside(from: Quota, to: Quota): boolean {
  const plain = ({ economic: _, ...rest }: Quota) => JSON.stringify(rest)
  return from.economic !== to.economic && plain(from) === plain(to)
}
