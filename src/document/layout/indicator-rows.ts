import type { Column } from "./indicator-titles.ts"

/** A row of a list of indicators. */
export interface IndicatorRow {
  readonly cells: string[]
  readonly line: number
}

const kinds: readonly [RegExp, RegExp][] = [
  [/^(?:数量|质量|时效|(?:经济|社会|生态环境)?成本)/, /^(?:产出|成本)/],
  [/满意度/, /满意度/],
  [/效益|可持续/, /^(?:效益|效果)/],
]

/**
 * Whether every row has what a row must have, every second level stands below a first one of its kind, and no column but
 * that of reasons is blank here and there: its words would stand in another.
 */
export function isSound(rows: readonly IndicatorRow[], columns: readonly Column[]): boolean {
  const at = (title: RegExp) => columns.findIndex((column) => title.test(column.title))
  const [second, name, target] = [at(/^二级/), at(/^三级/), at(/值$/)]
  let above = ""
  let kind = ""
  const whole = rows.every(({ cells }) => {
    if (cells[0] !== "") above = cells[0]!
    if (second > 0 && cells[second] !== "") kind = cells[second]!
    if (cells[name] === "" || cells[target] === "" || above === "") return false
    const rule = kinds.find(([pattern]) => pattern.test(kind))
    return second < 0 || rule?.[1].test(above) === true
  })
  const texts = columns.flatMap(({ title }, c) => (/级指标$/.test(title) && c !== name ? [] : [c]))
  return (
    rows.length > 0 &&
    whole &&
    texts.every((c) => {
      const blank = rows.filter(({ cells }) => cells[c] === "").length
      return blank === 0 || /依据$/.test(columns[c]!.title)
    })
  )
}
