import type { TableKey } from "../../model/disclosure.ts"
import { parseNumber } from "../../money/figure.ts"
import { tableWords } from "../../packs/index.ts"
import { plain, unnumbered } from "../../text/label.ts"
import { beginsWithLevels, isIndicatorHeader } from "../projects/indicators.ts"
import type { Shape } from "./shape.ts"

/** How the body of a table is built: what decides how its rows are read. */
export type Form =
  | "twoSided"
  | "function"
  | "economic"
  | "threePublic"
  | "procurement"
  | "assets"
  | "organisation"
  | "project"
  | "indicators"
  /** The rest of the table before, which has its rows. */
  | "continued"
  | "plain"

export interface Kind {
  readonly key: TableKey
  readonly form: Form
}

/**
 * What a table is: its form by header words and contents; among tables of one form, its columns and then its
 * title decide. A title that contradicts the form is not believed.
 */
export function kindOf(shape: Shape, title: string): Kind {
  const words = wordsOf(shape)
  const form = formOf(shape, words, title)
  return { key: keyOf(form, words, title), form }
}

interface Words {
  /** Plain header texts. */
  readonly header: readonly string[]
  /** Header texts joined, for searching. */
  readonly head: string
  /** Plain body texts without numbering. */
  readonly labels: readonly string[]
  readonly codes: readonly string[]
  readonly columns: readonly string[]
}

const codeText = /^([1-6]\d{2})(?:\d{2}){0,2}(?=$|\D)/

function wordsOf(shape: Shape): Words {
  const header: string[] = []
  for (const r of shape.header)
    for (const cell of shape.table.rows[r]!.cells) if (cell.text !== "") header.push(plain(cell.text))
  const labels: string[] = []
  const codes: string[] = []
  const codeColumns = new Set(
    shape.columns
      .filter(({ path }) => /编码|代码|^(?:类|款|项)$|科目|分类/.test(path.at(-1) ?? ""))
      .map(({ x }) => x + 1),
  )
  for (const r of shape.body.slice(0, 300)) {
    let named = false
    for (const cell of shape.table.rows[r]!.cells) {
      if (cell.text === "" || cell.text.length > 60) continue
      const text = plain(cell.text)
      const code = codeText.exec(text)
      const isCode = code !== null && (code[0] === text || /^\d+[\u4e00-\u9fff]/.test(text))
      // A round amount looks like a code, but stands behind the name.
      if (isCode && (codeColumns.has(cell.column) || !named)) codes.push(code[0])
      named ||= /[\u4e00-\u9fff]/.test(text)
      if (parseNumber(text) === null) labels.push(unnumbered(text.replace(/^\d{3,7}/, "")))
    }
  }
  return {
    header,
    head: header.join("|"),
    labels,
    codes,
    columns: shape.columns.map((c) => c.path.join("/")),
  }
}

function formOf(shape: Shape, words: Words, title: string): Form {
  // Whatever its indicators speak of: a table that begins with their header lists them.
  if (isIndicatorHeader(shape.table.rows[0]?.cells ?? [])) return "indicators"
  const { head, labels, codes, header } = words
  const has = (pattern: RegExp) => pattern.test(head)
  const all = `${head}|${labels.join("|")}`
  const values = valuesOf(shape)
  const buys = header.some((text) => /采购/.test(text) && !values.has(text))
  if (/项目编码|项目代码/.test(all) && /项目名称/.test(all) && !buys) return "project"
  if (sheetLabel.test(all)) return "project"
  if (/(?:^|\|)(?:年度|总体|项目|年度总体|绩效)+目标(?:\||$)/.test(all) && /一级指标/.test(all))
    return "project"
  // A sheet that says so above, such as that of a fund without a code of its own.
  if (/绩效目标(?:申报|批复)?表/.test(plain(title)) && labels.concat(header).some((text) => goals.test(text)))
    return "project"
  // A goal alone in its frame: the sheet of a form without amounts, its indicators in the next table.
  if (shape.table.rows.length <= 3 && [...header, ...labels].some((text) => goals.test(text)))
    return "project"
  if (/一级指标/.test(all) && /二级指标|三级指标/.test(all)) return "indicators"
  if (has(/(?:^|\|)绩效指标(?:描述)?(?:\||$)/) && has(/指标值/)) return "indicators"
  if (beginsWithLevels(shape.table) && codes.length === 0) return "indicators"
  if (has(/单位名称|机构名称/) && has(/单位性质|单位规格|经费保障|机构规格/)) return "organisation"
  if (has(/采购/) || (/采购/.test(title) && /货物/.test(all) && /工程/.test(all))) return "procurement"
  if (/资产总额|固定资产/.test(all) && /房屋|车辆/.test(all)) return "assets"
  if (keyByTitle(title) === "assets" && codes.length === 0 && /车辆|设备|房屋/.test(all)) return "assets"
  if (codes.length < 3 && /因公出国/.test(all) && /接待/.test(all)) return "threePublic"
  if (twoSided(header, labels)) return "twoSided"
  const economic = codes.filter((code) => /^[35]/.test(code)).length
  const functional = codes.filter((code) => code.startsWith("2")).length
  if (economic > functional) return "economic"
  if (functional > 0) return "function"
  if (has(/经济(?:分类|科目)/)) return "economic"
  if (has(/功能(?:分类|科目)|(?:^|\|)科目(?:编码|名称|代码)|(?:^|\|)类\|款\|项/)) return "function"
  if (has(/单位名称/) && shape.columns.length <= 4 && !has(/金额|预算|支出|收入/)) return "organisation"
  return "plain"
}

