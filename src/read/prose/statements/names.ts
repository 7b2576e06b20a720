import type { Clause } from "../clauses/clause.ts"
import type { Token } from "../tokens.ts"
import { isGlue, isOffice, nameOf, narrowing, withoutTokens } from "../words.ts"

/** What the words before a value name. */
export interface Name {
  /** The known subject among them, or null when they are other words. */
  readonly mention: Token | null
  readonly words: string
  /** Whose it is: the office named before the subject. */
  readonly scope: string
}

/** What a clause names up to `end`; null when it names nothing. */
export function nameIn(text: string, clause: Clause, end: number): Name | null {
  const mention = mentionIn(clause)
  const all = () => nameOf(withoutTokens(text, clause.start, end, clause.said))
  if (!mention) {
    const words = all()
    return words === "" ? null : { mention: null, words, scope: "" }
  }
  const scope = narrowing(withoutTokens(text, clause.start, mention.start, clause.said))
  const between = withoutTokens(text, mention.end, end, clause.said)
  if (!isGlue(between) || (scope !== "" && !isOffice(scope)))
    return { mention: null, words: all() || mention.text, scope: "" }
  return { mention, words: mention.text, scope }
}

/** The last known subject among the words of a clause. */
export function mentionIn(clause: Clause): Token | null {
  return clause.said.findLast((token) => token.kind === "subject") ?? null
}
