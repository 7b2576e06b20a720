import { type Quota, quotaKey } from "../../../src/follow/book/quota.ts"
import type { Standing } from "../../../src/follow/book/view.ts"
import { clockOf } from "../../../src/follow/kept/kept.ts"
import type { Executed } from "../../../src/follow/progress/execution.ts"
import { deadlinesOf, type KeptKind } from "../../../src/packs/deadlines.ts"
import { paceOf } from "../../../src/packs/pace.ts"

/** A source of chance that is the same for the same seed. */
export type Chance = (from: number, to: number) => number

/** Whole numbers from … to, by a seed. */
export function chanceOf(seed: number): Chance {
  let state = seed * 2654435761 + 1
  return (from, to) => {
    state = (Math.imul(state >>> 0, 1664525) + 1013904223) >>> 0
    return from + Math.floor((state / 2 ** 32) * (to - from + 1))
  }
}

/** Months at whose ends counties are looked at. */
const months = [4, 5, 7, 8, 9, 10, 11] as const
const year = 2027

/** The day of a county. */
export function dayOf(month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}

/** Money that no unit has yet, as it stands on a day. */
export function keptMoney(
  number: number,
  kind: KeptKind,
  date: string,
  left: number,
  day: string,
): Executed["kept"][number] {
  const deadline = deadlinesOf("national").get(kind)!
  const { due, says } = clockOf({ date }, left, year, deadline, day)
  const isOverdue = left > 0 && day > due
  return { number, kind, kindName: deadline.name, name: `第${number}批资金`, left, due, isOverdue, says }
}

/** How far a quota is. */
export function standingOf(quota: Quota, adjusted: number, paid: number, approved = adjusted): Standing {
  return { quota, approved, adjusted, tied: 0, paid, carried: 0, left: adjusted - paid }
}

/** A contract that was announced at once. */
export function contractOf(
  number: number,
  unit: string,
  cents: number,
  more: Partial<NonNullable<Executed["contracts"]>[number]> = {},
): NonNullable<Executed["contracts"]>[number] {
  const rest = { kind: "goods" as const, supplier: `第${number}供应商`, isLarge: false, planned: null }
  const days = { signed: "2027-02-20", announced: "2027-02-21" }
  const money = { cents, tied: cents, paid: 0 }
  return {
    number,
    unit,
    title: `第${number}样物品`,
    document: `${unit}-${number}号`,
    ...rest,
    ...days,
    ...money,
    ...more,
  }
}

/** A county of some units that does everything as it should, by a seed. */
export function cleanCounty(seed: number): Executed {
  const chance = chanceOf(seed)
  const month = months[seed % months.length]!
  const day = dayOf(month)
  const units = Array.from({ length: chance(2, 5) }, (_, i) => `${chance(301, 399)}00${i + 1}`)
  const quota = (unit: string, project: string | null, economic: string): Quota => ({
    unit,
    project,
    function: project === null ? "2130301" : "2130305",
    economic,
    fund: "generalPublic",
  })
  const share = month / 12
  const standings = units.flatMap((unit) => {
    const going = (of: Quota, least: number, most: number) => {
      const adjusted = chance(least, most) * 100
      return standingOf(of, adjusted, Math.floor(adjusted * share) + chance(0, 99))
    }
    return [
      going(quota(unit, null, "30201"), 20_000, 90_000),
      going(quota(unit, null, "30217"), 5_000, 9_000),
      going(quota(unit, "P1", "31002"), 2_000_000, 6_000_000),
      going(quota(unit, "P2", "30214"), 500_000, 900_000),
    ]
  })
  const payments = standings.map(({ quota: of, paid }, i) => ({
    number: i + 1,
    date: dayOf(2 + (i % (month - 2))),
    cents: paid,
    voucher: `V${i + 1}`,
    summary: `第${i + 1}项支出`,
    quota: of,
  }))
  const [first] = units as [string]
  return {
    year,
    day,
    pace: paceOf("national"),
    standings,
    since: new Map(standings.map((each) => [quotaKey(each.quota), "2027-02-10"])),
    payments,
    unclaimed: [
      { number: 1, date: day, cents: chance(1, 9_999), taken: day, unit: null, because: "没有写明单位" },
    ],
    kept: [
      keptMoney(1, "reserved", "2027-01-20", month < 7 ? chance(1, 99) * 10_000 : 0, day),
      keptMoney(2, "special", "2027-01-20", 0, day),
    ],
    contracts: [
      contractOf(1, first, 60_000_000, { planned: 1, isLarge: true }),
      contractOf(2, first, chance(30, 40) * 1_000_000, { planned: 1 }),
      contractOf(3, first, chance(1, 9) * 1_000_000),
    ],
    needs: [{ unit: first, number: 1, goods: "成套设备", cents: 100_000_000, reserved: 30_000_000 }],
    assets: units.map((unit) => ({ unit, kindName: "设备", quantity: chance(0, 40) })),
    bought: [
      {
        number: 1,
        unit: first,
        goods: "成套设备",
        date: "2027-03-01",
        cents: 60_000_000,
        planned: { cents: 60_000_000, bought: 60_000_000 },
      },
    ],
    names: {
      unit: (code) => `单位${code}`,
      project: (_, code) => `项目${code}`,
      economic: (code) => `科目${code}`,
      // Nothing is planned of these projects: they are held against time.
      plan: () => [],
    },
  }
}
