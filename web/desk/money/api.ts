import type { Fund } from "../../../src/model/ledger.ts"
import type { KeptKind } from "../../../src/packs/deadlines.ts"

/** What /api/v1 answers about the money of a year; test/office-types.ts holds it against the server. */
export interface QuotaView {
  readonly key: string
  readonly unit: string
  readonly unitName: string
  readonly project: string | null
  readonly projectName: string | null
  readonly function: string
  readonly functionName: string
  readonly economic: string
  readonly economicName: string
  readonly fund: Fund
  readonly fundName: string
}

/** A row of the progress board; shares are hundredths of a per cent. */
export interface BoardRow {
  readonly key: string
  readonly name: string
  readonly approved: number
  readonly adjusted: number
  readonly tied: number
  readonly paid: number
  readonly carried: number
  readonly left: number
  readonly share: number | null
  readonly planned: number | null
  readonly time: number
  readonly is: "none" | "untouched" | "behind" | "onPlan" | "ahead" | "over"
  readonly isName: string
  readonly over: number
  readonly of: QuotaView | null
}

export interface Execution {
  readonly asOf: string
  readonly knownOn: string
  /** The name of the department or unit that is looked at; "" for all. */
  readonly under: string
  /** What is likely to be paid by the year's end; null when no earlier year says. */
  readonly forecast: {
    readonly likely: number
    readonly least: number
    readonly most: number
    readonly years: number
    readonly missedLast: number | null
  } | null
  readonly total: BoardRow
  readonly rows: readonly BoardRow[]
  readonly purses: readonly { readonly name: string; readonly fundName: string; readonly cents: number }[]
  /** Money that no unit has yet, with its countdown. */
  readonly kept: readonly KeptRow[]
}

/** Money that no unit has yet: what is left of it, and until when it has to be passed on. */
export interface KeptRow {
  readonly number: number
  readonly kind: KeptKind
  readonly kindName: string
  readonly date: string
  readonly document: string
  readonly name: string
  readonly fund: Fund
  readonly fundName: string
  readonly cents: number
  readonly left: number
  readonly due: string
  readonly daysLeft: number | null
  readonly says: string
}

/** What closing a year would do. */
export interface ClosingView {
  readonly closed: string | null
  readonly problems: readonly string[]
  readonly cents: number
  readonly carry: number
  readonly surplus: number
  readonly rows: readonly {
    readonly quota: QuotaView
    readonly cents: number
    readonly carry: number
    readonly why: string
  }[]
}

/** What the rules say of the execution of a year. */
export interface Warnings {
  readonly day: string
  readonly findings: readonly {
    readonly check: string
    readonly severity: "error" | "warning" | "note"
    readonly title: string
    readonly message: string
    readonly advice: string
    readonly basis: string
    readonly about: string
  }[]
}

export interface Movement {
  readonly number: number
  readonly date: string
  readonly known: string
  readonly causeName: string
  readonly document: string | null
  readonly reason: string
  readonly by: string
  readonly approvedBy: string | null
  readonly reverses: boolean
  readonly isReversed: boolean
  readonly moves: readonly {
    readonly place: string
    readonly part: string | null
    readonly quota: QuotaView | null
    readonly cents: number
  }[]
}

export interface PaymentRow {
  readonly row: number
  readonly date: string
  readonly cents: number
  readonly voucher: string | null
  readonly unit: string | null
  readonly unitName: string | null
  readonly project: string | null
  readonly function: string | null
  readonly economic: string | null
  readonly summary: string
}

export interface WaitingRow {
  readonly number: number
  readonly file: number
  readonly payment: PaymentRow
  readonly because: string
  readonly isCorrection: boolean
  readonly proposals: readonly QuotaView[]
}

export interface Payments {
  readonly may: { readonly book: boolean }
  readonly files: readonly {
    readonly number: number
    readonly name: string
    readonly payments: number
    readonly cents: number
    readonly day: string
    readonly by: string
    readonly back: { readonly day: string; readonly by: string; readonly reason: string } | null
  }[]
  readonly waiting: readonly WaitingRow[]
  readonly settled: readonly {
    readonly number: number
    readonly payment: PaymentRow
    readonly day: string
    readonly by: string
    readonly isBooked: boolean
    readonly reason: string
  }[]
}

interface Counted {
  readonly payments: number
  readonly cents: number
}

export interface PaymentPreview {
  readonly seen: string
  readonly problems: readonly string[]
  readonly top: readonly (readonly string[])[]
  readonly brought: {
    readonly measure: string | null
    readonly columns: readonly {
      readonly field: string
      readonly fieldName: string
      readonly title: string
    }[]
    readonly whole: Counted
    readonly booked: Counted
    readonly waits: Counted
    readonly before: Counted
    readonly twice: Counted
    readonly by: readonly { readonly by: string; readonly payments: number }[]
    readonly waiting: readonly {
      readonly payment: PaymentRow
      readonly because: string
      readonly proposals: readonly QuotaView[]
    }[]
    readonly twiceRows: readonly PaymentRow[]
    readonly over: readonly { readonly quota: QuotaView; readonly cents: number }[]
  } | null
}

export interface ChangeRow {
  readonly number: number
  readonly day: string
  readonly by: string
  readonly kindName: string
  readonly from: QuotaView | null
  readonly to: QuotaView | null
  readonly cents: number
  readonly reason: string
  readonly document: string | null
  readonly goals: string
  readonly decides: string
  readonly needsDocument: boolean
  readonly says: string
  readonly decided: {
    readonly outcome: string
    readonly outcomeName: string
    readonly day: string
    readonly by: string
    readonly document: string | null
    readonly remark: string
  } | null
  readonly may: { readonly decide: boolean; readonly withdraw: boolean }
}

/** The parts of a quota that say which it is. */
export function quotaOf({ unit, project, function: section, economic, fund }: QuotaView) {
  return { unit, project, function: section, economic, fund }
}
