import type { Amount, ProcurementTotal } from "../../../model/disclosure.ts"
import { equality } from "../../engine/equality.ts"
import { isBlank } from "../../engine/printed.ts"
import type { Relation } from "../../engine/relation.ts"
import { fundNames, lineName, lineTerm, type ProcurementLine } from "./lines.ts"

/** A column of the procurement table that adds up. */
interface SumColumn {
  readonly key: string
  readonly what: string
  readonly of: (line: ProcurementLine) => Amount | null
}

/** A total is the sum of its lines, in every column. */
export function* sums(total: ProcurementTotal, parts: readonly ProcurementLine[]): Iterable<Relation> {
  for (const { key, what, of } of columnsOf(total)) {
    const whole = of(total)
    const cells = parts.map(of)
    if (!whole || cells.some((cell) => cell === null) || [whole, ...cells].every((cell) => isBlank(cell!)))
      continue
    yield equality(
      [lineTerm(total, whole, key, what)],
      parts.map((part, i) => lineTerm(part, cells[i]!, key, what)),
      `${lineName(total)}的${what} = 所属${parts.length}行之和`,
    )
  }
}

function columnsOf(total: ProcurementTotal): SumColumn[] {
  return [
    { key: "amount", what: "金额", of: ({ amount }) => amount },
    { key: "reservedForSmall", what: "预留中小企业份额", of: ({ reservedForSmall }) => reservedForSmall },
    ...Object.keys(total.funds).map(
      (key): SumColumn => ({
        key,
        what: fundNames[key] ?? key,
        of: ({ funds }) => funds[key] ?? null,
      }),
    ),
  ]
}
