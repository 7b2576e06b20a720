import type { Clause, Said } from "../clauses/clause.ts"
import type { Paragraph } from "../paragraphs.ts"

/** A subject spoken of in one breath, with all that is said of it: its amount, last year's, the change, the per cent. */
export interface Statement {
  readonly id: number
  readonly subject: string
  readonly words: string
  /** Words before the subject that say whose money it is. */
  readonly scope: string
  /** True when the words could not be told apart from others, so nothing may rest on them. */
  readonly unclear: boolean
  readonly values: readonly Value[]
  /** Why it changed, in the document's words. */
  readonly reason: string | null
  /** The first list it is a part of. */
  readonly partOf: List | null
}

/** One value of a statement: what its clause says. */
export interface Value {
  readonly paragraph: Paragraph
  readonly clause: Clause
  readonly says: Said
  /** It may as well be said of the whole or of another part. */
  readonly ambiguous: boolean
}

/** A list: its whole, and the statements that are its parts. */
export interface List {
  readonly id: number
  readonly whole: Statement | null
  readonly parts: readonly Statement[]
  /** Whether it need not add up: it says so, or nothing says that it names every part. */
  readonly incomplete: boolean
}

/** Whether a value is the figure of the year itself, not the one compared with. */
export function isLevel({ clause, says }: Value): boolean {
  return says.kind === "amount" && !(clause.comparing && clause.against !== null)
}
