import type { AssetKey, Source } from "./disclosure.ts"
import type { Place } from "./place.ts"

/**
 * What a budget is made from (schema `mingzhang.ledger/2`): every amount once. Holds one department, or all of
 * a region; `compile` derives the disclosure of any unit, department or of the whole from the same lines.
 * All money is exact, in whole cents (分); records carry the place they were entered at.
 */
export interface Ledger {
  readonly source: Source
  readonly year: number
  /** The pack whose forms and wording are used: the name of its folder in packs/. */
  readonly place: string
  /** 行政区划: name as departments are called after it, code of six digits when known. */
  readonly region: { readonly name: string; readonly code: string | null }
  readonly departments: readonly Department[]
  readonly units: readonly LedgerUnit[]
  readonly projects: readonly LedgerProject[]
  readonly lines: readonly BudgetLine[]
  readonly procurement: readonly ProcurementNeed[]
  readonly assets: readonly AssetStock[]
  readonly purchases: readonly PlannedPurchase[]
  readonly specialFunds: readonly SpecialFund[]
  readonly transfers: readonly Transfer[]
  readonly controls: readonly Control[]
  readonly quotas: readonly Quota[]
  /** Last year's budget figures, for comparing with. */
  readonly lastYear: readonly LastYearFigure[]
  readonly texts: readonly LedgerText[]
}

/** Something a person entered: where, and where each of its fields stands when that is known. */
export interface Entered {
  /** What it is known by in its ledger, whatever row it moves to: given, or made when it is read (model/ids.ts). */
  readonly id?: string
  readonly at: Place
  readonly fields?: Readonly<Record<string, Place>>
}

/** 部门, named as it signs: code such as `318`. */
export interface Department extends Entered {
  readonly code: string
  readonly name: string
}

/** What a unit is: 行政, 参照公务员法管理的事业单位, 事业. Decides 机关运行经费 and the government economic code. */
export type UnitNature = "行政" | "参公事业" | "事业"

/** 单位, a node below a department; the department itself is also one (本级). Counts of people and vehicles. */
export interface LedgerUnit extends Entered {
  readonly code: string
  readonly department: string
  readonly name: string
  readonly nature: UnitNature
  /** 单位规格: 正科级 …, "" when unsaid. */
  readonly rank: string
  /** 经费保障形式: 财政拨款, 财政性资金基本保证 … */
  readonly funding: string
  readonly posts: number | null
  readonly staff: number | null
  readonly retired: number | null
  readonly vehicles: number | null
}

/** 支出类别 (DOMAIN §2): personnel and operating make basic, otherOperating and targeted project expenditure. */
export type Category =
  | "personnel"
  | "operating"
  | "otherOperating"
  | "targeted"
  | "business"
  | "remittance"
  | "subsidy"

/** 资金来源 (DOMAIN §2); the last five together are 单位资金. */
export type Fund =
  | "generalPublic"
  | "governmentFund"
  | "stateCapital"
  | "fiscalAccount"
  | "institutionIncome"
  | "businessIncome"
  | "superiorSubsidy"
  | "affiliateRemittance"
  | "otherIncome"

/** 资金层级: whose money it is. Funds announced early by a higher level (提前下达) carry their document number. */
export type Level = "local" | "central" | "provincial" | "municipal"

/** 预算明细: the smallest amount with one answer to each question (DOMAIN §2). */
export interface BudgetLine extends Entered {
  readonly unit: string
  /** Code of its project; null for basic and other expenditure that no project sheet describes. */
  readonly project: string | null
  readonly category: Category
  /** 支出功能分类, 7 digits. */
  readonly function: string
  /** 部门预算支出经济分类, 5 digits. */
  readonly economic: string
  /** 政府预算支出经济分类, 5 digits; null: derived from `economic` and the unit's nature. */
  readonly governmentEconomic: string | null
  readonly fund: Fund
  /** 上年结转结余: the money is last year's. */
  readonly carriedOver: boolean
  readonly level: Level
  /** 文号 (`冀财社[2019]74号`), only for money of a higher level. */
  readonly document: string | null
  readonly cents: number
}

/** 项目, other than basic expenditure; its amount is the sum of its lines. */
export interface LedgerProject extends Entered {
  readonly code: string
  readonly unit: string
  readonly name: string
  /** 资金用途. */
  readonly purpose: string
  /** 资金支出计划: cumulative per cent at the ends of March, June, October, December; null: nothing yet. */
  readonly plan: readonly (number | null)[]
  readonly goals: readonly string[]
  readonly indicators: readonly LedgerIndicator[]
}

