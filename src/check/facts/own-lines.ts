import type { Disclosure } from "../../model/disclosure.ts"
import { linesOfBody } from "../../packs/indicator-library.ts"

/** The lines of government of the publisher and of its units; none where the publisher's name does not tell. */
export function ownLines({ entity, organisation }: Disclosure): ReadonlySet<string> {
  const own = linesOfBody(entity.name)
  return new Set(
    own.length === 0 ? [] : [...own, ...organisation.units.flatMap(({ name }) => linesOfBody(name))],
  )
}
