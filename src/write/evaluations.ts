import { type RawCell, tableOf } from "../document/grid.ts"
import type { Print, PrintBlock, PrintTable } from "../document/print.ts"
import type { Amount, Quantity } from "../model/disclosure.ts"
import type { EvaluatedIndicator, EvaluatedMoney, SelfEvaluation } from "../model/self-evaluation.ts"
import {
  type EvaluationLabel,
  type EvaluationPart,
  evaluationLabels,
  evaluationMeasure,
} from "../packs/evaluation.ts"
import { rowOf, spread } from "./cells.ts"
import { measureOf } from "./measure.ts"

/** Self-evaluations in the table of a place or named form: a table each, ready to be written. */
export function evaluationPrint(
  evaluations: readonly SelfEvaluation[],
  { form, year, author }: { readonly form: string; readonly year: number; readonly author: string },
): Print {
  const title = `${author}${year}年度绩效自评表`
  return {
    properties: { title, author, subject: "绩效自评", language: "zh-CN" },
    cover: null,
    contents: false,
    blocks: evaluationBlocks(evaluations, form),
  }
}

/** The same as blocks of a longer document. */
export function evaluationBlocks(evaluations: readonly SelfEvaluation[], form: string): PrintBlock[] {
  return evaluations.flatMap((evaluation, i): PrintBlock[] => {
    const words = wordsOf(form, evaluation)
    return [
      { kind: "heading", level: 1, text: words.one("title", evaluation.kind), breaks: i > 0, titles: true },
      { kind: "paragraph", text: words.one("title", "subtitle"), role: "caption" },
      tableFor(evaluation, i, words),
    ]
  })
}

interface Words {
  of(part: EvaluationPart): readonly EvaluationLabel[]
  one(part: EvaluationPart, key: string): string
}

function wordsOf(form: string, evaluation: SelfEvaluation): Words {
  // What was read stays as it was printed: its measure goes above it, not that of the form.
  const measure = measureOf(evaluation) ?? evaluationMeasure(form)
  const filled = (text: string) =>
    text.replace("{year}", String(evaluation.year ?? "")).replace("{measure}", measure)
  const of = (part: EvaluationPart) =>
    evaluationLabels(form, part).map((each) => ({ ...each, label: filled(each.label) }))
  return { of, one: (part, key) => of(part).find((each) => each.key === key)?.label ?? "" }
}

const widths: Readonly<Record<string, number>> = { name: 18, target: 12, value: 12, reason: 22 }

function tableFor(evaluation: SelfEvaluation, i: number, words: Words): PrintTable {
  const columns = words.of("column")
  const side = words.one("indicators", "label") === "" ? 0 : 1
  const width = columns.length + side
  const parts: Readonly<Record<string, () => RawCell[][]>> = {
    head: () => headRows(evaluation, words, width),
    money: () => moneyRows(evaluation, words, width),
    goals: () => goalRows(evaluation, words, width),
    indicators: () => indicatorRows(evaluation, words, columns, side),
    foot: () => footRows(evaluation, words, columns, side),
  }
  const order = words.one("order", "blocks").split("|")
  const rows = order.flatMap((part) => parts[part]!())
  return {
    kind: "table",
    name: `${i + 1} ${evaluation.name}`.slice(0, 28),
    table: tableOf(rows, 1, {}),
    captionRows: 0,
    headerRows: 0,
    landscape: true,
    widths: [...Array.from({ length: side }, () => 6), ...columns.map(({ key }) => widths[key] ?? 8)],
    align: Array.from({ length: width }, () => "left" as const),
    form: true,
    sums: [],
  }
}

function headRows(evaluation: SelfEvaluation, words: Words, width: number): RawCell[][] {
  const { name, code, department, unit, kind } = evaluation
  const values: Readonly<Record<string, string>> = { name, code: code ?? "", department, unit }
  const labels = words
    .of("head")
    .filter(({ key }) => key !== "wholeName" && (key !== "code" || code !== null))
  const label = (each: EvaluationLabel) =>
    each.key === "name" && kind === "department" ? words.one("head", "wholeName") : each.label
  const [left = 0, right = 0] = spread(width, 2)
  return Array.from({ length: Math.ceil(labels.length / 2) }, (_, row) => {
    const [one, other] = labels.slice(row * 2, row * 2 + 2)
    if (!other)
      return rowOf([
        [label(one!), 1],
        [values[one!.key]!, width - 1],
      ])
    return rowOf([
      [label(one!), 1],
      [values[one!.key]!, left - 1],
      [label(other), 1],
      [values[other.key]!, right - 1],
    ])
  })
}

