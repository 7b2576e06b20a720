import { type Code, type CodeList, type Codes, type ListName, yearsOf } from "../../codes/index.ts"
import { perObject } from "../../memo/index.ts"
import { type Candidate, nearest } from "./nearest.ts"

/** What is wrong with a code for a year. */
export type CodeFault =
  /** Its sections are to be used instead of it. */
  | { readonly kind: "too-high"; readonly name: string; readonly level: number; readonly below: number }
  /** Of earlier or later years only. */
  | { readonly kind: "given-up" | "not-yet"; readonly year: number }
  /** Our own list has a gap there, so that it may well be right. */
  | { readonly kind: "not-listed-below"; readonly parent: Candidate }
  | { readonly kind: "unknown" }

/** A code that is not right, the list it should be of, and what was probably meant. */
export interface WrongCode {
  readonly code: string
  /** How many records have it. */
  readonly count: number
  readonly year: number
  readonly list: ListName
  readonly is: CodeFault
  readonly near: readonly Candidate[]
}

/**
 * Judges a code against the list of the year, which must have it at its last level (a class without any
 * sections is one itself). Null when it is right, or when there is no list to judge by.
 */
export function wrongCode(
  codes: Codes,
  list: ListName,
  code: string,
  year: number,
  count: number,
): WrongCode | null {
  const of = codes.list(list, year)
  const wrong = of && faultOf(of, list, code, year)
  return wrong && { code, count, year, list, ...wrong }
}

type Wrong = Pick<WrongCode, "is" | "near">

function faultOf({ rows, byCode }: CodeList, name: ListName, code: string, year: number): Wrong | null {
  const found = byCode.get(code)
  const span = yearsOf(name, code) ?? yearsOf(name, code.slice(0, -2))
  const other = span && (year < span.from || year > span.to) ? span : null
  if (found && !other) return below(rows, code) ? tooHigh(found, rows) : null
  if (other)
    return {
      is: year > other.to ? { kind: "given-up", year: other.to } : { kind: "not-yet", year: other.from },
      near: meant(code, rows, other.instead),
    }
  const parent = byCode.get(code.slice(0, -2))
  if (parent && /^\d+$/.test(code) && !below(rows, parent.code))
    return { is: { kind: "not-listed-below", parent: candidate(parent) }, near: [] }
  return { is: { kind: "unknown" }, near: meant(code, rows, null) }
}

function tooHigh({ code, name, level }: Code, rows: readonly Code[]): Wrong {
  const children = rows.filter(({ parent }) => parent === code)
  return {
    is: { kind: "too-high", name, level, below: children.length },
    near: children.slice(0, 3).map(candidate),
  }
}

function meant(code: string, rows: readonly Code[], instead: string | null): Candidate[] {
  const last = Math.max(...rows.map(({ level }) => level))
  const ends = rows.filter(({ level }) => level === last)
  const near = instead ? ends.filter((row) => row.code.startsWith(instead)).slice(0, 3) : nearest(code, ends)
  return near.map(candidate)
}

function candidate({ code, name }: Candidate): Candidate {
  return { code, name }
}

function below(rows: readonly Code[], code: string): boolean {
  return parentsOf(rows).has(code)
}

const parentsOf = perObject((rows: readonly Code[]) => new Set(rows.flatMap(({ parent }) => parent ?? [])))
