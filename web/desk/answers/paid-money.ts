/** What was approved, adjusted and paid for a project. */
export interface PaidMoney {
  readonly budget: number
  readonly adjusted: number
  readonly paid: number | null
}