const sheetLabel = /(?:^|\|)(?:预算规模及资金用途|(?:项目)?资金支出计划)(?:[(:][^|]*)?(?:\||$)/

/** Values in the rows of labels and values that open a sheet: they may speak of anything, such as 采购. */
function valuesOf({ table }: Shape): ReadonlySet<string> {
  const values = new Set<string>()
  for (const { cells } of table.rows.slice(0, 4))
    if (cells.length <= 6 && cells.length % 2 === 0 && firstLabel.test(plain(cells[0]?.text ?? "")))
      cells.forEach((cell, i) => {
        if (i % 2 === 1) values.add(plain(cell.text))
      })
  return values
}

const firstLabel = /^(?:项目(?:名称|编码|代码|单位)|主管部门|预算单位|实施单位)(?:及代码)?:?$/

const goals = /^(?:年度|总体|项目|绩效|年度总体|年度绩效|总体绩效)目标:?$/
function twoSided(header: readonly string[], labels: readonly string[]): boolean {
  if (
    header.some((text) => /年[初末](?:财政拨款)?结转|科目编码/.test(text)) &&
    !labels.some((text) => /支出总计|收入总计/.test(text))
  )
    return false
  const head = header.slice(0, 6).map((text) => unnumbered(text))
  const sides =
    head.some((text) => /^(?:本年|财政拨款|部门|预算)*收入$/.test(text)) &&
    head.some((text) => /^(?:本年|财政拨款|部门|预算)*支出$/.test(text))
  const revenue = labels.some((text) =>
    /^(?:本年收入合计|收入(?:总计|合计)|财政拨款收入|一般公共预算.*收入)$/.test(text),
  )
  const expenditure = labels.some((text) =>
    /^(?:本年支出合计|支出(?:总计|合计)|一般公共服务支出)$/.test(text),
  )
  return sides || (revenue && expenditure)
}

function keyOf(form: Form, words: Words, title: string): TableKey {
  const named =
    keyByTitle(title) ?? keyByTitle(words.header.find((text) => text.length > 6 && text.endsWith("表")) ?? "")
  const column = (pattern: RegExp) => words.columns.filter((path) => pattern.test(path)).length
  switch (form) {
    case "twoSided": {
      const funds = column(/一般公共预算/) + column(/政府性基金/) + column(/国有资本/)
      if (funds >= 2 || /年初财政拨款结转/.test(words.labels.join("|"))) return "appropriation"
      return named === "appropriation" ? "appropriation" : "balance"
    }
    case "economic":
      if (/^5/.test(words.codes[0] ?? "") && named !== "basic") return "unknown"
      if (column(/项目支出/) > 0 && column(/基本支出/) > 0 && named !== "basic") return "unknown"
      if (column(/人员经费/) + column(/公用经费/) >= 2) return "basic"
      return named === "basic" || /基本支出/.test(words.head) ? "basic" : "unknown"
    case "function": {
      const sources = column(
        /事业(?:单位)?(?:经营)?收入|上级补助|附属单位.*上缴|其他收入|财政专户|(?:财政拨款|一般公共预算.*)收入|上年结转/,
      )
      const uses = column(/(?<!事业单位)经营支出|上[缴解].*上级|附属单位.*补助/)
      if (uses > 0) return "expenditure"
      if (named === "project" && column(/基本支出/) === 0) return "unknown"
      if (column(/年[初末]结转/) >= 2 || /基金|国有资本/.test(named ?? "")) return fundOf(words, title, named)
      if (sources >= 2 && column(/基本支出/) === 0) return "revenue"
      if (named === "revenue" || named === "expenditure") return named
      if (named === "generalPublic" || named === "governmentFund" || named === "stateCapital") return named
      return fundOf(words, title, named)
    }
    case "continued":
      return "unknown"
    case "plain":
      return named === "procurement" || named === "assets" || named === "threePublic" ? named : "unknown"
    case "project":
    case "indicators":
    case "organisation":
    case "procurement":
    case "assets":
    case "threePublic":
      return form
  }
}

/** What a table is by its title alone; null when that does not say. */
export function keyByTitle(title: string): TableKey | null {
  return tableWords(
    "*",
    "title",
  )(unnumbered(plain(title)).replace(/^表[一二三四五六七八九十\d]*[:、]?/, "")) as TableKey | null
}

/** Which fund's expenditure a table by function shows: by title, else by its header, else by its codes. */
function fundOf(words: Words, title: string, named: TableKey | null): TableKey {
  for (const text of [plain(title), words.head]) {
    if (/政府性?基金/.test(text)) return "governmentFund"
    if (/国有资本/.test(text)) return "stateCapital"
    if (/一般公共预算|公共财政预算/.test(text)) return "generalPublic"
  }
  const classes = new Set(words.codes.map((code) => code.slice(0, 3)))
  if (classes.size === 1 && classes.has("223")) return "stateCapital"
  if (
    classes.size > 0 &&
    [...classes].every((code) => fundClasses.has(code)) &&
    words.codes.some((code) => fundSections.test(code))
  )
    return "governmentFund"
  return named === "project" || named === null ? "unknown" : named
}

const fundClasses = new Set([
  "206",
  "207",
  "208",
  "211",
  "212",
  "213",
  "214",
  "215",
  "229",
  "231",
  "232",
  "233",
  "234",
])
// 政府性基金的款：大中型水库移民（20822）、国有土地使用权出让（21208）、彩票公益金（22960）等。
const fundSections =
  /^(?:20707|20709|20822|20823|21208|21209|2121[0-9]|21366|21367|21369|2146[0-9]|22904|22908|22960|234)/
