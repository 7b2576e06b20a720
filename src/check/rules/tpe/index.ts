import type { Check } from "../../check.ts"
import { totalOfThree } from "./TPE-001-total-of-three.ts"
import { vehicles } from "./TPE-002-vehicles.ts"
import { againstTable } from "./TPE-003-against-table.ts"
import { economicItems } from "./TPE-004-economic-items.ts"
import { changesOfItems } from "./TPE-005-changes-of-items.ts"
import { itemsMissing } from "./TPE-006-items-missing.ts"
import { changesUnexplained } from "./TPE-007-changes-unexplained.ts"
import { noVehicles } from "./TPE-008-no-vehicles.ts"
import { receptionInOperatingCosts } from "./TPE-009-reception-in-operating-costs.ts"
import { countsTold } from "./TPE-010-counts-told.ts"
import { vehiclesAndMoney } from "./TPE-011-vehicles-and-money.ts"
import { countsWithoutMoney } from "./TPE-012-counts-without-money.ts"

/** TPE: the three public expenses (“三公”经费). */
export const checks: readonly Check[] = [
  totalOfThree,
  vehicles,
  againstTable,
  economicItems,
  changesOfItems,
  itemsMissing,
  changesUnexplained,
  noVehicles,
  receptionInOperatingCosts,
  countsTold,
  vehiclesAndMoney,
  countsWithoutMoney,
]
