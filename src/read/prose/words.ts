import { wordsFrom } from "./bounded.ts"
import type { Token, TokenKind } from "./tokens.ts"

/** Longer than any name of an office, an item or a fund: what is longer is not looked at for one. */
const longest = 400

/** Words that may stand around the name of an office or before a subject without narrowing it. */
const harmless =
  "(?:我|本)(?:局|单位|部门|所|办公室|办|中心|委员会|委|院|校|镇|乡|街道|会|站|队|馆|厅|处|系统)|我|部门|单位|总体|区级|县级|市级|年度|安排|编制|共计|合计|预计|计划|全部|财政(?!拨款|专户)|以及|并且|并|及|和|在|其中|的|对|，"
const leading = new RegExp(`[一二三四五六七八九十]{1,3}、|\\d{1,2}[.、)]|${harmless}`, "y")
const trailing = new RegExp(`(?:${harmless}|中)$`)

/** Words that may stand between a subject and its amount, the longer first. */
const glue =
  /财政拨款|预算|决算|支出|收入|经费|费用|资金|金额|总额|总计|合计|共计|安排|编列|列支|申报|预计|达到|实际|实现|同样|完成|相当于|年末|年度|净|相应|[总共数额量为是约计达：的类均各都也还仍拟已将本个有了到至,]/y

/** Words that may stand between 增加 and its amount. */
export const changeGlue = /额约|额为|数为|[了额数约共计达：]/y

/** Ends of names of offices: words before a subject that end so say whose money it is. */
const office =
  /(?:局|委|办|中心|会|[小中大]学|中专|职校|托儿所|图书馆|台|支队|总队|基地|政府|街道|镇|乡|部|院|所|处|校|馆|站|队|厅|署|社|团|园|公司|机关|本级|本部|单位|事务所|法院|学校|幼儿园|工商联|妇联|联合会)$/

/** Tokens that say when, against what and which way: they name nothing. */
const circumstances: ReadonlySet<TokenKind> = new Set([
  "year",
  "lastYear",
  "thisYear",
  "version",
  "compare",
  "direction",
  "same",
  "list",
  "date",
  "unclear",
  "versus",
  "reason",
  "mark",
])

/** The words of a stretch without the tokens that say when, against what and which way. */
export function withoutTokens(text: string, start: number, end: number, tokens: readonly Token[]): string {
  let words = ""
  let at = start
  for (const token of tokens) {
    if (!circumstances.has(token.kind) || token.end <= start || token.start >= end) continue
    words += text.slice(at, Math.max(at, token.start))
    at = Math.max(at, token.end)
  }
  return words + text.slice(at, Math.max(at, end))
}

/** What words before a subject say beyond the harmless: "" or the words that narrow it. */
export function narrowing(words: string): string {
  if (words.length > longest) return words
  // A heading that ran into its text: 五、……情况说明一般公共预算……
  const own = words.replace(/^.*(?:情况说明|总体情况|具体情况|结构情况)/, "")
  return withoutTrailing(own.slice(wordsFrom(own, 0, leading)), trailing)
}

/** Takes words off the end as long as one of the pattern stands there. */
function withoutTrailing(words: string, pattern: RegExp): string {
  let bare = words
  for (;;) {
    const found = pattern.exec(bare)
    if (!found || found[0] === "") return bare
    bare = bare.slice(0, found.index)
  }
}

/** Whether words between a subject and its amount change nothing. */
export function isGlue(words: string): boolean {
  return words.length <= longest && wordsFrom(words, 0, glue) === words.length
}

/** Whether narrowing words are the name of an office. */
export function isOffice(words: string): boolean {
  return words.length >= 2 && words.length <= longest && office.test(words)
}

const numberedBefore = /^(?:[一二三四五六七八九十]{1,3}、|\d{1,2}[.、)])/
const namesNothingBefore = /[一两]年[间来]|两年相比|以及|及|和|与|并|其中|主要|用于|是|为|：|、|，/y
const namesNothingBehind = /(?:共计|合计|总计|安排|金额|预算|为|是|约|计|共|的|数|额|：|了)$/

/** Words without a known subject, trimmed to what they name; "" when nothing is left. */
export function nameOf(words: string): string {
  if (words.length > longest) return words
  const counted = words.replace(numberedBefore, "")
  const bare = withoutTrailing(counted.slice(wordsFrom(counted, 0, namesNothingBefore)), namesNothingBehind)
  return isGlue(bare) ? "" : bare
}
