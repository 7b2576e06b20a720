import { once } from "../../memo/index.ts"
import type { BudgetTable, Disclosure } from "../../model/disclosure.ts"
import type { Finding } from "../../model/finding.ts"
import type { Place } from "../../model/place.ts"
import { columnName, rowName, tableNames } from "../engine/tables.ts"
import { dateOfPoint, placeOfPoint } from "../facts/places.ts"
import { projectName } from "../facts/projects.ts"

/** Says where a place is so that a person finds it without counting, near words quoted from it; "" when only its position is known. */
export type Where = (place: Place, quoted?: string) => string

const longest = 36

/**
 * Names the places of a document: of a cell the table, the row, the column and what is printed there
 * (`支出总表“2080105 劳动保障监察”的“项目支出”：12.50`), of a sheet the project and the indicator, of prose the heading and the
 * beginning of the line. Most documents have little to be named: their places are gathered when the first is asked for.
 */
export function whereIn(disclosure: Disclosure): Where {
  const where = once(() => gathered(disclosure))
  return (place, quoted) => where()(place, quoted)
}

function gathered(disclosure: Disclosure): Where {
  const cells = new Map<string, () => string>()
  const rows = new Map<string, () => string>()
  const tables = new Map<string, BudgetTable>()
  const lines = new Map<string, { readonly head: string; readonly text: string }>()
  const name = (place: Place, said: () => string) => cells.set(cellKey(place), said)

  for (const table of disclosure.tables) {
    tables.set(tableKey(table.at), table)
    for (const row of table.rows) {
      const own = once(() => `${titleOf(table)}“${rowName(row)}”`)
      if (!rows.has(rowKey(row.at))) rows.set(rowKey(row.at), own)
      for (const [key, amount] of Object.entries(row.cells))
        name(amount.at, () => {
          const column = columnName(table, key, row.side)
          return `${own()}${column ? `的“${column}”` : ""}${printedText(amount.text)}`
        })
    }
  }
  for (const item of disclosure.procurement.items)
    rows.set(
      rowKey(item.at),
      () => `政府采购预算表${item.project ? `“${item.project}”` : ""}采购“${item.goods}”`,
    )
  for (const project of disclosure.projects) {
    const sheet = projectName(project)
    const fields = [
      ["名称", project.places.name, project.name],
      ["编码", project.places.code, project.code ?? ""],
      ["用途", project.places.purpose, project.purpose],
      ["支出计划", project.places.plan, project.planTexts.join("、")],
      ["绩效目标", project.places.goals, project.goals[0] ?? ""],
      ["预算数", project.amount?.at, project.amount?.text ?? ""],
    ] as const
    for (const [field, at, text] of fields) if (at) name(at, () => `${sheet}的${field}${printedText(text)}`)
    project.planTexts.forEach((text, i) => {
      name(
        placeOfPoint(disclosure, project, i),
        () => `${sheet}的支出计划（${dateOfPoint(disclosure, project, i)}）${printedText(text)}`,
      )
    })
    for (const indicator of project.indicators) {
      const own = `${sheet}的指标“${indicator.name}”`
      rows.set(rowKey(indicator.at), () => own)
      name(indicator.target.at, () => `${own}的指标值${printedText(indicator.target.text)}`)
    }
  }
  for (const section of disclosure.sections) {
    const head = section.title ? `“${short(section.title)}”：` : ""
    if (section.title) lines.set(lineKey(section.at), { head: "标题：", text: section.title })
    section.text.split("\n").forEach((text, i) => {
      const at = section.places[i]
      if (!at || text === "") return
      lines.set(lineKey(at), { head, text })
      for (const turn of section.turns?.[i] ?? []) lines.set(lineKey(turn.at), { head, text })
    })
  }

  return (place, quoted = "") => {
    if (place.table === undefined) {
      const line = lines.get(lineKey(place))
      return line ? `${line.head}${around(line.text, quoted)}` : ""
    }
    const known = cells.get(cellKey(place))
    if (known) return known()
    const table = tables.get(tableKey(place))
    const printed =
      place.row === undefined || place.column === undefined
        ? ""
        : (table?.grid[place.row - 1]?.[place.column - 1] ?? "")
    const row = place.row === undefined ? undefined : rows.get(rowKey(place))?.()
    if (row) return row.endsWith(`“${printed}”`) ? row : `${row}${printedText(printed)}`
    return table ? `${titleOf(table)}${printedText(printed)}` : ""
  }
}

/** A finding with its places named: `where[i]` says where `at[i]` is. */
export function withPlaces(finding: Finding, where: Where): Finding {
  const named = ({ at, says }: Pick<Finding, "at" | "says">) => at.map((place) => where(place, says))
  const each = finding.each?.map((one) => ({ ...one, where: named(one) }))
  return { ...finding, where: named(finding), ...(each ? { each } : {}) }
}

function titleOf(table: BudgetTable): string {
  if (table.key !== "unknown" && table.key !== "project" && table.key !== "indicators")
    return tableNames[table.key]
  return table.title ? `“${short(table.title)}”` : ""
}

function printedText(text: string): string {
  const plain = text.replace(/\s+/g, " ").trim()
  return plain === "" ? "" : `：${short(plain)}`
}

/** The part of a long line that holds the words, begun where its clause begins. */
function around(text: string, quoted: string): string {
  const at = quoted === "" ? -1 : text.indexOf(quoted)
  if (at < 0 || at + quoted.length <= longest) return short(text)
  const clause = Math.max(...["，", "。", "；", "、"].map((mark) => text.lastIndexOf(mark, at - 1)))
  const from = Math.max(clause + 1, at + quoted.length - longest)
  return `…${short(text.slice(from))}`
}

function short(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}

function tableKey({ sheet, table }: Place): string {
  return `${sheet ?? ""}#${table}`
}

function rowKey(place: Place): string {
  return `${tableKey(place)}#${place.row}`
}

function cellKey(place: Place): string {
  return `${rowKey(place)}#${place.column}`
}

function lineKey({ line, paragraph, page, sheet, cell }: Place): string {
  if (paragraph !== undefined) return `p${paragraph}`
  return line !== undefined ? `l${line}` : `${page ?? ""}${sheet ?? ""}${cell ?? ""}`
}
