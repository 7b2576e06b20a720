import { documentOf } from "../../model/document-number.ts"
import type { BudgetLine, Transfer } from "../../model/ledger.ts"
import { fundNames, levelNames } from "../../model/names.ts"
import { totalOf } from "../../money/form.ts"
import type { LedgerCheck, LedgerVerdict } from "./check.ts"
import { cell } from "./fields.ts"
import { namesOf } from "./names-of.ts"
import { list, yuan } from "./say.ts"

/** LED-017: money announced early is planned once, and no more of it than was announced. */
export const transfersPlanned: LedgerCheck = {
  id: "LED-017",
  family: "LED",
  title: "提前下达的转移支付全部编入预算，不超过下达数",
  severity: "error",
  basis: "《预算法》第三十八条、第五十二条：提前下达的转移支付预计数应当编入本级预算",
  *run(ledger): Iterable<LedgerVerdict> {
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
          severity: "warning",
          message: `${body(department)}有${those.length}笔明细的文号${list(those.map((line) => line.document!))}不在提前下达的转移支付里。`,
          at: those.map((line) => cell(line, "document")),
          says: list(those.map((line) => line.document!)),
          advice: "请登记这笔转移支付，或改正文号；上年的资金请标为结转。",
        }
  },
}

function* judge(
  transfers: readonly Transfer[],
  lines: readonly BudgetLine[],
  body: string,
): Iterable<LedgerVerdict> {
  const { document, name, level } = transfers[0]!
  const given = totalOf(transfers)
  const used = totalOf(lines)
  const title = `${body}的“${document}${name ? ` ${name}` : ""}”`
  if (lines.length === 0) {
    yield {
      severity: "warning",
      message: `${title}下达${yuan(given)}，预算明细里没有安排。`,
      at: transfers.map((each) => cell(each, "cents")),
      says: "0元",
      should: yuan(given),
      advice: "请按用途编列预算明细并填写文号；尚未分配的，请说明。",
    }
    return
  }
  const at = [...lines.map((line) => cell(line, "cents")), ...transfers.map((each) => cell(each, "cents"))]
  if (used > given)
    yield {
      message: `${title}下达${yuan(given)}，预算明细安排了${yuan(used)}，多${yuan(used - given)}。`,
      at,
      says: yuan(used),
      should: `不大于${yuan(given)}`,
      gap: yuan(used - given),
      advice: "请核对下达数和各笔明细的金额，看是否重复安排。",
    }
  const wrongLevel = lines.filter((line) => line.level !== level)
  if (wrongLevel.length > 0)
    yield {
      message: `${title}是${levelNames[level]}资金，有${wrongLevel.length}笔明细的资金层级填的是${list(wrongLevel.map((line) => levelNames[line.level]))}。`,
      at: wrongLevel.map((line) => cell(line, "level")),
      says: list(wrongLevel.map((line) => levelNames[line.level])),
      should: levelNames[level],
      advice: "请对照下达文件改正资金层级。",
    }
  const funds = new Set(transfers.map(({ fund }) => fund))
  const wrongFund = lines.filter((line) => !funds.has(line.fund))
  if (wrongFund.length > 0)
    yield {
      message: `${title}是${list([...funds].map((fund) => fundNames[fund]))}，有${wrongFund.length}笔明细的资金来源填的是${list(wrongFund.map((line) => fundNames[line.fund]))}。`,
      at: wrongFund.map((line) => cell(line, "fund")),
      says: list(wrongFund.map((line) => fundNames[line.fund])),
      should: list([...funds].map((fund) => fundNames[fund])),
      advice: "请对照下达文件改正资金来源。",
    }
}
