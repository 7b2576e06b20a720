import { tableOf } from "../../document/grid.ts"
import type { Print } from "../../document/print.ts"
import { moneyText } from "../../money/form.ts"
import { evaluationLabels, evaluationMeasure } from "../../packs/evaluation.ts"
import { scoringRules } from "../../packs/scoring.ts"
import { executionRate } from "../../scoring/execution.ts"
import { rowOf } from "../../write/cells.ts"
import type { ScoredSubject } from "./scored.ts"

/** One unit's or department's evaluated subjects. */
export interface Summed {
  /** Whose they are. */
  readonly name: string
  /** The place or named set by whose rules they were scored. */
  readonly rules: string
  readonly subjects: readonly ScoredSubject[]
}

/** 绩效自评结果汇总表 of a bureau: a row a subject, with the scores of department and bureau beside the first. */
export function summaryPrint(
  all: readonly Summed[],
  { form, year, author }: { readonly form: string; readonly year: number; readonly author: string },
): Print {
  const title = (evaluationLabels(form, "summary").find(({ key }) => key === "title")?.label ?? "").replace(
    "{year}",
    String(year),
  )
  const columns = evaluationLabels(form, "summary column")
  const measure = evaluationMeasure(form)
  const wan = (cents: number) => moneyText(cents, { measure, decimals: 2, thousands: false })
  const points = (of: { readonly points: number | null } | null) =>
    of?.points == null ? "" : String(of.points)
  const lines = all.flatMap(({ name, rules, subjects }) => subjects.map((each) => ({ name, rules, each })))
  const rows = lines.map(({ name, rules, each }, i) => {
    const { subject, money, total, second } = each
    const rate = executionRate({ budget: money.adjusted, paid: money.paid }, scoringRules(rules, year))
    const last = second.bureau ?? second.department ?? total
    const cells: Readonly<Record<string, string>> = {
      no: String(i + 1),
      unit: name,
      name: subject.name,
      adjusted: wan(money.adjusted),
      paid: money.paid === null ? "" : wan(money.paid),
      rate: rate === null ? "" : `${rate}%`,
      score: points(total),
      department: points(second.department),
      bureau: points(second.bureau),
      grade: last.grade?.name ?? "",
    }
    return rowOf(columns.map(({ key }) => [cells[key] ?? "", 1] as const))
  })
  return {
    properties: { title: `${author}${title}`, author, subject: "绩效自评", language: "zh-CN" },
    cover: null,
    contents: false,
    blocks: [
      { kind: "heading", level: 1, text: title, breaks: false, titles: true },
      { kind: "paragraph", text: `${author}\t单位：${measure}、分`, role: "caption" },
      {
        kind: "table",
        name: "汇总表",
        table: tableOf([rowOf(columns.map(({ label }) => [label, 1] as const)), ...rows], 1, {}),
        captionRows: 0,
        headerRows: 1,
        landscape: true,
        widths: columns.map(({ key }) => ({ no: 5, unit: 20, name: 24 })[key] ?? 10),
        align: columns.map(({ key }) =>
          key === "unit" || key === "name" ? "left" : key === "no" || key === "grade" ? "center" : "right",
        ),
        sums: [],
      },
    ],
  }
}
