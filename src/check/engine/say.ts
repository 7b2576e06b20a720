import type { Amount } from "../../model/disclosure.ts"
import type { Finding, Severity } from "../../model/finding.ts"
import type { Place } from "../../model/place.ts"
import type { Measure } from "../../money/figure.ts"
import { causeOf, gapCause } from "./cause.ts"
import type { LastYear } from "./last-year.ts"
import type { Defect } from "./locate.ts"
import type { End, Link } from "./network.ts"
import { asPrecise, inMeasure, inWords, isBlank, measureOf, placeText } from "./printed.ts"
import { scaleBetween } from "./slip.ts"

/** A finding on its way out, with what is needed to put like findings together and in order. */
export interface Draft extends Finding {
  /** Findings with the same value are one defect repeated. */
  readonly kind: string
  /** How many relations it explains. */
  readonly weight: number
  /** How much money it is about, in cents. */
  readonly money: number
  /** The cell's name, for lists. */
  readonly subject: string
  /** For a judgement the amounts it was judged by. */
  readonly rests?: readonly Amount[]
  /** For equalities the amounts in them, and the one that is surely wrong. */
  readonly amounts?: ReadonlySet<Amount>
  readonly culprit?: Amount | null
  /** For equalities what should hold, in words. */
  readonly statement?: string
}

/** A located defect in words. */
export function sayDefect(defect: Defect, severity: Severity | null, lastYear: LastYear): Draft {
  const link = mostTelling(defect.links)
  const end = link.ends.find((each) => each.cell === defect.cell)!
  const words = end.term.change ? inWords : inMeasure
  const right = asPrecise(defect.should, defect.cell.amount)
  const says = isBlank(defect.cell.amount) ? "空白" : words(defect.says, defect.measure)
  const should = words(right, defect.measure)
  const gap = inMeasure(Math.abs(defect.says - right), defect.measure)
  const cause = causeOf(defect, lastYear)
  const where = placeText(defect.cell.amount.at)
  const more = end.term.change ? "相差" : defect.says > right ? "多" : "少"
  const bound = boundOf(link, defect, should)
  const message = defect.sure
    ? `${end.term.name}${where ? `（${where}）` : ""}${says === "空白" ? "空着" : `写${says}`}，应${bound === should ? "为" : ""}${bound}${defect.measure}，${more}${gap}${defect.measure}。`
    : `${sides(link, defect)}最可能有误的是${end.term.name}${where ? `（${where}）` : ""}。`
  return {
    check: link.check.id,
    severity: severity ?? worst(defect.links),
    message,
    at: places(defect.links, end),
    says,
    should: bound,
    gap,
    ...(cause === undefined ? {} : { cause }),
    advice: adviceFor(defect, end),
    ...statements(defect.links, link),
    basis: link.check.basis,
    kind: kindOf(defect, link),
    weight: defect.links.length,
    money: Math.abs(defect.says - right),
    amounts: amountsIn(defect.links),
    statement: link.relation.statement,
    culprit: defect.sure ? defect.cell.amount : null,
    subject: end.term.name,
  }
}

/** A defect is as bad as the worst of the relations it breaks. */
function worst(links: readonly Link[]): Severity {
  const severities = links.map((link) => link.check.severity)
  return (["error", "warning"] as const).find((severity) => severities.includes(severity)) ?? "note"
}

/** Like defects of one table share a kind: one slip in many rows, or one lost point or measure anywhere in it. */
function kindOf(defect: Defect, link: Link): string {
  const { at } = defect.cell.amount
  if (defect.slip === "unit" || defect.slip === "point")
    return `${defect.slip}|${at.sheet ?? ""}|${at.table ?? ""}|${scaleBetween(defect.says, defect.should)}`
  const repeated = defect.slip === "blank" || defect.slip === "sign"
  return `${link.check.id}|${link.relation.group ?? link.relation.statement}|${repeated ? defect.slip : JSON.stringify(at)}`
}

