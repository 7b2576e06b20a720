import type { Ledger } from "../model/ledger.ts"
import { basicOf } from "./basic.ts"
import { controlsOf } from "./controls.ts"
import { departmentOf, type Office, unitOf } from "./department.ts"
import { type Figures, figuresOf } from "./figures.ts"
import { projectsOf, specialFundsOf, type YearProject } from "./projects.ts"
import { assetsOf, officePurchasesOf, plannedOf, projectPurchasesOf } from "./purchases.ts"
import { textsOf } from "./texts.ts"

/** The ledger of one department and year; last year's figures and reasons need the year before, assets too. */
export function yearOf(office: Office, year: number, figures: Figures = figuresOf): Ledger {
  const before = plainYear(office, year - 1)
  const now = plainYear(office, year)
  const publishers = [office.code, ...now.ledger.units.map(({ code }) => code)]
  return {
    ...now.ledger,
    lastYear: publishers.flatMap((of) => figures(before.ledger, of)),
    texts: textsOf(office, now.ledger, before.ledger, now.projects, figures),
  }
}

interface PlainYear {
  readonly ledger: Ledger
  readonly projects: readonly YearProject[]
}

/** A year without what compares it with another. */
function plainYear(office: Office, year: number): PlainYear {
  const units = office.units.map((unit) => unitOf(office, unit, year))
  const basic = office.units.map((unit, i) => basicOf(office, unit, units[i]!, year))
  const projects = projectsOf(office, year)
  const bought = purchasesOf(office, basic, projects, year)
  const lines = [
    ...basic.flatMap((each, i) => [...each.lines, ...bought.running[i]!.lines]),
    ...projects.flatMap((each) => each.lines),
  ]
  const lastYear = purchasesOf(
    office,
    office.units.map((unit) => basicOf(office, unit, unitOf(office, unit, year - 1), year - 1)),
    projectsOf(office, year - 1),
    year - 1,
  )
  const kept = plannedOf(lastYear.needs)
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
  return { ledger, projects }
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
