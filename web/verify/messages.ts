/** A file that is to be read; its bytes stay in the browser. */
export interface Asked {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What the reader says of a file: its two digests, and what it is of when it could be read. */
export type Told =
  | {
      readonly kind: "read"
      readonly sha256: string
      readonly said: string
      readonly name: string
      readonly year: number | null
      readonly stage: "budget" | "final"
    }
  | { readonly kind: "unreadable"; readonly sha256: string; readonly because: string }
  /** What was altered against a publication, in sentences. */
  | { readonly kind: "difference"; readonly text: string }

/** What is asked of the reader: to read a file, or to compare the last one with a publication. */
export type Request = { readonly read: Asked } | { readonly against: unknown }
