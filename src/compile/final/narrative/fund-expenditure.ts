import type { AccountLine, Flow } from "../../../model/final.ts"
import { formOf } from "../../../packs/forms.ts"
import { percentOf } from "../../narrative/compared.ts"
import type { Context, Passage } from "../../narrative/context.ts"
import type { FinalScope } from "../scope.ts"
import { comparedTotal } from "./amounts.ts"

/** 一般公共预算财政拨款支出决算: the total, its classes with their shares, and item by item against the budget. */
export function generalPublic(context: Context, own: FinalScope): Passage {
  const { say, figures } = context
  const lines = linesOf(own, "generalPublic")
  if (lines.length === 0) return { prose: [say("generalPublic.none")], tables: [] }
  const whole = figures.now("generalPublic")
  const all = figures.now("expenditure.currentTotal")
  const share = all === 0 ? "" : percentOf(whole, all)
  return {
    prose: [
      say("generalPublic.heading.total"),
      comparedTotal(context, "generalPublic", "generalPublic", { share }),
      say("generalPublic.heading.classes"),
      classes(context, lines, whole),
      say("generalPublic.heading.items"),
      ...items(context, own, lines, "generalPublic"),
    ],
    tables: [],
  }
}

/** 政府性基金、国有资本经营预算财政拨款收入支出决算: from the balance before to that after, item by item. */
export function fundExpenditure(
  context: Context,
  own: FinalScope,
  fund: "governmentFund" | "stateCapital",
): Passage {
  const { say, wording } = context
  const lines = linesOf(own, fund)
  const label = say(`label.${fund}`)
  if (lines.length === 0) return { prose: [say("fund.none", { label })], tables: [] }
  const of = (flow: Flow) => wording.round(sumOf(lines, flow))
  const whole = {
    opening: of("opening"),
    received: of("received"),
    spent: of("spent"),
    closing: of("closing"),
  }
  return {
    prose: [say("fund", { label, ...whole }), ...items(context, own, lines, fund)],
    tables: [],
  }
}

function linesOf({ lines }: FinalScope, fund: string): AccountLine[] {
  const flows: readonly Flow[] = ["initial", "adjusted", "opening", "received", "spent", "closing"]
  return lines.filter((line) => line.fund === fund && flows.some((flow) => line[flow] !== 0))
}

function classes({ say, wording, scope }: Context, lines: readonly AccountLine[], whole: number): string {
  const groups = [...Map.groupBy(lines, ({ function: code }) => code.slice(0, 3))]
    .map(([code, own]) => [code, wording.round(sumOf(own, "spent"))] as const)
    .filter(([, cents]) => cents !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  const parts = groups.map(([code, amount]) =>
    say("share", {
      label: say("generalPublic.class", { name: nameOf(scope, code) }),
      amount,
      share: percentOf(amount, whole),
    }),
  )
  return parts.length === 0
    ? say("generalPublic.classes.none")
    : say("generalPublic.classes", { amount: whole, parts: parts.join("；") })
}

/** The whole and every item against the budget the place compares with. */
function items(context: Context, own: FinalScope, lines: readonly AccountLine[], fund: string): string[] {
  const { say } = context
  const groups = [...Map.groupBy(lines, ({ function: code }) => code)].sort(([a], [b]) => (a < b ? -1 : 1))
  return [
    say("items", { label: say(`label.${fund}`), ...against(context, own, lines, fund) }),
    ...groups.map(([code, each], i) =>
      say("item", {
        number: String(i + 1),
        function: functionNames(own.scope, code),
        ...against(context, own, each, code),
      }),
    ),
  ]
}

/** What was spent beside the budget: the rate, and why they differ: a person's reason, or what the account tells. */
export function against(
  context: Context,
  { exact }: FinalScope,
  lines: readonly AccountLine[],
  about: string,
) {
  const { say, wording, reason, scope } = context
  const { compared } = formOf(scope.ledger.place, scope.ledger.year, "final")
  const [initial, adjusted, spent] = (["initial", "adjusted", "spent"] as const).map((flow) =>
    wording.round(sumOf(lines, flow)),
  ) as [number, number, number]
  const base = compared === "initial" ? initial : adjusted
  const gap = spent - base
  // What differs only because it was rounded is no difference.
  const entered = lines.map((line) => exact.get(line)!)
  const isEqual = gap !== 0 && sumOf(entered, "spent") === sumOf(entered, compared)
  const given = reason(`${about}@budget`)
  return {
    initial,
    adjusted,
    spent,
    base,
    basis: say(`basis.${compared}`),
    rate: base > 0 && spent !== 0 ? percentOf(spent, base) : "",
    gap: say(isEqual ? "gap.rounded" : "gap", {
      gap,
      basis: say(`basis.${compared}`),
      reason: given === "" ? say(told(lines, gap)) : given,
    }),
  }
}

/** The key of what the account itself tells of a difference from the budget. */
export function told(lines: readonly AccountLine[], gap: number): string {
  if (gap > 0) return "gap.added"
  const [initial, adjusted, closing] = (["initial", "adjusted", "closing"] as const).map((flow) =>
    sumOf(lines, flow),
  )
  if (closing! > 0) return "gap.carried"
  return adjusted! < initial! ? "gap.reduced" : "gap.saved"
}

function sumOf(lines: readonly AccountLine[], flow: Flow): number {
  return lines.reduce((sum, line) => sum + line[flow], 0)
}

function nameOf({ reference, ledger }: Context["scope"], code: string): string {
  return reference.codes.function(code, ledger.year)?.name ?? code
}

/** `农林水支出（类）水利（款）行政运行（项）`. */
function functionNames(scope: Context["scope"], code: string): string {
  return (
    [
      [3, "类"],
      [5, "款"],
      [7, "项"],
    ] as const
  )
    .map(([length, level]) => `${nameOf(scope, code.slice(0, length))}（${level}）`)
    .join("")
}
