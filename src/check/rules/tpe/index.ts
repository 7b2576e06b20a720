import type { Check } from "../../check.ts"
import { allItems } from "./all-items.ts"
import { changesOfItems } from "./changes.ts"
import { economicItems } from "./economic.ts"
import { explained } from "./explained.ts"
import { totalOfThree, vehicles } from "./parts.ts"
import { receptionInOperatingCosts } from "./reception.ts"
import { againstTable } from "./table.ts"
import { noVehicles } from "./vehicles.ts"

/** TPE: the three public expenses (“三公”经费). */
export const checks: readonly Check[] = [
  totalOfThree,
  vehicles,
  againstTable,
  economicItems,
  changesOfItems,
  allItems,
  explained,
  noVehicles,
  receptionInOperatingCosts,
]
