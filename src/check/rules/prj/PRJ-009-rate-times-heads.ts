import type { Money } from "../../../model/finding.ts"
import type { Figure } from "../../../money/figure.ts"
import { nameKey } from "../../about.ts"
import type { Cannot, Check, Observation } from "../../check.ts"
import { inTenThousands } from "../../facts/money.ts"
import { type NamedProject, namedProject } from "../../facts/named-project.ts"
import { aboutOfProject } from "../../facts/projects.ts"
import {
  canBeOne,
  type Passage,
  passagesOf,
  type Quantity,
  type Sentence,
} from "../../facts/quantities/index.ts"
import { type Range, type Reckoned, reckonedIn, sumsOf } from "../../facts/quantities/product.ts"

/** A sum that does not follow from the rate and the counts beside it. */
export interface WrongProduct {
  /** The project whose text it is; null in other prose. */
  readonly project: NamedProject | null
  readonly factors: readonly string[]
  /** What the likeliest reading comes to. */
  readonly product: Money
  /** The sum, as printed. */
  readonly said: string
}

/** A budget that does not follow from the rate and the counts of the purpose. */
export interface BudgetNotProduct extends Omit<WrongProduct, "said"> {
  readonly budget: Money
}

/** PRJ-009: the rate times heads times months is the sum said beside it, or the budget of the project. */
export const rateTimesHeads: Check = {
  id: "PRJ-009",
  family: "PRJ",
  title: "标准×数量与所写金额不符",
  severity: "error",
  basis: "绩效目标应与预算资金量相匹配（《中央部门预算绩效目标管理办法》财预〔2015〕88号，地方参照）",
  *run({ disclosure }): Iterable<Observation | Cannot> {
    const passages = passagesOf(disclosure)
    if (passages.length === 0) return yield { cannot: "文中没有数字" }
    for (const passage of passages) {
      const [only, ...more] = reckonings(passage)
      for (const each of only ? [only, ...more] : []) yield* judged(each, passage)
      if (only) yield* againstBudget([only, ...more], passage)
    }
  },
}

interface Reckoning extends Reckoned {
  readonly sentence: Sentence
}

function reckonings(passage: Passage): Reckoning[] {
  return passage.sentences.flatMap((sentence) => {
    const reckoned = reckonedIn(sentence.text, sentence.quantities)
    return reckoned ? [{ ...reckoned, sentence }] : []
  })
}

function* judged({ factors, total, readings, sentence }: Reckoning, passage: Passage): Iterable<Observation> {
  if (!total || readings.some((reading) => canBeOne(reading, total))) return
  if (isBefore(total, factors) && isFirstOfSeveral(passage, sentence, total.start)) return
  const product = moneyOf(readings[0]!)
  if (passage.kind === "prose" && passage.section === "glossary") return
  yield {
    fault: "said",
    about: [aboutOf(passage), "product"],
    at: [passage.placeOf(sentence, total.start)],
    data: {
      project: passage.project && namedProject(passage.project),
      factors: factors.map(({ text }) => text),
      product,
      said: total.text,
    } satisfies WrongProduct,
    says: total.text,
    should: product,
  }
}

function isBefore({ start }: Quantity, factors: readonly Quantity[]): boolean {
  return factors.every((factor) => factor.start > start)
}

/** 设备480万元：超声仪2台、每台120万元；呼吸机4台、每台28万元: the sum ahead is of all that is reckoned behind it. */
function isFirstOfSeveral(passage: Passage, sentence: Sentence, total: number): boolean {
  const [whole] = passage.text.slice(sentence.start + total).split("。", 1)
  return [...whole!.matchAll(/每[\u4e00-\u9fff]{1,2}\d/g)].length > 1
}

/** Words by which a purpose pays for more than its rate. */
const morePaid =
  /及|以及|办公|工作经费|等|管理费|宣传|培训费|设备|购置|维护|社保|保险|配套|承担|按|比例|结转|和/

/** How and when it is paid adds nothing to what is paid for. */
const howPaid =
  /按(?:月|季|季度|年|合同|进度|考核)(?:考核)?(?:付费|支付|发放|拨付|结算)|[，。][^，。]{0,8}(?:企业|公司|单位|机构)(?:作业|承担|实施|负责)/g

/** A purpose that names the rates and the heads, and nothing else that the money is for. */
function* againstBudget(all: readonly Reckoning[], passage: Passage): Iterable<Observation> {
  const { project } = passage
  if (!project?.amount?.figure || passage.kind !== "purpose" || !all.every(isWhole)) return
  // Of several groups nothing but them may be told of.
  const told = all.reduce((length, { sentence }) => length + sentence.text.length, 0)
  if (all.length > 1 && (told < passage.text.length || !all.every(isTold))) return
  const money = passage.sentences
    .flatMap(({ quantities }) => quantities)
    .filter(({ dimension }) => dimension === "钱")
  if (money.length > all.length || morePaid.test(passage.text.replace(howPaid, ""))) return
  // 其他资金0.00: money that is not there is not to be met.
  const beside = [project.fiscal, project.other].filter((amount) => amount?.figure?.cents !== 0)
  const own = [project.amount, ...beside].flatMap((amount) => amount?.figure ?? [])
  const readings = sumsOf(all.map(({ ofYear }) => ofYear))
  if (
    readings.length === 0 ||
    own.some(({ cents }) => cents <= 0) ||
    readings.some((reading) => own.some((figure) => canBeOne(reading, rangeOf(figure))))
  )
    return
  const product = moneyOf(readings[0]!)
  const budget = inTenThousands(project.amount.figure.cents)
  yield {
    fault: "budget",
    ...(all.every(isTold) ? {} : { severity: "warning" as const }),
    about: [aboutOfProject(project), "product", "amount"],
    at: [project.places.purpose ?? project.at, project.amount.at],
    data: {
      project: namedProject(project),
      factors: all.flatMap(({ factors }) => factors.map(({ text }) => text)),
      product,
      budget,
    } satisfies BudgetNotProduct,
    says: budget,
    should: product,
  }
}

function isWhole({ total, isClosed }: Reckoning): boolean {
  return !total && isClosed
}

/** Whether the text says for how many and how often: 720人，每人每月600元. A field or a road is paid for once: 12000亩，每亩100元. */
function isTold({ factors }: Reckoning): boolean {
  return (
    factors.length > 1 && factors.some(({ per }) => per.some((each) => often.test(each) || once.test(each)))
  )
}

const often = /^[年月天季]/
const once = /^(?:亩|公顷|立方米|吨|眼)$/

function aboutOf({ project, section, text }: Passage): string {
  return project ? aboutOfProject(project) : `${section}/${nameKey(text.slice(0, 20))}`
}

function rangeOf({ cents, slack }: Figure): Pick<Range, "low" | "high"> {
  return { low: cents - slack, high: cents + slack }
}

function moneyOf({ value }: Range): Money {
  return inTenThousands(Math.round(value))
}
