import { documentOf } from "../../model/document-number.ts"
import type { Money } from "../../model/finding.ts"
import type { BudgetLine, Fund, Level, Transfer } from "../../model/ledger.ts"
import { totalOf } from "../../money/form.ts"
import type { Observation } from "../check.ts"
import type { LedgerCheck } from "./check.ts"
import { cell, keys, yuan } from "./entered.ts"
import { namesOf } from "./names-of.ts"

/** A transfer that is planned otherwise than it was announced. */
export interface TransferUnlike {
  readonly body: string
  readonly document: string
  readonly name: string
  readonly given: Money
  readonly used: Money
}

/** Lines of a transfer that say another level, or another fund, than it does. */
export interface LinesUnlikeTransfer extends Pick<TransferUnlike, "body" | "document" | "name"> {
  readonly count: number
  readonly levels?: { readonly should: Level; readonly found: readonly Level[] }
  readonly funds?: { readonly should: readonly Fund[]; readonly found: readonly Fund[] }
}

/** Lines with numbers of documents that announce no transfer. */
export interface NotAnnounced {
  readonly body: string
  readonly documents: readonly string[]
  readonly count: number
}

/** LED-017: money announced early is planned once, and no more of it than was announced. */
export const transfersPlanned: LedgerCheck = {
  id: "LED-017",
  family: "LED",
  title: "提前下达的转移支付没有全部编入预算，或超过下达数",
  severity: "error",
  basis: "《预算法》第三十八条、第五十二条：提前下达的转移支付预计数应当编入本级预算",
  *run({ ledger }): Iterable<Observation> {
    const { units, body } = namesOf(ledger)
    const keyOf = (of: string | undefined, document: string) =>
      `${of} ${documentOf(document)?.key ?? document}`
    const lines = ledger.lines.filter((line) => line.document && !line.carriedOver && line.level !== "local")
    const planned = Map.groupBy(lines, (line) => keyOf(units.get(line.unit)?.department, line.document!))
    const announced = Map.groupBy(ledger.transfers, (each) => keyOf(each.department, each.document))
    // Lines that lack their number (LED-016) may well be those that seem to be missing.
    const unnumbered = new Set(
      ledger.lines.flatMap((line) =>
        line.level !== "local" && !line.document ? (units.get(line.unit)?.department ?? []) : [],
      ),
    )
    for (const [key, transfers] of announced) {
      const those = planned.get(key) ?? []
      if (those.length > 0 || !unnumbered.has(transfers[0]!.department))
        yield* judge(transfers, those, body(transfers[0]!.department))
    }
    const withTransfers = new Set(ledger.transfers.map(({ department }) => department))
    const unknown = [...planned].filter(([key]) => !announced.has(key)).flatMap(([, those]) => those)
    for (const [department, those] of Map.groupBy(unknown, (line) => units.get(line.unit)?.department))
      if (department && withTransfers.has(department))
        yield {
          fault: "not-announced",
          severity: "warning",
          about: ["transfers", department, "document", keys(those.map((line) => line.document!))],
          at: those.map((line) => cell(line, "document")),
          data: {
            body: body(department),
            documents: those.map((line) => line.document!),
            count: those.length,
          } satisfies NotAnnounced,
        }
  },
}

function* judge(
  transfers: readonly Transfer[],
  lines: readonly BudgetLine[],
  body: string,
): Iterable<Observation> {
  const { department, document, name, level } = transfers[0]!
  const given = totalOf(transfers)
  const used = totalOf(lines)
  const about = (field: string) => ["transfers", department, document, field]
  const which = { body, document, name }
  const sums = { ...which, given: yuan(given), used: yuan(used) }
  if (lines.length === 0) {
    yield {
      fault: "unplanned",
      severity: "warning",
      about: about("cents"),
      at: transfers.map((each) => cell(each, "cents")),
      data: sums satisfies TransferUnlike,
      says: yuan(0),
      should: yuan(given),
    }
    return
  }
  const at = [...lines.map((line) => cell(line, "cents")), ...transfers.map((each) => cell(each, "cents"))]
  if (used > given)
    yield {
      fault: "over",
      about: about("cents"),
      at,
      data: sums satisfies TransferUnlike,
      says: yuan(used),
      should: yuan(given, "≤"),
      gap: yuan(used - given),
    }
  const wrongLevel = lines.filter((line) => line.level !== level)
  if (wrongLevel.length > 0)
    yield {
      fault: "level",
      about: about("level"),
      at: wrongLevel.map((line) => cell(line, "level")),
      data: {
        ...which,
        count: wrongLevel.length,
        levels: { should: level, found: wrongLevel.map((line) => line.level) },
      } satisfies LinesUnlikeTransfer,
    }
  const funds = new Set(transfers.map(({ fund }) => fund))
  const wrongFund = lines.filter((line) => !funds.has(line.fund))
  if (wrongFund.length > 0)
    yield {
      fault: "fund",
      about: about("fund"),
      at: wrongFund.map((line) => cell(line, "fund")),
      data: {
        ...which,
        count: wrongFund.length,
        funds: { should: [...funds], found: wrongFund.map((line) => line.fund) },
      } satisfies LinesUnlikeTransfer,
    }
}
