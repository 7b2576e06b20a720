import type { Category, Fund, Level, UnitNature } from "../model/ledger.ts"
import type { Formula } from "./formula.ts"

/** Lowest, highest and step of a number that is drawn. */
export type Range = readonly [low: number, high: number, step?: number]

/** How the payments of a project spread over the year. */
export type Season = "even" | "spring" | "summer" | "autumn" | "winter" | "building" | "early"

/**
 * A project as it may stand in a budget. Texts are filled in: `{n}` a number, `{n万}` the same in ten thousands,
 * `{amount}` the project's budget in 万元, `{all}` 全县 or 全区, `{kind}` 县 or 区, `{upper}` the level
 * above that announces transfers, `{region}`, `{town}`, `{river}`, `{year}`, `{last}` the year before.
 */
export interface ProjectTemplate {
  readonly name: string
  /** Role of the unit that carries it out; the department itself when left out. */
  readonly unit?: string
  /** Function, 7 digits. */
  readonly function: string
  readonly category?: Extract<Category, "targeted" | "otherOperating">
  /** Drawn for each year, around a value of the department's own. */
  readonly numbers: Readonly<Record<string, Range>>
  /** Drawn once for the department: prices, standards. */
  readonly constants?: Readonly<Record<string, Range>>
  /** Numbers that follow from the others. */
  readonly derived?: Readonly<Record<string, Formula>>
  /** Budget in yuan. */
  readonly yuan: Formula
  /** Economic codes and their shares of the budget, or what they take of it in yuan; the last takes the rest. */
  readonly economic: readonly (readonly [code: string, share: number | Formula])[]
  readonly season: Season
  readonly purpose: string
  readonly goals: readonly string[]
  /** `数量|name|description|target|basis`, level 2 by its first word. */
  readonly indicators: readonly string[]
  /** Title of the line of work it belongs to, and what is done, in a short phrase with its numbers. */
  readonly work: readonly [title: string, phrase: string]
  readonly fund?: Fund
  /** Money of a higher level, announced early under a document of this series (`农`). */
  readonly transfer?: {
    readonly level: Exclude<Level, "local">
    readonly series: string
    readonly fund: string
  }
  /** Every year, in most years, or once: done in one year and, when not paid to the end, carried over to the next. */
  readonly life?: "continues" | "pauses" | "once"
  /** What is said of a carry-over of it. */
  readonly carried?: Pick<ProjectTemplate, "purpose" | "goals" | "indicators">
  /** Goods bought: key of goods.ts, and how many (a number's name) or the share of the budget for one lot. */
  readonly buys?: readonly (readonly [goods: string, much: string | number])[]
  /** Times its lines are repeated with amounts of their own, as for every school of a county. */
  readonly copies?: number
}

/** 专项资金 that a department distributes, with its goals. */
export type SpecialFundTemplate = Pick<
  ProjectTemplate,
  "name" | "numbers" | "constants" | "derived" | "yuan" | "purpose" | "goals" | "indicators"
>

/** A yearly revenue of a unit's own, or an expenditure of it outside projects. */
export interface IncomeTemplate {
  readonly fund: Fund
  readonly category: Category
  readonly function: string
  readonly economic: string
  /** Yuan a year. */
  readonly yuan: Range
}

/** A unit below a department as it may be: its people are drawn from `staff`. */
export interface UnitTemplate {
  /** Name after the region's; also its role, by which projects name it. */
  readonly name: string
  readonly nature: UnitNature
  readonly rank?: string
  readonly funding?: string
  /** Functions of its running costs with the shares of its staff. */
  readonly functions: readonly (readonly [code: string, share: number])[]
  readonly staff: Range
  readonly vehicles?: Range
  /** Square metres of buildings for one head, 24 unless said. */
  readonly space?: number
  /** Machines of more than 200 000 yuan each. */
  readonly machines?: number
  /** Money of its own, and what it is spent on without a project. */
  readonly income?: readonly IncomeTemplate[]
  readonly duties: readonly string[]
}

/** A line of government: what one department of every county does, with its units and projects. */
export interface LineOfGovernment {
  readonly key: string
  /** Budget code of the department, 3 digits. */
  readonly code: string
  /** Name after the region's: `农业农村局`. */
  readonly name: string
  /** 行政 unless it is managed as civil service. */
  readonly nature?: UnitNature
  /** What it is about, in prose: `农业农村`. */
  readonly about: string
  /** Function of the department itself. */
  readonly function: string
  readonly staff: Range
  readonly vehicles: Range
  readonly duties: readonly string[]
  /** Goals of its lines of work, by title; the projects' phrases are their indicators. */
  readonly work: Readonly<Record<string, string>>
  /** First sentences of the overall goal. */
  readonly overall: readonly string[]
  /** What the department publishes besides, and terms of its own it explains. */
  readonly other?: readonly string[]
  readonly terms?: readonly (readonly [term: string, text: string])[]
  /** Yuan of a journey abroad, every third year. */
  readonly abroad?: Range
  /** Money it distributes beyond its own units. */
  readonly specialFunds?: readonly SpecialFundTemplate[]
  readonly units: readonly UnitTemplate[]
  readonly projects: readonly ProjectTemplate[]
}
