import type { Cell, Table } from "../../document/blocks.ts"
import type { Indicator } from "../../model/disclosure.ts"
import { tableWords } from "../../packs/index.ts"
import { labelOf, plain, tidy } from "../../text/label.ts"
import { parseTarget } from "./target.ts"

/** Level-2 names by the level-1 name they stand under, for rows whose level 1 is lost. */
const under: readonly [RegExp, string][] = [
  [/^(?:数量|质量|时效|成本)指标?$/, "产出指标"],
  [/满意度/, "满意度指标"],
  [/效益|可持续/, "效益指标"],
]

/** Reads the indicator rows `from` … of a grid, below a header row of which names the columns. */
export function indicatorsOf(
  grid: readonly (readonly (Cell | null)[])[],
  rows: readonly { readonly cells: readonly Cell[]; readonly at: Indicator["at"] }[],
  headerRow: number | null,
  from: number,
  above: { level1: string; level2: string } = { level1: "", level2: "" },
): Indicator[] {
  const roles = headerRow === null ? defaults(grid[from] ?? []) : rolesOf(grid, headerRow)
  const found: Indicator[] = []
  let { level1, level2 } = above
  for (let r = from; r < rows.length; r++) {
    if (headerRow !== null && sameTexts(rows[r]!.cells, rows[headerRow]!.cells)) continue
    if (isClosing(rows[r]!.cells)) continue
    const own = (role: string): Cell | null => {
      const x = roles.get(role)
      const cell = x === undefined ? null : grid[r]![x]
      return cell && rows[r]!.cells.includes(cell) ? cell : null
    }
    const text = (role: string) => tidy(own(role)?.text ?? "")
    const first = labelOf(own("level1")?.text ?? "")
    const second = labelOf(own("level2")?.text ?? "")
    if (first !== "" && first !== level1) {
      level1 = first
      level2 = ""
    }
    if (second !== "") level2 = second
    const target = own("target")
    const printed = `${text("operator")}${text("target")}${text("measure")}`
    if (text("name") === "" && text("description") === "" && printed === "") continue
    const at = rows[r]!.at
    found.push({
      level1: level1 || (under.find(([pattern]) => pattern.test(level2))?.[1] ?? ""),
      level2,
      name: text("name"),
      description: text("description"),
      target: parseTarget(
        roles.has("operator") || roles.has("measure") ? printed : (target?.text ?? ""),
        target?.at ?? at,
      ),
      basis: text("basis"),
      at,
    })
  }
  return found
}

/** Words that begin the rows below the last indicator: the sum of points, the grade, who filled the sheet in. */
const closing =
  /^(?:(?:自评|评价|绩效|综合|最终|实际)*(?:总分|得分|分值|分数|评分)?(?:合计|总计|小计|总分|总得分|总评分|得分|评分)(?:情况|值)?|(?:自评|评价|绩效)*(?:等级|等次|结论|结果)|填表人|填报人|审核人|联系人|联系电话|备注|说明|注)$/

/** Whether a row stands below the indicators and is none of them: 总分 100 98.23. */
function isClosing(cells: readonly Cell[]): boolean {
  const first = cells.find(({ text }) => text !== "")
  return (
    first !== undefined && closing.test(plain(first.text).replace(/[(（][^(（)）]{0,60}[)）]$|[:：].*$/g, ""))
  )
}

/** Whether a row is the header of indicators. */
export function isIndicatorHeader(cells: readonly Cell[]): boolean {
  const texts = cells.map((cell) => plain(cell.text))
  // A form without levels lists name, sign, value and measure.
  if (
    texts.some((text) => /^(?:绩效)?指标名称$/.test(text)) &&
    texts.some((text) => /^(?:年度)?(?:指标|目标)值$/.test(text))
  )
    return true
  return texts.includes("一级指标") && (texts.includes("二级指标") || texts.includes("三级指标"))
}

const levels1 = /^(?:产出|成本|效益|效果|满意度)指标?$/
const levels2 =
  /^(?:(?:数量|质量|时效|(?:经济|社会|生态环境)?成本)(?:指标)?|(?:经济|社会|生态|环境|生态环境)效益(?:指标)?|可持续(?:影响|发展)(?:指标)?|(?:服务对象|社会公众)?满意度(?:指标)?)$/

/** Whether a table begins with rows of indicators, their header standing before a page break: they name their levels. */
export function beginsWithLevels({ rows }: Table): boolean {
  return rows.slice(0, 3).some(({ cells }) => {
    const [first, second] = cells.filter((cell) => cell.text !== "").map((cell) => plain(cell.text))
    if (first === undefined || second === undefined || cells.length < 3) return false
    return levels2.test(first) ? /指标$/.test(first) : levels1.test(first) && levels2.test(second)
  })
}

function rolesOf(grid: readonly (readonly (Cell | null)[])[], headerRow: number): Map<string, number> {
  const words = tableWords("indicators", "label")
  const roles = new Map<string, number>()
  grid[headerRow]!.forEach((cell, x) => {
    const role = cell && cell.column - 1 === x ? words(plain(cell.text)) : null
    if (role && role !== "ignored" && !roles.has(role)) roles.set(role, x)
  })
  // A form without 三级指标 names its indicators in the column that others keep for what they mean.
  if (!roles.has("name")) {
    const x = grid[headerRow]!.findIndex((cell) => /^(?:绩效指标|指标内容)$/.test(plain(cell?.text ?? "")))
    if (x >= 0 && grid[headerRow]![x]!.colspan === 1) {
      roles.set("name", x)
      if (roles.get("description") === x) roles.delete("description")
    }
  }
  return roles
}

function defaults(row: readonly (Cell | null)[]): Map<string, number> {
  const order =
    row.length >= 6
      ? ["level1", "level2", "name", "description", "target", "basis"]
      : row.length === 5 && levels2.test(plain(row[0]?.text ?? ""))
        ? ["level2", "name", "description", "target", "basis"]
        : ["level1", "level2", "name", "target"]
  return new Map(order.map((role, x) => [role, x] as const))
}

function sameTexts(a: readonly Cell[], b: readonly Cell[]): boolean {
  return a.length === b.length && a.every((cell, i) => plain(cell.text) === plain(b[i]!.text))
}
