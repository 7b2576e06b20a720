import { Compilation } from "../../src/compile/incremental.ts"
import { scopeOf } from "../../src/compile/scope.ts"
import { compileTables } from "../../src/compile/tables/index.ts"
import { county } from "../../src/demo/index.ts"
import type { Ledger } from "../../src/model/ledger.ts"
import { defaultReference } from "../../src/packs/reference.ts"
import { bareSums } from "./bare-sums.ts"
import { duel, type Spread, spread, spreadText, time } from "./measure.ts"
import type { Row } from "./rows.ts"
import { hyperFormula, libreOffice } from "./spreadsheets.ts"
import { sumifsOf } from "./sumifs.ts"

const usual = 2_000
/** How often a quick run is repeated within one measurement: what is compared is compiled code, warm. */
const repeats = 30

/** Compiling the nine tables of a county: against a bare pass, spreadsheets, and one changed line; and its growth. */
export async function compileRows(rounds: number): Promise<Row[]> {
  const [whole] = county({ years: 1 })
  const ledger = withLines(whole!, usual)
  return [
    await bareRow(ledger, rounds),
    await changeRow(ledger, rounds),
    ...(await growthRows(ledger, rounds)),
    await hyperFormulaRow(ledger),
    await libreOfficeRow(ledger, rounds),
  ]
}

/** A ledger with exactly so many lines: its own, over and over. */
function withLines(ledger: Ledger, count: number): Ledger {
  const lines = Array.from({ length: count }, (_, i) => ({ ...ledger.lines[i % ledger.lines.length]! }))
  return { ...ledger, lines }
}

function compile(ledger: Ledger) {
  return compileTables(scopeOf(ledger, "region", defaultReference)!)
}

function repeated(run: () => unknown): () => void {
  return () => {
    for (let i = 0; i < repeats; i++) run()
  }
}

async function bareRow(ledger: Ledger, rounds: number): Promise<Row> {
  const { a, b, ratio } = await duel(
    repeated(() => compile(ledger)),
    repeated(() => bareSums(ledger.lines)),
    rounds,
  )
  return {
    what: `${usual} lines: rounding and compiling nine tables ÷ a bare pass that only sums their cells`,
    ratio: spreadText(ratio),
    aim: "≤ 2",
    times: `${spreadText(times(a, 1 / repeats))} ms · ${spreadText(times(b, 1 / repeats))} ms`,
  }
}

async function changeRow(ledger: Ledger, rounds: number): Promise<Row> {
  const compilation = Compilation.of(ledger, "region", defaultReference)!
  const lines = [...ledger.lines]
  let next = 0
  const change = () => {
    // A prime step visits lines of all departments.
    next = (next + 617) % lines.length
    const before = lines[next]!
    const after = { ...before, cents: before.cents + 1_000_000 }
    compilation.change(before, after)
    lines[next] = after
  }
  const { a, b, ratio } = await duel(
    repeated(() => compile(ledger)),
    repeated(change),
    rounds,
  )
  return {
    what: `${usual} lines: compiling all ÷ compiling again after one changed line`,
    ratio: spreadText(ratio),
    aim: "≥ 5",
    times: `${spreadText(times(a, 1 / repeats))} ms · ${spreadText(times(b, 1 / repeats))} ms`,
  }
}

async function growthRows(ledger: Ledger, rounds: number): Promise<Row[]> {
  const rows: Row[] = []
  for (const factor of [10, 100]) {
    const grown = withLines(ledger, usual * factor)
    const { a, b, ratio } = await duel(
      () => compile(grown),
      repeated(() => compile(ledger)),
      rounds,
    )
    rows.push({
      what: `${usual * factor} lines: compiling, time for a line ÷ time for a line of ${usual}`,
      ratio: spreadText(times(ratio, repeats / factor)),
      aim: "≤ 1.2 (linear)",
      times: `${spreadText(a)} ms · ${spreadText(times(b, 1 / repeats))} ms`,
    })
  }
  return rows
}

async function hyperFormulaRow(ledger: Ledger): Promise<Row> {
  const what = `${usual} lines: HyperFormula after one changed amount (same tables as SUMIFS) ÷ compiling all`
  const aim = "≥ 100"
  const scope = scopeOf(ledger, "region", defaultReference)!
  const tables = compileTables(scope)
  const engine = await hyperFormula(scope.lines, tables)
  if (!engine) return skipped(what, aim, "HyperFormula is not installed")
  expectSame(engine.values(), tables)
  let line = 0
  const { a, b, ratio } = await duel(
    () => engine.change(++line, line),
    repeated(() => compile(ledger)),
    2,
  )
  const own = `${spreadText(times(b, 1 / repeats))} ms`
  return { what, ratio: spreadText(times(ratio, repeats)), aim, times: `${spreadText(a)} ms · ${own}` }
}

async function libreOfficeRow(ledger: Ledger, rounds: number): Promise<Row> {
  const what = `${usual} lines: LibreOffice recalculating the same tables as SUMIFS ÷ compiling all`
  const aim = "≥ 20"
  const scope = scopeOf(ledger, "region", defaultReference)!
  const tables = compileTables(scope)
  const other = await libreOffice(scope.lines, tables, rounds)
  if (!other) return skipped(what, aim, "LibreOffice is not installed, or runs no macros")
  expectSame(other.values, tables)
  // LibreOffice looks at its own clock within one start; ours follows at once.
  const own: number[] = []
  for (let round = 0; round < rounds; round++)
    own.push((await time(repeated(() => compile(ledger)))) / repeats)
  const ratio = spread(other.times.map((theirs, i) => theirs / own[i]!))
  const both = `${spreadText(spread(other.times))} ms · ${spreadText(spread(own))} ms`
  return { what, ratio: spreadText(ratio), aim, times: both }
}

/** Throws unless a spreadsheet has the values the tables print: else it was not given the same work. */
function expectSame(values: readonly number[], tables: ReturnType<typeof compile>): void {
  const wrong = sumifsOf(tables).filter(({ cents }, i) => Math.round(values[i]! * 100) !== cents)
  if (wrong.length > 0) throw new Error(`A spreadsheet computes ${wrong.length} cells differently`)
}

function skipped(what: string, aim: string, why: string): Row {
  return { what, ratio: `skipped: ${why}`, aim, times: "" }
}

function times({ median, min, max }: Spread, factor: number): Spread {
  return { median: median * factor, min: min * factor, max: max * factor }
}
