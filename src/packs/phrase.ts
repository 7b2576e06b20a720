/**
 * Words of prose as subjects.csv writes them (packs/README.md), made into the source of a pattern: `|` between
 * alternatives, `( )` around them, `[ ]` around what may be left out, `+` after what may be repeated, `*` for a few
 * characters, `#` for a digit, `^` for the beginning of a clause, `!( )` for what must not follow, `{ }` for a phrase
 * with a name. Throws on anything else: the files are ours.
 */
export function patternOf(words: string, phrases: ReadonlyMap<string, string> = new Map()): string {
  const reader = new Reader(words, phrases)
  const pattern = reader.alternatives()
  if (!reader.done) throw new Error(`Unmatched "${words[reader.at]}" in "${words}"`)
  return pattern
}

// Bounded, so that no text makes a pattern try every length of a long repetition.
const repeated = "{1,8}"
const clause = "(?<=^|[，；：、(])"
const few = "[^()，。]{1,12}"

class Reader {
  at = 0
  private readonly words: string
  private readonly phrases: ReadonlyMap<string, string>

  constructor(words: string, phrases: ReadonlyMap<string, string>) {
    this.words = words
    this.phrases = phrases
  }

  get done(): boolean {
    return this.at >= this.words.length
  }

  alternatives(): string {
    const found = [this.sequence()]
    while (this.take("|")) found.push(this.sequence())
    return found.join("|")
  }

  private sequence(): string {
    let pattern = ""
    while (!this.done && !"|)]".includes(this.words[this.at]!)) pattern += this.item()
    if (pattern === "") throw new Error(`An alternative without words in "${this.words}"`)
    return pattern
  }

  private item(): string {
    if (this.take("(")) return this.group(")") + (this.take("+") ? repeated : "")
    if (this.take("[")) return `${this.group("]")}?`
    if (this.take("!(")) return `(?!${this.group(")").slice("(?:".length)}`
    if (this.take("{")) return this.phrase()
    if (this.take("*")) return few
    if (this.take("#")) return "\\d"
    if (this.take("^")) return clause
    return this.literal()
  }

  private group(closing: string): string {
    const inside = this.alternatives()
    if (!this.take(closing)) throw new Error(`"${closing}" is missing in "${this.words}"`)
    return `(?:${inside})`
  }

  private phrase(): string {
    const end = this.words.indexOf("}", this.at)
    const name = this.words.slice(this.at, end)
    const words = this.phrases.get(name)
    if (end < 0 || words === undefined) throw new Error(`There is no phrase "${name}" for "${this.words}"`)
    this.at = end + 1
    return patternOf(words, this.phrases)
  }

  private literal(): string {
    const char = this.words[this.at++]!
    // Prose is compared with half-width brackets; here these group words.
    if (char === "（" || char === "）") return char === "（" ? "\\(" : "\\)"
    if (!/[\u4e00-\u9fff、A-Za-z\d]/.test(char)) throw new Error(`"${char}" is no word in "${this.words}"`)
    return char
  }

  private take(text: string): boolean {
    if (!this.words.startsWith(text, this.at)) return false
    this.at += text.length
    return true
  }
}
