import type { Project } from "../../../model/disclosure.ts"
import { type Figure, formatCents, type Measure, parseFigure } from "../../../money/figure.ts"
import type { Cannot, Check, Verdict } from "../../check.ts"
import { projectName } from "../xt/projects.ts"

const amount = /(\d[\d,]*(?:\.\d+)?)(亿|万|千)?元(?![/／每·]|以[上下内])/g
const measures: Readonly<Record<string, Measure>> = { "": "元", 千: "千元", 万: "万元", 亿: "亿元" }
/** Before an amount: it is all the money of the project this year. */
const all =
  /(?:资金|预算|经费|安排|拨付|下达|共需|需要?|申请|合计|共计|总计|提供|列支|计)(?:[为约共计]|预算|资金|经费|总额|金额|县级|区级|市级|省级|中央|财政|配套|补助|基础养老金)*$/
/** It is for one head or thing, a limit, a part, of another year, or the whole of several years. */
const other =
  /每|人均|户均|均|标准|单价|总投资|概算|合同|累计|已|其中|上年|去年|往年|奖|罚|收入|贷款|债券|本金|利息|造价|控制价|中标|决算|剩余|尾|约|近|超|总额为|估算|分期|规模|产值|增收|节约/

/** PRJ-007: the money a project's purpose speaks of is its budget. */
export const purposeAmount: Check = {
  id: "PRJ-007",
  family: "PRJ",
  title: "资金用途中的金额与项目预算一致",
  severity: "warning",
  basis: "绩效目标应与预算资金量相匹配（《中央部门预算绩效目标管理办法》财预〔2015〕88号，地方参照）",
  *run({ disclosure }): Iterable<Verdict | Cannot> {
    const { projects, year } = disclosure
    if (!projects.some(({ amount, purpose }) => amount?.figure && purpose !== "")) {
      yield { cannot: "没有带预算数和用途的项目" }
      return
    }
    for (const project of projects) {
      const said = saidIn(project, year)
      if (!said) continue
      const budget = project.amount!.figure!
      yield {
        message: `${projectName(project)}的用途里写${said.text}，项目预算是${formatCents(budget.cents, "万元")}万元。`,
        at: [project.places.purpose ?? project.at, project.amount!.at],
        says: said.text,
        should: `${formatCents(budget.cents, "万元")}万元`,
        ...(said.cents === budget.cents * 10_000 || said.cents * 10_000 === budget.cents
          ? { cause: "两数正好相差10000倍，疑似元与万元弄混" }
          : {}),
        advice: "请核对两处以哪一个为准；用途里写的是别的金额的，写明是什么。",
      }
    }
  },
}

/** The one amount of a purpose that stands for all the project's money and is another. */
function saidIn(
  { purpose, amount: own, fiscal, other: rest }: Project,
  year: number | null,
): { text: string; cents: number } | null {
  if (!own?.figure || own.figure.cents <= 0 || /结转|跨年|分年/.test(purpose)) return null
  const found = [...purpose.matchAll(amount)].map((match) => ({
    text: match[0],
    figure: parseFigure(match[1]!, measures[match[2] ?? ""]!),
    before: purpose.slice(Math.max(0, match.index - 24), match.index),
  }))
  // Several amounts are parts, prices and totals of each other.
  const [only] = found
  if (found.length !== 1 || !only?.figure) return null
  const { text, before } = only
  const figure: Figure = only.figure
  const clause = before.split(/[，。；]/).at(-1)!
  if (!all.test(clause) || other.test(clause)) return null
  const years = [...clause.matchAll(/20\d\d(?=年)/g)].map(([each]) => Number(each))
  if (year !== null && years.some((each) => each !== year)) return null
  const same = [own, fiscal, rest].some(
    (each) =>
      each?.figure && 2 * Math.abs(each.figure.cents - figure.cents) <= each.figure.slack + figure.slack,
  )
  return same ? null : { text, cents: figure.cents }
}
