import { compile } from "../../../src/compile/index.ts"
import { county } from "../../../src/demo/index.ts"
import type { Print } from "../../../src/document/print.ts"
import { defaultReference } from "../../../src/packs/reference.ts"
import { printOf } from "../../../src/write/index.ts"
import { budgets } from "../../../test/country/budgets/index.ts"
import { figuresOf } from "../../../test/country/figures.ts"
import { finals } from "../../../test/country/finals/index.ts"
import { printed } from "../../../test/country/formats.ts"

/** A document to be printed, and its name in a folder. */
export interface Generated {
  readonly name: string
  readonly print: Print
}

/** A budget or final account in the form of every place that has one, and compiled ones of invented departments. */
export function generated(seed: number): Generated[] {
  const named = (kind: string, place: string) =>
    `${place.replace(/[^A-Za-z0-9]+/g, "-").toLowerCase()}-${kind}`
  return [
    ...Object.entries(budgets).map(([place, write]) => ({
      name: named("budget", place),
      print: printed(write(figuresOf(seed, 2024, "budget"))),
    })),
    ...Object.entries(finals).map(([place, write]) => ({
      name: named("final", place),
      print: printed(write(figuresOf(seed, 2023, "final"))),
    })),
    ...["hebei", "shanghai", "national"].map((place) => {
      const [ledger] = county({ place, departments: 2, years: 1, seed: 10 + seed })
      return {
        name: named("compiled", place),
        print: printOf(compile(ledger!, ledger!.departments.at(-1)!.code, defaultReference)),
      }
    }),
  ]
}
