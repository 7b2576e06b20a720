import type { OfEvaluation } from "../rules/sev/evaluation-check.ts"
import type { WrongWeights } from "../rules/sev/SEV-001-weights.ts"
import type { WrongTotal } from "../rules/sev/SEV-002-total.ts"
import type { WrongScore } from "../rules/sev/SEV-003-points.ts"
import type { WrongExecution } from "../rules/sev/SEV-004-execution.ts"
import type { WrongMoney } from "../rules/sev/SEV-005-money.ts"
import type { AsPlanned } from "../rules/sev/SEV-006-as-planned.ts"
import type { NoNumber } from "../rules/sev/SEV-007-no-number.ts"
import type { NoReason } from "../rules/sev/SEV-008-no-reason.ts"
import type { SameReason } from "../rules/sev/SEV-009-same-reason.ts"
import type { WrongGrade } from "../rules/sev/SEV-010-grade.ts"
import type { SaidOtherwise } from "../rules/sev/SEV-011-said-otherwise.ts"
import type { Softened } from "../rules/sev/SEV-012-softened.ts"
import type { Instruction } from "../rules/sev/SEV-013-instructions.ts"
import type { WrongUnit } from "../rules/sev/SEV-014-units.ts"
import { faults, type Sayings, saying } from "./saying.ts"

const of = ({ evaluation }: OfEvaluation) => `“${evaluation}”的自评表`
const indicatorOf = (data: OfEvaluation & { readonly indicator: string }) =>
  `“${data.evaluation}”的“${data.indicator}”`

