import type { Disclosure } from "../model/disclosure.ts"
import { defaultReference, type Reference } from "../packs/reference.ts"
import { catalogue } from "./catalogue.ts"
import { isBroken, isEmpty, type Link, type Network, NetworkBuilder } from "./engine/network.ts"

export type { Link, Network }
export { isBroken, isEmpty }

/** Every sum a document must keep, tied together by the amounts that stand in it. */
export function relationsOf(disclosure: Disclosure, reference: Reference = defaultReference): Network {
  const network = new NetworkBuilder()
  const tables = disclosure.tables.filter(({ doubt }) => !doubt)
  const review = { disclosure: { ...disclosure, tables }, lastYear: null, reference }
  for (const check of catalogue)
    for (const relation of check.relations?.(review) ?? [])
      if (!("cannot" in relation)) network.add(check, relation)
  return network
}
