import file from "./generated/bodies.ts"
import { everywhere } from "./inheritance.ts"

/** A body that a reform abolished or merged (packs/<place>/bodies.csv). */
export interface AbolishedBody {
  /** Its full name, with the other words for it. */
  readonly name: string
  readonly words: readonly string[]
  /** The first year in whose documents the name is out of date everywhere. */
  readonly from: number
  /** What has its work now. */
  readonly now: string
  /** The reform. */
  readonly because: string
}

/** packs/<place>/bodies.csv. */
export const abolishedBodies: readonly AbolishedBody[] = everywhere(file).map((line) => ({
  ...line,
  words: line.words.split("|"),
  from: Number(line.from),
}))
