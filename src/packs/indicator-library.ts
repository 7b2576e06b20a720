import { perText } from "../memo/index.ts"
import { tableRows } from "../model/tab-separated.ts"
import { bare } from "../text/likeness.ts"
import tables from "./generated/indicators.ts"
import lineWords from "./generated/lines.ts"
import { indicatorKinds } from "./indicators.ts"
import { everywhere, lineageOf } from "./inheritance.ts"

/** What an indicator counts or measures; `words`: its target is said in words. */
export const dimensions = [
  "persons",
  "households",
  "bodies",
  "things",
  "events",
  "length",
  "area",
  "volume",
  "mass",
  "energy",
  "power",
  "time",
  "date",
  "money",
  "share",
  "ratio",
  "score",
  "concentration",
  "flow",
  "yield",
  "temperature",
  "sound",
  "data",
  "words",
] as const

/** One of the dimensions. */
export type Dimension = (typeof dimensions)[number]

/** An indicator that units of a line of government write, as a reviewer accepts it (packs/<place>/indicators.csv). */
export interface KnownIndicator {
  readonly name: string
  /** Its usual level-2 kind as in kinds.csv. */
  readonly kind: string
  /** Whether more or less of it is better; `exact`: what was laid down, and no sign before it is wrong by itself. */
  readonly direction: "more" | "less" | "exact"
  readonly dimension: Dimension
  /** What it is usually counted in, as printed; empty for words and for figures without a unit. */
  readonly unit: string
  /** Other names for the same thing, counted in the same unit. */
  readonly near: readonly string[]
  /** The line of government, `通用` for any. */
  readonly line: string
  /** The kind of project, or the work of the line, that it belongs to. */
  readonly project: string
}

/** The line of what every body writes. */
export const anyLine = "通用"

/**
 * The indicators of tables of text, those of a later table before those of an earlier one, which they replace where
 * they have the same name.
 */
export function libraryOf(inheritedFirst: readonly string[]): readonly KnownIndicator[] {
  const byName = new Map<string, KnownIndicator>()
  for (const each of inheritedFirst.toReversed().flatMap((table) => tableRows(table).map(indicatorOf))) {
    const name = bare(each.name)
    if (!byName.has(name)) byName.set(name, each)
  }
  return [...byName.values()]
}

function indicatorOf(row: Record<string, string>): KnownIndicator {
  const near = row.near === "" ? [] : row.near!.split("；")
  return { ...row, near } as unknown as KnownIndicator
}

const files: Readonly<Record<string, string>> = tables

/** The indicators known in a place: its own and those it inherits. */
export const knownIndicators: (place: string) => readonly KnownIndicator[] = perText((place: string) =>
  libraryOf(lineageOf(place).flatMap((name) => files[name] ?? [])),
)

const namesOf: (place: string) => ReadonlyMap<string, KnownIndicator> = perText((place: string) => {
  const known = knownIndicators(place)
  const near = known.flatMap((each) => each.near.map((name) => [bare(name), each] as const))
  // A name of its own stands above the same words as another's near name.
  return new Map([...near.toReversed(), ...known.map((each) => [bare(each.name), each] as const)])
})

/** The indicator of a name, or of a near one, whatever its blanks, brackets and quotation marks; null when unknown. */
export function indicatorNamed(name: string, place: string): KnownIndicator | null {
  return namesOf(place).get(bare(name)) ?? null
}

/** Whether an indicator is of a level-2 kind as a form names it; 成本 of the older form takes every kind of cost. */
export function isOfKind({ kind }: KnownIndicator, level2: string): boolean {
  const asked = level2.replace(/指标$/, "")
  return asked === kind || (asked === "成本" && costs.has(kind))
}

const costs = new Set(indicatorKinds.flatMap(({ level1, level2 }) => (level1 === "成本" ? [level2] : [])))

const lines = everywhere(lineWords).map(({ line, words }) => ({ line, words: words.split("|") }))

/** The lines of government that the name of a department or unit tells: none when it does not. */
export function linesOfBody(name: string): readonly string[] {
  return lines.flatMap(({ line, words }) => (words.some((word) => name.includes(word)) ? [line] : []))
}
