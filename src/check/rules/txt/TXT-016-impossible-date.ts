import { type Slip, slipCheck } from "./slips.ts"

/** A day with its month, and the year where it stands before: 2024年11月31日, 2月30日, 2024-13-01, 2024.2.30. */
const day =
  /(?<![\d.])(?:(20\d\d)年)?(\d{1,2})月(?:份)?(\d{1,2})(?:日|号)|(?<![\d.\-/])(20\d\d)([-/.])(\d\d?)\5(\d\d?)(?![\d.\-/])|(?<![\d.])(20\d\d)年(\d{1,2})月(?!\d)/g
/** A month that no year has: 13月底, 每年0月初, 15月中旬; 18月龄 counts months. */
const monthAlone =
  /(?<![\d.第前后共满近为计约])(?<!20\d\d年)(0|1[3-9]|[2-9]\d)月(?=底|末|初|中旬|上旬|下旬|份(?!\d)|前|起|至|到|[—–~～])/g
/** From one moment to another: 2025年10月—2025年3月, 2024年12月31日至2024年1月1日, 2026-2024年. */
const stretch =
  /(?<![\d.])(20\d\d)(?:年度?)?(?:(?<=年)(\d{1,2})月(?:份)?(?:(\d{1,2})[日号])?)?(?:起|开始)?\s*(?:[—–~～－-]{1,2}|至|到)\s*(20\d\d)年(?:(\d{1,2})月(?:份)?(?:(\d{1,2})[日号])?)?/g
/** In one year: 2025年10月20日至10月5日, 6月20日至10日. */
const stretchInYear =
  /(?<![\d.年])(?:20\d\d年)?(\d{1,2})月(\d{1,2})[日号]\s*(?:[—–~～－-]{1,2}|至|到)\s*(?:(\d{1,2})月)?(\d{1,2})[日号]/g
/** Years set against each other are no stretch of time. */
const compared = /^(?:度)?[^，。；]{0,12}(?:对比|比较|相比|增减|变化|同比|回溯|倒查)/

/** TXT-016: a date is one of the calendar, and what begins ends later. */
export const impossibleDate = slipCheck({
  id: "TXT-016",
  title: "日期不存在，或起止颠倒",
  severity: "error",
  basis: "惯例：日期应当存在",
  hint: /\d(?:月|[-/.]\d|年)/,
  *find(text) {
    yield* impossible(text)
    yield* backwards(text)
  },
  // Only the figures tell one from another.
  key: (slip) => slip.replace(/\s/g, ""),
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
  for (const { 0: words, index } of text.matchAll(monthAlone)) yield { index, length: words.length }
}

function* backwards(text: string): Iterable<Slip> {
  for (const { 0: words, index, ...found } of text.matchAll(stretch)) {
    const from = [found[1], found[2], found[3]].map((each) => Number(each ?? 0))
    const to = [found[4], found[5], found[6]].map((each) => Number(each ?? 0))
    const isYears = from[1] === 0 && to[1] === 0
    if (isYears && compared.test(text.slice(index + words.length))) continue
    if (isBefore(to, from)) yield { index, length: words.length, fault: "backwards" }
  }
  for (const { 0: words, index, ...found } of text.matchAll(stretchInYear)) {
    const month = Number(found[1])
    // 11月15日至3月15日: a season runs on into the next year.
    if (Number(found[3] ?? month) === month && Number(found[4]) < Number(found[2]))
      yield { index, length: words.length, fault: "backwards" }
  }
}

/** Whether year, month and day stand before others; what is not said (0) decides nothing. */
function isBefore(one: readonly number[], other: readonly number[]): boolean {
  for (const [i, value] of one.entries()) {
    if (value === 0 || other[i] === 0) return false
    if (value !== other[i]) return value < other[i]!
  }
  return false
}

/** Whether a month has a day; February has 29 where no year is said. */
function exists(year: number, month: number, date: number): boolean {
  if (month < 1 || month > 12 || date < 1) return false
  const inYear = Number.isNaN(year) ? 2000 : year
  return date <= new Date(Date.UTC(inYear, month, 0)).getUTCDate()
}
