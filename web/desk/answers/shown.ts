/** What the region shows the public beside its documents. */
export interface Shown {
  readonly results: "all" | "scores" | "none"
  /** Who said so last; null when nobody did. */
  readonly said: { readonly by: string; readonly at: string } | null
  /** Years whose money is followed or shown, the newest first. */
  readonly years: readonly ShownYear[]
}

export interface ShownYear {
  readonly year: number
  /** Up to which day its execution is shown, and when that was published; null when it is not. */
  readonly day: string | null
  readonly known: string | null
}
