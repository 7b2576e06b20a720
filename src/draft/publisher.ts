import type { Codes } from "../codes/index.ts"
import type { Disclosure, Unit } from "../model/disclosure.ts"
import type { Department, LedgerUnit, UnitNature } from "../model/ledger.ts"
import { headNames } from "../model/names.ts"
import { organShare } from "./organ-share.ts"
import { placeOf } from "./place-of.ts"
import { type Doubt, fieldsOf } from "./unknown.ts"

/** Who published, as records of a ledger; codes that are not printed are counted up and told. */
export interface Publisher {
  readonly place: string
  readonly department: Department
  readonly units: readonly LedgerUnit[]
  /** The code under which the whole disclosure is compiled again. */
  readonly code: string
  /** The unit a record goes to by its name as printed; the first when the document does not say. */
  readonly unit: (name: string | null) => LedgerUnit
}

const at = {}

/** The department and units of a disclosure. */
export function publisherOf(disclosure: Disclosure, codes: Codes, unknown: Doubt[]): Publisher {
  const { entity, organisation } = disclosure
  const isUnit = entity.kind === "unit"
  const code = entity.code ?? (isUnit ? "001001" : "001")
  const department: Department = {
    code: isUnit ? code.slice(0, 3) : code,
    name: entity.name,
    at,
  }
  if (entity.code === null)
    unknown.push({
      in: "units",
      what: `没有公布部门（单位）编码，先编为${code}，请改正。`,
      cells: isUnit ? fieldsOf("units", ["code"]) : fieldsOf("departments", ["code"]),
    })
  if (isUnit)
    unknown.push({
      in: "units",
      what: `“${entity.name}”是单位，主管部门的名称没有公布，先用单位名称。`,
      cells: fieldsOf("departments", ["code", "name"]),
    })
  const share = organShare(disclosure, codes)
  const named: (Unit | null)[] = isUnit ? organisation.units.slice(0, 1) : [...organisation.units]
  if (named.length === 0) named.push(null)
  if (!isUnit && named.length === 1 && named[0] === null && share === "part") {
    named.push(null)
    unknown.push({
      in: "units",
      what: "机关运行经费小于公用经费，但没有公布所属单位：先设一个“所属事业单位”，请改正。",
      cells: fieldsOf("units", ["name", "nature"]),
    })
  }
  const units = named.map(
    (unit, i): LedgerUnit => ({
      code: isUnit ? code : `${department.code}${String(i + 1).padStart(3, "0")}`,
      department: department.code,
      name:
        (!isUnit && unit?.name) ||
        (isUnit ? entity.name : `${entity.name}${i === 0 ? "本级" : "所属事业单位"}`),
      nature: natureOf(unit?.nature ?? null, (isUnit ? share === "all" : i === 0) ? "行政" : "事业"),
      rank: unit?.rank ?? "",
      funding: unit?.funding ?? "",
      posts: unit?.posts ?? null,
      staff: unit?.staff ?? null,
      retired: unit?.retired ?? null,
      vehicles: unit?.vehicles ?? null,
      at,
    }),
  )
  tell(disclosure, units, isUnit, unknown)
  const { place, title } = placeOf(disclosure)
  unknown.push({
    in: "place",
    what: `表式按“${title}”带入，请核对。`,
    cells: () => [{ field: "place" }],
  })
  return {
    place,
    department,
    units,
    code,
    unit: (name) =>
      (name === null ? undefined : units.find((unit) => sameBody(unit.name, name))) ?? units[0]!,
  }
}

function tell(disclosure: Disclosure, units: readonly LedgerUnit[], isUnit: boolean, unknown: Doubt[]): void {
  const table = disclosure.tables.find(({ key }) => key === "organisation")
  const where = table ? { at: table.at } : {}
  if (!isUnit)
    unknown.push({
      in: "units",
      what: `没有公布单位编码，${units.length}个单位按顺序编为${units[0]!.code}起，请改正。`,
      cells: fieldsOf("units", ["code"]),
      ...where,
    })
  if (units.length > 1)
    unknown.push({
      in: "units",
      what: `各表只有部门的合计，基本支出和资产先全部列在“${units[0]!.name}”，请分到各单位。`,
      cells: (ledger) => [
        ...fieldsOf("lines", ["unit"], ({ project }) => project === null)(ledger),
        ...fieldsOf("assets", ["unit"])(ledger),
      ],
      ...where,
    })
  const blank = (["posts", "staff", "retired", "vehicles"] as const).filter((key) =>
    units.every((unit) => unit[key] === null),
  )
  if (blank.length > 0)
    unknown.push({
      in: "units",
      what: `没有公布各单位的${blank.map((key) => headNames[key]).join("、")}，请填写。`,
      cells: fieldsOf("units", blank),
      ...where,
    })
}

function natureOf(printed: string | null, otherwise: UnitNature): UnitNature {
  if (printed === null || printed.trim() === "") return otherwise
  if (/参公|参照/.test(printed)) return "参公事业"
  return /行政|机关/.test(printed) ? "行政" : "事业"
}

function sameBody(a: string, b: string): boolean {
  const plain = (name: string) => name.replace(/[\s\u3000]+|^\d+|小计$|[（(]?本级[）)]?$/g, "")
  return plain(a) === plain(b)
}
