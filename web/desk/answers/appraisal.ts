import type { Criterion, Expert, Judged, WorkingPaper } from "../../../src/flow/criteria.ts"
import type { ActChoice } from "./act-choice.ts"

/** What a third party appraises, in a list. */
export interface AppraisalRow {
  readonly number: number
  readonly title: string
  readonly department: string
  readonly departmentName: string
  readonly evaluatorName: string
  readonly day: string
  readonly who: string
  readonly due: string
  readonly daysLeft: number | null
  readonly state: string
  readonly stateName: string
  readonly turn: readonly string[]
  readonly acts: readonly ActChoice[]
  readonly advice: { readonly all: number; readonly open: number; readonly late: number }
}

/** The appraisals of a year, and what somebody who commissions one may choose from. */
export interface AppraisalsView {
  readonly year: number
  readonly mayCommission: boolean
  readonly evaluators: readonly {
    readonly id: string
    readonly name: string
    readonly at: readonly string[]
    readonly until: string | null
  }[]
  readonly departments: readonly { readonly code: string; readonly name: string }[]
  readonly appraisals: readonly AppraisalRow[]
}

/** One appraisal with its record, its recommendations and the results it looks at. */
export interface AppraisalView extends AppraisalRow {
  readonly year: number
  readonly entries: readonly {
    readonly day: string
    readonly who: string
    readonly act: string
    readonly actName: string
    readonly toName: string
    readonly text: string
    readonly about: number | null
  }[]
  readonly recommended: readonly {
    readonly number: number
    readonly text: string
    readonly due: string
    readonly daysLeft: number | null
    readonly isSettled: boolean
    readonly said: readonly {
      readonly day: string
      readonly who: string
      readonly actName: string
      readonly text: string
    }[]
  }[]
  readonly results: readonly {
    readonly id: string
    readonly name: string
    readonly of: string
    readonly ofName: string
    readonly points: number | null
    readonly gradeName: string | null
    readonly by: "unit" | "department" | "bureau"
    readonly budget: number
    readonly left: number | null
  }[]
  readonly criteria: {
    readonly rows: readonly (Criterion & {
      readonly number: number
      readonly draft: Judged | null
      readonly report: Judged | null
    })[]
    readonly points: number | null
    readonly gradeName: string | null
    readonly hints: readonly string[]
  }
  readonly usual: readonly Criterion[]
  /** Whether who was asked and the working papers are for the caller. */
  readonly seesPapers: boolean
  readonly experts: readonly (Expert & {
    readonly number: number
    readonly opinions: readonly { readonly day: string; readonly text: string }[]
  })[]
  readonly papers: readonly (WorkingPaper & {
    readonly about: number | null
    readonly day: string
    readonly who: string
  })[]
}
