import { describe, expect, test } from "vitest"
import { departmentLedgers } from "../../demo/index.ts"
import type { Ledger } from "../../model/ledger.ts"
import { totalOf } from "../../money/form.ts"
import { Book } from "./book.ts"
import { openingEntries } from "./opening.ts"
import { movementsOf, purseKey, standingsBy, sumOf, viewOf } from "./view.ts"

const [history] = departmentLedgers({ departments: 1, years: 1, year: 2027 })
const ledger: Ledger = history!.ledgers[0]!
const units = ledger.units.map(({ code }) => code)
const linesOf = (unit: string, carriedOver?: boolean) =>
  ledger.lines.filter((line) => line.unit === unit && line.carriedOver === (carriedOver ?? line.carriedOver))

/** The book of a year in which some units have their reply. */
function opened(replied: readonly string[], reserved = {}): Book {
  const replies = new Map(
    replied.map((unit, i) => [unit, { date: `2027-02-${10 + i}`, document: `财预〔2027〕${i + 1}号` }]),
  )
  const book = new Book()
  expect(
    book.appendAll(openingEntries(ledger, { approved: "2027-01-20", by: "张三", replies, reserved })),
  ).toEqual([])
  return book
}

describe("the book of a year begins with the approved budget", () => {
  test("every unit has what its lines say, to the cent, by quota and in all", () => {
    const view = viewOf(opened(units).entries)
    const byUnit = standingsBy(view, ({ unit }) => unit)
    for (const unit of units)
      expect(byUnit.get(unit)).toEqual({
        approved: totalOf(linesOf(unit)),
        adjusted: totalOf(linesOf(unit)),
        tied: 0,
        paid: 0,
        carried: 0,
        left: totalOf(linesOf(unit)),
      })
    expect(sumOf(view.quotas.values()).approved).toBe(totalOf(ledger.lines))
  })

  test("what no unit was replied to stays in the bureau's hand", () => {
    const [first, ...others] = units as [string, ...string[]]
    const view = viewOf(opened([first]).entries)
    expect([...standingsBy(view, ({ unit }) => unit).keys()]).toEqual([first])
    const waiting = others.flatMap((unit) => linesOf(unit, false))
    const inHand = [...view.purses].filter(([key]) => key.startsWith("bureau|"))
    expect(inHand.reduce((sum, [, cents]) => sum + cents, 0)).toBe(totalOf(waiting))
  })

  test("money for units that are not named yet is reserved", () => {
    const view = viewOf(opened(units, { generalPublic: 5_000_000 }).entries)
    expect(view.purses.get(purseKey("reserved", "generalPublic"))).toBe(5_000_000)
  })

  test("a figure opens into the movements it is the sum of", () => {
    const book = opened(units)
    const [unit] = units as [string]
    const found = movementsOf(book.entries, (quota) => quota.unit === unit)
    const causes = new Set(found.map(({ cause }) => cause))
    expect(causes).toEqual(new Set(linesOf(unit, true).length > 0 ? ["carryIn", "reply"] : ["reply"]))
    const sum = found
      .flatMap(({ moves }) => moves)
      .filter(({ account }) => "quota" in account && account.quota.unit === unit)
    expect(totalOf(sum)).toBe(totalOf(linesOf(unit)))
    expect(movementsOf(book.entries, () => true, { asOf: "2027-02-01", knownOn: "2027-12-31" })).toEqual([])
  })
})
