import { figuresOf } from "../compile/figures.ts"
import { scopeOf } from "../compile/scope.ts"
import type { LastYearFigure, Ledger, PlannedPurchase } from "../model/ledger.ts"
import { defaultReference } from "../packs/reference.ts"
import { basicOf } from "./basic.ts"
import { controlsOf } from "./controls.ts"
import { departmentOf, type Office, unitOf } from "./department.ts"
import { projectsOf, specialFundsOf, type YearProject } from "./projects.ts"
import { assetsOf, officePurchasesOf, plannedOf, projectPurchasesOf } from "./purchases.ts"

/** A year without what compares it with another. */
export interface PlainYear {
  readonly ledger: Ledger
  readonly projects: readonly YearProject[]
  /** What the department and each of its units print. */
  readonly printed: ReadonlyMap<string, readonly LastYearFigure[]>
}

/** Makes one; `kept` was bought the year before. */
export function plainYear(office: Office, year: number, kept: readonly PlannedPurchase[]): PlainYear {
  const units = office.units.map((unit) => unitOf(office, unit, year))
  const basic = office.units.map((unit, i) => basicOf(office, unit, units[i]!, year))
  const projects = projectsOf(office, year)
  const bought = purchasesOf(office, basic, projects, year)
  const lines = [
    ...basic.flatMap((each, i) => [...each.lines, ...bought.running[i]!.lines]),
    ...projects.flatMap((each) => each.lines),
  ]
  const ledger: Ledger = {
    source: { name: `${office.name}${year}年.json`, format: "json", sha256: "" },
    year,
    place: office.place,
    region: { name: office.county.name, code: office.county.code },
    departments: [departmentOf(office)],
    units,
    projects: projects.map(({ project }) => project),
    lines,
    procurement: bought.needs,
    assets: office.units.flatMap((unit, i) =>
      assetsOf(
        office,
        unit,
        units[i]!,
        kept.filter((purchase) => purchase.unit === unit.code),
        year,
      ),
    ),
    purchases: plannedOf(bought.needs),
    specialFunds: specialFundsOf(office, year),
    transfers: projects.flatMap(({ transfer }) => transfer ?? []),
    controls: controlsOf(office.code, lines),
    quotas: basic.flatMap((each) => each.quotas),
    lastYear: [],
    texts: [],
  }
  const publishers = [office.code, ...units.map(({ code }) => code)]
  return { ledger, projects, printed: new Map(publishers.map((of) => [of, printedBy(ledger, of)])) }
}

function printedBy(ledger: Ledger, of: string): LastYearFigure[] {
  return [...figuresOf(scopeOf(ledger, of, defaultReference)!)].map(([figure, cents]) => ({
    of,
    figure,
    cents,
    at: {},
  }))
}

function purchasesOf(
  office: Office,
  basic: readonly ReturnType<typeof basicOf>[],
  projects: readonly YearProject[],
  year: number,
) {
  const running = office.units.map((unit, i) => officePurchasesOf(office, unit, basic[i]!.lines, year))
  const needs = [
    ...running.flatMap((each) => each.needs),
    ...projects.flatMap((each) => projectPurchasesOf(each, year)),
  ]
  return { running, needs }
}

/** What a department planned to buy in a year, without making the rest of it. */
export function plannedIn(office: Office, year: number): PlannedPurchase[] {
  const basic = office.units.map((unit) => basicOf(office, unit, unitOf(office, unit, year), year))
  return plannedOf(purchasesOf(office, basic, projectsOf(office, year), year).needs)
}
