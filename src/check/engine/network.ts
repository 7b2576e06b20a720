import type { Amount } from "../../model/disclosure.ts"
import type { Check } from "../check.ts"
import { isBlank, readingOf } from "./printed.ts"
import type { Relation, Term } from "./relation.ts"

/** A relation in the network: `residual` is Σ left − Σ right in cents, `slack` the half-widths in half-cents. */
export interface Link {
  readonly check: Check
  readonly relation: Relation
  readonly order: number
  readonly ends: End[]
  residual: number
  slack: number
}

/** One cell's part in a relation. */
export interface End {
  readonly cell: Cell
  readonly link: Link
  factor: number
  readonly term: Term
}

/** A printed amount and every relation it takes part in; `cents` and `slack` change when it is put right. */
export interface Cell {
  readonly amount: Amount
  readonly blank: boolean
  readonly order: number
  readonly ends: End[]
  cents: number
  slack: number
  /** The relation that took the cell last, to notice one that stands twice in a relation. */
  taken: Link | null
}

/** All relations of a document, tied together by the cells they share. */
export interface Network {
  readonly links: readonly Link[]
  readonly cells: ReadonlyMap<Amount, Cell>
}

/** Whether the intervals of both sides cannot meet, or the left side must exceed the right. */
export function isBroken(link: Link, residual = link.residual, slack = link.slack): boolean {
  return link.relation.comparison === "≤" ? 2 * residual > slack : 2 * Math.abs(residual) > slack
}

/** Whether both sides agree to the last printed digit. */
export function isExact(link: Link, residual = link.residual): boolean {
  return link.relation.comparison === "≤" ? residual <= 0 : residual === 0
}

/** Whether nothing at all is printed in a relation. */
export function isEmpty(link: Link): boolean {
  return link.ends.every((end) => end.cell.blank)
}

/** Gathers relations; one that says exactly what an earlier one says is dropped. */
export class NetworkBuilder implements Network {
  readonly links: Link[] = []
  readonly cells = new Map<Amount, Cell>()
  readonly #seen = new Set<number>()

  /** Adds a relation. Returns the name of a term that cannot be read as an amount, when there is one. */
  add(check: Check, relation: Relation): string | null {
    const ends: End[] = []
    const link: Link = { check, relation, order: this.links.length, ends, residual: 0, slack: 0 }
    const unreadable = this.#take(link, relation.left, 1) ?? this.#take(link, relation.right, -1)
    if (unreadable) return unreadable.name
    if (ends.some((end) => end.factor === 0)) ends.splice(0, ends.length, ...ends.filter((end) => end.factor))
    const key = keyOf(link)
    if (ends.length === 0 || this.#seen.has(key)) return null
    this.#seen.add(key)
    for (const end of ends) {
      end.cell.ends.push(end)
      link.residual += end.factor * end.cell.cents
      link.slack += Math.abs(end.factor) * end.cell.slack
    }
    this.links.push(link)
    return null
  }

  /** Adds one side's terms; a cell that stands in both sides cancels out. */
  #take(link: Link, terms: readonly Term[], sign: 1 | -1): Term | null {
    for (const term of terms) {
      const cell = this.#cell(term.amount)
      if (!cell) return term
      const factor = term.sign * sign
      if (cell.taken === link) {
        const end = link.ends.find((each) => each.cell === cell)!
        end.factor += factor
      } else {
        cell.taken = link
        link.ends.push({ cell, link, factor, term })
      }
    }
    return null
  }

  #cell(amount: Amount): Cell | null {
    const known = this.cells.get(amount)
    if (known) return known
    const figure = readingOf(amount)
    if (!figure) return null
    const cell: Cell = {
      amount,
      blank: isBlank(amount),
      order: this.cells.size,
      ends: [],
      cents: figure.cents,
      slack: figure.slack,
      taken: null,
    }
    this.cells.set(amount, cell)
    return cell
  }
}

/** A number that is the same for relations between the same cells, whichever side comes first. */
function keyOf(link: Link): number {
  const first = link.ends.reduce(
    (least, end) => (end.cell.order < least.cell.order ? end : least),
    link.ends[0]!,
  )
  const turn = link.relation.comparison === "=" && first?.factor < 0 ? -1 : 1
  let high = link.relation.comparison === "=" ? 1 : 2
  let low = link.ends.length
  for (const { cell, factor } of link.ends) {
    const signed = Math.imul(factor * turn, 0x51ed270b)
    high = (high + scatter(cell.order ^ signed)) | 0
    low = (low + scatter(scatter(cell.order + 0x6c078965) ^ signed)) | 0
  }
  return (high >>> 11) * 0x1_0000_0000 + (low >>> 0)
}

/** Spreads near numbers over all 32 bits (the finish of MurmurHash3). */
function scatter(number: number): number {
  let mixed = Math.imul(number ^ (number >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return mixed ^ (mixed >>> 16)
}

/** Puts a cell right: every relation it takes part in is brought up to date. */
export function setCell(cell: Cell, cents: number, slack: number): void {
  for (const { link, factor } of cell.ends) {
    link.residual += factor * (cents - cell.cents)
    link.slack += Math.abs(factor) * (slack - cell.slack)
  }
  cell.cents = cents
  cell.slack = slack
}
