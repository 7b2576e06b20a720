import fc from "fast-check"
import { expect, test } from "vitest"
import { type AssetChange, type AssetWay, accountsOf, assetProblems, isComing } from "./assets.ts"

const pump: AssetChange = {
  unit: "334001",
  kind: "equipment",
  way: "bought",
  goods: "水泵",
  date: "2027-05-01",
  quantity: 2,
  cents: 600_000,
  planned: 1,
  document: "",
}

test("what there was and what came, less what went, is what there is", () => {
  const openings = [
    { unit: "334001", kind: "buildings" as const, quantity: 120.5, cents: 90_000_000 },
    { unit: "334001", kind: "equipment" as const, quantity: 40, cents: 5_000_000 },
  ]
  const changes = [
    pump,
    { ...pump, way: "disposed" as const, quantity: 3, cents: 200_000 },
    { ...pump, kind: "vehicles" as const, way: "received" as const, quantity: 1, cents: 100 },
  ]
  expect(accountsOf(openings, changes).map(({ kind, closing }) => [kind, closing])).toEqual([
    ["buildings", { quantity: 120.5, cents: 90_000_000 }],
    ["vehicles", { quantity: 1, cents: 100 }],
    ["equipment", { quantity: 39, cents: 5_400_000 }],
  ])
})

test("the account closes whatever comes and goes, to the hundredth and to the cent", () => {
  const change = fc.record({
    way: fc.constantFrom<AssetWay>("bought", "received", "disposed", "given"),
    hundredths: fc.integer({ min: 1, max: 100_000 }),
    cents: fc.integer({ min: 0, max: 1e9 }),
  })
  fc.assert(
    fc.property(fc.array(change, { maxLength: 30 }), (all) => {
      const changes = all.map(({ way, hundredths, cents }) => ({
        ...pump,
        way,
        quantity: hundredths / 100,
        cents,
      }))
      const openings = [{ unit: "334001", kind: "equipment" as const, quantity: 0.1, cents: 7 }]
      const [account] = accountsOf(openings, changes)
      const signed = (of: "hundredths" | "cents") =>
        all.reduce((sum, each) => sum + (isComing(each.way) ? each[of] : -each[of]), 0)
      expect(account!.closing).toEqual({
        quantity: (10 + signed("hundredths")) / 100,
        cents: 7 + signed("cents"),
      })
    }),
  )
})

test.each<[Partial<AssetChange>, string]>([
  [{ goods: "" }, "缺少资产名称，请填写。"],
  [{ date: "2026-12-31" }, "日期“2026-12-31”不对，请填写2027年今天或以前的日期。"],
  [{ date: "2027-06-02" }, "日期“2027-06-02”不对，请填写2027年今天或以前的日期。"],
  [{ quantity: 0 }, "数量应大于0，最多两位小数，请改正。"],
  [{ quantity: 0.125 }, "数量应大于0，最多两位小数，请改正。"],
  [{ cents: -1 }, "价值不能小于0，应精确到分，请改正。"],
  [{ way: "disposed", document: "水资〔2027〕1号" }, "只有购置才选购置计划，请改正。"],
  [{ way: "disposed", planned: null }, "划入、划出和处置要有批准文件，请填写文号。"],
])("a change with %o is refused in a sentence", (wrong, says) => {
  expect(assetProblems({ ...pump, ...wrong }, 2027, "2027-06-01")).toEqual([says])
  expect(assetProblems(pump, 2027, "2027-06-01")).toEqual([])
})
