import type { WordBand } from "../packs/scoring.ts"
import type { Relation } from "../targets/understood.ts"

/** One step of how points come about, as data; {@link stepText} says it. Numbers are texts as people write them. */
export type Step =
  | { readonly is: "rate"; readonly paid: number; readonly budget: number; readonly rate: string }
  | { readonly is: "noBudget"; readonly weight: string; readonly share: string; readonly points: string }
  | { readonly is: "executed"; readonly rate: string; readonly weight: string; readonly points: string }
  | { readonly is: "capped"; readonly weight: string }
  | {
      readonly is: "stepped"
      readonly from: string
      readonly share: string
      readonly weight: string
      readonly points: string
    }
  | {
      readonly is: "kept"
      readonly relation: Relation
      readonly value: string
      readonly target: string
      readonly weight: string
    }
  | {
      readonly is: "proportion"
      readonly value: string
      readonly target: string
      readonly weight: string
      readonly points: string
    }
  | {
      readonly is: "distance"
      readonly value: string
      readonly target: string
      readonly weight: string
      readonly points: string
    }
  | {
      readonly is: "inverse"
      readonly value: string
      readonly target: string
      readonly weight: string
      readonly points: string
    }
  | { readonly is: "doubled"; readonly value: string; readonly target: string }
  | { readonly is: "zeroTarget"; readonly value: string }
  | { readonly is: "negative"; readonly value: string }
  | {
      readonly is: "band"
      readonly band: WordBand
      readonly name: string
      readonly from: string
      readonly until: string
      readonly isUntilIn: boolean
    }
  | { readonly is: "undecided"; readonly because: string }
  | { readonly is: "exceeded"; readonly value: string; readonly target: string; readonly limit: string }
  | { readonly is: "deducted"; readonly deduction: string; readonly points: string }
