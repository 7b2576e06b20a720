import type { Cell, Table } from "../../document/blocks.ts"
import type { Amount, Project } from "../../model/disclosure.ts"
import type { Place } from "../../model/place.ts"
import type { Measure } from "../../money/figure.ts"
import { parseNumber } from "../../money/figure.ts"
import { tableWords } from "../../packs/index.ts"
import { labelOf, plain, tidy, unnumbered } from "../../text/label.ts"
import { amountOf, measureOf, printingBy } from "../tables/amounts.ts"
import { unitOf } from "../tables/index.ts"
import { shapeOf } from "../tables/shape.ts"
import { goalsOf } from "./goals.ts"
import { beginsWithLevels, indicatorsOf, isIndicatorHeader } from "./indicators.ts"
import { cumulativePlan, isPlanTotal, type ToldPlan, toldPlan } from "./plan.ts"

/** What one table of a project performance sheet says; the rest of the sheet may stand in the next table. */
export interface Sheet {
  readonly project: Omit<Project, "no">
  /** Whether the table names or describes a project, and does not only list indicators. */
  readonly describes: boolean
}

const dates = ["march", "june", "october", "december"]

/**
 * Reads a table of a project sheet by its labels: the value stands right of its label, or below it. `rest` says that
 * it has but the last indicators of the table before.
 */
export function readSheet(
  table: Table,
  expected: Measure,
  above?: { level1: string; level2: string },
  outside: readonly string[] = [],
  rest = false,
): Sheet {
  const { grid } = shapeOf(table)
  const header = table.rows.findIndex((row) => isIndicatorHeader(row.cells))
  const infoEnd = header < 0 ? (rest || beginsWithLevels(table) ? 0 : table.rows.length) : header
  const words = labelsOf(table, infoEnd)
  const found = new Map<string, Cell>()
  const labels = new Map<string, Cell>()
  for (let r = 0; r < infoEnd; r++) {
    const row = table.rows[r]!
    row.cells.forEach((cell, i) => {
      const role = words(cell)
      if (!role || role === "ignored") return
      const value = row.cells[i + 1]
      if (!labels.has(role)) labels.set(role, cell)
      const known = found.get(role)
      if (value && !words(value) && isOfYear(role, cell, labels)) {
        labels.set(role, cell)
        found.set(role, value)
        return
      }
      if (known && known.text !== "") return
      if (role === "purpose" || role === "plan") return
      if (dates.includes(role)) {
        const below = grid[r + 1]?.[cell.column - 1]
        if (
          below &&
          below !== cell &&
          (parseNumber(below.text.replace(/[%％]/g, "")) !== null || below.text === "")
        )
          found.set(role, below)
        else if (value && !words(value)) found.set(role, value)
      } else if (value && !words(value)) found.set(role, value)
    })
  }
  const purpose = purposeOf(table, grid, infoEnd, words)
  const inside = table.rows
    .slice(0, Math.min(3, infoEnd))
    .flatMap((row) => row.cells.filter((cell) => cell !== found.get("name")).map((cell) => cell.text))
  const captions = [...outside, ...inside]
  const measure =
    measureOf(
      unitOf(captions) ??
        unitOf([...labels.values()].map((cell) => cell.text)) ??
        unitOf(fundsIn(table, infoEnd)),
    ) ?? expected
  const sums = [...money].map((role) => found.get(role))
  const texts = sums.map((cell) => cell?.text ?? "")
  // The few amounts of a sheet are typed one by one: their zeros say nothing of each other.
  const printing = { ...printingBy(measure, texts), zeros: false }
  const amount = (role: string): Amount | null => {
    const cell = found.get(role)
    if (!cell) return null
    const own = /\d(?:万|千)?元$/.test(cell.text) ? measureOf(cell.text) : null
    const read = amountOf(
      cell.text.replace(/(?:万|千)?元$/, ""),
      cell.at,
      own ? { ...printing, measure: own } : printing,
    )
    return { ...read, text: tidy(cell.text) }
  }
  const text = (role: string) => found.get(role)?.text ?? ""
  const told = found.size > 0 ? planToldIn(table, infoEnd, words) : null
  const plan = told ? [] : dates.map((role) => found.get(role))
  const hasPlan = plan.some(Boolean)
  const goals = goalsCell(table, grid, infoEnd, words)
  const owner = captions.find((caption) =>
    /^\d{3,9}(?!年)[\u4e00-\u9fff][^，。；]{0,40}$/.test(plain(caption)),
  )
  // Captions that a page sets side by side may come as one text.
  const unit = owner
    ? labelOf(owner.replace(/(?<!\s)\s*(?:金额)?单位[:：].*$/s, ""))
    : labelOf(text("unit")) || null
  const planRow =
    told?.cell ?? table.rows.find((row) => plan.some((cell) => cell && row.cells.includes(cell)))
  const places: Record<string, { readonly at: Place } | undefined> = {
    name: found.get("name"),
    code: found.get("code"),
    purpose: purpose ?? undefined,
    plan: planRow,
    goals: goals ?? undefined,
    unit: found.get("unit"),
  }
  return {
    describes: found.size > 0 || goals !== null,
    project: {
      name: tidy(text("name")),
      code: plain(text("code")) || null,
      unit,
      amount: amount("amount"),
      fiscal: amount("fiscal"),
      other: amount("other"),
      purpose: tidy(purpose?.text ?? ""),
      plan: told
        ? cumulativePlan({ ...told, total: null }, text("amount"))
        : hasPlan
          ? cumulativePlan(
              {
                labels: dates.flatMap((role) => labels.get(role)?.text ?? []),
                texts: plan.map((cell) => cell?.text ?? ""),
                ...aroundPlan(table, grid, labels),
              },
              text("amount"),
            )
          : [],
      planTexts: told ? [...told.texts] : hasPlan ? plan.map((cell) => tidy(cell?.text ?? "")) : [],
      goals: goalsOf(goals?.text ?? ""),
      indicators: indicatorsOf(
        grid,
        table.rows,
        header < 0 ? null : header,
        header < 0 ? infoEnd : header + 1,
        above,
      ),
      places: Object.fromEntries(
        Object.entries(places).flatMap(([key, cell]) => (cell ? [[key, cell.at]] : [])),
      ),
      at: table.at,
    },
  }
}

