import { duties, linesOf, organisation, other } from "./body.ts"
import type { Context, Passage, Piece } from "./context.ts"
import { glossary } from "./glossary.ts"
import { assets, procurement, projects, specialFunds } from "./money-held.ts"
import { operatingCosts } from "./operating-costs.ts"
import { overview } from "./overview.ts"
import { performance } from "./performance.ts"
import { threePublic } from "./three-public.ts"

export { type Context, contextOf, type Piece } from "./context.ts"

/** The passages a place's outline may name. */
const passages: Readonly<Record<string, (context: Context) => Passage>> = {
  tables: ({ tables }) => ({ prose: [], tables }),
  opening: ({ say }) => ({ prose: [say("opening")], tables: [] }),
  duties,
  organisation,
  overview,
  operatingCosts,
  threePublic,
  performance,
  specialFunds,
  projects,
  procurement,
  assets,
  other,
}

/**
 * Everything a publisher's document prints, in the order of its place (`outline` of wording.csv): headings,
 * paragraphs and tables. A person's own text of a section takes the place of the drafted prose.
 */
export function piecesOf(context: Context): Piece[] {
  const { say } = context
  const written = Map.groupBy(
    context.texts("section").flatMap(({ about, text }) => linesOf(text).map((line) => ({ about, line }))),
    ({ about }) => about,
  )
  const outline = say("outline").split(" ")
  const drafted = new Map<string, Piece[]>()
  const add = (name: string, { prose, tables }: Passage) => {
    const own = written.get(name)?.map(({ line }) => line)
    const body = [...(own ?? prose).filter((text) => text !== ""), ...tables]
    const heading = say(`heading.${name}`, { title: say("title") })
    drafted.set(name, body.length === 0 || heading === "" ? body : [heading, ...body])
  }
  for (const name of outline) {
    const passage = passages[name]
    if (passage) add(name, passage(context))
    else if (name !== "glossary") drafted.set(name, [say(name, { title: say("title") })])
  }
  const prose = [...drafted.values()].flat().filter((piece) => typeof piece === "string")
  if (outline.includes("glossary")) add("glossary", glossary(context, prose))
  return outline.flatMap((name) => drafted.get(name) ?? [])
}
