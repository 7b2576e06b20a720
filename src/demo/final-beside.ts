import { purchaseKindOf } from "../compile/purchase-kind.ts"
import type { AccountLine, Contracts, Evaluations, Holding, PublicCounts } from "../model/final.ts"
import { appropriations, type Ledger } from "../model/ledger.ts"
import { threePublicSections } from "../model/three-public.ts"
import { randomOf } from "./random.ts"

/** Groups, vehicles and guests that fit what a unit spent on them. */
export function countsOf(
  { units, year }: Pick<Ledger, "units" | "year">,
  lines: readonly AccountLine[],
): PublicCounts[] {
  return units.map((unit): PublicCounts => {
    const spent = (item: string) =>
      lines.reduce(
        (sum, line) =>
          line.unit === unit.code &&
          (appropriations as readonly string[]).includes(line.fund) &&
          threePublicSections[item]!.includes(line.economic)
            ? sum + line.spent
            : sum,
        0,
      )
    const random = randomOf(unit.code, "counts", year)
    const [abroad, bought, running, guests] = [
      spent("overseasOther"),
      spent("vehiclePurchase"),
      spent("vehicleOperation"),
      spent("reception"),
    ] as [number, number, number, number]
    // About 35 000 yuan a person abroad, 90 yuan a guest, 9 guests at a time, 180 000 yuan a vehicle.
    const overseasPersons = abroad === 0 ? 0 : Math.max(1, Math.round(abroad / 3_500_000))
    const receptionPersons = guests === 0 ? 0 : Math.max(1, Math.round(guests / random.int(7_000, 11_000)))
    return {
      unit: unit.code,
      overseasGroups: Math.ceil(overseasPersons / 4),
      overseasPersons,
      vehiclesBought: bought === 0 ? 0 : Math.max(1, Math.round(bought / 18_000_000)),
      vehiclesHeld: running === 0 ? 0 : Math.max(1, unit.vehicles ?? 0),
      receptions: Math.ceil(receptionPersons / random.int(6, 12)),
      receptionPersons,
      foreignReceptions: 0,
      foreignPersons: 0,
      at: {},
    }
  })
}

/** Contracts of what was planned to be bought: a little less than the budget, most of it with small firms. */
export function contractsOf({ units, procurement, year }: Ledger, seed: number): Contracts[] {
  return units.flatMap((unit): Contracts[] => {
    const random = randomOf(seed, unit.code, "contracts", year)
    const own = procurement.filter((need) => need.unit === unit.code)
    if (own.length === 0) return []
    const price = random.int(90, 99)
    const of = (kind: string) =>
      own.reduce(
        (sum, need) =>
          (purchaseKindOf(need.catalogue) ?? "goods") === kind ? sum + signed(need.cents, price) : sum,
        0,
      )
    const [goods, works, services] = [of("goods"), of("works"), of("services")]
    const reserved = own.reduce((sum, need) => sum + need.reservedCents, 0)
    const awarded = signed(goods + works + services, random.int(60, 95))
    return [
      {
        unit: unit.code,
        goods,
        works,
        services,
        reservedForSmall: reserved,
        reservedForMicro: signed(reserved, 60),
        awardedToSmall: awarded,
        awardedToMicro: signed(awarded, 70),
        at: {},
      },
    ]
  })
}

/** A percentage of an amount in whole hundreds of yuan. */
function signed(cents: number, percent: number): number {
  return Math.round((cents * percent) / 1_000_000) * 10_000
}

/** The vehicles a unit is known to have, by kind, and now and then a large instrument. */
export function holdingsOf({ units, year }: Ledger, lines: readonly AccountLine[], seed: number): Holding[] {
  const counts = new Map(countsOf({ units, year }, lines).map((each) => [each.unit, each.vehiclesHeld]))
  return units.flatMap((unit): Holding[] => {
    const random = randomOf(seed, unit.code, "holdings")
    const vehicles = Math.max(unit.vehicles ?? 0, counts.get(unit.code) ?? 0)
    const special = Math.min(vehicles, random.int(0, 2))
    const kind = unit.nature === "事业" ? "special" : random.pick(["enforcement", "emergency"] as const)
    const equipment = random.chance(0.15) ? random.int(1, 3) : 0
    const held: Pick<Holding, "key" | "quantity">[] = [
      { key: kind, quantity: special },
      { key: "otherVehicles", quantity: vehicles - special },
      { key: "equipment", quantity: equipment },
    ]
    return held.filter(({ quantity }) => quantity > 0).map((each) => ({ unit: unit.code, ...each, at: {} }))
  })
}

/** How the projects of the department, and of each unit, were evaluated. */
export function evaluationsOf(ledger: Ledger, seed: number): Evaluations[] {
  const { units, projects, lines, departments, year } = ledger
  const moneyOf = new Map<string, number>()
  for (const { project, cents } of lines)
    if (project !== null) moneyOf.set(project, (moneyOf.get(project) ?? 0) + cents)
  return [...departments, ...units].flatMap(({ code: of }): Evaluations[] => {
    const isDepartment = departments.some(({ code }) => code === of)
    const own = projects.filter(({ unit }) => isDepartment || unit === of)
    if (own.length === 0) return []
    const scores = own.map(({ code }) => randomOf(seed, code, "score", year).int(7800, 10_000))
    const cents = own.reduce((sum, { code }) => sum + (moneyOf.get(code) ?? 0), 0)
    const grade = (low: number, high: number) => scores.filter((score) => score >= low && score < high).length
    return [
      {
        of,
        goals: own.length,
        goalsCents: cents,
        tracked: own.length,
        trackedCents: cents,
        evaluated: own.length,
        evaluatedCents: cents,
        average: Math.round(scores.reduce((sum, score) => sum + score, 0) / own.length),
        grades: [grade(9000, 10_001), grade(8000, 9000), grade(6000, 8000), grade(0, 6000)],
        at: {},
      },
    ]
  })
}
