import type { ThreePublicKey } from "../../../model/disclosure.ts"
import type { Cannot, Check, Observation } from "../../check.ts"
import { amountOf, proseOf } from "../../facts/three-public.ts"

const items: readonly (readonly [ThreePublicKey, RegExp])[] = [
  ["overseas", /因公出国|出国[（(]境/],
  ["vehiclePurchase", /公务用?车(?:辆)?购置|购置费/],
  ["vehicleOperation", /(?:运行|运维|维护)[^，。；]{0,6}费/],
  ["reception", /公务接待|接待费/],
]

/** The items of the three public expenses that neither prose nor table has. */
export interface ItemsMissing {
  readonly total: string
  readonly missing: readonly ThreePublicKey[]
}

/** TPE-006: all four items of the three public expenses are disclosed, zero ones too. */
export const itemsMissing: Check = {
  id: "TPE-006",
  family: "TPE",
  title: "“三公”经费四项不齐全",
  severity: "warning",
  basis: "《地方预决算公开操作规程》（财预〔2016〕143号）：公务用车购置及运行费细化为购置费和运行费",
  *run({ disclosure }): Iterable<Observation | Cannot> {
    const section = disclosure.sections.find((each) => each.key === "threePublic")
    const total = amountOf(disclosure, "total")
    if (!section && !total) return yield { cannot: "没有读到“三公”经费的说明或表格" }
    if (!total || total.cents === 0) return
    const prose = proseOf(disclosure)
    const { table, narrative } = disclosure.threePublic
    // Told anywhere, whatever heads it: a document may have no section of their own.
    const missing = items
      .filter(([key, words]) => !(key in table) && !(key in narrative) && !words.test(prose))
      .map(([key]) => key)
    if (missing.length === 0) return
    yield {
      about: ["threePublic", missing.join("+")],
      at: [total.at, ...(section ? [section.at] : [])],
      data: { total: total.text, missing } satisfies ItemsMissing,
    }
  },
}
