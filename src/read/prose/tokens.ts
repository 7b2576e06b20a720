import type { ClaimVersion, Direction } from "../../model/disclosure.ts"
import { bounded } from "./bounded.ts"
import { subjectPattern } from "./subjects.ts"

/** A word or number of compact prose that matters; what lies between tokens is other words. */
export interface Token {
  readonly kind: TokenKind
  readonly text: string
  readonly start: number
  readonly end: number
}

export type TokenKind =
  | "unclear"
  | "versus"
  | "amount"
  | "zero"
  | "percent"
  | "count"
  | "date"
  | "year"
  | "reason"
  | "subject"
  | "version"
  | "list"
  | "same"
  | "compare"
  | "lastYear"
  | "thisYear"
  | "direction"
  | "mark"

const number = "(?<![\\d.])(?:(?<!\\d)-)?\\d[\\d,]*(?:\\.\\d+)*"
// 比上年多3.2万元, 少支2万元: a change only where an amount follows at once; 至少3万元, 多达3万元 are none.
const behindFigure = "(?<=[，；：、(数年度元期算额支出入])"
const sumBehind = "(?=了?\\d[\\d,.]*(?:亿|万|千)?元)"
// 回落3.2万元, 攀升6%: words for a direction as well as others, so a figure must follow; a short one needs a mark or figure before it.
const figureBehind = "(?=了?(?:约|近)?\\d[\\d,.]*(?:%|(?:亿|万|千)?元))"
const briefly = "(?<=[，；、(元数][较也又再仅则各]?)"
const rises = `(?:攀升|走高|抬升|升高|上扬|上浮|上调|走强|扩大|高出|多出|超出)${figureBehind}|${briefly}(?:涨|升|增|高|多)${figureBehind}`
const falls = `(?:回落|走低|下滑|滑落|缩水|走弱|回调|下调|下浮|收窄)${figureBehind}|${briefly}(?:降|减|跌|低|少)${figureBehind}`
const up = `增加|增长|上升|上涨|提高|增支|${behindFigure}(?:增多|调增|多(?:安排|支出?|出)?)${sumBehind}|(?:增|涨|升)幅(?=[为达约是]?\\d)|${rises}`
const down = `减少|下降|降低|压减|压缩|核减|减支|${behindFigure}(?:缩减|调减|少(?:安排|支出?)?)${sumBehind}|(?<!增)(?:减|降|跌)幅(?=[为达约是]?\\d)|${falls}`

