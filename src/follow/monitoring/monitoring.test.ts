import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { exchangedIn } from "../../check/monitoring/exchanged.ts"
import { departmentLedgers } from "../../demo/index.ts"
import { withIds } from "../../model/ids.ts"
import { type MonitoringSheet, noFills } from "../../model/monitoring.ts"
import { paceOf } from "../../packs/pace.ts"
import { judgedOn } from "./judged.ts"
import { lightsOf } from "./lights.ts"
import { moneyFor, nothingKnown } from "./money.ts"
import { monthsIn } from "./months.ts"
import { monitoredIn } from "./open.ts"
import { filled, indicator, project, sheet } from "./sheet.test-data.ts"

const [first] = [...departmentLedgers({ departments: 1, seed: 3, years: 1, year: 2027 })]
const ledger = withIds(first!.ledgers[0]!)
const dredged = indicator("i1", "清淤渠道长度", "≥120公里")
const satisfied = indicator("i2", "受益群众满意度", "≥90%")
const felt = indicator("i3", "灌溉条件改善情况", "明显改善")
const canal = project([dredged, satisfied, felt])

function lights(of: MonitoringSheet) {
  const judged = [...judgedOn(of, 130).values()]
  return lightsOf(of.projects[0]!, judged, moneyFor(of.projects[0]!, of.fills), of.until, paceOf("national"))
}

describe("a sheet is opened from the approved budget", () => {
  test.each(ledger.units.map(({ code }) => code))(
    "with every project and indicator of %s, unchanged",
    (code) => {
      const opened = monitoredIn(ledger, code)
      const approved = ledger.projects.filter(({ unit }) => unit === code)
      expect(opened.map(({ code }) => code)).toEqual(approved.map(({ code }) => code))
      expect(
        opened.flatMap(({ indicators }) => indicators.map(({ name, target }) => [name, target])),
      ).toEqual(approved.flatMap(({ indicators }) => indicators.map(({ name, target }) => [name, target])))
      const ids = opened.flatMap(({ indicators }) => indicators.map(({ id }) => id))
      expect(new Set(ids).size).toBe(ids.length)
    },
  )

  test("with the money of its lines, whole to the cent", () => {
    const codes = ledger.units.map(({ code }) => code)
    const opened = codes.flatMap((code) => monitoredIn(ledger, code))
    const budget = opened.reduce(
      (sum, { budget: { appropriation, carriedOver, other } }) => sum + appropriation + carriedOver + other,
      0,
    )
    const lines = ledger.lines.filter(({ project }) => project !== null)
    expect(budget).toBe(lines.reduce((sum, { cents }) => sum + cents, 0))
    expect(budget).toBeGreaterThan(0)
  })

  test("of a department with its special funds", () => {
    const fund = {
      department: "334",
      name: "小型水库维修养护补助",
      cents: 800_000_00,
      purpose: "",
      goals: ["水库安全运行"],
      indicators: [
        {
          level1: "产出指标",
          level2: "数量指标",
          name: "维修水库座数",
          description: "",
          target: "≥8座",
          basis: "",
          at: {},
        },
      ],
      at: {},
    }
    expect(monitoredIn({ ...ledger, specialFunds: [fund] }, "334")).toMatchObject([
      {
        name: "小型水库维修养护补助",
        budget: { appropriation: 80_000_000 },
        indicators: [{ target: "≥8座" }],
      },
    ])
  })
})

describe("values are judged", () => {
  test("by arithmetic, with what is due by time", () => {
    const judged = judgedOn(
      sheet(canal, { i1: filled("60公里", { expected: "118公里" }), i2: filled("93%") }),
      130,
    )
    expect(judged.get("i1")).toEqual({
      is: "behind",
      because: "60公里低于120公里，按时间进度（7个月）应到70公里。",
      by: "arithmetic",
      atEnd: { is: "missed", because: "118公里低于120公里。" },
      accumulates: true,
      dropped: null,
      exceeds: false,
    })
    expect(judged.get("i2")).toMatchObject({ is: "reached", atEnd: null, accumulates: false })
  })

  test("by the person where there is no arithmetic, and never against it", () => {
    const said = judgedOn(
      sheet(canal, {
        i1: filled("60公里", { says: "reached" }),
        i3: filled("改善较多", { says: "onTheWay" }),
      }),
      130,
    )
    expect(said.get("i1")).toMatchObject({ is: "behind", by: "arithmetic" })
    expect(said.get("i3")).toMatchObject({ is: "onTheWay", by: "person" })
    // Who says nothing of it cannot say how it stands.
    expect(judgedOn(sheet(canal, { i3: filled("", { says: "reached" }) }), 130).get("i3")?.is).toBe(
      "undecided",
    )
  })

  test.each([
    ["2027-07-31", 7],
    ["2027-08-15", 7],
    ["2027-02-28", 2],
    ["2027-12-31", 12],
    ["2028-01-20", 12],
    ["2026-12-31", 0],
  ])("up to %s after %i months", (until, months) => {
    expect(monthsIn(2027, until)).toBe(months)
  })
})

