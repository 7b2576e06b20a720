import type {
  Amount,
  BudgetTable,
  Column,
  Procurement,
  ProcurementItem,
  ProcurementTotal,
  Quantity,
  TableRow,
} from "../../model/disclosure.ts"
import { type ProcurementNeed, unitFunds } from "../../model/ledger.ts"
import type { MoneyForm } from "../../packs/print.ts"
import { labelOf, plain } from "../../read/label.ts"
import { amountOf, moneyOrBlank, moneyText, rounded } from "../money.ts"
import { printable } from "../printable.ts"
import type { Scope } from "../scope.ts"
import { countText, sharedFields } from "./fields.ts"
import { filled, layOut } from "./lay-out.ts"
import { moneyByProject } from "./projects.ts"
import { type Template, templateOf, wordsOf } from "./template.ts"

/** The procurement of a publisher: items and totals, the table that prints them, and its note when it is empty. */
export interface PrintedProcurement {
  readonly procurement: Procurement
  readonly table: BudgetTable
  readonly note: string | null
}

/** Money of a row by the keys of its columns, in printed cents. */
type Money = Readonly<Record<string, number>>

interface Row {
  readonly kind: "total" | "subtotal" | "item"
  readonly label: string
  readonly unit: string | null
  readonly words: Readonly<Record<string, string>>
  readonly money: Money
  /** Columns of money that print zero instead of a blank. */
  readonly shown: readonly string[]
}

const fundColumns = [
  "generalPublic",
  "governmentFund",
  "stateCapital",
  "fiscalAccount",
  "unitFunds",
  "carryOver",
]
const own = new Set<string>(unitFunds)

/** Makes the procurement table: 合计, a 小计 for each unit that buys, its items below it in the ledger's order. */
export function procurementOf(scope: Scope, number: number): PrintedProcurement {
  const template = templateOf(scope.ledger.place, scope.ledger.year, "procurement")
  const values = sharedFields(scope)
  const needs = scope.procurement
  const money = moneyFormFor(needs, scope.money)
  const rows = rowsOf(scope, template, needs, money)
  const texts = rows.map((row) => textsOf(row, money))
  const laid = layOut(
    [
      ...template.rows.map((cells) => filled(cells, values)),
      ...texts.map((fields) => filled(template.line, fields)),
    ],
    number,
  )
  const columns = columnsOf(template, values)
  const isEmpty = rows.length === 1
  const note = isEmpty ? wordsOf(template, "empty", values) : null
  const items: ProcurementItem[] = []
  const totals: ProcurementTotal[] = []
  const tableRows = rows.map((row, i): TableRow => {
    const r = template.rows.length + i
    const at = laid.place(r)
    const cells = Object.fromEntries(
      columns.map(({ key }) => [key, cellOf(key, row, texts[i]!, money, laid.place(r, key))]),
    )
    const shared = {
      amount: cells.total!,
      funds: Object.fromEntries(fundColumns.flatMap((key) => (cells[key] ? [[key, cells[key]]] : []))),
      reservedForSmall: cells.reservedForSmall ?? null,
      at,
    }
    const { goods, catalogue, measure } = texts[i]!
    if (row.kind === "item")
      items.push({
        unit: row.unit,
        project: row.label,
        projectAmount: cells.budget ?? null,
        goods: goods!,
        catalogue: catalogue!,
        measure: measure!,
        quantity: quantityOf(cells.quantity),
        price: cells.price ?? null,
        ...shared,
      })
    else totals.push({ kind: row.kind, label: row.label, ...shared })
    const key = row.kind === "item" ? null : row.kind
    return { code: null, label: row.label, level: null, key, side: null, cells, at }
  })
  return {
    procurement: { items, totals },
    note,
    table: {
      key: "procurement",
      title: wordsOf(template, "title", values),
      unit: scope.money.measure,
      note,
      at: { table: number },
      columns,
      rows: tableRows,
      grid: laid.grid,
      merged: laid.merged,
    },
  }
}

/** The form of money with as many decimals as it takes that no price prints as zero: a kettle costs 0.0089万元. */
function moneyFormFor(needs: readonly ProcurementNeed[], form: MoneyForm): MoneyForm {
  let { decimals } = form
  const printsZero = (cents: number) => cents > 0 && rounded(cents, { ...form, decimals }) === 0
  for (const { cents, priceCents, reservedCents } of needs)
    for (const amount of [cents, priceCents, reservedCents]) while (printsZero(amount)) decimals++
  return { ...form, decimals }
}

