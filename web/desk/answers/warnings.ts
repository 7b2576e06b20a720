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
