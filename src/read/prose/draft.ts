import type { Claim } from "../../model/disclosure.ts"

/** A subject spoken of in one breath, while its sentence is being read. */
export interface Statement {
  readonly id: number
  readonly subject: string
  readonly words: string
  readonly scope: string
  /** True when the words could not be told apart from others, so nothing may rest on them. */
  readonly unclear: boolean
  readonly drafts: Draft[]
  reason: string | null
}

/** A claim whose part in lists is not known yet. */
export interface Draft
  extends Omit<
    Claim,
    "subject" | "words" | "scope" | "statement" | "group" | "role" | "open" | "heads" | "stretch"
  > {}

/** A list being read: its whole, and the statements that are its parts. */
export interface List {
  readonly id: number
  readonly whole: Statement | null
  readonly parts: Statement[]
  readonly depth: number
  /** Where its words begin, to look for 等 in them. */
  start: number
  /** 包括 promises to be complete, 其中 only when the parts are known to be all there are. */
  readonly promise: boolean
  /** Said to be incomplete: 10万元等, 主要是. */
  open: boolean
  /** Perhaps incomplete: 等 somewhere in it, or something named without an amount. */
  loose: boolean
  /** Its parts stand in the numbered paragraphs that follow: their numbering, once known. */
  following: string | null | false
  /** Its parts are parted by semicolons. */
  semicolons: boolean
  /** A count said beside the whole (共4个), which the number of parts may meet. */
  readonly count: number | null
}

/** A draft with nothing said yet but what every claim needs. */
export function draft(kind: Claim["kind"], text: string, at: Claim["at"], section: Claim["section"]): Draft {
  return {
    kind,
    text,
    at,
    section,
    year: null,
    against: null,
    direction: null,
    amount: null,
    value: null,
    unit: null,
    version: null,
    percentOf: null,
    base: null,
    qualifier: null,
  }
}
