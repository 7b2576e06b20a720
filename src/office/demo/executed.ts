import { dayAt, preparedYear } from "../../flow/index.ts"
import type { Ledger } from "../../model/ledger.ts"
import type { Region } from "../../store/regions.ts"
import { insertYear } from "../../store/years.ts"
import { madeWith } from "../acts/prepare-year.ts"
import type { Office } from "../office.ts"
import { makeAccounted } from "./accounted.ts"
import { appraise, askAndCommission } from "./appraised.ts"
import { makeAssets, makeContracts } from "./bought.ts"
import { makeEvaluated } from "./evaluated.ts"
import { makeMonitored } from "./monitored.ts"
import { payMonth } from "./paid.ts"
import { leaveShift, makeShifts } from "./shifted.ts"
import { firstRound, Stage, secondRound, treeOf } from "./stage.ts"

/**
 * The year before of one department as it was executed: approved, replied, paid month by month and changed, with the
 * mistakes of real life: contracts tied and paid, assets bought, its goals watched, its self-evaluation and its final account
 * begun, a third party in the house. Everything was done by the same acts as anywhere, on the days it would have been done.
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
    await payMonth(stage, month)
    const { day } = clock
    if (month === 3) await makeContracts(stage, day)
    if (month === 6) await makeShifts(stage)
    if (month === 9) await makeAssets(stage, day)
    if (month === 10) await leaveShift(stage)
    await appraise(stage, { month, day, department })
  }
  if (today > clock.day) clock.day = today
  await makeMonitored(stage, clock.day, department)
  await makeEvaluated(stage, clock.day, department)
  await askAndCommission(stage, { day: clock.day, department })
  await makeAccounted(stage, clock.day, department)
}

const two = (month: number) => String(month).padStart(2, "0")
