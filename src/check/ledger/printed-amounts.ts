import { formatCents } from "../../money/figure.ts"
import { rounded, stepOf, totalOf } from "../../money/form.ts"
import { moneyFormOf } from "../../packs/print.ts"
import type { LedgerCheck, LedgerVerdict } from "./check.ts"
import { cell } from "./fields.ts"
import { namesOf } from "./names-of.ts"
import { list, yuan } from "./say.ts"

/** LED-041: how amounts that the tables cannot show exactly will be printed; pay is never round and not told. */
export const printedAmounts: LedgerCheck = {
  id: "LED-041",
  family: "LED",
  title: "金额能按表的位数印出",
  severity: "note",
  basis: "部门预算公开表式：以万元为单位，保留两位小数",
  *run(ledger): Iterable<LedgerVerdict> {
    const form = moneyFormOf(ledger.place)
    const { measure } = form
    const step = stepOf(form)
    const { project } = namesOf(ledger)
    const rest = [
      ...Map.groupBy(
        ledger.lines.filter((line) => line.project !== null),
        (line) => line.project!,
      ),
    ]
      .map(([code, lines]) => ({ code, lines, cents: totalOf(lines) }))
      .filter(({ cents }) => cents % step !== 0 && Number.isInteger(cents))
    if (rest.length > 0) {
      const { code, cents } = rest[0]!
      yield {
        message: `${list(
          rest.map((each) => `项目“${project(each.code)}”`),
          "个",
        )}的金额不是${yuan(step)}的整数倍，表中按四舍五入印出：“${project(code)}”${yuan(cents)}印作${formatCents(rounded(cents, form), measure)}${measure}。`,
        at: rest.flatMap(({ lines }) =>
          lines.filter(({ cents: each }) => each % step !== 0).map((line) => cell(line, "cents")),
        ),
        says: yuan(cents),
        should: `${formatCents(rounded(cents, form), measure)}${measure}`,
        advice: "项目金额可以取整的，建议取整，免得文字里的金额与表不同。",
      }
    }
    const lost = ledger.lines.filter(({ cents }) => cents > 0 && cents * 2 < step)
    if (lost.length > 0)
      yield {
        message: `有${lost.length}笔预算明细不到${yuan(step / 2)}，单独印出会是0.00${measure}。`,
        at: lost.map((line) => cell(line, "cents")),
        says: yuan(lost[0]!.cents),
        cause: "疑似把以万元计的数填进以元计的列",
        advice: "请核对金额和计量单位。",
      }
  },
}
