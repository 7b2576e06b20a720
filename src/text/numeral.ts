const digits = "零一二三四五六七八九"

/** The signs numbers are written with, as the source of a pattern for one of them. */
export const numeralSigns = "[零〇一二两三四五六七八九十百千万亿]"

/** What each sign of a scale stands for. */
export const numeralScales: Readonly<Record<string, number>> = {
  十: 10,
  百: 100,
  千: 1000,
  万: 10_000,
  亿: 100_000_000,
}

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

/** `二十三` → 23, `一百零五` → 105, `三万` → 30 000. */
export function numeralValue(characters: string): number {
  let total = 0
  let section = 0
  let digit = 0
  for (const sign of characters.replaceAll("〇", "零").replaceAll("两", "二")) {
    const scale = numeralScales[sign]
    if (scale === undefined) digit = digits.indexOf(sign)
    else if (scale >= 10_000) {
      total = (total + section + digit) * scale
      section = 0
      digit = 0
    } else {
      section += (digit || 1) * scale
      digit = 0
    }
  }
  return total + section + digit
}
