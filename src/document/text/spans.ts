/**
 * Recovers horizontal spans that a source has lost. The widest row gives the grid. A shorter row is laid over
 * the next fuller one: an empty entry below is the continuation of one cell above, a run of filled entries is
 * shared by the cells above it, split where its words repeat (项目 预算数 | 项目 预算数), else evenly.
 * A short row of totals keeps its figures to the right; one that sums up parts that stand side by side (人员经费合计
 * 5.00 公用经费合计 4.00) keeps each below its part. Returns a colspan for every entry.
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
    const pairs = pairSpans(row, texts, width)
    if (pairs) {
      spans[r] = pairs
      continue
    }
    if (!below || !belowSpans || row.length >= below.length) continue
    const shares = layOver(row.length, below) ?? layOver(row.length, withWordsBelow(below, texts[r + 2]))
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

const isFigure = (text: string) => /^-?[\d,，]*\d(?:\.\d+)?$/.test(text)

/** The spans of a row of words for sums, each with its figure: the last figure stands in the last column of figures. */
function pairSpans(
  row: readonly string[],
  texts: readonly (readonly string[])[],
  width: number,
): number[] | null {
  if (row.length < 2 || row.length % 2 === 1) return null
  if (!row.every((text, i) => (i % 2 === 1 ? isFigure(text) : /(?:合|总|小)\s*计$/.test(text)))) return null
  const whole = texts.filter((each) => each.length === width)
  const columns = Array.from({ length: width }, (_, x) => x).filter((x) => {
    const filled = whole.map((each) => each[x]!).filter((text) => text !== "")
    // Amounts have a point; codes have none.
    return (
      filled.length > 0 &&
      filled.filter((text) => isFigure(text) && text.includes(".")).length * 2 > filled.length
    )
  })
  const count = row.length / 2
  if (columns.length < count) return null
  const at = Array.from({ length: count }, (_, i) => (i === count - 1 ? columns.at(-1)! : columns[i]!))
  if (at[0]! < 1 || at.some((x, i) => i > 0 && x - at[i - 1]! < 2)) return null
  return at.flatMap((x, i) => [x - (i === 0 ? 0 : at[i - 1]! + 1), 1])
}

const lowest = /^(?:合计|小计|基本支出|项目支出|人员经费|公用经费)$/

/** The lowest words of a header, which some forms print where the first row of figures has its sums, in their place. */
function withWordsBelow(header: readonly string[], row: readonly string[] = []): string[] {
  const isWord = (i: number) =>
    i > 0 && header[i] === "" && row.length === header.length && lowest.test(row[i] ?? "")
  return header.map((text, i) => (isWord(i) && (isWord(i - 1) || isWord(i + 1)) ? row[i]! : text))
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
