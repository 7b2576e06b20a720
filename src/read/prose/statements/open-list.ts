import { completeKinds, isPartOf } from "../subjects.ts"
import type { OpenStatement } from "./open-statement.ts"
import type { List } from "./statement.ts"

/** More parts than a list of known kinds has. */
const mostKinds = 64

/** What is known of a list when it begins. */
export interface Beginning {
  readonly whole: OpenStatement | null
  readonly depth: number
  /** 包括 promises to be complete, 其中 only when the parts are known to be all there are. */
  readonly promise: boolean
  /** Said to be incomplete: 10万元等, 主要是. */
  readonly open: boolean
  /** Perhaps incomplete: 等 somewhere in it, or something named without an amount. */
  readonly loose: boolean
  /** A count said beside the whole (共4个), which the number of parts may meet. */
  readonly count: number | null
  /** Semicolons come behind it in its sentence. */
  readonly semicolons: boolean
  /** 其中 without a colon: what follows may go on with the whole. */
  readonly passing: boolean
  /** Where its words begin in the paragraph. */
  readonly start: number
}

/** A list while its parts are being read. */
export class OpenList implements List {
  readonly id: number
  readonly depth: number
  readonly promise: boolean
  readonly count: number | null
  readonly parts: OpenStatement[] = []
  whole: OpenStatement | null
  open: boolean
  loose: boolean
  semicolons: boolean
  passing: boolean
  start: number
  /** Its parts stand in the numbered paragraphs that follow: their numbering, once known. */
  following: string | null | false = false
  /** Its parts are parted by semicolons so far. */
  parted = false
  private readonly subjects = new Set<string>()
  private readonly kinds: string[] = []

  constructor(id: number, beginning: Beginning) {
    this.id = id
    this.whole = beginning.whole
    this.depth = beginning.depth
    this.promise = beginning.promise
    this.count = beginning.count
    this.open = beginning.open
    this.loose = beginning.loose
    this.semicolons = beginning.semicolons
    this.passing = beginning.passing
    this.start = beginning.start
  }

  add(statement: OpenStatement): void {
    if (this.whole === statement || statement.lists.has(this)) return
    statement.lists.add(this)
    this.parts.push(statement)
    this.subjects.add(statement.subject)
    if (this.kinds.length < mostKinds) this.kinds.push(statement.subject)
  }

  names(subject: string): boolean {
    return this.subjects.has(subject)
  }

  /** Whether a subject is one of its parts already, or could be one. */
  mayName(subject: string): boolean {
    return this.names(subject) || (this.whole !== null && isPartOf(this.whole.subject, subject))
  }

  /** Whether its parts are all kinds there are of its whole. */
  get complete(): boolean {
    return (
      this.whole !== null && this.parts.length <= mostKinds && completeKinds(this.whole.subject, this.kinds)
    )
  }

  /** The sentence of the list goes on in a new paragraph. */
  resume({ open, loose, semicolons }: Pick<Beginning, "open" | "loose" | "semicolons">): void {
    this.open ||= open
    this.loose ||= loose
    this.semicolons = semicolons
    this.passing = false
    this.start = 0
  }

  get incomplete(): boolean {
    if (this.open || this.parts.length === 0 || this.parts.some((part) => part.unclear)) return true
    if (this.promise && !this.loose && this.parts.length > 1) return false
    if (this.count !== null && this.count === this.parts.length && this.count > 1) return false
    return !this.complete
  }
}
