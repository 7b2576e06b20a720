import type { BudgetTable, Disclosure } from "../../../model/disclosure.ts"
import { plain } from "../../../text/label.ts"
import { aboutText } from "../../about.ts"
import type { Cannot, Check, Observation } from "../../check.ts"
import { type NamedProject, namedProject } from "../../facts/named-project.ts"
import { placeOfCell } from "../../facts/places.ts"
import { aboutOfProject } from "../../facts/projects.ts"

/** Weights of a sheet's indicators that do not come to what they should. */
export interface WeightsOfTargets {
  /** null where the sheet is no project's that was read. */
  readonly project: NamedProject | null
  readonly sum: string
  readonly should: string
}

/** IND-026: the weights of the indicators of a sheet are 100 together, and as many as its row 合计 says. */
export const weightsOfTargets: Check = {
  id: "IND-026",
  family: "IND",
  title: "各指标的权重加起来不是100",
  severity: "error",
  basis: "《项目支出绩效评价管理办法》（财预〔2020〕10号），地方参照：各项指标权重合计为100",
  *run({ disclosure }): Iterable<Observation | Cannot> {
    const weighed = disclosure.tables.flatMap((table) => {
      // A list of several projects has the weights of all of them.
      const found = projectsOf(table, disclosure).length > 1 ? null : weightsIn(table)
      return found ? [{ table, ...found }] : []
    })
    const isWeighed = ({ grid }: BudgetTable) =>
      grid.some((row) => row.some((text) => heading.test(plain(text))))
    if (weighed.length === 0)
      return disclosure.tables.some(isWeighed) ? undefined : yield { cannot: "没有列明指标权重" }
    const sums = weighed.map(({ weights }) => round(weights.reduce((sum, { value }) => sum + value, 0)))
    for (const [i, { table, weights, total }] of weighed.entries()) {
      const sum = sums[i]!
      const others = sums.filter((_, n) => n !== i)
      // What is less may leave room for the execution of the budget, which stands elsewhere.
      const isShort = sum < whole && !others.includes(whole)
      const should = total ?? (sum === whole || isShort || others.includes(sum) ? sum : whole)
      if (sum === should || (total === null && sum % whole === 0)) continue
      const [project = null] = projectsOf(table, disclosure)
      yield {
        about: [aboutText([project ? aboutOfProject(project) : `${table.key}/${table.title}`, "weights"])],
        at: weights.map(({ row, column }) => placeOfCell(disclosure, table, row, column)).reverse(),
        data: {
          project: project && namedProject(project),
          sum: String(sum),
          should: String(should),
        } satisfies WeightsOfTargets,
        says: String(sum),
        should: String(should),
        gap: String(round(Math.abs(sum - should))),
      }
    }
  },
}

const whole = 100

/** A weight, and where the name of its indicator stands; the weight itself where it has none. */
interface Weight {
  readonly value: number
  readonly row: number
  readonly column: number
}

const heading = /^(?:指标)?(?:权重|分值|标准分|满分)(?:值|分)?(?:[(](?:分|%)[)])?$/
const target = /^(?:三级指标|指标名称|绩效指标|指标值|目标值|年度指标值)$/
/** What a weight is the weight of. */
const named = /^(?:三级指标|指标名称|绩效指标)$/
/** What was reached is scored by another rule. */
const evaluated = /得分|实际完成|完成值|自评/
const sumLabel = /^(?:合计|总计|总分|小计)$/

/** The weights of a table of targets by its header, and what its row 合计 prints; null where it has none or some are missing. */
function weightsIn({ grid }: BudgetTable): { weights: Weight[]; total: number | null } | null {
  const head = grid.findIndex((row) => {
    const texts = row.map(plain)
    return texts.some((text) => target.test(text)) && texts.some((text) => heading.test(text))
  })
  if (head < 0 || grid[head]!.some((text) => evaluated.test(text))) return null
  const columns = grid[head]!.flatMap((text, x) => (heading.test(plain(text)) ? [x] : []))
  const [x] = columns
  if (x === undefined || columns.length > 1) return null
  const name = grid[head]!.findIndex((text) => named.test(plain(text)))
  const weights: Weight[] = []
  let total: number | null = null
  for (const [i, row] of grid.slice(head + 1).entries()) {
    const words = row.filter((text, y) => y !== x && text !== "")
    const value = numberIn(row[x] ?? "")
    if (words.some((text) => sumLabel.test(plain(text)))) {
      total = value
      break
    }
    if (words.length === 0) continue
    if (value === null) return null
    const isNamed = (row[name] ?? "") !== ""
    weights.push({ value, row: head + i + 2, column: (isNamed ? name : x) + 1 })
  }
  return weights.length > 2 ? { weights, total } : null
}

function numberIn(text: string): number | null {
  const found = /^(\d{1,3}(?:\.\d{1,2})?)(?:分|%)?$/.exec(plain(text))
  return found ? Number(found[1]) : null
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

function projectsOf({ at }: BudgetTable, { projects }: Disclosure) {
  return projects.filter(({ indicators }) =>
    indicators.some((each) => each.at.table !== undefined && each.at.table === at.table),
  )
}
