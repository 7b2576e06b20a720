import { formatCents } from "../money/figure.ts"
import type { Relation } from "../targets/understood.ts"
import type { Step } from "./step.ts"

const relations: Readonly<Record<Relation, string>> = {
  atLeast: "不低于",
  moreThan: "高于",
  atMost: "不超过",
  lessThan: "低于",
  exactly: "达到",
}

/** One step of how points came about, as a Chinese sentence. */
export function stepText(step: Step): string {
  switch (step.is) {
    case "rate":
      return `执行率＝全年执行数${formatCents(step.paid, "万元")}万元÷全年预算数${formatCents(step.budget, "万元")}万元＝${step.rate}%。`
    case "noBudget":
      return `全年预算数为0，没有执行率，按规则得权重${step.weight}分的${step.share}%，即${step.points}分。`
    case "executed":
      return `得分＝${step.rate}%×权重${step.weight}分＝${step.points}分。`
    case "capped":
      return `执行率超过100%，得分不超过权重${step.weight}分。`
    case "stepped":
      return `执行率在${step.from}%以上这一档，得权重${step.weight}分的${step.share}%，即${step.points}分。`
    case "kept":
      return `完成值${step.value}${relations[step.relation]}指标值${step.target}，得满分${step.weight}分。`
    case "proportion":
      return `完成值${step.value}没有达到指标值${step.target}，按比例得分：${step.value}÷${step.target}×${step.weight}分＝${step.points}分。`
    case "distance":
      return `完成值${step.value}超过指标值${step.target}，超过多少扣多少：〔1－（${step.value}－${step.target}）÷${step.target}〕×${step.weight}分＝${step.points}分。`
    case "inverse":
      return `完成值${step.value}超过指标值${step.target}，按反比得分：${step.target}÷${step.value}×${step.weight}分＝${step.points}分。`
    case "doubled":
      return `完成值${step.value}是指标值${step.target}的两倍以上，不得分。`
    case "zeroTarget":
      return `指标值是0，完成值${step.value}没有达到，不得分。`
    case "negative":
      return `完成值${step.value}是负数，按0算，不得分。`
    case "band":
      return `“${step.name}”，得分在${step.from}分以上、${step.until}分${step.isUntilIn ? "以下（含）" : "以下（不含）"}，由人评定。`
    case "undecided":
      return step.because
    case "exceeded":
      return `${exceededText(step)}，要说明超额的原因，核对指标值是不是定低了。`
    case "deducted":
      return `因超额扣${step.deduction}分，得${step.points}分（扣到0分为止）。`
  }
}

function exceededText({ value, target, limit }: Step & { readonly is: "exceeded" }): string {
  if (limit === "100%") return `完成值${value}多于定值${target}`
  if (limit.endsWith("%")) return `完成值${value}达到指标值${target}的${limit}以上`
  return `指标值是${target}，完成值${value}达到${limit}以上`
}
