import { defaultReference } from "../../src/packs/reference.ts"

/** Whose money a line spends. */
export type Fund = "generalPublic" | "governmentFund" | "stateCapital" | "institutionIncome" | "otherIncome"

export type Kind = "personnel" | "operating" | "project"

/** A piece of the budget of an invented water bureau. All amounts are whole hundreds of yuan: 0.01万元. */
export interface Line {
  /** An item of the functional classification. */
  readonly code: string
  /** A section of the economic classification of departments. */
  readonly economic: string
  readonly kind: Kind
  readonly fund: Fund
  /** The project it belongs to; empty for basic expenditure. */
  readonly project: string
  readonly amount: number
  /** How much of it is last year's money. */
  readonly carryIn: number
  /** What of this year's money is left for the next, in a final account. */
  readonly carryOut: number
  readonly lastYear: number
  /** What was planned at the beginning of the year, in a final account. */
  readonly planned: number
}

/** The three public expenses of a year. */
export interface ThreePublic {
  readonly overseas: number
  readonly purchase: number
  readonly operation: number
  readonly reception: number
}

export interface Purchase {
  readonly project: string
  readonly goods: string
  readonly catalogue: string
  readonly measure: string
  readonly kind: "goods" | "works" | "services"
  readonly quantity: number
  readonly price: number
}

/** One consistent set of figures: what every document of a place prints, each in its own form. */
export interface Figures {
  readonly year: number
  readonly lines: readonly Line[]
  readonly threePublic: ThreePublic
  readonly threePublicLastYear: ThreePublic
  readonly threePublicPlanned: ThreePublic
  readonly meetings: number
  readonly training: number
  readonly purchases: readonly Purchase[]
  readonly vehicles: number
  readonly batches: number
  readonly guests: number
}

export const nameOf = (code: string, year: number): string =>
  defaultReference.codes.function(code, year)?.name ?? defaultReference.codes.economic(code, year)!.name

export const sumOf = (
  lines: readonly Line[],
  value: (line: Line) => number = (line) => line.amount,
): number => lines.reduce((sum, line) => sum + value(line), 0)

/** What came in for a line this year. */
export const income = ({ amount, carryIn, carryOut }: Line): number => amount - carryIn + carryOut

export const isAppropriation = ({ fund }: Line): boolean =>
  fund === "generalPublic" || fund === "governmentFund" || fund === "stateCapital"

export const isBasic = ({ kind }: Line): boolean => kind !== "project"

export const threePublicTotal = ({ overseas, purchase, operation, reception }: ThreePublic): number =>
  overseas + purchase + operation + reception

/** A repeatable source of whole numbers. */
export function dice(seed: number): (from: number, to: number) => number {
  let state = (seed * 2654435761 + 12345) >>> 0
  return (from, to) => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9) >>> 0
    const mixed = Math.imul(state ^ (state >>> 13), 3266489917) >>> 0
    return from + (mixed % (to - from + 1))
  }
}

/** The figures of a year; other seeds give other ones, with or without carry-overs, fund money and own income. */
export function figuresOf(seed: number, year: number, stage: "budget" | "final"): Figures {
  const roll = dice(seed)
  const some = (chance: number) => roll(1, 100) <= chance
  const lines: Line[] = []
  const add = (
    code: string,
    economic: string,
    kind: Kind,
    amount: number,
    more: Partial<Line> = {},
  ): number => {
    const planned = stage === "final" ? amount + roll(-9, 9) * Math.max(1, Math.round(amount / 200)) : amount
    const lastYear = amount + roll(-9, 9) * Math.max(1, Math.round(amount / 100))
    lines.push({
      code,
      economic,
      kind,
      fund: "generalPublic",
      project: "",
      amount,
      carryIn: 0,
      carryOut: 0,
      lastYear,
      planned,
      ...more,
    })
    return amount
  }
  add("2080505", "30108", "personnel", roll(3000, 6000))
  add("2080506", "30109", "personnel", roll(1200, 2900))
  add("2101101", "30110", "personnel", roll(1500, 2800))
  add("2130301", "30101", "personnel", roll(16000, 26000))
  add("2130301", "30102", "personnel", roll(9000, 15000))
  add("2130301", "30103", "personnel", roll(4000, 8000))
  add("2080501", "30302", "personnel", roll(800, 1900))
  add("2210201", "30113", "personnel", roll(3000, 5200))
  add("2130301", "30201", "operating", roll(900, 1800))
  add("2130301", "30202", "operating", roll(110, 290))
  add("2130301", "30211", "operating", roll(310, 790))
  const meetings = add("2130301", "30215", "operating", roll(50, 149))
  const training = add("2130301", "30216", "operating", roll(150, 249))
  const reception = add("2130301", "30217", "operating", roll(60, 140))
  add("2130301", "30228", "operating", roll(300, 600))
  const operation = add("2130301", "30231", "operating", roll(280, 640))
  add("2130301", "30239", "operating", roll(700, 1400))
  add("2130306", "30213", "project", roll(4000, 9000), { project: "河道堤防养护经费" })
  const carried = some(60) ? roll(1000, 2900) : 0
  add("2130311", "30227", "project", roll(6000, 9900), {
    project: "节水型社会建设经费",
    carryIn: carried,
    carryOut: stage === "final" && some(60) ? roll(500, 1900) : 0,
  })
  add("2130314", "31003", "project", roll(3000, 5900), { project: "防汛抢险物资储备经费" })
  if (some(70))
    add("2120803", "31005", "project", roll(20000, 49000), {
      project: "城区排涝泵站更新改造经费",
      fund: "governmentFund",
      carryIn: stage === "final" && some(50) ? roll(2000, 6000) : 0,
    })
  if (some(40))
    add("2230105", "30305", "project", roll(600, 1500), {
      project: "国有企业退休人员社会化管理补助经费",
      fund: "stateCapital",
    })
  if (some(60))
    add("2130306", "30226", "project", roll(1500, 4500), {
      project: "水闸代管维护经费",
      fund: some(50) ? "institutionIncome" : "otherIncome",
    })
  const near = (amount: number) => amount + roll(1, 9) * 5
  const pump = roll(8, 19)
  return {
    year,
    lines,
    threePublic: { overseas: 0, purchase: 0, operation, reception },
    threePublicLastYear: {
      overseas: 0,
      purchase: 0,
      operation: some(50) ? operation : near(operation),
      reception: near(reception),
    },
    threePublicPlanned: { overseas: 0, purchase: 0, operation: near(operation), reception: near(reception) },
    meetings,
    training,
    purchases: [
      {
        project: "防汛抢险物资储备经费",
        goods: "潜水排污泵",
        catalogue: "A02051900",
        measure: "台",
        kind: "goods",
        quantity: pump,
        price: roll(60, 120),
      },
      {
        project: "河道堤防养护经费",
        goods: "堤防保洁服务",
        catalogue: "C13000000",
        measure: "项",
        kind: "services",
        quantity: 1,
        price: roll(1500, 2900),
      },
    ],
    vehicles: roll(1, 4),
    batches: roll(6, 19),
    guests: roll(60, 190),
  }
}
