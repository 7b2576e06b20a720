/** A question of the public at a number, as the office sees it. */
export interface QuestionRow {
  readonly number: number
  readonly path: string
  readonly about: string
  readonly text: string
  readonly at: string
  readonly answer: string | null
  readonly state: "held" | "shown" | "refused"
}

/** The questions of the public. */
export interface Questions {
  readonly isOpen: boolean
  readonly questions: readonly QuestionRow[]
}
