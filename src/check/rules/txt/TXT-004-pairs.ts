import { once, perObject } from "../../../memo/index.ts"
import type { Disclosure } from "../../../model/disclosure.ts"
import type { Place } from "../../../model/place.ts"
import { linesOf, type Said } from "../../facts/texts.ts"
import { type Slip, slipCheck } from "./slips.ts"

const opening = "（([【“《〔「『{"
const closing = "）)]】”》〕」』}"
const signs = /[（([【“《〔「『{）)\]】”》〕」』}]/g
const partner: Readonly<Record<string, string>> = {
  "）": "（",
  ")": "（",
  "]": "[",
  "】": "【",
  "”": "“",
  "》": "《",
  "〕": "〔",
  "」": "「",
  "』": "『",
  "}": "{",
}

/** TXT-004: brackets and quotation marks come in pairs. */
export const pairs = slipCheck({
  id: "TXT-004",
  title: "括号、引号不成对",
  severity: "note",
  basis: "标点符号用法（GB/T 15834）",
  looks: ({ kind }) => kind !== "label",
  hint: /[（([【“《〔「『{）)\]】”》〕」』}]/,
  around: true,
  find: (text, said, disclosure) => {
    const near = nearOf(said, disclosure)
    return unpaired(text).filter((slip) => !isOverParagraphs(slip, said, near))
  },
})

/** Marks without a partner. A list number such as `1）` or `a)` needs none; half- and full-width brackets pair. */
function unpaired(text: string): readonly Slip[] {
  const open: { sign: string; index: number }[] = []
  const counts = new Map<string, number>()
  const count = (sign: string, more: number) => counts.set(sign, (counts.get(sign) ?? 0) + more)
  const wrong: Slip[] = []
  for (const { 0: sign, index } of text.matchAll(signs)) {
    if (opening.includes(sign)) {
      open.push({ sign: wide(sign), index })
      count(wide(sign), 1)
    } else {
      const isClosed = (counts.get(partner[sign]!) ?? 0) > 0
      if ("）)".includes(sign) && !isClosed && isListNumber(text, index)) continue
      if (!isClosed) wrong.push({ index, length: 1 })
      else {
        const at = open.findLastIndex((each) => each.sign === partner[sign])
        const [, ...left] = open.splice(at)
        count(partner[sign]!, -1)
        for (const each of left) {
          count(each.sign, -1)
          wrong.push({ index: each.index, length: 1 })
        }
      }
    }
  }
  return [...wrong, ...open.map(({ index }) => ({ index, length: 1 }))]
}

function wide(sign: string): string {
  return sign === "(" ? "（" : sign
}

const listNumber = /(?:^|[\s。；;，,:：、])(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[a-zA-Z])$/

function isListNumber(text: string, index: number): boolean {
  // One more than the longest number with the sign before it: `^` then holds at the beginning of the text only.
  return listNumber.test(text.slice(Math.max(0, index - 5), index))
}

/** A quotation of several paragraphs, or a line the file cut within brackets: the other half is in the lines near. */
function isOverParagraphs({ index }: Slip, said: Said, near: Near): boolean {
  if (said.kind !== "prose") return false
  const sign = said.text[index]!
  const isOpening = opening.includes(sign)
  const other = isOpening ? [...closing].filter((each) => partner[each] === wide(sign)) : [partner[sign]!]
  const left = isOpening ? near.after : near.before
  return other.some((each) => left().has(each))
}

/** The signs without a partner in the lines around one. */
interface Near {
  readonly before: () => ReadonlySet<string>
  readonly after: () => ReadonlySet<string>
}

function nearOf(said: Said, disclosure: Disclosure): Near {
  const left = (after: boolean) =>
    new Set(
      neighbours(said, disclosure, after).flatMap((line) => unpaired(line).map(({ index }) => line[index]!)),
    )
  return { before: once(() => left(false)), after: once(() => left(true)) }
}

/** The three lines after a line of prose, or before it. */
function neighbours(said: Said, disclosure: Disclosure, after: boolean): string[] {
  const found = standing(disclosure).get(said.at)?.get(`${said.section} ${said.text}`)
  if (!found) return []
  const { lines, here } = found
  return after ? lines.slice(here + 1, here + 4) : lines.slice(Math.max(0, here - 3), here)
}

/** Where each line of prose stands among those of its section. */
const standing = perObject(({ sections }: Disclosure) => {
  const found = new Map<Place, Map<string, { lines: readonly string[]; here: number }>>()
  for (const section of sections) {
    const all = [...linesOf(section)]
    const lines = all.map(({ text }) => text)
    for (const [here, { text, at }] of all.entries()) {
      const own = found.get(at) ?? new Map<string, { lines: readonly string[]; here: number }>()
      found.set(at, own)
      const key = `${section.key} ${text}`
      if (!own.has(key)) own.set(key, { lines, here })
    }
  }
  return found
})
