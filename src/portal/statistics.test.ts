import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { pricesOf } from "../packs/prices.ts"
import { noStatistics, perPerson, pricesIn, residentsIn, type Statistics } from "./statistics.ts"

const known: Statistics = {
  residents: [
    { region: "990001", year: 2022, people: 310_000, source: "公报甲" },
    { region: "990001", year: 2024, people: 300_000, source: "公报乙" },
    { region: "990002", year: 2024, people: 1, source: "公报丙" },
  ],
  prices: [
    { region: "990001", year: 2023, index: 1010, source: "公报甲" },
    { region: "990001", year: 2024, index: 990, source: "公报乙" },
    { region: "990001", year: 2025, index: 1000, source: "公报丁" },
  ],
}

describe("people", () => {
  test("are those of the year, or of the latest that is not too old; of another place nobody", () => {
    const in2 = (year: number) => residentsIn(known, "990001", year)?.people ?? null
    expect([2021, 2022, 2023, 2024, 2027, 2028].map(in2)).toEqual([
      null,
      310_000,
      310_000,
      300_000,
      300_000,
      null,
    ])
    expect(residentsIn(noStatistics, "990001", 2024)).toBeNull()
    expect(perPerson(100_000_000_99, known.residents[1]!)).toBe(33_333)
  })
})

describe("money of today", () => {
  const prices = pricesIn(known, "990001", [{ year: 2022, index: 1020, source: "国家" }])!

  test("grows with the prices in between, a place's own before those of the country", () => {
    expect(prices.year).toBe(2025)
    expect(prices.of(1_000_000, 2025)).toBe(1_000_000)
    expect(prices.of(1_000_000, 2023)).toBe(990_000)
    expect(prices.of(1_000_000, 2022)).toBe(999_900)
    expect(prices.of(1_000_000, 2021)).toBe(1_019_898)
  })

  test("says nothing where a year's prices are not known, before and after", () => {
    expect([2020, 2019, 2026].map((year) => prices.of(100, year))).toEqual([null, null, null])
    expect(pricesIn(noStatistics, "990001", [])).toBeNull()
  })

  test("is exact for any sum, and of less money less", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (cents) => {
        const now = pricesIn(noStatistics, "1", pricesOf("national"))!.of(cents, 2015)!
        expect(Number.isInteger(now)).toBe(true)
        expect(Math.sign(now)).toBe(Math.sign(cents))
      }),
    )
  })
})
