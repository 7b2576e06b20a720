import { numberOf } from "../amounts.ts"
import { isPartOf } from "../subjects.ts"
import type { OpenStatement } from "./open-statement.ts"

/** Statements of a sentence that are looked at when one is sought among them. */
const most = 64

/** What one sentence has spoken of so far. */
export class Sentence {
  /** Its statements outside lists and brackets. */
  readonly heads: OpenStatement[] = []
  /** The whole of the first list that began in it. */
  listed: OpenStatement | null = null
  /** Whose change was told last. */
  changed: OpenStatement | null = null

  /** Whom the next sentence speaks of when it names nobody: undefined when this one leaves that as it was. */
  get leaves(): OpenStatement | null | undefined {
    if (this.heads.length > 0) return this.heads.length === 1 ? this.heads[0]! : null
    return this.listed ?? undefined
  }
}

/** The only one of some statements with an amount: 项目共4个，涉及资金598万元。其中：… is about the money. */
export function onlyValued(statements: readonly OpenStatement[]): OpenStatement | null {
  const valued = statements.slice(-most).filter((each) => each.valued)
  return valued.length === 1 ? valued[0]! : null
}

/** Of several statements with an amount the one that a list beginning with `part` gives parts of: 收入……，支出……。其中：基本支出…… */
export function wholeFor(part: string | null, statements: readonly OpenStatement[]): OpenStatement | null {
  if (part === null) return null
  const wholes = statements.slice(-most).filter((each) => each.valued && isPartOf(each.subject, part))
  const spent = (subject: string) => !/^(?:revenue|fund)\b/.test(subject)
  return wholes.findLast((each) => spent(each.subject) === spent(part)) ?? wholes.at(-1) ?? null
}

/** The count said last, when it counts things a list may name one by one: 共4个. */
export function countedIn(statements: readonly OpenStatement[]): number | null {
  const text = statements.slice(-most).findLast((each) => each.counted)?.counted?.says.token.text
  return text && /\d(?:个|项)$/.test(text) ? numberOf(text) : null
}
