import type { Amount } from "../../../model/disclosure.ts"
import type { EvaluatedMoney } from "../../../model/self-evaluation.ts"
import { canBeAtMost, type Figure, meets, sum } from "../../../money/figure.ts"
import type { Observation } from "../../check.ts"
import { aboutEvaluation, evaluationCheck, type OfEvaluation, ofEvaluation } from "./evaluation-check.ts"

/** A total of money that its sources do not come to, or money that was paid without a budget for it. */
export interface WrongMoney extends OfEvaluation {
  readonly column: string
  readonly row: string
  readonly printed: string
  readonly other: string
}

const columns = { initial: "年初预算数", adjusted: "全年预算数", paid: "全年执行数" } as const

/** SEV-005: the money of a self-evaluation is the sum of its sources, and no more was paid than there is. */
export const money = evaluationCheck({
  id: "SEV-005",
  title: "自评表的资金总额与各来源不符",
  severity: "error",
  basis: "惯例：年度资金总额等于各资金来源之和，执行数不大于预算数",
  *find(evaluation): Iterable<Observation> {
    const whole = evaluation.money.find(({ key }) => key === "total")
    const parts = evaluation.money.filter(({ key }) => key !== "total")
    for (const key of ["initial", "adjusted", "paid"] as const) {
      const total = whole?.[key]
      const own = partsOf(parts, key)
      if (!total?.figure || own === null || meets(total.figure, sum(own))) continue
      const { cents } = sum(own)
      yield {
        fault: total.figure.cents === 0 ? "zero" : "sum",
        about: aboutEvaluation(evaluation, "money", key),
        at: [total.at],
        data: {
          ...ofEvaluation(evaluation),
          column: columns[key],
          row: whole!.label,
          printed: total.text,
          other: like(total, cents),
        } satisfies WrongMoney,
        says: total.text,
        should: like(total, cents),
      }
    }
    if (!whole?.paid?.figure || !whole.adjusted?.figure) return
    if (canBeAtMost(whole.paid.figure, whole.adjusted.figure)) return
    yield {
      fault: "over",
      severity: "warning",
      about: aboutEvaluation(evaluation, "money", "over"),
      at: [whole.paid.at, whole.adjusted.at],
      data: {
        ...ofEvaluation(evaluation),
        column: columns.paid,
        row: whole.label,
        printed: whole.paid.text,
        other: whole.adjusted.text,
      } satisfies WrongMoney,
      says: whole.paid.text,
      should: `不大于${whole.adjusted.text}`,
    }
  },
})

/** The figures of all sources; null where one has none, or only some are listed. */
function partsOf(parts: readonly EvaluatedMoney[], key: keyof typeof columns): readonly Figure[] | null {
  const own = parts.map((part) => part[key])
  const figures = own.flatMap((amount) => (amount?.figure ? [amount.figure] : []))
  const isBlank = (amount: Amount | null) => amount === null || /^[\s/\-—]*$/.test(amount.text)
  // 其中 alone names but a part, and so does one source of which the others are left out.
  if (parts.length < 2 || figures.length === 0) return null
  return own.every((amount) => amount?.figure || isBlank(amount)) ? figures : null
}

/** An amount written as the other is: in its measure. */
function like({ figure, text }: Amount, cents: number): string {
  const number = Number(text.replace(/[,，]/g, ""))
  const unit = number !== 0 && figure ? figure.cents / number : 1_000_000
  return String(Math.round((cents / unit) * 1e6) / 1e6)
}
