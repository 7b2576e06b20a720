import type { LineOfGovernment } from "../line-of-government.ts"
import { agriculture } from "./agriculture.ts"
import { civilAffairs } from "./civil-affairs.ts"
import { education } from "./education.ts"
import { finance } from "./finance.ts"
import { health } from "./health.ts"
import { housing } from "./housing.ts"
import { labour } from "./labour.ts"
import { land } from "./land.ts"
import { publicSecurity } from "./public-security.ts"
import { transport } from "./transport.ts"
import { water } from "./water.ts"

/** Every line of government a county has, in the order its departments are made. */
export const linesOfGovernment: readonly LineOfGovernment[] = [
  agriculture,
  education,
  health,
  civilAffairs,
  finance,
  publicSecurity,
  housing,
  water,
  labour,
  transport,
  land,
]
