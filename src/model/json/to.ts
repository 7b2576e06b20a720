import { toYuan } from "../../money/figure.ts"
import type {
  Amount,
  AssetRow,
  BudgetTable,
  Claim,
  Disclosure,
  ProcurementItem,
  ProcurementTotal,
  Project,
  Section,
  ThreePublicStatement,
} from "../disclosure.ts"
import type { Place } from "../place.ts"
import type { SelfEvaluation } from "../self-evaluation.ts"
import { evaluationSchemaName, evaluationToJson } from "./evaluations.ts"

/** The name and version of the public shape (docs/contract.md). */
export const schemaName = "mingzhang.disclosure/2"

type Plain = null | string | number | boolean | Plain[] | { readonly [key: string]: Plain | undefined }

/** `mingzhang.disclosure/2`: money in yuan, exact to the cent; see docs/contract.md. */
export type DisclosureJson = { readonly schema: typeof schemaName } & {
  readonly [key: string]: Plain | undefined
}

/** The public shape of a disclosure. `disclosureFromJson` gives the same disclosure back. */
export function disclosureToJson(disclosure: Disclosure): DisclosureJson {
  return {
    schema: schemaName,
    source: { ...disclosure.source },
    title: disclosure.title,
    entity: { ...disclosure.entity, region: { ...disclosure.entity.region } },
    year: disclosure.year,
    stage: disclosure.stage,
    sections: disclosure.sections.map(section),
    organisation: {
      duties: disclosure.organisation.duties,
      units: disclosure.organisation.units.map((unit) => ({ ...unit, at: place(unit.at) })),
    },
    tables: disclosure.tables.map(table),
    projects: disclosure.projects.map(project),
    ...(disclosure.evaluations
      ? { evaluations: disclosure.evaluations.map((each) => evaluationToJson(each, whole) as Plain) }
      : {}),
    procurement: {
      items: disclosure.procurement.items.map(item),
      totals: disclosure.procurement.totals.map(total),
    },
    assets: {
      asOf: disclosure.assets.asOf,
      asOfAt: disclosure.assets.asOfAt && place(disclosure.assets.asOfAt),
      rows: disclosure.assets.rows.map(asset),
    },
    threePublic: {
      table: mapValues(disclosure.threePublic.table, whole),
      narrative: mapValues(disclosure.threePublic.narrative, statement),
    },
    claims: disclosure.claims.map(claim),
    unread: disclosure.unread.map(({ what, at }) => ({ what, at: place(at) })),
  }
}

/** Self-evaluations of one unit or department as a file of their own; `disclosureFromJson` reads it. */
export function evaluationsToJson(of: {
  readonly name: string
  readonly code: string
  readonly year: number
  readonly evaluations: readonly SelfEvaluation[]
}): Readonly<Record<string, unknown>> {
  const { evaluations, ...about } = of
  return {
    schema: evaluationSchemaName,
    ...about,
    evaluations: evaluations.map((each) => evaluationToJson(each, whole)),
  }
}

function section({ places, turns, at, ...rest }: Section): Plain {
  return {
    ...rest,
    at: place(at),
    places: places.map(place),
    ...(turns
      ? { turns: turns.map((line) => line.map((turn) => ({ offset: turn.offset, at: place(turn.at) }))) }
      : {}),
  }
}

function place(at: Place): Plain {
  return { ...at }
}

function mapValues<V>(record: { readonly [key: string]: V | undefined }, make: (value: V) => Plain): Plain {
  return Object.fromEntries(
    Object.entries(record).flatMap(([key, value]) => (value === undefined ? [] : [[key, make(value)]])),
  )
}

/** Half the last printed digit, in yuan. */
function precision(amount: Amount): number | null {
  return amount.figure && amount.figure.slack > 0 ? amount.figure.slack / 200 : null
}

function yuan(amount: Amount | null): number | null {
  return amount?.figure ? toYuan(amount.figure.cents) : null
}

/** An amount where nothing else needs to be said of its neighbours. */
function whole(amount: Amount): Plain {
  return { value: yuan(amount), printed: amount.text, precision: precision(amount), at: place(amount.at) }
}

