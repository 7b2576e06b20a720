import type { Codes } from "../../codes/index.ts"
import { type Table, textsIn } from "../../document/blocks.ts"
import { mergedIn } from "../../document/table-from.ts"
import type {
  BudgetTable,
  Column,
  ProcurementItem,
  ProcurementTotal,
  TableRow,
  Unit,
} from "../../model/disclosure.ts"
import type { Place } from "../../model/place.ts"
import type { Measure } from "../../money/figure.ts"
import { measureOf } from "./amounts.ts"
import { type Group, groupsOf } from "./columns.ts"
import { itemsAbove, transpose } from "./horizontal.ts"
import { type Form, kindOf } from "./kind.ts"
import { unitsOf } from "./organisation.ts"
import { readProcurement } from "./procurement.ts"
import { classifiedRows, listedRows, namedRows, printingOf, twoSidedRows } from "./rows.ts"
import { type Shape, shapeOf } from "./shape.ts"

/** What stands around a table: see read/around.ts. */
export interface Around {
  readonly title: string
  /** Texts between title and header: unit, year, who made it. */
  readonly captions: readonly string[]
  readonly note: string | null
  /** Where the remarks below it begin. */
  readonly noteAt?: Place | undefined
}

/** A table read, with what only some kinds have. */
export interface ReadTable {
  readonly table: BudgetTable
  readonly shape: Shape
  readonly form: Form
  readonly captions: readonly string[]
  readonly units: Unit[]
  readonly items: ProcurementItem[]
  readonly totals: ProcurementTotal[]
  /** True when it has but the last indicators of the table before, without a word that says so. */
  readonly rest?: boolean
}

/** What a table is read against: the year of the document, the measure of tables that name none, the code lists. */
export interface Expected {
  readonly year: number | null
  readonly measure: Measure
  readonly codes: Codes
}

const vocabularies: Partial<Record<BudgetTable["key"], string>> = {
  balance: "balance",
  appropriation: "appropriation",
  revenue: "revenue",
  threePublic: "threePublic",
  procurement: "procurement",
  assets: "assets",
  projectList: "projectList",
}

/** Reads one table. Whatever it is, its texts are kept in `grid`. */
export function readTable(block: Table, around: Around, expected: Expected): ReadTable {
  const shape = shapeOf(block)
  const inside = shape.captions.flatMap((r) => block.rows[r]!.cells.map((cell) => cell.text).filter(Boolean))
  const captions = [...around.captions, ...inside]
  const title = around.title || titleInside(shape) || ""
  const { key, form, doubt } = kindOf(shape, title)
  const header = shape.header.flatMap((r) => block.rows[r]!.cells.map((cell) => cell.text))
  // What indicators say may be taken for words of a header, but never measures their table.
  const unit = unitOf(captions) ?? (form === "indicators" ? null : (unitOf(header) ?? unitOf([title])))
  const measure = measureOf(unit) ?? expected.measure
  const remarks = shape.remarks.flatMap((r) => block.rows[r]!.cells.map((cell) => cell.text).filter(Boolean))
  const note = [...remarks, ...(around.note ? [around.note] : [])].join("\n") || null
  const found = contents(shape, key, form, { ...expected, measure })
  const noteAt = shape.remarks.length > 0 ? block.rows[shape.remarks[0]!]!.at : around.noteAt
  return {
    shape,
    form,
    captions,
    units: form === "organisation" ? unitsOf(shape) : [],
    items: found.items ?? [],
    totals: found.totals ?? [],
    table: {
      key,
      title,
      unit,
      note,
      ...(note !== null && noteAt ? { places: { note: noteAt } } : {}),
      ...(doubt === null ? {} : { doubt: `表“${title}”${doubt}，未作核对` }),
      at: block.at,
      columns: found.columns,
      rows: found.rows,
      grid: textsIn(block, shape.grid),
      ...merging(block, shape.grid),
    },
  }
}

/** The merged cells of a table as a property of it; none when it has none. */
export function merging(block: Table, grid: Shape["grid"]): Pick<BudgetTable, "merged"> {
  const merged = mergedIn(block, grid)
  return merged.length > 0 ? { merged } : {}
}

interface Contents {
  readonly columns: Column[]
  readonly rows: TableRow[]
  readonly items?: ProcurementItem[]
  readonly totals?: ProcurementTotal[]
}

function contents(
  shape: Shape,
  key: BudgetTable["key"],
  form: Form,
  { measure, year, codes }: Expected,
): Contents {
  if (form === "project" || form === "indicators" || form === "organisation") return { columns: [], rows: [] }
  if (form === "procurement" || key === "procurement") return readProcurement(shape, measure, year)
  const vocabulary = vocabularies[key] ?? "expenditure"
  if (
    (form === "threePublic" && itemsAbove(shape, "threePublic") >= 2) ||
    (form === "assets" && itemsAbove(shape, "assets") >= 2)
  )
    return transpose(shape, vocabulary, measure, year)
  const groups = groupsOf(shape, vocabulary, { twoSided: form === "twoSided", year, own: key })
  const printing = printingOf(
    shape,
    groups.flatMap((group) => group.figures),
    measure,
  )
  const rows =
    form === "twoSided"
      ? twoSidedRows(shape, groups, printing, codes)
      : form === "threePublic" || form === "assets"
        ? namedRows(shape, groups, vocabulary, printing)
        : key === "projectList"
          ? listedRows(shape, groups, printing)
          : classifiedRows(shape, groups, printing)
  return { columns: columnsOf(groups), rows }
}

function columnsOf(groups: readonly Group[]): Column[] {
  const columns: Column[] = []
  for (const { figures } of groups)
    for (const { key, title, side } of figures)
      if (!columns.some((column) => column.key === key && column.side === side))
        columns.push({ key, title, side })
  return columns
}

function titleInside(shape: Shape): string | null {
  for (const r of shape.captions) {
    const filled = shape.table.rows[r]!.cells.filter((cell) => cell.text !== "")
    const text = filled.length === 1 ? filled[0]!.text.replace(/\s+/g, "") : ""
    if (/表|情况|预算$|决算$/.test(text) && !/^(?:公开)?\d*表\d*$|单位[:：]/.test(text)) return text
  }
  return shape.table.titled ? null : (shape.table.at.sheet ?? null)
}

/** The unit a caption names (`单位：万元` → 万元), or null. */
export function unitOf(texts: readonly string[]): string | null {
  for (const text of texts) {
    const found =
      /(?:单位|币种|金额|计量)[^:：]{0,6}[:：]\s*(?:人民币)?\s*[（(]?((?:亿|万|千|百)?元)|[（(]((?:亿|万|千)?元)[)）]/.exec(
        text.replace(/[\s\u3000]+/g, ""),
      )
    if (found) return found[1] ?? found[2] ?? null
  }
  return null
}
