import type { Place } from "../model/place.ts"

/** What a document does not tell, or what was assumed in its place, in Chinese; and where one may look. */
export interface Unknown {
  readonly what: string
  readonly at?: Place
}
