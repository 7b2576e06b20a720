import { randomUUID } from "node:crypto"
import { yuan } from "../../../flow/index.ts"
import { causes } from "../../../follow/book/causes.ts"
import { reversalOf } from "../../../follow/book/entry.ts"
import { appendEntries, entriesAt, entriesOfFile, idsIn, type KeptEntry } from "../../../store/book.ts"
import { filesOf, insertBack } from "../../../store/payments.ts"
import { type Caller, missing, type Office, Refused } from "../../office.ts"
import { bookAct, bookFor, mustTake, type Writing } from "./book-act.ts"
import { releaseOf } from "./contracts.ts"

/** What is taken back, and why. */
export interface BackWish {
  readonly year: number
  readonly number: number
  readonly reason: string
}

/** Takes a whole list of payments back: what it booked is reversed, what waited waits no more. */
export async function takeBack(
  office: Office,
  caller: Caller,
  { year, number, reason }: BackWish,
): Promise<void> {
  await bookAct(office, caller, { year, code: "", act: "bookPayments" }, async (writing) => {
    const { trx, key, today, who } = writing
    mustSay(reason)
    const file = (await filesOf(trx, key)).find((each) => each.number === number)
    if (!file) throw missing(`编号为${number}的支付明细`)
    if (file.back) throw new Refused("state", `这份明细已由${file.back.by}撤销，不用再办。`)
    const entries = (await entriesOfFile(trx, key, number)).filter(({ isReversed }) => !isReversed)
    const entry = await writing.act({ reason: `撤销${file.name}：${reason}` })
    await insertBack(trx, key, number, { entry, day: today, by: who, reason })
    await reverseAll(writing, entries, entry, reason)
  })
}

/** Takes one wrong entry back. */
export async function reverse(
  office: Office,
  caller: Caller,
  { year, number, reason }: BackWish,
): Promise<void> {
  await bookAct(office, caller, { year, code: "", act: "reverse" }, async (writing) => {
    mustSay(reason)
    const [wrong] = await entriesAt(writing.trx, writing.key, [number])
    if (!wrong) throw missing(`编号为${number}的记录`)
    if (wrong.isReversed) throw new Refused("state", "这笔记录已经冲销过，不能再冲销一次。")
    if (causes[wrong.cause].changes === "opening" || wrong.id.endsWith("-approve"))
      throw new Refused("need", "批准和批复的预算不能冲销，要改请办理追加、追减或调剂。")
    const entry = await writing.act({ reason: `冲销${wrong.date}的${nameOf(wrong)}：${reason}` })
    await reverseAll(writing, [wrong], entry, reason)
  })
}

async function reverseAll(
  { trx, key, today, who }: Writing,
  own: readonly KeptEntry[],
  entry: number,
  reason: string,
): Promise<void> {
  const entries = [...own, ...(await releasesOf(trx, key, own))]
  const reversals = entries.map((each) =>
    reversalOf(each, { id: `reversal|${randomUUID()}`, known: today, by: who, reason }),
  )
  mustTake(await bookFor(trx, key, reversals, entries), reversals)
  await appendEntries(trx, key, reversals, {
    entry,
    reversed: new Map(entries.map(({ id, number }) => [id, number])),
  })
}

/** What was released because of payments, and stands: a contract's money is tied again when its payment is taken back. */
async function releasesOf(
  trx: Writing["trx"],
  key: Writing["key"],
  payments: readonly KeptEntry[],
): Promise<KeptEntry[]> {
  const released = await idsIn(
    trx,
    key,
    payments.map(({ id }) => releaseOf(id)),
  )
  const standing = [...released.values()].filter(({ isReversed }) => !isReversed)
  return entriesAt(
    trx,
    key,
    standing.map(({ number }) => number),
  )
}

function nameOf({ cause, moves }: KeptEntry): string {
  const cents = moves.reduce((most, move) => Math.max(most, move.cents), 0)
  return `${causes[cause].name}${yuan(cents)}`
}

function mustSay(reason: string): void {
  if (reason.trim() === "") throw new Refused("need", "缺少原因，请写明为什么撤销或冲销。")
}
