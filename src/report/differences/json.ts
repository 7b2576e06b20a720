import { type Difference, schemaName } from "../../diff/difference.ts"
import { toYuan } from "../../money/figure.ts"
import { visibleJson } from "../../text/visible.ts"

/** The public shape `mingzhang.diff/1`: as {@link Difference}, money in yuan, exact to the cent. */
export function toJson(difference: Difference): string {
  return `${visibleJson(JSON.stringify({ schema: schemaName, ...(inYuan(difference) as object) }, null, 2))}\n`
}

type Plain = Readonly<Record<string, unknown>>

function inYuan(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inYuan)
  if (typeof value !== "object" || value === null) return value
  const { cents, ...rest } = value as Plain
  const isMoney = typeof rest.change === "number"
  const entries = Object.entries(rest).map(([key, entry]) => [
    key,
    isMoney && money.has(key) ? yuan(entry) : inYuan(entry),
  ])
  return {
    ...(Object.fromEntries(entries) as object),
    ...(cents === undefined ? {} : { amount: yuan(cents) }),
  }
}

const money = new Set(["before", "after", "change"])

function yuan(cents: unknown): number | null {
  return typeof cents === "number" ? toYuan(cents) : null
}
