import type { Source } from "./disclosure.ts"
import type {
  Category,
  Department,
  Entered,
  Fund,
  LastYearFigure,
  Ledger,
  LedgerText,
  LedgerUnit,
} from "./ledger.ts"

/**
 * 决算: what a year's final account is made from (schema `mingzhang.final/1`), as a ledger is what a budget is made
 * from. Holds one department, or all of a region; all money is exact, in whole cents (分).
 */
export interface FinalAccount {
  readonly source: Source
  readonly year: number
  /** The pack whose forms and wording are used. */
  readonly place: string
  readonly region: Ledger["region"]
  readonly departments: readonly Department[]
  readonly units: readonly LedgerUnit[]
  readonly projects: readonly AccountProject[]
  readonly lines: readonly AccountLine[]
  readonly counts: readonly PublicCounts[]
  readonly contracts: readonly Contracts[]
  readonly holdings: readonly Holding[]
  readonly evaluations: readonly Evaluations[]
  /** Last year's final figures, for comparing with. */
  readonly lastYear: readonly LastYearFigure[]
  readonly texts: readonly LedgerText[]
}

/** A project that had money in the year. */
export interface AccountProject extends Entered {
  readonly code: string
  readonly unit: string
  readonly name: string
}

/** What becomes of an amount within a year. 年初 + 本年收入 + 使用结余 = 支出 + 结余分配 + 年末. */
export type Flow = (typeof flows)[number]

/** Every flow in the order of the form: 年初预算, 调整预算, 年初结转, 本年收入, 使用非财政拨款结余, 支出, 结余分配, 年末结转. */
export const flows = [
  "initial",
  "adjusted",
  "opening",
  "received",
  "surplusUsed",
  "spent",
  "distributed",
  "closing",
] as const

/** What each flow is called. */
export const flowNames: Readonly<Record<Flow, string>> = {
  initial: "年初预算",
  adjusted: "全年预算",
  opening: "年初结转和结余",
  received: "本年收入",
  surplusUsed: "使用非财政拨款结余",
  spent: "本年支出",
  distributed: "结余分配",
  closing: "年末结转和结余",
}

/** 决算明细: the smallest amount with one answer to each question, from the budget to what is left; in cents. */
export interface AccountLine extends Entered, Readonly<Record<Flow, number>> {
  readonly unit: string
  /** Code of its project; null for basic and other expenditure without one. */
  readonly project: string | null
  readonly category: Category
  /** 支出功能分类, 7 digits. */
  readonly function: string
  /** 部门预算支出经济分类, 5 digits. */
  readonly economic: string
  readonly fund: Fund
  /** The year whose budget gave the money first: earlier than the account's for what was carried over. */
  readonly since: number
  /**
   * 收回: of what the year before closed with what the bureau took back; `opening` is what was left of it, as the form
   * prints it (年初结转和结余，调整后).
   */
  readonly withdrawn: number
}

/** Counts beside the three public expenses (部门决算相关信息统计表); of the appropriation only. */
export interface PublicCounts extends Entered {
  readonly unit: string
  readonly overseasGroups: number
  readonly overseasPersons: number
  readonly vehiclesBought: number
  readonly vehiclesHeld: number
  readonly receptions: number
  readonly receptionPersons: number
  /** Of the domestic receptions those of guests from abroad (外事接待). */
  readonly foreignReceptions: number
  readonly foreignPersons: number
}

/** 政府采购 by contracts signed, in cents; what of it was reserved for, and what given to, small firms. */
export interface Contracts extends Entered {
  readonly unit: string
  readonly goods: number
  readonly works: number
  readonly services: number
  /** Budget reserved for 中小企业, of it for 小微企业. */
  readonly reservedForSmall: number
  readonly reservedForMicro: number
  /** Contracts of 中小企业, of them of 小微企业. */
  readonly awardedToSmall: number
  readonly awardedToMicro: number
}

/** Kinds of vehicles that final accounts tell apart, and large equipment (单价100万元以上). */
export const holdingKeys = [
  "leaders",
  "principals",
  "confidential",
  "emergency",
  "enforcement",
  "special",
  "retired",
  "otherVehicles",
  "equipment",
] as const

export type HoldingKey = (typeof holdingKeys)[number]

/** 国有资产占用: how many a unit has of a kind at the end of the year. */
export interface Holding extends Entered {
  readonly unit: string
  readonly key: HoldingKey
  readonly quantity: number
}

/** What a department or unit tells of its performance management; money in cents. */
export interface Evaluations extends Entered {
  /** Code of the department or unit. */
  readonly of: string
  /** 绩效目标: projects and their money. */
  readonly goals: number
  readonly goalsCents: number
  /** 绩效跟踪. */
  readonly tracked: number
  readonly trackedCents: number
  /** 绩效自评. */
  readonly evaluated: number
  readonly evaluatedCents: number
  /** Mean of the scores in hundredths of a point; null when there is none. */
  readonly average: number | null
  /** How many of the evaluated projects have which grade, best first. */
  readonly grades: readonly number[]
}
