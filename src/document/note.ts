import type { Place } from "../model/place.ts"

/** A remark for the clerk who wrote a file, to be put where it belongs. */
export interface Note {
  /** Where it belongs; nothing said: the beginning of the file. */
  readonly at: Place
  readonly author: string
  /** Its lines. */
  readonly lines: readonly string[]
  /** What is printed there, to find the place on a page. */
  readonly words: readonly string[]
  /** Whether it must be mended, or only looked at. */
  readonly grave: boolean
}
