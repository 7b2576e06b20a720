import type { Place } from "./place.ts"
import type { Amount, Quantity, Target } from "./printed.ts"
import type { SelfEvaluation } from "./self-evaluation.ts"

export type { Amount, Quantity, Target } from "./printed.ts"

/**
 * What a department publishes, whether read from a file or compiled from the ledger. This is the form in
 * memory: money is a `Figure` (cents and printed precision). `disclosureToJson` turns it into the
 * public shape `mingzhang.disclosure/2` (docs/contract.md), where money is a number of yuan.
 */
export interface Disclosure {
  readonly source: Source
  readonly title: string
  readonly entity: Entity
  /** The fiscal year, or null when the document does not say. */
  readonly year: number | null
  readonly stage: "budget" | "final"
  readonly sections: Section[]
  readonly organisation: Organisation
  /** Every table of the file in order, recognised or not. */
  readonly tables: BudgetTable[]
  readonly projects: Project[]
  /** The self-evaluations whose tables it has; absent when it has none. */
  readonly evaluations?: readonly SelfEvaluation[]
  readonly procurement: Procurement
  readonly assets: Assets
  readonly threePublic: ThreePublic
  readonly claims: Claim[]
  /** What the reader could not place. */
  readonly unread: Unread[]
}

export type Format = "text" | "docx" | "doc" | "xlsx" | "xls" | "pdf" | "html" | "markdown" | "json"

export interface Source {
  readonly name: string
  readonly format: Format
  readonly sha256: string
}

export interface Entity {
  readonly name: string
  readonly code: string | null
  /** A whole department (部门) or one unit (单位). */
  readonly kind: "department" | "unit"
  readonly region: { readonly name: string; readonly code: string | null }
}

export type SectionKey =
  | "duties"
  | "organisation"
  | "overview"
  | "operatingCosts"
  | "threePublic"
  | "performance"
  | "specialFunds"
  | "projects"
  | "procurement"
  | "assets"
  | "glossary"
  | "other"
  | "tables"
  | "unknown"

/** A titled stretch of prose. The n-th line of `text` stands at `places[n]`. */
export interface Section {
  readonly key: SectionKey
  readonly title: string
  /** 1 for 一、 or 第一部分, 2 for （一） and so on. */
  readonly level: number
  readonly text: string
  readonly places: Place[]
  /** Where later parts of a line stand that the source had wrapped: for the n-th line offsets into it, ascending. */
  readonly turns?: readonly (readonly { readonly offset: number; readonly at: Place }[])[]
  readonly at: Place
}

export interface Organisation {
  readonly duties: string[]
  readonly units: Unit[]
}

export interface Unit {
  readonly name: string
  readonly nature: string | null
  readonly rank: string | null
  readonly funding: string | null
  readonly vehicles: number | null
  readonly posts: number | null
  readonly staff: number | null
  readonly retired: number | null
  readonly at: Place
}

export type TableKey =
  | "balance"
  | "revenue"
  | "expenditure"
  | "appropriation"
  | "generalPublic"
  | "basic"
  | "governmentFund"
  | "stateCapital"
  | "threePublic"
  | "procurement"
  | "assets"
  | "organisation"
  | "project"
  | "indicators"
  | BesideKey
  | "unknown"

/** Tables that many places print beside those every place does (docs/concepts.md). */
export const besideKeys = [
  "appropriationExpenditure",
  "economic",
  "basicItems",
  "projectList",
  "fiscalAccount",
  "operatingCosts",
  "purchasedServices",
  "transfers",
  "newAssets",
  "debt",
  "specialFunds",
  "mediumTerm",
  "wholeGoals",
] as const

export type BesideKey = (typeof besideKeys)[number]

/** The nine tables every department publishes, in the order of the form (财预〔2016〕143号 and later practice). */
export const nineTables: readonly TableKey[] = [
  "balance",
  "revenue",
  "expenditure",
  "appropriation",
  "generalPublic",
  "basic",
  "governmentFund",
  "stateCapital",
  "threePublic",
]

