import type { Claim, Section, SectionKey, ThreePublic } from "../../model/disclosure.ts"
import type { List, Statement } from "./draft.ts"
import { isOpen, type Lists } from "./lists.ts"
import { type Paragraph, stretchesOf } from "./passage.ts"
import { Prose } from "./prose.ts"
import { narrativeOf } from "./three-public.ts"

/** Sections whose prose holds no statements about money: duties, terms, and the goals of projects. */
const silent: readonly SectionKey[] = [
  "duties",
  "organisation",
  "glossary",
  "projects",
  "specialFunds",
  "performance",
]

/** Every amount, percentage, count and direction word of the prose, with what and when it speaks of. */
export function readClaims(
  sections: readonly Section[],
  year: number | null,
): { claims: Claim[]; narrative: ThreePublic["narrative"] } {
  const claims: Claim[] = []
  const narrative: ThreePublic["narrative"] = {}
  let statement = 1
  let list = 1
  stretchesOf(sections).forEach((paragraphs, stretch) => {
    const prose = read(paragraphs, year, statement, list)
    statement += prose.statements.length
    list += prose.lists.all.length
    for (const claim of finish(prose.statements, prose.lists, stretch)) claims.push(claim)
    const own = paragraphs.some((paragraph) => paragraph.section === "threePublic")
    const found = narrativeOf(prose.statements, paragraphs)
    if (own) Object.assign(narrative, found)
    else Object.assign(narrative, { ...found, ...narrative })
  })
  return { claims, narrative }
}

function read(paragraphs: readonly Paragraph[], year: number | null, statement: number, list: number): Prose {
  const prose = new Prose(year, statement, list)
  for (const paragraph of paragraphs)
    if (!silent.includes(paragraph.section) || /绩效目标的|绩效自评/.test(paragraph.text))
      prose.read(paragraph)
  return prose
}

/** Claims of statements, with their part in lists. */
function finish(statements: readonly Statement[], lists: Lists, stretch: number): Claim[] {
  const full = lists.all.filter((each) => each.parts.length > 0)
  return statements.flatMap((statement) => {
    const within = full.find((each) => each.parts.includes(statement)) ?? null
    const heading = full.filter((each) => each.whole === statement)
    return statement.drafts.map((found) => ({
      ...found,
      subject: statement.subject,
      words: statement.words,
      scope: statement.scope,
      statement: statement.id,
      stretch,
      ...roleOf(within, heading),
    }))
  })
}

function roleOf(
  within: List | null,
  heading: readonly List[],
): Pick<Claim, "group" | "role" | "heads" | "open"> {
  const list = within ?? heading[0] ?? null
  return {
    group: list?.id ?? null,
    role: within ? "part" : list ? "whole" : null,
    heads: heading.map((each) => each.id),
    open: list !== null && isOpen(list),
  }
}
