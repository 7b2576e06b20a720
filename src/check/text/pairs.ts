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
  title: "括号、引号成对",
  severity: "note",
  basis: "标点符号用法（GB/T 15834）",
  looks: ({ kind }) => kind !== "label",
  find: (text) => unpaired(text),
  say: (slip, quotes) => `“${slip}”没有成对：${quotes.join("；")}。`,
  advice: "请补上缺的一半，或删去多出的一半。",
})

/** Marks without a partner. A list number such as `1）` or `a)` needs none; half- and full-width brackets pair. */
function unpaired(text: string): Slip[] {
  const open: { sign: string; index: number }[] = []
  const wrong: Slip[] = []
  for (let index = 0; index < text.length; index++) {
    const sign = text[index]!
    if (opening.includes(sign)) open.push({ sign: sign === "(" ? "（" : sign, index })
    else if (closing.includes(sign)) {
      if ("）)".includes(sign) && isListNumber(text, index)) continue
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
