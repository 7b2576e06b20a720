/** Median, least and most of some measurements. */
export interface Spread {
  readonly median: number
  readonly min: number
  readonly max: number
}

/** How two contenders compare: their times in milliseconds, and `a` ÷ `b` taken round by round. */
export interface Duel {
  readonly a: Spread
  readonly b: Spread
  readonly ratio: Spread
}

/**
 * Times two contenders in turn (A B A B …) after one round that is not counted. A shared machine drifts: only
 * what was measured side by side is compared.
 */
export async function duel(a: () => unknown, b: () => unknown, rounds: number): Promise<Duel> {
  await a()
  await b()
  const first: number[] = []
  const second: number[] = []
  for (let round = 0; round < rounds; round++) {
    // Who begins alternates, for the second finds the garbage of the first.
    if (round % 2 === 0) first.push(await time(a))
    second.push(await time(b))
    if (round % 2 === 1) first.push(await time(a))
  }
  return { a: spread(first), b: spread(second), ratio: spread(first.map((value, i) => value / second[i]!)) }
}

/** Milliseconds of one run. */
export async function time(run: () => unknown): Promise<number> {
  const start = performance.now()
  await run()
  return performance.now() - start
}

/** Median, least and most. */
export function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((x, y) => x - y)
  const middle = sorted.length >> 1
  const median = sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
  return { median, min: sorted[0]!, max: sorted.at(-1)! }
}

/** `3.1 (2.9–3.4)` with as many digits as make sense. */
export function spreadText({ median, min, max }: Spread): string {
  return `${short(median)} (${short(min)}–${short(max)})`
}

function short(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)
}