const ofYear = /年度|当年|本年/
const money = new Set(["amount", "fiscal", "other"])

/**
 * Whether a label asks for the year's money where the known one asks for that of the whole project: 年度资金申请总额 beside
 * 项目资金总额. What has the same words in both columns (其他资金) is the year's right of the whole project's.
 */
function isOfYear(role: string, label: Cell, labels: ReadonlyMap<string, Cell>): boolean {
  const known = labels.get(role)!
  const isYears = (cell: Cell | undefined) => cell !== undefined && ofYear.test(plain(cell.text))
  if (!money.has(role) || label === known || isYears(known)) return false
  return isYears(label) || (isYears(labels.get("amount")) && label.column > known.column)
}

/** What the row of a plan's dates says beside them: the sum at its end, and that its points are cumulative. */
function aroundPlan(
  table: Table,
  grid: readonly (readonly (Cell | null)[])[],
  labels: ReadonlyMap<string, Cell>,
): { total: string | null; saidCumulative: boolean } {
  const label = labels.get("december")
  const r = label ? table.rows.findIndex(({ cells }) => cells.includes(label)) : -1
  if (!label || r < 0) return { total: null, saidCumulative: false }
  const { cells } = table.rows[r]!
  const heading = grid[r]![0]?.text ?? ""
  const sum = cells.find((cell) => cell.column > label.column && isPlanTotal(cell))
  const below = sum && grid[r + 1]?.[sum.column - 1]
  const right = sum && cells[cells.indexOf(sum) + 1]
  return {
    total: (below && below !== sum ? below : right)?.text ?? null,
    saidCumulative: [heading, ...cells.map(({ text }) => text)].some((text) => text.includes("累计")),
  }
}

/** Words that say in what the money of a sheet is counted: 项目资金（元）. */
function fundsIn({ rows }: Table, end: number): string[] {
  return rows
    .slice(0, end)
    .flatMap(({ cells }) => cells.map(({ text }) => plain(text)))
    .filter((text) => /^(?:项目|年度)*(?:资金|预算|金额)[\u4e00-\u9fff]{0,8}[(](?:万|千)?元[)]$/.test(text))
}

/** What a cell is the label of, or null when it is none. */
type Words = (cell: Cell) => string | null

/**
 * The labels of a sheet. What stands right of 项目名称 or below 资金用途 is a value, though its words may be
 * those of a label: `第一季度完成招标`, `其他资金补助`.
 */
