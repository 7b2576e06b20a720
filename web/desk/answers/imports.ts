/** A file that was brought for the archive. */
export interface IncomingRow {
  readonly sha256: string
  readonly name: string
  readonly state: "waiting" | "stored" | "failed" | "aside"
  readonly because: string | null
  readonly at: string
  readonly by: string | null
  readonly stored: {
    readonly body: string
    readonly year: number
    readonly stage: "budget" | "final"
    readonly version: number
  } | null
}

/** The files that were brought for the archive, and how many wait. */
export interface Imports {
  readonly counts: {
    readonly waiting: number
    readonly stored: number
    readonly failed: number
    readonly aside: number
    readonly isPaused: boolean
  }
  readonly files: readonly IncomingRow[]
  readonly next: string | null
}
