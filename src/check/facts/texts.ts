import { perObject } from "../../memo/index.ts"
import type { BudgetTable, Disclosure, Section, SectionKey } from "../../model/disclosure.ts"
import type { Place } from "../../model/place.ts"
import { linesOfRows } from "./places.ts"

/** A text of a document with where it stands. */
export interface Said {
  readonly text: string
  readonly at: Place
  /** A line of prose, a title of a section or table, a text of a project's sheet, of an indicator, or a label. */
  readonly kind: "prose" | "title" | "project" | "indicator" | "label"
  /** The section a line of prose stands in. */
  readonly section: SectionKey | null
  /** For a line of prose the line after it in its section; "" after the last. */
  readonly next?: string
  /** Where its later parts stand when the source had wrapped it. */
  readonly turns?: NonNullable<Section["turns"]>[number]
}

/**
 * Every text of a document a person wrote, in its order: prose, titles, project sheets, labels of tables. Made once a
 * document, for a dozen checks go through them.
 */
export const textsOf: (disclosure: Disclosure) => readonly Said[] = perObject((disclosure: Disclosure) =>
  [...textsIn(disclosure)].filter(({ text }) => text !== ""),
)

/** A text that stands in one or more places of the same kind and section. */
export interface Different {
  readonly text: string
  readonly said: readonly Said[]
}

/** Characters of one text above which its words are not judged: a long paragraph of a disclosure has a thousand. */
export const longestJudged = 20_000

/** The different texts of a document, all of them in one string, and the length of the longest not judged. */
interface DifferentTexts {
  readonly texts: readonly Different[]
  readonly whole: string
  readonly unjudged: number
}

/**
 * The different texts of a document, each with all its places: half of what is printed on project sheets and in tables
 * is printed several times.
 */
export const differentTexts: (disclosure: Disclosure) => DifferentTexts = perObject(
  (disclosure: Disclosure) => {
    const texts: { text: string; said: Said[] }[] = []
    const groups = new Map<string, Map<string, Said[]>>()
    let unjudged = 0
    for (const said of textsOf(disclosure)) {
      if (said.text.length > longestJudged) {
        unjudged = Math.max(unjudged, said.text.length)
        continue
      }
      const sort = said.section === null ? said.kind : `${said.kind} ${said.section}`
      const own = groups.get(sort) ?? new Map<string, Said[]>()
      groups.set(sort, own)
      const group = own.get(said.text)
      if (group) group.push(said)
      else {
        const places = [said]
        own.set(said.text, places)
        texts.push({ text: said.text, said: places })
      }
    }
    return { texts, whole: texts.map(({ text }) => text).join("\n"), unjudged }
  },
)

function* textsIn(disclosure: Disclosure): Iterable<Said> {
  const tables = new Set(disclosure.tables.map(({ title }) => title))
  for (const section of disclosure.sections) {
    // Titles of tables head empty sections of their own and are said with their tables.
    if (section.text !== "" || !tables.has(section.title))
      yield { text: section.title, at: section.at, kind: "title", section: section.key }
    yield* linesOf(section)
  }
  for (const project of disclosure.projects) {
    const { places } = project
    const said = (text: string, at: Place | undefined): Said => ({
      text,
      at: at ?? project.at,
      kind: "project",
      section: "projects",
    })
    yield said(project.name, places.name)
    yield said(project.purpose, places.purpose)
    for (const goal of project.goals) yield said(goal, places.goals)
    for (const indicator of project.indicators)
      for (const text of [indicator.name, indicator.description, indicator.target.text, indicator.basis])
        yield { text, at: indicator.at, kind: "indicator", section: "projects" }
  }
  for (const table of disclosure.tables) {
    if (table.key === "project" || table.key === "indicators") {
      yield* leftInCells(table, disclosure)
      continue
    }
    yield { text: table.title, at: table.at, kind: "title", section: null }
    if (table.note)
      yield { text: table.note, at: table.places?.note ?? table.at, kind: "label", section: null }
    for (const row of table.rows) yield { text: row.label, at: row.at, kind: "label", section: null }
  }
}

/** What a person may have put into any cell of a project sheet: a template not filled in, a date, a number of a person. */
const telling = /##|\$\{|\{\{|\d月|\d{11}/

/** Cells of project sheets with such words that are read as nothing else. */
function* leftInCells(table: BudgetTable, disclosure: Disclosure): Iterable<Said> {
  const { grid, at } = table
  const { projects, source } = disclosure
  const found = grid.flatMap((row, i) =>
    row.flatMap((text, column) => (telling.test(text) ? [{ text, row: i, column }] : [])),
  )
  if (found.length === 0) return
  const { cells, passages } = readOfProjects(disclosure)
  const lines = source.format === "text" ? linesOfRows(table, projects) : null
  for (const { text, row, column } of found)
    if (!cells.has(text.trim()) && !passages.includes(text.trim())) {
      const place = { ...at, row: row + 1, column: column + 1 }
      const where = lines ? { ...place, line: lines[row]! + column } : place
      yield { text, at: where, kind: "project", section: "projects" }
    }
}

/** What was read of projects: the cells of their indicators, and their names, purposes and goals in one text. */
const readOfProjects = perObject(({ projects }: Disclosure) => ({
  cells: new Set(
    projects.flatMap(({ indicators }) =>
      indicators.flatMap((one) => [one.name, one.description, one.target.text, one.basis]),
    ),
  ),
  passages: projects.flatMap(({ purpose, name, goals }) => [purpose, name, ...goals]).join("\f"),
}))

/** The lines of a section with their places. */
export function* linesOf(section: Section): Iterable<Said> {
  const lines = section.text.split("\n")
  for (const [i, text] of lines.entries())
    if (text !== "") {
      const turns = section.turns?.[i]
      const at = section.places[i] ?? section.at
      const next = lines[i + 1] ?? ""
      yield { text, at, kind: "prose", section: section.key, next, ...(turns ? { turns } : {}) }
    }
}

/** Where the character at `index` of a text stands. */
export function placeIn(said: Said, index: number): Place {
  return said.turns?.findLast((turn) => turn.offset <= index)?.at ?? said.at
}

/** A few characters around a place in a text, for quoting it in a message. */
export function around(text: string, index: number, length: number, reach = 8): string {
  const from = Math.max(0, index - reach)
  const to = Math.min(text.length, index + length + reach)
  return `${from > 0 ? "…" : ""}${text.slice(from, to)}${to < text.length ? "…" : ""}`
}
