import type { Entered, Ledger, LedgerIndicator } from "../../model/ledger.ts"

/** What carries goals and indicators: a project, or a special fund a department distributes. */
export interface Bearer extends Entered {
  /** A project's code; "" for a special fund. */
  readonly code: string
  /** `项目“某某”`. */
  readonly title: string
  readonly purpose: string
  readonly goals: readonly string[]
  readonly indicators: readonly LedgerIndicator[]
}

/** All of a ledger's. */
export function bearersOf({ projects, specialFunds }: Ledger): Bearer[] {
  return [
    ...projects.map((project) => ({ ...project, title: `项目“${project.name}”` })),
    ...specialFunds.map((fund) => ({ ...fund, code: "", title: `专项资金“${fund.name}”` })),
  ]
}
