import { packs } from "../src/packs/list.ts"
import { type ScoringRules, scoringRules, scoringSets } from "../src/packs/scoring.ts"
import { parseTarget } from "../src/read/projects/target.ts"
import { scoreExecution } from "../src/scoring/execution.ts"
import { scoreIndicator } from "../src/scoring/indicator.ts"
import { stepText } from "../src/scoring/say.ts"
import type { Scored } from "../src/scoring/scored.ts"
import { ruleSentences } from "../src/scoring/sentences.ts"
import { totalOf } from "../src/scoring/total.ts"
import { executionWeight, proposedWeights } from "../src/scoring/weights.ts"

/** The year whose rules the page tells. */
const year = 2026

/** One project that every place scores by its own rules. */
const example = [
  { level1: "成本指标", name: "清淤每公里成本", target: "≤1万元", value: "1.5万元", says: null },
  { level1: "产出指标", name: "清淤渠道长度", target: "≥120公里", value: "100公里", says: null },
  { level1: "产出指标", name: "维修闸门数量", target: "=12座", value: "12座", says: null },
  { level1: "效益指标", name: "灌溉条件", target: "明显改善", value: "有改善", says: "reached" },
  { level1: "满意度指标", name: "受益农户满意度", target: "≥75%", value: "93%", says: null },
] as const
const money = { budget: 1_500_000_00, paid: 1_292_700_00 }

/** docs/scoring.md: the rules of every place in sentences made from the data, and an example step by step. */
export function scoringPage(): string {
  const named = scoringSets.filter(({ name }) => !packs.some((pack) => pack.name === name))
  return `# 绩效自评怎样计分

本页由 \`npm run generate\` 按 packs/*/scoring.csv 生成，请勿手改。标“未证实”的，没有查到规定原文或公开的表，先照通行的做法；
各地以本地规定为准，改数据即可，见 [packs/README.md](../packs/README.md)。${year}年度的规则。

有地表的：${packs.map(({ title, name }) => `[${title}](#${name})`).join("、")}。
没有地表、可以按名称选用的：${named.map(({ title, name }) => `[${title}](#${name})`).join("、")}。

例子都是同一个项目：全年预算150万元，执行129.27万元；五项指标，权重由规则分。

${scoringSets.map(({ name }) => section(scoringRules(name, year))).join("\n\n")}
`
}

function section(rules: ScoringRules): string {
  const sentences = ruleSentences(rules).map(
    ({ text, source, isConfirmed }) =>
      `- ${text}${isConfirmed ? "" : "（未证实）"}${source === "" ? "" : `〔${source}〕`}`,
  )
  return `## ${rules.name}

${rules.title}。

${sentences.join("\n")}

${exampleOf(rules)}`
}

function exampleOf(rules: ScoringRules): string {
  const weights = proposedWeights(example, rules)
  const execution = scoreExecution(money, executionWeight(rules), rules)
  const scored = example.map((each, i) =>
    scoreIndicator(
      { ...each, description: "", target: parseTarget(each.target, {}), weight: weights[i]! },
      rules,
    ),
  )
  const row = (name: string, target: string, value: string, weight: number, { points, steps }: Scored) =>
    `| ${name} | ${target} | ${value} | ${weight} | ${points ?? "由人评定"} | ${steps.map(stepText).join("")} |`
  const total = totalOf([execution, ...scored], rules)
  return `| 例 | 指标值 | 完成值 | 权重 | 得分 | 怎样算 |
| --- | --- | --- | ---: | ---: | --- |
${row("预算执行率", "", "", executionWeight(rules), execution)}
${example.map((each, i) => row(each.name, each.target, each.value, weights[i]!, scored[i]!)).join("\n")}
| 总分 | | | 100 | ${total.points} | 等级：${total.grade?.name}。 |`
}