export interface BudgetTable {
  readonly key: TableKey
  readonly title: string
  /** As printed: 万元, 元 …; null when the table does not say. */
  readonly unit: string | null
  /** A remark printed with the table, such as that it is empty (空表列示). */
  readonly note: string | null
  /** Where the remark stands; absent when there is none or it is not known. */
  readonly places?: { readonly note: Place }
  /** Why its figures are not checked, in Chinese: its source has no cells and they could not be told apart. */
  readonly doubt?: string | null
  /** The words above it that name another body than the publisher and its units; absent where they do not. */
  readonly body?: Heading
  /** Its number, where a table before it has the same; absent otherwise. */
  readonly number?: Heading
  readonly at: Place
  readonly columns: Column[]
  readonly rows: TableRow[]
  /** Every cell's text as found, row by row; a horizontally merged cell is one entry. */
  readonly grid: string[][]
  /** Which entries of `grid` are merged cells; absent when it is not known or there are none. */
  readonly merged?: readonly Merged[]
  /** Where it stands among the prose; absent when it is not known. */
  readonly stands?: Standing
}

/** Words above a table, with their place. */
export interface Heading {
  readonly text: string
  readonly at: Place
}

/** An entry of a grid (1-based row and entry) that covers more than one position of the table. */
export interface Merged {
  readonly row: number
  readonly column: number
  readonly colspan: number
  readonly rowspan: number
}

/** After how many lines of which section (0-based index; -1 before all sections). */
export interface Standing {
  readonly section: number
  readonly line: number
}

/** A column of figures: `key` is canonical (docs/concepts.md), `title` the header words as printed. */
export interface Column {
  readonly key: string
  readonly title: string
  /** The half of a two-sided table (收入 | 支出) it belongs to. */
  readonly side: Side
}

export type Side = "revenue" | "expenditure" | null

/** One line of figures. A printed row of a two-sided table gives one TableRow a side. */
export interface TableRow {
  /** Function or economic code with its levels joined (`2080105`, `30217`), or null. */
  readonly code: string | null
  readonly label: string
  /** 1 类, 2 款, 3 项; null for totals and rows without a code. */
  readonly level: number | null
  /** Canonical meaning of a row that has one, such as `total`, `currentTotal`, `carryOver` (docs/concepts.md). */
  readonly key: string | null
  readonly side: Side
  /** By column key. */
  readonly cells: Readonly<Record<string, Amount>>
  readonly at: Place
}

export interface Project {
  readonly no: number | null
  readonly name: string
  readonly code: string | null
  readonly unit: string | null
  readonly amount: Amount | null
  readonly fiscal: Amount | null
  readonly other: Amount | null
  readonly purpose: string
  /** Cumulative per cent at the ends of March, June, October and December. */
  readonly plan: (number | null)[]
  /** The plan as printed, beside `plan`. */
  readonly planTexts: string[]
  readonly goals: string[]
  readonly indicators: Indicator[]
  /** Where name, code, purpose, plan and goals stand. */
  readonly places: Readonly<Partial<Record<"name" | "code" | "unit" | "purpose" | "plan" | "goals", Place>>>
  readonly at: Place
}

export interface Indicator {
  readonly level1: string
  readonly level2: string
  readonly name: string
  readonly description: string
  readonly target: Target
  readonly basis: string
  readonly at: Place
}

export interface Procurement {
  readonly items: ProcurementItem[]
  /** 合计 and 小计 rows. */
  readonly totals: ProcurementTotal[]
}

export interface ProcurementItem {
  readonly unit: string | null
  readonly project: string
  readonly projectAmount: Amount | null
  readonly goods: string
  readonly catalogue: string
  readonly measure: string
  readonly quantity: Quantity | null
  readonly price: Amount | null
  readonly amount: Amount
  /** By column key: generalPublic, governmentFund, stateCapital, fiscalAccount, unitFunds, carryOver. */
  readonly funds: Readonly<Record<string, Amount>>
  readonly reservedForSmall: Amount | null
  readonly at: Place
}

