import type { Random } from "../../../src/demo/random.ts"
import { extremes } from "./extremes.ts"

const attribute = /="[^"]*"/g
const tag = /<[^<>]*>/g

/** XML or HTML with an attribute to an extreme, a tag missing, repeated, nested or swapped, or a long text. */
export function markupMutated(text: string, random: Random): string {
  const tags = [...text.matchAll(tag)]
  const attributes = [...text.matchAll(attribute)]
  if (tags.length === 0) return `${text}<`
  const at = random.pick(tags)
  const end = at.index + at[0].length
  const put = (from: number, to: number, piece: string) => text.slice(0, from) + piece + text.slice(to)
  switch (
    random.pick([
      "attribute",
      "attribute",
      "attribute",
      "span",
      "drop",
      "repeat",
      "nest",
      "swap",
      "long",
      "range",
    ] as const)
  ) {
    case "attribute": {
      if (attributes.length === 0) return put(at.index, end, "<a>")
      const chosen = random.pick(attributes)
      return put(chosen.index, chosen.index + chosen[0].length, `="${random.pick(extremes)}"`)
    }
    case "span":
      return put(
        at.index,
        end,
        at[0].replace(
          /\s|\/?>/,
          (found) => ` ${random.pick(["colspan", "rowspan", "r", "s"])}="${random.pick(extremes)}"${found}`,
        ),
      )
    case "drop":
      return put(at.index, end, "")
    case "repeat":
      return put(end, end, at[0].repeat(random.pick([1, 50, 3000])))
    case "nest":
      return put(at.index, end, at[0].replace(/\/>$/, ">").repeat(random.pick([2, 100, 3000])))
    case "swap": {
      const other = random.pick(tags)
      return put(at.index, end, other[0])
    }
    case "long":
      return put(
        end,
        end,
        random.pick(["一", "1", "1,", " ", "（", "A1:"]).repeat(random.pick([100, 20_000])),
      )
    case "range": {
      const other = random.pick(tags)
      const [from, to] = at.index < other.index ? [at.index, other.index] : [other.index, at.index]
      return put(to, to, text.slice(from, Math.min(to, from + 20_000)))
    }
  }
}
