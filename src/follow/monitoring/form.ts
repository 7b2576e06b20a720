import { type RawCell, tableOf } from "../../document/grid.ts"
import type { Print, PrintTable } from "../../document/print.ts"
import { dayText } from "../../flow/index.ts"
import {
  causeNames,
  chanceNames,
  fillOf,
  type IndicatorFill,
  type MoneySource,
  type MonitoredIndicator,
  type MonitoredProject,
  type MonitoringSheet,
  moneySources,
  type ProjectMoney,
} from "../../model/monitoring.ts"
import { moneyText } from "../../money/form.ts"
import { type MonitoringLabel, type MonitoringPart, monitoringLabels } from "../../packs/monitoring.ts"
import { rowOf, spread } from "../../write/cells.ts"
import { shareOf, shareText } from "../progress/progress.ts"
import { type KnownMoney, moneyFor, nothingKnown } from "./money.ts"
import { monthsIn } from "./months.ts"

/** Whose sheet it is, as the form names it. */
export interface FormOf {
  readonly place: string
  readonly department: { readonly code: string; readonly name: string }
  readonly known?: KnownMoney
}

/** 项目支出绩效目标执行监控表 in the form of its place: a table a project, ready to be written. */
export function monitoringPrint(
  sheet: MonitoringSheet,
  { place, department, known = nothingKnown }: FormOf,
): Print {
  const words = wordsOf(place, sheet)
  const title = words.one("title", "title")
  return {
    properties: {
      title: `${sheet.of} ${sheet.name}${words.one("title", "subtitle").replace(/[（）()]/g, "")}${title}`,
      author: sheet.name,
      subject: `监控截止${dayText(sheet.until)}`,
      language: "zh-CN",
    },
    cover: null,
    contents: false,
    blocks: sheet.projects.flatMap((project, i) => [
      { kind: "heading", level: 1, text: title, breaks: i > 0, titles: true } as const,
      { kind: "paragraph", text: words.one("title", "subtitle"), role: "caption" } as const,
      tableFor(project, i, { sheet, department, words, known }),
    ]),
  }
}

interface Made {
  readonly sheet: MonitoringSheet
  readonly department: FormOf["department"]
  readonly words: Words
  readonly known: KnownMoney
}

interface Words {
  /** Labels of a part, with year and month put in. */
  of(part: MonitoringPart): readonly MonitoringLabel[]
  one(part: MonitoringPart, key: string): string
}

function wordsOf(place: string, { year, until }: MonitoringSheet): Words {
  const month = String(monthsIn(year, until))
  const filled = (text: string) => text.replace("{year}", String(year)).replace("{month}", month)
  const of = (part: MonitoringPart) =>
    monitoringLabels(place, part).map((each) => ({ ...each, label: filled(each.label) }))
  return { of, one: (part, key) => of(part).find((each) => each.key === key)?.label ?? "" }
}

function tableFor(project: MonitoredProject, i: number, made: Made): PrintTable {
  const columns = made.words.of("column")
  const width = columns.length + 1
  const rows = [
    ...headRows(project, made, width),
    ...moneyRows(project, made, width),
    goalRow(project, made, width),
    ...indicatorRows(project, made, columns),
  ]
  return {
    kind: "table",
    name: `${i + 1} ${project.name}`.slice(0, 28),
    table: tableOf(rows, 1, {}),
    captionRows: 0,
    headerRows: 0,
    landscape: true,
    widths: [6, ...columns.map(({ key }) => widths[key] ?? 8)],
    align: Array.from({ length: width }, () => "left" as const),
    form: true,
    sums: [],
  }
}

const widths: Readonly<Record<string, number>> = {
  name: 18,
  target: 12,
  value: 14,
  expected: 14,
  reason: 22,
  remark: 10,
}

function headRows(project: MonitoredProject, { sheet, department, words }: Made, width: number): RawCell[][] {
  const values: Readonly<Record<string, string>> = {
    name: project.name,
    code: project.code,
    department: `${department.name}（${department.code}）`,
    unit: sheet.name,
  }
  const labels = words.of("head")
  const [left = 0, right = 0] = spread(width, 2)
  return Array.from({ length: Math.ceil(labels.length / 2) }, (_, row) => {
    const [one, other] = labels.slice(row * 2, row * 2 + 2)
    if (!other)
      return rowOf([
        [one!.label, 2],
        [values[one!.key] ?? "", width - 2],
      ])
    return rowOf([
      [one!.label, 2],
      [values[one!.key] ?? "", left - 2],
      [other.label, 2],
      [values[other.key] ?? "", right - 2],
    ])
  })
}

