import { counterOf, counterPattern } from "../../../packs/counters.ts"
import { qualifierPattern } from "../../../packs/qualifiers.ts"
import { figuresIn, type PrintedFigure } from "./figures.ts"
import { matterOf } from "./matter.ts"

/** A figure of prose with what the words around it say. */
export interface Quantity extends PrintedFigure {
  /** The words of its clause before it, and after it. */
  readonly before: string
  readonly after: string
  /** What it may be a figure of (see {@link matterOf}): the words before it, and those on both sides. */
  readonly matters: readonly string[]
  /** Stands behind 其中 or 包括 in its sentence. */
  readonly isPart: boolean
  /** A plain figure of the whole, of this year: nothing around it says that it is one of each, about, or of other years. */
  readonly isPlain: boolean
}

/** What is said up to a full stop. */
export interface Sentence {
  readonly start: number
  readonly text: string
  readonly quantities: readonly Quantity[]
}

const narrowed = new RegExp(qualifierPattern("about", "cumulative", "past", "each", "other"))
const roughly = new RegExp(`(?:${qualifierPattern("about")})(?:[为计有]?)$`)
const bounded = new RegExp(`(?:${qualifierPattern("bound")})[为在]?$`)
const part = new RegExp(qualifierPattern("part"))
/** 每人, 每个村, 场均, 平均每辆. */
const each = new RegExp(`每(?:一)?(?:个|名|位)?(${counterPattern})|(${counterPattern})均`, "g")
/** Letters before a figure in which its clause begins. */
const longestClause = 40
const mark = /[，、：（）；。！？]/

/** Takes compact prose apart into sentences with their quantities. */
export function sentencesIn(text: string): Sentence[] {
  const sentences: Sentence[] = []
  let start = 0
  for (const piece of text.split(/(?<=[。；！\n])/)) {
    if (/\d|[两二三四五六七八九十]/.test(piece))
      sentences.push({ start, text: piece, quantities: quantitiesIn(piece) })
    start += piece.length
  }
  return sentences
}

function quantitiesIn(sentence: string): Quantity[] {
  const figures = figuresIn(sentence)
  const from = part.exec(sentence)?.index ?? sentence.length
  const first = figures.findIndex(({ start }) => start > from)
  // 其中A3盏、B5盏，新建C14处: what is counted by another word is no part any more.
  const after = figures.findIndex(({ dimension }, i) => i > first && dimension !== figures[first]?.dimension)
  return figures.map((figure, i) => {
    const lead = sentence.slice(figures[i - 1]?.end ?? 0, figure.start)
    const before = lead.slice(lastMark(lead) + 1)
    const near = sentence.slice(Math.max(0, figure.start - longestClause), figure.start)
    const clause = near.slice(lastMark(near) + 1)
    const rest = sentence.slice(figure.end, figures[i + 1]?.start)
    const behind = rest.slice(0, nextMark(rest))
    const isPart = first >= 0 && i >= first && (after < 0 || i < after)
    // 每人每月补助和保险分别为…: what is said before a mark holds for the clause behind it only where it has no total.
    const own = [...before.matchAll(each)].map(([, word, other]) => counterOf((word ?? other)!)!.unit)
    const per = [...new Set([...own, ...(/人均|生均|每名|每位/.test(before) ? ["人"] : []), ...figure.per])]
    const around = before + behind.slice(0, 2)
    const bound = figure.bound || bounded.test(before)
    const isAbout = (figure.rough && !figure.bound) || roughly.test(before)
    return {
      ...figure,
      rough: isAbout || bound,
      bound,
      before,
      after: behind,
      per,
      matters: [...new Set([before, before + behind, clause].map(matterOf))],
      isPart,
      isPlain: !isPart && !isAbout && per.length === 0 && !narrowed.test(around),
    }
  })
}

function lastMark(text: string): number {
  for (let i = text.length - 1; i >= 0; i--) if (mark.test(text[i]!)) return i
  return -1
}

function nextMark(text: string): number {
  const found = text.search(mark)
  return found < 0 ? text.length : found
}
