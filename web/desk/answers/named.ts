/** A department or unit by its code. */
export interface Named {
  readonly code: string
  readonly name: string
}
