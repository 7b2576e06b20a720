import type { Claim } from "../../../model/disclosure.ts"
import type { Stated } from "../statements/index.ts"
import type { List, Statement } from "../statements/statement.ts"
import { draftOf } from "./draft.ts"

/** Step four: the values of statements as claims, each with its part in lists. `stretch` is the number of the passage. */
export function claimsOf({ statements, lists }: Stated, stretch: number): Claim[] {
  const headed = new Map<Statement, List[]>()
  for (const list of lists)
    if (list.whole && list.parts.length > 0) headed.set(list.whole, [...(headed.get(list.whole) ?? []), list])
  const incomplete = new Map(lists.map((list) => [list, list.incomplete]))
  return statements.flatMap((statement) => {
    const within = statement.partOf
    const heading = headed.get(statement) ?? []
    const list = within ?? heading[0] ?? null
    const role = {
      subject: statement.subject,
      words: statement.words,
      scope: statement.scope,
      statement: statement.id,
      stretch,
      group: list?.id ?? null,
      role: within ? ("part" as const) : list ? ("whole" as const) : null,
      heads: heading.map((each) => each.id),
      open: list !== null && incomplete.get(list)!,
    }
    return statement.values.map((value): Claim => ({ ...draftOf(statement, value), ...role }))
  })
}