describe("money", () => {
  const rich = project([], { budget: { appropriation: 500, carriedOver: 300, other: 0 } })

  test("is unknown until every row that has any was reported", () => {
    const fills = {
      ...noFills,
      projects: {
        [rich.id]: { money: { appropriation: { adjusted: null, paid: 200, expected: 500 } }, progress: "" },
      },
    }
    expect(moneyFor(rich, fills)).toMatchObject({ budget: 800, adjusted: 800, paid: null, expected: null })
    expect(moneyFor(rich, fills).rows.map(({ source }) => source)).toEqual(["appropriation", "carriedOver"])
  })

  test("that the book knows comes before what was typed", () => {
    const fills = {
      ...noFills,
      projects: {
        [rich.id]: { money: { appropriation: { adjusted: null, paid: 1, expected: null } }, progress: "" },
      },
    }
    const known = {
      of: (_: unknown, source: string) =>
        source === "appropriation"
          ? { adjusted: 700, paid: 210 }
          : source === "carriedOver"
            ? { adjusted: 300, paid: 0 }
            : null,
    }
    expect(moneyFor(rich, fills, known)).toMatchObject({ adjusted: 1000, paid: 210 })
    expect(moneyFor(rich, fills, nothingKnown)).toMatchObject({ paid: null })
  })
})

describe("both lights together", () => {
  const one = project([dredged])
  test.each([
    ["paid and nothing moved", "10公里", 6_000_000, "yellow", "green", 0, "钱付了，目标没有一项跟上进度。"],
    [
      "reached without a yuan",
      "125公里",
      0,
      "green",
      "red",
      3,
      "一分钱没有支付，目标却全部达成，请核对完成值和支付数。",
    ],
    ["money still, goal behind", "10公里", 0, "yellow", "red", 2, "资金亮红灯。"],
    ["both behind", "50公里", 3_000_000, "yellow", "yellow", 4, "目标和资金都偏慢。"],
    ["as it should be", "80公里", 6_000_000, "green", "green", 7, ""],
    ["paid more than there is", "80公里", 11_000_000, "green", "red", 2, "资金亮红灯。"],
    ["not reported", "", null, "none", "none", 6, ""],
  ] as const)("%s", (_, value, paid, goal, money, rank, says) => {
    const lit = lights(sheet(one, { i1: filled(value) }, paid))
    expect({ goal: lit.goal.is, money: lit.money.is, rank: lit.rank, says: lit.says }).toEqual({
      goal,
      money,
      rank,
      says,
    })
  })

  test("say why, with the figures", () => {
    const lit = lights(sheet(canal, { i1: filled("50公里"), i2: filled("95%") }, 3_000_000))
    expect(lit.goal.because).toBe("3项指标：1项已达成，1项进度偏慢，1项没有填报或还没有判断。")
    expect(lit.money.because).toBe("已支付30.00%，时间进度58.33%，偏慢。")
  })

  test("follow the project's own plan where it has one", () => {
    const late = project([dredged], { plan: [0, 20, 80, 100] })
    expect(lights(sheet(late, { i1: filled("80公里") }, 2_000_000)).money).toEqual({
      is: "green",
      because: "已支付20.00%，支出计划20.00%。",
    })
  })
})

describe("what was approved and is not there as approved is named", () => {
  test("left out, added, exchanged and softened ones", () => {
    const now = project([
      { ...dredged, target: "≥100公里" },
      { ...satisfied, name: "群众满意度" },
      indicator("x", "宣传次数", "≥1次"),
    ])
    expect(exchangedIn([canal], [now])).toEqual([
      {
        is: "changed",
        project: canal.name,
        id: "i1",
        name: "清淤渠道长度",
        part: "指标值",
        approved: "≥120公里",
        now: "≥100公里",
      },
      {
        is: "changed",
        project: canal.name,
        id: "i2",
        name: "受益群众满意度",
        part: "三级指标",
        approved: "受益群众满意度",
        now: "群众满意度",
      },
      {
        is: "missing",
        project: canal.name,
        id: "i3",
        name: "灌溉条件改善情况",
        part: "",
        approved: "明显改善",
        now: "",
      },
      { is: "added", project: canal.name, id: "x", name: "宣传次数", part: "", approved: "", now: "≥1次" },
    ])
  })

  test("order and white space are the typesetter's", () => {
    const again = project([felt, { ...satisfied, target: " ≥ 90% " }, dredged])
    expect(exchangedIn([canal], [again])).toEqual([])
  })

  test("every one of some left out is named, and no other", () => {
    const all = ledger.units.flatMap(({ code }) => monitoredIn(ledger, code))
    const ids = all.flatMap(({ indicators }) => indicators.map(({ id }) => id))
    fc.assert(
      fc.property(fc.subarray(ids), (left) => {
        const gone = new Set(left)
        const now = all.map((each) => ({
          ...each,
          indicators: each.indicators.filter(({ id }) => !gone.has(id)),
        }))
        expect(
          exchangedIn(all, now)
            .map(({ is, id }) => `${is} ${id}`)
            .toSorted(),
        ).toEqual(left.map((id) => `missing ${id}`).toSorted())
      }),
      { numRuns: 40 },
    )
  })
})
