import type { Check } from "../../check.ts"
import { identitiesOf } from "../../engine/identities.ts"
import { sheetsAndTables } from "./XT-015-sheets-and-tables.ts"
import { sheetAddsUp } from "./XT-016-sheet-adds-up.ts"
import { costTarget } from "./XT-017-cost-target.ts"
import { procuredProject } from "./XT-018-procured-project.ts"
import { procuredWithinProject } from "./XT-019-procured-within-project.ts"
import { unitsKnown } from "./XT-020-units-known.ts"
import { staffInProse } from "./XT-021-staff-in-prose.ts"
import { numberOfUnits } from "./XT-022-number-of-units.ts"
import { numberOfProjects } from "./XT-023-number-of-projects.ts"
import { unitsAddUp } from "./XT-024-units-add-up.ts"

/** XT: what must agree between tables. */
export const checks: readonly Check[] = [
  ...identitiesOf("XT"),
  sheetsAndTables,
  sheetAddsUp,
  costTarget,
  procuredProject,
  procuredWithinProject,
  unitsKnown,
  staffInProse,
  numberOfUnits,
  numberOfProjects,
  unitsAddUp,
]
