/** The colour of a light; none where nothing can be said. */
export type Light = "red" | "yellow" | "green" | "none"

/** A light with its reason. */
export interface LitView {
  readonly is: Light
  readonly isName: string
  readonly because: string
}

/** Both lights of a project, and what they say together. */
export interface LightsView {
  readonly goal: LitView
  readonly paying: LitView
  readonly says: string
  readonly rank: number
}
