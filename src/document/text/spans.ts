/**
 * Recovers horizontal spans that a source has lost. The widest row gives the grid. A shorter row is laid over
 * the next fuller one: an empty entry below is the continuation of one cell above, a run of filled entries is
 * shared by the cells above it, split where its words repeat (项目 预算数 | 项目 预算数), else evenly.
 * A short row of totals keeps its figures to the right. Returns a colspan for every entry.
 */
export function recoverSpans(texts: readonly (readonly string[])[]): number[][] {
  // A spread of a hundred thousand rows would be more arguments than a browser takes.
  const width = texts.reduce((most, row) => Math.max(most, row.length), 0)
  const spans = texts.map((row) => row.map(() => 1))
  for (let r = texts.length - 1; r >= 0; r--) {
    const row = texts[r]!
    const below = texts[r + 1]
    const belowSpans = spans[r + 1]
    if (row.length === width) continue
    if (isTotals(row)) {
      spans[r]![0] = width - row.length + 1
      continue
    }
    if (!below || !belowSpans || row.length >= below.length) continue
    const shares = layOver(row.length, below)
    if (!shares) continue
    let at = 0
    spans[r] = shares.map((share) => {
      const span = belowSpans.slice(at, at + share).reduce((a, b) => a + b, 0)
      at += share
      return span
    })
  }
  return spans
}

/** A row of totals: one word (合计) that stands over the columns of codes and names, then only figures. */
function isTotals([first, ...rest]: readonly string[]): boolean {
  return (
    /^合\s*计$|^总\s*计$/.test(first ?? "") &&
    rest.some((text) => text !== "") &&
    rest.every((text) => /^[-\d,，.]*$/.test(text))
  )
}

/** How many entries of `below` each of `count` cells above covers, or null when no reading fits. */
function layOver(count: number, below: readonly string[]): number[] | null {
  const runs: { size: number; filled: boolean; start: number }[] = []
  below.forEach((text, i) => {
    const filled = text !== ""
    const last = runs.at(-1)
    if (filled && last?.filled) last.size++
    else runs.push({ size: 1, filled, start: i })
  })
  let extra = count - runs.length
  if (extra < 0) return null
  const shares: number[] = []
  for (const run of runs) {
    if (!run.filled || run.size === 1 || extra === 0) {
      shares.push(run.size)
      continue
    }
    const parts = Math.min(extra + 1, run.size)
    shares.push(...split(below.slice(run.start, run.start + run.size), parts))
    extra -= parts - 1
  }
  return extra === 0 ? shares : null
}

/** Splits a run of header words into parts: where its first word comes again, else evenly. */
function split(words: readonly string[], parts: number): number[] {
  const starts = words.flatMap((word, i) => (word === words[0] ? [i] : []))
  if (starts.length === parts) return starts.map((start, i) => (starts[i + 1] ?? words.length) - start)
  const base = Math.floor(words.length / parts)
  return Array.from({ length: parts }, (_, i) => (i === parts - 1 ? words.length - base * (parts - 1) : base))
}
