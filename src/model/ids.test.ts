import fc from "fast-check"
import { expect, test } from "vitest"
import { anyLedger } from "./any-ledger.test-data.ts"
import { exampleLedger } from "./example-ledger.ts"
import { recordKinds, repeatedIds, withIds } from "./ids.ts"
import { ledgerFromJson, ledgerToJson } from "./json.ts"
import type { Entered, Ledger } from "./ledger.ts"

function idsOf(ledger: Ledger): (string | undefined)[] {
  return recordKinds.flatMap((kind) =>
    (ledger[kind] as readonly (Entered & { indicators?: readonly Entered[] })[]).flatMap((record) => [
      record.id,
      ...(record.indicators ?? []).map(({ id }) => id),
    ]),
  )
}

const [line] = exampleLedger.lines
const ofLines = (lines: readonly Partial<Entered>[]) =>
  withIds({
    ...exampleLedger,
    lines: lines.map((each) => ({ ...line!, id: undefined, ...each }) as typeof line & {}),
  }).lines.map(({ id }) => id)

test("every record and indicator of any ledger has an id of its own, and keeps it", () => {
  fc.assert(
    fc.property(anyLedger(), (ledger) => {
      const ids = idsOf(withIds(ledger))
      expect(ids.every(Boolean)).toBe(true)
      expect(new Set(ids).size).toBe(ids.length)
      expect(idsOf(withIds(withIds(ledger)))).toEqual(ids)
    }),
    { numRuns: 60 },
  )
})

test("an id is made from the row a record was entered in, else from its place in the list", () => {
  expect(ofLines([{ at: { sheet: "预算明细", cell: "A7", row: 7 } }, {}])).toEqual(["lines-7", "lines-2"])
})

test("a given id is kept and is nobody else's", () => {
  expect(ofLines([{}, { id: "lines-1" }, { id: "甲" }, { id: "甲" }])).toEqual([
    "lines-1-2",
    "lines-1",
    "甲",
    "lines-4",
  ])
})

test("reading JSON makes ids, keeps given ones, and names one that is given twice", () => {
  const json = JSON.parse(JSON.stringify(ledgerToJson(exampleLedger)))
  json.lines[0].id = "甲"
  delete json.lines[1].id
  expect(
    ledgerFromJson(json)
      .ledger!.lines.slice(0, 2)
      .map(({ id }) => id),
  ).toEqual(["甲", "lines-2"])
  json.lines[1].id = "甲"
  const { ledger, problems } = ledgerFromJson(json)
  expect(repeatedIds(ledger!)).toEqual([])
  expect(problems.map(({ check, message }) => `${check} ${message}`)).toEqual([
    'LED-005 $：id "甲" 给了不止一条记录。',
  ])
})
