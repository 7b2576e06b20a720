import type { Table } from "../../document/blocks.ts"
import type { Project } from "../../model/disclosure.ts"
import type { Place } from "../../model/place.ts"
import type { Measure } from "../../money/figure.ts"
import { tidy } from "../../text/label.ts"
import { withoutTableNumber } from "../../text/table-number.ts"
import { goalsOf } from "./goals.ts"
import { type Listed, longListOf } from "./long-list.ts"
import { readSheet } from "./sheet.ts"

/** A table of a project sheet with the title above it; null when none stands between it and the table before. */
export interface SheetBlock {
  readonly table: Table
  readonly title: { readonly text: string; readonly at: Place } | null
  /** What stands between the two: unit and measure, where the table does not hold them itself. */
  readonly captions?: readonly string[]
  /** True when it has but the last indicators of the table before. */
  readonly rest?: boolean
}

/** Joins the tables of project sheets into projects: what a sheet is, then its indicators, page after page. */
export function readProjects(blocks: readonly SheetBlock[], measure: Measure): Project[] {
  const projects: Project[] = []
  for (const { table, title, captions, rest } of blocks) {
    const list = longListOf(table)
    if (list) {
      for (const each of list) projects.push(listed(each, measure))
      continue
    }
    const last = projects.at(-1)
    const tail = last?.indicators.at(-1)
    const { project, describes } = readSheet(table, measure, title ? undefined : tail, captions, rest)
    const named = title ? (titleOf(title.text) ?? numberOf(title.text)) : null
    const starts =
      !last || named !== null || (describes && (last.indicators.length > 0 || project.code !== null))
    if (starts)
      projects.push({
        no: named?.no ?? null,
        ...project,
        name: named?.name || project.name,
        places: { ...project.places, ...(named?.name ? { name: title!.at } : {}) },
        at: title && named ? title.at : project.at,
      })
    else projects[projects.length - 1] = joined(last, project)
  }
  // Sheets that bear no number are counted, so that one can speak of the third of them.
  return projects.some(({ no }) => no !== null)
    ? projects
    : projects.map((project, i) => ({ ...project, no: i + 1 }))
}

function listed({ table, name, unit, goals }: Listed, measure: Measure): Project {
  const { project } = readSheet(table, measure)
  return {
    no: null,
    ...project,
    name: tidy(name.text),
    unit: unit ? tidy(unit.text) : null,
    goals: goals ? goalsOf(goals.text) : [],
    places: { name: name.at, ...(unit ? { unit: unit.at } : {}), ...(goals ? { goals: goals.at } : {}) },
  }
}

/** Number and name of a project from the title of its sheet: `12、道路养护经费绩效目标表`, also in 《》. */
export function titleOf(text: string): { no: number | null; name: string } | null {
  const found = /^(?:(\d{1,4})\s*[、.．]\s*|[（(](\d{1,3})[)）]\s*)?(.*?)绩效目标(?:申报|批复)?表/s.exec(
    tidy(text).replace(/^《/, ""),
  )
  if (!found) return null
  const words = withoutTableNumber(found[3]!).trim()
  const name = isForm(words) ? "" : words
  return { no: (found[1] ?? found[2]) ? Number(found[1] ?? found[2]) : null, name }
}

/** Words that name a form, not a project: 附件2 2024年度部门预算项目支出. */
function isForm(words: string): boolean {
  const form =
    /^(?:.*年度)?(?:附件|附表|表|部门|单位|公开|\d{4}年)*[\d一二三四五六七八九十:：]*(?:部门|单位|预算|项目|市级|区级|县级|本级|支出|之[一二三四五六七八九十]{1,3}|之\d{1,2}|\s){0,8}$/
  return form.test(words)
}

/** The number of a title that does not say 绩效目标表, or was cut short; the name is in the sheet. */
function numberOf(text: string): { no: number; name: string } | null {
  const found = /^(\d{1,3})\s*[、.．]/.exec(text)
  return found ? { no: Number(found[1]), name: "" } : null
}

function joined(a: Project, b: Omit<Project, "no">): Project {
  return {
    ...a,
    name: a.name || b.name,
    code: a.code ?? b.code,
    unit: a.unit ?? b.unit,
    amount: a.amount ?? b.amount,
    fiscal: a.fiscal ?? b.fiscal,
    other: a.other ?? b.other,
    purpose: a.purpose || b.purpose,
    plan: a.plan.length > 0 ? a.plan : b.plan,
    planTexts: a.planTexts.length > 0 ? a.planTexts : b.planTexts,
    goals: a.goals.length > 0 ? a.goals : b.goals,
    indicators: [...a.indicators, ...b.indicators],
    places: { ...b.places, ...a.places },
  }
}
