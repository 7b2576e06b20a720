import type { Figure } from "../../../money/figure.ts"

/** How a printed per cent stands to two printed amounts. */
export type Fit = "exact" | "cut off" | "wrong"

/**
 * Whether `percent` (as printed, `34.30%`) can be 100 × part / whole. The amounts and the per cent stand for
 * intervals; a per cent cut off instead of rounded is told apart.
 */
export function fits(percent: string, part: Figure, whole: Figure): Fit {
  const match = /(\d[\d,]*)(?:\.(\d+))?/.exec(percent)
  if (!match) return "exact"
  const decimals = match[2]?.length ?? 0
  const digits = BigInt(match[1]!.replaceAll(",", "") + (match[2] ?? ""))
  if (meets(2n * digits - 1n, 2n * digits + 1n, decimals, part, whole)) return "exact"
  return meets(2n * digits - 2n, 2n * digits + 2n, decimals, part, whole) ? "cut off" : "wrong"
}

/** Whether some part / whole of the intervals lies between low and high, in halves of the last printed digit. */
function meets(low: bigint, high: bigint, decimals: number, part: Figure, whole: Figure): boolean {
  const unit = 2n * 10n ** BigInt(decimals)
  const [partLow, partHigh] = bounds(part)
  const [wholeLow, wholeHigh] = bounds(whole)
  if (wholeLow <= 0n) return true
  return partLow * 100n * unit <= high * wholeHigh && partHigh * 100n * unit >= low * wholeLow
}

/** An amount's interval in half-cents, without its sign. */
function bounds(figure: Figure): [bigint, bigint] {
  const middle = 2n * BigInt(Math.abs(figure.cents))
  const half = BigInt(figure.slack)
  return [middle > half ? middle - half : 0n, middle + half]
}

/** The per cent that two amounts give, printed with as many decimals as `like`. */
export function percentOf(part: Figure, whole: Figure, like: string): string {
  const decimals = /\.(\d+)/.exec(like)?.[1]?.length ?? 0
  return `${(Math.abs(part.cents / whole.cents) * 100).toFixed(decimals)}%`
}