function labelsOf(table: Table, end: number): Words {
  const words = tableWords("project", "label")
  const values = new Set<Cell>()
  for (let r = 0; r < end; r++) {
    const { cells } = table.rows[r]!
    cells.forEach((cell, i) => {
      if (values.has(cell)) return
      const role = roleOf(cell, words)
      const next = cells[i + 1]
      const other = next ? roleOf(next, words) : null
      // Beside 预期目标 the head of the next column may stand: 实际完成情况.
      const isHead = role === "goals" && other === "ignored" && /完成/.test(next!.text)
      if (next && role && named.has(role) && other !== "goals" && other !== "amount" && !isHead) {
        const last = i + 2 === cells.length
        if (last || (next.text.length > 8 && role !== "purpose")) values.add(next)
      }
      if (role !== "purpose") return
      for (let y = r + 1; y < Math.min(end, r + cell.rowspan); y++) {
        const below = table.rows[y]!.cells
        if (below.length === 1) values.add(below[0]!)
      }
    })
  }
  return (cell) => (values.has(cell) ? null : roleOf(cell, words))
}

/** Labels that one text follows. */
const named = new Set(["name", "code", "goals", "purpose"])

function roleOf(cell: Cell, words: (label: string) => string | null): string | null {
  if (cell.text === "" || cell.text.length > 30) return null
  const label = unnumbered(plain(cell.text))
    .replace(/[:：]$/, "")
    .replace(/[(](?:万|千)?元[)]$|[(]%[)]$/, "")
  return words(label) ?? (budgetOfYear.test(label) ? "amount" : isPurpose(label) ? "purpose" : null)
}

const ofMoney = "(?:项目|资金|经费|支出|预算)"
const whatFor = "(?:使用)?(?:用途|概况|概述|内容|测算|构成|明细|去向|投向)(?:依据|说明|过程|情况|明细|方法)?"
/** 资金用途与测算, 支出内容及测算依据: each part says what the money is for or how it was reckoned. */
const composed = new RegExp(`^${ofMoney}${whatFor}(?:[及与和、]${ofMoney}?${whatFor}){0,2}$`)

function isPurpose(label: string): boolean {
  return label.length <= 16 && composed.test(label)
}

/** 2026年预算: the year is the document's own. */
const budgetOfYear = /^20\d\d年(?:度)?(?:项目)?(?:预算|资金)(?:数|金额|总额|安排|安排数)?$/

/** A plan told in one cell beside its label, with where it stands. */
function planToldIn(table: Table, end: number, words: Words): (ToldPlan & { readonly cell: Cell }) | null {
  for (const { cells } of table.rows.slice(0, end)) {
    const at = cells.findIndex((cell) => words(cell) === "plan")
    const cell = cells.slice(at + 1).find(({ text }) => text !== "")
    const plan = at >= 0 && cell ? toldPlan(cell.text, cells[at]!.text) : null
    if (plan) return { ...plan, cell: cell! }
  }
  return null
}

/** The purpose: the one long text beside or below its label, which may span both rows. */
function purposeOf(
  table: Table,
  grid: readonly (readonly (Cell | null)[])[],
  end: number,
  words: Words,
): Cell | null {
  for (let r = 0; r < end; r++) {
    const { cells } = table.rows[r]!
    const at = cells.findIndex((cell) => words(cell) === "purpose")
    if (at < 0) continue
    const label = cells[at]!
    const right = cells[at + 1]
    if (right && right.text.length > 4 && words(right) === null && parseNumber(right.text) === null)
      return right
    for (let y = r; y < Math.min(end, r + 4); y++) {
      const texts = table.rows[y]!.cells.filter((cell) => cell !== label && cell.text !== "")
      if (y > r && texts.some((cell) => words(cell) !== null)) break
      if (texts.length === 1 && words(texts[0]!) === null) return texts[0]!
      if (y > r && texts.length === 0)
        return table.rows[y]!.cells.find((cell) => cell !== grid[y]![label.column - 1]) ?? null
    }
  }
  return null
}

function goalsCell(
  table: Table,
  grid: readonly (readonly (Cell | null)[])[],
  end: number,
  words: Words,
): Cell | null {
  let best: Cell | null = null
  for (let r = 0; r < end; r++)
    for (const cell of table.rows[r]!.cells) {
      if (words(cell) !== "goals") continue
      const right = grid[r]![cell.column - 1 + cell.colspan]
      const below = grid[r + cell.rowspan]?.[cell.column - 1]
      for (const value of [right, r + cell.rowspan < end ? below : null])
        if (value && value !== cell && value.text !== "" && words(value) === null)
          if (!best || value.text.length > best.text.length) best = value
    }
  return best
}
