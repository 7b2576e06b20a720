const day = 86_400_000
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
const weekdays = "日一二三四五六"

/** Shows a date's serial number; null when no date has this number. */
export type DateFormat = (serial: number) => string | null

/** A date format as a function: its code is taken apart once, not for every cell. */
export function dateFormat(code: string, since1904: boolean): DateFormat {
  const tokens =
    code.match(/"[^"]*"?|[\\!].|\[[^\]]{0,40}\]|[_*].|AM\/PM|A\/P|上午\/下午|y+|m+|d+|h+|s+|a{3,}|./gis) ?? []
  const half = tokens.some((token) => /^(am\/pm|a\/p|上午\/下午)$/i.test(token))
  const minutes = tokens.map((_, i) => isMinute(tokens, i))
  return (serial) => {
    if (!(serial >= 0 && serial <= 2_958_466)) return null
    // Excel believes that 1900 was a leap year, so days before March 1900 are one off.
    const epoch = since1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30)
    const date = new Date(epoch + Math.round(serial * 86_400) * 1000)
    const hours = Math.floor((date.getTime() - epoch) / 3_600_000)
    let text = ""
    tokens.forEach((token, i) => {
      text += part(token, date, half, minutes[i]!, hours, epoch)
    })
    return text.trim()
  }
}

function part(
  token: string,
  date: Date,
  half: boolean,
  minute: boolean,
  hours: number,
  epoch: number,
): string {
  const first = token[0]!.toLowerCase()
  const pad = (value: number) => (token.length > 1 ? String(value).padStart(2, "0") : String(value))
  if (first === '"') return token.replaceAll('"', "")
  if (/^[\\!]./.test(token)) return token[1]!
  if (/^\[h+\]$/i.test(token)) return String(hours)
  if (/^\[m+\]$/i.test(token)) return String(Math.floor((date.getTime() - epoch) / 60_000))
  if (first === "[" || (/^[_*]/.test(token) && token.length === 2)) return ""
  if (/^(am\/pm|a\/p|上午\/下午)$/i.test(token)) return date.getUTCHours() < 12 ? "上午" : "下午"
  switch (first) {
    case "y":
      return token.length <= 2 ? String(date.getUTCFullYear()).slice(-2) : String(date.getUTCFullYear())
    case "m":
      if (minute) return pad(date.getUTCMinutes())
      return token.length >= 3 ? months[date.getUTCMonth()]! : pad(date.getUTCMonth() + 1)
    case "d":
      return token.length >= 3 ? `星期${weekdays[date.getUTCDay()]}` : pad(date.getUTCDate())
    case "h":
      return pad(half ? date.getUTCHours() % 12 || 12 : date.getUTCHours())
    case "s":
      return pad(date.getUTCSeconds())
    case "a":
      return token.length === 3
        ? weekdays[Math.floor(date.getTime() / day + 4) % 7]!
        : `星期${weekdays[date.getUTCDay()]}`
    case "@":
    case ";":
      return ""
    default:
      return token
  }
}

/** `m` means minutes behind hours and before seconds. */
function isMinute(tokens: readonly string[], at: number): boolean {
  const letter = /^\[?[ymdhs]/i
  const before = tokens.slice(0, at).findLast((token) => letter.test(token))
  const after = tokens.slice(at + 1).find((token) => letter.test(token))
  return /^\[?h/i.test(before ?? "") || /^\[?s/i.test(after ?? "")
}
