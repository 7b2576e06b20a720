import type { Review } from "../../src/check/check.ts"
import { checkDisclosure } from "../../src/check/index.ts"
import type { Block, Document } from "../../src/document/blocks.ts"
import type { Disclosure } from "../../src/model/disclosure.ts"
import type { Finding } from "../../src/model/finding.ts"
import type { Place } from "../../src/model/place.ts"
import { defaultReference } from "../../src/packs/reference.ts"
import { readDisclosure } from "../../src/read/index.ts"
import { type Base, written } from "./bases.ts"
import type { Defect, Plant, Random } from "./defect.ts"
import { Pen } from "./pen.ts"

/** What became of one planted mistake. */
export interface Outcome {
  readonly base: string
  readonly defect: Defect
  /** Written as this format after planting and opened again; null when it was read as it was. */
  readonly trip: "html" | "docx" | null
  /** A check that may say so said so at a place that was changed, or nowhere else to point at. */
  readonly found: boolean
  /** The first place of that finding was changed. */
  readonly first: boolean
  /** The severity it was found with. */
  readonly severity: Finding["severity"] | null
  /** Findings that point at something that was changed. */
  readonly about: readonly Finding[]
  /** Findings that point at nothing that was changed. */
  readonly besides: readonly Finding[]
}

/** What became of one harmless twin. */
export interface TwinOutcome {
  readonly base: string
  readonly defect: Defect
  readonly findings: readonly Finding[]
}

/** Plants one mistake and looks at what is found; null when the document offers no place for it. */
export async function tryDefect(
  base: Base,
  defect: Defect,
  random: Random,
  trip: Outcome["trip"],
): Promise<Outcome | null> {
  const pen = planted(base, defect.plant, random)
  if (!pen) return null
  const others = othersOf(base, defect)
  let document: Document = { ...base.document, blocks: pen.blocks }
  let disclosure = readDisclosure(document, defaultReference)
  if (trip) {
    document = await written(disclosure, trip)
    disclosure = readDisclosure(document, defaultReference)
  }
  const touched = trip ? spotsOf(pen, document) : pen.touched
  const findings = fresh(base, disclosure, others)
  const about = findings.filter(({ at }) => at.some((place) => isAmong(place, touched)) || at.length === 0)
  const told = about.filter(({ check }) => defect.by.some((id) => check.startsWith(id)))
  const first = told.find(({ at }) => at[0] !== undefined && isAmong(at[0], touched))
  return {
    base: base.name,
    defect,
    trip,
    found: told.length > 0,
    first: first !== undefined,
    severity: (first ?? told[0])?.severity ?? null,
    about,
    besides: findings.filter((finding) => !about.includes(finding)),
  }
}

/** Plants the harmless twin; every finding is a false alarm. Null when the document offers no place for it. */
export function tryTwin(base: Base, defect: Defect, random: Random): TwinOutcome | null {
  const pen = planted(base, defect.twin.plant, random)
  if (!pen) return null
  const disclosure = readDisclosure({ ...base.document, blocks: pen.blocks }, defaultReference)
  return {
    base: base.name,
    defect,
    findings: fresh(base, disclosure, othersOf(base, defect)),
  }
}

function planted(base: Base, plant: Plant, random: Random): Pen | null {
  const pen = new Pen(base.document.blocks, base.disclosure, base.lastYear)
  return plant(pen, random) ? pen : null
}

type Others = Pick<Review, "lastYear" | "budget">

/** The documents that are held beside the one a mistake is planted in. */
function othersOf(base: Base, { against }: Defect): Others {
  return {
    lastYear: against === true ? base.lastYear : null,
    budget: against === "budget" ? base.budget : null,
  }
}

function fresh(base: Base, disclosure: Disclosure, others: Others): Finding[] {
  const known = new Set(base.before.map(keyOf))
  return checkDisclosure({ disclosure, ...others, reference: defaultReference }).findings.filter(
    (finding) => !known.has(keyOf(finding)),
  )
}

function keyOf({ check, message }: Finding): string {
  return `${check}|${message}`
}

/** Whether a place is one of those changed: the same cell, or the row when one of the two names no column. */
function isAmong(place: Place, touched: readonly Place[]): boolean {
  return touched.some((one) => {
    if (place.table === undefined || one.table === undefined)
      return place.table === one.table && place.line === one.line && place.paragraph === one.paragraph
    if (place.table !== one.table) return false
    if (place.row === undefined || one.row === undefined) return true
    return (
      place.row === one.row &&
      (place.column === undefined || one.column === undefined || place.column === one.column)
    )
  })
}

/** Where what was changed stands in the file written from it: tables keep their count, lines their words. */
function spotsOf(pen: Pen, document: Document): Place[] {
  const tables = document.blocks.flatMap((block) => (block.kind === "table" ? [block.at] : []))
  const own = pen.blocks.flatMap((block) => (block.kind === "table" ? [block.at.table] : []))
  return pen.touched.flatMap((place): Place[] => {
    if (place.table !== undefined) {
      const table = tables[own.indexOf(place.table)]
      return table ? [{ ...place, ...(table.table === undefined ? {} : { table: table.table }) }] : []
    }
    const words = pen.blocks.flatMap((block) => (isAt(block, place) ? [block.text] : []))
    return document.blocks.flatMap((block) =>
      block.kind === "paragraph" && words.includes(block.text) ? [block.at] : [],
    )
  })
}

function isAt(block: Block, place: Place): block is Extract<Block, { kind: "paragraph" }> {
  return block.kind === "paragraph" && block.at.line === place.line
}
