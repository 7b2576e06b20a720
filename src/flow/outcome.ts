/** Why something was refused: no right, the wrong state, others who are not so far, or something that is missing. */
export type RefusalKind = "right" | "state" | "wait" | "need"

/** A refusal, with one Chinese sentence: what is wrong, who may and when, what to do. */
export interface Refusal {
  readonly ok: false
  readonly kind: RefusalKind
  readonly because: string
}

/** What was asked for, or a refusal. */
export type Change<T> = { readonly ok: true; readonly value: T } | Refusal

/** Makes a refusal. */
export function refused(kind: RefusalKind, because: string): Refusal {
  return { ok: false, kind, because }
}
