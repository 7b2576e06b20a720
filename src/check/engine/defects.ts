import type { Amount } from "../../model/disclosure.ts"
import { bySeverity, type Money, type Severity } from "../../model/finding.ts"
import type { Place } from "../../model/place.ts"
import type { Measure } from "../../money/figure.ts"
import { aboutText } from "../about.ts"
import { causeOf, gapCause } from "./cause.ts"
import type { LastYear } from "./last-year.ts"
import type { Defect } from "./locate.ts"
import type { OtherMeasure } from "./measures.ts"
import type { Cell, End, Link } from "./network.ts"
import type { Observed } from "./observed.ts"
import { asPrecise, isBlank, measureOf } from "./printed.ts"
import type { Shift } from "./shifts.ts"
import { scaleBetween } from "./slip.ts"
import { tableKey } from "./strange.ts"
import { rowName, tableNames } from "./tables.ts"

/** What a sentence about a relation that does not hold names: both sides as they stand. */
export interface Unequal {
  readonly statement: string
  readonly comparison: "=" | "≤"
  readonly left: Money
  readonly right: Money
  readonly gap: Money
  /** The names of the two cells, where it is one against one. */
  readonly pair: readonly [string, string] | null
}

/** What a sentence about a located wrong cell names. */
export interface WrongCell {
  readonly name: string
  readonly place: Place
  /** False when other cells explain the same relations equally well: then the relation is told as well. */
  readonly sure: boolean
  /** Other cells that print the same misprint. */
  readonly copies: readonly { readonly name: string; readonly place: Place }[]
  /** What it is worked out from, as printed (`8×0.60`), where nobody wrote the amount itself. */
  readonly worked?: string
  /** Which way it is off. */
  readonly off: "more" | "less" | "differs"
  readonly unequal: Unequal | null
}

/** What a sentence about relations without a culprit names. */
export interface NoCulprit {
  readonly unequal: Unequal
  /** How many other relations miss the same. */
  readonly others: number
}

/** What a sentence about figures that slipped by rows names. */
export interface Shifted {
  readonly table: string
  readonly against: string
  /** The first and last row, in words, whose figures are another's. */
  readonly from: string
  readonly to: string
  /** How many rows, and which way: `down` when a figure belongs to a name further down. */
  readonly rows: number
  readonly belongs: "down" | "up"
}

/** Figures that slipped by rows: one defect, whatever relations it breaks. */
export function shifted({ table, against, by, from, to }: Shift, broken: readonly Link[]): Observed {
  const rows = table.rows.slice(from, to + 1)
  const data: Shifted = {
    table: tableNames[table.key],
    against: tableNames[against.key],
    from: rowName(rows[0]!),
    to: rowName(rows.at(-1)!),
    rows: Math.abs(by),
    belongs: by > 0 ? "down" : "up",
  }
  return {
    ...ofBroken(broken),
    fault: "shifted",
    about: aboutText([table.key, "shifted"]),
    at: rows.map((row) => row.at),
    data,
    kind: `shifted|${table.key}`,
  }
}

/** What one defect of a whole table takes from the relations it breaks. */
function ofBroken(broken: readonly Link[]) {
  const link = broken[0]!
  return {
    check: link.check,
    severity: worst(broken),
    basis: link.check.basis,
    ...statements(broken, link),
    weight: broken.length,
    money: Math.max(...broken.map(({ residual }) => Math.abs(residual))),
    equality: { amounts: amountsIn(broken), statement: link.relation.statement, culprit: null },
  }
}

/** What a sentence about a table in another measure than it says names. */
export interface InOtherMeasure {
  readonly table: string
  readonly says: Measure
  readonly should: Measure
  /** How many relations with other tables and the prose fail by it. */
  readonly relations: number
}

/** A table whose measure is wrong: one defect, whatever relations it breaks. */
export function inOtherMeasure({ table, says, should }: OtherMeasure, broken: readonly Link[]): Observed {
  const data: InOtherMeasure = {
    table: table.title || tableNames[table.key],
    says,
    should,
    relations: broken.length,
  }
  return {
    ...ofBroken(broken),
    fault: "other-measure",
    about: aboutText([table.key, "measure"]),
    at: [table.at],
    data,
    says,
    should,
    kind: `other-measure|${table.key}|${tableKey(table.at)}`,
  }
}

