import { once } from "../../memo/index.ts"
import { type Entry, entriesOf, linesOf, projectsOf, threadsOf } from "../entries/index.ts"
import { asShown } from "../results-shown.ts"
import type {
  Execution,
  Line,
  Publication,
  PublicationContent,
  ResultsShown,
  Shelf,
  ShelfProject,
  ShelfRegion,
} from "../shelf.ts"
import { foundIn } from "./search.ts"

/** What an office lets be shown beside what is published. */
interface Shown {
  readonly results?: ResultsShown
  readonly execution?: readonly (Execution & { readonly region: string; readonly year: number })[]
}

/** Publications that are at hand, as a shelf; regions that are not told of are named as their documents name them. */
export function shelfOf(
  contents: readonly PublicationContent[],
  regions: readonly ShelfRegion[] = regionsOf(contents),
  { results = "all", execution = [] }: Shown = {},
): Shelf {
  const all = [...contents].sort((a, b) => inOrder(a.publication, b.publication))
  const newest = newestOf(all)
  const isNewest = new Set(newest)
  const projects = once(() => allProjects(newest))
  const lines = new Map<PublicationContent, readonly Line[]>()
  const linesIn = (content: PublicationContent) => {
    const known = lines.get(content) ?? linesOf(content.publication, content.disclosure)
    lines.set(content, known)
    return known
  }
  const entries = once(() => newest.flatMap((each): Entry[] => entriesOf(each.publication, each.disclosure)))
  return {
    async regions() {
      return regions
    },
    async publications({ versions, ...where }) {
      const from = versions === "all" ? all : all.filter((each) => isNewest.has(each))
      return from.map(({ publication }) => publication).filter(fits(where))
    },
    async content({ region, id }) {
      const found = all.find(({ publication }) => publication.region === region && publication.id === id)
      return found ? asShown(found, results) : null
    },
    async lines({ tables, kind, ...where }) {
      return newest
        .filter(({ publication }) => fits(where)(publication) && (!kind || publication.kind === kind))
        .flatMap((content) => linesIn(content).filter(({ table }) => tables.includes(table)))
    },
    async projects({ region, ...where }) {
      return (projects().get(region) ?? []).filter(fits(where))
    },
    async search(query) {
      return foundIn(entries(), query)
    },
    // Asking needs somebody who answers.
    async questions() {
      return { isOpen: false, unanswered: 0, questions: [] }
    },
    async results() {
      return results
    },
    async execution(where) {
      return execution.filter(fits(where))
    },
  }
}

/** What stands in the shelf's order: year, body, budget before final account, version. */
function inOrder(a: Publication, b: Publication): number {
  const byText = (x: string, y: string) => (x < y ? -1 : x > y ? 1 : 0)
  return (
    byText(a.region, b.region) ||
    a.year - b.year ||
    byText(a.body, b.body) ||
    byText(a.stage, b.stage) ||
    a.version - b.version
  )
}

function newestOf(all: readonly PublicationContent[]): PublicationContent[] {
  const last = new Map<string, PublicationContent>()
  for (const each of all) {
    const { region, body, year, stage } = each.publication
    last.set(JSON.stringify([region, year, stage, body]), each)
  }
  return [...last.values()]
}

function allProjects(newest: readonly PublicationContent[]): Map<string, ShelfProject[]> {
  const found = new Map<string, ShelfProject[]>()
  for (const [region, contents] of Map.groupBy(newest, ({ publication }) => publication.region)) {
    const threads = threadsOf(
      contents.map(({ publication: { body, name, kind, year, stage }, disclosure: { projects } }) => ({
        body,
        bodyName: name,
        kind,
        year,
        stage,
        projects,
      })),
    )
    const own = Map.groupBy(threads, ({ body, year, stage }) => JSON.stringify([body, year, stage]))
    found.set(
      region,
      contents.flatMap(({ publication, disclosure }) => {
        const { body, year, stage } = publication
        return projectsOf(
          publication,
          disclosure.projects,
          own.get(JSON.stringify([body, year, stage])) ?? [],
        )
      }),
    )
  }
  return found
}

/** Whether something has all that is wanted; what is not wanted may be anything. */
function fits<T extends object>(wanted: Partial<Record<keyof T, unknown>>): (each: T) => boolean {
  const keys = Object.entries(wanted).filter(([, value]) => value !== undefined) as [keyof T, unknown][]
  return (each) => keys.every(([key, value]) => each[key] === value)
}

function regionsOf(contents: readonly PublicationContent[]): ShelfRegion[] {
  const named = new Map<string, string>()
  for (const { publication, disclosure } of contents)
    named.set(publication.region, disclosure.entity.region.name)
  return [...named].sort().map(([code, name]) => ({ code, name, place: "national", isDemo: false }))
}
