import type { Money } from "../../model/finding.ts"
import type { Measure } from "../../money/figure.ts"
import { rounded, stepOf, totalOf } from "../../money/form.ts"
import { moneyFormOf } from "../../packs/print.ts"
import type { Observation } from "../check.ts"
import type { LedgerCheck } from "./check.ts"
import { cell, keys, yuan } from "./entered.ts"
import { namesOf } from "./names-of.ts"

/** Projects whose money the tables round, and how the first of them is printed. */
export interface RoundedProjects {
  readonly projects: readonly string[]
  readonly step: Money
  readonly printed: Money
}

/** Lines so small that they would be printed as zero. */
export interface PrintedAsZero {
  readonly count: number
  readonly below: Money
  readonly measure: Measure
}

/** LED-041: how amounts that the tables cannot show exactly will be printed; pay is never round and not told. */
export const printedAmounts: LedgerCheck = {
  id: "LED-041",
  family: "LED",
  title: "金额不能按表的位数印出",
  severity: "note",
  basis: "部门预算公开表式：以万元为单位，保留两位小数",
  *run({ ledger }): Iterable<Observation> {
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
      const { cents } = rest[0]!
      yield {
        fault: "rounded",
        about: ["projects", keys(rest.map((each) => each.code))],
        at: rest.flatMap(({ lines }) =>
          lines.filter(({ cents: each }) => each % step !== 0).map((line) => cell(line, "cents")),
        ),
        data: {
          projects: rest.map((each) => project(each.code)),
          step: yuan(step),
          printed: { cents: rounded(cents, form), measure },
        } satisfies RoundedProjects,
        says: yuan(cents),
      }
    }
    const lost = ledger.lines.filter(({ cents }) => cents > 0 && cents * 2 < step)
    if (lost.length > 0)
      yield {
        fault: "zero",
        about: ["lines", "cents"],
        at: lost.map((line) => cell(line, "cents")),
        data: { count: lost.length, below: yuan(step / 2), measure } satisfies PrintedAsZero,
        says: yuan(lost[0]!.cents),
        cause: { kind: "entered-as-yuan" },
      }
  },
}
