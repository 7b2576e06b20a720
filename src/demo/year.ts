import type { LastYearFigure, Ledger } from "../model/ledger.ts"
import { basicOf } from "./basic.ts"
import { controlsOf } from "./controls.ts"
import { departmentOf, type Office, unitOf } from "./department.ts"
import { figuresOf } from "./figures.ts"
import { projectsOf } from "./projects.ts"
import { textsOf } from "./texts.ts"

type Figures = (ledger: Ledger, of: string) => readonly LastYearFigure[]

/** The ledger of one department and year; last year's figures and texts need the ledger of the year before. */
export function yearOf(office: Office, year: number, figures: Figures = figuresOf): Ledger {
  const before = plainYear(office, year - 1)
  const now = plainYear(office, year)
  const publishers = [office.code, ...now.units.map(({ code }) => code)]
  return {
    ...now,
    lastYear: publishers.flatMap((of) => figures(before, of)),
    texts: textsOf(office, year, now, before),
  }
}

/** A year without what compares it with another. */
function plainYear(office: Office, year: number): Ledger {
  const units = office.units.map((unit) => unitOf(office, unit, year))
  const basic = office.units.map((unit, i) => basicOf(office, unit, units[i]!, year))
  const projects = projectsOf(office, year)
  const lines = [...basic.flatMap((each) => each.lines), ...projects.flatMap((each) => each.lines)]
  return {
    source: { name: `${office.name}${year}年.json`, format: "json", sha256: "" },
    year,
    place: office.place,
    region: { name: office.county.name, code: office.county.code },
    departments: [departmentOf(office)],
    units,
    projects: projects.map(({ project }) => project),
    lines,
    procurement: [],
    assets: [],
    purchases: [],
    specialFunds: [],
    transfers: projects.flatMap(({ transfer }) => transfer ?? []),
    controls: controlsOf(office.code, lines),
    quotas: basic.flatMap((each) => each.quotas),
    lastYear: [],
    texts: [],
  }
}