function rowsOf(
  scope: Scope,
  template: Template,
  needs: readonly ProcurementNeed[],
  money: MoneyForm,
): Row[] {
  const projects = new Map(scope.projects.map((project) => [project.code, project]))
  const budgets = budgetsOf(scope, needs, money)
  const byUnit = Map.groupBy(needs, (need) => need.unit)
  const below = scope.units.flatMap((unit) => {
    const name = labelOf(printable(unit.name))
    const items = (byUnit.get(unit.code) ?? []).map((need): Row => {
      const project = need.project === null ? undefined : projects.get(need.project)
      const budget = budgets.get(project ? project.code : unit.code) ?? 0
      const label = project
        ? labelOf(printable(project.name))
        : wordsOf(template, "operating", sharedFields(scope))
      return itemRow(need, label, name, budget, money)
    })
    if (items.length === 0) return []
    const label = wordsOf(template, "subtotal", { unit: name })
    return [sumRow("subtotal", label, items), ...items]
  })
  const items = below.filter((row) => row.kind === "item")
  return [sumRow("total", template.words.get("total") ?? "", items), ...below]
}

/**
 * What may be spent, by the code of a project, or of a unit for its 公用经费. A project's budget is the one its
 * own sheet prints, unless this table prints finer.
 */
function budgetsOf(scope: Scope, needs: readonly ProcurementNeed[], money: MoneyForm): Map<string, number> {
  const found = new Map<string, number>()
  if (needs.length === 0) return found
  const add = (code: string, cents: number) => found.set(code, (found.get(code) ?? 0) + cents)
  const units = new Set(scope.units.map((unit) => unit.code))
  for (const { unit, project, category, cents } of scope.ledger.lines)
    if (units.has(unit))
      if (project !== null) add(project, cents)
      else if (category === "operating") add(unit, cents)
  if (money.decimals > scope.money.decimals) return found
  for (const [code, { cents }] of moneyByProject(scope.lines)) found.set(code, cents)
  return found
}

function itemRow(need: ProcurementNeed, label: string, unit: string, budget: number, money: MoneyForm): Row {
  const cents = rounded(need.cents, money)
  const column = need.carriedOver ? "carryOver" : own.has(need.fund) ? "unitFunds" : need.fund
  return {
    kind: "item",
    label,
    unit,
    words: {
      project: label,
      goods: printable(need.goods),
      catalogue: plain(printable(need.catalogue)),
      measure: printable(need.measure),
      quantity: countText(need.quantity),
    },
    money: {
      budget: rounded(budget, money),
      price: rounded(need.priceCents, money),
      total: cents,
      [column]: cents,
      reservedForSmall: rounded(need.reservedCents, money),
    },
    shown: ["budget", "price", "total", column],
  }
}

function sumRow(kind: "total" | "subtotal", label: string, items: readonly Row[]): Row {
  const money: Record<string, number> = {}
  for (const item of items)
    for (const key of ["total", ...fundColumns, "reservedForSmall"])
      if (item.money[key] !== undefined) money[key] = (money[key] ?? 0) + item.money[key]
  return {
    kind,
    label: labelOf(label),
    unit: null,
    words: { project: label },
    money,
    shown: items.length > 0 ? ["total"] : [],
  }
}

function textsOf(row: Row, money: MoneyForm): Record<string, string> {
  const texts: Record<string, string> = { ...row.words }
  for (const [key, cents] of Object.entries(row.money))
    texts[key] = row.shown.includes(key) ? moneyText(cents, money) : moneyOrBlank(cents, money)
  return texts
}

function cellOf(
  key: string,
  row: Row,
  texts: Readonly<Record<string, string>>,
  money: MoneyForm,
  at: Amount["at"],
): Amount {
  const text = texts[key] ?? ""
  if (key === "quantity") return { figure: null, text, at }
  return amountOf(text === "" ? null : row.money[key]!, text, money, at)
}

function quantityOf(cell: Amount | undefined): Quantity | null {
  return cell ? { value: cell.text === "" ? null : Number(cell.text), text: cell.text, at: cell.at } : null
}

const labels = new Set(["project", "goods", "catalogue", "measure"])

/** The columns of figures, each titled by the lowest header words above it. */
function columnsOf(template: Template, values: Readonly<Record<string, string>>): Column[] {
  const titles: string[] = []
  /** Per column: the first row its header does not cover. */
  const covered: number[] = []
  template.rows.forEach((cells, r) => {
    let column = 0
    for (const { text, across, down } of filled(cells, values)) {
      while ((covered[column] ?? 0) > r) column++
      for (let x = column; x < column + across; x++) {
        titles[x] = text.replace(/\s+/g, "")
        covered[x] = r + down
      }
      column += across
    }
  })
  return template.line.flatMap(({ field }, x) =>
    field === null || labels.has(field) ? [] : [{ key: field, title: titles[x] ?? "", side: null }],
  )
}
