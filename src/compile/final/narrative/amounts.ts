import type { Context, Passage } from "../../narrative/context.ts"
import { centsOf } from "../../sums/index.ts"
import type { FinalScope } from "../scope.ts"

/** 收入支出决算总体情况: the total of both sides, its change against last year, and what of last year's money was taken back. */
export function totals(context: Context, { lines }: FinalScope): Passage {
  const taken = lines.reduce((sum, { withdrawn }) => sum + withdrawn, 0)
  return {
    prose: [
      comparedTotal(context, "totals", "revenue"),
      ...(taken === 0 ? [] : [context.say("withdrawn", { amount: taken })]),
    ],
    tables: [],
  }
}

/** 财政拨款收入支出决算总体情况. */
export function appropriationTotals(context: Context): Passage {
  return { prose: [comparedTotal(context, "appropriation", "appropriation.balance")], tables: [] }
}

/** A sentence with a figure beside last year's and the reason given. */
export function comparedTotal(
  { say, figures, reason, why }: Context,
  key: string,
  figure: string,
  more: Readonly<Record<string, string>> = {},
): string {
  const { amount, change, percent } = figures.of(figure)
  return say(key, { ...more, amount, change, percent, why: why(reason(figure), change) })
}

/** 一般公共预算财政拨款基本支出: personnel and operating, and what each was spent on. */
export function basicExpenditure(context: Context, { scope, sums }: FinalScope): Passage {
  const { say, figures } = context
  const told = figures.telling([
    "generalPublic.basic",
    ["generalPublic.personnel", "generalPublic.operating"],
  ])
  const listOf = (kind: string) =>
    [...sums.economics]
      .filter(
        ([code, own]) => code.length === 5 && centsOf(own, sums.slots("expenditure", kind, "generalPublic")),
      )
      .map(([code]) => code)
      .sort()
      .map((code) => scope.reference.codes.economic(code, scope.ledger.year)?.name ?? code)
      .join("、")
  const parts = ["personnel", "operating"].flatMap((kind) => {
    const amount = told.now(`generalPublic.${kind}`)
    return amount === 0
      ? []
      : [say("basic.part", { label: say(`label.${kind}`), amount, items: listOf(kind) })]
  })
  const basic = told.now("generalPublic.basic")
  return {
    prose: [say(basic === 0 ? "basic.none" : "basic", { basic, parts: parts.join("；") })],
    tables: [],
  }
}
