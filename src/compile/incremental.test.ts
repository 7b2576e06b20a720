import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { exampleLedger } from "../model/example-ledger.ts"
import type { BudgetLine, Ledger } from "../model/ledger.ts"
import { defaultReference } from "../packs/reference.ts"
import { Compilation } from "./incremental.ts"
import { scopeOf } from "./scope.ts"
import { compileTables } from "./tables/index.ts"
import { anyLedger, anyLine, anyPublisher } from "./tables/random.test-data.ts"

const fully = (ledger: Ledger, of: string) => compileTables(scopeOf(ledger, of, defaultReference)!)

/** A change of a line, of one of the lines there are (by a number), or a new one. */
const anyChange = fc.record({
  kind: fc.constantFrom("amount", "line", "add", "remove"),
  which: fc.nat(),
  line: anyLine,
})

function changed(lines: readonly BudgetLine[], before: BudgetLine | null, after: BudgetLine | null) {
  if (before === null) return after ? [...lines, after] : lines
  return lines.flatMap((line) => (line !== before ? [line] : after ? [after] : []))
}

describe("Compilation", () => {
  test("after any changes its tables equal those of a full compile", () => {
    fc.assert(
      fc.property(anyLedger, anyPublisher, fc.array(anyChange, { maxLength: 12 }), (ledger, of, changes) => {
        const compilation = Compilation.of(ledger, of, defaultReference)!
        expect(compilation.tables).toEqual(fully(ledger, of))
        let now = ledger
        for (const { kind, which, line } of changes) {
          const before = kind === "add" ? null : (now.lines[which % now.lines.length] ?? null)
          const after =
            kind === "remove" ? null : kind === "amount" && before ? { ...before, cents: line.cents } : line
          now = { ...now, lines: changed(now.lines, before, after) }
          expect(compilation.change(before, after)).toEqual(fully(now, of))
        }
      }),
      { numRuns: 30 },
    )
  })

  test("tables that a change does not touch stay the same", () => {
    const compilation = Compilation.of(exampleLedger, "334", defaultReference)!
    const before = compilation.tables
    const line = exampleLedger.lines.find(({ economic }) => economic === "30206")!
    const after = compilation.change(line, { ...line, cents: line.cents + 100_000 })
    expect(after.filter((table, i) => table === before[i]).map(({ key }) => key)).toEqual([
      "governmentFund",
      "stateCapital",
      "threePublic",
    ])
  })

  test("a line of another department changes nothing, until it is given to this one", () => {
    const line = { ...exampleLedger.lines[0]!, unit: "335001" }
    const ledger = { ...exampleLedger, lines: [line, ...exampleLedger.lines] }
    const compilation = Compilation.of(ledger, "334", defaultReference)!
    const dearer = { ...line, cents: line.cents + 5_000_000 }
    expect(compilation.change(line, dearer)).toBe(compilation.tables)
    const ours = { ...dearer, unit: "334001" }
    expect(compilation.change(dearer, ours)).toEqual(
      fully({ ...ledger, lines: changed(ledger.lines, line, ours) }, "334"),
    )
  })

  test("a line that is not there cannot be changed", () => {
    const compilation = Compilation.of(exampleLedger, "334", defaultReference)!
    const stranger = { ...exampleLedger.lines[0]!, at: { sheet: "预算明细", cell: "A2" } }
    expect(() => compilation.change(stranger, null)).toThrow("A2")
    expect(Compilation.of(exampleLedger, "999", defaultReference)).toBeNull()
  })
})
