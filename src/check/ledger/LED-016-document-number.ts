import { documentOf } from "../../model/document-number.ts"
import type { BudgetLine, Level } from "../../model/ledger.ts"
import type { Observation } from "../check.ts"
import type { LedgerCheck } from "./check.ts"
import { cell } from "./entered.ts"

/** Lines of higher levels without the number of a document. */
export interface WithoutDocument {
  readonly carriedOver: boolean
  readonly levels: readonly Level[]
  readonly count: number
}

/** Lines of the local level that have one. */
export interface LocalWithDocument {
  readonly documents: readonly string[]
  readonly count: number
}

/** A number of a document that is badly formed, or of a later year than the budget. */
export interface OddDocument {
  readonly document: string
  readonly count: number
  readonly of: number | null
  readonly year: number
}

/** LED-016: money of a higher level carries the number of the document that announced it. */
export const documentNumbers: LedgerCheck = {
  id: "LED-016",
  family: "LED",
  title: "上级资金没有规范的文号",
  severity: "error",
  basis:
    "《预算法》第三十八条、第五十二条：提前下达的转移支付编入本级预算；《党政机关公文处理工作条例》：发文字号",
  *run({ ledger: { lines, transfers, year } }): Iterable<Observation> {
    const isBlank = (line: BudgetLine) => (line.document ?? "").trim() === ""
    const without = lines.filter((line) => line.level !== "local" && isBlank(line))
    // Last year's transfers were judged last year; this year's are in the budget only by their document.
    for (const [carriedOver, those] of Map.groupBy(without, (line) => line.carriedOver))
      yield {
        fault: "none",
        severity: carriedOver ? "warning" : "error",
        about: ["lines", "document", carriedOver ? "carriedOver" : null],
        at: those.map((line) => cell(line, "document", "level")),
        data: {
          carriedOver,
          levels: those.map((line) => line.level),
          count: those.length,
        } satisfies WithoutDocument,
      }
    const local = lines.filter((line) => line.level === "local" && !isBlank(line))
    if (local.length > 0)
      yield {
        fault: "local",
        severity: "warning",
        about: ["lines", "level"],
        at: local.map((line) => cell(line, "level", "document")),
        data: {
          documents: local.map((line) => line.document!),
          count: local.length,
        } satisfies LocalWithDocument,
      }
    const entered = [...lines, ...transfers].filter(({ document }) => (document ?? "").trim() !== "")
    for (const [text, those] of Map.groupBy(entered, ({ document }) => document!)) {
      const at = those.map((each) => cell(each, "document"))
      const found = documentOf(text)
      if (!found)
        yield {
          fault: "form",
          severity: "warning",
          about: ["document", text],
          at,
          data: { document: text, count: those.length, of: null, year } satisfies OddDocument,
          says: text,
        }
      else if (year && found.year > year)
        yield {
          fault: "later",
          about: ["document", text],
          at,
          data: { document: text, count: those.length, of: found.year, year } satisfies OddDocument,
        }
    }
  },
}
