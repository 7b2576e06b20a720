import type { Beside } from "../../../src/follow/monitoring/review.ts"
import {
  emptyFill,
  type Fills,
  type IndicatorFill,
  type MonitoredIndicator,
  type MonitoredProject,
  type MonitoringSheet,
} from "../../../src/model/monitoring.ts"
import { chanceOf } from "./county.ts"
import type { YearDefect } from "./executed.ts"

/** A sheet of monitoring with what it is looked at with. */
export interface Watched {
  readonly sheet: MonitoringSheet
  readonly beside: Beside
}

const things = [
  ["清淤渠道长度", "公里"],
  ["培训管护人员", "人次"],
  ["新建护岸长度", "米"],
  ["发放宣传资料", "份"],
  ["走访困难家庭", "户"],
  ["更换路灯数量", "盏"],
] as const

/** What a careful unit reports at the end of July, by a seed. */
export function cleanSheet(seed: number): Watched {
  const chance = chanceOf(seed + 77)
  const counted = things.slice(0, chance(4, things.length))
  const indicators: MonitoredIndicator[] = []
  const fills: Record<string, IndicatorFill> = {}
  const add = (name: string, target: string, fill: Partial<IndicatorFill>) => {
    const id = `i${indicators.length + 1}`
    indicators.push({ id, level1: "产出指标", level2: "数量指标", name, description: "", target })
    const evidence = [{ name: `${name}台账`, where: `存档〔2027〕${indicators.length}号` }]
    fills[id] = { ...emptyFill, chance: "certain", evidence, ...fill }
  }
  for (const [name, measure] of counted) {
    const target = chance(5, 40) * 12
    const value = Math.floor((target * 7) / 12) + chance(1, 4)
    add(name, `≥${target}${measure}`, {
      value: `${value}${measure}`,
      // Where it is not certain that months add up, a person says it.
      says: "onTheWay",
      expected: `${target + chance(0, 5)}${measure}`,
    })
  }
  const share = chance(80, 95)
  add("受益群众满意度", `≥${share}%`, { value: `${share + chance(1, 4)}%`, expected: `${share + 1}%` })
  add("灌溉条件改善情况", "明显改善", {
    value: `${chance(2, 9)}条支渠恢复通水`,
    says: "onTheWay",
    chance: "possible",
  })
  const budget = chance(10, 900) * 1_000_000
  const project: MonitoredProject = {
    id: "projects-1",
    code: "P1",
    name: "灌区渠道清淤",
    goals: ["保障春灌"],
    budget: { appropriation: budget, carriedOver: 0, other: 0 },
    plan: [],
    indicators,
  }
  const paid = Math.floor(budget * 0.6)
  return {
    sheet: {
      year: 2027,
      of: "334001",
      name: "水务局本级",
      until: "2027-07-31",
      projects: [project],
      fills: {
        projects: {
          [project.id]: {
            money: { appropriation: { adjusted: null, paid, expected: Math.floor(budget * 0.98) } },
            progress: "",
          },
        },
        indicators: fills,
      },
    },
    beside: { place: "national", approved: [project] },
  }
}

type Defect = YearDefect<Watched>

const filled = (of: Watched, changed: Readonly<Record<string, Partial<IndicatorFill>>>): Watched => {
  const before = of.sheet.fills.indicators
  const indicators = Object.fromEntries(
    Object.entries(before).map(([id, fill]) => [id, { ...fill, ...changed[id] }]),
  )
  return { ...of, sheet: { ...of.sheet, fills: { ...of.sheet.fills, indicators } } }
}
const all = (of: Watched, fill: (id: string, indicator: MonitoredIndicator) => Partial<IndicatorFill>) =>
  filled(
    of,
    Object.fromEntries(
      of.sheet.projects[0]!.indicators.map((indicator) => [indicator.id, fill(indicator.id, indicator)]),
    ),
  )
const withMoney = (of: Watched, money: (budget: number) => Fills["projects"][string]["money"]): Watched => {
  const [project] = of.sheet.projects as [MonitoredProject]
  const projects = { [project.id]: { money: money(project.budget.appropriation), progress: "" } }
  return { ...of, sheet: { ...of.sheet, fills: { ...of.sheet.fills, projects } } }
}
const numbered = ({ sheet }: Watched) =>
  sheet.projects[0]!.indicators.filter(({ target }) => /^≥\d+[^%\d]/.test(target))
