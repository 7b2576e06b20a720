import type { Entered, Ledger, LedgerIndicator } from "../../model/ledger.ts"
import { nameKey } from "../about.ts"

/** What carries goals and indicators, as sentences name it. */
export interface BearerName {
  readonly kind: "project" | "specialFund"
  readonly name: string
}

/** What carries goals and indicators: a project, or a special fund a department distributes. */
export interface Bearer extends Entered, BearerName {
  /** A project's code; "" for a special fund. */
  readonly code: string
  readonly purpose: string
  readonly goals: readonly string[]
  readonly indicators: readonly LedgerIndicator[]
}

/** All of a ledger's. */
export function bearersOf({ projects, specialFunds }: Ledger): Bearer[] {
  return [
    ...projects.map((project) => ({ ...project, kind: "project" as const })),
    ...specialFunds.map((fund) => ({ ...fund, kind: "specialFund" as const, code: "" })),
  ]
}

/** Only what a sentence names. */
export function nameOfBearer({ kind, name }: BearerName): BearerName {
  return { kind, name }
}

/** A key of it. */
export function aboutOfBearer({ code, name }: Bearer): string {
  return code || nameKey(name)
}
