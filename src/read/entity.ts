import type { Block, Table } from "../document/blocks.ts"
import type { Entity, Project } from "../model/disclosure.ts"
import { labelOf, plain } from "../text/label.ts"

/** Who published what, for which year. */
export interface Identity {
  readonly title: string
  readonly name: string
  readonly code: string | null
  readonly kind: Entity["kind"]
  readonly year: number | null
  readonly stage: "budget" | "final"
}

/** Reads the identity of a document from its first lines, its phrases of form and the captions of its tables. */
export function identityOf(
  blocks: readonly Block[],
  contents: ReadonlySet<Block>,
  captions: readonly string[],
  tableTitles: readonly string[],
): Identity {
  const paragraphs = blocks.flatMap((block) =>
    block.kind === "paragraph" && !contents.has(block) ? [block.text] : [],
  )
  const votes = { names: new Votes(), years: new Votes(), codes: new Map<string, string>() }
  for (const caption of captions) voteByCaption(caption, votes)
  let announced = ""
  for (const text of paragraphs) announced ||= voteByParagraph(text, votes)
  const title = titleOfDocument(paragraphs) || announced
  voteByTitle(plain(title), votes)
  for (const name of tableTitles) {
    // 2021年中央水利补助资金绩效目标表 is called after its project, whose money may be of any year.
    const found = /绩效目标|绩效表/.test(name) ? null : /^(?:[\d、.]*)?(20\d\d)年/.exec(plain(name))
    if (found) votes.years.add(found[1]!, 1)
  }
  const columns = new Map<string, number>()
  for (const block of blocks) {
    const year = block.kind === "table" ? yearOfColumns(block) : null
    if (year) columns.set(year, (columns.get(year) ?? 0) + 2)
  }
  // Sheets of goals with three years of values are many, and last year's may be the latest they print.
  for (const [year, weight] of columns) votes.years.add(year, Math.min(weight, byColumns))
  if (votes.years.best() === null)
    for (const text of paragraphs.slice(0, 100))
      for (const found of text.matchAll(/(20\d\d)\s*年/g)) votes.years.add(found[1]!, 1)
  const name = votes.names.best() ?? ""
  const code = votes.codes.get(name) ?? null
  const year = votes.years.best()
  const all = [title, ...tableTitles, ...paragraphs.slice(0, 80)].join("\n")
  return {
    title,
    name: labelOf(name),
    code,
    kind: kindOf(title, all, code),
    year: year === null ? null : Number(year),
    stage: stageOf(title, tableTitles, paragraphs),
  }
}

/** Longer than any line that says who, for when and in what measure. */
const longest = 200

interface Ballot {
  readonly names: Votes
  readonly years: Votes
  readonly codes: Map<string, string>
}

/** `323河湾县水务局 | 预算年度：2024 | 单位：万元`, or `编制部门：河湾县水务局 单位：元`. */
function voteByCaption(text: string, { names, years, codes }: Ballot): void {
  if (text.length > longest) return
  for (const caption of piecesOf(text)) {
    const coded = /^(\d{3,9})(?!年)([\u4e00-\u9fff].{3,})$/.exec(caption)
    if (coded) {
      names.add(coded[2]!, 2)
      codes.set(coded[2]!, coded[1]!)
    }
    const named = /^(.{0,8}(?:部门|单位))(?:名称)?(?:[(].*[)])?:(\d{3,9})?([\u4e00-\u9fff].{3,})$/.exec(
      caption,
    )
    if (named && !isMeasure(named[3]!)) {
      // 主管部门 stands above the unit whose document it is.
      names.add(named[3]!, named[1]!.includes("主管") ? 1 : 2)
      if (named[2]) codes.set(named[3]!, named[2])
    }
    const year = /预算年度:(20\d\d)|^(20\d\d)年度?$/.exec(caption)
    if (year) years.add(year[1] ?? year[2]!, 3)
  }
}

