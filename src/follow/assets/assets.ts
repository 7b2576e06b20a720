import { type Day, isDay } from "../../flow/index.ts"
import type { AssetStock } from "../../model/ledger.ts"

/** Kinds of fixed assets that are counted. */
export const assetKinds = {
  buildings: "房屋",
  offices: "其中：办公用房",
  vehicles: "车辆",
  equipment: "设备",
  other: "其他固定资产",
} as const satisfies Record<AssetStock["key"], string>

export type AssetKind = AssetStock["key"]

/** How assets come and go. */
export const assetWays = { bought: "购置", received: "划入", disposed: "处置", given: "划出" } as const

export type AssetWay = keyof typeof assetWays

/** Assets that came or went, as a unit enters them; quantities are square metres for buildings, else pieces. */
export interface AssetChange {
  readonly unit: string
  readonly kind: AssetKind
  readonly way: AssetWay
  readonly goods: string
  readonly date: Day
  readonly quantity: number
  readonly cents: number
  /** Number of what was planned (拟购置固定资产) among what its unit planned; null when nothing was. */
  readonly planned: number | null
  /** What it rests on: number of a contract, or of the paper that allowed it. */
  readonly document: string
}

/** Assets of one kind of a unit at the beginning of the year. */
export interface AssetOpening {
  readonly unit: string
  readonly kind: AssetKind
  readonly quantity: number
  readonly cents: number
}

/** Opening + what came − what went = closing. */
export interface AssetAccount {
  readonly unit: string
  readonly kind: AssetKind
  readonly opening: Count
  readonly came: Count
  readonly went: Count
  readonly closing: Count
}

/** How many, and what they are worth in cents. */
export interface Count {
  readonly quantity: number
  readonly cents: number
}

/** Whether something came. */
export function isComing(way: AssetWay): boolean {
  return way === "bought" || way === "received"
}

/** What is wrong with a change by itself, as Chinese sentences. */
export function assetProblems(
  { goods, date, quantity, cents, way, planned, document }: AssetChange,
  year: number,
  today: Day,
): string[] {
  const problems: string[] = []
  if (goods.trim() === "") problems.push("缺少资产名称，请填写。")
  if (!isDay(date) || date > today || date.slice(0, 4) !== String(year))
    problems.push(`日期“${date}”不对，请填写${year}年今天或以前的日期。`)
  // Square metres are told to the hundredth.
  if (!(quantity > 0) || Math.abs(quantity * 100 - Math.round(quantity * 100)) > 1e-6)
    problems.push("数量应大于0，最多两位小数，请改正。")
  if (!Number.isSafeInteger(cents) || cents < 0) problems.push("价值不能小于0，应精确到分，请改正。")
  if (way !== "bought" && planned !== null) problems.push("只有购置才选购置计划，请改正。")
  if (way !== "bought" && document.trim() === "") problems.push("划入、划出和处置要有批准文件，请填写文号。")
  return problems
}

/** Opening and changes put together by unit and kind, in the order of units and of the form. */
export function accountsOf(
  openings: readonly AssetOpening[],
  changes: readonly Pick<AssetChange, "unit" | "kind" | "way" | "quantity" | "cents">[],
): AssetAccount[] {
  const keyOf = ({ unit, kind }: { readonly unit: string; readonly kind: AssetKind }) => `${unit} ${kind}`
  const opening = Map.groupBy(openings, keyOf)
  const changed = Map.groupBy(changes, keyOf)
  const order = Object.keys(assetKinds)
  const places = new Map([...openings, ...changes].map((each) => [keyOf(each), each]))
  return [...places]
    .map(([key, { unit, kind }]) => {
      const own = changed.get(key) ?? []
      const [first, came, went] = [
        sum(opening.get(key) ?? []),
        sum(own.filter(({ way }) => isComing(way))),
        sum(own.filter(({ way }) => !isComing(way))),
      ]
      return { unit, kind, opening: first, came, went, closing: plus(plus(first, came), went, -1) }
    })
    .sort((a, b) =>
      a.unit < b.unit ? -1 : a.unit > b.unit ? 1 : order.indexOf(a.kind) - order.indexOf(b.kind),
    )
}

function sum(counts: readonly Count[]): Count {
  return counts.reduce((all, each) => plus(all, each), { quantity: 0, cents: 0 })
}

/** Quantities have two decimals at most: reckoned in hundredths, so that 0.1 + 0.2 is 0.3. */
function plus(a: Count, b: Count, sign = 1): Count {
  const hundredths = Math.round(a.quantity * 100) + sign * Math.round(b.quantity * 100)
  return { quantity: hundredths / 100, cents: a.cents + sign * b.cents }
}
