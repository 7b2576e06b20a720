import fc from "fast-check"
import { expect, test } from "vitest"
import { anyLedger } from "../any-ledger.test-data.ts"
import { exampleLedger } from "../example-ledger.ts"
import { ledgerSchema, ledgerToJson } from "../json.ts"
import schema from "./ledger.schema.json" with { type: "json" }
import { misfits } from "./misfits.test-data.ts"

test("the file is what the definition of the shape says", () => {
  expect(schema).toEqual(JSON.parse(JSON.stringify(ledgerSchema())))
})

test("the example and any ledger fit", () => {
  expect(misfits(JSON.parse(JSON.stringify(ledgerToJson(exampleLedger))), schema)).toEqual([])
  fc.assert(
    fc.property(anyLedger(), (ledger) => {
      expect(misfits(JSON.parse(JSON.stringify(ledgerToJson(ledger))), schema)).toEqual([])
    }),
    { numRuns: 20 },
  )
})

test("other JSON does not", () => {
  const smallest = {
    schema: "mingzhang.ledger/2",
    year: 2025,
    place: "hebei",
    region: { name: "云岭县" },
    departments: [],
    units: [],
    lines: [],
  }
  expect(misfits(smallest, schema)).toEqual([])
  expect(misfits({ ...smallest, schema: "mingzhang.disclosure/2" }, schema)).toEqual(["$.schema"])
  expect(misfits({ ...smallest, year: "2025", money: 1 }, schema)).toEqual([
    "$.year is string",
    "$.money unknown",
  ])
})
