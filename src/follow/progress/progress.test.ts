import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { paceOf } from "../../packs/pace.ts"
import { forecast } from "./forecast.ts"
import { monthsOver, plannedOn, progressOf, shareText } from "./progress.ts"

const pace = paceOf("national")
const plan = [null, 50, 75, 100]
const on = (paid: number, day: string, of = plan) => progressOf({ adjusted: 1_000_000, paid }, of, day, pace)

describe("支出进度", () => {
  test.each<[string, number, string, string]>([
    ["nothing is planned yet and nothing paid", 0, "2027-03-31", "onPlan"],
    ["half is planned and nothing paid", 0, "2027-06-30", "untouched"],
    ["within ten points of the plan", 410_000, "2027-06-30", "onPlan"],
    ["more than ten points below", 390_000, "2027-06-30", "behind"],
    ["the plan of June holds until October is over", 390_000, "2027-10-30", "behind"],
    ["more than twenty points above", 710_000, "2027-06-30", "ahead"],
    ["more than there was", 1_000_001, "2027-06-30", "over"],
  ])("%s", (_, paid, day, is) => {
    expect(on(paid, day).is).toBe(is)
  })

  test("without a plan time is the measure", () => {
    expect(on(200_000, "2027-06-30", []).is).toBe("behind")
    expect(on(500_000, "2027-06-30", [])).toMatchObject({
      is: "onPlan",
      planned: null,
      time: 5000,
      share: 5000,
    })
  })

  test("money that was never given", () => {
    expect(progressOf({ adjusted: 0, paid: 0 }, plan, "2027-06-30", pace)).toMatchObject({
      is: "none",
      share: null,
    })
  })

  test("months are over at their last day", () => {
    expect(["2027-02-27", "2027-02-28", "2028-02-28", "2027-12-31"].map(monthsOver)).toEqual([1, 2, 1, 12])
    expect(plannedOn([25, null, 75, 100], "2027-06-30")).toBe(2500)
  })

  test("a share is never rounded up to all", () => {
    const { share } = progressOf({ adjusted: 300_000, paid: 299_999 }, plan, "2027-12-31", pace)
    expect(shareText(share!)).toBe("99.99%")
  })
})

describe("what is likely by the end of the year", () => {
  const year = (...months: number[]) =>
    Array.from({ length: 12 }, (_, i) => months[Math.min(i, months.length - 1)]!)
  const steady = Array.from({ length: 12 }, (_, i) => (i + 1) * 100)
  const rushed = [...Array.from({ length: 11 }, (_, i) => (i + 1) * 50), 1200]

  test("is what earlier years made of the same month, with its interval", () => {
    expect(forecast(600, 6, [steady, rushed])).toEqual({
      likely: 1800,
      least: 1200,
      most: 2400,
      years: 2,
      // From the steady year the rushed one would have ended at 600 instead of 1200.
      missedLast: 5000,
    })
  })

  test("is not told from years that had paid nothing by then", () => {
    expect(forecast(600, 6, [year(0, 0, 0, 0, 0, 0, 0, 100)])).toBeNull()
    expect(forecast(600, 6, [])).toBeNull()
  })

  test("is exact when the year goes on as the earlier one did, and never below what is paid", () => {
    const months = fc
      .array(fc.integer({ min: 1, max: 1e9 }), { minLength: 12, maxLength: 12 })
      .map((parts) => {
        let sum = 0
        return parts.map((part) => {
          sum += part
          return sum
        })
      })
    fc.assert(
      fc.property(
        months,
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 0, max: 1e9 }),
        (earlier, month, paid) => {
          expect(forecast(earlier[month - 1]!, month, [earlier])!.likely).toBe(earlier[11])
          const { least, likely, most } = forecast(paid, month, [earlier])!
          expect(least).toBeGreaterThanOrEqual(paid)
          expect(likely).toBeGreaterThanOrEqual(least)
          expect(most).toBeGreaterThanOrEqual(likely)
        },
      ),
    )
  })
})
