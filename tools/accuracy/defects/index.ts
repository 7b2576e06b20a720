import type { Defect } from "../defect.ts"
import { codes } from "./codes.ts"
import { completeness } from "./completeness.ts"
import { figures } from "./figures.ts"
import { finals } from "./finals.ts"
import { assets, goods } from "./goods.ts"
import { identity } from "./identity.ts"
import { indicators, targets } from "./indicators.ts"
import { narrative } from "./narrative.ts"
import { plans } from "./plans.ts"
import { projects } from "./projects.ts"
import { text } from "./text.ts"
import { threePublic } from "./three-public.ts"

/** Every kind of mistake that is planted. */
export const defects: readonly Defect[] = [
  ...figures,
  ...narrative,
  ...threePublic,
  ...goods,
  ...assets,
  ...plans,
  ...targets,
  ...indicators,
  ...projects,
  ...identity,
  ...codes,
  ...completeness,
  ...text,
  ...finals,
]
