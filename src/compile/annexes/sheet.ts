import type { Amount, BudgetTable, Project } from "../../model/disclosure.ts"
import type { LedgerIndicator } from "../../model/ledger.ts"
import { moneyOrBlank, moneyText } from "../../money/form.ts"
import { labelOf, plain } from "../../text/label.ts"
import { amountOf } from "../amount.ts"
import { printable } from "../printable.ts"
import type { Scope } from "../scope.ts"
import { sharedFields } from "./fields.ts"
import { printedGoals } from "./goals.ts"
import { indicatorsOf } from "./indicators.ts"
import { filled, layOut } from "./lay-out.ts"
import { tableOfWords } from "./table-of-words.ts"
import { type Template, templateOf, wordsOf } from "./template.ts"

/** What a performance sheet (绩效目标表) is made of; money in cents as printed. */
export interface SheetContents {
  readonly no: number
  readonly name: string
  readonly code: string
  /** Code and name of the unit, as a caption. */
  readonly owner: string
  readonly cents: number
  /** Of it the three appropriations. */
  readonly fiscalCents: number
  readonly purpose: string
  readonly plan: readonly (number | null)[]
  readonly goals: readonly string[]
  readonly indicators: readonly LedgerIndicator[]
}

/** A sheet printed: the project as its tables say it, and the sheet and the table of indicators. */
export interface PrintedSheet {
  readonly project: Project
  readonly tables: BudgetTable[]
}

const dates = ["march", "june", "october", "december"]

/**
 * Prints a performance sheet in the form `project` or `fund` of the pack. The project holds exactly what the
 * tables print: what a form has no cell for is null. `number` is that of the first table in the document.
 */
export function printSheet(
  scope: Scope,
  form: "project" | "fund",
  contents: SheetContents,
  number: number,
): PrintedSheet {
  const { place, year } = scope.ledger
  const template = templateOf(place, year, form)
  const goals = printedGoals(contents.goals)
  const planTexts = dates.map((_, i) => percentText(contents.plan[i] ?? null))
  const name = labelOf(printable(contents.name))
  const values: Record<string, string> = {
    ...sharedFields(scope),
    owner: contents.owner,
    no: String(contents.no),
    name,
    code: plain(printable(contents.code)),
    amount: moneyText(contents.cents, scope.money),
    fiscal: moneyText(contents.fiscalCents, scope.money),
    other: moneyOrBlank(contents.cents - contents.fiscalCents, scope.money),
    purpose: printable(contents.purpose),
    goals: goals.text,
    ...Object.fromEntries(dates.map((date, i) => [date, planTexts[i]!])),
  }
  const laid = layOut(
    template.rows.map((cells) => filled(cells, values)),
    number,
  )
  const below = indicatorsOf(scope, contents.indicators, number + 1)
  const has = (field: string) => laid.find(field) !== null
  const money = (field: string, cents: number | null): Amount | null =>
    has(field) ? amountOf(cents, values[field]!, scope.money, laid.find(field)!) : null
  const other = contents.cents - contents.fiscalCents
  const planned = has("december")
  return {
    project: {
      no: contents.no,
      name,
      code: has("code") ? values.code || null : null,
      unit: has("owner") ? labelOf(contents.owner) || null : null,
      amount: money("amount", contents.cents),
      fiscal: money("fiscal", contents.fiscalCents),
      other: money("other", other === 0 ? null : other),
      purpose: values.purpose!,
      plan: planned ? planTexts.map((text) => (text === "" ? null : Number(text.slice(0, -1)))) : [],
      planTexts: planned ? planTexts : [],
      goals: goals.goals,
      indicators: below.indicators,
      places: placesOf(laid.find),
      at: { table: number },
    },
    tables: [
      tableOfWords(
        "project",
        labelOf(wordsOf(template, "title", values)),
        laid,
        number,
        mentionsMeasure(template) ? scope.money.measure : null,
      ),
      below.table,
    ],
  }
}

function placesOf(find: (field: string) => Project["at"] | null): Project["places"] {
  const fields = {
    name: "name",
    code: "code",
    unit: "owner",
    purpose: "purpose",
    plan: "march",
    goals: "goals",
  }
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, field]) => {
      const at = find(field)
      return at ? [[key, at]] : []
    }),
  )
}

function mentionsMeasure(template: Template): boolean {
  return template.rows.some((cells) => cells.some(({ text }) => text.includes("{measure}")))
}

/** A share of the plan as printed: `25%`, `12.5%`; blank while nothing is paid. */
function percentText(share: number | null): string {
  return share === null ? "" : `${Math.round(share * 100) / 100}%`
}
