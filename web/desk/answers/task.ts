/** Something that waits for the person who is signed in. */
export interface Task {
  readonly kind: string
  readonly code: string
  /** The date of monitoring it is about; null: none. */
  readonly until: string | null
  readonly name: string
  readonly act: string
  readonly actName: string
  readonly says: string
  readonly due: string | null
  readonly daysLeft: number | null
}