const targetOf = ({ target }: MonitoredIndicator) => target.slice(1)
const number = (text: string) => Number(/\d+/.exec(text)![0])
const measure = (text: string) => text.replace(/^\d+/, "")
const behind: Partial<IndicatorFill> = {
  value: "1",
  says: "behind",
  cause: "funding",
  reason: "资金6月才到位，汛期不能施工",
  remedy: "9月底增加两个作业面",
  by: "2027-11-30",
  person: "周渠",
}
const appropriation = (paid: number | null, expected: number | null, adjusted: number | null = null) => ({
  appropriation: { adjusted, paid, expected },
})
const qualitative = ({ sheet }: Watched) => sheet.projects[0]!.indicators.at(-1)!

/** What is planted for each rule over monitoring, and what only looks like it. */
export const monitoredDefects: readonly Defect[] = [
  {
    name: "没有完成值",
    check: "MON-001",
    severity: "error",
    plant: (clean) => ({ of: filled(clean, { i1: { value: " " } }), record: "i1" }),
    twin: "完成值是0，写了原因",
    alike: (clean) => filled(clean, { i1: { ...behind, value: "0" } }),
  },
  {
    name: "批复的指标值改低了",
    check: "MON-002",
    severity: "error",
    plant(clean, chance) {
      const [project] = clean.sheet.projects as [MonitoredProject]
      const those = numbered(clean)
      const chosen = those[chance(0, those.length - 1)]!
      const indicators = project.indicators.map((each) =>
        each === chosen ? { ...each, target: `≥1${measure(targetOf(each))}` } : each,
      )
      return {
        of: { ...clean, sheet: { ...clean.sheet, projects: [{ ...project, indicators }] } },
        record: chosen.id,
      }
    },
    twin: "说明写得不一样",
    alike(clean) {
      const [project] = clean.sheet.projects as [MonitoredProject]
      const indicators = project.indicators.map((each) => ({ ...each, target: `${each.target} ` }))
      return { ...clean, sheet: { ...clean.sheet, projects: [{ ...project, indicators }] } }
    },
  },
  {
    name: "落后没有写原因",
    check: "MON-003",
    severity: "error",
    plant: (clean) => ({ of: filled(clean, { i1: { ...behind, reason: "" } }), record: "i1" }),
    twin: "落后写了原因",
    alike: (clean) => filled(clean, { i1: behind }),
  },
  {
    name: "没有整改措施",
    check: "MON-004",
    severity: "warning",
    plant: (clean) => ({ of: filled(clean, { i1: { ...behind, remedy: "", person: "" } }), record: "i1" }),
    twin: "措施、期限和责任人都有",
    alike: (clean) => filled(clean, { i1: behind }),
  },
  {
    name: "一分钱没有付全部达成",
    check: "MON-005",
    severity: "warning",
    plant: (clean) => ({
      of: withMoney(
        all(clean, (_, each) =>
          /\d/.test(each.target)
            ? { value: `${number(each.target) + 1}${measure(targetOf(each))}` }
            : { says: "reached" },
        ),
        (budget) => appropriation(0, budget),
      ),
      record: "projects-1",
    }),
    twin: "没有付，也没有全部达成",
    alike: (clean) => withMoney(clean, (budget) => appropriation(0, budget)),
  },
  {
    name: "钱花了没有一项跟上",
    check: "MON-006",
    severity: "warning",
    plant: (clean) => ({
      of: all(clean, (id, each) =>
        /\d/.test(each.target)
          ? { ...behind, reason: `${id}：汛期不能施工`, value: `1${measure(targetOf(each))}` }
          : { ...behind, reason: "缺水", value: "没有动", says: "behind" as const },
      ),
      record: "projects-1",
    }),
    twin: "有一项跟上",
    alike: (clean) =>
      all(clean, (id, each) =>
        id !== "i1" && /\d/.test(each.target)
          ? { ...behind, reason: `${id}：汛期不能施工`, value: `1${measure(targetOf(each))}` }
          : {},
      ),
  },
  {
    name: "完成值照抄指标值",
    check: "MON-007",
    severity: "warning",
    plant: (clean) => ({
      of: all(clean, (_, each) => (/\d/.test(each.target) ? { value: targetOf(each) } : {})),
      record: "i1",
    }),
    twin: "有一项正好等于",
    alike: (clean) =>
      all(clean, (id, each) => (id === "i1" && /\d/.test(each.target) ? { value: targetOf(each) } : {})),
  },
  {
    name: "佐证都是一份",
    check: "MON-008",
    severity: "warning",
    plant: (clean) => ({
      of: all(clean, () => ({ evidence: [{ name: "工作总结", where: "存档1号" }] })),
      record: "i1",
    }),
    twin: "两份佐证",
    alike: (clean) =>
      all(clean, (id) => ({
        evidence: [{ name: id < "i3" ? "施工月报" : "培训签到表", where: `存档${id < "i3" ? 1 : 2}号` }],
      })),
  },
  {
    name: "没有佐证",
    check: "MON-009",
    severity: "warning",
    plant: (clean) => ({ of: filled(clean, { i2: { evidence: [] } }), record: "i2" }),
    twin: "佐证两份",
    alike: (clean) =>
      filled(clean, {
        i2: {
          evidence: [
            { name: "施工月报", where: "存档8号" },
            { name: "验收单", where: "存档9号" },
          ],
        },
      }),
  },
  {
    name: "该由人判断的没有判断",
    check: "MON-010",
    severity: "error",
    plant: (clean) => ({
      of: filled(clean, { [qualitative(clean).id]: { says: null } }),
      record: qualitative(clean).id,
    }),
    twin: "人判断了",
    alike: (clean) => filled(clean, { [qualitative(clean).id]: { says: "reached" } }),
  },
  {
    name: "说确定能却预计不到",
    check: "MON-011",
    severity: "warning",
    plant(clean) {
      const each = numbered(clean)[0]!
      const expected = `${number(each.target) - 1}${measure(targetOf(each))}`
      const { value: _, ...rest } = behind
      return { of: filled(clean, { [each.id]: { ...rest, expected } }), record: each.id }
    },
    twin: "说有可能",
    alike(clean) {
      const each = numbered(clean)[0]!
      const expected = `${number(each.target) - 1}${measure(targetOf(each))}`
      const { value: _, ...rest } = behind
      return filled(clean, { [each.id]: { ...rest, expected, chance: "possible" } })
    },
  },
  {
    name: "比上次少",
    check: "MON-012",
    severity: "warning",
    plant(clean) {
      const each = numbered(clean)[0]!
      const value = `${number(each.target) * 2}${measure(targetOf(each))}`
      const before: Fills = { projects: {}, indicators: { [each.id]: { ...emptyFill, value } } }
      return { of: { ...clean, beside: { ...clean.beside, before } }, record: each.id }
    },
    twin: "比例比上次低",
    alike(clean) {
      const share = clean.sheet.projects[0]!.indicators.find(({ target }) => target.endsWith("%"))!
      const before: Fills = { projects: {}, indicators: { [share.id]: { ...emptyFill, value: "99.9%" } } }
      return { ...clean, beside: { ...clean.beside, before } }
    },
  },
  {
    name: "没有填执行数",
    check: "MON-013",
    severity: "error",
    plant: (clean) => ({ of: withMoney(clean, () => ({})), record: "projects-1" }),
    twin: "预算调增以后付的",
    alike: (clean) => withMoney(clean, (budget) => appropriation(budget + 1, budget + 100, budget + 100)),
  },
  {
    name: "原因都是一句话",
    check: "MON-014",
    severity: "warning",
    plant(clean) {
      const those = numbered(clean).slice(0, 3)
      const changed = those.map(
        (each) => [each.id, { ...behind, value: `1${measure(targetOf(each))}` }] as const,
      )
      return { of: filled(clean, Object.fromEntries(changed)), record: those[0]!.id }
    },
    twin: "只有两项相同",
    alike(clean) {
      const those = numbered(clean).slice(0, 2)
      const changed = those.map(
        (each) => [each.id, { ...behind, value: `1${measure(targetOf(each))}` }] as const,
      )
      return filled(clean, Object.fromEntries(changed))
    },
  },
  {
    name: "大大超过没有说明",
    check: "MON-015",
    severity: "warning",
    plant(clean, chance) {
      const each = numbered(clean)[0]!
      const value = `${number(each.target) * chance(5, 20)}${measure(targetOf(each))}`
      return { of: filled(clean, { [each.id]: { value } }), record: each.id }
    },
    twin: "超过写了说明",
    alike(clean, chance) {
      const each = numbered(clean)[0]!
      const value = `${number(each.target) * chance(5, 20)}${measure(targetOf(each))}`
      return filled(clean, { [each.id]: { value, remark: "省里加办两期" } })
    },
  },
]
