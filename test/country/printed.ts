/** Amounts are whole hundreds of yuan; these print them as tables and sentences do. */

/** 万元 with two decimals. */
export const wan = (amount: number): string => (amount / 100).toFixed(2)

/** Yuan with two decimals and commas. */
export const yuan = (amount: number): string =>
  (amount * 100).toFixed(2).replace(/\B(?=(?:\d{3})+(?!\d)(?=\.))/g, ",")

/** 万元 in a sentence; zero without decimals. */
export const w = (amount: number): string => (amount === 0 ? "0万元" : `${wan(amount)}万元`)

/** A share or rate in per cent with two decimals; one decimal with `digits`. */
export const pct = (part: number, whole: number, digits = 2): string =>
  `${((part / whole) * 100).toFixed(digits)}%`

/** How an amount moved: `增加5.00万元，增长2.30%`; `same` when it did not. */
export function moved(
  now: number,
  before: number,
  same: string,
  words = ["增加", "增长", "减少", "下降"],
): string {
  if (now === before) return same
  const [more, up, less, down] = words
  const change = Math.abs(now - before)
  const rate = before === 0 ? "" : `，${now > before ? up : down}${pct(change, before)}`
  return `${now > before ? more : less}${w(change)}${rate}`
}

export const numeral = (n: number): string => {
  const digits = "零一二三四五六七八九十"
  if (n <= 10) return digits[n]!
  return n < 20
    ? `十${digits[n - 10]}`
    : `${digits[Math.floor(n / 10)]}十${n % 10 === 0 ? "" : digits[n % 10]}`
}

/** `比上年增加…`, or `与上年持平`. */
export const than = (now: number, before: number, year: string, same = "持平", short = false): string => {
  if (now === before) return `与${year}${same}`
  const text = moved(now, before, "")
  return `比${year}${short ? text.split("，")[0] : text}`
}
