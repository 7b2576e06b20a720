import type { Disclosure } from "../../model/disclosure.ts"
import { type Address, pathOf } from "../address.ts"
import { wan } from "../money.ts"
import type { Cell, Link, Links, Prose, Row, Share, Table } from "../page.ts"
import type { Publication, ShelfProject } from "../shelf.ts"
import { stageName, whereOf } from "./asked.ts"

/** A cell of words. */
export function words(text: string, to?: string): Cell {
  return to === undefined ? { text } : { text, to }
}

/** A cell of money. */
export function money(cents: number | null, to?: string): Cell {
  return to === undefined ? { cents } : { cents, to }
}

/** Links as a part of a page. */
export function links(id: string, title: string, of: readonly Link[]): Links {
  return { kind: "links", id, title, links: of }
}

/** Plain paragraphs as a part of a page. */
export function prose(id: string, title: string, paragraphs: readonly string[]): Prose {
  return { kind: "prose", id, title, paragraphs: paragraphs.map((text) => ({ pieces: [{ text }] })) }
}

/** Amounts with names as a table, the greatest first, with their sum and share of it. */
export function sharesTable(
  id: string,
  title: string,
  name: string,
  shares: readonly Share[],
  note?: string,
): Table {
  const whole = shares.reduce((sum, { cents }) => sum + cents, 0)
  const per = (cents: number) => words(whole > 0 ? `${((100 * cents) / whole).toFixed(1)}%` : "")
  return {
    kind: "table",
    id,
    title,
    columns: [
      { title: name, is: "text" },
      { title: "金额（万元）", is: "money" },
      { title: "占比", is: "number" },
    ],
    rows: shares.map((each) => ({
      cells: [words(each.name, each.to), money(each.cents, each.to), per(each.cents)],
    })),
    total: { cells: [words("合计"), money(whole), per(whole)] },
    ...(note === undefined ? {} : { note }),
  }
}

/** The largest of some shares with what remains as one, so that a picture stays readable. */
export function largest(shares: readonly Share[], most: number): Share[] {
  const sorted = shares.filter(({ cents }) => cents > 0).sort((a, b) => b.cents - a.cents)
  const rest = sorted.slice(most - 1)
  if (rest.length <= 1) return sorted
  const cents = rest.reduce((sum, each) => sum + each.cents, 0)
  return [...sorted.slice(0, most - 1), { name: `其余${rest.length}项`, cents }]
}

/** The first few of some shares as a sentence: for those who do not see the picture. */
export function sayShares(of: string, shares: readonly Share[]): string {
  const whole = shares.reduce((sum, { cents }) => sum + cents, 0)
  const first = [...shares]
    .sort((a, b) => b.cents - a.cents)
    .slice(0, 3)
    .map(({ name, cents }) => `${name} ${wan(cents)} 万元`)
  return `${of}共 ${wan(whole)} 万元，最多的是${first.join("、")}。`
}

/** The page of a project. */
export function projectPath({ body, year, stage, index }: ShelfProject, region: string): string {
  return pathOf({ kind: "project", number: index + 1, region, year, stage, body })
}

/** A row of a list of projects. */
export function projectRow(project: ShelfProject, region: string): Row {
  const { body, bodyName, year, stage, name, code, cents, thread } = project
  return {
    cells: [
      words(name, projectPath(project, region)),
      words(bodyName, pathOf({ kind: "bodyYear", region, year, stage, body })),
      words(code ?? ""),
      money(cents, projectPath(project, region)),
      words("各年", pathOf({ kind: "thread", region, thread })),
    ],
  }
}

/** The columns of {@link projectRow}. */
export const projectColumns: Table["columns"] = [
  { title: "项目", is: "text" },
  { title: "部门（单位）", is: "text" },
  { title: "项目编码", is: "text" },
  { title: "金额（万元）", is: "money" },
  { title: "历年", is: "text" },
]

/** Where a publication came from, in a sentence. */
export function originOf({ origin, file, version, day, reason, stage }: Publication): string {
  const from =
    origin === "office"
      ? `由本部门（单位）在本系统公开，第${version}版`
      : `由机器从已公开的文件“${file ?? "未知"}”读入，第${version}版，内容以原文件为准`
  const when = day ? `，公开日期 ${day}` : "，原文件未写明公开日期"
  return `这份${stageName(stage)}${from}${when}${reason ? `；更正原因：${reason}` : ""}。`
}

/** What else a body's year has: the ways on from its page. */
export function bodyLinks(publication: Publication, { projects, procurement, assets }: Disclosure): Link[] {
  const of = whereOf(publication)
  const at = (kind: Address["kind"]) => pathOf({ kind, ...of } as Address)
  return [
    ...(projects.length > 0 ? [{ text: "项目", to: at("bodyProjects"), note: `${projects.length}个` }] : []),
    ...(projects.some(({ indicators }) => indicators.length > 0)
      ? [{ text: "绩效指标", to: at("indicators") }]
      : []),
    ...(procurement.items.length > 0 ? [{ text: "政府采购", to: at("procurement") }] : []),
    ...(assets.rows.length > 0 ? [{ text: "国有资产", to: at("assets") }] : []),
    { text: "“三公”经费", to: at("bodyThreePublic") },
    { text: "与上年相比", to: at("bodyChanges") },
    { text: "检查结果", to: at("findings") },
    { text: "从预算到结果", to: at("results"), note: "预算和决算对照，自评得分和理由" },
  ]
}
