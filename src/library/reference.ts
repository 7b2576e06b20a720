import { Codes, type ImportedList } from "../codes/index.ts"
import { packNamed, packs } from "../packs/list.ts"
import { defaultReference, type Reference } from "../packs/reference.ts"

export type { ImportedList } from "../codes/index.ts"
export type { Reference } from "../packs/reference.ts"

/** What a document or a ledger is judged by, when it is not the built-in lists and every place's forms. */
export interface ReferenceOptions {
  /** The place whose sums and severities hold beside the national ones: the name of a folder of packs/. */
  readonly place?: string
  /** Official code lists the project does not carry. */
  readonly lists?: readonly ImportedList[]
}

/** A reference to pass to the other functions; without one they use the built-in lists. */
export function referenceOf({ place, lists = [] }: ReferenceOptions): Reference {
  if (place === undefined)
    return lists.length > 0 ? { codes: new Codes(lists), pack: null } : defaultReference
  const pack = packNamed(place)
  if (!pack)
    throw new Error(`没有名为“${place}”的表式，可用的有：${packs.map(({ name }) => name).join("、")}。`)
  return { codes: new Codes(lists), pack }
}
