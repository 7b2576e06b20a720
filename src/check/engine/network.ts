import type { Amount } from "../../model/disclosure.ts"
import type { Check } from "../check.ts"
import { isBlank, readingOf } from "./printed.ts"
import type { Relation, Term } from "./relation.ts"

/** A relation in the network: `residual` is Σ left − Σ right in cents, `slack` the half-widths in half-cents. */
export interface Link {
  readonly check: Check
  readonly relation: Relation
  readonly order: number
  readonly ends: readonly End[]
  residual: number
  slack: number
}

/** One cell's part in a relation. */
export interface End {
  readonly cell: Cell
  readonly link: Link
  readonly factor: number
  readonly name: string
}

/** A printed amount and every relation it takes part in; `cents` and `slack` change when it is put right. */
export interface Cell {
  readonly amount: Amount
  readonly blank: boolean
  readonly order: number
  readonly ends: End[]
  cents: number
  slack: number
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
  readonly #seen = new Set<string>()

  /** Adds a relation. Returns the name of a term that cannot be read as an amount, when there is one. */
  add(check: Check, relation: Relation): string | null {
    const unreadable = [...relation.left, ...relation.right].find((term) => readingOf(term.amount) === null)
    if (unreadable) return unreadable.name
    const terms = merge(relation)
    const key = this.#keyOf(terms, relation)
    if (terms.length === 0 || this.#seen.has(key)) return null
    this.#seen.add(key)
    const ends: End[] = []
    const link: Link = { check, relation, order: this.links.length, ends, residual: 0, slack: 0 }
    for (const { term, factor } of terms) {
      const cell = this.#cell(term.amount)
      const end = { cell, link, factor, name: term.name }
      cell.ends.push(end)
      ends.push(end)
      link.residual += factor * cell.cents
      link.slack += Math.abs(factor) * cell.slack
    }
    this.links.push(link)
    return null
  }

  #cell(amount: Amount): Cell {
    let cell = this.cells.get(amount)
    if (!cell) {
      const figure = readingOf(amount)!
      cell = {
        amount,
        blank: isBlank(amount),
        order: this.cells.size,
        ends: [],
        cents: figure.cents,
        slack: figure.slack,
      }
      this.cells.set(amount, cell)
    }
    return cell
  }

  #keyOf(terms: readonly { term: Term; factor: number }[], relation: Relation): string {
    const parts = terms.map(({ term, factor }) => [this.#cell(term.amount).order, factor] as const)
    parts.sort((a, b) => a[0] - b[0])
    // An equality reads the same from both sides.
    const turn = relation.comparison === "=" && (parts[0]?.[1] ?? 1) < 0 ? -1 : 1
    return relation.comparison + parts.map(([order, factor]) => `${order}:${factor * turn}`).join(" ")
  }
}

/** Both sides as one list of signed cells; a cell that stands in both cancels out. */
function merge(relation: Relation): { term: Term; factor: number }[] {
  const factors = new Map<Amount, { term: Term; factor: number }>()
  const take = (term: Term, factor: number) => {
    const known = factors.get(term.amount)
    if (known) known.factor += factor
    else factors.set(term.amount, { term, factor })
  }
  for (const term of relation.left) take(term, term.sign)
  for (const term of relation.right) take(term, -term.sign)
  return [...factors.values()].filter(({ factor }) => factor !== 0)
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
