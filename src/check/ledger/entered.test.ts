import { expect, test } from "vitest"
import { exampleLedger } from "../../model/example-ledger.ts"
import { defaultReference } from "../../packs/reference.ts"
import { cell } from "./entered.ts"
import { checkLedger } from "./index.ts"

const at = { sheet: "预算明细", cell: "A3", row: 3 }
const fund = { sheet: "预算明细", cell: "H3" }

test("a place names the record and the field, and the field's cell where it is known", () => {
  expect(cell({ id: "lines-3", at, fields: { fund } }, "fund")).toEqual({
    ...fund,
    record: "lines-3",
    field: "fund",
  })
})

test("of several fields it names the first that has a cell, else the first with the cell of the record", () => {
  expect(cell({ id: "lines-3", at, fields: { fund } }, "cents", "fund")).toMatchObject({ field: "fund" })
  expect(cell({ id: "lines-3", at }, "cents", "fund")).toEqual({ ...at, record: "lines-3", field: "cents" })
})

test("a finding about a ledger that came from no workbook says where by record and field alone", () => {
  const [first, ...rest] = exampleLedger.lines
  const ledger = { ...exampleLedger, lines: [{ ...first!, economic: "30181" }, ...rest] }
  const found = checkLedger(ledger, defaultReference).find(({ check }) => check === "LED-008")
  expect(found?.at).toEqual([{ record: first!.id, field: "economic" }])
})
