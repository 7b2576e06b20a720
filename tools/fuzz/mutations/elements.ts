import type { Random } from "../../../src/demo/random.ts"
import { extremes, limitsOfFormats } from "./extremes.ts"

/** From where to where an element stands, tags included. */
interface Element {
  readonly from: number
  /** Where its content begins and ends; equal in an empty element. */
  readonly opened: number
  readonly closing: number
  readonly to: number
}

/** How large a part may grow: more would only measure the limits of bytes. */
const largest = 400_000

/** XML that stays well-formed: elements repeated, removed, moved, nested, exchanged, their texts and attributes at limits. */
export function elementsMutated(text: string, random: Random): string {
  const elements = elementsOf(text)
  if (elements.length === 0) return text
  const { from, opened, closing, to } = random.pick(elements)
  const whole = text.slice(from, to)
  const times = (counts: readonly number[], size: number) =>
    Math.max(1, Math.min(random.pick(counts), Math.floor(largest / Math.max(1, size))))
  switch (
    random.pick([
      "attribute",
      "attribute",
      "attribute",
      "text",
      "text",
      "repeat",
      "remove",
      "move",
      "nest",
      "exchange",
    ] as const)
  ) {
    case "attribute": {
      const attributes = [...text.slice(0, largest).matchAll(/="[^"<>]*"/g)]
      if (attributes.length === 0) return text
      const { index, 0: chosen } = random.pick(attributes)
      const value = random.chance(0.3)
        ? random.pick(attributes)[0].slice(2, -1)
        : escaped(random.pick([...extremes, ...limitsOfFormats]))
      return `${text.slice(0, index)}="${value}"${text.slice(index + chosen.length)}`
    }
    case "text": {
      if (opened === closing) return text
      const said = random.pick([...extremes, ...limitsOfFormats, ...pieces(random)])
      return text.slice(0, opened) + escaped(said) + text.slice(closing)
    }
    case "repeat":
      return text.slice(0, to) + whole.repeat(times([1, 3, 30, 2000], whole.length)) + text.slice(to)
    case "remove":
      return text.slice(0, from) + text.slice(to)
    case "move": {
      const other = random.pick(elements)
      if (other.from >= from && other.from < to) return text
      const at = random.chance(0.5) ? other.from : other.to
      return at <= from
        ? text.slice(0, at) + whole + text.slice(at, from) + text.slice(to)
        : text.slice(0, from) + text.slice(to, at) + whole + text.slice(at)
    }
    case "nest": {
      if (opened === closing) return text
      const depth = times([1, 3, 100, 3000], opened - from + to - closing)
      return (
        text.slice(0, from) +
        text.slice(from, opened).repeat(depth) +
        whole +
        text.slice(closing, to).repeat(depth) +
        text.slice(to)
      )
    }
    case "exchange": {
      const other = random.pick(elements)
      if (other.from < to && other.to > from) return text
      const [one, two] = from < other.from ? [{ from, to }, other] : [other, { from, to }]
      return (
        text.slice(0, one.from) +
        text.slice(two.from, two.to) +
        text.slice(one.to, two.from) +
        text.slice(one.from, one.to) +
        text.slice(two.to)
      )
    }
  }
}

/** The elements of a text that has them, those first closed first; tags that do not match are passed over. */
function elementsOf(text: string): Element[] {
  const open: { readonly name: string; readonly from: number; readonly opened: number }[] = []
  const found: Element[] = []
  for (const { index, 0: tag, 1: end, 2: name, 3: alone } of text
    .slice(0, largest)
    .matchAll(/<(\/?)([a-zA-Z][\w:.-]*)[^<>]*?(\/?)>/g)) {
    const after = index + tag.length
    if (end) {
      const opener = open.at(-1)?.name === name ? open.pop()! : undefined
      if (opener) found.push({ from: opener.from, opened: opener.opened, closing: index, to: after })
    } else if (alone) found.push({ from: index, opened: after, closing: after, to: after })
    else open.push({ name: name!, from: index, opened: after })
  }
  return found
}

function pieces(random: Random): string[] {
  return ["一", "1,", " ", "（", "其中：", "1.5万元，"].map((piece) =>
    piece.repeat(random.pick([3, 200, 5000])),
  )
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
