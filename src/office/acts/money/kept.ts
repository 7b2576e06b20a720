import { yuan } from "../../../flow/index.ts"
import { type Kept, keepEntry, keptProblems, passEntry } from "../../../follow/kept/kept.ts"
import { appendEntries, type YearKey } from "../../../store/book.ts"
import type { Work } from "../../../store/database.ts"
import { insertKept, type KeptMoney, keptOf, linkKept, nextKept } from "../../../store/kept.ts"
import { type Caller, missing, type Office, Refused } from "../../office.ts"
import { bookAct, bookFor, mustTake } from "./book-act.ts"

/** Money that no unit has yet, as the bureau enters it. */
export interface KeptWish extends Kept {
  readonly year: number
}

/** Writes down money that is reserved, meant for lower governments, or came from above. */
export async function keepMoney(
  office: Office,
  caller: Caller,
  { year, ...kept }: KeptWish,
): Promise<number> {
  return bookAct(office, caller, { year, code: "", act: "keepMoney" }, async (writing) => {
    const { trx, key, today, who } = writing
    const problems = keptProblems(kept, year, today)
    if (problems.length > 0) throw new Refused("need", problems.join(""))
    const same = (await keptOf(trx, key)).find(
      (each) => each.document === kept.document && each.fund === kept.fund && each.name === kept.name,
    )
    if (same) throw new Refused("need", `${kept.document}的“${kept.name}”已由${same.by}登记，没有重复登记。`)
    const number = await nextKept(trx, key)
    const coming = keepEntry(kept, { id: `kept|${number}`, known: today, by: who })
    mustTake(await bookFor(trx, key, [coming]), [coming])
    const entry = await writing.act({
      date: kept.date,
      number: kept.document,
      reason: `${kept.name}${yuan(kept.cents)}`,
    })
    const [movement] = await appendEntries(trx, key, [coming], { entry })
    await insertKept(trx, key, { ...kept, number, day: today, by: who, entry, movement: movement! })
    return number
  })
}

/** What of it goes to a lower government, and by which document. */
export interface PassWish {
  readonly year: number
  readonly number: number
  readonly cents: number
  readonly date: string
  readonly document: string
  /** To whom. */
  readonly reason: string
}

/** Passes money on to lower governments. */
export async function passOn(office: Office, caller: Caller, wish: PassWish): Promise<void> {
  const { year, number, cents, date, document, reason } = wish
  await bookAct(office, caller, { year, code: "", act: "passOn" }, async (writing) => {
    const { trx, key, today, who } = writing
    const kept = await keptAt(trx, key, number)
    if (reason.trim() === "") throw new Refused("need", "缺少下达给谁，请写明下级政府。")
    if (document.trim() === "") throw new Refused("need", "缺少下达的文号，请填写。")
    if (date < kept.date || date > today)
      throw new Refused("need", `下达日期${date}应在${kept.date}和今天之间，请核对。`)
    refuseMore(kept, cents)
    const entry = await writing.act({ date, number: document, reason: `${reason}${yuan(cents)}` })
    const going = passEntry(
      kept,
      { cents, date, document, reason },
      { id: `pass|${number}|${entry}`, known: today, by: who },
    )
    mustTake(await bookFor(trx, key, [going]), [going])
    await linkKept(trx, key, number, await appendEntries(trx, key, [going], { entry }))
  })
}

/** Money by its number; refused when there is none. */
export async function keptAt(trx: Work, key: YearKey, number: number): Promise<KeptMoney> {
  const found = (await keptOf(trx, key)).find((each) => each.number === number)
  if (!found) throw missing(`编号为${number}的代编或转移支付`)
  return found
}

/** No more of it goes than is left. */
export function refuseMore({ name, left }: KeptMoney, cents: number): void {
  if (!Number.isSafeInteger(cents) || cents <= 0) throw new Refused("need", "金额应大于0、精确到分，请改正。")
  if (cents > left)
    throw new Refused("need", `“${name}”只剩${yuan(left)}没有下达，不够${yuan(cents)}，请核对金额。`)
}