/** One row of a project's indicators; `target` as it is to be printed (`≥90%`). */
export interface LedgerIndicator extends Entered {
  readonly level1: string
  readonly level2: string
  readonly name: string
  readonly description: string
  readonly target: string
  readonly basis: string
}

/** 政府采购: goods, works or services bought with the money of a project, or of operating costs (`project` null). */
export interface ProcurementNeed extends Entered {
  readonly unit: string
  readonly project: string | null
  readonly goods: string
  /** 政府采购目录序号. */
  readonly catalogue: string
  readonly measure: string
  readonly quantity: number
  readonly priceCents: number
  /** Quantity × price, unless the person gave an amount that differs (then LED-… says so). */
  readonly cents: number
  readonly fund: Fund
  readonly carriedOver: boolean
  /** 预留中小微企业份额. */
  readonly reservedCents: number
}

/** 固定资产 at the end of the year before, by kind; `total` is derived and not entered. */
export interface AssetStock extends Entered {
  readonly unit: string
  readonly key: Exclude<AssetKey, "total" | "unknown">
  /** Square metres for buildings and offices (part of buildings), else pieces. */
  readonly quantity: number
  readonly cents: number
}

/** 拟购置固定资产. */
export interface PlannedPurchase extends Entered {
  readonly unit: string
  readonly goods: string
  readonly quantity: number
  readonly cents: number
}

/** 部门主管专项资金: money the department distributes beyond its own units, with its goals. */
export interface SpecialFund extends Entered {
  readonly department: string
  readonly name: string
  readonly cents: number
  readonly purpose: string
  readonly goals: readonly string[]
  readonly indicators: readonly LedgerIndicator[]
}

/** 提前下达的转移支付: announced by a higher level before the budget is made. */
export interface Transfer extends Entered {
  readonly department: string
  readonly document: string
  readonly name: string
  readonly level: Exclude<Level, "local">
  readonly fund: Fund
  readonly cents: number
}

/** 控制数 (一下): the most a department or unit may plan, by fund and kind; null means all of them. */
export interface Control extends Entered {
  /** Code of a department or unit. */
  readonly of: string
  readonly fund: Fund | null
  readonly kind: "basic" | "project" | null
  readonly cents: number
}

/** 定额: operating money per head (or post, or vehicle) and year for one economic section. */
export interface Quota extends Entered {
  /** Code of the unit, or of a department for all its units. */
  readonly of: string
  readonly economic: string
  readonly per: "staff" | "posts" | "retired" | "vehicles"
  readonly cents: number
}

/**
 * A headline figure of a year: a whole (`revenue`, `expenditure`), a part of it (`revenue.generalPublic`,
 * `generalPublic.basic`, `threePublic.reception`), or `basic`, `personnel`, `operating`, `project`,
 * `operatingCosts`, `procurement`, `assets`, as claims call their subjects (docs/concepts.md).
 */
export type FigureKey = string

export interface LastYearFigure extends Entered {
  /** Code of the department or unit whose figure it is. */
  readonly of: string
  readonly figure: FigureKey
  readonly cents: number
}

/**
 * A text a person wrote, printed as it is. `reason` explains the change of a figure (`about` is its key);
 * `duty`, `safeguard` and `term` are items of a list in order; `overallGoal` one paragraph; `lineOfWork` a
 * piece of 分项绩效目标 (`about` is its title, `text` the goal, `items` its indicators); `section` replaces
 * the drafted prose of a section (`about` is its key); `other` goes to 其他需要说明的事项.
 */
export interface LedgerText extends Entered {
  /** Code of the department or unit that publishes it. */
  readonly of: string
  readonly kind: "duty" | "overallGoal" | "lineOfWork" | "safeguard" | "reason" | "term" | "section" | "other"
  readonly about: string
  readonly text: string
  readonly items: readonly string[]
}

/** Every category in the order of the form. */
export const categories: readonly Category[] = [
  "personnel",
  "operating",
  "otherOperating",
  "targeted",
  "business",
  "remittance",
  "subsidy",
]

/** Every fund in the order of the form, and which of the three appropriations or other money it is. */
export const funds: readonly Fund[] = [
  "generalPublic",
  "governmentFund",
  "stateCapital",
  "fiscalAccount",
  "institutionIncome",
  "businessIncome",
  "superiorSubsidy",
  "affiliateRemittance",
  "otherIncome",
]

/** 财政拨款: the three funds that are appropriated. */
export const appropriations: readonly Fund[] = funds.slice(0, 3)

/** 单位资金: the five revenues of a unit's own. */
export const unitFunds: readonly Fund[] = funds.slice(4)
