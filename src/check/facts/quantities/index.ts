import { perObject, perText } from "../../../memo/index.ts"
import type { Disclosure, Project, Section, SectionKey } from "../../../model/disclosure.ts"
import type { Place } from "../../../model/place.ts"
import { placeOfGoal } from "../places.ts"
import { linesOf, longestJudged, placeIn, type Said } from "../texts.ts"
import { compact } from "./compact.ts"
import { type Quantity, type Sentence, sentencesIn } from "./sentences.ts"

export { canBeOne, type PrintedFigure } from "./figures.ts"
export { matterOf } from "./matter.ts"
export type { Quantity, Sentence } from "./sentences.ts"

/** A line of prose, a purpose or a goal, with the quantities its sentences state. */
export interface Passage {
  readonly kind: "prose" | "purpose" | "goal"
  /** The project whose sheet it stands on. */
  readonly project: Project | null
  readonly section: SectionKey
  readonly text: string
  readonly sentences: readonly Sentence[]
  /** Where a character of a sentence stands. */
  readonly placeOf: (sentence: Sentence, index: number) => Place
}

/** A quantity with the passage and sentence it is stated in. */
export interface Stated {
  readonly quantity: Quantity
  readonly sentence: Sentence
  readonly passage: Passage
  readonly at: Place
}

const read = perText((text: string) => {
  const { text: plain, origin } = compact(text)
  return { plain, origin, sentences: sentencesIn(plain) }
})

/** The sentences of a text that state quantities. */
export function sentencesOf(text: string): readonly Sentence[] {
  return read(text).sentences
}

/** Every passage of a document that holds figures: what judgements about quantities look at. Made once a document. */
export const passagesOf: (disclosure: Disclosure) => readonly Passage[] = perObject(
  (disclosure: Disclosure) => [...passagesIn(disclosure)],
)

/** Every quantity of a document with where it is said. Made once a document. */
export const quantitiesOf: (disclosure: Disclosure) => readonly Stated[] = perObject(
  (disclosure: Disclosure) =>
    passagesOf(disclosure).flatMap((passage) =>
      passage.sentences.flatMap((sentence) =>
        sentence.quantities.map((quantity) => ({
          quantity,
          sentence,
          passage,
          at: passage.placeOf(sentence, quantity.start),
        })),
      ),
    ),
)

function* passagesIn(disclosure: Disclosure): Iterable<Passage> {
  for (const section of disclosure.sections) {
    // （四）指导人民调解，全县有调解委员会176个，其中…；: a numbered sentence is read as a title.
    if (/[；。]$/.test(section.title) && section.title.includes("，"))
      yield* passage("prose", titleOf(section), null, section.key)
    for (const said of linesOf(section))
      if (!isRowOfCells(said.text)) yield* passage("prose", said, null, section.key)
  }
  for (const said of cellsOfWholeGoals(disclosure)) yield* passage("prose", said, null, "performance")
  for (const project of disclosure.projects) {
    const { purpose, goals, places } = project
    yield* passage("purpose", sheetText(purpose, places.purpose ?? project.at), project, "projects")
    for (const goal of goals)
      yield* passage("goal", sheetText(goal, placeOfGoal(disclosure, project, goal)), project, "projects")
  }
}

function titleOf({ title, at, key }: Section): Said {
  return { text: title, at, kind: "title", section: key }
}

/** The row of a table whose cells were not told apart: words and figures with blanks between, and no sentence. */
function isRowOfCells(text: string): boolean {
  if (/[，。；：、]/.test(text)) return false
  const words = text.trim().split(/\s+/)
  return words.length >= 4 && (/指标$/.test(words[0]!) || words.filter(isBareFigure).length >= 2)
}

const isBareFigure = (word: string) => /^-?\d[\d,]*(?:\.\d+)?[%％]?$/.test(word)

/** The goals of a whole department that stand in a table: every cell that says something. */
function* cellsOfWholeGoals({ tables }: Disclosure): Iterable<Said> {
  for (const { key, grid, at } of tables)
    if (key === "wholeGoals")
      for (const [i, row] of grid.entries())
        for (const [column, text] of row.entries())
          if (text.length > 8)
            yield {
              text,
              at: { ...at, row: i + 1, column: column + 1 },
              kind: "prose",
              section: "performance",
            }
}

function sheetText(text: string, at: Place): Said {
  return { text, at, kind: "project", section: "projects" }
}

function* passage(
  kind: Passage["kind"],
  said: Said,
  project: Project | null,
  section: SectionKey,
): Iterable<Passage> {
  if (said.text === "" || said.text.length > longestJudged) return
  const { plain, origin, sentences } = read(said.text)
  if (sentences.length === 0) return
  const placeOf = (sentence: Sentence, index: number) => placeIn(said, origin(sentence.start + index))
  yield { kind, project, section, text: plain, sentences, placeOf }
}
