import type { Disclosure, Project } from "../model/disclosure.ts"
import type { ProjectChange, ProjectChanges } from "./difference.ts"
import { indicatorChanges } from "./indicators.ts"
import { isChanged, moneyChange, sizeOf } from "./money.ts"
import { type Couple, couplesOf, nameOf } from "./project-pairs.ts"
import { saysSame, sentenceChanges, textChange, type Years } from "./texts.ts"

/** Compares the projects: those with one code, one name, or nearly the same name and goals are one project. */
export function projectChanges(before: Disclosure, after: Disclosure): ProjectChanges {
  const years = { before: before.year, after: after.year }
  const { couples, gone, come } = couplesOf(before.projects, after.projects, years)
  const changed = couples.flatMap((couple) => projectChange(couple, years) ?? [])
  const summary = (project: Project) => ({
    name: titleOf(project),
    code: project.code,
    cents: project.amount?.figure?.cents ?? null,
    at: project.at,
  })
  const byMoney = (a: { cents: number | null }, b: { cents: number | null }) =>
    (b.cents ?? 0) - (a.cents ?? 0)
  const size = ({ money }: ProjectChange) => Math.max(0, ...money.map(sizeOf))
  return {
    added: come.map(summary).sort(byMoney),
    removed: gone.map(summary).sort(byMoney),
    changed: changed.sort((a, b) => size(b) - size(a)),
    same: couples.length - changed.length,
  }
}

/** What to call a project: by its first goal when its sheet bears no name. */
function titleOf({ name, goals, no }: Project): string {
  return name || (goals[0] ? `“${goals[0].slice(0, 24)}”` : `第${no ?? 1}个项目`)
}

function projectChange({ before, after, match }: Couple, years: Years): ProjectChange | null {
  const money = (["amount", "fiscal", "other"] as const).flatMap((field) =>
    isChanged(before[field], after[field]) ? [{ field, ...moneyChange(before[field], after[field]) }] : [],
  )
  const renamed = nameOf(before, years.before) !== nameOf(after, years.after)
  const plan =
    before.plan.some((share, i) => share !== after.plan[i]) || before.plan.length !== after.plan.length
  const change: ProjectChange = {
    name: { before: titleOf(before), after: titleOf(after) },
    code: { before: before.code, after: after.code },
    match,
    renamed,
    money,
    plan: plan ? { before: before.planTexts, after: after.planTexts } : null,
    purpose: saysSame(before.purpose, after.purpose, years)
      ? null
      : textChange(before.purpose, after.purpose, years),
    goals: sentenceChanges(unnumberedGoals(before), unnumberedGoals(after), years).changes,
    indicators: indicatorChanges(before.indicators, after.indicators, years),
    at: { before: before.at, after: after.at },
  }
  const isSame =
    !renamed &&
    money.length === 0 &&
    !plan &&
    change.purpose === null &&
    change.goals.length + change.indicators.length === 0
  return isSame ? null : change
}

/** Goals without the numbers they are printed with: a goal that moved up did not change. */
function unnumberedGoals({ goals }: Project): string[] {
  return goals.map((goal, i) => goal.replace(new RegExp(`^(?:${i + 1}[.．、]|[(（]${i + 1}[)）])\\s*`), ""))
}
