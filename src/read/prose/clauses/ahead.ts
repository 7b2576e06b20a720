import type { Token } from "../tokens.ts"

/** What follows a token, found for all tokens of a paragraph in one pass from its end. */
export interface Ahead {
  /** Index of the next subject at or behind a token; tokens.length when there is none. */
  readonly subject: readonly number[]
  /** Whether an amount follows before the next comma, semicolon or full stop. */
  readonly amount: readonly boolean[]
  /** Whether 增加 or 减少 follows before the next comma, semicolon or full stop. */
  readonly way: readonly boolean[]
  /** Whether a semicolon follows in the same sentence at the same level of brackets. */
  readonly semicolon: readonly boolean[]
}

/** Looks ahead from every token; the last entry of each list is for the end of the paragraph. */
export function aheadOf(tokens: readonly Token[]): Ahead {
  const subject = new Array<number>(tokens.length + 1)
  const amount = new Array<boolean>(tokens.length + 1)
  const way = new Array<boolean>(tokens.length + 1)
  const semicolon = new Array<boolean>(tokens.length + 1)
  subject[tokens.length] = tokens.length
  amount[tokens.length] = way[tokens.length] = semicolon[tokens.length] = false
  const opened = closedBrackets(tokens)
  let levels = [false]
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i]!
    const parts = token.kind === "mark" && /[，。；]/.test(token.text)
    subject[i] = token.kind === "subject" ? i : subject[i + 1]!
    amount[i] = !parts && (token.kind === "amount" || amount[i + 1]!)
    way[i] = !parts && (/增加|减少|增长|下降/.test(token.text) || way[i + 1]!)
    if (token.kind === "mark") {
      if (token.text === "。") levels = [false]
      else if (token.text === ")" && opened.has(i)) levels.push(false)
      else if (token.text === "(" && levels.length > 1) levels.pop()
      else if (token.text === "；") levels[levels.length - 1] = true
    }
    semicolon[i] = levels.at(-1)!
  }
  return { subject, amount, way, semicolon }
}

/** The closing brackets that have an opening one. */
function closedBrackets(tokens: readonly Token[]): ReadonlySet<number> {
  const closed = new Set<number>()
  let open = 0
  tokens.forEach((token, i) => {
    if (token.kind !== "mark") return
    if (token.text === "(") open++
    else if (token.text === "。") open = 0
    else if (token.text === ")" && open > 0) {
      open--
      closed.add(i)
    }
  })
  return closed
}

/** A sentence of a paragraph, and where in it 等 stands last: `10万元等` says more than a bare `等`. */
export interface Sentence {
  readonly start: number
  readonly end: number
  readonly lastAfterAmount: number
  readonly lastEtc: number
}

/** The sentences of a text, each to its full stop. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = []
  let start = 0
  let lastAfterAmount = -1
  let lastEtc = -1
  for (let i = 0; i <= text.length; i++) {
    const c = text[i]
    if (c === "等") {
      const behind = text[i - 1] === ")" ? i - 2 : i - 1
      if (/[元%]/.test(text[behind] ?? "")) lastAfterAmount = behind
      if (!/[级次于额待]/.test(text[i + 1] ?? "")) lastEtc = i
    }
    if (i < text.length && c !== "。") continue
    sentences.push({ start, end: i, lastAfterAmount, lastEtc })
    start = i + 1
    lastAfterAmount = lastEtc = -1
  }
  return sentences
}

/** Whether what is listed from `at` to the end of its sentence is said, or may be, to be not everything. */
export function hintsFrom(sentence: Sentence, at: number): { open: boolean; loose: boolean } {
  return { open: sentence.lastAfterAmount >= at, loose: sentence.lastEtc >= at }
}
