import type { Refusal, RefusalKind } from "../flow/index.ts"
import type { Reference } from "../packs/reference.ts"
import type { Store } from "../store/database.ts"

/** What acts work with; one for a server. */
export interface Office {
  readonly store: Store
  /** The time, in milliseconds since 1970. */
  now(): number
  /** Version of this program, kept with what it makes. */
  readonly program: string
  /** What new passwords cost; the usual unless said (tests take less). */
  readonly passwordCost?: PasswordCost
  /** What ledgers of a place are read, compiled and judged by. */
  referenceFor(place: string): Reference
}

/** What a password costs to be tried, in the parameters of scrypt. */
export interface PasswordCost {
  readonly N: number
  readonly r: number
  readonly p: number
}

/** Who does an act: a person of a region, perhaps for another. */
export interface Caller {
  readonly region: string
  readonly person: string
  readonly for: string | null
}

/** Whose posts count for what a caller sees. */
export function askerOf({ region, person, for: principal }: Caller) {
  return { region, person: principal ?? person }
}

/** Something that cannot be done, as one Chinese sentence or a few. */
export class Refused extends Error {
  readonly kind: RefusalKind

  constructor(kind: RefusalKind, because: string) {
    super(because)
    this.name = "Refused"
    this.kind = kind
  }
}

/** Throws what the flow refused. */
export function must<T extends { readonly ok: true }>(result: T | Refusal): T {
  if (!result.ok) throw new Refused(result.kind, result.because)
  return result
}

/** A year or body that is not there, or not for this caller: both look the same. */
export function missing(what: string): Refused {
  return new Refused("right", `没有${what}，或者您不能查看；请核对地址，或请安全管理员授权。`)
}
