import { catalogue } from "../../../../src/check/catalogue.ts"
import { checkDisclosure } from "../../../../src/check/index.ts"
import { defaultReference } from "../../../../src/packs/reference.ts"
import { shownAs } from "../../../shared/document/shown.ts"
import type { Compiled } from "../../messages/ledgers.ts"
import { disclosureOf } from "./kept.ts"

/** A publisher's disclosure, compiled, checked like any other, and laid out for the page. */
export function compileFor(key: number, of: string, month: string | null): Compiled {
  const disclosure = disclosureOf(key, of, month)
  return {
    title: disclosure.title,
    ...shownAs(disclosure),
    report: checkDisclosure({ disclosure, lastYear: null, reference: defaultReference }),
    titles: Object.fromEntries(catalogue.map(({ id, title }) => [id, title])),
  }
}