/** A located defect. */
export function wrongCell(defect: Defect, severity: Severity | null, lastYear: LastYear): Observed {
  const own = defect.links.filter(({ ends }) => ends.some(({ cell }) => cell === defect.cell))
  const link = mostTelling(own.length > 0 ? own : defect.cell.ends.map((end) => end.link))
  const end = link.ends.find((each) => each.cell === defect.cell)!
  const { measure } = defect
  const change = end.term.change ? { change: true as const } : {}
  const right = asPrecise(defect.should, defect.cell.amount)
  const cause = causeOf(defect, lastYear)
  const data: WrongCell = {
    name: end.term.name,
    place: defect.cell.amount.at,
    sure: defect.sure,
    copies: defect.copies.map((cell) => ({ name: cell.ends[0]!.term.name, place: cell.amount.at })),
    ...(end.term.worked ? { worked: defect.cell.amount.text } : {}),
    off: end.term.change ? "differs" : defect.says > right ? "more" : "less",
    unequal: defect.sure ? null : unequalAsPrinted(link, defect),
  }
  return {
    check: link.check,
    severity: severity ?? worst(defect.links),
    basis: link.check.basis,
    fault: "wrong-cell",
    about: end.term.about,
    at: places(defect.links, end, defect.copies),
    data,
    says: isBlank(defect.cell.amount)
      ? { cents: 0, measure, blank: true }
      : { cents: defect.says, measure, ...change },
    should: { cents: right, measure, ...boundOf(link, defect), ...change },
    gap: { cents: Math.abs(defect.says - right), measure },
    ...(cause === undefined ? {} : { cause }),
    ...statements(defect.links, link),
    kind: kindOf(defect, link),
    weight: defect.links.length,
    money: Math.abs(defect.says - right),
    equality: {
      amounts: amountsIn(defect.links),
      statement: link.relation.statement,
      culprit: defect.sure ? defect.cell.amount : null,
    },
  }
}

/** A defect is as bad as the worst of the relations it breaks. */
function worst(links: readonly Link[]): Severity {
  return links.map(({ check }) => check).sort(bySeverity)[0]!.severity
}

/** Like defects of one table share a kind: one slip in many rows, or one lost point or measure anywhere in it. */
function kindOf(defect: Defect, link: Link): string {
  const { at } = defect.cell.amount
  if (defect.copies.length > 0) return `copies|${JSON.stringify(at)}`
  if (defect.slip === "unit" || defect.slip === "point")
    return `${defect.slip}|${at.sheet ?? ""}|${at.table ?? ""}|${scaleBetween(defect.says, defect.should)}`
  const repeated = defect.slip === "blank" || defect.slip === "sign"
  return `${link.check.id}|${link.relation.group ?? link.relation.statement}|${repeated ? defect.slip : JSON.stringify(at)}`
}

/** Relations that no single cell explains and that fail by one gap between the same tables: one defect. */
export function noCulprit(links: readonly Link[]): Observed {
  const link = mostTelling(links)
  const measure = measureOfLink(link)
  const left = side(link, 1)
  const right = side(link, -1)
  const cause = gapCause(link, measure)
  const data: NoCulprit = { unequal: unequal(link, left, right, measure), others: links.length - 1 }
  return {
    check: link.check,
    severity: link.check.severity,
    basis: link.check.basis,
    fault: "unequal",
    about: link.relation.left.concat(link.relation.right)[0]!.about,
    at: places([link, ...links], wholeOfLostLine(links) ?? leastWitnessed(link)),
    data,
    says: { cents: left, measure },
    should: {
      cents: right,
      measure,
      ...(link.relation.comparison === "≤" ? { bound: "≤" as const } : {}),
    },
    gap: { cents: Math.abs(link.residual), measure },
    ...(cause === undefined ? {} : { cause }),
    ...statements(links, link),
    kind: `${link.check.id}|${link.relation.group ?? link.relation.statement}|rest`,
    weight: links.length,
    money: Math.abs(link.residual),
    equality: { amounts: amountsIn(links), statement: link.relation.statement, culprit: null },
  }
}

