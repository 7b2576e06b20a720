import type { Disclosure } from "../../../model/disclosure.ts"
import { bare } from "../../../text/likeness.ts"
import { aboutText, nameKey } from "../../about.ts"
import type { Cannot, Check, Observation } from "../../check.ts"
import { indicatorRows } from "../../facts/indicators.ts"
import { type NamedProject, namedProject } from "../../facts/named-project.ts"
import { aboutOfProject } from "../../facts/projects.ts"
import { canBeOne, quantitiesOf, type Stated } from "../../facts/quantities/index.ts"
import { isNamedAlike, shareAgainst, sharesSaid } from "../../facts/quantities/shares.ts"
import {
  against,
  areOfOneMatter,
  isOfOtherScale,
  type TargetQuantity,
  targetsOf,
} from "../../facts/quantities/targets.ts"
import { isOfTheYear } from "../../facts/quantities/whole-year.ts"

/** A figure of the department's goals beside the target of a project. */
export interface GoalAndTarget {
  /** The words of the goal with the figure. */
  readonly goal: string
  readonly project: NamedProject
  readonly indicator: string
  readonly target: string
}

/** A name of fewer letters may be another thing's in another project. */
const shortest = 4

/** IND-020: what the department promises as a whole is what the targets of its projects say. */
export const wholeGoals: Check = {
  id: "IND-020",
  family: "IND",
  title: "总体目标、年度任务中的数与项目指标值不同",
  severity: "error",
  basis:
    "部门整体绩效目标应与项目绩效目标相衔接（《中央部门预算绩效目标管理办法》财预〔2015〕88号，地方参照）",
  *run({ disclosure }): Iterable<Observation | Cannot> {
    // A final account tells what was done, which need not be what was meant.
    if (disclosure.stage === "final") return yield { cannot: "决算文中写的是完成数，不与指标值对照" }
    const targets = targetsOf(disclosure)
    const prose = quantitiesOf(disclosure).filter(({ passage }) => passage.project === null)
    if (targets.length === 0 || prose.length === 0)
      return yield { cannot: "部门总体目标、项目指标中没有可以对照的数" }
    const byMatter = Map.groupBy(
      targets.flatMap((target) => target.matters.map((matter) => ({ matter, target }))),
      ({ matter }) => matter,
    )
    for (const goal of prose.filter((stated) => isOfTheYear(stated, disclosure.year))) {
      const near = goal.quantity.matters.flatMap((matter) => byMatter.get(matter) ?? [])
      const same = [...new Set(near.map(({ target }) => target))].filter((target) =>
        areOfOneMatter(goal.quantity, target, shortest),
      )
      if (same.length > 0 && !agree(goal, same) && !same.every((target) => isPartTold(goal, target, prose)))
        yield observed(goal, same)
    }
    yield* shares(disclosure)
  },
}

/** A rate of the department's goals beside the targets of the same name: less is asked of all of them, or another sign stands there. */
function* shares(disclosure: Disclosure): Iterable<Observation> {
  const rates = indicatorRows(disclosure).filter(
    ({ target }) => target.kind === "share" && target.value !== null,
  )
  const byName = Map.groupBy(rates, ({ indicator }) => bare(indicator.name))
  for (const said of sharesSaid(disclosure)) {
    if (said.passage.project !== null) continue
    const same = [...byName].flatMap(([name, rows]) => (isNamedAlike(said.name, name, 5) ? rows : []))
    const verdicts = same.map((row) => shareAgainst(said, row))
    if (same.length === 0 || verdicts.includes("same")) continue
    const isLess = verdicts.every((verdict) => verdict === "looser" || verdict === "sign")
    const { indicator, project } = same[0]!
    yield {
      ...(isLess ? {} : { severity: "warning" as const }),
      about: [aboutText([aboutOfProject(project), nameKey(indicator.name)]), "goals"],
      at: [said.at, ...same.map((row) => row.indicator.target.at)],
      data: {
        goal: `${said.name}${said.text}`,
        project: namedProject(project),
        indicator: indicator.name,
        target: indicator.target.text,
      } satisfies GoalAndTarget,
      says: said.text,
      should: indicator.target.text,
    }
  }
}

/** One of the projects does all of it, or all of them together do. */
function agree({ quantity }: Stated, targets: readonly TargetQuantity[]): boolean {
  const sum = targets.reduce(
    ({ low, high }, { figure }) => ({ low: low + figure.low, high: high + figure.high }),
    { low: 0, high: 0 },
  )
  return targets.some((target) => against(quantity, target) === "same") || canBeOne(quantity, sum)
}

/**
 * 全年审计项目24个，其中政府投资审计9个。出具审计报告24份: a project of 9 reports does the part that the goals themselves tell.
 */
function isPartTold(
  { quantity, passage }: Stated,
  { row, figure }: TargetQuantity,
  prose: readonly Stated[],
): boolean {
  if (quantity.low <= figure.high) return false
  const name = bare(row.project.name)
  return prose.some(
    (each) =>
      each.quantity !== quantity &&
      each.quantity.count === figure.count &&
      (each.passage === passage || each.passage.section === passage.section) &&
      (each.quantity.isPart || each.quantity.dimension === quantity.dimension) &&
      isAbout(bare(`${each.quantity.before}${each.quantity.after}`), name),
  )
}

/** Whether words are about what a project's name says: 政府投资审计 of 政府投资审计经费. */
function isAbout(words: string, name: string): boolean {
  const shorter = name.replace(/(?:项目|专项|经费|资金|工作|工程){1,3}$/, "")
  return shorter.length >= 2 && (words.includes(shorter) || (words.length >= 4 && shorter.includes(words)))
}

function observed(goal: Stated, targets: readonly TargetQuantity[]): Observation {
  const { row } = targets[0]!
  const words = `${goal.quantity.before}${goal.quantity.text}${goal.quantity.after}`
  return {
    ...(targets.every(
      (target) => against(goal.quantity, target) === "other" || isOfOtherScale(goal.quantity, target),
    )
      ? {}
      : { severity: "warning" as const }),
    about: [aboutText([aboutOfProject(row.project), nameKey(row.indicator.name)]), "goals"],
    at: [goal.at, ...targets.map((target) => target.row.indicator.target.at)],
    data: {
      goal: words.slice(-30),
      project: namedProject(row.project),
      indicator: row.indicator.name,
      target: row.target.text,
    } satisfies GoalAndTarget,
    says: goal.quantity.text,
    should: row.target.text,
  }
}
