import type {
  Amount,
  AssetRow,
  BudgetTable,
  Claim,
  Disclosure,
  Indicator,
  ProcurementItem,
  ProcurementTotal,
  Project,
  Quantity,
  Section,
  TableRow,
  Target,
  ThreePublic,
  ThreePublicStatement,
  Unit,
} from "../disclosure.ts"
import type { Place } from "../place.ts"
import { Amounts } from "./amounts.ts"
import { flag, list, number, type Plain, record, text, textOrNull, texts } from "./plain.ts"
import { schemaName } from "./to.ts"

/** JSON that is no disclosure of this version. The message is one Chinese sentence for the user. */
export class NotDisclosure extends Error {
  override readonly name = "Unreadable"
}

/**
 * Reads `mingzhang.disclosure/1`. Files of other programs may leave out what is printed beside the values:
 * their figures are taken as exact. Throws {@link NotDisclosure} for anything else.
 */
export function disclosureFromJson(json: unknown): Disclosure {
  const root = record(json)
  if (root.schema !== schemaName)
    throw new NotDisclosure(
      typeof root.schema === "string"
        ? `这份 JSON 的格式是“${root.schema}”，本程序读取的是“${schemaName}”，请用对应版本的 mingzhang read 重新生成。`
        : `这份 JSON 没有写明 schema: "${schemaName}"，不是明账的公开文档数据，请用 mingzhang read 生成。`,
    )
  const amounts = new Amounts()
  const source = record(root.source)
  const entity = record(root.entity)
  const region = record(entity.region)
  const organisation = record(root.organisation)
  const procurement = record(root.procurement)
  const assets = record(root.assets)
  const threePublic = record(root.threePublic)
  // Tables first: amounts of other parts that stand in a table's cell are that cell's.
  const tables = list(root.tables).map((value) => tableFrom(record(value), amounts))
  return {
    source: {
      name: text(source.name),
      format: (textOrNull(source.format) ?? "json") as Disclosure["source"]["format"],
      sha256: text(source.sha256),
    },
    title: text(root.title),
    entity: {
      name: text(entity.name),
      code: textOrNull(entity.code),
      kind: entity.kind === "unit" ? "unit" : "department",
      region: { name: text(region.name), code: textOrNull(region.code) },
    },
    year: number(root.year),
    stage: root.stage === "final" ? "final" : "budget",
    sections: list(root.sections).map((value) => sectionFrom(record(value))),
    organisation: {
      duties: texts(organisation.duties),
      units: list(organisation.units).map((value) => unitFrom(record(value))),
    },
    tables,
    projects: list(root.projects).map((value) => projectFrom(record(value), amounts)),
    procurement: {
      items: list(procurement.items).map((value) => itemFrom(record(value), amounts)),
      totals: list(procurement.totals).map((value) => totalFrom(record(value), amounts)),
    },
    assets: {
      asOf: textOrNull(assets.asOf),
      asOfAt: assets.asOfAt ? place(assets.asOfAt) : null,
      rows: list(assets.rows).map((value) => assetFrom(record(value), amounts)),
    },
    threePublic: {
      table: mapped(threePublic.table, (value) => amounts.whole(value)) as ThreePublic["table"],
      narrative: mapped(threePublic.narrative, (value) =>
        statementFrom(record(value), amounts),
      ) as ThreePublic["narrative"],
    },
    claims: list(root.claims).map((value) => claimFrom(record(value), amounts)),
    unread: list(root.unread).map((value) => ({
      what: text(record(value).what),
      at: place(record(value).at),
    })),
  }
}

function place(value: unknown): Place {
  return { ...record(value) } as Place
}

function mapped<V>(value: unknown, make: (value: unknown) => V): Record<string, V> {
  return Object.fromEntries(Object.entries(record(value)).map(([key, entry]) => [key, make(entry)]))
}

function sectionFrom(value: Plain): Section {
  return {
    key: (textOrNull(value.key) ?? "unknown") as Section["key"],
    title: text(value.title),
    level: number(value.level) ?? 1,
    text: text(value.text),
    places: list(value.places).map(place),
    ...(value.turns ? { turns: list(value.turns).map(turnsFrom) } : {}),
    at: place(value.at),
  }
}

function turnsFrom(value: unknown): { offset: number; at: Place }[] {
  return list(value)
    .map(record)
    .map((turn) => ({ offset: number(turn.offset) ?? 0, at: place(turn.at) }))
}

function unitFrom(value: Plain): Unit {
  return {
    name: text(value.name),
    nature: textOrNull(value.nature),
    rank: textOrNull(value.rank),
    funding: textOrNull(value.funding),
    vehicles: number(value.vehicles),
    posts: number(value.posts),
    staff: number(value.staff),
    retired: number(value.retired),
    at: place(value.at),
  }
}

function tableFrom(value: Plain, amounts: Amounts): BudgetTable {
  const unit = textOrNull(value.unit)
  return {
    key: (textOrNull(value.key) ?? "unknown") as BudgetTable["key"],
    title: text(value.title),
    unit,
    note: textOrNull(value.note),
    at: place(value.at),
    columns: list(value.columns)
      .map(record)
      .map((column) => ({
        key: text(column.key),
        title: text(column.title),
        side: side(column.side),
      })),
    rows: list(value.rows).map((row) => rowFrom(record(row), unit, number(value.precision), amounts)),
    grid: list(value.grid).map(texts),
  }
}

function side(value: unknown): TableRow["side"] {
  return value === "revenue" || value === "expenditure" ? value : null
}

