import type { Disclosure } from "../../../model/disclosure.ts"
import { linesOf, type Said } from "../../facts/texts.ts"
import { type Slip, slipCheck } from "./slips.ts"

const opening = "（([【“《〔「『{"
const closing = "）)]】”》〕」』}"
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
  find: (text, said, disclosure) =>
    unpaired(text).filter((slip) => !isOverParagraphs(slip, said, disclosure)),
})

/** Marks without a partner. A list number such as `1）` or `a)` needs none; half- and full-width brackets pair. */
function unpaired(text: string): Slip[] {
  const open: { sign: string; index: number }[] = []
  const wrong: Slip[] = []
  for (let index = 0; index < text.length; index++) {
    const sign = text[index]!
    if (opening.includes(sign)) open.push({ sign: sign === "(" ? "（" : sign, index })
    else if (closing.includes(sign)) {
      const isClosed = open.some((each) => each.sign === partner[sign])
      if ("）)".includes(sign) && !isClosed && isListNumber(text, index)) continue
      const at = open.findLastIndex((each) => each.sign === partner[sign])
      if (at < 0) wrong.push({ index, length: 1 })
      else for (const left of open.splice(at).slice(1)) wrong.push({ index: left.index, length: 1 })
    }
  }
  return [...wrong, ...open.map(({ index }) => ({ index, length: 1 }))]
}

function isListNumber(text: string, index: number): boolean {
  return /(?:^|[\s。；;，,:：、])(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[a-zA-Z])$/.test(text.slice(0, index))
}

/** A quotation of several paragraphs, or a line the file cut within brackets: the other half is in the lines near. */
function isOverParagraphs({ index }: Slip, said: Said, disclosure: Disclosure): boolean {
  if (said.kind !== "prose") return false
  const sign = said.text[index]!
  const isOpening = opening.includes(sign)
  const other = isOpening
    ? [...closing].filter((each) => partner[each] === (sign === "(" ? "（" : sign))
    : [partner[sign]!]
  const near = neighbours(said, disclosure, isOpening)
  return near.some((line) => unpaired(line).some((slip) => other.includes(line[slip.index]!)))
}

/** The three lines after a line of prose, or before it. */
function neighbours(said: Said, { sections }: Disclosure, after: boolean): string[] {
  for (const section of sections) {
    if (section.key !== said.section) continue
    const lines = [...linesOf(section)].map(({ text, at }) => ({ text, at }))
    const here = lines.findIndex(({ text, at }) => text === said.text && at === said.at)
    if (here < 0) continue
    const near = after ? lines.slice(here + 1, here + 4) : lines.slice(Math.max(0, here - 3), here)
    return near.map(({ text }) => text)
  }
  return []
}
