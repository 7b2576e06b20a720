import type { Project } from "../../../model/disclosure.ts"
import type { Money } from "../../../model/finding.ts"
import { type Measure, meets, parseFigure } from "../../../money/figure.ts"
import type { Cannot, Check, Observation } from "../../check.ts"
import { inTenThousands } from "../../facts/money.ts"
import { type NamedProject, namedProject } from "../../facts/named-project.ts"
import { aboutOfProject } from "../../facts/projects.ts"

const amount = /(\d[\d,]{0,30}(?:\.\d{1,12})?)(亿|万|千)?元(?![/／每·]|以[上下内])/g
const measures: Readonly<Record<string, Measure>> = { "": "元", 千: "千元", 万: "万元", 亿: "亿元" }
/** Before an amount: it is all the money of the project this year. */
const all =
  /(?:资金|预算|经费|安排|拨付|下达|共需|需要?|申请|合计|共计|总计|提供|列支|计)(?:[为约共计]|预算|资金|经费|总额|金额|县级|区级|市级|省级|中央|财政|配套|补助|基础养老金){0,8}$/
/** It is for one head or thing, a limit, a part, of another year, or the whole of several years. */
const other =
  /每|人均|户均|均|标准|单价|总投资|概算|合同|累计|已|其中|上年|去年|往年|奖|罚|收入|贷款|债券|本金|利息|造价|控制价|中标|决算|剩余|尾|约|近|超|总额为|估算|分期|规模|产值|增收|节约/

/** A project whose purpose speaks of another amount than its budget. */
export interface PurposeAmount {
  readonly project: NamedProject
  /** The amount of the purpose, as printed. */
  readonly said: string
  readonly budget: Money
}

/** PRJ-007: the money a project's purpose speaks of is its budget. */
export const purposeAmount: Check = {
  id: "PRJ-007",
  family: "PRJ",
  title: "用途里的金额与项目预算不同",
  severity: "warning",
  basis: "绩效目标应与预算资金量相匹配（《中央部门预算绩效目标管理办法》财预〔2015〕88号，地方参照）",
  *run({ disclosure }): Iterable<Observation | Cannot> {
    const { projects, year } = disclosure
    if (!projects.some(({ amount, purpose }) => amount?.figure && purpose !== ""))
      return yield { cannot: "没有带预算数和用途的项目" }
    for (const project of projects) {
      const said = saidIn(project, year)
      if (!said) continue
      const { cents } = project.amount!.figure!
      const budget = inTenThousands(cents)
      yield {
        about: [aboutOfProject(project), "purpose"],
        at: [project.places.purpose ?? project.at, project.amount!.at],
        data: { project: namedProject(project), said: said.text, budget } satisfies PurposeAmount,
        says: said.money,
        should: budget,
        ...(isMeasureMixed(said.money.cents, cents) ? { cause: { kind: "measure" } } : {}),
      }
    }
  },
}

function isMeasureMixed(a: number, b: number): boolean {
  return a === b * 10_000 || a * 10_000 === b
}

/** The one amount of a purpose that stands for all the project's money and is another. */
function saidIn(
  { purpose, amount: own, fiscal, other: rest }: Project,
  year: number | null,
): { text: string; money: Money } | null {
  if (!own?.figure || own.figure.cents <= 0 || /结转|跨年|分年/.test(purpose)) return null
  // Several amounts are parts, prices and totals of each other.
  const [only, ...more] = purpose.matchAll(amount)
  if (!only || more.length > 0) return null
  const measure = measures[only[2] ?? ""]!
  const figure = parseFigure(only[1]!, measure)
  if (!figure) return null
  const before = purpose.slice(Math.max(0, only.index - 24), only.index)
  const clause = before.split(/[，。；]/).at(-1)!
  if (!all.test(clause) || other.test(clause)) return null
  const years = [...clause.matchAll(/20\d\d(?=年)/g)].map(([each]) => Number(each))
  if (year !== null && years.some((each) => each !== year)) return null
  const isOwn = [own, fiscal, rest].some((each) => each?.figure && meets(each.figure, figure))
  return isOwn ? null : { text: only[0], money: { cents: figure.cents, measure } }
}