function moneyRows(project: MonitoredProject, { sheet, words, known }: Made, width: number): RawCell[][] {
  const money = moneyFor(project, sheet.fills, known)
  const columns = words.of("money column")
  const rows = words.of("money").filter(({ key }) => key === "total" || isSource(key))
  const shares = spread(width - 4, columns.length)
  const head = rowOf([
    [words.one("money", "label"), 2, rows.length + 1],
    ["", 2],
    ...columns.map(({ label }, c) => [label, shares[c]!] as const),
  ])
  const lines = rows.map(({ key, label }) =>
    rowOf(
      [[label, 2], ...columns.map((column, c) => [moneyCell(money, key, column.key), shares[c]!] as const)],
      3,
    ),
  )
  return [head, ...lines]
}

function isSource(key: string): key is MoneySource {
  return moneySources.some((source) => source === key)
}

function moneyCell(money: ProjectMoney, row: string, column: string): string {
  const of = row === "total" ? money : money.rows.find(({ source }) => source === row)
  if (!of) return ""
  const { budget, adjusted, paid, expected } = of
  if (column === "rate") return paid === null || adjusted <= 0 ? "" : shareText(shareOf(paid, adjusted))
  const cents = { budget, adjusted, paid, expected }[column]
  return cents === null || cents === undefined ? "" : wan(cents)
}

function goalRow(project: MonitoredProject, { sheet, words }: Made, width: number): RawCell[] {
  const [left = 0, right = 0] = spread(width, 2)
  return rowOf([
    [words.one("goals", "goals"), 2],
    [project.goals.join("\n"), left - 2],
    [words.one("goals", "progress"), 2],
    [sheet.fills.projects[project.id]?.progress ?? "", right - 2],
  ])
}

function indicatorRows(
  project: MonitoredProject,
  { sheet, words }: Made,
  columns: readonly MonitoringLabel[],
): RawCell[][] {
  const groups = columns.map(({ group }) => group)
  const top = rowOf([
    [words.one("indicators", "label"), 1, project.indicators.length + 2],
    ...columns.flatMap(({ label, group }, c): (readonly [string, number, number])[] => {
      if (group === "") return [[label, 1, 2]]
      if (groups[c - 1] === group) return []
      const length = groups.slice(c).findIndex((each) => each !== group)
      return [[group, length < 0 ? groups.length - c : length, 1]]
    }),
  ])
  const below = columns.flatMap(({ label, group }, c) =>
    group === "" ? [] : [{ text: label, column: c + 2, colspan: 1, rowspan: 1, at: {} }],
  )
  const rows = project.indicators.map((indicator) => {
    const fill = fillOf(sheet.fills, indicator.id)
    return rowOf(
      columns.map(({ key }) => [cellOf(indicator, fill, key), 1] as const),
      2,
    )
  })
  return [top, below, ...rows]
}

function cellOf(indicator: MonitoredIndicator, fill: IndicatorFill, key: string): string {
  if (key in chanceNames) return fill.chance === key ? "√" : ""
  if (key in causeNames) return fill.cause === key ? "√" : ""
  const { level1, level2, name, target } = indicator
  const measures = [fill.remedy, fill.by === "" ? "" : `${fill.by}前完成`, fill.person].filter(
    (text) => text !== "",
  )
  const cells: Readonly<Record<string, string>> = {
    level1,
    level2,
    name,
    target,
    value: fill.value,
    expected: fill.expected,
    reason: [fill.reason, measures.length > 0 ? `措施：${measures.join("，")}` : ""]
      .filter((text) => text !== "")
      .join("\n"),
    remark: fill.remark,
  }
  return cells[key] ?? ""
}

function wan(cents: number): string {
  return moneyText(cents, { measure: "万元", decimals: 2, thousands: false })
}
