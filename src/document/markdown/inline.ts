import { parseFragment } from "parse5"
import { withoutLinks } from "./links.ts"

/** Marks a text that was set aside, by its number. */
const opening = "\ue000"
const closing = "\ue001"

/**
 * The text a line of Markdown shows: without marks of emphasis, code, links and images, with escapes and entities
 * resolved; `<br>` and a backslash at the end of a line are line breaks.
 */
export function textOf(source: string): string {
  if (!/[\\`*_[\]<&~!]/.test(source)) return source
  const kept: string[] = []
  /** Sets a text aside, so that no later step takes it for marks. */
  const keep = (text: string) => `${opening}${kept.push(text) - 1}${closing}`
  let text = withoutCode(source.replace(/[\ue000\ue001]/g, "\ufffd"), keep)
    .replace(/\\\n/g, "\n")
    .replace(/\\([!-/:-@[-`{-~])/g, (_, character: string) => keep(character))
    .replace(/<(?:br|BR)\s*\/?>/g, "\n")
    .replace(/<((?:https?|mailto|ftp):[^\s<>]*)>/g, (_, address: string) => keep(address))
  text = withoutLinks(withoutComments(text.replace(/<\/?[A-Za-z][^<>]*>/g, ""))).replace(
    /&(?:[A-Za-z][A-Za-z0-9]{0,40}|#\d{1,7}|#[xX][\dA-Fa-f]{1,6});/g,
    (entity) => keep(decoded(entity)),
  )
  return restored(withoutEmphasis(text), kept)
}

/** Puts back what was set aside; a piece may hold others that were set aside before it. */
function restored(text: string, kept: readonly string[]): string {
  return text.replace(/\ue000(\d+)\ue001/g, (_, n: string) => restored(kept[Number(n)]!, kept))
}

/**
 * Code between runs of as many backticks is set aside. Where a run of some length stands next is known beforehand, so
 * that a run nothing closes costs no search.
 */
function withoutCode(source: string, keep: (text: string) => string): string {
  if (!source.includes("`")) return source
  const runs = [...source.matchAll(/`+/g)].map((match) => ({ at: match.index, size: match[0].length }))
  const next = new Map<number, number>()
  const partner = runs.map(() => -1)
  for (let i = runs.length - 1; i >= 0; i--) {
    partner[i] = next.get(runs[i]!.size) ?? -1
    next.set(runs[i]!.size, i)
  }
  let text = ""
  let from = 0
  for (let i = 0; i < runs.length; i++) {
    const { at, size } = runs[i]!
    const end = partner[i]! < 0 ? undefined : runs[partner[i]!]!
    if (!end || isEscaped(source, at)) continue
    const code = source.slice(at + size, end.at)
    const inner = code.startsWith(" ") && code.endsWith(" ") && code.trim() !== "" ? code.slice(1, -1) : code
    text += source.slice(from, at) + keep(inner)
    from = end.at + size
    i = partner[i]!
  }
  return text + source.slice(from)
}

/** Whether an odd number of backslashes stands before a character. */
function isEscaped(source: string, at: number): boolean {
  let slashes = 0
  while (source[at - 1 - slashes] === "\\") slashes++
  return slashes % 2 === 1
}

function withoutComments(text: string): string {
  let shown = ""
  let from = 0
  for (let at = text.indexOf("<!--"); at >= 0; at = text.indexOf("<!--", from)) {
    const end = text.indexOf("-->", at + 4)
    if (end < 0) break
    shown += text.slice(from, at)
    from = end + 3
  }
  return shown + text.slice(from)
}

/** Emphasis inside emphasis inside emphasis: more marks than these around a word are characters. */
const deepest = 8

/** Emphasis by pairs of marks that hug their words; a lone mark is a character. */
function withoutEmphasis(text: string): string {
  let now = text
  for (let pass = 0; pass < deepest; pass++) {
    const before = now
    now = now
      .replace(/(\*{1,3})(?=\S)([^*]*[^*\s])\1/g, "$2")
      .replace(/(?<![\p{L}\p{N}])(_{1,3})(?=\S)([^_]*[^_\s])\1(?![\p{L}\p{N}])/gu, "$2")
      .replace(/~~(?=\S)([^~]*[^~\s])~~/g, "$1")
    if (now === before) break
  }
  return now
}

function decoded(entity: string): string {
  const [node] = parseFragment(entity).childNodes
  return node && "value" in node ? node.value : entity
}
