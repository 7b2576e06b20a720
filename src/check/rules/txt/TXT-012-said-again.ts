import type { Section } from "../../../model/disclosure.ts"
import { bare } from "../../../text/likeness.ts"
import { withoutNumber } from "../../../text/numbering.ts"
import { nameKey } from "../../about.ts"
import type { Check, Observation } from "../../check.ts"
import { linesOf, type Said } from "../../facts/texts.ts"

/** A line so long is not repeated on purpose. */
const long = 20

/** Paragraphs that a section prints twice. */
export interface ParagraphsAgain {
  readonly section: string
  /** How each begins. */
  readonly begin: readonly string[]
}

/** A heading printed twice in a row. */
export interface HeadingAgain {
  readonly heading: string
}

/** A sentence said twice in a row. */
export interface SentenceAgain {
  readonly sentence: string
}

/** TXT-012: no paragraph and no heading is printed twice. */
export const saidAgain: Check = {
  id: "TXT-012",
  title: "段落、小标题重复",
  family: "TXT",
  severity: "note",
  basis: "惯例：文字通顺",
  *run({ disclosure }): Iterable<Observation> {
    for (const section of disclosure.sections) {
      // Texts of the projects, and the figures of tables that could not be told apart, may rightly be alike.
      if (section.key === "projects" || section.key === "tables" || section.text === "") continue
      yield* inARow(section)
      yield* paragraphsAgain(section)
      yield* headingsAgain(section)
    }
  },
}

/** A whole sentence so long is not said twice in a row. */
const sentence = 8

/** The same sentence twice in a row, as a paragraph of its own or within one. */
function* inARow(section: Section): Iterable<Observation> {
  const lines = [...linesOf(section)]
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1]
    const letters = bare(line.text)
    const isAgain = letters.length >= sentence && /[。；！？]$/.test(line.text.trim())
    if (before && isAgain && letters.length < long && bare(before.text) === letters)
      yield twice(section, line.text, [before.at, line.at])
    const sentences = line.text.split(/(?<=[。；])/)
    for (let k = 1; k < sentences.length; k++) {
      const words = bare(sentences[k]!)
      if (words.length >= sentence && words === bare(sentences[k - 1]!))
        yield twice(section, sentences[k]!, [line.at])
    }
  }
}

function twice(section: Section, text: string, at: Observation["at"]): Observation {
  return {
    fault: "sentence",
    severity: "warning",
    about: [section.key, nameKey(bare(text)), "sentence"],
    at,
    data: { sentence: text.trim() } satisfies SentenceAgain,
    says: text.slice(0, 40),
    cause: { kind: "printed-twice" },
  }
}

function* paragraphsAgain(section: Section): Iterable<Observation> {
  const lines = [...linesOf(section)]
    .filter(({ text }) => text.length >= long)
    .map((line) => ({ ...line, letters: bare(line.text) }))
    .filter(({ letters }) => letters.length >= long)
  const again = [...Map.groupBy(lines, ({ letters }) => letters).values()].filter((same) => same.length > 1)
  if (again.length === 0) return
  const [first] = again
  const inRow = again.some((same) =>
    same.some((line, i) => lines[lines.indexOf(line) + 1] === same[i + 1] && same[i + 1] !== undefined),
  )
  yield {
    fault: "paragraphs",
    ...(inRow && again.length === 1 ? { severity: "warning" as const } : {}),
    about: [section.key, nameKey(headingOf(section.title)), "paragraphs"],
    at: again.flatMap((same) => same.map(({ at }) => at)),
    data: {
      section: section.title,
      begin: again.map((same) => same[0]!.text.slice(0, 16)),
    } satisfies ParagraphsAgain,
    says: first![0]!.text.slice(0, 40),
    cause: { kind: "printed-twice" },
  }
}

/** `（三）工作保障措施` and then `工作保障措施`: one heading with and without its number. */
function* headingsAgain(section: Section): Iterable<Observation> {
  const title: Said = { text: section.title, at: section.at, kind: "title", section: section.key }
  const lines = [title, ...linesOf(section)]
  for (let i = 1; i < lines.length; i++) {
    const [before, here] = [lines[i - 1]!, lines[i]!]
    if ("。；，".includes(here.text.at(-1)!)) continue
    const words = headingOf(here.text)
    if (words.length < 4 || words !== headingOf(before.text)) continue
    yield {
      fault: "heading",
      about: [section.key, nameKey(words)],
      at: [before.at, here.at],
      data: { heading: here.text } satisfies HeadingAgain,
      says: here.text,
    }
  }
}

function headingOf(text: string): string {
  return bare(withoutNumber(text))
}
