import fc from "fast-check"
import { expect, test } from "vitest"
import { checkDisclosure } from "../../check/index.ts"
import { defaultReference } from "../../packs/reference.ts"
import { scopeOf } from "../scope.ts"
import { compileSheets } from "./index.ts"
import { randomLedger } from "./random.test-data.ts"
import { readBack, saidBy, saidIn } from "./read-back.test-data.ts"

/** The checks of figures; what random words say is judged by others. */
const addsUp = [
  "PRO-001",
  "PRO-002",
  "PRO-003",
  "PRO-004",
  "PRO-005",
  "PRO-006",
  "XT-016",
  "XT-018",
  "XT-019",
  "AST",
  "PLAN",
]

test("whatever is entered, what is printed reads as what was compiled, and adds up", () => {
  fc.assert(
    fc.property(randomLedger, (ledger) => {
      const scope = scopeOf(ledger, "334", defaultReference)!
      const sheets = compileSheets(scope)
      const read = readBack(scope, sheets)
      expect(saidBy(read)).toEqual(saidIn(sheets))
      const found = checkDisclosure(
        { disclosure: read, lastYear: null, reference: defaultReference },
        { only: addsUp },
      )
      expect(found.findings.map((finding) => finding.message)).toEqual([])
    }),
    { numRuns: 100 },
  )
})
