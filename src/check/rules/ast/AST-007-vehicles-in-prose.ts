import type { Cannot, Check, Observation } from "../../check.ts"
import { quantitiesOf, type Stated } from "../../facts/quantities/index.ts"
import { assetRow } from "./rows.ts"

/** A number of vehicles in the prose beside those of the tables. */
export interface VehiclesInProse {
  /** The words of the prose with the number. */
  readonly said: string
  /** What the table of assets has; null when it has none. */
  readonly tabled: number | null
  /** What the units have together; null when not every one of them says it. */
  readonly listed: number | null
}

const held =
  /(?:(?:车辆|用车|机动车)(?:保有量|总数|数量|数)?|(?:共有|现有|实有|拥有|保有|占有使用)(?:各类|各种|公务|机动){0,2})(?:共有|共|有|为|是|计|总计|合计|实有|现有){0,3}$/
const vehicles = /车辆|用车|机动车/
/** Vehicles to come, to go, allowed, of others, or a kind of them. */
const others =
  /编制|购置|更新|报废|租|计划|拟|新增|采购|处置|核定|人次|次数|执法|执勤|特种|通信|应急|一般|业务|领导|其中/

/** AST-007: the vehicles the prose tells of are those of the table of assets, or of the list of units. */
export const vehiclesInProse: Check = {
  id: "AST-007",
  family: "AST",
  title: "文中车辆数与表中车辆数不一致",
  severity: "warning",
  basis: "惯例：情况说明与所附表格一致",
  *run({ disclosure }): Iterable<Observation | Cannot> {
    const tabled = assetRow(disclosure.assets, "vehicles")?.quantity?.value ?? null
    const { units } = disclosure.organisation
    const isListed = units.length > 0 && units.every((unit) => unit.vehicles !== null)
    const listed = isListed ? units.reduce((sum, unit) => sum + unit.vehicles!, 0) : null
    if (tabled === null && listed === null) return yield { cannot: "表中没有列明车辆数" }
    const told = quantitiesOf(disclosure).filter(isHeld)
    const known = [tabled, listed, ...units.map((unit) => unit.vehicles)]
    if (told.length === 0) return yield { cannot: "文中没有写车辆数" }
    // Where one sentence has the number of the table, the others tell of a part.
    if (told.some(({ quantity }) => known.includes(quantity.value))) return
    const [first] = told
    const { asOf } = disclosure.assets
    yield {
      ...(tabled !== null && asOf !== null && dateOf(first!) === asOf ? { severity: "error" as const } : {}),
      about: ["assets", "vehicles", "prose"],
      at: told.map(({ at }) => at),
      data: { said: wordsOf(first!), tabled, listed } satisfies VehiclesInProse,
      says: first!.quantity.text,
      should: String(tabled ?? listed),
      gap: String(Math.abs(first!.quantity.value - (tabled ?? listed)!)),
    }
  },
}

function isHeld({ quantity, passage }: Stated): boolean {
  const { before, after, unit, isPart, rough, per } = quantity
  if (passage.project !== null || !/^[辆台]$/.test(unit) || isPart || rough || per.length > 0) return false
  return held.test(before) && vehicles.test(before + after) && !others.test(before + after)
}

/** `2023-12-31` of a sentence that says 截至2023年12月31日 or 2023年末. */
function dateOf({ sentence, quantity }: Stated): string | null {
  const before = sentence.text.slice(0, quantity.start)
  const day = /(20\d\d)年(\d{1,2})月(\d{1,2})日/.exec(before)
  if (day) return `${day[1]}-${day[2]!.padStart(2, "0")}-${day[3]!.padStart(2, "0")}`
  const end = /(20\d\d)年(?:年)?(?:末|底)/.exec(before)
  return end ? `${end[1]}-12-31` : null
}

function wordsOf({ quantity: { before, text, after } }: Stated): string {
  return `${before.slice(-16)}${text}${after.slice(0, 8)}`
}
