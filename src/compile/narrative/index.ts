import { numeral } from "../../text/numeral.ts"
import { printableLines } from "../printable.ts"
import { assets } from "./assets.ts"
import type { Context, Passage, Piece } from "./context.ts"
import { duties } from "./duties.ts"
import { glossary } from "./glossary.ts"
import { operatingCosts } from "./operating-costs.ts"
import { organisation } from "./organisation.ts"
import { other } from "./other.ts"
import { overview } from "./overview.ts"
import { performance } from "./performance.ts"
import { procurement } from "./procurement.ts"
import { projects } from "./projects.ts"
import { specialFunds } from "./special-funds.ts"
import { threePublic } from "./three-public.ts"

export { type Context, contextOf, type Passage, type Piece } from "./context.ts"

/** Passages by the names an outline calls them. */
export type Passages = Readonly<Record<string, (context: Context) => Passage>>

/** The passages a place's outline of a budget may name. */
const budgetPassages: Passages = {
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
export function piecesOf(context: Context, passages: Passages = budgetPassages): Piece[] {
  const written = Map.groupBy(
    context
      .texts("section")
      .flatMap(({ about, text }) => printableLines(text).map((line) => ({ about, line }))),
    ({ about }) => about,
  )
  const outline = context.say("outline").split(" ")
  const bodies = new Map<string, Piece[]>()
  const add = (name: string, { prose, tables }: Passage) => {
    const own = written.get(name)?.map(({ line }) => line)
    bodies.set(name, [...(own ?? prose).filter((text) => text !== ""), ...tables])
  }
  for (const name of outline) {
    const passage = passages[name]
    if (passage) add(name, passage(context))
  }
  const prose = [...bodies.values()].flat().filter((piece) => typeof piece === "string")
  if (outline.includes("glossary")) add("glossary", glossary(context, prose))
  const heading = headings(context)
  return outline.flatMap((name) => {
    const body = bodies.get(name)
    if (!body) return [heading(name, true)]
    const title = body.length > 0 ? heading(`heading.${name}`, false) : ""
    return title === "" ? body : [title, ...body]
  })
}

/** Says headings one after another; `{no}` counts them, anew after a heading of a part without a number. */
function headings({ wording, say, words }: Context): (key: string, part: boolean) => string {
  const title = say("title")
  let count = 0
  return (key, part) => {
    const before = count
    const text = wording.say(key, (name) =>
      name === "no" ? numeral(++count) : name === "title" ? title : words[name],
    )
    if (part && count === before) count = 0
    return text
  }
}
