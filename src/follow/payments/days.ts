import { type Day, dayText } from "../../flow/index.ts"
import { narrow } from "../../text/narrow.ts"
import type { Payment } from "./payment.ts"
import type { Rows } from "./rows.ts"

/** From which day to which a list pays, and what is said when its title names a month of which nothing is in it. */
export interface ListDays {
  readonly from: Day
  readonly to: Day
  readonly doubt: string | null
}

/** The days of a list that has payments; `above` are the rows over its titles, `name` is what the file is called. */
export function listDays(payments: readonly Payment[], above: Rows, name: string): ListDays {
  const days = payments.map(({ date }) => date)
  let [from, to] = [days[0]!, days[0]!]
  for (const day of days) {
    if (day < from) from = day
    if (day > to) to = day
  }
  const said = monthsIn([...above.flat(), name])
  const isIn = (month: number) => days.some((day) => Number(day.slice(5, 7)) === month)
  const doubt =
    said.length === 1 && !isIn(said[0]!)
      ? `表题或文件名写的是${said[0]}月，里面没有一笔${said[0]}月的支付（从${dayText(from)}到${dayText(to)}），请核对是不是另一个月的明细。`
      : null
  return { from, to, doubt }
}

/** The months that titles name; a day of printing is none, and who names several or a span says nothing of one. */
function monthsIn(texts: readonly string[]): number[] {
  const months = texts.flatMap((text) => {
    const written = narrow(text)
    if (/\d+月?(?:份)?\s*(?:[-—–~～至到]|以前|之前|累计)/.test(written) || written.includes("季"))
      return [0, 13]
    return [...written.matchAll(/(?<!\d)(\d{1,2})月(?!\d)/g)].map((found) => Number(found[1]))
  })
  return [...new Set(months)].filter((month, _, all) => all.length > 1 || (month >= 1 && month <= 12))
}