/** What stands beside the values of several amounts: their texts, places and precision. */
function beside(amounts: Readonly<Record<string, Amount | null>>, usual: number | null = null) {
  const printed: Record<string, Plain> = {}
  const places: Record<string, Plain> = {}
  const fine: Record<string, Plain> = {}
  for (const [key, amount] of Object.entries(amounts)) {
    if (!amount) continue
    places[key] = place(amount.at)
    if (amount.text !== "") printed[key] = amount.text
    if (amount.figure && precision(amount) !== usual) fine[key] = precision(amount)
  }
  return { printed, places, ...(Object.keys(fine).length > 0 ? { precision: fine } : {}) }
}

function table({
  at,
  columns,
  rows,
  grid,
  merged,
  stands,
  body,
  number,
  places,
  ...rest
}: BudgetTable): Plain {
  const usual = commonPrecision(rows.flatMap((row) => Object.values(row.cells)))
  return {
    ...rest,
    ...(places ? { places: { note: place(places.note) } } : {}),
    ...(body ? { body: { text: body.text, at: place(body.at) } } : {}),
    ...(number ? { number: { text: number.text, at: place(number.at) } } : {}),
    at: place(at),
    precision: usual,
    columns: columns.map((column) => ({ ...column })),
    rows: rows.map(({ cells, at: rowAt, ...row }) => ({
      ...row,
      cells: mapValues(cells, yuan),
      ...beside(cells, usual),
      at: place(rowAt),
    })),
    grid,
    ...(merged ? { merged: merged.map((cell) => ({ ...cell })) } : {}),
    ...(stands ? { stands: { ...stands } } : {}),
  }
}

function commonPrecision(amounts: readonly Amount[]): number | null {
  const counts = new Map<number | null, number>()
  for (const amount of amounts)
    if (amount.figure) counts.set(precision(amount), (counts.get(precision(amount)) ?? 0) + 1)
  let best: number | null = null
  for (const [value, count] of counts) if (count > (counts.get(best) ?? 0)) best = value
  return best
}

function project({ amount, fiscal, other, indicators, places, at, ...rest }: Project): Plain {
  const { places: money, ...aside } = beside({ amount, fiscal, other })
  return {
    ...rest,
    amount: yuan(amount),
    fiscal: yuan(fiscal),
    other: yuan(other),
    ...aside,
    places: { ...(mapValues(places, place) as object), ...money },
    indicators: indicators.map((indicator) => ({
      ...indicator,
      target: { ...indicator.target, at: place(indicator.target.at) },
      at: place(indicator.at),
    })),
    at: place(at),
  }
}

function item({
  projectAmount,
  quantity,
  price,
  amount,
  funds,
  reservedForSmall,
  at,
  ...rest
}: ProcurementItem): Plain {
  const aside = beside({ projectAmount, price, amount, reservedForSmall, ...funds })
  if (quantity) {
    aside.places.quantity = place(quantity.at)
    if (quantity.text !== "") aside.printed.quantity = quantity.text
  }
  return {
    ...rest,
    projectAmount: yuan(projectAmount),
    quantity: quantity?.value ?? null,
    price: yuan(price),
    amount: yuan(amount),
    funds: mapValues(funds, yuan),
    reservedForSmall: yuan(reservedForSmall),
    ...aside,
    at: place(at),
  }
}

function total({ amount, funds, reservedForSmall, at, ...rest }: ProcurementTotal): Plain {
  return {
    ...rest,
    amount: yuan(amount),
    funds: mapValues(funds, yuan),
    reservedForSmall: yuan(reservedForSmall),
    ...beside({ amount, reservedForSmall, ...funds }),
    at: place(at),
  }
}

function asset({ quantity, value, at, ...rest }: AssetRow): Plain {
  const aside = beside({ value })
  if (quantity) {
    aside.places.quantity = place(quantity.at)
    if (quantity.text !== "") aside.printed.quantity = quantity.text
  }
  return { ...rest, quantity: quantity?.value ?? null, value: yuan(value), ...aside, at: place(at) }
}

function statement({ amount, lastYear, change, at, ...rest }: ThreePublicStatement): Plain {
  return {
    ...rest,
    amount: amount && whole(amount),
    lastYear: lastYear && whole(lastYear),
    change: change && whole(change),
    at: place(at),
  }
}

function claim({ amount, value, heads, at, ...rest }: Claim): Plain {
  return {
    ...rest,
    heads: [...heads],
    value: amount ? yuan(amount) : value,
    ...(amount ? { amount: whole(amount) } : {}),
    ...(amount && value !== null ? { number: value } : {}),
    at: place(at),
  }
}
