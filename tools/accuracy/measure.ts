import { checkDisclosure } from "../../src/check/index.ts"
import type { BudgetTable, Disclosure } from "../../src/model/disclosure.ts"
import type { Finding } from "../../src/model/finding.ts"
import { defaultReference } from "../../src/packs/reference.ts"
import { type PlantedSlip, plant, type Spot, seeded, slips, spotsOf } from "./plant.ts"

/** What became of one planted figure. */
export interface Trial {
  readonly file: string
  readonly table: BudgetTable["key"]
  readonly slip: PlantedSlip
  /** A finding appeared that the untouched document does not have. */
  readonly found: boolean
  /** That finding is an error. */
  readonly error: boolean
  /** Its first place is the spoiled cell. */
  readonly located: boolean
  /** For the ones that went wrong: where, what was planted, what was said. */
  readonly detail: string
}

/** Spoils every `every`-th figure of a document in every way, one at a time, and checks each result. */
export function tryAll(file: string, disclosure: Disclosure, seed: number, every = 1): Trial[] {
  const random = seeded(seed)
  const before = new Set(findingsOf(disclosure).map(keyOf))
  return spotsOf(disclosure)
    .filter((_, i) => i % every === 0)
    .flatMap((spot) =>
      slips.flatMap((slip) => {
        const spoiled = plant(disclosure, spot, slip, random)
        return spoiled ? [tryOne(file, spoiled, spot, slip, before)] : []
      }),
    )
}

function tryOne(
  file: string,
  spoiled: Disclosure,
  spot: Spot,
  slip: PlantedSlip,
  before: ReadonlySet<string>,
): Trial {
  const fresh = findingsOf(spoiled).filter((finding) => !before.has(keyOf(finding)))
  const first = fresh[0]
  return {
    file,
    table: spot.table.key,
    slip,
    found: first !== undefined,
    error: first?.severity === "error",
    located: first !== undefined && JSON.stringify(first.at[0]) === JSON.stringify(spot.amount.at),
    detail: `${spot.table.key} ${spot.row.code ?? spot.row.key ?? spot.row.label} ${spot.column} ${spot.amount.text}: ${first?.message ?? "—"}`,
  }
}

function findingsOf(disclosure: Disclosure): Finding[] {
  return checkDisclosure({ disclosure, lastYear: null, reference: defaultReference }).findings
}

function keyOf(finding: Finding): string {
  return `${finding.check}|${finding.message}`
}
