import fc from "fast-check"
import { builtInCodes } from "../../codes/index.ts"
import { exampleLedger } from "../../model/example-ledger.ts"
import {
  appropriations,
  type BudgetLine,
  type Category,
  funds,
  type Ledger,
  unitFunds,
} from "../../model/ledger.ts"

const codes = (name: "functional-expenditure" | "economic-department", length: number) =>
  builtInCodes
    .list(name, null)!
    .rows.map(({ code }) => code)
    .filter((code) => code.length === length)

/** Any line a unit of the example may have: 经营支出 and the like are not paid from appropriations. */
export const anyLine: fc.Arbitrary<BudgetLine> = fc
  .record({
    unit: fc.constantFrom("334001", "334002"),
    project: fc.constantFrom("", "P1", "P2"),
    function: fc.constantFrom(...codes("functional-expenditure", 7)),
    economic: fc.oneof(
      fc.constantFrom(...codes("economic-department", 5)),
      fc.constantFrom("30212", "30217", "30231", "31013", "30913"),
    ),
    carriedOver: fc.boolean(),
    cents: fc.oneof(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 0, max: 9e11 })),
    fund: fc.oneof(fc.constantFrom(...appropriations), fc.constantFrom(...funds)),
    category: fc.constantFrom<Category>("personnel", "operating", "otherOperating", "targeted"),
    own: fc.constantFrom<Category>("business", "remittance", "subsidy", "targeted"),
  })
  .map(({ own, project, ...line }) => ({
    ...line,
    // 一个项目只属于一个单位。
    project: project === "" ? null : `${line.unit}${project}`,
    // Revenue of its own of a hundred yuan cannot be told from rounding by a reader of two totals.
    cents: appropriations.includes(line.fund) ? line.cents : line.cents + 100_000,
    category: unitFunds.includes(line.fund) ? own : line.category,
    governmentEconomic: null,
    level: "local",
    document: null,
    at: {},
  }))

/** The example's ledger with any lines, in any place and year. */
export const anyLedger: fc.Arbitrary<Ledger> = fc
  .record({
    place: fc.constantFrom("hebei", "shanghai", "national"),
    year: fc.integer({ min: 2016, max: 2027 }),
    lines: fc.array(anyLine, { maxLength: 40 }),
  })
  .map((changed) => ({ ...exampleLedger, ...changed }))

/** A publisher of the example: the department, a unit, or the region. */
export const anyPublisher: fc.Arbitrary<string> = fc.constantFrom("334", "334001", "334002", "region")
