import type { Disclosure, Section } from "../model/disclosure.ts"
import { plain, unnumbered } from "../text/label.ts"
import type { SectionChange } from "./difference.ts"
import { relative } from "./likeness.ts"
import { byName, stateOf } from "./pairs.ts"
import { sentenceChanges, sentencesOf } from "./texts.ts"

/** Compares the prose section by section; sections belong together by what they are about and their titles. */
export function sectionChanges(before: Disclosure, after: Disclosure): SectionChange[] {
  if (!hasProse(before) || !hasProse(after)) return []
  const years = { before: before.year, after: after.year }
  const [from, to] = [sectionsByName(before), sectionsByName(after)]
  return [...new Set([...to.keys(), ...from.keys()])].flatMap((name): SectionChange[] => {
    const [a, b] = [from.get(name), to.get(name)]
    const { key, title } = (b ?? a)!
    const { changes, yearsMoved } = sentenceChanges(sentencesIn(a), sentencesIn(b), years)
    if (changes.length === 0 && yearsMoved === 0) return []
    return [
      {
        state: stateOf(a, b),
        key,
        title: title.replace(/[:：]$/, ""),
        onlyYears: changes.length === 0,
        sentences: changes.length > 0 ? changes : [],
        yearsMoved,
        at: { before: a?.at ?? null, after: b?.at ?? null },
      },
    ]
  })
}

/** Whether a document has prose to compare: a workbook of tables has none. */
export function hasProse({ sections }: Disclosure): boolean {
  return sections.some(({ text }) => text.trim() !== "")
}

/** A line of a list of contents. */
const leader = /\.{6,}|…{3,}|·{6,}|\.{3,}\d+$/

function sentencesIn(section: Section | undefined): string[] {
  return section ? sentencesOf(section.text).filter((sentence) => !leader.test(sentence)) : []
}

/** Titles change their numbers and years from one year to the next; what they are about stays. */
function sectionsByName({ sections, year }: Disclosure): Map<string, Section> {
  return byName(
    sections.filter(({ text }) => text.trim() !== ""),
    ({ key, level, title }) =>
      level <= 1 && key !== "unknown" && key !== "tables"
        ? key
        : `${key} ${unnumbered(plain(relative(title, year)))}`,
  )
}
