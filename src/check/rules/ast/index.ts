import type { Check } from "../../check.ts"
import { totalOfKinds } from "./AST-001-total-of-kinds.ts"
import { officesWithinBuildings } from "./AST-002-offices-within-buildings.ts"
import { narrativeAmount } from "./AST-003-narrative-amount.ts"
import { dateOfTable } from "./AST-004-date-of-table.ts"
import { valueWithoutQuantity } from "./AST-005-value-without-quantity.ts"
import { vehicleCount } from "./AST-006-vehicle-count.ts"
import { vehiclesInProse } from "./AST-007-vehicles-in-prose.ts"

/** AST: the table of fixed assets, in itself and against the narrative. */
export const checks: readonly Check[] = [
  totalOfKinds,
  officesWithinBuildings,
  narrativeAmount,
  dateOfTable,
  valueWithoutQuantity,
  vehicleCount,
  vehiclesInProse,
]
