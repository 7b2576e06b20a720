/** One act in the record of a year. */
export interface TrailRow {
  readonly number: number
  readonly at: number
  readonly day: string
  readonly who: string
  readonly actName: string
  readonly kind: string
  readonly code: string
  readonly name: string
  readonly fromName: string
  readonly toName: string
  readonly given: {
    readonly reason?: string
    readonly number?: string
    readonly comments?: readonly { text: string }[]
  }
  readonly version: { readonly kind: string; readonly number: number } | null
}

/** One act of the administrators. */
export interface AccountRow {
  readonly number: number
  readonly at: string
  readonly who: string
  readonly actName: string
  readonly person: string
}