/** Where several columns of one row miss the same, a line below it is lost (or one too many): the row is to be looked at. */
function wholeOfLostLine(links: readonly Link[]): End | null {
  const wholes = links.map(({ ends }) => ends.filter((end) => end.factor > 0))
  const rows = new Set(wholes.map(([end]) => `${end!.cell.amount.at.table}|${end!.cell.amount.at.row}`))
  if (links.length < 2 || rows.size > 1 || wholes.some((ends) => ends.length !== 1)) return null
  return wholes[0]![0]!
}

/** The printed cell that fewest other relations speak for. */
function leastWitnessed(link: Link): End {
  const printed = link.ends.filter((end) => !end.cell.blank)
  return printed.reduce(
    (least, end) => (end.cell.ends.length < least.cell.ends.length ? end : least),
    printed[0] ?? link.ends[0]!,
  )
}

/** The relation that says most plainly what is wrong: the shortest, then the earliest in the catalogue. */
function mostTelling(links: readonly Link[]): Link {
  return links.reduce((best, link) => {
    const shorter = printedEnds(link) - printedEnds(best)
    return shorter < 0 || (shorter === 0 && link.order < best.order) ? link : best
  })
}

function printedEnds(link: Link): number {
  return link.ends.filter((end) => !end.cell.blank).length
}

/** The cell is already put right: its printed value is given back to the side it stands on. */
function unequalAsPrinted(link: Link, defect: Defect): Unequal {
  const end = link.ends.find((each) => each.cell === defect.cell)!
  const change = end.factor * (defect.says - defect.should)
  const left = side(link, 1) + (end.factor > 0 ? change : 0)
  const right = side(link, -1) - (end.factor < 0 ? change : 0)
  return unequal(link, left, right, defect.measure)
}

function unequal(link: Link, left: number, right: number, measure: Measure): Unequal {
  const { comparison, left: lefts, right: rights, statement } = link.relation
  const change = [...lefts, ...rights].every((term) => term.change) ? { change: true as const } : {}
  const [one, other] = [lefts, rights].map((terms) => (terms.length === 1 ? terms[0] : undefined))
  return {
    statement,
    comparison,
    left: { cents: left, measure, ...change },
    right: { cents: right, measure, ...change },
    gap: { cents: Math.abs(left - right), measure },
    pair: comparison === "=" && one && other ? [one.name, other.name] : null,
  }
}

function side(link: Link, sign: 1 | -1): number {
  return link.ends.reduce(
    (total, end) => (Math.sign(end.factor) === sign ? total + Math.abs(end.factor) * end.cell.cents : total),
    0,
  )
}

function boundOf(link: Link, defect: Defect): Pick<Money, "bound"> {
  if (link.relation.comparison === "=") return {}
  return { bound: link.ends.find((end) => end.cell === defect.cell)!.factor > 0 ? "≤" : "≥" }
}

/** The relations in words, the most telling first, none twice; one alone is in the message already. */
function statements(links: readonly Link[], first: Link): Pick<Observed, "relations"> {
  const relations = [...new Set([first, ...links].map((link) => link.relation.statement))]
  return relations.length > 1 ? { relations } : {}
}

function amountsIn(links: readonly Link[]): ReadonlySet<Amount> {
  return new Set(links.flatMap((link) => link.ends.map((end) => end.cell.amount)))
}

const shownPlaces = 40

/** Every place of the relations, the culprit's first, none twice. */
function places(links: readonly Link[], first: End, copies: readonly Cell[] = []): Place[] {
  const seen = new Set<string>()
  const found: Place[] = []
  for (const end of [first, ...copies.map((cell) => cell.ends[0]!), ...links.flatMap((link) => link.ends)]) {
    if (end.cell.blank && end !== first) continue
    const key = JSON.stringify(end.cell.amount.at)
    if (seen.has(key) || found.length >= shownPlaces) continue
    seen.add(key)
    found.push(end.cell.amount.at)
  }
  return found
}

function measureOfLink(link: Link): Measure {
  for (const end of link.ends) {
    const measure = measureOf(end.cell.amount)
    if (measure) return measure
  }
  return "万元"
}
