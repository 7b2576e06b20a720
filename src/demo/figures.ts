import { appropriations, type Fund, type LastYearFigure, type Ledger } from "../model/ledger.ts"

/** The headline figures one publisher prints. */
export type Figures = (ledger: Ledger, of: string) => readonly LastYearFigure[]

/** Headline figures of a department or unit as its exact lines add up. */
export function figuresOf(ledger: Ledger, of: string): LastYearFigure[] {
  const units = new Set(
    ledger.units.filter(({ code, department }) => code === of || department === of).map(({ code }) => code),
  )
  const sums = new Map<string, number>()
  const add = (figure: string, cents: number) => sums.set(figure, (sums.get(figure) ?? 0) + cents)
  for (const figure of headline) add(figure, 0)
  for (const { unit, category, economic, fund, carriedOver, cents } of ledger.lines) {
    if (!units.has(unit)) continue
    add("revenue", cents)
    add("expenditure", cents)
    add(carriedOver ? "revenue.carryOver" : `revenue.${fund}`, cents)
    if (category === "personnel" || category === "operating") {
      add("basic", cents)
      add(category, cents)
      if (category === "operating" && fund === "generalPublic") add("operatingCosts", cents)
    } else if (category === "targeted" || category === "otherOperating") add("project", cents)
    const item = appropriations.includes(fund as Fund) && threePublic[economic]
    if (item) for (const figure of item) add(`threePublic${figure}`, cents)
  }
  for (const need of ledger.procurement) if (units.has(need.unit)) add("procurement", need.cents)
  for (const { unit, key, cents } of ledger.assets)
    if (units.has(unit) && key !== "offices") add("assets", cents)
  return [...sums].map(([figure, cents]) => ({ of, figure, cents, at: {} }))
}

const headline = [
  "revenue",
  "revenue.generalPublic",
  "revenue.carryOver",
  "expenditure",
  "basic",
  "personnel",
  "operating",
  "project",
  "operatingCosts",
  "threePublic",
  "threePublic.overseas",
  "threePublic.vehicles",
  "threePublic.vehiclePurchase",
  "threePublic.vehicleOperation",
  "threePublic.reception",
]

const threePublic: Readonly<Record<string, readonly string[]>> = {
  "30212": ["", ".overseas"],
  "30217": ["", ".reception"],
  "30231": ["", ".vehicles", ".vehicleOperation"],
  "31013": ["", ".vehicles", ".vehiclePurchase"],
}
