import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { kindOf } from "../model/control.ts"
import { type BudgetLine, type Control, categories, funds } from "../model/ledger.ts"
import { controlProblems, divisionProblems, excesses, excessText, roomOf, undivided } from "./controls.ts"
import { controls, line } from "./county.test-data.ts"

const anyLine: fc.Arbitrary<BudgetLine> = fc
  .record({
    unit: fc.constantFrom("334001", "334002"),
    category: fc.constantFrom(...categories),
    fund: fc.constantFrom(...funds),
    carriedOver: fc.boolean(),
    cents: fc.integer({ min: 0, max: 100_000 }),
  })
  .map(({ unit, category, ...rest }) => ({ ...line(unit, category, 0), ...rest }))
const anyControl = (of: string): fc.Arbitrary<Control> =>
  fc.record({
    of: fc.constant(of),
    fund: fc.constantFrom(null, ...funds),
    kind: fc.constantFrom("basic", "project", null),
    cents: fc.integer({ min: 0, max: 300_000 }),
    at: fc.constant({}),
  })

describe("room", () => {
  test("is what the lines leave of each control number", () => {
    const lines = [
      line("334001", "personnel", 700),
      line("334001", "operating", 200),
      line("334001", "targeted", 300),
    ]
    expect(
      roomOf(lines, controls("334001", 1000, 300)).map(({ kind, taken, left }) => [kind, taken, left]),
    ).toEqual([
      ["basic", 900, 100],
      ["project", 300, 0],
    ])
  })

  test("last year's money takes none", () => {
    const lines = [{ ...line("334001", "targeted", 500), carriedOver: true }]
    expect(excesses(lines, controls("334001", 0, 0), "334001")).toEqual([])
  })

  test("a budget that fits stays fitting when a line shrinks or a control number grows", () => {
    fc.assert(
      fc.property(
        fc.array(anyLine),
        fc.array(anyControl("334"), { maxLength: 6 }),
        fc.nat(),
        (lines, given, n) => {
          fc.pre(lines.length > 0 && given.length > 0 && excesses(lines, given, "334").length === 0)
          const [i, j] = [n % lines.length, n % given.length]
          const smaller = lines.map((each, k) =>
            k === i ? { ...each, cents: Math.floor(each.cents / 2) } : each,
          )
          const wider = given.map((each, k) => (k === j ? { ...each, cents: each.cents + 1 } : each))
          expect([...excesses(smaller, given, "334"), ...excesses(lines, wider, "334")]).toEqual([])
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe("what does not fit is flagged", () => {
  test("with what is planned, what is allowed, and how much more it is", () => {
    const [found] = excesses([line("334001", "targeted", 12_345)], controls("334001", 0, 12_000), "334001")
    expect(excessText(found!)).toBe(
      "334001的“一般公共预算拨款项目支出”编了123.45元，超过控制数120.00元，多3.45元，请调减。",
    )
  })

  test("appropriated money without any control number, but not a unit's own", () => {
    const lines = [
      { ...line("334001", "targeted", 100), fund: "governmentFund" as const },
      { ...line("334001", "targeted", 100), fund: "institutionIncome" as const },
    ]
    expect(excesses(lines, controls("334001", 0, 0), "334001").map(excessText)).toEqual([
      "334001的“政府性基金预算拨款项目支出”没有控制数，却编了1.00元，请调整预算，或请财政局下达。",
    ])
  })

  test("whenever more is planned than allowed, and only then", () => {
    fc.assert(
      fc.property(fc.array(anyLine), anyControl("334"), (lines, control) => {
        const planned = lines
          .filter(({ carriedOver, fund }) => !carriedOver && (control.fund ?? fund) === fund)
          .filter(({ category }) => control.kind === null || kindOf(category) === control.kind)
          .reduce((sum, { cents }) => sum + cents, 0)
        const found = excesses(lines, [control], "334").some(
          ({ fund, kind, allowed }) =>
            fund === control.fund && kind === control.kind && allowed === control.cents,
        )
        if (control.cents > 0) expect(found).toBe(planned > control.cents)
      }),
      { numRuns: 500 },
    )
  })
})

describe("a department divides its control numbers", () => {
  const own = controls("334", 1000, 500)
  const units = ["334001", "334002"]

  test("and sees what is left to divide", () => {
    expect(undivided(own, controls("334001", 600, 500), units).map(({ left }) => left)).toEqual([400, 0])
  })

  test("within the amounts, funds and kinds it was given, each unit once", () => {
    const twice = [...controls("334001", 1, 1), ...controls("334001", 1, 1)]
    const total: Control = { of: "334001", fund: null, kind: null, cents: 1, at: {} }
    const negative = [...controls("334001", -1, 0)]
    const problems = [[total], twice, negative, controls("361001", 1, 1)].map(
      (each) => divisionProblems(own, each, units)[0],
    )
    expect(problems).toEqual([
      "334001的“全部资金支出”在财政局下达的控制数中没有，请按下达的口径分解。",
      "334001的“一般公共预算拨款基本支出”写了不止一次，请合并成一个数。",
      "334001的“一般公共预算拨款基本支出”应是不小于0、精确到分的金额，请改正。",
      "单位361001不属于本部门，不能分给它控制数，请核对单位编码。",
    ])
  })

  test("any division that is accepted lets units that fit add up to a department that fits", () => {
    const amount = fc.integer({ min: 0, max: 1200 })
    fc.assert(
      fc.property(fc.tuple(amount, amount, amount, amount), fc.array(anyLine), ([a, b, c, d], lines) => {
        const parts = [...controls("334001", a, b), ...controls("334002", c, d)]
        fc.pre(divisionProblems(own, parts, units).length === 0)
        const fits = units.every((unit) => {
          const [mine, room] = [
            lines.filter((each) => each.unit === unit),
            parts.filter(({ of }) => of === unit),
          ]
          return excesses(mine, room, unit).length === 0
        })
        if (fits) expect(excesses(lines, own, "334")).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })

  test("amounts are whole cents", () => {
    expect(controlProblems(controls("334", 0.5, 1))).toHaveLength(1)
  })
})
