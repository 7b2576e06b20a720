const leader = /[.．·]{6}|…{3}|(?:\. ){4}|\t/

/** A title, dots, a page number. */
export function isContentsLine(text: string): boolean {
  if (!leader.test(text)) return false
  // From the end: what stands before the number is looked at only where it ends.
  const whole = text.trimEnd()
  let digits = whole.length
  while (digits > 0 && isDigit(whole.charCodeAt(digits - 1))) digits--
  const title = whole.slice(0, digits).trimEnd()
  const count = whole.length - digits
  if (count >= 1 && count <= 3 && /^\S/.test(text) && whole.slice(title.length, digits).includes("\t"))
    return true
  const dots = leaderStart(text, title)
  return dots >= 0 && title.slice(0, dots).trim() !== ""
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** Where the shortest row of dots that ends a line begins, or -1; before it stands the title, perhaps with more dots. */
function leaderStart(line: string, title: string): number {
  if (/[.．·]{6}$/.test(title.slice(-6))) return title.length - 6
  if (title.endsWith("………")) return title.length - 3
  // Dots one blank apart, the last one too.
  return title.endsWith(". . . .") && line[title.length] === " " ? title.length - 7 : -1
}
