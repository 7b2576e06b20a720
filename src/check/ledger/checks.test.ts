import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { anyLedger } from "../../model/any-ledger.test-data.ts"
import { exampleLedger } from "../../model/example-ledger.ts"
import type { Finding } from "../../model/finding.ts"
import type { Ledger } from "../../model/ledger.ts"
import { packs } from "../../packs/list.ts"
import { defaultReference } from "../../packs/reference.ts"
import { checkLedger, ledgerChecks } from "./index.ts"

const ids = ledgerChecks.map(({ id }) => id)

function said(ledger: Partial<Ledger>, only: string): string[] {
  return checkLedger({ ...exampleLedger, ...ledger }, defaultReference)
    .filter(({ check }) => check === only)
    .map(({ severity, message, should }) => `${severity} ${message}${should ? ` → ${should}` : ""}`)
}

function withCodes(codes: { readonly function?: string; readonly economic?: string }, year = 2025) {
  const [first, ...rest] = exampleLedger.lines
  return { year, lines: [{ ...first!, ...codes }, ...rest] }
}

describe("amounts", () => {
  test("where no line has one, their column is missing: purchases do not exceed them besides", () => {
    const lines = exampleLedger.lines.map((line) => ({ ...line, cents: 0 }))
    expect(said({ lines }, "LED-023")).toEqual([])
    expect(said({ lines: [exampleLedger.lines[0]!, ...lines.slice(1)] }, "LED-023")).not.toEqual([])
  })
})

describe("codes", () => {
  test("a code given up says since when, and what took its place", () => {
    expect(said(withCodes({ function: "2100601" }), "LED-007")).toEqual([
      "error 功能分类科目“2100601”是2022年及以前的科目，2025年已不使用（预算明细1笔）。 → 2101701行政运行、2101702一般行政管理事务、2101703机关服务",
    ])
    expect(said(withCodes({ economic: "39906" }), "LED-008")[0]).toMatch(
      /^error .*2020年及以前的科目.*→ 39909经常性赠与/,
    )
  })

  test("a code that came later is not of this year", () => {
    expect(said(withCodes({ function: "2014004" }, 2021), "LED-007")[0]).toMatch(
      /2024年起才有的科目，2021年还没有/,
    )
    expect(said(withCodes({ function: "2014004" }), "LED-007")).toEqual([])
  })

  test("words instead of a code find the code they name", () => {
    expect(said(withCodes({ economic: "公务招待费" }), "LED-008")[0]).toContain("→ 30217公务接待费")
  })

  test("a section of which our list has no items is doubted, not refused", () => {
    expect(said(withCodes({ function: "2150203" }), "LED-007")[0]).toMatch(/^warning .*无法核对/)
  })

  test("a class that has no sections is one itself", () => {
    expect(said(withCodes({ function: "227" }), "LED-007")).toEqual([])
  })
})

test("one wrong amount is one finding, whatever else is compared with it", () => {
  const [need] = exampleLedger.procurement
  const right = { ...need!, quantity: 4, priceCents: 50_000, cents: 200_000, reservedCents: 150_000 }
  const purchase = {
    ...exampleLedger.purchases[0]!,
    unit: right.unit,
    goods: right.goods,
    quantity: 4,
    cents: 200_000,
  }
  const about = (cents: number, reservedCents = right.reservedCents) =>
    checkLedger(
      { ...exampleLedger, procurement: [{ ...right, cents, reservedCents }], purchases: [purchase] },
      defaultReference,
    )
      .map(({ check }) => check)
      .filter((check) => ["LED-021", "LED-024", "LED-025"].includes(check))
  expect(about(200_000)).toEqual([])
  expect(about(20_000)).toEqual(["LED-021"])
  // What is wrong beside the amount is told beside it.
  expect(about(20_000, 300_000)).toEqual(["LED-021", "LED-024"])
})

test("one wrong code in a thousand lines is one finding with a thousand cells", () => {
  const lines = Array.from({ length: 1000 }, (_, i) => ({
    ...exampleLedger.lines[0]!,
    economic: "30181",
    cents: 100 + i,
    at: { sheet: "预算明细", cell: `F${i + 2}` },
  }))
  const found = checkLedger({ ...exampleLedger, lines }, defaultReference).filter(
    ({ check }) => check === "LED-008",
  )
  expect(found.map(({ at }) => at.length)).toEqual([1000])
})

