import { expect, test } from "vitest"
import type { Amount } from "../../model/disclosure.ts"
import type { Check } from "../check.ts"
import { equality } from "./equality.ts"
import { locate } from "./locate.ts"
import { isBroken, NetworkBuilder } from "./network.ts"

const check = { id: "NAR-007" } as Check
const amount = (cents: number): Amount => ({ figure: { cents, slack: 0 }, text: `${cents}`, at: {} })

/** One amount, and so many others that each should be the same. */
function said(others: number) {
  const network = new NetworkBuilder()
  const term = (of: Amount, name: string) => ({ amount: of, sign: 1 as const, name, about: name })
  const first = amount(100)
  for (let n = 1; n <= others; n++)
    network.add(check, equality([term(amount(100 + n), `第${n}处`)], [term(first, "第一处")], "前后一致"))
  return locate(network.links, isBroken)
}

test("an amount that many others differ from is told cell by cell", () => {
  const { defects, rest } = said(20)
  expect(defects).toHaveLength(20)
  expect(rest).toEqual([])
})

test("where thousands of relations disagree none is searched for its culprit, and none is left out", () => {
  const { defects, rest } = said(20_000)
  expect(defects).toEqual([])
  expect(rest).toHaveLength(20_000)
})
