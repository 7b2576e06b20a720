import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { checkMonitoring, monitoringChecks } from "../../check/monitoring/index.ts"
import {
  emptyFill,
  type Fills,
  fillOf,
  type IndicatorFill,
  type MonitoredProject,
  type MonitoringSheet,
} from "../../model/monitoring.ts"
import type { Beside } from "./review.ts"
import { reviewOf } from "./review.ts"
import { indicator, project } from "./sheet.test-data.ts"

/** What a careful unit reports of four indicators at the end of July. */
const approved: MonitoredProject = project([
  indicator("i1", "清淤渠道长度", "≥120公里"),
  indicator("i2", "受益群众满意度", "≥90%"),
  indicator("i3", "灌溉条件改善情况", "明显改善"),
  indicator("i4", "培训管护人员", "≥60人次"),
])
const shown = (name: string) => [{ name, where: `水务〔2027〕${name.length}号` }]
const good: Readonly<Record<string, IndicatorFill>> = {
  i1: { ...emptyFill, value: "80公里", expected: "125公里", chance: "certain", evidence: shown("施工月报") },
  i2: { ...emptyFill, value: "93%", expected: "93%", chance: "certain", evidence: shown("满意度问卷汇总") },
  i3: {
    ...emptyFill,
    value: "两条支渠恢复通水",
    says: "onTheWay",
    chance: "possible",
    evidence: shown("通水验收记录单"),
  },
  i4: { ...emptyFill, value: "38", expected: "64", chance: "certain", evidence: shown("培训签到表和照片") },
}
const money = { appropriation: { adjusted: null, paid: 6_000_000, expected: 9_900_000 } }
const behind: Partial<IndicatorFill> = {
  value: "10公里",
  expected: "125公里",
  cause: "funding",
  reason: "资金6月才到位，汛期不能施工",
  remedy: "9月底汛期结束后增加两个作业面",
  by: "2027-11-30",
  person: "周渠",
}

interface Changed {
  readonly fills?: Readonly<Record<string, Partial<IndicatorFill>>>
  readonly money?: Fills["projects"][string]["money"]
  readonly projects?: readonly MonitoredProject[]
  readonly before?: Fills
}

function told({ fills = {}, money: paid = money, projects = [approved], before }: Changed = {}) {
  const indicators = Object.fromEntries(
    Object.entries(good).map(([id, fill]) => [id, { ...fill, ...fills[id] }]),
  )
  const of: MonitoringSheet = {
    year: 2027,
    of: "334001",
    name: "云岭县水务局本级",
    until: "2027-07-31",
    projects,
    fills: { projects: { [approved.id]: { money: paid, progress: "" } }, indicators },
  }
  const beside: Beside = { place: "national", approved: [approved], ...(before && { before }) }
  return checkMonitoring(reviewOf(of, beside))
}

const said = (changed: Changed) =>
  told(changed).map(({ check, severity, message }) => `${check} ${severity} ${message}`)
const everywhere = (fill: (id: string) => Partial<IndicatorFill>) =>
  Object.fromEntries(Object.keys(good).map((id) => [id, fill(id)]))

test("what a careful unit reports has nothing wrong", () => {
  expect(said({})).toEqual([])
})

