import type { ParagraphOfClauses } from "../clauses/clause.ts"
import type { List, Statement } from "./statement.ts"
import { Stretch } from "./stretch.ts"

/** What a stretch of prose states, and the lists it gives parts in. */
export interface Stated {
  readonly statements: readonly Statement[]
  readonly lists: readonly List[]
}

/**
 * Step three: the clauses of one stretch of prose as statements, each value given to the subject it is said of, and
 * the lists their parts stand in. Statements and lists are numbered from `first`.
 */
export function statementsOf(
  paragraphs: readonly ParagraphOfClauses[],
  first: { readonly statement: number; readonly list: number },
): Stated {
  const stretch = new Stretch(first.statement, first.list)
  for (const paragraph of paragraphs) stretch.read(paragraph)
  return { statements: stretch.statements, lists: stretch.lists.all }
}
