import type { Observation } from "../check.ts"
import type { LedgerCheck } from "./check.ts"
import { cell } from "./entered.ts"
import { type Candidate, nearest } from "./nearest.ts"

/** The first budget year of the procurement catalogue of 2022 (财库〔2022〕31号). */
const firstYearOfNew = 2023

/** A code that the procurement catalogue of the year does not have. */
export interface NotOfCatalogue {
  readonly code: string
  readonly goods: readonly string[]
  readonly year: number
  readonly near: readonly Candidate[]
  /** Whether the catalogue of 2022 is in force, which tells how a code is written. */
  readonly since2022: boolean
}

/** LED-020: what is bought has a code of the catalogue in force. */
export const catalogueCodes: LedgerCheck = {
  id: "LED-020",
  family: "LED",
  title: "采购目录序号不是当年目录的品目",
  severity: "error",
  basis: "《政府采购品目分类目录》（财库〔2022〕31号，2023年度预算起；此前为财库〔2013〕189号）",
  *run({ ledger: { procurement, year }, reference: { codes } }): Iterable<Observation> {
    const catalogue = codes.list("procurement-items", year)
    // The list of 2013 that we carry is partial: it can say what a code is, not that there is none.
    const whole = catalogue && catalogue.rows.length > 1000 ? catalogue : null
    const shape = year >= firstYearOfNew ? /^[ABC]\d{8}$/ : /^[ABC](\d{2}){0,5}$/
    const given = procurement.filter(({ catalogue: code }) => code.trim() !== "")
    for (const [code, those] of Map.groupBy(given, (need) => need.catalogue.trim().toUpperCase())) {
      if (whole ? whole.byCode.has(code) : shape.test(code)) continue
      const near = whole ? nearest(code, whole.rows) : []
      yield {
        fault: whole && shape.test(code) ? "not-listed" : "form",
        about: ["procurement", "catalogue", code],
        at: those.map((need) => cell(need, "catalogue")),
        data: {
          code: those[0]!.catalogue,
          goods: those.map(({ goods }) => goods),
          year,
          near: near.map(({ code: near, name }) => ({ code: near, name })),
          since2022: year >= firstYearOfNew,
        } satisfies NotOfCatalogue,
        says: those[0]!.catalogue,
      }
    }
  },
}
