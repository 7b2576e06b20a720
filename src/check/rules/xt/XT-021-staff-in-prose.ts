import type { Unit } from "../../../model/disclosure.ts"
import type { Cannot, Check, Observation } from "../../check.ts"
import { quantitiesOf, type Stated } from "../../facts/quantities/index.ts"

/** A number of posts or people in the prose beside those of the units. */
export interface StaffInProse {
  readonly what: string
  /** The words of the prose with the number. */
  readonly said: string
  /** What the units have together. */
  readonly listed: number
}

interface Field {
  readonly key: "posts" | "staff" | "retired"
  readonly what: string
  /** The end of the words before its number. */
  readonly words: RegExp
}

const end = "(?:总数|人数|总人数|人员数|数量|数)?(?:共有|共计|总计|合计|共|为|是|有|计){0,3}$"
const fields: readonly Field[] = [
  { key: "posts", what: "编制", words: new RegExp(`(?<!行政|事业|工勤|专项|政法|参公|车辆|公务)编制${end}`) },
  {
    key: "staff",
    what: "在职人员",
    words: new RegExp(`(?:实有|现有|在职|在编|在岗)(?:在职|在编|干部){0,2}(?:人员|职工|干部)?${end}`),
  },
  { key: "retired", what: "退休人员", words: new RegExp(`(?<!离)退休(?:人员|职工|干部)?${end}`) },
]
/** A kind of them, or people of another matter. */
const narrower = /行政|事业|工勤|参公|聘用|编外|学生|党员|其中|企业|失业|参保|新增|培训|培养/

/** XT-021: the posts and people the prose tells of are those of the list of units. */
export const staffInProse: Check = {
  id: "XT-021",
  family: "XT",
  title: "文中编制、人数与机构设置表不一致",
  severity: "warning",
  basis: "惯例：情况说明与所附表格一致",
  *run({ disclosure }): Iterable<Observation | Cannot> {
    const { units } = disclosure.organisation
    const listed = fields.filter(({ key }) => units.length > 0 && units.every((unit) => unit[key] !== null))
    if (listed.length === 0) return yield { cannot: "机构设置表没有列明各单位编制、人数" }
    for (const field of listed) {
      const told = quantitiesOf(disclosure).filter((stated) => isOf(stated, field))
      if (told.length > 0) yield* judged(told, field, units)
    }
  },
}

function isOf({ quantity, passage }: Stated, { words }: Field): boolean {
  const { before, dimension, unit, isPart, rough, per } = quantity
  if (passage.project !== null || isPart || rough || per.length > 0) return false
  return (dimension === "人" || unit === "个") && words.test(before) && !narrower.test(before)
}

/** Where a sentence has the number of all or of one unit, the others tell of other units. */
function* judged(
  told: readonly Stated[],
  { key, what }: Field,
  units: readonly Unit[],
): Iterable<Observation> {
  const sum = units.reduce((total, unit) => total + unit[key]!, 0)
  const known = [sum, ...units.map((unit) => unit[key])]
  const values = new Set(told.map(({ quantity }) => quantity.value))
  const [first] = told
  if (values.size > 1 || known.includes(first!.quantity.value)) return
  const { before, text, value } = first!.quantity
  yield {
    about: ["organisation", key, "prose"],
    at: [first!.at, ...units.map(({ at }) => at)],
    data: { what, said: `${before.slice(-16)}${text}`, listed: sum } satisfies StaffInProse,
    says: text,
    should: String(sum),
    gap: String(Math.abs(value - sum)),
  }
}
