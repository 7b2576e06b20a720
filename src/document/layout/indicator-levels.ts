import { dealt } from "./dealt.ts"
import type { Laid } from "./indicator-columns.ts"

/**
 * The labels of a level, each on the first of its rows: a label ends with 指标 and stands in the middle of the rows it
 * spans, so that of all ways to deal out the rows the one is taken that puts the labels nearest to their middles.
 */
export function mergedLabels(
  lines: Laid,
  column: number,
  rows: readonly (readonly [number, number])[],
  goesOn: boolean,
): string[] | null {
  const labels: { text: string; first: number; last: number }[] = []
  lines.forEach(({ line, columns }, n) => {
    for (const { text } of line.segments.filter((_, i) => columns[i] === column)) {
      const last = labels.at(-1)
      if (last && (!/指标$/.test(last.text) || /^(?:标|指标)$/.test(text))) {
        last.text += text
        last.last = n
      } else labels.push({ text, first: n, last: n })
    }
  })
  if (labels.length > rows.length || !labels.every(({ text }) => /指标$/.test(text))) return null
  const middles = labels.map(({ first, last }) => (first + last) / 2)
  const own = dealt(middles, rows)
  // The cell of the page before may go on: its label is not printed again.
  const carried = goesOn && labels.length < rows.length ? dealt([null, ...middles], rows) : null
  const best = carried && carried.cost + 0.4 < own.cost ? { ...carried, first: carried.first.slice(1) } : own
  return rows.map((_, r) => (best.first.includes(r) ? labels[best.first.indexOf(r)]!.text : ""))
}
