/** A text without white space and with one form of every sign, and where its characters came from. */
export interface Compact {
  readonly text: string
  /** The index in the source of a character of `text`. */
  readonly origin: (index: number) => number
}

const halves: Readonly<Record<string, string>> = {
  "．": ".",
  "％": "%",
  "／": "/",
  "＝": "=",
  "＋": "+",
  "(": "（",
  ")": "）",
  "[": "（",
  "]": "）",
  ";": "；",
  ":": "：",
  "*": "×",
  "＊": "×",
  "✕": "×",
  "∶": "：",
}

/** Makes prose comparable: no white space, full-width marks, half-width digits. A comma within a number stays one. */
export function compact(source: string): Compact {
  const letters: string[] = []
  const origins: number[] = []
  for (let i = 0; i < source.length; i++) {
    const letter = source[i]!
    if (letter >= "一" && letter <= "龥") {
      letters.push(letter)
      origins.push(i)
      continue
    }
    if (/[\s\u3000\u00a0“”"]/.test(letter)) continue
    letters.push(plain(letter))
    origins.push(i)
  }
  const text = letters.join("").replace(/,(?!\d{3}(?!\d))|(?<!\d),/g, "，")
  return { text, origin: (index) => origins[index] ?? source.length }
}

function plain(letter: string): string {
  if (letter >= "０" && letter <= "９") return String.fromCharCode(letter.charCodeAt(0) - 0xfee0)
  return halves[letter] ?? letter
}
