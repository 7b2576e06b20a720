import type { LastYearFigure, Ledger, LedgerText } from "../model/ledger.ts"
import type { OfficeUnit } from "./department.ts"
import type { PlainYear } from "./plain-year.ts"

/** Why the figures of a publisher changed: true of its ledgers, with the sign of the change. */
export function reasonsOf(
  of: string,
  units: readonly OfficeUnit[],
  now: PlainYear,
  before: PlainYear,
): LedgerText[] {
  const was = valuesOf(before.printed.get(of)!)
  const is = valuesOf(now.printed.get(of)!)
  const codes = new Set(units.map(({ code }) => code))
  const seen: Change = { now: viewOf(now.ledger, codes), before: viewOf(before.ledger, codes) }
  return Object.entries(reasons).flatMap(([figure, say]) => {
    const change = (is.get(figure) ?? 0) - (was.get(figure) ?? 0)
    return change === 0
      ? []
      : [{ of, kind: "reason", about: figure, text: say(change > 0, seen), items: [], at: {} }]
  })
}

function viewOf(ledger: Ledger, codes: ReadonlySet<string>): View {
  return {
    staff: sum(ledger.units.filter(({ code }) => codes.has(code)).map(({ staff }) => staff ?? 0)),
    projects: new Map(
      ledger.projects
        .filter(({ unit }) => codes.has(unit))
        .map((project) => [plain(project.name), project.name]),
    ),
  }
}

interface View {
  readonly staff: number
  readonly projects: ReadonlyMap<string, string>
}

interface Change {
  readonly now: View
  readonly before: View
}

type Say = (more: boolean, change: Change) => string

const people: Say = (more, { now, before }) => {
  const staff = now.staff - before.staff
  if (more)
    return staff > 0
      ? "在职人员增加，工资和社会保险缴费相应增加"
      : "在职人员正常晋级晋档，社会保险缴费基数提高"
  return staff < 0
    ? "在职人员减少，工资和社会保险缴费相应减少"
    : "压减一般性支出，上年一次性补发的工资今年不再安排"
}

const running: Say = (more, { now, before }) => {
  if (more)
    return now.staff > before.staff
      ? "在职人员增加，按定额核定的公用经费相应增加"
      : "更新到期报废的办公设备，水电等日常开支增加"
  return now.staff < before.staff
    ? "在职人员减少，按定额核定的公用经费相应减少"
    : "落实过紧日子要求，压减办公设备购置等日常开支"
}

const work: Say = (more, { now, before }) => {
  const begun = [...now.projects].filter(([name]) => !before.projects.has(name)).map(([, name]) => name)
  const ended = [...before.projects].filter(([name]) => !now.projects.has(name)).map(([, name]) => name)
  if (more) return begun.length > 0 ? `新增${named(begun)}` : "部分项目的任务量增加，按标准测算的资金相应增加"
  return ended.length > 0
    ? `上年安排的${named(ended)}今年不再安排`
    : "部分项目的任务量减少，按标准测算的资金相应减少"
}

/** By figure; a word of each that agrees with the direction. */
const reasons: Readonly<Record<string, Say>> = {
  basic: people,
  personnel: people,
  operating: running,
  operatingCosts: running,
  project: work,
  "threePublic.overseas": (more) =>
    more ? "按照外事计划安排出访任务" : "上年安排的出访任务已经完成，本年没有新的安排",
  "threePublic.vehiclePurchase": (more) =>
    more ? "按规定更新达到报废年限的车辆" : "上年安排的车辆更新已经完成，本年购置数量减少",
  "threePublic.vehicleOperation": (more) =>
    more ? "车辆使用年限增加，维修和保险费用上升" : "合理调度用车，减少车辆燃料和维修支出",
  "threePublic.reception": (more) =>
    more ? "承接上级检查和交流活动增多，接待批次相应增加" : "严格接待审批和标准，减少接待批次",
}

/** Early-announced funds change their year and document every year: the same project under a new name. */
function plain(name: string): string {
  return name.replace(/（[^）]*号）/g, "").replace(/\d{4}年/g, "")
}

function named(names: readonly string[]): string {
  const first = names.slice(0, 2).map((name) => name.replace(/（[^）]*号）/g, ""))
  return `${first.join("、")}${names.length > 2 ? "等项目" : "项目"}`
}

function valuesOf(figures: readonly LastYearFigure[]): Map<string, number> {
  return new Map(figures.map(({ figure, cents }) => [figure, cents]))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