test("a cell the reader of the workbook has spoken of is not spoken of again", () => {
  const at = { sheet: "预算明细", cell: "J2" }
  const lines = [{ ...exampleLedger.lines[0]!, cents: -5, at, fields: { cents: at } }]
  const reading: Finding = {
    check: "LED-001",
    severity: "error",
    about: "",
    title: "",
    data: {},
    message: "",
    at: [at],
    basis: "",
  }
  const amounts = (known: Finding[]) =>
    checkLedger({ ...exampleLedger, lines }, defaultReference, known).filter(
      ({ check }) => check === "LED-011",
    ).length
  expect([amounts([]), amounts([reading])]).toEqual([1, 0])
})

test("an amount of an unlikely size is told by its neighbours and by the heads it is for", () => {
  const pay = exampleLedger.lines.map((line) =>
    line.economic === "30107" ? { ...line, cents: line.cents * 10_000 } : line,
  )
  expect(said({ lines: pay }, "LED-012")).toEqual([
    "warning 云岭县水务局有1笔预算明细大得离谱，最大的一笔是人员类30107，3381000000元。 → 疑为338100元",
  ])
})

test("a ledger that was plainly entered in 万元 is refused with the question", () => {
  const inTenThousands = exampleLedger.lines.map((line) => ({
    ...line,
    cents: Math.round(line.cents / 10_000),
  }))
  const small = exampleLedger.controls.map((control) => ({
    ...control,
    cents: Math.round(control.cents / 10_000),
  }))
  const question = (parts: Partial<Ledger>) =>
    said(parts, "LED-012").filter((text) => text.includes("是不是按万元填的"))
  const asked = [expect.stringMatching(/^error \d+笔预算明细中有\d+笔不到1000元，.*金额是不是按万元填的？/)]
  expect(question({ lines: inTenThousands, controls: small })).toEqual(asked)
  expect(question({ lines: inTenThousands, controls: [] })).toEqual(asked)
  expect(question({ lines: inTenThousands })).toEqual(asked)
  // Right as it is, with a few small lines, or too few lines to tell.
  expect(question({})).toEqual([])
  const few = exampleLedger.lines.map((line, i) => (i % 3 === 0 ? { ...line, cents: 5_000 } : line))
  expect(question({ lines: few })).toEqual([])
  expect(question({ lines: inTenThousands.slice(0, 4), controls: [] })).toEqual([])
})

test("a form that no place has is not taken for another", () => {
  expect(said({ place: "mars" }, "LED-003")).toEqual([
    `error 表式写作“mars”，没有这样的表式。 → ${packs.map(({ name }) => name).join("、")}`,
  ])
})

test("a unit among others bears a code of its own, the only one may bear the department's", () => {
  const [first, ...rest] = exampleLedger.units
  const same = { ...first!, code: "334" }
  expect(said({ units: [same, ...rest] }, "LED-005")).toEqual([
    "error 单位“云岭县水务局本级”和部门“云岭县水务局”的编码都是“334”。",
  ])
  expect(said({ units: [same] }, "LED-005")).toEqual([])
})

test("a ledger with nothing in it is checked too", () => {
  const bare = Object.fromEntries(
    Object.entries(exampleLedger).map(([name, value]) => [name, Array.isArray(value) ? [] : value]),
  ) as unknown as Ledger
  expect(checkLedger(bare, defaultReference).map(({ message }) => message)).toEqual([
    "台账里没有一笔预算明细，编不出预算。",
  ])
})

test("any ledger, however odd, is checked without an accident, and every finding is a sentence", () => {
  fc.assert(
    fc.property(anyLedger(), (ledger) => {
      for (const { check, message, at } of checkLedger(ledger, defaultReference)) {
        expect(ids).toContain(check)
        expect(message).toMatch(/[。？]$/)
        expect(at.length).toBeGreaterThan(0)
      }
    }),
    { numRuns: 50 },
  )
})
