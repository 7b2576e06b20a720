import { parseFragment } from "parse5"

/**
 * The text a line of Markdown shows: without marks of emphasis, code, links and images, with escapes and entities
 * resolved; `<br>` and a backslash at the end of a line are line breaks.
 */
export function textOf(source: string): string {
  if (!/[\\`*_[\]<&~!]/.test(source)) return source
  const kept: string[] = []
  /** Sets a text aside, so that no later step takes it for marks. */
  const keep = (text: string) => `\ue000${kept.push(text) - 1}\ue001`
  let text = source
    .replace(/(?<!\\)(?:\\\\)*(`+)(.+?)\1(?!`)/gs, (whole, ticks: string, code: string) => {
      const before = whole.slice(0, whole.indexOf(ticks))
      return `${before}${keep(code.replace(/^ (.*\S.*) $/s, "$1"))}`
    })
    .replace(/\\\n/g, "\n")
    .replace(/\\([!-/:-@[-`{-~])/g, (_, character: string) => keep(character))
    .replace(/<(?:br|BR)\s*\/?>/g, "\n")
    .replace(/<((?:https?|mailto|ftp):[^\s<>]*)>/g, (_, address: string) => keep(address))
    .replace(/<\/?[A-Za-z][^<>]*>|<!--[\s\S]*?-->/g, "")
    .replace(/!\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, "")
    .replace(/\[([^\]]*)\](?:\((?:[^()]|\([^()]*\))*\)|\[[^\]]*\])/g, "$1")
    .replace(/&(?:[A-Za-z][A-Za-z0-9]*|#\d{1,7}|#[xX][\dA-Fa-f]{1,6});/g, (entity) => keep(decoded(entity)))
  text = withoutEmphasis(text)
  while (/\ue000\d+\ue001/.test(text))
    text = text.replace(/\ue000(\d+)\ue001/g, (_, n: string) => kept[Number(n)]!)
  return text
}

/** Emphasis by pairs of marks that hug their words; a lone mark is a character. */
function withoutEmphasis(text: string): string {
  let before: string
  let now = text
  do {
    before = now
    now = now
      .replace(/(\*{1,3})(?=\S)([^*]*[^*\s])\1/g, "$2")
      .replace(/(?<![\p{L}\p{N}])(_{1,3})(?=\S)([^_]*[^_\s])\1(?![\p{L}\p{N}])/gu, "$2")
      .replace(/~~(?=\S)([^~]*[^~\s])~~/g, "$1")
  } while (now !== before)
  return now
}

function decoded(entity: string): string {
  const [node] = parseFragment(entity).childNodes
  return node && "value" in node ? node.value : entity
}
