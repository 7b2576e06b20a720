import { type Measure, measureCents } from "../../money/figure.ts"
import { type PaymentField, paymentField } from "../../packs/payments.ts"
import { tidy } from "../../text/label.ts"

/** Which column (from 0) says what; kept for the next list of the same layout. */
export type Columns = Readonly<Partial<Record<PaymentField, number>>>

/** The head of a list: where it stands, which column says what, in which measure its money is. */
export interface Head {
  /** Row of the titles, from 0. */
  readonly row: number
  readonly columns: Columns
  /** null when the list does not say. */
  readonly measure: Measure | null
  /** The titles as one text: lists of one layout have the same. */
  readonly layout: string
}

/** Titles stand near the top. */
const deepest = 30

/**
 * Finds the titles of a list of payments: the first row with a title for money and for a day, and for two things more.
 * null when there is none. A title over two rows is read with the row above it.
 */
export function headOf(
  rows: readonly (readonly string[])[],
  known: ReadonlyMap<string, Columns> = new Map(),
): Head | null {
  for (let row = 0; row < Math.min(rows.length, deepest); row++) {
    const titles = rows[row]!.map(tidy)
    const layout = layoutOf(titles)
    const kept = known.get(layout)
    const columns = kept ?? columnsOf(titles)
    if (!kept && !isHead(columns)) continue
    return { row, columns, layout, measure: measureIn(titles, columns, rows.slice(0, row)) }
  }
  return null
}

/** Titles as one text: lists of one layout have the same. */
export function layoutOf(titles: readonly string[]): string {
  return titles.map(tidy).join("|")
}

function isHead(columns: Columns): boolean {
  return columns.amount !== undefined && columns.date !== undefined && Object.keys(columns).length >= 4
}

/** The first column of each meaning: 支付金额 before 其中金额. */
function columnsOf(titles: readonly string[]): Columns {
  const columns: Partial<Record<PaymentField, number>> = {}
  titles.forEach((title, i) => {
    const field = paymentField(title)
    if (field && columns[field] === undefined) columns[field] = i
  })
  return columns
}

function measureIn(
  titles: readonly string[],
  { amount }: Columns,
  above: readonly (readonly string[])[],
): Measure | null {
  const own = /[（(](?:单位[:：])?(元|千元|万元|亿元)[)）]/.exec(titles[amount ?? -1] ?? "")?.[1]
  const said =
    own ?? /(?:金额)?单位[:：]?(?:人民币)?(元|千元|万元|亿元)/.exec(above.flat().map(tidy).join(" "))?.[1]
  return said !== undefined && measureCents(said as Measure) > 0 ? (said as Measure) : null
}
