import {
  type CellChange,
  type Difference,
  isSame,
  type MoneyChange,
  type State,
  type TableChange,
} from "../../diff/difference.ts"
import { formatCents, type Measure } from "../../money/figure.ts"

/** Which document a side is: `2024年预算`, or its file name when both are of one year. */
export function sideNames({ before, after }: Difference): readonly [string, string] {
  const name = ({ year, stage }: typeof before) =>
    `${year === null ? "" : `${year}年`}${stage === "final" ? "决算" : "预算"}`
  const [first, second] = [name(before), name(after)]
  if (first !== second) return [first, second]
  const [a, b] = [before.source.name, after.source.name]
  return a !== b ? [a, b] : ["前一份", "后一份"]
}

/** Whose disclosures are compared. */
export function entityName({ before, after }: Difference): string {
  return after.entity.name || before.entity.name || "部门（单位）"
}

/** Cents in a measure, digits grouped when it is 元: `1,234.00`, `653.20`; a blank as `—`. */
export function moneyText(cents: number | null, measure: Measure): string {
  if (cents === null) return "—"
  const text = formatCents(cents, measure)
  return measure === "元" ? text.replace(/\B(?=(?:\d{3})+(?=\.))/g, ",") : text
}

/** A change with its sign: `+43.20`, `-1.50`, `0.00`. */
export function signed(cents: number, measure: Measure): string {
  return `${cents > 0 ? "+" : ""}${moneyText(cents, measure)}`
}

/** The cells of a row, those with the same money on both sides as one that bears all their titles. */
export function grouped(cells: readonly CellChange[]): CellChange[] {
  return [...Map.groupBy(cells, ({ before, after }) => `${before} ${after}`).values()].map((alike) => ({
    ...alike[0]!,
    title: [...new Set(alike.map(({ title }) => title))].join("、"),
  }))
}

/** By how much per cent it changed, or "" when there was nothing before. */
export function percentText({ before, change }: MoneyChange): string {
  if (!before || change === 0) return ""
  const percent = Math.abs((change / before) * 100)
  const sign = change / before > 0 ? "+" : "-"
  return percent < 0.05 ? "不足0.1%" : `${sign}${percent >= 1000 ? Math.round(percent) : percent.toFixed(1)}%`
}

export const stateNames: Readonly<Record<State, string>> = { added: "新增", removed: "取消", changed: "变化" }

export const moneyFields = { amount: "预算数", fiscal: "财政资金", other: "其他资金" } as const

export const matchNames = { code: "项目编码相同", name: "名称相同", likeness: "名称、目标相近" } as const

/** How much changed, in one sentence: `项目新增3个、取消2个、变化8个；…。` */
export function summaryOf(difference: Difference): string {
  if (!isSame(difference)) return `${countsOf(difference).join("；")}。`
  return difference.sections.length > 0 ? "没有变化，只有文字中的年份随文件更新。" : "没有变化。"
}

/** What is to be known of a table beside its rows: where it stands, and which columns only one side has. */
export function tableNote({ state, columns }: TableChange): string {
  if (state !== "changed") return state === "added" ? "只在后一份有" : "只在前一份有"
  const only = (which: string, titles: readonly string[]) =>
    titles.length > 0 ? [`只在${which}有的栏：${titles.join("、")}`] : []
  return [...only("前一份", columns.removed), ...only("后一份", columns.added)].join("；")
}

/** A payment plan as printed: `25%/50%/85%/100%`. */
export function planText(texts: readonly string[]): string {
  return texts.map((text) => text || "—").join("/") || "—"
}

function countsOf(difference: Difference): string[] {
  const { tables, projects, units, procurement, assets, sections } = difference
  const counts = (what: string, things: readonly (readonly [string, number])[], measure: string) => {
    const said = things.filter(([, count]) => count > 0).map(([name, count]) => `${name}${count}${measure}`)
    return said.length > 0 ? [`${what}${said.join("、")}`] : []
  }
  const byState = (things: readonly { readonly state: State }[]) =>
    (["added", "removed", "changed"] as const).map(
      (state) => [stateNames[state], things.filter((thing) => thing.state === state).length] as const,
    )
  const rows = tables.reduce((sum, table) => sum + table.rows.length, 0)
  const words = sections.filter((section) => !section.onlyYears)
  return [
    ...counts("表格", [["变化", tables.length]], "张"),
    ...(rows > 0 ? [`表内${rows}行`] : []),
    ...counts(
      "项目",
      [
        ["新增", projects.added.length],
        ["取消", projects.removed.length],
        ["变化", projects.changed.length],
        ["未变", projects.same],
      ],
      "个",
    ),
    ...counts("单位", byState(units), "个"),
    ...counts("采购事项", byState(procurement.filter(({ kind }) => kind === "item")), "项"),
    ...counts("资产", [["变化", assets.length]], "类"),
    ...counts("文字", [["变化", words.length]], "段"),
  ]
}
