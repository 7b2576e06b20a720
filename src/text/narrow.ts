/** White space: what `\s` of a pattern finds. */
const blanks =
  " \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
const wide = "０１２３４５６７８９．，－—–−（）％＋"
const narrowOf = "0123456789.,----()%+"

/** Characters by what becomes of them: of each code the code it is written as, 0 where it goes. */
export type Rewriting = Uint16Array

/** Full-width digits and signs as half-width ones, white space and `gone` removed, each of `from` as the one of `to`. */
export function rewriting(from = "", to = "", gone = ""): Rewriting {
  const table = Uint16Array.from({ length: 65_536 }, (_, code) => code)
  const set = (keys: string, codeOf: (i: number) => number) => {
    for (let i = 0; i < keys.length; i++) table[keys.charCodeAt(i)] = codeOf(i)
  }
  set(blanks + gone, () => 0)
  set(wide, (i) => narrowOf.charCodeAt(i))
  set(from, (i) => to.charCodeAt(i))
  return table
}

/** A text character by character as a rewriting has it; the text itself when nothing changes. */
export function rewritten(text: string, table: Rewriting): string {
  let out = ""
  let kept = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const becomes = table[code]!
    if (becomes === code) continue
    out += text.slice(kept, i)
    if (becomes !== 0) out += String.fromCharCode(becomes)
    kept = i + 1
  }
  return kept === 0 ? text : out + text.slice(kept)
}

const narrowing = rewriting()

/** Full-width digits and signs as half-width ones; white space removed. */
export function narrow(text: string): string {
  return rewritten(text, narrowing)
}
