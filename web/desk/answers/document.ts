/** An official document of a year, or why there is none yet. */
export interface DocumentRow {
  readonly id: string
  readonly title: string
  readonly ready: boolean
  readonly because: string
}
