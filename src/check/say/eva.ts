import type { OwnScoreData } from "../evaluation/EVA-002-own-score.ts"
import type { DeviationData } from "../evaluation/EVA-003-no-reason.ts"
import type { WeightData } from "../evaluation/EVA-004-weights.ts"
import type { OldValue } from "../evaluation/EVA-005-old-value.ts"
import type { OfRow } from "../evaluation/facts.ts"
import { faults, type Sayings, saying } from "./saying.ts"

const of = ({ subject, row }: OfRow) => `“${subject}”的“${row}”`

/** How what is wrong with a sheet of self-evaluation is said. */
export const eva: Readonly<Record<string, Sayings>> = {
  "EVA-001": faults<OfRow>({
    money: {
      sentence: ({ subject }) => `“${subject}”没有填全年执行数，预算执行率没有得分。`,
      says: "空白",
      advice: "填全年实际支付的金额；登记过支付的由系统从指标账带出。",
    },
    value: {
      sentence: (data) => `${of(data)}没有填全年完成值。`,
      says: "空白",
      advice: "填到年底为止实际完成的数；没有开始的填0，并写明原因。",
    },
    score: {
      sentence: (data) => `${of(data)}不能由算式得分，还没有评定。`,
      says: "没有得分",
      advice: "指标值是文字的，选完成到哪一档，再在这一档里打分。",
    },
  }),
  "EVA-002": faults<OwnScoreData>({
    outside: {
      sentence: (data) => `${of(data)}打了${data.score}分，应在0分和权重${data.weight}分之间。`,
      advice: "请改到0分和权重之间。",
    },
    outsideRange: {
      sentence: (data) => `${of(data)}打了${data.score}分，所选的一档是${data.proposed}分。`,
      advice: "请改到这一档里，或者另选一档。",
    },
    needsReason: {
      sentence: (data) => `${of(data)}打了${data.score}分，按规则应得${data.proposed}分，没有写理由。`,
      advice: "请按算式的得分，或者写明为什么不同。",
    },
    tooPrecise: {
      sentence: (data) => `${of(data)}打了${data.score}分，小数位数太多。`,
      advice: "得分按规则保留小数，请改正。",
    },
  }),
  "EVA-003": faults<DeviationData>({
    money: {
      sentence: ({ subject, because }) => `“${subject}”的预算没有执行完，没有写原因：${because}`,
      says: "空白",
      should: "原因",
      advice: "写明钱为什么没有用完：哪件事、谁、什么时候。",
    },
    less: {
      sentence: (data) => `${of(data)}没有完成，没有写原因：${data.because}`,
      says: "空白",
      should: "偏差原因",
      advice: "写明是哪件事、谁、什么时候造成的，怎么改。",
    },
    more: {
      sentence: (data) => `${of(data)}超额较多，没有写原因：${data.because}`,
      says: "空白",
      should: "偏差原因",
      advice: "写明为什么超额，核对指标值当初是不是定低了。",
    },
  }),
  "EVA-004": faults<WeightData>({
    sum: {
      sentence: ({ subject, sum }) => `“${subject}”各项权重共${sum}分，应是100分。`,
      advice: "请调整指标权重，加上预算执行率共100分。",
    },
    changed: {
      sentence: ({ subject, row, before, now }) =>
        `“${subject}”的“${row}”权重由${before === "" ? "没有" : `${before}分`}改为${now}分，没有写理由。`,
      advice: "请写明为什么调整权重，或者改回原来的权重。",
    },
  }),
  "EVA-005": saying<OldValue>({
    sentence: (data) => `${of(data)}的完成值“${data.value}”还是${data.day}监控时的数，没有更新到年底。`,
    advice: "请核对到年底的完成值，改填或者确认。",
  }),
}
