import type { Source } from "../disclosure.ts"
import {
  type AssetStock,
  type BudgetLine,
  type Category,
  type Control,
  categories,
  type Department,
  type Entered,
  type Fund,
  funds,
  type LastYearFigure,
  type Ledger,
  type LedgerIndicator,
  type LedgerProject,
  type LedgerText,
  type LedgerUnit,
  type Level,
  type PlannedPurchase,
  type ProcurementNeed,
  type Quota,
  type SpecialFund,
  type Transfer,
} from "../ledger.ts"
import type { Place } from "../place.ts"
import {
  decimal,
  type Field,
  flag,
  many,
  money,
  needed,
  nullable,
  object,
  optional,
  pattern,
  type Shape,
  text,
  whole,
  word,
} from "./shape.ts"

/** The name and version of the public shape of a ledger (docs/contract.md). */
export const ledgerSchemaName = "mingzhang.ledger/2"

const place: Shape<Place> = {
  schema: { type: "object" },
  read: (value, path, problems) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? ({ ...value } as Place)
      : problems.add("LED-001", path, "不是位置", '请写成 { "sheet": …, "cell": … }，或整项删去。'),
  write: (value) => ({ ...value }),
}

const places: Shape<Readonly<Record<string, Place>>> = {
  ...(place as Shape<never>),
  // Fields of a workbook's record are made when they are asked for, so they are not its own properties.
  write(value) {
    const written: Record<string, unknown> = {}
    for (const key in value) written[key] = { ...value[key] }
    return written
  },
}

/** The fields of a record that say where it was entered. */
export type EnteredFields = { readonly [K in keyof Entered]-?: Field<Entered[K]> }

/** Fields every record may have. */
export const entered: EnteredFields = {
  id: optional(text as Shape<Entered["id"]>, undefined),
  at: optional(place, {}),
  fields: optional(places as Shape<Entered["fields"]>, undefined),
}

/** 资金来源. */
export const fund: Shape<Fund> = word(funds)
const level: Shape<Level> = word(["local", "central", "provincial", "municipal"])
/** 支出类别. */
export const category: Shape<Category> = word(categories)
/** 支出功能分类的项. */
export const functionCode: Shape<string> = pattern("^\\d{7}$", "支出功能分类的项（7位数字，写成文字）")
/** 支出经济分类的款. */
export const economicCode: Shape<string> = pattern("^\\d{5}$", "支出经济分类的款（5位数字，写成文字）")
const count = optional(nullable(whole), null)
const texts = optional(many(text), [])

/** A department. */
export const department: Shape<Department> = object<Department>({
  code: needed(text),
  name: needed(text),
  ...entered,
})

/** A unit. */
export const unit: Shape<LedgerUnit> = object<LedgerUnit>({
  code: needed(text),
  department: needed(text),
  name: needed(text),
  nature: needed(word(["行政", "参公事业", "事业"])),
  rank: optional(text, ""),
  funding: optional(text, ""),
  posts: count,
  staff: count,
  retired: count,
  vehicles: count,
  ...entered,
})

const indicator = object<LedgerIndicator>({
  level1: needed(text),
  level2: needed(text),
  name: needed(text),
  description: optional(text, ""),
  target: optional(text, ""),
  basis: optional(text, ""),
  ...entered,
})

const project = object<LedgerProject>({
  code: needed(text),
  unit: needed(text),
  name: needed(text),
  purpose: optional(text, ""),
  plan: optional(many(nullable(decimal)), []),
  goals: texts,
  indicators: optional(many(indicator), []),
  ...entered,
})

const line = object<BudgetLine>({
  unit: needed(text),
  project: optional(nullable(text), null),
  category: needed(category),
  function: needed(functionCode),
  economic: needed(economicCode),
  governmentEconomic: optional(nullable(economicCode), null),
  fund: needed(fund),
  carriedOver: optional(flag, false),
  level: optional(level, "local"),
  document: optional(nullable(text), null),
  cents: needed(money, "amount"),
  ...entered,
})

const need = object<ProcurementNeed>({
  unit: needed(text),
  project: optional(nullable(text), null),
  goods: needed(text),
  catalogue: optional(text, ""),
  measure: optional(text, ""),
  quantity: needed(decimal),
  priceCents: needed(money, "price"),
  cents: needed(money, "amount"),
  fund: needed(fund),
  carriedOver: optional(flag, false),
  reservedCents: optional(money, 0, "reservedForSmall"),
  ...entered,
})

const asset = object<AssetStock>({
  unit: needed(text),
  key: needed(word(["buildings", "offices", "vehicles", "equipment", "other"])),
  quantity: needed(decimal),
  cents: needed(money, "value"),
  ...entered,
})

const purchase = object<PlannedPurchase>({
  unit: needed(text),
  goods: needed(text),
  quantity: needed(decimal),
  cents: needed(money, "amount"),
  ...entered,
})

const specialFund = object<SpecialFund>({
  department: needed(text),
  name: needed(text),
  cents: needed(money, "amount"),
  purpose: optional(text, ""),
  goals: texts,
  indicators: optional(many(indicator), []),
  ...entered,
})

const transfer = object<Transfer>({
  department: needed(text),
  document: needed(text),
  name: needed(text),
  level: needed(word(["central", "provincial", "municipal"])),
  fund: needed(fund),
  cents: needed(money, "amount"),
  ...entered,
})

const control = object<Control>({
  of: needed(text),
  fund: optional(nullable(fund), null),
  kind: optional(nullable(word(["basic", "project"])), null),
  cents: needed(money, "amount"),
  ...entered,
})

const quota = object<Quota>({
  of: needed(text),
  economic: needed(economicCode),
  per: needed(word(["staff", "posts", "retired", "vehicles"])),
  cents: needed(money, "amount"),
  ...entered,
})

/** A figure of last year's. */
export const figure: Shape<LastYearFigure> = object<LastYearFigure>({
  of: needed(text),
  figure: needed(text),
  cents: needed(money, "amount"),
  ...entered,
})

/** A text a person wrote. */
export const words: Shape<LedgerText> = object<LedgerText>({
  of: needed(text),
  kind: needed(
    word(["duty", "overallGoal", "lineOfWork", "safeguard", "reason", "term", "section", "other"]),
  ),
  about: optional(text, ""),
  text: needed(text),
  items: texts,
  ...entered,
})

/** Where a value came from. */
export const source: Shape<Source> = object<Source>({
  name: optional(text, ""),
  format: optional(word(["json", "xlsx", "xls", "text", "docx", "doc", "pdf", "html", "markdown"]), "json"),
  sha256: optional(text, ""),
})

/** 行政区划. */
export const region: Shape<Ledger["region"]> = object<Ledger["region"]>({
  name: needed(text),
  code: optional(nullable(text), null),
})

/** The whole of `mingzhang.ledger/2`: read, written and described from one definition. */
export const ledgerShape: Shape<Ledger> = object<Ledger>(
  {
    source: optional(source, { name: "", format: "json", sha256: "" }),
    year: needed(whole),
    place: needed(text),
    region: needed(region),
    departments: needed(many(department)),
    units: needed(many(unit)),
    projects: optional(many(project), []),
    lines: needed(many(line)),
    procurement: optional(many(need), []),
    assets: optional(many(asset), []),
    purchases: optional(many(purchase), []),
    specialFunds: optional(many(specialFund), []),
    transfers: optional(many(transfer), []),
    controls: optional(many(control), []),
    quotas: optional(many(quota), []),
    lastYear: optional(many(figure), []),
    texts: optional(many(words), []),
  },
  { schema: { const: ledgerSchemaName } },
)
