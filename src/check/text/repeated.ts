import { matches, slipCheck } from "./slips.ts"

/**
 * Words written twice in a row: three characters and more are never meant, of two only words that cannot follow
 * themselves. Chinese doubles single characters (`层层`) and pairs (`研究研究`) on purpose.
 */
const words = /([\u4e00-\u9fff]{3,12})\1|(支出|收入|预算|资金|经费|项目|主要|万元|进行|通过|保障|以及)\2/g
/** Punctuation set twice, or two signs that exclude each other. Dashes and ellipses are double signs. */
const signs = /，[，。；、：]|。[，。；、：]|；[，。；、：]|、[，。；、]|：[：，。；]|,,|;;/g

/** TXT-005: nothing is written twice. */
export const repeated = slipCheck({
  id: "TXT-005",
  title: "没有重复的字词和标点",
  severity: "note",
  basis: "惯例：文字通顺",
  looks: ({ kind }) => kind !== "label",
  *find(text) {
    yield* matches(text, words)
    yield* matches(text, signs)
  },
  say: (slip, quotes) => `“${slip}”重复了：${quotes.join("；")}。`,
  advice: "请删去重复的部分。",
})
