import type { Counties } from "./bases.ts"
import type { Thoroughness } from "./plantings.ts"

/** What a measurement goes over. */
export interface Plan {
  readonly counties: readonly Counties[]
  readonly thoroughness: Thoroughness
}

/** What docs/accuracy.md is made from: three forms, departments and units, every kind in every document. */
export const whole: Plan = {
  counties: [
    { place: "hebei", seed: 1, departments: 2, units: 1 },
    { place: "hebei", seed: 2, departments: 2, units: 1 },
    { place: "hebei", seed: 3, departments: 2, units: 0 },
    { place: "shanghai", seed: 1, departments: 2, units: 1 },
    { place: "shanghai", seed: 2, departments: 2, units: 0 },
    { place: "national", seed: 3, departments: 2, units: 1 },
    { place: "national", seed: 1, departments: 4, units: 2, stage: "final" },
    { place: "shanghai", seed: 2, departments: 4, units: 2, stage: "final" },
    { place: "hebei", seed: 3, departments: 4, units: 2, stage: "final" },
  ],
  thoroughness: { each: "document", tripEvery: 6 },
}

/** What a test repeats: every kind once in each of two forms. */
export const sample: Plan = {
  counties: [
    { place: "hebei", seed: 1, departments: 2, units: 1 },
    { place: "shanghai", seed: 2, departments: 1, units: 1 },
    { place: "shanghai", seed: 2, departments: 2, units: 0, stage: "final" },
  ],
  thoroughness: { each: "kind", tripEvery: 12 },
}
