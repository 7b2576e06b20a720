import type { Fund } from "../address.ts"
import type { Flow, Share } from "../page.ts"
import type { Line } from "../shelf.ts"
import { type Spending, spendingBy, spendingOf } from "../sums/spending.ts"

/** The funds whose spending by functional class is printed apart, by the table that prints it. */
export const fundTables = ["generalPublic", "governmentFund", "stateCapital"] as const

/** What funds are called. */
export const fundNames: Readonly<Record<Fund, string>> = {
  generalPublic: "一般公共预算",
  governmentFund: "政府性基金预算",
  stateCapital: "国有资本经营预算",
  other: "专户、单位资金等",
  untold: "来源未分清",
}

/** Money of one fund that one body spends in one class. */
export interface Stream {
  readonly fund: Fund
  readonly code: string
  readonly body: string
  readonly cents: number
}

/** Where each class's money of a body comes from; `lines` are those of the whole and of the funds' tables. */
export function streamsOf(lines: readonly Line[]): Stream[] {
  return [...Map.groupBy(lines, ({ body }) => body).values()].flatMap((own) => {
    const whole = spendingOf(own)
    return whole ? streamsIn(whole, own) : []
  })
}

function streamsIn({ classes, body }: Spending, own: readonly Line[]): Stream[] {
  const funds = fundTables.map((table) => [table, spendingBy(own, table)] as const)
  return classes.flatMap(({ code, cents }) => {
    const parts: { fund: Fund; cents: number }[] = funds.map(([table, spending]) => ({
      fund: table,
      cents: spending?.classes.find((branch) => branch.code === code)?.cents ?? 0,
    }))
    const rest = cents - parts.reduce((sum, part) => sum + part.cents, 0)
    // What the funds' tables say cannot be more than the whole.
    if (rest < 0) return [{ fund: "untold" as const, code, body, cents }]
    return [...parts, { fund: "other" as const, cents: rest }]
      .filter((part) => part.cents > 0)
      .map((part) => ({ ...part, code, body }))
  })
}

/** What each fund gives, the greatest first. */
export function fundShares(streams: readonly Stream[], to: (fund: Fund) => string): Share[] {
  return sharesBy(streams, ({ fund }) => fund).map(({ name, cents }) => ({
    name: fundNames[name as Fund],
    cents,
    to: to(name as Fund),
  }))
}

/** Sums of streams by what a key says of them, the greatest first. */
export function sharesBy(streams: readonly Stream[], keyOf: (stream: Stream) => string): Share[] {
  return [...Map.groupBy(streams, keyOf)]
    .map(([name, own]) => ({ name, cents: own.reduce((sum, { cents }) => sum + cents, 0) }))
    .sort((a, b) => b.cents - a.cents)
}

/** Funds → classes → bodies; small classes and bodies are put together so that the picture stays readable. */
export function flowOf(
  streams: readonly Stream[],
  classNames: ReadonlyMap<string, { readonly name: string; readonly to?: string }>,
  bodyNames: ReadonlyMap<string, { readonly name: string; readonly to?: string }>,
  fundTo: (fund: Fund) => string,
  most = 10,
): Flow {
  const keep = (keyOf: (stream: Stream) => string) =>
    new Set(
      sharesBy(streams, keyOf)
        .slice(0, most)
        .map(({ name }) => name),
    )
  const [classes, bodies] = [keep(({ code }) => code), keep(({ body }) => body)]
  const nodes: { name: string; column: number; to?: string }[] = []
  const indexes = new Map<string, number>()
  const node = (column: number, key: string | null, named: { name: string; to?: string }) => {
    const place = `${column} ${key}`
    const known = indexes.get(place) ?? nodes.push({ ...named, column }) - 1
    indexes.set(place, known)
    return known
  }
  const sums = new Map<string, { from: number; into: number; cents: number }>()
  const add = (from: number, into: number, cents: number) => {
    const sum = sums.get(`${from} ${into}`) ?? { from, into, cents: 0 }
    sums.set(`${from} ${into}`, { ...sum, cents: sum.cents + cents })
  }
  for (const { fund, code, body, cents } of streams) {
    const first = node(0, fund, { name: fundNames[fund], to: fundTo(fund) })
    const middle = classes.has(code)
      ? node(1, code, classNames.get(code) ?? { name: code })
      : node(1, null, { name: "其他各类" })
    add(first, middle, cents)
    if (bodyNames.size === 0) continue
    const last = bodies.has(body)
      ? node(2, body, bodyNames.get(body) ?? { name: body })
      : node(2, null, { name: "其他部门" })
    add(middle, last, cents)
  }
  return { is: "flow", nodes, streams: [...sums.values()] }
}
