import { appropriations, type Fund, unitFunds } from "../../model/ledger.ts"
import type { Scope } from "../scope.ts"

/** The figures the narrative needs, summed the plain way, for tests that are about sentences. */
export function plainFigures({ lines }: Scope): Map<string, number> {
  const found = new Map<string, number>()
  const add = (key: string, cents: number) => found.set(key, (found.get(key) ?? 0) + cents)
  const own = new Set<Fund>(unitFunds)
  for (const line of lines) {
    const { category, fund, cents } = line
    add("revenue", cents)
    add("expenditure", cents)
    add(line.carriedOver ? "revenue.carryOver" : `revenue.${fund}`, cents)
    if (own.has(fund) && !line.carriedOver) add("revenue.unitFunds", cents)
    if (category === "personnel" || category === "operating") {
      add("basic", cents)
      add(category, cents)
    } else add(category === "otherOperating" || category === "targeted" ? "project" : category, cents)
    if (category === "operating" && fund === "generalPublic") add("operatingCosts", cents)
    const item = threePublic[line.economic]
    if (item && appropriations.includes(fund)) for (const key of item) add(`threePublic.${key}`, cents)
  }
  return found
}

const threePublic: Readonly<Record<string, readonly string[]>> = {
  "30212": ["total", "overseas"],
  "30217": ["total", "reception"],
  "30231": ["total", "vehicles", "vehicleOperation"],
  "31013": ["total", "vehicles", "vehiclePurchase"],
}