/** Phrases of form in prose; returns what `现将…公开如下` announces, or "". */
function voteByParagraph(text: string, { names, years, codes }: Ballot): string {
  const announces = text.includes("现将")
  if (text.length > longest && !announces) return ""
  if (/[:：]/.test(text) && text.length < 100)
    for (const piece of piecesOf(text)) {
      const chief = /^(?:预算|决算|编制)?(主管部门|单位|部门)(?:名称)?:([\u4e00-\u9fff][^,。:]{3,40})$/.exec(
        piece,
      )
      if (chief && !isMeasure(chief[2]!)) names.add(chief[2]!, chief[1] === "单位" ? 10 : 6)
    }
  const coded = /^(\d{3,9})(?!年)([\u4e00-\u9fff（）()]{4,40}?)(?:\s+(?:单位|截止|预算年度).*|\s*)$/.exec(
    text,
  )
  if (coded) {
    names.add(labelOf(coded[2]!), 2)
    codes.set(labelOf(coded[2]!), coded[1]!)
  }
  const now = announces ? /现将(([^，,。]{4,40}?)(20\d\d)年度?.{0,6}?(?:预算|决算))/.exec(plain(text)) : null
  if (!now) return ""
  names.add(now[2]!, 4)
  years.add(now[3]!, 4)
  return now[1]!
}

/** What all columns together weigh, less than the title. */
const byColumns = 4

/** 2023年度预算 beside 2024年度预算: two years are compared, and the later is the document's. */
function yearOfColumns({ rows }: Table): string | null {
  for (const { cells } of rows.slice(0, 4)) {
    const found = cells.flatMap(({ text }) => {
      const year = /^(20\d\d)年度?(?:年初)?(?:预算|决算|执行)?(?:数|金额)?$/.exec(plain(text))?.[1]
      return year ? [Number(year)] : []
    })
    const latest = Math.max(...found)
    if (found.includes(latest - 1)) return String(latest)
  }
  return null
}

function voteByTitle(whole: string, { names, years }: Ballot): void {
  const title = whole.replace(/^第[一二三四五六七八九十]{1,3}部分/, "")
  const after =
    /^(?:附件|关于|公开)?([\u4e00-\u9fff（）()]{4,40}?)(20\d\d)年度?(?:区级|市级|县级|省级|本级)?(?:部门|单位)?(?:预算|决算)/.exec(
      title,
    )
  if (after) names.add(after[1]!, weightOf(after[1]!))
  const before = /^20\d\d年度?([\u4e00-\u9fff（）()]{4,40}?)(?:部门|单位)(?:预算|决算)/.exec(title)
  if (before) names.add(before[1]!, weightOf(before[1]!))
  const year = /(20\d\d)年/.exec(title)
  if (year) years.add(year[1]!, 6)
}

/** The title decides who publishes, whoever stands above the tables; the name of a region alone is nobody's. */
function weightOf(name: string): number {
  return regionIn(name) === name ? 3 : 1000
}

/** 人民币万元: a measure stands where a name could. */
function isMeasure(name: string): boolean {
  return /^(?:人民币|金额)?[百千万亿]*元(?:[(].*[)])?$/.test(name)
}

/** A caption may say who, whose and in what measure in one breath. */
function piecesOf(caption: string): string[] {
  return plain(caption)
    .replace(
      /(?:预算|编制|填报|公开|决算|金额){0,6}(?:主管)?(?:部门|单位)(?:名称)?(?:[(].{1,4}[)])?:/g,
      "\n$&",
    )
    .split("\n")
    .filter((piece) => piece !== "")
}

function kindOf(title: string, all: string, code: string | null): Entity["kind"] {
  const words = plain(title)
  if (/单位(?:预算|决算)/.test(words)) return "unit"
  if (/部门(?:预算|决算)/.test(words)) return "department"
  const units = all.match(/单位(?:预算|决算)/g)?.length ?? 0
  const departments = all.match(/部门(?:预算|决算)/g)?.length ?? 0
  if (units !== departments) return units > departments ? "unit" : "department"
  return code !== null && code.length >= 6 ? "unit" : "department"
}

