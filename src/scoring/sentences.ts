import type { ScoringRow, ScoringRules, WeightGroup } from "../packs/scoring.ts"

/** What the groups with a weight of their own are called. */
export const groupNames: Readonly<Record<WeightGroup, string>> = {
  execution: "预算执行率",
  cost: "成本指标",
  output: "产出指标",
  effect: "效益指标",
  satisfaction: "满意度指标",
}

/** One sentence of a place's rules, where it was found, and whether that is sure. */
export interface RuleSentence {
  readonly text: string
  readonly source: string
  readonly isConfirmed: boolean
}

/** The rules of a place in sentences, made from their rows. */
export function ruleSentences(rules: ScoringRules): readonly RuleSentence[] {
  const { execution, words, grades, weights, weightsWithCost, without, exceeded } = rules
  const sentence = (
    text: string,
    ...rows: readonly (readonly [part: string, key?: string])[]
  ): RuleSentence => {
    const from = rules.rows.filter((row) => rows.some(([part, key]) => fits(row, part, key)))
    return {
      text,
      source: [
        ...new Set(from.flatMap(({ source }) => source.split("；")).filter((source) => source !== "")),
      ].join("；"),
      isConfirmed: from.length > 0 && from.every(({ isConfirmed }) => isConfirmed),
    }
  }
  const weightsText = (of: Readonly<Partial<Record<WeightGroup, number>>>) =>
    Object.entries(of)
      .map(([group, weight]) => `${groupNames[group as WeightGroup]}${weight}分`)
      .join("，")
  const sentences = [
    sentence(`权重：${weightsText(weights)}，共100分。`, ["weight"]),
    weightsWithCost === weights || weightsText(weightsWithCost) === weightsText(weights)
      ? null
      : sentence(`设成本指标时：${weightsText(weightsWithCost)}，共100分。`, ["weight with cost"]),
    ...[...without].map(([group, to]) =>
      sentence(`没有${groupNames[group as WeightGroup]}时，它的分给${groupNames[to as WeightGroup]}。`, [
        "without",
        group,
      ]),
    ),
    rules.weightChange === "reason"
      ? sentence("一级指标的权重可以调整，要说明理由。", ["rule", "weightChange"])
      : null,
    executionSentence(),
    sentence(
      execution.zeroBudget === 0
        ? "预算数为0时，预算执行率不得分。"
        : `预算数为0时，预算执行率得权重的${execution.zeroBudget}%。`,
      ["rule", "zeroBudget"],
    ),
    execution.reasonBelow === null
      ? null
      : sentence(`执行率低于${execution.reasonBelow}%的，要说明原因。`, ["rule", "reasonBelow"]),
    sentence(
      `越高越好的和定值的指标：达到指标值得满分；没有达到的，得分＝完成值÷指标值×权重。定值是0的，完成值不大于0得满分，否则不得分。`,
      ["rule", "atLeast"],
    ),
    sentence(
      rules.atMost === "distance"
        ? "越低越好的指标：不超过指标值得满分；超过的，超过多少扣多少，得分＝〔1－（完成值－指标值）÷指标值〕×权重，到指标值的两倍不得分。"
        : "越低越好的指标：不超过指标值得满分；超过的，得分＝指标值÷完成值×权重。",
      ["rule", "atMost"],
    ),
    sentence("完成值是负数的，越高越好的指标按0算。", ["rule", "negative"]),
    sentence(
      `文字指标由人评定：${words
        .map(
          ({ name, from, until }) =>
            `“${name}”得权重的${from}%（含）到${until}%${until === 100 ? "（含）" : "（不含）"}`,
        )
        .join("；")}。`,
      ["words"],
    ),
    sentence(
      exceededText(),
      ["rule", "exceeded.atLeast"],
      ["rule", "exceeded.exactly"],
      ["rule", "exceeded.atZero"],
    ),
    rules.deduction ? sentence("超额的可以另外扣分，扣到0分为止。", ["rule", "deduction"]) : null,
    sentence(`得分保留${rules.decimals}位小数，四舍五入；总分是各项四舍五入后的得分之和。`, [
      "rule",
      "decimals",
    ]),
    sentence(
      `等级：${grades
        .map(({ name, from }, i) =>
          i === 0
            ? `${from}分（含）以上为${name}`
            : i + 1 === grades.length
              ? `${grades[i - 1]!.from}分以下为${name}`
              : `${from}分（含）到${grades[i - 1]!.from}分为${name}`,
        )
        .join("，")}。`,
      ["grade"],
    ),
  ]
  return sentences.filter((each) => each !== null)

  function executionSentence(): RuleSentence {
    if (execution.rule === "proportional")
      return sentence(
        `预算执行率＝全年执行数÷全年预算数，按百分数保留${execution.rateDecimals}位小数；得分＝执行率×权重，不超过权重。`,
        ["rule", "execution"],
        ["rule", "rateDecimals"],
      )
    const steps = execution.steps.map(({ from, share }) =>
      share === 0 ? "再低不得分" : `${from}%以上得权重的${share}%`,
    )
    return sentence(`预算执行率分档得分：${steps.join("，")}。`, ["rule", "execution"], ["step"])
  }

  function exceededText(): string {
    const { atLeast, exactly, atZero } = exceeded
    const zero = atZero === null ? "" : `，指标值是0而完成值达到${atZero}`
    const exact =
      exactly === atLeast ? "" : exactly === 100 ? "；定值指标完成值多于指标值" : `；定值指标达到${exactly}%`
    return `完成值达到指标值的${atLeast}%（含）${zero}${exact}的，算超额，要说明原因。`
  }
}

function fits(row: ScoringRow, part: string, key?: string): boolean {
  return row.part === part && (key === undefined || row.key === key)
}
