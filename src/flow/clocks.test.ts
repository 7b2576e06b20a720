import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { bodyOf } from "./budget-year.ts"
import { clocks, readClock } from "./clocks.ts"
import { did, later, preparing, yearOf } from "./county.test-data.ts"
import { dayAt, daysBetween, isDay, plusDays, weekdayOf } from "./day.ts"
import { clocksOf } from "./due.ts"
import { holidays2026, isWorkingDay, plusWorkingDays } from "./working-days.ts"

const anyDay = fc.integer({ min: -20_000, max: 40_000 }).map((n) => plusDays("2026-01-01", n))

describe("days", () => {
  test("begin at midnight in Shanghai, wherever the machine stands", () => {
    expect(dayAt(Date.parse("2026-12-31T15:59:59.999Z"))).toBe("2026-12-31")
    expect(dayAt(Date.parse("2026-12-31T16:00:00Z"))).toBe("2027-01-01")
  })

  test("are days of the calendar", () => {
    expect(["2026-02-28", "2026-02-29", "2024-02-29", "2026-13-01", "2026-1-1", ""].filter(isDay)).toEqual([
      "2026-02-28",
      "2024-02-29",
    ])
  })

  test("are counted as the calendar has them", () => {
    expect(weekdayOf("2026-11-30")).toBe(1)
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -800, max: 800 }), (day, n) => {
        expect(isDay(day)).toBe(true)
        expect(daysBetween(day, plusDays(day, n))).toBe(n)
        expect(weekdayOf(day)).toBe(new Date(`${day}T00:00:00Z`).getUTCDay())
      }),
    )
  })

  test("of work leave out holidays and take in weekend days that are worked", () => {
    const known = [holidays2026]
    expect(
      ["2026-02-14", "2026-02-15", "2026-02-24", "2026-10-10", "2026-10-11"].map((day) =>
        isWorkingDay(day, known),
      ),
    ).toEqual([true, false, true, true, false])
    expect(plusWorkingDays("2026-02-13", 2, known)).toBe("2026-02-24")
    expect(plusWorkingDays("2026-12-30", 2, known)).toBeNull()
  })
})

describe("a clock", () => {
  const read = (start: string | null, done: string | null, today: string) =>
    readClock("departmentPublication", { start, done }, today)

  test("without a start says so, and is neither kept nor broken", () => {
    expect(read(null, null, "2026-03-01")).toMatchObject({
      standing: "unstarted",
      due: null,
      left: null,
      says: "没有财政局批复部门的日期，期限无法计算（预算法第十四条）。",
    })
  })

  test("counts from the day after", () => {
    expect(read("2026-02-01", null, "2026-02-01")).toMatchObject({
      standing: "running",
      due: "2026-02-21",
      left: 20,
    })
    expect(read("2026-02-01", null, "2026-02-21").says).toBe(
      "部门公开部门预算：最迟2026年2月21日，今天到期；财政局批复部门的日期起20日内（预算法第十四条）。",
    )
    expect(read("2026-02-01", null, "2026-02-22")).toMatchObject({ standing: "overdue", left: -1 })
    expect(read("2026-02-01", "2026-02-21", "2026-05-01")).toMatchObject({ standing: "met", left: 0 })
    expect(read("2026-02-01", "2026-02-24", "2026-05-01").says).toContain("2026年2月24日办理，晚了3天")
  })

  test("by working days wants to know the holidays", () => {
    const times = { start: "2026-04-30", done: null }
    expect(readClock("correction", times, "2026-05-01").standing).toBe("uncounted")
    expect(readClock("correction", times, "2026-05-01", [holidays2026])).toMatchObject({
      standing: "running",
      due: "2026-06-01",
    })
  })

  test("may run up to a day: the draft goes to the congress 30 days before it meets", () => {
    expect(readClock("preliminaryReview", { start: "2027-02-01", done: null }, "2026-12-30").due).toBe(
      "2027-01-02",
    )
  })

  test("is met by what was done in time and only by that", () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 0, max: 60 }),
        (start, took, later) => {
          const done = plusDays(start, took)
          const { standing } = read(start, done, plusDays(done, later))
          expect(standing).toBe(took <= 20 ? "met" : "late")
          expect(read(start, null, done).standing).toBe(took <= 20 ? "running" : "overdue")
        },
      ),
    )
  })

  test("has a rule it comes from", () => {
    for (const { source } of clocks) expect(source).toMatch(/第.+条$|通知$/)
  })
})

describe("the clocks of a year", () => {
  const body = (year: typeof preparing, kind: "department" | "unit", code: string) =>
    bodyOf(year, kind, code)!
  const standing = (...args: Parameters<typeof clocksOf>) =>
    Object.fromEntries(clocksOf(...args).map(({ clock, due, standing }) => [clock.key, `${standing} ${due}`]))
  const open = later(preparing, "2026-06-20", "open year bh")

  test("begin with what is known", () => {
    expect(standing(preparing, null, "2026-07-01")).toEqual({
      opening: "overdue 2026-06-30",
      preliminaryReview: "unstarted null",
    })
    expect(standing(open, null, "2026-07-01")).toMatchObject({ opening: "met 2026-06-30" })
    expect(standing(open, body(open, "department", "334"), "2026-07-21")).toEqual({
      firstUp: "overdue 2026-07-20",
      secondUp: "running 2026-10-18",
      replyToDepartment: "unstarted null",
      departmentPublication: "unstarted null",
    })
  })

  test("what was returned is due again on the day that was set", () => {
    const returned = later(
      open,
      "2026-07-01",
      "propose 334001 uc1",
      "submit 334001 uh1",
      "return 334001 df334",
    )
    const unit = body(returned, "unit", "334001")
    expect(standing(returned, unit, "2026-07-02").firstUp).toBe("running 2026-07-08")
    const head = later(returned, "2026-07-02", "propose 334001 uc1")
    const declined = yearOf(did(head, "2026-07-02", "return 334001 uh1", { due: undefined })).year
    expect(standing(declined, unit, "2026-07-02").firstUp).toBe("running 2026-07-08")
    const again = yearOf(
      did(later(returned, "2026-07-03", "propose 334001 uc1"), "2026-07-03", "submit 334001 uh1"),
    ).year
    expect(standing(again, body(again, "unit", "334001"), "2026-09-01").firstUp).toBe("met 2026-07-08")
  })

  test("follow each other from the approval to the publication", () => {
    const reply = { date: "2027-01-30", number: "一号" }
    const approved = {
      ...open,
      approval: { date: "2027-01-20", number: "一号" },
      bodies: open.bodies.map((each) => (each.code === "334" ? { ...each, reply } : each)),
    }
    expect(standing(approved, body(approved, "department", "334"), "2027-02-10")).toMatchObject({
      replyToDepartment: "met 2027-02-09",
      departmentPublication: "running 2027-02-19",
    })
    expect(standing(approved, body(approved, "unit", "334001"), "2027-02-20")).toMatchObject({
      replyToUnit: "overdue 2027-02-14",
      unitPublication: "unstarted null",
    })
  })
})
