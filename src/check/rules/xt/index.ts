import type { Check } from "../../check.ts"
import { identitiesOf } from "../../engine/identities.ts"
import { costTarget } from "./cost-target.ts"
import { procuredProject, procuredWithinProject } from "./procurement.ts"
import { sheetAddsUp, sheetsAndTables } from "./projects.ts"
import { unitsKnown } from "./units.ts"

/** XT: what must agree between tables. */
export const checks: readonly Check[] = [
  ...identitiesOf("XT"),
  sheetsAndTables,
  sheetAddsUp,
  costTarget,
  procuredProject,
  procuredWithinProject,
  unitsKnown,
]
