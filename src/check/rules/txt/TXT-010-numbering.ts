import type { Section } from "../../../model/disclosure.ts"
import type { Place } from "../../../model/place.ts"
import { numberStyles } from "../../../text/numbering.ts"
import { numeral, numeralValue } from "../../../text/numeral.ts"
import { nameKey } from "../../about.ts"
import type { Check, Observation } from "../../check.ts"
import { isWhole } from "../../facts/whole.ts"

/** How a heading or a line of a list is numbered: which sign, and which number. */
interface Numbered {
  readonly style: string
  readonly number: number
  readonly words: string
  readonly at: Place
}

/** A heading or a line of a list whose number does not follow the one before. */
export interface NumberOff {
  readonly number: string
  readonly before: string
  /** How the line begins, and the one before. */
  readonly words: string
  readonly wordsBefore: string
}

const parts = "第N部分"
const styles: readonly [string, RegExp][] = [
  [parts, numberStyles.part],
  ["一、", numberStyles.chapter],
  ["（一）", numberStyles.section],
  ["1、", numberStyles.item],
  ["（1）", numberStyles.subitem],
]
const headings: ReadonlySet<string> = new Set(["一、", "（一）"])
const rankOf = new Map(styles.map(([style], rank) => [style, rank]))

/** TXT-010: numbered headings and lists count on. */
export const numbering: Check = {
  id: "TXT-010",
  family: "TXT",
  title: "编号缺号或重复",
  severity: "note",
  basis: "惯例：层次序号连续",
  *run({ disclosure }): Iterable<Observation> {
    const whole = isWhole(disclosure)
    // Lists inside one section begin anew in the next; chapters count through the whole document.
    for (const run of runsOf(disclosure.sections)) {
      // A part that holds only tables need not be among the sections.
      if (run[0]!.style === parts) continue
      for (let i = 1; i < run.length; i++) {
        const [before, here] = [run[i - 1]!, run[i]!]
        if (here.number === before.number + 1 || here.number === 1) continue
        // A single number in front of a paragraph need not be part of this list.
        const next = run[i + 1]
        if (here.number < before.number && next?.number !== here.number + 1) continue
        // 五、五、七: the second of the two is the one that is left out.
        const earlier = run[i - 2]
        if (earlier?.number === before.number && here.number === before.number + 2) continue
        yield {
          fault: here.number === before.number ? "again" : "gap",
          // A chapter is missing or numbered wrongly; an extract leaves chapters out, a list of sentences numbers at will.
          ...(headings.has(here.style) && (whole || here.number === before.number)
            ? { severity: "warning" as const }
            : {}),
          about: ["numbering", nameKey(bareWords(here))],
          at: [here.at, before.at],
          data: {
            number: styled(here),
            before: styled(before),
            words: quote(here),
            wordsBefore: quote(before),
          } satisfies NumberOff,
          says: styled(here),
          should: styled({ ...here, number: before.number + 1 }),
        }
      }
    }
  },
}

/** Lists of one style in the order of the document: a number of a higher style ends those below it. */
function runsOf(sections: readonly Section[]): Numbered[][] {
  const finished: Numbered[][] = []
  const open = new Map<string, Numbered[]>()
  const close = (rank: number) => {
    for (const [style, run] of open)
      if (rankOf.get(style)! > rank) {
        finished.push(run)
        open.delete(style)
      }
  }
  const add = (numbered: Numbered) => {
    close(rankOf.get(numbered.style)!)
    const run = open.get(numbered.style)
    if (!run || numbered.number === 1) {
      if (run) finished.push(run)
      open.set(numbered.style, [numbered])
    } else run.push(numbered)
  }
  const isNext = ({ style, number }: Numbered) => open.get(style)?.at(-1)?.number === number - 1
  for (const section of sections) {
    // A list of contents counts on its own.
    if (section.title === "目录") continue
    const title = numberOf(section.title, section.at)
    // Titles of tables stand between chapters, counted among them or by themselves.
    if (section.key === "tables" && section.text === "" && !(title && isNext(title))) continue
    if (title) add(title)
    else close(2)
    for (const [i, line] of section.text.split("\n").entries()) {
      const numbered = numberOf(line, section.places[i] ?? section.at)
      if (numbered) add(numbered)
    }
  }
  return [...finished, ...open.values()]
}

function numberOf(text: string, at: Place): Numbered | null {
  const words = text.trim()
  for (const [style, pattern] of styles) {
    const match = pattern.exec(words)
    if (match) {
      const number = /\d/.test(match[1]!) ? Number(match[1]) : numeralValue(match[1]!)
      return { style, number, words, at }
    }
  }
  return null
}

function styled({ style, number }: Numbered): string {
  return style.replace(/[N一1]/, /1/.test(style) ? String(number) : numeral(number))
}

function quote({ words }: Numbered): string {
  return words.length > 16 ? `${words.slice(0, 16)}…` : words
}

/** What a line is about, whatever its number. */
function bareWords({ words }: Numbered): string {
  return styles.reduce((text, [, pattern]) => text.replace(pattern, ""), words).slice(0, 16)
}