/** One mistake each, what is said of it, and where. */
const planted: readonly (readonly [string, Changed, readonly string[], object])[] = [
  [
    "no value",
    { fills: { i1: { value: " ", evidence: [] } } },
    ["MON-001 error 项目“灌区渠道清淤”的指标“清淤渠道长度”没有填完成值。"],
    { record: "i1", field: "value" },
  ],
  [
    "an indicator left out",
    { projects: [{ ...approved, indicators: approved.indicators.slice(1) }] },
    ["MON-002 error 项目“灌区渠道清淤”批复的指标“清淤渠道长度”（≥120公里）在监控表里没有。"],
    { record: "i1", field: "name" },
  ],
  [
    "a target softened",
    {
      projects: [
        {
          ...approved,
          indicators: approved.indicators.map((each) =>
            each.id === "i4" ? { ...each, target: "≥40人次" } : each,
          ),
        },
      ],
    },
    ["MON-002 error 项目“灌区渠道清淤”的指标“培训管护人员”的指标值批复为“≥60人次”，监控表里是“≥40人次”。"],
    { record: "i4", field: "target" },
  ],
  [
    "an indicator of one's own",
    {
      projects: [{ ...approved, indicators: [...approved.indicators, indicator("x", "宣传次数", "≥1次")] }],
      fills: {},
    },
    [
      "MON-001 error 项目“灌区渠道清淤”的指标“宣传次数”没有填完成值。",
      "MON-002 error 项目“灌区渠道清淤”的指标“宣传次数”（≥1次）不在批复的指标里。",
    ],
    { record: "x", field: "value" },
  ],
  [
    "behind without a reason",
    { fills: { i1: { ...behind, reason: "" } } },
    [
      "MON-003 error 项目“灌区渠道清淤”的指标“清淤渠道长度”有偏差，没有写原因：10公里低于120公里，按时间进度（7个月）应到70公里。",
    ],
    { record: "i1", field: "reason" },
  ],
  [
    "expected to be missed without a reason",
    {
      fills: { i4: { expected: "50", chance: "possible", remedy: "补训", by: "2027-12-01", person: "周渠" } },
    },
    ["MON-003 error 项目“灌区渠道清淤”的指标“培训管护人员”有偏差，没有写原因：预计全年50人次低于60人次。"],
    { record: "i4", field: "reason" },
  ],
  [
    "a reason of no kind",
    { fills: { i1: { ...behind, cause: null } } },
    ["MON-003 error 项目“灌区渠道清淤”的指标“清淤渠道长度”写了原因，没有选是哪一类原因。"],
    { record: "i1", field: "cause" },
  ],
  [
    "no remedy",
    { fills: { i1: { ...behind, remedy: "", person: "" } } },
    ["MON-004 warning 项目“灌区渠道清淤”的指标“清淤渠道长度”有偏差，没有写明整改措施、责任人。"],
    { record: "i1", field: "remedy" },
  ],
  [
    "everything reached before a yuan was paid",
    {
      money: { appropriation: { adjusted: null, paid: 0, expected: 9_900_000 } },
      fills: { i1: { value: "125公里" }, i3: { says: "reached" }, i4: { value: "66" } },
    },
    ["MON-005 warning 项目“灌区渠道清淤”一分钱没有支付，4项指标却全部达成。"],
    { record: "projects-1", field: "paid" },
  ],
  [
    "money gone and nothing reached",
    {
      fills: {
        i1: behind,
        i2: { ...behind, value: "60%", expected: "92%", reason: "问卷刚发" },
        i3: { ...behind, value: "没有动", says: "behind", expected: "", reason: "缺水" },
        i4: { ...behind, value: "2", expected: "60", reason: "排在十月" },
      },
    },
    [
      "MON-006 warning 项目“灌区渠道清淤”已支付6.00万元，占10.00万元的一半以上，有数的4项指标没有一项跟上进度。",
    ],
    { record: "projects-1", field: "paid" },
  ],
  [
    "targets copied",
    {
      fills: { i1: { value: "120公里" }, i2: { value: "90%" }, i4: { value: "60" } },
    },
    ["MON-007 warning 项目“灌区渠道清淤”的3项指标，完成值都与指标值一模一样。"],
    { record: "i1", field: "value" },
  ],
  [
    "one paper for everything",
    { fills: everywhere(() => ({ evidence: shown("工作总结") })) },
    ["MON-008 warning 项目“灌区渠道清淤”的4项指标都用同一份佐证“工作总结”。"],
    { record: "i1", field: "evidence" },
  ],
  [
    "one file under other names for everything",
    {
      fills: everywhere((id) => ({
        evidence: [{ name: `附件${id}`, where: `档${id}`, sha256: "f".repeat(64) }],
      })),
    },
    ["MON-008 warning 项目“灌区渠道清淤”的4项指标都用同一份佐证“附件i1”。"],
    { record: "i1", field: "evidence" },
  ],
  [
    "nothing to show",
    { fills: { i2: { evidence: [] } } },
    ["MON-009 warning 项目“灌区渠道清淤”有1项指标填了完成值，没有佐证材料。"],
    { record: "i2", field: "evidence" },
  ],
  [
    "nobody judged",
    { fills: { i3: { says: null } } },
    [
      "MON-010 error 项目“灌区渠道清淤”的指标“灌溉条件改善情况”要由人判断，还没有判断：指标值“明显改善”不是一个数，要由人判断。",
    ],
    { record: "i3", field: "says" },
  ],
  [
    "certain of what will be missed",
    {
      fills: {
        i1: {
          expected: "110公里",
          cause: "staff",
          reason: "机手不足",
          remedy: "外请",
          by: "2027-10-01",
          person: "周渠",
        },
      },
    },
    ["MON-011 warning 项目“灌区渠道清淤”的指标“清淤渠道长度”选了“确定能”完成，但是110公里低于120公里。"],
    { record: "i1", field: "chance" },
  ],
  [
    "impossible and yet expected",
    { fills: { i4: { chance: "impossible" } } },
    [
      "MON-011 warning 项目“灌区渠道清淤”的指标“培训管护人员”选了“完全不可能”完成，但是预计64人次不低于60人次。",
    ],
    { record: "i4", field: "chance" },
  ],
  [
    "less than at the date before",
    {
      before: {
        projects: {},
        indicators: { i1: { ...emptyFill, value: "85公里" }, i2: { ...emptyFill, value: "95%" } },
      },
    },
    [
      "MON-012 warning 项目“灌区渠道清淤”的指标“清淤渠道长度”这次填80公里，上次监控是85公里，累计的数不会减少。",
    ],
    { record: "i1", field: "value" },
  ],
  [
    "no money reported",
    { money: {} },
    ["MON-013 error 项目“灌区渠道清淤”的“本年财政拨款”没有填执行数。"],
    { record: "projects-1", field: "paid.appropriation" },
  ],
  [
    "less expected than paid",
    { money: { appropriation: { adjusted: null, paid: 6_000_000, expected: 5_000_000 } } },
    ["MON-013 error 项目“灌区渠道清淤”的“本年财政拨款”已执行6.00万元，全年预计却只有5.00万元。"],
    { record: "projects-1", field: "paid.appropriation" },
  ],
  [
    "more paid than there is",
    { money: { appropriation: { adjusted: null, paid: 10_000_001, expected: null } } },
    ["MON-013 warning 项目“灌区渠道清淤”的“本年财政拨款”已执行10.00万元，超过预算10.00万元。"],
    { record: "projects-1", field: "paid.appropriation" },
  ],
  [
    "one reason for everything",
    {
      fills: {
        i1: behind,
        i2: { ...behind, value: "60%", expected: "92%" },
        i4: { ...behind, value: "2", expected: "60" },
      },
    },
    ["MON-014 warning 项目“灌区渠道清淤”的3项偏差都写同一个原因“资金6月才到位，汛期不能施工”。"],
    { record: "i1", field: "reason" },
  ],
  [
    "far above",
    { fills: { i4: { value: "600" } } },
    ["MON-015 warning 项目“灌区渠道清淤”的指标“培训管护人员”的完成值大大超过指标值，没有说明。"],
    { record: "i4", field: "value" },
  ],
]

