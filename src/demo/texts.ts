import type { LedgerText } from "../model/ledger.ts"
import type { Office, OfficeUnit } from "./department.ts"
import type { PlainYear } from "./plain-year.ts"
import type { YearProject } from "./projects.ts"
import { randomOf } from "./random.ts"
import { reasonsOf } from "./reasons.ts"
import { safeguards } from "./safeguards.ts"
import { filled, type Words } from "./words.ts"

/** What the department and its units write: duties, goals, safeguards, and why figures changed. */
export function textsOf(office: Office, now: PlainYear, before: PlainYear): LedgerText[] {
  const { year } = now.ledger
  const publishers = [
    { of: office.code, units: office.units },
    ...office.units.map((unit) => ({ of: unit.code, units: [unit] })),
  ]
  return publishers.flatMap(({ of, units }) => {
    const own = units.length === 1 ? units[0]! : null
    const running = now.projects.filter(({ project }) => units.some(({ code }) => code === project.unit))
    return [
      ...dutiesOf(office, year, of, own),
      ...goalsOf(office, year, of, own, running),
      ...safeguardsOf(office, year, of),
      ...(own ? [] : besidesOf(office, year)),
      ...reasonsOf(of, units, now, before),
    ]
  })
}

function dutiesOf(office: Office, year: number, of: string, unit: OfficeUnit | null): LedgerText[] {
  const duties = unit?.template?.duties ?? office.line.duties
  const words = wordsOf(office, year)
  return duties.map((duty) => text(of, "duty", "", filled(duty, words)))
}

/** The overall goal and the lines of work say the same numbers as the projects, because they are made of them. */
function goalsOf(
  office: Office,
  year: number,
  of: string,
  unit: OfficeUnit | null,
  projects: readonly YearProject[],
): LedgerText[] {
  const { line } = office
  const running = projects.filter(({ carriedOver }) => !carriedOver)
  const phrases = running.map(({ template, words }) => filled(template.work[1], words))
  const beginning = unit?.template ? [] : line.overall.map((part) => filled(part, wordsOf(office, year)))
  const chosen = randomOf(office.seed, of, "overall", year).int(0, Math.max(0, phrases.length - 3))
  const parts = [...beginning, ...phrases.slice(chosen, chosen + 3)]
  const whole = parts.length > 0 ? parts : [filled(quiet(unit), wordsOf(office, year))]
  const titles = Object.keys(line.work).filter((title) =>
    running.some(({ template }) => template.work[0] === title),
  )
  return [
    text(of, "overallGoal", "", `${whole.join("；")}。`),
    ...titles.map((title) =>
      text(
        of,
        "lineOfWork",
        title,
        filled(line.work[title]!, wordsOf(office, year)),
        running
          .filter(({ template }) => template.work[0] === title)
          .map(({ template, words }) => filled(template.work[1], words)),
      ),
    ),
  ]
}

/** The goal of a unit without projects is its duty. */
function quiet(unit: OfficeUnit | null): string {
  return (unit?.template?.duties[0] ?? "履行部门职责，保障各项工作正常开展").replace(/。$/, "")
}

/** Terms of its own and other matters, in the department's document only. */
function besidesOf(office: Office, year: number): LedgerText[] {
  const words = wordsOf(office, year)
  return [
    ...(office.line.terms ?? []).map(([term, meaning]) =>
      text(office.code, "term", term, filled(meaning, words)),
    ),
    ...(office.line.other ?? []).map((each) => text(office.code, "other", "", filled(each, words))),
  ]
}

function safeguardsOf(office: Office, year: number, of: string): LedgerText[] {
  const random = randomOf(office.seed, of, "safeguards", year)
  return safeguards.map((choices) =>
    text(of, "safeguard", "", filled(random.pick(choices), wordsOf(office, year))),
  )
}

function wordsOf(office: Office, year: number): Words {
  return { county: office.county, year, office: office.name, numbers: {} }
}

function text(
  of: string,
  kind: LedgerText["kind"],
  about: string,
  words: string,
  items: readonly string[] = [],
): LedgerText {
  return { of, kind, about, text: words, items, at: {} }
}
