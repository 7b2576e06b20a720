import type { Check } from "../../check.ts"
import { dateOfTable, valueWithoutQuantity, vehicleCount } from "./counts.ts"
import { narrativeAmount, officesWithinBuildings, totalOfKinds } from "./values.ts"

/** AST: the table of fixed assets, in itself and against the narrative. */
export const checks: readonly Check[] = [
  totalOfKinds,
  officesWithinBuildings,
  narrativeAmount,
  dateOfTable,
  valueWithoutQuantity,
  vehicleCount,
]