describe("one mistake is found at its place, and nothing else is said", () => {
  test.each(planted)("%s", (_, changed, says, place) => {
    expect(said(changed)).toEqual(says)
    expect(told(changed)[0]?.at[0]).toEqual(place)
  })

  test("every check has one", () => {
    const found = new Set(planted.flatMap(([, changed]) => told(changed).map(({ check }) => check)))
    expect(monitoringChecks.map(({ id }) => id).filter((id) => !found.has(id))).toEqual([])
  })
})

describe("what only looks alike is not reported", () => {
  test.each<[string, Changed]>([
    ["a value of nothing, with its reason", { fills: { i1: { ...behind, value: "0" } } }],
    ["two values that are their targets", { fills: { i1: { value: "120公里" }, i2: { value: "90%" } } }],
    [
      "two papers for all",
      { fills: everywhere((id) => ({ evidence: shown(id < "i3" ? "施工月报" : "培训签到表") })) },
    ],
    [
      "nothing paid, and not everything reached",
      { money: { appropriation: { adjusted: null, paid: 0, expected: 9_000_000 } } },
    ],
    ["the same reason twice", { fills: { i1: behind, i4: { ...behind, value: "2", expected: "60" } } }],
    [
      "a share that went down",
      { before: { projects: {}, indicators: { i2: { ...emptyFill, value: "97%" } } } },
    ],
    [
      "before in another unit, and less",
      { before: { projects: {}, indicators: { i1: { ...emptyFill, value: "79000米" } } } },
    ],
    ["far above, with a word about it", { fills: { i4: { value: "90", remark: "省里加办两期" } } }],
    [
      "a budget that was raised",
      { money: { appropriation: { adjusted: 12_000_000, paid: 11_000_000, expected: 12_000_000 } } },
    ],
  ])("%s", (_, changed) => {
    expect(said(changed)).toEqual([])
  })
})

test("whatever is reported is said in sentences, with a place that exists", () => {
  const text = fc.constantFrom(
    "",
    " ",
    "0",
    "80公里",
    "120",
    "≥120公里",
    "完成",
    "12%",
    "1e9",
    "-3",
    "一百",
    "100%左右",
  )
  const any = fc.record({
    value: text,
    expected: text,
    says: fc.constantFrom(null, "reached" as const, "behind" as const),
    chance: fc.constantFrom(null, "certain" as const, "possible" as const, "impossible" as const),
    cause: fc.constantFrom(null, "staff" as const),
    reason: text,
    remedy: text,
    by: text,
    person: text,
    remark: text,
    evidence: fc.array(fc.record({ name: text, where: text }), { maxLength: 2 }),
  })
  const ids = Object.keys(good)
  fc.assert(
    fc.property(
      fc.tuple(any, any, any, any),
      fc.option(fc.integer({ min: 0, max: 20_000_000 })),
      (fills, paid) => {
        const all = Object.fromEntries(ids.map((id, i) => [id, fills[i]!]))
        const findings = told({
          fills: all,
          money: { appropriation: { adjusted: null, paid, expected: null } },
        })
        for (const { message, at, advice } of findings) {
          expect(message).toMatch(/^项目“灌区渠道清淤”.*。$/)
          expect(advice).toMatch(/。$/)
          expect(at.length).toBeGreaterThan(0)
          for (const { record } of at) expect([approved.id, ...ids]).toContain(record)
        }
        const blank = ids.filter((id) => fillOf({ projects: {}, indicators: all }, id).value.trim() === "")
        expect(findings.filter(({ check }) => check === "MON-001").map(({ at }) => at[0]?.record)).toEqual(
          blank,
        )
      },
    ),
    { numRuns: 300 },
  )
})
