import { decimalsOf, measureOf } from "../../src/check/engine/printed.ts"
import {
  type Amount,
  type BudgetTable,
  type Disclosure,
  nineTables,
  type TableRow,
} from "../../src/model/disclosure.ts"
import { type Measure, parseFigure } from "../../src/money/figure.ts"

/** The slips that are planted, one at a time. */
export const slips = ["改一位数字", "扩大十倍", "相邻两位颠倒", "漏一位数字", "整格漏填"] as const
export type PlantedSlip = (typeof slips)[number]

/** A figure that can be spoiled: where it stands in the disclosure. */
export interface Spot {
  readonly table: BudgetTable
  readonly row: TableRow
  readonly column: string
  readonly amount: Amount
}

/** Every printed figure of the nine tables. */
export function spotsOf(disclosure: Disclosure): Spot[] {
  return disclosure.tables
    .filter((table) => nineTables.includes(table.key))
    .flatMap((table) =>
      table.rows.flatMap((row) =>
        Object.entries(row.cells)
          .filter(([column, amount]) => amount.figure !== null && !/^c\d+$/.test(column))
          .map(([column, amount]) => ({ table, row, column, amount })),
      ),
    )
}

/** The disclosure with one figure spoiled; null when the slip cannot change this figure. */
export function plant(
  disclosure: Disclosure,
  spot: Spot,
  slip: PlantedSlip,
  random: () => number,
): Disclosure | null {
  const text = spoil(spot.amount.text.replace(/\s+/g, ""), slip, random)
  if (text === null) return null
  // A reader knows how precisely a column is printed: a digit lost at the end does not make the figure vaguer.
  const figure =
    text === "" ? null : parseFigure(text, measureFor(spot), decimalsOf(spot.amount) ?? undefined)
  if (text !== "" && !figure) return null
  if ((figure?.cents ?? 0) === spot.amount.figure!.cents) return null
  return replace(disclosure, spot, { ...spot.amount, figure, text })
}

function measureFor({ amount, table }: Spot): Measure {
  return measureOf(amount) ?? (table.unit?.includes("万") ? "万元" : "元")
}

function replace(disclosure: Disclosure, spot: Spot, amount: Amount): Disclosure {
  const row = { ...spot.row, cells: { ...spot.row.cells, [spot.column]: amount } }
  const table = { ...spot.table, rows: spot.table.rows.map((each) => (each === spot.row ? row : each)) }
  const threePublic = Object.fromEntries(
    Object.entries(disclosure.threePublic.table).map(([key, each]) => [
      key,
      each === spot.amount ? amount : each,
    ]),
  )
  return {
    ...disclosure,
    tables: disclosure.tables.map((each) => (each === spot.table ? table : each)),
    threePublic: { ...disclosure.threePublic, table: threePublic },
  }
}

function spoil(text: string, slip: PlantedSlip, random: () => number): string | null {
  const places = [...text].flatMap((c, i) => (/\d/.test(c) ? [i] : []))
  switch (slip) {
    case "改一位数字": {
      const at = pick(places, random)
      const digit = pick(
        [..."0123456789"].filter((c) => c !== text[at] && !(c === "0" && at === places[0])),
        random,
      )
      return text.slice(0, at) + digit + text.slice(at + 1)
    }
    case "扩大十倍":
      return timesTen(text)
    case "相邻两位颠倒": {
      const pairs = places.filter((at, i) => {
        const next = places[i + 1]
        return next === at + 1 && text[at] !== text[next] && !(i === 0 && text[next] === "0")
      })
      if (pairs.length === 0) return null
      const at = pick(pairs, random)
      return text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2)
    }
    case "漏一位数字": {
      if (places.length < 2) return null
      const at = pick(places, random)
      return (text.slice(0, at) + text.slice(at + 1))
        .replace(/\.$/, "")
        .replace(/^\./, "0.")
        .replaceAll(",", "")
    }
    case "整格漏填":
      return ""
  }
}

function timesTen(text: string): string {
  const plain = text.replaceAll(",", "")
  const match = /^(-?\d+)\.(\d)(\d*)$/.exec(plain)
  if (!match) return `${plain}0`
  const rest = match[3]!
  return `${match[1]}${match[2]}${rest === "" ? "" : `.${rest}0`}`.replace(/^0+(?=\d)/, "")
}

function pick<T>(list: readonly T[], random: () => number): T {
  return list[Math.floor(random() * list.length)]!
}

/** A small repeatable source of random numbers (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
