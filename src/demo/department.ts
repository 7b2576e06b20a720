import type { Department, LedgerUnit, UnitNature } from "../model/ledger.ts"
import type { County } from "./geography.ts"
import type { LineOfGovernment, Range, UnitTemplate } from "./line-of-government.ts"
import { randomOf } from "./random.ts"

/** A department of the fictional county: what it is in every year. */
export interface Office {
  readonly seed: number
  /** The pack whose form its budget has. */
  readonly place: string
  readonly county: County
  readonly line: LineOfGovernment
  readonly code: string
  readonly name: string
  readonly units: readonly OfficeUnit[]
}

/** A unit of an office; `template` is null for the department itself (本级). */
export interface OfficeUnit {
  readonly code: string
  readonly name: string
  /** How projects name it; "" for the department itself. */
  readonly role: string
  readonly nature: UnitNature
  readonly functions: UnitTemplate["functions"]
  readonly template: UnitTemplate | null
}

/** An office with its units, from its line of government and its place in the list. */
export function officeOf(
  seed: number,
  place: string,
  county: County,
  line: LineOfGovernment,
  code: string,
): Office {
  const name = line.name.startsWith("中共")
    ? line.name.replace("中共", `中共${county.name}`)
    : county.name + line.name
  const own: OfficeUnit = {
    code: `${code}001`,
    name: `${name}本级`,
    role: "",
    nature: line.nature ?? "行政",
    functions: [[line.function, 1]],
    template: null,
  }
  const below = line.units.map(
    (template, i): OfficeUnit => ({
      code: `${code}${String(i + 2).padStart(3, "0")}`,
      name: county.name + template.name,
      role: template.name,
      nature: template.nature,
      functions: template.functions,
      template,
    }),
  )
  return { seed, place, county, line, code, name, units: [own, ...below] }
}

/** The department as a ledger names it. */
export function departmentOf(office: Office): Department {
  return { code: office.code, name: office.name, at: {} }
}

/** A unit with its people and vehicles in a year: staff come and go by ones and twos, posts change seldom. */
export function unitOf(office: Office, unit: OfficeUnit, year: number): LedgerUnit {
  const { seed, line } = office
  const once = randomOf(seed, office.code, unit.code, "unit")
  const range: Range = unit.template?.staff ?? line.staff
  const posts = once.int(range[0], range[1]) + 2
  const vacant = (of: number) => randomOf(seed, unit.code, "staff", of).int(0, 3)
  const retired = Math.max(1, Math.round(posts * (0.25 + 0.35 * once.real())) + (year - 2020))
  const vehicles = unit.template?.vehicles ?? (unit.template ? [0, 0] : line.vehicles)
  return {
    code: unit.code,
    department: office.code,
    name: unit.name,
    nature: unit.nature,
    rank: unit.template ? (unit.template.rank ?? "股级") : "正科级",
    funding: unit.template?.funding ?? (unit.nature === "行政" ? "财政拨款" : "财政性资金基本保证"),
    posts,
    staff: posts - vacant(year),
    retired,
    vehicles: once.int(vehicles[0], vehicles[1]),
    at: {},
  }
}
