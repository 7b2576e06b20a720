import { versusOf } from "../tokens.ts"
import { isLevel, type List, type Statement, type Value } from "./statement.ts"

/** A statement while it is being read. */
export class OpenStatement implements Statement {
  readonly id: number
  readonly subject: string
  readonly words: string
  readonly scope: string
  readonly unclear: boolean
  readonly values: Value[] = []
  readonly lists = new Set<List>()
  reason: string | null = null
  /** Spoken of outside lists and brackets in the sentence being read. */
  head = false
  /** Whether an amount was said of it, and one of the year itself. */
  valued = false
  levelled = false
  /** Whether the amount said of it last is nothing at all. */
  nothing = false
  /** The count said of it last. */
  counted: Value | null = null
  /** The years it was said to be the same as. */
  readonly sameAs = new Set<number | null>()

  constructor(id: number, subject: string, words: string, scope: string, unclear: boolean) {
    this.id = id
    this.subject = subject
    this.words = words
    this.scope = scope
    this.unclear = unclear
  }

  say(value: Value): void {
    this.values.push(value)
    if (value.says.kind === "amount") {
      this.valued = true
      this.nothing = /^0+(?:\.0+)?(?:万|亿|千)?元?$/.test(value.says.token.text)
    }
    if (isLevel(value)) this.levelled = true
    if (value.says.kind === "count") this.counted = value
    const { token } = value.says
    if (token.kind === "same") this.sameAs.add(value.clause.against)
    else if (token.kind === "versus" && versusOf(token).direction === "same") this.sameAs.add(null)
  }

  get partOf(): List | null {
    let first: List | null = null
    for (const list of this.lists) if (first === null || list.id < first.id) first = list
    return first
  }
}
