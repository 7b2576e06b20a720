import { expect, test } from "vitest"
import { compile } from "../compile/index.ts"
import { exampleLedger } from "../model/example-ledger.ts"
import { defaultReference } from "../packs/reference.ts"
import { checkDisclosure } from "./index.ts"

const budget = compile(exampleLedger, "334", defaultReference)
const unchecked = (stage: "budget" | "final") =>
  checkDisclosure({
    disclosure: { ...budget, stage },
    lastYear: null,
    reference: defaultReference,
  }).unchecked.map(({ check }) => check)

test("what is demanded of final accounts alone is not listed as something a budget could not be judged by", () => {
  expect(unchecked("budget").filter((id) => /^(?:FIN|SEV)-|SUM-009/.test(id))).toEqual([])
  expect(unchecked("final")).toEqual(expect.arrayContaining(["SUM-009", "FIN-002"]))
})
