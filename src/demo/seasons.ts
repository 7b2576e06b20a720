import type { Season } from "./line-of-government.ts"
import type { Random } from "./random.ts"

/** Cumulative per cent at the ends of March, June, October and December; null before the first payment. */
const plans: Readonly<Record<Season, readonly (readonly (number | null)[])[]>> = {
  even: [
    [25, 50, 85, 100],
    [20, 50, 80, 100],
    [25, 50, 83, 100],
    [22, 48, 84, 100],
  ],
  early: [
    [80, 100, 100, 100],
    [90, 100, 100, 100],
    [100, 100, 100, 100],
  ],
  spring: [
    [30, 80, 100, 100],
    [35, 75, 95, 100],
    [25, 85, 100, 100],
  ],
  summer: [
    [10, 60, 95, 100],
    [null, 65, 100, 100],
    [10, 55, 90, 100],
  ],
  autumn: [
    [null, 35, 80, 100],
    [null, 30, 75, 100],
    [10, 40, 85, 100],
  ],
  winter: [
    [30, 40, 60, 100],
    [35, 40, 55, 100],
    [30, 35, 60, 100],
  ],
  building: [
    [null, 30, 70, 100],
    [10, 40, 75, 100],
    [null, 35, 80, 100],
  ],
}

/** A payment plan that fits when the work is done. */
export function planOf(season: Season, random: Random): readonly (number | null)[] {
  return random.pick(plans[season])
}
