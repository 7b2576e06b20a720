import { formatCents } from "../../money/figure.ts"
import type { Cell, Column, HeadFigure, Table } from "../page.ts"
import type { ShelfRegion } from "../shelf.ts"
import { type Prices, perPerson, type Residents } from "../statistics.ts"
import { type Asked, pricesAt } from "./asked.ts"
import { money, words } from "./parts.ts"

/** An amount for each person in yuan, digits in groups: `1,234.50 元`. */
export function yuan(cents: number): string {
  const [whole = "", fraction = ""] = formatCents(cents, "元").split(".")
  return `${whole.replace(/\B(?=(?:\d{3})+$)/g, ",")}.${fraction} 元`
}

/** How many people, digits in groups. */
export function peopleText({ people }: Residents): string {
  return `${people.toString().replace(/\B(?=(?:\d{3})+$)/g, ",")}人`
}

/** What is spent for each inhabitant, as a headline figure; nothing when nobody said how many there are. */
export function perResident(cents: number, residents: Residents | null, to: string): HeadFigure[] {
  if (!residents) return []
  const { year, source } = residents
  return [
    {
      name: "每个常住人口",
      text: yuan(perPerson(cents, residents)),
      sum: `支出合计除以${year}年末常住人口 ${peopleText(residents)}，舍去分以下；人口取自${source}`,
      to,
    },
  ]
}

/** Columns that make amounts of several years comparable, as far as anything is known. */
export interface Comparable {
  readonly columns: readonly Column[]
  /** The cells of an amount of a year. */
  readonly cells: (cents: number | null, year: number) => readonly Cell[]
  /** What must be known to read them; null when there are no such columns. */
  readonly note: string | null
  /** The money they are in; null when none of the years is known. */
  readonly prices: Prices | null
}

/** A column in the money of the latest year whose prices are known; none when it would be empty. */
export function comparable(asked: Asked, region: ShelfRegion, years: readonly number[]): Comparable {
  const prices = pricesAt(asked, region)
  const told = prices ? years.filter((year) => prices.of(100, year) !== null) : []
  if (!prices || told.length === 0 || Math.min(...told) === prices.year)
    return { columns: [], cells: () => [], note: null, prices: null }
  return {
    columns: [{ title: `${prices.year}年不变价（万元）`, is: "money" }],
    cells: (cents, year) => [cents === null ? words("") : orNothing(prices.of(cents, year))],
    note: `“${prices.year}年不变价”是按居民消费价格折算成${prices.year}年的钱，${prices.year}年是已知价格的最后一年，其后的年度不折算；价格取自${prices.sources.join("、")}。`,
    prices,
  }
}

function orNothing(cents: number | null): Cell {
  return cents === null ? words("没有价格数据") : money(cents)
}

/** A table's note with what comparable columns need said. */
export function noted(table: Table, { note }: Comparable): Table {
  return note === null ? table : { ...table, note: [table.note, note].filter(Boolean).join("") }
}
