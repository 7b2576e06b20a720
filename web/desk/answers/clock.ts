/** A statutory deadline and how it stands. */
export interface ClockView {
  readonly key: string
  readonly name: string
  readonly says: string
  readonly due: string | null
  readonly daysLeft: number | null
  readonly standing: string
}
