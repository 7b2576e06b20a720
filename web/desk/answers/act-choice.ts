/** An act that may be done now, and what has to be typed for it. */
export interface ActChoice {
  readonly act: string
  readonly actName: string
  readonly way: "on" | "back" | "aside"
  readonly needs: readonly { readonly need: string; readonly name: string }[]
}