export interface ProcurementTotal {
  readonly kind: "total" | "subtotal"
  readonly label: string
  readonly amount: Amount
  readonly funds: Readonly<Record<string, Amount>>
  readonly reservedForSmall: Amount | null
  readonly at: Place
}

export interface Assets {
  /** ISO date of the table (`2023-12-31`), or null. */
  readonly asOf: string | null
  readonly asOfAt: Place | null
  readonly rows: AssetRow[]
}

export type AssetKey = "total" | "buildings" | "offices" | "vehicles" | "equipment" | "other" | "unknown"

export interface AssetRow {
  readonly key: AssetKey
  readonly label: string
  readonly quantity: Quantity | null
  readonly value: Amount | null
  readonly at: Place
}

/** The three public expenses in the order of the form: all of them, and item by item. */
export const threePublicKeys = [
  "total",
  "overseas",
  "vehicles",
  "vehiclePurchase",
  "vehicleOperation",
  "reception",
] as const

export type ThreePublicKey = (typeof threePublicKeys)[number]

/** The three public expenses by item: from the table, and as the prose states them. */
export interface ThreePublic {
  /** This year's amount of each item in the table. */
  readonly table: Partial<Record<ThreePublicKey, Amount>>
  /** What the prose says of each item, with its change against last year and the reason given. */
  readonly narrative: Partial<Record<ThreePublicKey, ThreePublicStatement>>
}

export interface ThreePublicStatement {
  readonly amount: Amount | null
  readonly lastYear: Amount | null
  /** Signed change against last year; zero for 持平 or 无变化. */
  readonly change: Amount | null
  readonly direction: Direction | null
  readonly reason: string | null
  readonly at: Place
}

export type Direction = "up" | "down" | "same"

/** 年初预算, 调整或全年预算, 预算, 决算. */
export type ClaimVersion = "initial" | "adjusted" | "budget" | "final"

/** One statement of prose with a number or a direction in it. */
export interface Claim {
  /** What it is about: a canonical key (docs/concepts.md), or the words found when none fits. */
  readonly subject: string
  /** The words the subject was recognised by. */
  readonly words: string
  /** The year it speaks of, or null when the sentence does not say. */
  readonly year: number | null
  /** For a change, the year it is compared with. */
  readonly against: number | null
  readonly kind: "amount" | "change" | "percent" | "count" | "direction"
  readonly direction: Direction | null
  /** Money for amounts and changes. */
  readonly amount: Amount | null
  /** Per cent or count. */
  readonly value: number | null
  readonly unit: string | null
  readonly text: string
  /** The section it stands in. */
  readonly section: SectionKey
  /** Which statement of a list it belongs to: claims of one list share a number; see read/prose. */
  readonly group: number | null
  /** Its part in the group: the whole, one of the parts, or neither. */
  readonly role: "whole" | "part" | null
  /** True for a list closed by 等 or known to name only some parts, which need not add up. */
  readonly open: boolean
  /** The lists this claim is the whole of; it may at the same time be a part of `group`. */
  readonly heads: readonly number[]
  /** Claims made of one subject in one breath (its amount, last year's, the change, the per cent) share this. */
  readonly statement: number
  /** Which stretch of prose it stands in: a titled section together with its subsections. */
  readonly stretch: number
  /** Words before the subject that say whose money it is (`下属中心`, the entity's own name), or "". */
  readonly scope: string
  /** Which figure of the year: 年初预算, 调整（全年）预算, 预算 without more, 决算; null when unsaid. */
  readonly version: ClaimVersion | null
  /** What a per cent is of: growth on last year, a share of `base`, how much of budget `base` was spent. */
  readonly percentOf: "growth" | "share" | "completion" | null
  /** For a share the subject it is part of, for a completion or a comparison with it the version of budget. */
  readonly base: string | null
  /** Why a claim must not be reckoned with: a rate (元/人), a limit (以上), 约, part of a reason, unclear. */
  readonly qualifier: "rate" | "limit" | "about" | "reason" | "unclear" | null
  readonly at: Place
}

export interface Unread {
  readonly what: string
  readonly at: Place
}
