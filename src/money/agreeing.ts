import type { Figure } from "./figure.ts"

/** With how many of some figures each of them agrees, itself included: all but those that end before it begins or begin behind it. */
export function agreeingIn(figures: readonly Figure[]): number[] {
  const begins = Float64Array.from(figures, beginOf).sort()
  const ends = Float64Array.from(figures, endOf).sort()
  return figures.map(
    (figure) =>
      countBelow(begins, (begin) => begin <= endOf(figure)) -
      countBelow(ends, (end) => end < beginOf(figure)),
  )
}

// In half-cents, as the widths are.
const beginOf = ({ cents, slack }: Figure) => 2 * cents - slack
const endOf = ({ cents, slack }: Figure) => 2 * cents + slack

/** How many of some numbers in order are below a bound. */
function countBelow(inOrder: Float64Array, isBelow: (value: number) => boolean): number {
  let [from, to] = [0, inOrder.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (isBelow(inOrder[middle]!)) from = middle + 1
    else to = middle
  }
  return from
}
