import type { BudgetTable, Disclosure } from "../../../model/disclosure.ts"
import { aboutText } from "../../about.ts"
import type { Cannot, Check, Observation, Review } from "../../check.ts"
import { placeOfTitle } from "../../facts/place-of-title.ts"
import { type Slip, slipCheck } from "./slips.ts"

/** A table without a measure beside many that have one. */
export interface TableWithoutMeasure {
  readonly title: string
  /** The measure of the others. */
  readonly others: string
}

/** An amount that ends its clause without a measure: `支出决算为51.32，完成…`. */
const bare =
  /(?:预算|决算|支出|收入|拨款|经费|金额|总额|合计|总计|(?:比|较)20\d\d年[^，。；\d]{0,10}(?:增加|减少))(?:数|额)?(?:为|是|了)?\s*(?:\d{1,3}(?:,\d{3})+|\d+)\.\d{2}(?=[，。；])/g

const prose = slipCheck({
  id: "TXT-015",
  title: "金额缺计量单位",
  severity: "warning",
  basis: "公开的数据应当注明计量单位（《地方预决算公开操作规程》财预〔2016〕143号）",
  looks: ({ kind, section }) => kind === "prose" && section !== "glossary",
  find: (text) => unmeasured(text),
})

/** TXT-015: an amount has its measure, in prose and above its table. */
export const measureThere: Check = {
  ...prose,
  *run(review: Review): Iterable<Observation | Cannot> {
    yield* prose.run!(review)
    yield* tablesWithout(review.disclosure)
  },
}

/** Tables of goals, of posts and of what is not known say their measures in their cells or have none. */
const ofOtherThings: ReadonlySet<string> = new Set([
  "indicators",
  "project",
  "wholeGoals",
  "organisation",
  "unknown",
  "assets",
])
/** So many tables with a measure, for one without. */
const many = 4

function* tablesWithout(disclosure: Disclosure): Iterable<Observation> {
  const { tables } = disclosure
  const ofMoney = tables.filter((table) => !ofOtherThings.has(table.key) && !isOfCounts(table))
  const without = ofMoney.filter((table) => table.unit === null && !saysMeasure(table))
  const others = ofMoney.flatMap(({ unit }) => (unit === null ? [] : [unit]))
  if (without.length === 0 || others.length < many * without.length) return
  for (const table of without) {
    const { title, key, at } = table
    const above = placeOfTitle(disclosure, table)
    yield {
      fault: "table",
      about: ["table", aboutText([key]), "measure"],
      at: above === at ? [at] : [above, at],
      data: { title, others: others[0]! } satisfies TableWithoutMeasure,
      says: title,
    }
  }
}

/** 数量, 班数, 年级: no amount can stand below any of its heads. */
function isOfCounts({ columns }: BudgetTable): boolean {
  return columns.every(({ key, title }) => /^c\d+$/.test(key) || /数量|[人次班个件台辆]数/.test(title))
}

/** A measure in a head or a note of its own: 金额（万元）. */
function saysMeasure({ grid, note, title }: BudgetTable): boolean {
  return [title, note ?? "", ...grid.flat()].some((text) => /[万亿千]?元/.test(text))
}

function* unmeasured(text: string): Iterable<Slip> {
  for (const { 0: words, index } of text.matchAll(bare)) {
    const rest = text.slice(index + words.length)
    // `收入12.50，支出3.50，结余9.00万元`: the last of a list has the measure of all.
    const isListed = !/\d(?:亿|万|千)?元/.test(text.slice(0, index)) && /^[^。]*?\d(?:亿|万|千)?元/.test(rest)
    if (!isListed) yield { index, length: words.length }
  }
}