/** In this order at one position. */
const patterns: readonly (readonly [TokenKind, string])[] = [
  // Left over from a form: 增加（减少）; or said of several at once: 各减少, 分别为.
  [
    "unclear",
    `(?:${up})[(/、或](?:${down})[)]?|(?:${down})[(/、或](?:${up})[)]?|增[(/]减[)]?|减[(/]增[)]?|分别|累计|截至20\\d\\d年(?!12月31日|度?末)|各(?=[是为])|各(?=[增减下上])(?=[^，。；]{0,60}(?:、|和|及|[\\d.]+[,，][\\d.]+))`,
  ],
  [
    "versus",
    "(?:(?:支出|收入)?决算数?|(?<=决算数?)|(?<=决算数[^，。；]{0,12}，)(?=[大小等高低多少超]))(?:大于|小于|等于|高于|低于|多于|少于|超过|与)(?:年初|全年|调整后?的?|年度)?预算数?(?:基本)?(?:持平|一致|相同|相等|无差异)?|(?<=[，。；])(?:大于|小于|高于|低于|多于|少于|超过)(?:年初|全年|调整后?的?|年度)?预算数?(?=[\\d，。；,.]|$)",
  ],
  [
    "amount",
    `(?:人均|每人|户均|每户|日均|月均|约)?(?:(?<![\\d.])\\d[\\d.,]*(?:万元|元|万)?[-—~])?${number}(?:余|多)?(?:万亿元|亿元|万元|千元|元)(?:人民币)?(?:/[\\u4e00-\\u9fff]{1,4})?(?:\\(含\\)|（含）)?(?:以上|以下|以内|左右)?`,
  ],
  [
    "zero",
    "(?<=[为是])0(?:\\.0+)?(?=[，。；、()]|$)|(?<=年初(?:预算)?)(?:未|没有|无)(?:编列|编报|编制|安排|列入|列支|预算)(?:预算|支出|资金)?(?=[，。；])",
  ],
  ["percent", `${number}(?:%|个?百分点)`],
  ["count", `${number}(?:余|多)?(?:辆|台(?:\\(套\\))?|套|个|人次|人|名|家|批次|批|次|户|分|平方米|艘|架|件)`],
  ["date", "20\\d\\d年\\d{1,2}月(?:\\d{1,2}日)?|20\\d\\d年?[-—至到~]20\\d\\d年度?"],
  [
    "reason",
    "(?:(?:增减|增加|减少|变动|变化|下降|增长|上升|持平|差异|一致|增减变化)的?)?(?:主要)?(?:变动|变化|增减|增加|减少|下降)?的?原因(?:是|为|：|在于|系|主要是)*|主要(?:是|为|系|用于|用来|包括|有|由于|因)：?|由于|是?因为|是因|缘于|源于|归因于",
  ],
  ["subject", subjectPattern],
  ["year", "20\\d\\d年度?"],
  [
    "version",
    "(?:支出)?(?:年初|全年|年度|调整后?的?)?预算(?:调整)?(?:安排)?数?|年初(?:(?:安排|编列|批复|核定)数?(?=[为约是]?\\d)|(?=(?:未|没有|无)(?:编|安排|列|预算)))|(?:支出|收入)?决算数?|执行数|实(?:际)?(?:支出?|列支|执行)数?(?=[了为约是]?\\d)",
  ],
  [
    "list",
    "其中|(?<=(?:收入|支出)(?:预算|决算)?)中(?=，)|(?:具体)?(?:情况)?(?:如下|包括|为以下|以下方面)|(?<=[(])含",
  ],
  [
    "same",
    "持平|(?:均?无|没有|未有|未发生|无任何)(?:增减)?(?:变化|变动|增减|差异|增长变化)|无增减|保持不变|不变|一致|相同",
  ],
  [
    "compare",
    "相?(?:比|较)(?=20\\d\\d年|上年|上一年|去年|同期|年初|预算|往年)|(?:与|同|和|跟|对比)(?=20\\d\\d年|上年|上一年|去年|同期|年初|全年|预算|调整)|(?:由|从)(?=20\\d\\d年|上年|上一年|去年)|相比(?:较|之下)?|对比(?=增|减|上升|下降|提高|降低|持平|无|没有|基本)|同比(?=净?(?:增|减|上升|下降|提高|降低|持平|上涨|压减|压缩))",
  ],
  [
    "lastYear",
    "上年(?:度)?(?:年?[末底](?!结|滚|余)|同期)?|上一年度?(?:[末底](?!结|滚|余))?|去年(?:同期|年?底)?",
  ],
  ["thisYear", "本年度?|今年|当年"],
  ["direction", `(?:${up}|${down})`],
  ["mark", "[，。；：、()！？]"],
]

// A group a kind: the patterns have no groups of their own.
const scanner = new RegExp(patterns.map(([, pattern]) => `(${bounded(pattern)})`).join("|"), "g")

/** Step one: the tokens of a compact paragraph, left to right. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  scanner.lastIndex = 0
  for (let match = scanner.exec(text); match; match = scanner.exec(text)) {
    const group = match.findIndex((found, n) => n > 0 && found !== undefined)
    const end = match.index + match[0].length
    tokens.push({ kind: patterns[group - 1]![0], text: match[0], start: match.index, end })
  }
  return tokens
}

/** Which figure of the year words such as 年初预算 or 支出决算数 mean; null when they mean none. */
export function versionOf(words: string): ClaimVersion | null {
  if (/决算|执行数|^实际?(?:支|列|执)/.test(words)) return "final"
  if (/年初预算|^年初(?:$|安排|编列|批复|核定)/.test(words)) return "initial"
  if (/(?:全年|调整后?的?)预算|预算调整/.test(words)) return "adjusted"
  return /预算(?!$)|预算$/.test(words.replace(/一般公共预算|基金预算|经营预算/g, "")) ? "budget" : null
}

const downwards =
  /减少|下降|降低|压减|压缩|核减|减支|缩减|调减|^[少低降减跌]|(?<!增)[减降跌]幅|回落|走低|下滑|滑落|缩水|走弱|回调|下调|下浮|收窄/
const upwards =
  /增加|增长|上升|上涨|提高|增支|增多|调增|^[多高涨升增]|[增涨升]幅|攀升|走高|抬升|上扬|上浮|上调|走强|扩大|超出/

/** Which way 增加, 下降, 持平 point. */
export function directionOf(words: string): Direction {
  if (downwards.test(words)) return "down"
  return upwards.test(words) ? "up" : "same"
}

/** Which way 决算数大于年初预算数 points, and with which figure of the budget it compares. */
export function versusOf({ text }: Token): { readonly direction: Direction; readonly base: ClaimVersion } {
  const direction = /大于|高于|多于|超过/.test(text) ? "up" : /小于|低于|少于/.test(text) ? "down" : "same"
  const budget = /与?(?:年初|全年|调整后?的?|年度)?预算/.exec(text)?.[0] ?? ""
  return { direction, base: versionOf(budget) ?? "budget" }
}
