/** Characters of Word's symbol fonts that forms use as ticks and boxes. */
const known: Record<string, string> = {
  "wingdings fc": "√",
  "wingdings fe": "☑",
  "wingdings fd": "☒",
  "wingdings fb": "×",
  "wingdings a8": "□",
  "wingdings 6f": "□",
  "wingdings 2 50": "√",
  "wingdings 2 52": "☑",
  "wingdings 2 a3": "□",
  "symbol b3": "≥",
  "symbol a3": "≤",
  "symbol b1": "±",
  "symbol b4": "×",
  "symbol b8": "÷",
}

/** The character a `w:sym` stands for, "" for ornaments. */
export function symbolOf(font: string, code: string): string {
  const value = Number.parseInt(code, 16)
  if (Number.isNaN(value)) return ""
  const mapped = known[`${font.toLowerCase()} ${(value & 0xff).toString(16)}`]
  if (mapped !== undefined) return mapped
  // Private use area: a picture of the symbol font.
  return value >= 0xe000 && value <= 0xf8ff ? "" : String.fromCodePoint(value)
}
