import { type Slip, slipCheck } from "./slips.ts"

/** A day with its month, and the year where it stands before: 2024年11月31日, 2月30日, 2024-13-01, 2024.2.30. */
const day =
  /(?<![\d.])(?:(20\d\d)年)?(\d{1,2})月(?:份)?(\d{1,2})(?:日|号)|(?<![\d.\-/])(20\d\d)([-/.])(\d\d?)\5(\d\d?)(?![\d.\-/])|(?<![\d.])(20\d\d)年(\d{1,2})月(?!\d)/g

/** TXT-016: a date is one of the calendar. */
export const impossibleDate = slipCheck({
  id: "TXT-016",
  title: "日期不存在",
  severity: "error",
  basis: "惯例：日期应当存在",
  hint: /\d(?:月|[-/.]\d)/,
  find: (text) => impossible(text),
})

function* impossible(text: string): Iterable<Slip> {
  for (const match of text.matchAll(day)) {
    const [words, year1, month1, day1, year2, sign, month2, day2, year3, month3] = match
    const year = Number(year1 ?? year2 ?? year3 ?? Number.NaN)
    const month = Number(month1 ?? month2 ?? month3)
    const date = Number(day1 ?? day2 ?? 1)
    // 2024.45.30, 2024-1-45: what no month could have may number a heading, a file or a version.
    if (sign && (month > 12 || date > 31)) continue
    if (!exists(year, month, date)) yield { index: match.index, length: words.length }
  }
}

/** Whether a month has a day; February has 29 where no year is said. */
function exists(year: number, month: number, date: number): boolean {
  if (month < 1 || month > 12 || date < 1) return false
  const inYear = Number.isNaN(year) ? 2000 : year
  return date <= new Date(Date.UTC(inYear, month, 0)).getUTCDate()
}
