import type { Place } from "../../../model/place.ts"
import { bare } from "../../../text/likeness.ts"
import { aboutText, nameKey } from "../../about.ts"
import type { Cannot, Check, Observation } from "../../check.ts"
import { type Evaluated, evaluatedOf } from "../../facts/evaluated.ts"
import { type NamedProject, namedProject } from "../../facts/named-project.ts"
import { aboutOfProject } from "../../facts/projects.ts"
import { compact } from "../../facts/quantities/compact.ts"
import { figuresIn, type PrintedFigure } from "../../facts/quantities/figures.ts"
import { canBeOne, matterOf, quantitiesOf } from "../../facts/quantities/index.ts"
import { withoutCounter } from "../../facts/quantities/matter.ts"
import { isNamedAlike, sharesSaid } from "../../facts/quantities/shares.ts"

/** What the prose says was reached, and what the self-evaluation has. */
export interface DoneOtherwise {
  readonly said: string
  readonly project: NamedProject
  readonly indicator: string
  readonly actual: string
}

/** A name of fewer letters may be another thing's. */
const shortest = 4

/** IND-025: what a final account tells was reached is what its self-evaluation has. */
export const doneOtherwise: Check = {
  id: "IND-025",
  family: "IND",
  title: "文中的完成数与自评表的完成值不同",
  severity: "error",
  basis: "公开内容应当真实、准确（《地方预决算公开操作规程》财预〔2016〕143号）",
  *run({ disclosure }): Iterable<Observation | Cannot> {
    const evaluated = evaluatedOf(disclosure)
    if (evaluated.length === 0) {
      // Budgets have none: there is nothing that could not be judged.
      if (disclosure.stage === "final") yield { cannot: "没有读到自评表" }
      return
    }
    for (const said of sharesSaid(disclosure)) {
      if (said.passage.project !== null) continue
      const same = evaluated.filter(
        ({ row, actual }) => /%|‰/.test(actual) && isNamedAlike(said.name, bare(row.indicator.name)),
      )
      const isSaid = ({ row, actual }: Evaluated) =>
        [actual, row.target.text].some((text) => text.includes(said.digits))
      if (same.length > 0 && !same.some(isSaid))
        yield observed(`${said.name}${said.text}`, said.text, same[0]!, said.at)
    }
    const figures = evaluated.flatMap((each) => {
      const figure = figureOf(each)
      if (!figure) return []
      const { name } = each.row.indicator
      return [{ each, figure, matters: [name, withoutCounter(name, figure.dimension)].map(matterOf) }]
    })
    for (const { quantity, passage, at } of quantitiesOf(disclosure)) {
      if (passage.project !== null || quantity.per.length > 0 || quantity.isPart || quantity.rough) continue
      const same = figures.filter(
        ({ figure, matters }) =>
          figure.dimension === quantity.dimension &&
          quantity.matters.some((matter) => matter.length >= shortest && matters.includes(matter)),
      )
      const [first] = same
      // 平均集结时间 is an average in the table, too.
      const isAverage =
        /平均/.test(quantity.before) && same.some(({ each }) => /平均/.test(each.row.indicator.name))
      if (!first || !(quantity.isPlain || isAverage) || notTold.test(quantity.before)) continue
      if (same.some(({ figure, each }) => canBeOne(figure, quantity) || isTarget(each, quantity.text)))
        continue
      yield observed(`${quantity.before}${quantity.text}`.slice(-24), quantity.text, first.each, at)
    }
  },
}

/** What was planned, or is told of another year. */
const notTold = /[由从自]$|计划|目标|应|拟|上年|去年|往年|同期|累计|年初|预算/

/** The target may be told as well. */
function isTarget({ row }: Evaluated, text: string): boolean {
  return row.target.text.includes(text.replace(/\D+$/, ""))
}

/** What was reached as a figure; a column of measures holds for it too. */
function figureOf({ row, actual }: Evaluated): PrintedFigure | null {
  const unit = /\d\s*([^\d.,]*)$/.exec(row.target.text)?.[1]?.trim() ?? ""
  const [figure, more] = figuresIn(compact(/^[\d.,]+$/.test(actual) ? `${actual}${unit}` : actual).text)
  return figure && !more && figure.dimension !== "" && figure.dimension !== "比率" ? figure : null
}

function observed(said: string, says: string, { row, actual, cell }: Evaluated, at: Place): Observation {
  return {
    about: [aboutText([aboutOfProject(row.project), nameKey(row.indicator.name)]), "done"],
    at: [at, cell],
    data: {
      said,
      project: namedProject(row.project),
      indicator: row.indicator.name,
      actual,
    } satisfies DoneOtherwise,
    says,
    should: actual,
  }
}
