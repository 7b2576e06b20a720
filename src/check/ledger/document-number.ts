import { documentOf } from "../../model/document-number.ts"
import type { BudgetLine } from "../../model/ledger.ts"
import { levelNames } from "../../model/names.ts"
import type { LedgerCheck, LedgerVerdict } from "./check.ts"
import { cell } from "./fields.ts"
import { list, quoted } from "./say.ts"

/** LED-016: money of a higher level carries the number of the document that announced it. */
export const documentNumbers: LedgerCheck = {
  id: "LED-016",
  family: "LED",
  title: "上级资金有规范的文号",
  severity: "error",
  basis:
    "《预算法》第三十八条、第五十二条：提前下达的转移支付编入本级预算；《党政机关公文处理工作条例》：发文字号",
  *run({ lines, transfers, year }): Iterable<LedgerVerdict> {
    const isBlank = (line: BudgetLine) => (line.document ?? "").trim() === ""
    const without = lines.filter((line) => line.level !== "local" && isBlank(line))
    // Last year's transfers were judged last year; this year's are in the budget only by their document.
    for (const [carriedOver, those] of Map.groupBy(without, (line) => line.carriedOver))
      yield {
        severity: carriedOver ? "warning" : "error",
        message: `${carriedOver ? "结转的" : ""}${list(those.map((line) => levelNames[line.level]))}资金有${those.length}笔没有填文号。`,
        at: those.map((line) => cell(line, "document", "level")),
        says: "（空）",
        advice: "请填写下达文件的文号，例如“冀财农[2024]118号”；属于本级资金的，请改资金层级。",
      }
    const local = lines.filter((line) => line.level === "local" && !isBlank(line))
    if (local.length > 0)
      yield {
        severity: "warning",
        message: `有${local.length}笔填了文号${quoted(local.map((line) => line.document!))}，资金层级却是本级。`,
        at: local.map((line) => cell(line, "level", "document")),
        says: "本级",
        advice: "上级下达的资金请改资金层级；本级资金不填文号。",
      }
    const entered = [...lines, ...transfers].filter(({ document }) => (document ?? "").trim() !== "")
    for (const [text, those] of Map.groupBy(entered, ({ document }) => document!)) {
      const at = those.map((each) => cell(each, "document"))
      const found = documentOf(text)
      if (!found)
        yield {
          severity: "warning",
          message: `文号“${text}”写法不规范（${those.length}处）。`,
          at,
          says: text,
          should: "机关代字、年份、顺序号，例如“冀财农[2024]118号”",
          advice: "请对照下达文件改正。",
        }
      else if (year && found.year > year)
        yield {
          message: `文号“${text}”是${found.year}年的，预算年度是${year}年。`,
          at,
          says: `${found.year}年`,
          should: `不晚于${year}年`,
          advice: "请对照下达文件核对年份。",
        }
    }
  },
}
