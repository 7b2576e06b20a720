import type { Rule } from "./marks.ts"

/** Rules this near (points) to each other are one line, drawn twice, double or by several cells. */
const together = 1.6
/** A gap this long between pieces of a line still belongs to it (dashes, corners left open). */
const openGap = 3
/** What is shorter than this parts no cells. */
const shortest = 5

/** Pieces of the same line made one: dashes, and the borders each cell draws for itself. */
export function wholeRules(rules: readonly Rule[]): Rule[] {
  return [true, false].flatMap((upright) => {
    const pieces = rules.filter((rule) => rule.upright === upright).sort((a, b) => a.at - b.at)
    const lines: Rule[] = []
    for (let i = 0; i < pieces.length; ) {
      let end = i + 1
      while (end < pieces.length && pieces[end]!.at - pieces[i]!.at <= together) end++
      for (const line of joined(pieces.slice(i, end))) lines.push(line)
      i = end
    }
    return lines
  })
}

function joined(pieces: Rule[]): Rule[] {
  pieces.sort((a, b) => a.from - b.from)
  const lines: { at: number; length: number; from: number; to: number; faint: boolean; upright: boolean }[] =
    []
  for (const piece of pieces) {
    const length = Math.max(piece.to - piece.from, 0.01)
    const last = lines.at(-1)
    if (last && piece.from <= last.to + openGap && (last.faint === piece.faint || piece.from < last.to)) {
      last.at = (last.at * last.length + piece.at * length) / (last.length + length)
      last.length += length
      last.to = Math.max(last.to, piece.to)
      last.faint &&= piece.faint
    } else lines.push({ ...piece, length })
  }
  return lines
    .filter((line) => line.to - line.from >= shortest)
    .map(({ upright, at, from, to, faint }) => ({ upright, at, from, to, faint }))
}

/** Rules that touch each other belong to one frame; each group is one candidate for a table. */
export function touchingRules(rules: readonly Rule[]): Rule[][] {
  const parent = rules.map((_, i) => i)
  const root = (i: number): number => {
    while (parent[i] !== i) {
      parent[i] = parent[parent[i]!]!
      i = parent[i]!
    }
    return i
  }
  const level = rules
    .flatMap((rule, i) => (rule.upright ? [] : [i]))
    .sort((a, b) => rules[a]!.at - rules[b]!.at)
  rules.forEach((rule, i) => {
    if (!rule.upright) return
    let low = 0
    let high = level.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (rules[level[middle]!]!.at < rule.from - openGap) low = middle + 1
      else high = middle
    }
    for (let k = low; k < level.length; k++) {
      const other = rules[level[k]!]!
      if (other.at > rule.to + openGap) break
      if (other.from - openGap <= rule.at && rule.at <= other.to + openGap) parent[root(i)] = root(level[k]!)
    }
  })
  const groups = new Map<number, Rule[]>()
  rules.forEach((rule, i) => {
    const group = groups.get(root(i))
    if (group) group.push(rule)
    else groups.set(root(i), [rule])
  })
  return [...groups.values()]
}