function moneyRows({ money }: SelfEvaluation, words: Words, width: number): RawCell[][] {
  if (money.length === 0) return []
  const columns = words.of("money column")
  const shares = spread(width - 3, columns.length)
  const head = rowOf([
    [words.one("money", "label"), 1, money.length + 1],
    ["", 2],
    ...columns.map(({ label }, c) => [label, shares[c]!] as const),
  ])
  const lines = money.map((row) =>
    rowOf(
      [
        [words.one("money", row.key) || row.label, 2],
        ...columns.map(({ key }, c) => [moneyCell(row, key), shares[c]!] as const),
      ],
      2,
    ),
  )
  return [head, ...lines]
}

function moneyCell(row: EvaluatedMoney, key: string): string {
  const cells: Readonly<Record<string, Amount | Quantity | null>> = {
    initial: row.initial,
    adjusted: row.adjusted,
    paid: row.paid,
    weight: row.weight,
    rate: row.rate,
    score: row.score,
  }
  return key === "reason" ? row.reason : (cells[key]?.text ?? "")
}

function goalRows({ goals, reached }: SelfEvaluation, words: Words, width: number): RawCell[][] {
  const [left = 0, right = 0] = spread(width - 1, 2)
  return [
    rowOf([
      [words.one("goals", "label"), 1, 2],
      [words.one("goals", "goals"), left],
      [words.one("goals", "reached"), right],
    ]),
    rowOf(
      [
        [goals, left],
        [reached, right],
      ],
      2,
    ),
  ]
}

function indicatorRows(
  { indicators }: SelfEvaluation,
  words: Words,
  columns: readonly EvaluationLabel[],
  side: number,
): RawCell[][] {
  const beside = side === 0 ? [] : [[words.one("indicators", "label"), 1, indicators.length + 1] as const]
  return [
    rowOf([...beside, ...columns.map(({ label }) => [label, 1] as const)]),
    ...indicators.map((indicator) => {
      const isSplit = columns.some(({ key }) => key === "operator")
      return rowOf(
        columns.map(({ key }) => [cellOf(indicator, key, isSplit), 1] as const),
        side + 1,
      )
    }),
  ]
}

function cellOf(indicator: EvaluatedIndicator, key: string, isSplit: boolean): string {
  const { level1, level2, name, target, value, weight, score, reason } = indicator
  const isNumber = target.value !== null
  const cells: Readonly<Record<string, string>> = {
    level1,
    level2,
    name,
    operator: target.operator ?? (isNumber ? "" : "定性"),
    target: isSplit && isNumber ? String(target.value) : target.text,
    measure: isNumber ? (target.unit ?? "") : "",
    value: value.text,
    weight: weight?.text ?? "",
    score: score?.text ?? "",
    reason,
  }
  return cells[key] ?? ""
}

function footRows(
  evaluation: SelfEvaluation,
  words: Words,
  columns: readonly EvaluationLabel[],
  side: number,
): RawCell[][] {
  const width = columns.length + side
  const weight = columns.findIndex(({ key }) => key === "weight") + side
  const { total } = evaluation
  const texts = (["grade", "conclusion", "problems", "remedies"] as const).flatMap((key) =>
    evaluation[key] === "" ? [] : [[words.one("foot", key), evaluation[key]] as const],
  )
  return [
    rowOf([
      [words.one("foot", "total"), weight],
      [total.weight?.text ?? "", 1],
      [total.score?.text ?? "", 1],
      ["", width - weight - 2],
    ]),
    ...texts.map(([label, text]) =>
      rowOf([
        [label, 1],
        [text, width - 1],
      ]),
    ),
  ]
}
