import { type Block, type Cell, type Table, widthOf } from "../../document/blocks.ts"
import type { EvaluatedKind } from "../../model/evaluation.ts"
import type { EvaluatedField, SelfEvaluation } from "../../model/self-evaluation.ts"
import type { Measure } from "../../money/figure.ts"
import { labelOf, plain, tidy, unnumbered } from "../../text/label.ts"
import { withoutTableNumber } from "../../text/table-number.ts"
import { beginsWithLevels } from "../projects/indicators.ts"
import { measureOf } from "../tables/amounts.ts"
import { type ReadTable, unitOf } from "../tables/index.ts"
import { type Reading, readingOf, roleIn, textIn } from "./cells.ts"
import { footOf } from "./foot.ts"
import { headOf, headText, isMoneyHeader, namesBody } from "./head.ts"
import { columnsIn, indicatorsFrom, type Standing } from "./indicators.ts"
import { moneyOf } from "./money.ts"

/** What a table of a self-evaluation is read against. */
export interface Expected {
  readonly year: number | null
  readonly measure: Measure
}

/** Reads the self-evaluations of a document from its tables, page after page. */
export function readEvaluations(
  tables: ReadonlyMap<Block, ReadTable>,
  expected: Expected,
): readonly SelfEvaluation[] {
  const found: { evaluation: SelfEvaluation; standing: Standing | null }[] = []
  let before: Block | null = null
  for (const [block, read] of tables) {
    if (block.kind !== "table" || block.loose || read.table.doubt) continue
    const last = before !== null ? found.at(-1) : undefined
    const part = partOf(block, read, expected, last?.standing ?? null)
    if (part === null) {
      before = null
      continue
    }
    before = block
    if (last && belongsTo(part.evaluation, last.evaluation, part.goesOn))
      found[found.length - 1] = {
        evaluation: joined(last.evaluation, part.evaluation),
        standing: part.standing ?? last.standing,
      }
    else if (!part.goesOn) found.push(part)
    else before = null
  }
  return found.map(({ evaluation }) => evaluation).filter(({ indicators }) => indicators.length > 0)
}

interface Part {
  readonly evaluation: SelfEvaluation
  readonly standing: Standing | null
  /** Whether it has but rows of the table before. */
  readonly goesOn: boolean
}

function partOf(block: Table, read: ReadTable, expected: Expected, last: Standing | null): Part | null {
  const header = block.rows.findIndex(({ cells }) => columnsIn(cells) !== null)
  const isRest = last !== null && header < 0 && goesOn(block, read, last)
  const isHead = header < 0 && !isRest && isHeadOnly(block)
  if (header < 0 && !isRest && !isHead) return null
  const reading = readingOf(block)
  const end = isRest ? 0 : header < 0 ? block.rows.length : header
  const money = moneyOf(reading, end, measureFor(reading, read, end, expected.measure))
  const head = headOf(reading, end, (r) => money.taken.has(r))
  const indicators = isHead
    ? null
    : indicatorsFrom(reading, end, last ?? { columns: new Map(), level1: "", level2: "" })
  const foot = indicators && footOf(reading, indicators.end, indicators.standing.columns)
  const text = (key: string) => headText(head, key, reading)
  const below = (key: string) => textIn(foot?.texts.get(key), reading)
  const title = titleOf(reading, read, end)
  const { name, code } = namedIn(text("name"))
  const places: Partial<Record<EvaluatedField, SelfEvaluation["at"]>> = {}
  for (const key of ["name", "code", "department", "unit", "goals", "reached"] as const)
    if (head.has(key)) places[key] = head.get(key)!.at
  for (const key of ["grade", "conclusion", "problems", "remedies", "note"] as const)
    if (foot?.texts.has(key)) places[key] = foot.texts.get(key)!.at
  const evaluation: Omit<SelfEvaluation, "unread"> = {
    kind: block.rows.slice(0, end).some(({ cells }) => namesBody(cells)) ? "department" : kindOf(title, name),
    title,
    name: name || nameIn(title),
    code: (plain(text("code")) || null) ?? code,
    department: labelOf(text("department")),
    unit: labelOf(text("unit")),
    year: yearIn(title) ?? yearIn(read.captions.join(" ")) ?? expected.year,
    money: money.rows,
    goals: [text("goals"), ...(indicators?.goals ?? [])].filter((goal) => goal !== "").join("\n"),
    reached: text("reached"),
    indicators: indicators?.rows ?? [],
    groups: indicators?.groups ?? [],
    total: foot?.total ?? { weight: null, score: null },
    grade: below("grade"),
    conclusion: below("conclusion"),
    problems: below("problems"),
    remedies: below("remedies"),
    note: below("note"),
    places,
    at: block.at,
  }
  return {
    evaluation: { ...evaluation, unread: unreadIn(reading) },
    standing: indicators?.standing ?? null,
    goesOn: isRest,
  }
}

