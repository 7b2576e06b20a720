const digits = "零一二三四五六七八九"

/** A number from 1 to 999 as items of official texts are numbered: 一, 十, 十一, 二十, 三十一, 一百零一. */
export function numeral(n: number): string {
  if (n >= 100) {
    const rest = n % 100
    const below =
      rest === 0 ? "" : rest < 10 ? `零${digits[rest]}` : `${rest < 20 ? "一" : ""}${numeral(rest)}`
    return `${digits[Math.floor(n / 100)]}百${below}`
  }
  const tens = Math.floor(n / 10)
  const ones = n % 10 === 0 && tens > 0 ? "" : digits[n % 10]!
  return tens === 0 ? ones : `${tens > 1 ? digits[tens] : ""}十${ones}`
}
