import type { Token } from "./tokens.ts"

/** Words that may stand around the name of an office or before a subject without narrowing it. */
const harmless =
  "(?:我|本)(?:局|单位|部门|所|办公室|办|中心|委员会|委|院|校|镇|乡|街道|会|站|队|馆|厅|处|系统)|我|部门|单位|总体|区级|县级|市级|年度|安排|编制|共计|合计|预计|计划|全部|财政(?!拨款|专户)|以及|并且|并|及|和|在|其中|的|对|，"
const leading = new RegExp(`^(?:[一二三四五六七八九十]{1,3}、|\\d{1,2}[.、)]|${harmless})+`)
const trailing = new RegExp(`(?:${harmless}|中)+$`)

/** Words that may stand between a subject and its amount. */
const glue =
  /^(?:预算|决算|支出|收入|经费|费用|资金|金额|总额|总计|合计|共计|总|共|数|额|量|安排|编列|列支|申报|为|是|预计|约|计|达到|达|：|的|(?:类)|财政拨款|实际|实现|均|各|都|也|还|同样|仍|拟|已|完成|年末|年度|净|相应|将|本|个|有|了|到|至|,)*$/

/** Ends of names of offices: words before a subject that end so say whose money it is. */
const office =
  /(?:局|委|办|中心|会|[小中大]学|中专|职校|托儿所|图书馆|台|支队|总队|基地|政府|街道|镇|乡|部|院|所|处|校|馆|站|队|厅|署|社|团|园|公司|机关|本级|本部|单位|事务所|法院|学校|幼儿园|工商联|妇联|联合会)$/

/** The words of a stretch without the tokens that say when, against what and which way. */
export function withoutTokens(text: string, start: number, end: number, tokens: readonly Token[]): string {
  const marks = tokens.filter(
    ({ kind }) =>
      [
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
      ].includes(kind) || kind === "mark",
  )
  let words = ""
  let at = start
  for (const token of marks) {
    if (token.end <= start || token.start >= end) continue
    words += text.slice(at, Math.max(at, token.start))
    at = Math.max(at, token.end)
  }
  return words + text.slice(at, Math.max(at, end))
}

/** What words before a subject say beyond the harmless: "" or the words that narrow it. */
export function narrowing(words: string): string {
  // A heading that ran into its text: 五、……情况说明一般公共预算……
  const own = words.replace(/^.*(?:情况说明|总体情况|具体情况|结构情况)/, "")
  return own.replace(leading, "").replace(trailing, "")
}

/** Whether words between a subject and its amount change nothing. */
export function isGlue(words: string): boolean {
  return glue.test(words)
}

/** Whether narrowing words are the name of an office. */
export function isOffice(words: string): boolean {
  return office.test(words) && words.length >= 2
}

/** Words without a known subject, trimmed to what they name; "" when nothing is left. */
export function nameOf(words: string): string {
  const bare = words
    .replace(/^(?:[一二三四五六七八九十]{1,3}、|\d{1,2}[.、)])/, "")
    .replace(/^(?:以及|及|和|与|并|其中|主要|用于|是|为|：|、|，)+/, "")
    .replace(/(?:共计|合计|总计|安排|金额|预算|为|是|约|计|共|的|数|额|：|了)+$/, "")
  return isGlue(bare) ? "" : bare
}