/** A table of but further indicators of the one before: it has as many columns, and begins with their levels. */
function goesOn(block: Table, read: ReadTable, { columns }: Standing): boolean {
  if (read.form === "continued" || read.rest === true) return true
  return beginsWithLevels(block) && widthOf(block) > Math.max(...columns.values())
}

/** A table of money and goals whose indicators stand in the next one. */
function isHeadOnly({ rows }: Table): boolean {
  return rows.some(({ cells }) => isMoneyHeader(cells)) && rows.some(({ cells }) => cells.some(isName))
}

const headRole = roleIn("evaluation head", "label")
const isName = (cell: Cell) => headRole(cell) === "name"

function belongsTo(part: SelfEvaluation, last: SelfEvaluation, goesOn: boolean): boolean {
  if (goesOn) return true
  return part.places.name === undefined && part.money.length === 0 && last.total.score === null
}

function joined(a: SelfEvaluation, b: SelfEvaluation): SelfEvaluation {
  return {
    ...a,
    goals: together(a.goals, b.goals),
    reached: together(a.reached, b.reached),
    indicators: [...a.indicators, ...b.indicators],
    groups: [...a.groups, ...b.groups],
    total: a.total.score ? a.total : b.total,
    grade: together(a.grade, b.grade),
    conclusion: together(a.conclusion, b.conclusion),
    problems: together(a.problems, b.problems),
    remedies: together(a.remedies, b.remedies),
    note: together(a.note, b.note),
    unread: [...a.unread, ...(a.total.score ? totalsUnread(b) : []), ...b.unread],
    places: { ...b.places, ...a.places },
  }
}

/** What goes on below on the next page. */
function together(above: string, below: string): string {
  return above === below || below === "" ? above : above === "" ? below : `${above}\n${below}`
}

/** Points of a second total. */
function totalsUnread({ total: { weight, score } }: SelfEvaluation): SelfEvaluation["unread"] {
  return [weight, score].flatMap((points) =>
    points && points.text !== "" ? [{ what: points.text, at: points.at }] : [],
  )
}

function measureFor({ table }: Reading, read: ReadTable, end: number, usual: Measure): Measure {
  const said = table.rows
    .slice(0, end)
    .flatMap(({ cells }) => cells)
    .map(({ text }) => /[(（:：]\s*(?:单位[:：])?\s*((?:亿|万|千)?元)[)）]?$/.exec(text.trim())?.[1])
    .find((text) => text !== undefined)
  return measureOf(said ?? unitOf(read.captions)) ?? usual
}

/** The title above the table, or the one its first rows hold. */
function titleOf({ table, used }: Reading, read: ReadTable, end: number): string {
  let title = tidy(read.table.title)
  for (const { cells } of table.rows.slice(0, Math.min(3, end))) {
    const filled = cells.filter(({ text }) => text !== "")
    const [only] = filled
    if (filled.length !== 1 || !only || used.has(only)) continue
    const text = plain(only.text)
    if (!/自评|绩效|表$|年度|单位:/.test(text)) continue
    used.add(only)
    if (/自评|绩效评价/.test(text) && !/自评|绩效评价/.test(title)) title = tidy(only.text)
  }
  return title
}

function kindOf(title: string, name: string): EvaluatedKind {
  if (/部门整体|单位整体|整体支出|整体绩效/.test(plain(title))) return "department"
  if (/专项资金|转移支付/.test(plain(title))) return "fund"
  return !/项目/.test(title) && /专项资金$/.test(name) ? "fund" : "project"
}

/** A name that has its code before it: 51010421Y000000012345-防汛物资. */
function namedIn(text: string): { readonly name: string; readonly code: string | null } {
  const found = /^([0-9A-Z]{14,30})[-—－\s]*(\D.*)$/.exec(text)
  return found ? { name: found[2]!, code: found[1]! } : { name: text, code: null }
}

/** The name of a project from the title of its table: 附件1 2024年灾害风险防治项目支出绩效自评表. */
function nameIn(title: string): string {
  const words = unnumbered(withoutTableNumber(plain(title)))
    .replace(/^(?:附件|附表|附)\d*[:、.]?/, "")
    .replace(/^20\d\d年(?:度)?/, "")
  return /^(.*?)(?:项目)?(?:支出)?绩效自评(?:价)?表/.exec(words)?.[1] ?? ""
}

function yearIn(title: string): number | null {
  const found = /(20\d\d)\s*年/.exec(title)
  return found ? Number(found[1]) : null
}

/** Every cell with words that has no place: nothing is lost. */
function unreadIn({ table, used }: Reading): SelfEvaluation["unread"] {
  return table.rows.flatMap(({ cells }) =>
    cells.flatMap((cell) =>
      cell.text === "" || used.has(cell) ? [] : [{ what: tidy(cell.text), at: cell.at }],
    ),
  )
}