/** Relations that no single cell explains and that fail by one gap between the same tables: one defect. */
export function sayRelations(links: readonly Link[]): Draft {
  const link = mostTelling(links)
  const measure = measureOfLink(link)
  const left = side(link, 1)
  const right = side(link, -1)
  const cause = gapCause(link, measure)
  const gap = inMeasure(Math.abs(link.residual), measure)
  const others = links.length - 1
  const also = others === 0 ? "" : `同一差额还见于另外${others}处关系。`
  return {
    check: link.check.id,
    severity: link.check.severity,
    message: `${unequal(link, left, right, measure)}${also}`,
    at: places([link, ...links], wholeOfLostLine(links) ?? leastWitnessed(link)),
    says: inMeasure(left, measure),
    should: `${link.relation.comparison === "≤" ? "不大于" : ""}${inMeasure(right, measure)}`,
    gap,
    ...(cause === undefined ? {} : { cause }),
    advice: "请逐项核对两边的数，改正有误的一处。",
    ...statements(links, link),
    basis: link.check.basis,
    kind: `${link.check.id}|${link.relation.group ?? link.relation.statement}|rest`,
    weight: links.length,
    money: Math.abs(link.residual),
    amounts: amountsIn(links),
    statement: link.relation.statement,
    culprit: null,
    subject: link.relation.statement,
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

function sides(link: Link, defect: Defect): string {
  // The cell is already put right: give its printed value back to the side it stands on.
  const end = link.ends.find((each) => each.cell === defect.cell)!
  const change = end.factor * (defect.says - defect.should)
  const left = side(link, 1) + (end.factor > 0 ? change : 0)
  const right = side(link, -1) - (end.factor < 0 ? change : 0)
  const { measure } = defect
  return unequal(link, left, right, measure)
}

/** What a relation demands, and what stands there instead. */
function unequal(link: Link, left: number, right: number, measure: Measure): string {
  const { comparison, left: lefts, right: rights, statement } = link.relation
  const words = [...lefts, ...rights].every((term) => term.change) ? inWords : inMeasure
  const [a, b] = [left, right].map((cents) => words(cents, measure))
  const gap = inMeasure(Math.abs(left - right), measure)
  const [one, other] = [lefts, rights].map((terms) => (terms.length === 1 ? terms[0] : undefined))
  if (comparison === "=" && one && other)
    return `${one.name}写${a}，${other.name}写${b}${measure}，两处应当一致，相差${gap}${measure}。`
  const demand = comparison === "=" ? "等号" : "不等号"
  return `应有${statement}；现${demand}左边为${a}，右边为${b}，相差${gap}${measure}。`
}

function side(link: Link, sign: 1 | -1): number {
  return link.ends.reduce(
    (total, end) => (Math.sign(end.factor) === sign ? total + Math.abs(end.factor) * end.cell.cents : total),
    0,
  )
}

function boundOf(link: Link, defect: Defect, should: string): string {
  if (link.relation.comparison === "=") return should
  return link.ends.find((end) => end.cell === defect.cell)!.factor > 0 ? `不大于${should}` : `不小于${should}`
}

/** The relations in words, the most telling first, none twice; one alone is in the message already. */
function statements(links: readonly Link[], first: Link): Pick<Finding, "relations"> {
  const relations = [...new Set([first, ...links].map((link) => link.relation.statement))]
  return relations.length > 1 ? { relations } : {}
}

function adviceFor(defect: Defect, end: End): string {
  if (!defect.sure) return "请逐项核对关系两边的数，改正有误的一处。"
  return `请核对${end.term.name}，与有关各表一并改正。`
}

function amountsIn(links: readonly Link[]): ReadonlySet<Amount> {
  return new Set(links.flatMap((link) => link.ends.map((end) => end.cell.amount)))
}

const shownPlaces = 40

/** Every place of the relations, the culprit's first, none twice. */
function places(links: readonly Link[], first: End): Place[] {
  const seen = new Set<string>()
  const found: Place[] = []
  for (const end of [first, ...links.flatMap((link) => link.ends)]) {
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
