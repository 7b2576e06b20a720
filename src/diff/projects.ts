import type { Disclosure, Indicator, Project } from "../model/disclosure.ts"
import { plain } from "../read/label.ts"
import type { FieldChange, IndicatorChange, Match, ProjectChange, ProjectChanges } from "./difference.ts"
import { bare, bigrams, likeness, pairUp } from "./likeness.ts"
import { isChanged, moneyChange, sizeOf } from "./money.ts"
import { saysSame, sentenceChanges, textChange, type Years } from "./texts.ts"

interface Couple {
  readonly before: Project
  readonly after: Project
  readonly match: Match
}

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

function couplesOf(before: readonly Project[], after: readonly Project[], years: Years) {
  const couples: Couple[] = []
  let [gone, come] = [[...before], [...after]]
  const take = (match: Match, of: (project: Project, year: number | null) => string) => {
    const known = new Map<string, Project[]>()
    for (const project of gone) {
      const name = of(project, years.before)
      if (name !== "") known.set(name, [...(known.get(name) ?? []), project])
    }
    const taken = new Set<Project>()
    for (const project of come) {
      const couple = known.get(of(project, years.after))?.shift()
      if (!couple) continue
      couples.push({ before: couple, after: project, match })
      taken.add(couple).add(project)
    }
    gone = gone.filter((project) => !taken.has(project))
    come = come.filter((project) => !taken.has(project))
  }
  // Of projects with one name those with one amount belong together first.
  take("code", (project) => plain(project.code ?? ""))
  take("name", (project, year) => {
    const name = nameOf(project, year)
    return name === "" ? "" : `${name} ${project.amount?.figure?.cents ?? ""}`
  })
  take("name", nameOf)
  for (const { a, b } of alike(gone, come, years))
    couples.push({ before: gone[a]!, after: come[b]!, match: "likeness" })
  const paired = new Set(couples.flatMap((couple) => [couple.before, couple.after]))
  return {
    couples,
    gone: gone.filter((project) => !paired.has(project)),
    come: come.filter((project) => !paired.has(project)),
  }
}

/** A name without the year it bears: `2024年防汛经费` and `2025年防汛经费` are one project. */
function nameOf(project: Project, year: number | null): string {
  return bare(project.name, year)
}

/** A name must be this like alone, or half so when goals and indicators are alike. */
const nameAlone = 0.7

function alike(gone: readonly Project[], come: readonly Project[], years: Years) {
  const names = (projects: readonly Project[], year: number | null) =>
    projects.map((project) => bigrams(nameOf(project, year)))
  const words = (projects: readonly Project[], year: number | null) =>
    projects.map((project) =>
      bigrams(
        bare(
          [...project.goals, project.purpose, ...project.indicators.map(({ name }) => name)].join(""),
          year,
        ),
      ),
    )
  const [nameA, nameB] = [names(gone, years.before), names(come, years.after)]
  const [wordsA, wordsB] = [words(gone, years.before), words(come, years.after)]
  const both = (x: readonly ReadonlySet<string>[], y: readonly ReadonlySet<string>[]) =>
    x.map((pairs, i) => new Set([...pairs, ...y[i]!]))
  return pairUp(
    both(nameA, wordsA),
    both(nameB, wordsB),
    (a, b) => {
      const name = likeness(nameA[a]!, nameB[b]!)
      const text = wordsA[a]!.size > 0 && wordsB[b]!.size > 0 ? likeness(wordsA[a]!, wordsB[b]!) : 0
      return name >= nameAlone
        ? 1 + name
        : name >= nameAlone / 2 && text >= 0.6
          ? (name + text) / 2
          : text >= 0.9
            ? text / 2
            : 0
    },
    0.01,
  )
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

function indicatorChanges(
  before: readonly Indicator[],
  after: readonly Indicator[],
  years: Years,
): IndicatorChange[] {
  const name = (indicator: Indicator, year: number | null) =>
    `${plain(indicator.level2)} ${bare(indicator.name, year)}`
  const known = Map.groupBy(before, (indicator) => name(indicator, years.before))
  const pairs: [Indicator, Indicator][] = []
  const come: Indicator[] = []
  for (const indicator of after) {
    const same = known.get(name(indicator, years.after))?.shift()
    if (same) pairs.push([same, indicator])
    else come.push(indicator)
  }
  const gone = [...known.values()].flat()
  const [from, to] = [
    gone.map((indicator) => bigrams(name(indicator, years.before))),
    come.map((indicator) => bigrams(name(indicator, years.after))),
  ]
  const near = pairUp(from, to, (a, b) => likeness(from[a]!, to[b]!), 0.7)
  for (const { a, b } of near) pairs.push([gone[a]!, come[b]!])
  const [usedA, usedB] = [new Set(near.map(({ a }) => a)), new Set(near.map(({ b }) => b))]
  const alone = (state: "added" | "removed", { level2, name: own, target }: Indicator): IndicatorChange => ({
    state,
    level2,
    name: own,
    fields: [
      {
        field: "指标值",
        before: state === "removed" ? target.text : null,
        after: state === "added" ? target.text : null,
      },
    ],
  })
  return [
    ...pairs.flatMap(([a, b]) => indicatorChange(a, b, years)),
    ...come.filter((_, i) => !usedB.has(i)).map((indicator) => alone("added", indicator)),
    ...gone.filter((_, i) => !usedA.has(i)).map((indicator) => alone("removed", indicator)),
  ]
}

function indicatorChange(before: Indicator, after: Indicator, years: Years): IndicatorChange[] {
  const fields: FieldChange[] = []
  const compare = (field: string, from: string, to: string) => {
    if (!saysSame(from, to, years)) fields.push({ field, before: from || null, after: to || null })
  }
  compare("三级指标", before.name, after.name)
  compare("指标值", before.target.text, after.target.text)
  compare("绩效指标描述", before.description, after.description)
  compare("指标值确定依据", before.basis, after.basis)
  return fields.length > 0 ? [{ state: "changed", level2: after.level2, name: after.name, fields }] : []
}
