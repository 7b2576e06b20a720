import { plainCharacters } from "./radicals.ts"

/** A character as it is to be read; `isLost` when its font has no Unicode value for it. */
export interface Readable {
  readonly text: string
  readonly isLost: boolean
}

/** What a glyph's Unicode value says: blanks as nothing, radicals as characters, lost ones as `\ufffd`. */
export function readable(unicode: string): Readable {
  const code = unicode.charCodeAt(0)
  if (code > 0x20 && code < 0x7f) return { text: unicode, isLost: false }
  if (unicode.trim() === "") return { text: "", isLost: false }
  if (code < 0x20 || (code >= 0x7f && code < 0xa0) || code === 0xfffd) return { text: "\ufffd", isLost: true }
  // Bullets and boxes of symbol fonts live at U+F020–F0FF; other private characters are lost ones.
  if (code >= 0xe000 && code <= 0xf8ff)
    return code >= 0xf020 && code <= 0xf0ff
      ? { text: "\u2022", isLost: false }
      : { text: "\ufffd", isLost: true }
  return { text: plainCharacters(unicode), isLost: isUnlikely(code) }
}

/** Scripts no budget is written in: a font without a Unicode map shows its glyph numbers as such characters. */
function isUnlikely(code: number): boolean {
  return (
    (code >= 0x180 && code < 0x370) ||
    (code >= 0x460 && code < 0x1e00) ||
    (code >= 0x2c00 && code < 0x2e80) ||
    (code >= 0xa000 && code < 0xd800)
  )
}
