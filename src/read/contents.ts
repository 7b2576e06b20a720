import type { Block, Paragraph } from "../document/blocks.ts"
import { plain, unnumbered } from "../text/label.ts"

const numbered = /^(?:第.{1,3}部分|[一二三四五六七八九十]+、|[(][一二三四五六七八九十]+[)]|\d{1,2}[、.．])/

const tail = /[\s\d.…·]/

/** Whether a line ends in the dots or dashes that lead to a page number, looked at from its end. */
export function hasLeader(text: string): boolean {
  let from = text.length
  while (from > 0 && tail.test(text[from - 1]!)) from--
  const end = text.slice(from)
  if (/…{2}|\.{4}|·{4}|\.{3}\s*\d+$/.test(end)) return true
  return /[．]{3}$|[-]{6}$|_{6}$|─{4}$/.test(text.slice(Math.max(0, from - 6), from))
}

/** Longer than any title. */
const longest = 80

/**
 * The paragraphs of the contents list: those with leaders, and after a 目录 or at any place a run of titles
 * that come again below. They repeat every heading and must not be taken for one.
 */
export function contentsOf(blocks: readonly Block[]): Set<Block> {
  const found = new Set<Block>()
  const again = lastPositions(blocks)
  const firstTable = blocks.findIndex((block) => block.kind === "table")
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!
    if (block.kind !== "paragraph") continue
    const words = plain(block.text)
    if (/^目录$|^目次$/.test(words)) {
      found.add(block)
      i = list(blocks, i + 1, found, again)
    } else if (hasLeader(block.text)) found.add(block)
    else if (
      words.length <= longest &&
      numbered.test(words) &&
      (firstTable < 0 || i < firstTable) &&
      (again.get(titleWords(words)) ?? i) > i
    ) {
      const end = repeatedRun(blocks, i, again)
      if (end - i >= 4) {
        for (let b = i; b < end; b++) found.add(blocks[b]!)
        i = end - 1
      }
    }
  }
  return found
}

/** Marks the entries after 目录; returns the index of the last one. */
function list(
  blocks: readonly Block[],
  from: number,
  found: Set<Block>,
  again: ReadonlyMap<string, number>,
): number {
  let last = from - 1
  let first: string | null = null
  let dotted = false
  // Where the first entry comes again the document begins: everything short before that is the list.
  // A date of publication or the like may stand between 目录 and its first entry.
  const entry = blocks
    .slice(from, from + 3)
    .find((block) => block.kind === "paragraph" && numbered.test(plain(block.text)))
  const start = entry?.kind === "paragraph" ? (again.get(titleWords(plain(entry.text))) ?? -1) : -1
  for (let i = from; i < blocks.length; i++) {
    const block = blocks[i]!
    if (block.kind !== "paragraph") break
    const isLeader = hasLeader(block.text)
    const words = titleWords(plain(block.text))
    if (first !== null && words === first && !isLeader) break
    if (block.text.length > longest || /[。；]$/.test(block.text)) break
    if (i - last > 4) break
    first ??= words
    dotted ||= isLeader
    // With leaders only what has one, or leads to one, belongs to the list; without, what comes again.
    const isEntry = (again.get(words) ?? -1) > i || start > i || /\d$/.test(block.text)
    if (dotted ? isLeader || /\d$/.test(block.text) : isEntry) last = i
  }
  for (let i = from; i <= last; i++) found.add(blocks[i]!)
  return last
}

function repeatedRun(blocks: readonly Block[], from: number, again: ReadonlyMap<string, number>): number {
  const first = titleWords(plain((blocks[from] as Paragraph).text))
  let i = from
  while (i < blocks.length) {
    const block = blocks[i]!
    if (block.kind !== "paragraph" || block.text.length > 60) break
    const words = titleWords(plain(block.text))
    if (i > from && words === first) break
    if ((again.get(words) ?? -1) <= i) break
    i++
  }
  return i
}

/** Where a title stands last, by its words without page number. */
function lastPositions(blocks: readonly Block[]): Map<string, number> {
  const last = new Map<string, number>()
  blocks.forEach((block, i) => {
    if (block.kind === "paragraph" && block.text.length <= longest) last.set(titleWords(plain(block.text)), i)
  })
  return last
}

function titleWords(words: string): string {
  if (words.length > 2 * longest) return words
  return unnumbered(words)
    .replace(/(?<![….·．_─-])[….·．_─-]+\d*$/, "")
    .replace(/(?<=\D)\d{1,3}$/, "")
}
