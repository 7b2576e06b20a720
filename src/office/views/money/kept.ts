import type { Day } from "../../../flow/index.ts"
import type { Moment } from "../../../follow/book/view.ts"
import { clockOf } from "../../../follow/kept/kept.ts"
import { fundNames } from "../../../model/names.ts"
import { deadlinesOf } from "../../../packs/deadlines.ts"
import type { YearKey } from "../../../store/book.ts"
import type { Work } from "../../../store/database.ts"
import { type KeptMoney, keptOf } from "../../../store/kept.ts"

/** Money that no unit has yet with its countdown, what ends first before; who sees no whole year sees none. */
export async function keptViews(trx: Work, key: YearKey, place: string, moment: Moment) {
  const deadlines = deadlinesOf(place)
  const all = (await keptOf(trx, key, moment)).map((kept) => ({
    ...plain(kept),
    kindName: deadlines.get(kept.kind)!.name,
    fundName: fundNames[kept.fund],
    ...clockOf(kept, kept.left, key.year, deadlines.get(kept.kind)!, moment.asOf),
  }))
  return all.toSorted((a, b) => (a.daysLeft ?? 9999) - (b.daysLeft ?? 9999))
}

/** The same as the rules look at it. */
export async function keptExecuted(trx: Work, key: YearKey, place: string, moment: Moment, day: Day) {
  const deadlines = deadlinesOf(place)
  return (await keptOf(trx, key, moment)).map((kept) => {
    const deadline = deadlines.get(kept.kind)!
    const { number, kind, name, left } = kept
    const { due, says } = clockOf(kept, left, key.year, deadline, day)
    return { number, kind, kindName: deadline.name, name, left, due, isOverdue: left > 0 && day > due, says }
  })
}

function plain({ number, kind, date, document, name, cents, left, fund }: KeptMoney) {
  return { number, kind, date, document, name, cents, left, fund }
}