function rowFrom(value: Plain, unit: string | null, precision: number | null, amounts: Amounts): TableRow {
  const at = place(value.at)
  const cells: Record<string, Amount> = {}
  for (const [key, yuan] of Object.entries(record(value.cells)))
    cells[key] = amounts.cell(value, key, yuan, { unit, precision, at })
  return {
    code: textOrNull(value.code),
    label: text(value.label),
    level: number(value.level),
    key: textOrNull(value.key),
    side: side(value.side),
    cells,
    at,
  }
}

function projectFrom(value: Plain, amounts: Amounts): Project {
  const { amount, fiscal, other, ...places } = mapped(value.places, place)
  const at = place(value.at)
  const money = (key: string) => amounts.beside(value, key, at)
  return {
    no: number(value.no),
    name: text(value.name),
    code: textOrNull(value.code),
    unit: textOrNull(value.unit),
    amount: money("amount"),
    fiscal: money("fiscal"),
    other: money("other"),
    purpose: text(value.purpose),
    plan: list(value.plan).map(number),
    planTexts: texts(value.planTexts),
    goals: texts(value.goals),
    indicators: list(value.indicators).map((entry) => indicatorFrom(record(entry))),
    places,
    at,
  }
}

function indicatorFrom(value: Plain): Indicator {
  const target = record(value.target)
  return {
    level1: text(value.level1),
    level2: text(value.level2),
    name: text(value.name),
    description: text(value.description),
    target: {
      text: text(target.text),
      operator: textOrNull(target.operator) as Target["operator"],
      value: number(target.value),
      unit: textOrNull(target.unit),
      at: place(target.at ?? value.at),
    },
    basis: text(value.basis),
    at: place(value.at),
  }
}

function itemFrom(value: Plain, amounts: Amounts): ProcurementItem {
  const at = place(value.at)
  return {
    unit: textOrNull(value.unit),
    project: text(value.project),
    projectAmount: amounts.beside(value, "projectAmount", at),
    goods: text(value.goods),
    catalogue: text(value.catalogue),
    measure: text(value.measure),
    quantity: quantityFrom(value, at),
    price: amounts.beside(value, "price", at),
    amount: amounts.beside(value, "amount", at) ?? { figure: null, text: "", at },
    funds: fundsFrom(value, amounts, at),
    reservedForSmall: amounts.beside(value, "reservedForSmall", at),
    at,
  }
}

function fundsFrom(value: Plain, amounts: Amounts, at: Place): Record<string, Amount> {
  const funds: Record<string, Amount> = {}
  for (const [key, yuan] of Object.entries(record(value.funds)))
    funds[key] = amounts.cell(value, key, yuan, { unit: null, precision: null, at })
  return funds
}

function quantityFrom(value: Plain, at: Place): Quantity | null {
  const printed = record(value.printed).quantity
  const stands = record(value.places).quantity
  const count = number(value.quantity)
  if (count === null && stands === undefined) return null
  return {
    value: count,
    text: textOrNull(printed) ?? (count === null ? "" : String(count)),
    at: stands ? place(stands) : at,
  }
}

function totalFrom(value: Plain, amounts: Amounts): ProcurementTotal {
  const at = place(value.at)
  return {
    kind: value.kind === "subtotal" ? "subtotal" : "total",
    label: text(value.label),
    amount: amounts.beside(value, "amount", at) ?? { figure: null, text: "", at },
    funds: fundsFrom(value, amounts, at),
    reservedForSmall: amounts.beside(value, "reservedForSmall", at),
    at,
  }
}

function assetFrom(value: Plain, amounts: Amounts): AssetRow {
  const at = place(value.at)
  return {
    key: (textOrNull(value.key) ?? "unknown") as AssetRow["key"],
    label: text(value.label),
    quantity: quantityFrom(value, at),
    value: amounts.beside(value, "value", at),
    at,
  }
}

function statementFrom(value: Plain, amounts: Amounts): ThreePublicStatement {
  const money = (entry: unknown) => (entry === null || entry === undefined ? null : amounts.whole(entry))
  return {
    amount: money(value.amount),
    lastYear: money(value.lastYear),
    change: money(value.change),
    direction: textOrNull(value.direction) as ThreePublicStatement["direction"],
    reason: textOrNull(value.reason),
    at: place(value.at),
  }
}

function claimFrom(value: Plain, amounts: Amounts): Claim {
  const kind = (textOrNull(value.kind) ?? "amount") as Claim["kind"]
  const at = place(value.at)
  const isMoney =
    value.amount !== undefined || ((kind === "amount" || kind === "change") && value.unit !== "%")
  const amount = !isMoney
    ? null
    : value.amount !== undefined
      ? amounts.whole(value.amount)
      : number(value.value) === null
        ? null
        : amounts.whole({ value: value.value, printed: value.text, at })
  return {
    subject: text(value.subject),
    words: text(value.words),
    year: number(value.year),
    against: number(value.against),
    kind,
    direction: textOrNull(value.direction) as Claim["direction"],
    amount,
    value: amount ? number(value.number) : number(value.value),
    unit: textOrNull(value.unit),
    text: text(value.text),
    section: (textOrNull(value.section) ?? "unknown") as Claim["section"],
    group: number(value.group),
    role: textOrNull(value.role) as Claim["role"],
    open: flag(value.open),
    heads: list(value.heads).flatMap((head) => number(head) ?? []),
    statement: number(value.statement) ?? 0,
    stretch: number(value.stretch) ?? 0,
    scope: text(value.scope),
    version: textOrNull(value.version) as Claim["version"],
    percentOf: textOrNull(value.percentOf) as Claim["percentOf"],
    base: textOrNull(value.base),
    qualifier: textOrNull(value.qualifier) as Claim["qualifier"],
    at,
  }
}
