import type { Family } from "../../src/check/check.ts"
import type { Severity } from "../../src/model/finding.ts"
import type { Pen } from "./pen.ts"

/** A repeatable source of numbers from 0 to 1. */
export type Random = () => number

/** Changes a document with the pen; false when the document offers no place for it. */
export type Plant = (pen: Pen, random: Random) => boolean

/** A kind of mistake people make, and its harmless twin: what looks like it and is right. */
export interface Defect {
  /** Chinese, a few words. */
  readonly name: string
  readonly family: Family
  /** How bad it should be called; "error" when a figure or a word plainly contradicts another. */
  readonly severity: Severity
  /** Beginnings of the ids of checks that may report it: `IND-010`, or `SUM` for any of a family. */
  readonly by: readonly string[]
  /** Needs last year's own document; or, of a final account, the budget of its year. */
  readonly against?: boolean | "budget"
  /** Planted in final accounts, not in budgets. */
  readonly of?: "final"
  readonly plant: Plant
  readonly twin: { readonly name: string; readonly plant: Plant }
}

/** One of a list by chance; undefined when it is empty. */
export function pick<T>(list: readonly T[], random: Random): T | undefined {
  return list[Math.floor(random() * list.length)]
}

/** Lists in an order by chance: the first that works is taken. */
export function some<T>(list: readonly T[], random: Random, attempt: (one: T) => boolean): boolean {
  const left = [...list]
  while (left.length > 0) {
    const [one] = left.splice(Math.floor(random() * left.length), 1)
    if (attempt(one!)) return true
  }
  return false
}

/** A number printed like another text: as many decimals, commas when it has them. */
export function printed(value: number, like: string): string {
  const decimals = (/\.(\d+)/.exec(like)?.[1] ?? "").length
  const text = Math.abs(value).toFixed(decimals)
  const grouped = like.includes(",") ? text.replace(/\B(?=(?:\d{3})+(?!\d)(?=\.|$))/g, ",") : text
  return `${value < 0 ? "-" : ""}${grouped}`
}

/** The number a text prints, commas left out; null when it is none. */
export function numberIn(text: string): number | null {
  const plain = text.replace(/[,\s]/g, "")
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : null
}
