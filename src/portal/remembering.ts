import { Recent } from "../memo/index.ts"
import type { Shelf } from "./shelf.ts"

/** Documents are large, lists are not: about thirty documents are kept. */
const limit = 256
const weights = { content: 8, other: 1 } as const

interface Kept {
  readonly answer: Promise<unknown>
  readonly weight: number
}

/**
 * A shelf that asks another each thing once as long as it is asked for, for whoever makes many pages of one moment: pages
 * of one document ask for the same. What is searched for is not kept.
 */
export function remembering(shelf: Shelf): Shelf {
  const recent = new Recent<Kept>(limit, ({ weight }) => weight)
  const once = <W, R>(name: string, ask: (where: W) => Promise<R>, weight: number = weights.other) => {
    return (where: W): Promise<R> => {
      const key = `${name} ${JSON.stringify(where)}`
      const known = recent.get(key)
      if (known) return known.answer as Promise<R>
      const answer = ask(where)
      recent.set(key, { answer, weight })
      return answer
    }
  }
  const regions = once("regions", (_: null) => shelf.regions())
  const content = once("content", shelf.content, weights.content)
  return {
    regions: () => regions(null),
    publications: once("publications", shelf.publications),
    // A publication is known by these two, whatever else is said of it.
    content: ({ region, id }) => content({ region, id }),
    lines: once("lines", shelf.lines),
    projects: once("projects", shelf.projects),
    search: (query) => shelf.search(query),
    questions: (where) => shelf.questions(where),
    results: once("results", shelf.results),
    execution: once("execution", shelf.execution),
  }
}