/** How what is wrong with self-evaluations is said. */
export const sev: Readonly<Record<string, Sayings>> = {
  "SEV-001": faults<WrongWeights>({
    whole: {
      sentence: (data) =>
        data.execution === ""
          ? `${of(data)}各项指标的分值共${data.sum}分，总分应是100分。`
          : `${of(data)}指标分值共${data.indicators}分，加预算执行率${data.execution}分是${data.sum}分，不是100分。`,
      advice: "请核对各项分值，加上预算执行率应是100分。",
    },
    total: {
      sentence: (data) => `${of(data)}各项分值共${data.sum}分，总分一行的分值写${data.printed}分。`,
      advice: "请核对总分一行的分值和各项分值。",
    },
    group: {
      sentence: (data) =>
        `${of(data)}“${data.level1}”写${data.printed}分，下面各项指标的分值共${data.sum}分。`,
      advice: "请核对一级指标的分值和下面各项的分值。",
    },
  }),
  "SEV-002": faults<WrongTotal>({
    sum: {
      sentence: (data) =>
        data.execution === ""
          ? `${of(data)}各项得分共${data.sum}分，总分写${data.total}分。`
          : `${of(data)}指标得分共${data.indicators}分，加预算执行率${data.execution}分是${data.sum}分，总分写${data.total}分。`,
      advice: "请核对各项得分，改正总分。",
    },
    zero: {
      sentence: (data) => `${of(data)}总分写0分，各项得分共${data.sum}分。`,
      advice: "总分没有汇总上来，请重新计算。",
    },
  }),
  "SEV-003": saying<WrongScore>({
    sentence: (data) =>
      `${indicatorOf(data)}指标值${data.target}，实际完成${data.value}，没有达到；分值${data.weight}分，按比例最多得${data.most}分，得分却是${data.score}分。`,
    advice: "请按完成比例记分；另有评分办法的，在原因里写明怎样算的。",
  }),
  "SEV-004": faults<WrongExecution>({
    rate: {
      sentence: (data) =>
        `${of(data)}${data.row === "" ? "资金" : `“${data.row}”`}预算${data.budget}、执行${data.paid}，执行率应是${data.reckoned}，写的是${data.rate}。`,
      advice: "请核对预算数、执行数，重新计算执行率和得分。",
    },
    cap: {
      sentence: (data) => `${of(data)}预算执行率分值${data.weight}分，得分却是${data.score}分。`,
      advice: "执行率超过100%的，得分也不超过分值。",
    },
    points: {
      sentence: (data) =>
        `${of(data)}执行率${data.rate === "" ? `按预算${data.budget}、执行${data.paid}计算` : data.rate}，分值${data.weight}分，应得${data.reckoned}分，写的是${data.score}分。`,
      advice: "请按执行率×分值重新计算；当地按档计分的，写明办法。",
    },
    zero: {
      sentence: (data) => `${of(data)}预算数为0，没有执行率，预算执行率却得${data.score}分。`,
      advice: "预算数为0的不得分；预算数漏填的请补上。",
    },
  }),
  "SEV-005": faults<WrongMoney>({
    sum: {
      sentence: (data) =>
        `${of(data)}“${data.row}”的${data.column}写${data.printed}，各来源加起来是${data.other}。`,
      advice: "请核对总额和各资金来源的金额。",
    },
    zero: {
      sentence: (data) => `${of(data)}“${data.row}”的${data.column}是0，各来源加起来是${data.other}。`,
      advice: "总额没有汇总上来，请重新计算。",
    },
    over: {
      title: "执行数大于全年预算数",
      sentence: (data) => `${of(data)}执行数${data.printed}大于全年预算数${data.other}。`,
      advice: "请核对两个数；执行中追加了预算的，全年预算数要包括追加数。",
    },
  }),
  "SEV-006": saying<AsPlanned>({
    sentence: (data) => `${of(data)}有${data.count}项定量指标，完成值个个与指标值一样。`,
    advice: "请按实际完成的数填写；确实一样的，说明依据。",
  }),
  "SEV-007": faults<NoNumber>({
    copied: {
      sentence: (data) =>
        `${indicatorOf(data)}的完成值写“${data.value}”，带着指标值的符号，不是实际完成的数。`,
      advice: "请写实际完成的数，不带“≥”“≤”。",
    },
    words: {
      sentence: (data) => `${indicatorOf(data)}指标值${data.target}，完成值只写“${data.value}”。`,
      advice: "定量指标请写实际完成的数。",
    },
    blank: {
      sentence: (data) => `${indicatorOf(data)}指标值${data.target}，完成值空白，却有得分。`,
      advice: "请补上实际完成的数。",
    },
  }),
  "SEV-008": faults<NoReason>({
    missed: {
      sentence: (data) =>
        `${indicatorOf(data)}分值${data.weight}分，得${data.score}分，没有写偏差原因和改进措施。`,
      advice: "请写明为什么没有达到、怎样改进。",
    },
    reached: {
      sentence: (data) =>
        `${indicatorOf(data)}指标值${data.target}，实际完成${data.value}，已经达到；得${data.score}分（分值${data.weight}分），没有写为什么扣分。`,
      advice: "请核对得分；确要扣分的，写明原因。",
    },
  }),
  "SEV-009": saying<SameReason>({
    sentence: ({ reason, count, indicators }) =>
      `${indicators
        .slice(0, 3)
        .map((name) => `“${name}”`)
        .join("、")}${count > 3 ? `等${count}项` : ""}指标的偏差原因都写“${reason}”。`,
    advice: "请逐项写各自的原因。",
  }),
  "SEV-010": saying<WrongGrade>({
    sentence: (data) =>
      `“${data.evaluation}”自评${data.score}分，等级写“${data.grade}”，应是“${data.grades.join("”或“")}”。`,
    advice: "请核对得分和等级；当地的分数线不同的，写明依据。",
  }),
  "SEV-011": saying<SaidOtherwise>({
    sentence: (data) => `文中写“${data.evaluation}”${data.said}，自评表的总分是${data.total}分。`,
    advice: "请核对得分，改正文字或者自评表。",
  }),
  "SEV-012": faults<Softened>({
    easier: {
      sentence: (data) =>
        `${indicatorOf(data)}预算批复的指标值是${data.approved}，自评表里是${data.now}，放低了。`,
      advice: "请按批复的指标值自评；执行中调整过目标的，写明批准文件。",
    },
    missing: {
      sentence: (data) => `预算批复的${indicatorOf(data)}（${data.approved}）在自评表里没有。`,
      advice: "自评表要列出批复的全部指标。",
    },
    exchanged: {
      sentence: (data) => `${indicatorOf(data)}（${data.now}）不在预算批复的指标里。`,
      advice: "请按批复的指标自评，不要换成别的指标。",
    },
  }),
  "SEV-013": saying<Instruction>({
    sentence: (data) => `${of(data)}里留着填表提示“${data.words}”。`,
    advice: "请删去提示，填写内容。",
  }),
  "SEV-014": faults<WrongUnit>({
    other: {
      sentence: (data) => `${indicatorOf(data)}指标值${data.target}，完成值${data.value}，单位不同。`,
      advice: "请按指标值的单位填写完成值。",
    },
    twice: {
      title: "单位写了两遍",
      sentence: (data) => `${indicatorOf(data)}指标值“${data.target}”、完成值“${data.value}”，单位写了两遍。`,
      advice: "请只写一个单位。",
    },
  }),
}
