import type { Print, PrintBlock } from "../../document/print.ts"
import { evaluatedKindNames } from "../../model/evaluation.ts"
import type { EvaluatedIndicator, SelfEvaluation } from "../../model/self-evaluation.ts"
import { evaluationLabels } from "../../packs/evaluation.ts"
import { evaluationBlocks } from "../../write/evaluations.ts"
import { measureOf } from "../../write/measure.ts"

/** 绩效自评报告: the results in sentences made from the tables, section by section, and the tables behind them. */
export function reportPrint(
  evaluations: readonly SelfEvaluation[],
  { form, year, author, next }: ReportOf,
): Print {
  const labels = new Map(evaluationLabels(form, "report").map(({ key, label }) => [key, label]))
  const kinds = new Set(evaluations.map(({ kind }) => kind))
  const kind = kinds.size === 1 ? evaluatedKindNames[evaluations[0]!.kind] : ""
  const title = `${author}${(labels.get("title") ?? "").replace("{year}", String(year)).replace("{kind}", kind)}`
  const sections: readonly (readonly [string, readonly string[]])[] = [
    ["scores", evaluations.map(scoreText)],
    ["money", evaluations.flatMap(moneyText)],
    ["goals", evaluations.flatMap(goalText)],
    ["indicators", evaluations.map(indicatorText)],
    ["deviations", evaluations.flatMap(deviationTexts)],
    ["results", next.length > 0 ? next : ["自评结果作为安排以后年度预算和改进管理的依据，并按规定公开。"]],
  ]
  return {
    properties: { title, author, subject: "绩效自评", language: "zh-CN" },
    cover: null,
    contents: false,
    blocks: [
      { kind: "heading", level: 1, text: title, breaks: false, titles: true },
      ...sections.flatMap(([key, texts]): PrintBlock[] => [
        { kind: "heading", level: 2, text: labels.get(key) ?? "", breaks: false },
        ...(texts.length > 0 ? texts : ["无。"]).map(
          (text): PrintBlock => ({ kind: "paragraph", text, role: "body" }),
        ),
      ]),
      ...evaluationBlocks(evaluations, form).map((block, i) =>
        i === 0 && block.kind === "heading" ? { ...block, breaks: true } : block,
      ),
    ],
  }
}

/** Whose report it is, and what follows for the next budget. */
export interface ReportOf {
  readonly form: string
  readonly year: number
  readonly author: string
  readonly next: readonly string[]
}

function scoreText({ name, total, grade }: SelfEvaluation): string {
  if (total.score === null || total.score.value === null) return `${name}的自评还没有完成。`
  return `${name}绩效自评得分${total.score.text}分${grade === "" ? "" : `，评价等级为“${grade}”`}。`
}

function moneyText(evaluation: SelfEvaluation): string[] {
  const { name, money } = evaluation
  const row = money.find(({ key }) => key === "total")
  if (!row?.adjusted || !row.paid || row.paid.text === "") return []
  const unit = measureOf(evaluation) ?? "万元"
  const rate = row.rate?.text ? `，执行率${row.rate.text}` : ""
  return [`${name}全年预算数${row.adjusted.text}${unit}，执行数${row.paid.text}${unit}${rate}。`]
}

function goalText({ name, reached }: SelfEvaluation): string[] {
  return reached === "" ? [] : [`${name}：${reached}`]
}

function indicatorText({ name, indicators }: SelfEvaluation): string {
  const full = indicators.filter((each) => !isLost(each)).length
  return `${name}共${indicators.length}项指标，${full}项得满分，${indicators.length - full}项扣分。`
}

function deviationTexts({ name, indicators, problems, remedies }: SelfEvaluation): string[] {
  const rows = indicators
    .filter(isLost)
    .map(
      (each) =>
        `${name}的“${each.name}”：指标值${each.target.text || "见批复"}，实际完成${each.value.text}。${each.reason}`,
    )
  return [
    ...rows,
    ...(problems === "" ? [] : [`${name}存在的问题：${problems}`]),
    ...(remedies === "" ? [] : [`${name}的改进措施：${remedies}`]),
  ]
}

function isLost({ weight, score }: EvaluatedIndicator): boolean {
  return weight?.value != null && score?.value != null && score.value < weight.value
}
