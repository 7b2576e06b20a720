import { type Random, randomOf } from "../../demo/random.ts"
import { judgedOf } from "../../follow/monitoring/judged.ts"
import {
  emptyFill,
  type Fills,
  type IndicatorFill,
  type MonitoredIndicator,
  type MonitoredProject,
  moneySources,
} from "../../model/monitoring.ts"
import { parseTarget } from "../../read/projects/target.ts"

/** When something is reported, and which of many things it is. */
export interface Filling {
  readonly year: number
  readonly months: number
  readonly seed: number
}

/** What a careful unit reports of its projects after so many months: nothing is wrong with it. */
export function carefulFills(
  projects: readonly Pick<MonitoredProject, "id" | "budget" | "indicators">[],
  { year, months, seed }: Filling,
): Fills {
  const random = randomOf("monitoring", seed, year, months)
  return {
    projects: Object.fromEntries(
      projects.map(({ id, budget }) => {
        const rows = moneySources.flatMap((source) => {
          const cents = budget[source]
          const paid = Math.floor((cents * months * (90 + random.int(0, 14))) / 1200)
          return cents === 0
            ? []
            : [[source, { adjusted: null, paid: Math.min(paid, cents), expected: cents }] as const]
        })
        return [id, { money: Object.fromEntries(rows), progress: `前${months}个月按计划推进。` }]
      }),
    ),
    indicators: Object.fromEntries(
      projects.flatMap(({ indicators }) =>
        indicators.map((indicator, i) => [indicator.id, carefulFill(indicator, i, { year, months }, random)]),
      ),
    ),
  }
}

/** What a unit in a hurry reports: targets copied, one paper for everything, half of it not at all, no reasons. */
export function hastyFills(
  projects: readonly Pick<MonitoredProject, "id" | "budget" | "indicators">[],
  filling: Filling,
): Fills {
  const careful = carefulFills(projects, filling)
  const evidence = [{ name: "工作总结", where: "" }]
  const some = projects.slice(0, Math.ceil(projects.length / 2))
  return {
    projects: Object.fromEntries(some.map(({ id }) => [id, careful.projects[id]!])),
    indicators: Object.fromEntries(
      some.flatMap(({ indicators }) =>
        indicators.map(({ id, target }, i) => {
          const value = parseTarget(target, {}).value === null ? "" : target.replace(/^[≥≤><=]+/, "")
          const copied: IndicatorFill = { ...emptyFill, value, evidence }
          return [id, i === 0 ? { ...copied, value: "0" } : copied]
        }),
      ),
    ),
  }
}

const shows = ["统计月报", "验收单", "签到表", "问卷汇总", "支付凭证", "现场照片"]

function carefulFill(
  indicator: MonitoredIndicator,
  place: number,
  { year, months }: Omit<Filling, "seed">,
  random: Random,
): IndicatorFill {
  const { value, expected } = valuesFor(indicator.target, months, random)
  const evidence = [
    {
      name: `${indicator.name}${shows[place % shows.length]}`,
      where: `档案盒${place + 1}号第${random.int(1, 90)}页`,
    },
  ]
  const circumstances = { months, before: null, exceeded: 130 }
  const plain = { ...emptyFill, value, expected, evidence }
  const first = judgedOf(indicator, plain, circumstances)
  const said: IndicatorFill = first.is === "undecided" ? { ...plain, says: "onTheWay" } : plain
  const { is, atEnd } = judgedOf(indicator, said, circumstances)
  const isBehind = is === "behind" || is === "unreachable" || is === "missed" || atEnd?.is === "missed"
  const chance = !isBehind && atEnd?.is === "reached" ? "certain" : "possible"
  if (!isBehind) return { ...said, chance }
  return {
    ...said,
    chance,
    cause: "otherCause",
    reason: `${indicator.name}安排在下半年，现在还没有到时候`,
    remedy: `按月排出${indicator.name}的进度`,
    by: `${year}-11-30`,
    person: "项目负责人",
    remark: "",
  }
}

/** A value that goes with the months, and what is expected for the year, in the words of the target. */
function valuesFor(target: string, months: number, random: Random): { value: string; expected: string } {
  const { value: aim, unit, operator, text } = parseTarget(target, {})
  if (aim === null) return { value: `按“${text}”推进，已完成${months}个月的工作`, expected: "" }
  const written = (number: number) =>
    `${Number.isInteger(aim) ? Math.round(number) : number.toFixed(2)}${unit ?? ""}`
  if (operator === "≤" || operator === "<") return { value: written(aim * 0.6), expected: written(aim * 0.9) }
  const isShare = unit === "%" || unit === "分"
  if (isShare) return { value: written(Math.min(100, aim + (aim < 99 ? 1 : 0))), expected: written(aim) }
  const pace = Math.ceil((aim * months * (100 + random.int(0, 9))) / 1200)
  return { value: written(Number.isInteger(aim) ? pace : (aim * months) / 12 + 0.01), expected: written(aim) }
}
