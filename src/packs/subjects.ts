import type { Side, TableKey } from "../model/disclosure.ts"
import {
  type Complete,
  type PrintedAt,
  type Subject,
  type Sure,
  type Trait,
  traits,
} from "../model/subject.ts"
import phrases from "./generated/phrases.ts"
import lines from "./generated/subjects.ts"
import { everywhere } from "./inheritance.ts"
import { patternOf } from "./phrase.ts"

type Line = { readonly [column: string]: string }

/** Every subject: of all places, then the national ones (packs/<place>/subjects.csv). What stands above is tried first. */
export const subjects: readonly Subject[] = subjectsOf(
  everywhere<Line>(lines),
  new Map(everywhere<Line>(phrases).map(({ name, words }) => [name!, words!])),
)

const byKey = new Map(subjects.map((subject) => [subject.key, subject]))

/** The subject of a key; undefined for other words. `function:…` is the subject of all functional items. */
export function subjectNamed(key: string): Subject | undefined {
  return byKey.get(key.startsWith("function:") ? "function" : key)
}

/** Whether a key is a subject that has a trait. */
export function isA(key: string, trait: Trait): boolean {
  return subjectNamed(key)?.is.has(trait) ?? false
}

/** What lists call a headline figure; a key without a name is written as it is. */
export function nameOfFigure(key: string): string {
  return subjectNamed(key)?.name ?? key
}

/** Reads lines of subjects.csv. Throws on what it does not understand: the files are ours. */
export function subjectsOf(lines: readonly Line[], phrases: ReadonlyMap<string, string>): Subject[] {
  return lines.map((line) => ({
    key: line.key!,
    name: line.name!,
    said: line.said || null,
    also: split(line.also!, "|"),
    words: line.words ? patternOf(line.words, phrases) : null,
    heads: line.heads || null,
    of: split(line.of!, " "),
    within: split(line.within!, " "),
    complete: split(line.complete!, " | ").map(completeOf),
    cells: split(line.cells!, " | ").map(cellOf),
    sure: sureOf(line.sure!, line.key!),
    inFund: line.fund || null,
    is: new Set(split(line.is!, " ").map(traitOf)),
  }))
}

function split(text: string, by: string): string[] {
  return text === "" ? [] : text.split(by)
}

function completeOf(text: string): Complete {
  if (text.startsWith("only ")) return { how: "only", keys: text.slice("only ".length).split(" ") }
  if (text.startsWith("two of ")) return { how: "two", keys: text.slice("two of ".length).split(" ") }
  return { how: "all", keys: text.split(" + ") }
}

function cellOf(text: string): PrintedAt {
  const match = /^([A-Za-z]+)(?:\.(revenue|expenditure))?\[([A-Za-z.]+)\]\.([A-Za-z]+)$/.exec(text)
  if (!match) throw new Error(`Not a cell of subjects.csv: "${text}"`)
  return {
    table: match[1] as TableKey,
    side: (match[2] ?? null) as Side,
    row: match[3]!,
    column: match[4]!,
  }
}

function sureOf(text: string, key: string): Sure {
  const words = split(text, " ")
  const wholes = words.filter((word) => word !== "always" && word !== "alone")
  return {
    always: words.includes("always"),
    alone: words.includes("alone"),
    in: new Map(wholes.map((word) => word.split(">")).map(([whole, subject]) => [whole!, subject ?? key])),
  }
}

function traitOf(word: string): Trait {
  const trait = traits.find((each) => each === word)
  if (!trait) throw new Error(`Not a trait of subjects.csv: "${word}"`)
  return trait
}