function stageOf(
  title: string,
  tableTitles: readonly string[],
  paragraphs: readonly string[],
): "budget" | "final" {
  if (/决算/.test(title) !== /预算/.test(title)) return /决算/.test(title) ? "final" : "budget"
  const titles = tableTitles.length > 0 ? tableTitles : paragraphs.slice(0, 60)
  const finals = titles.filter((text) => /决算/.test(text)).length
  const budgets = titles.filter((text) => /预算/.test(text) && !/决算/.test(text)).length
  return finals > budgets ? "final" : "budget"
}

/** The title: the lines at the top up to the one that says what it is, else the first line that does. */
function titleOfDocument(paragraphs: readonly string[]): string {
  const says = (text: string) => /20\d\d\s*年/.test(text) && /预算|决算/.test(text)
  let top = ""
  for (const text of paragraphs.slice(foreignLines(paragraphs)).slice(0, 5)) {
    if (isNoTitle(text)) break
    top = labelOf(top + text)
    if (says(top)) {
      if (/说明$|公开$|(?:部门|单位)(?:预算|决算)(?:公开)?(?:情况|信息)*(?:说明)?$/.test(top)) return top
    }
  }
  const found = paragraphs
    .slice(0, 120)
    .filter(
      (text) =>
        text.length <= 80 &&
        says(text) &&
        !/[。；：:]|现将|表$|^[（(]?[一二三四五六七八九十\d]+[、.)）]/.test(text.trim()),
    )
  const best = found.find((text) => /(?:公开|说明)/.test(text) && !/^第.{1,3}部分/.test(text)) ?? found[0]
  return best ? labelOf(best.replace(/^第.{1,3}部分\s*/, "")) : says(top) ? top : ""
}

function isNoTitle(text: string): boolean {
  return text.length > 60 || /[。；：:]|表$/.test(text) || /^[一二三四五六七八九十]+、/.test(text)
}

/** How many lines above the title a browser or a site has left: when it was printed, where it was found. */
function foreignLines(paragraphs: readonly string[]): number {
  const first = paragraphs.slice(0, 4).findIndex((text) => !isNoTitle(text))
  return Math.max(first, 0)
}

/** The region a name begins with: `秦皇岛市海港区人力资源和社会保障局` → 秦皇岛市海港区; "" when it names none. */
export function regionIn(name: string): string {
  const text = name.replace(/^(?:中国共产党|中共)/, "")
  const found =
    /^((?:[^省市区县局院所年\d]{2,5}(?:省|自治区))?(?:[^省市区县局院所年\d]{2,6}(?:市|自治州|地区|盟))?(?:[^市区县旗局院所年\d]{1,9}(?:自治县|自治旗|县|区|旗|市))?(?:[^市区县旗局院所年\d]{1,6}(?:街道|镇|乡)(?=[人办]))?)/.exec(
      text,
    )
  return found?.[1] ?? ""
}

/** The region most project codes begin with; null when none has one. */
export function regionCode(projects: readonly Project[]): string | null {
  const counts = new Map<string, number>()
  for (const { code } of projects) {
    const region = code && /^([1-6]\d{5})\d{2}[0-9A-Z]{10,}$/.exec(plain(code))?.[1]
    if (region) counts.set(region, (counts.get(region) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

class Votes {
  private readonly counts = new Map<string, number>()

  add(name: string, weight: number): void {
    this.counts.set(name, (this.counts.get(name) ?? 0) + weight)
  }

  best(): string | null {
    let best: string | null = null
    for (const [name, count] of this.counts) if (best === null || count > this.counts.get(best)!) best = name
    return best
  }
}
