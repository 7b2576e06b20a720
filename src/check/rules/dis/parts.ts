import type { Disclosure, SectionKey } from "../../../model/disclosure.ts"
import { nineTables } from "../../../model/disclosure.ts"
import type { Place } from "../../../model/place.ts"
import { demandsOf } from "../../../packs/demands.ts"
import { tableWords } from "../../../packs/index.ts"
import type { Cannot, Check, Verdict } from "../../check.ts"
import { linesOf, placeIn } from "../../facts/texts.ts"

/** DIS-001: the tables the rules demand are there; a document that has only some of them left the others out. */
export const tablesThere: Check = {
  id: "DIS-001",
  family: "DIS",
  title: "应公开的预算表齐全",
  severity: "warning",
  basis: "《地方预决算公开操作规程》（财预〔2016〕143号）",
  *run({ disclosure, reference }): Iterable<Verdict | Cannot> {
    if (disclosure.tables.some((table) => table.doubt || table.key === "unknown")) {
      yield { cannot: "有的表格没有认出是哪一张，不能断定缺表" }
      return
    }
    const there = new Set(disclosure.tables.map(({ key }) => key))
    const demanded = demandsOf("table", disclosure.year, reference.pack)
    const titled = titlesWithoutTable(disclosure)
    const missing = demanded.filter(({ key }) => !there.has(key as never))
    if (missing.length === 0) return
    if (missing.length === demanded.length) {
      if (!isWhole(disclosure)) return
      if (disclosure.sections.some(({ text }) => annexed.test(text))) {
        yield { cannot: "文中写明预算表另作附件公开" }
        return
      }
      yield {
        message: `本文件没有${demanded.length}张预算表中的任何一张。`,
        at: [...mentionsOf(disclosure), placeOf(disclosure)],
        says: "0张",
        should: `${demanded.length}张`,
        advice: "请把预算表与说明一并公开；表格另作附件公开的，请在文中写明附件名称。",
      }
      return
    }
    if (missing.some(({ key }) => titled.has(key))) {
      yield { cannot: "有的表格只读到表题，没有认出表来，不能断定缺表" }
      return
    }
    yield {
      message: `缺少${missing.map(({ title }) => title).join("、")}。`,
      at: [disclosure.tables.find(({ key }) => nineTables.includes(key))?.at ?? placeOf(disclosure)],
      says: `${demanded.length - missing.length}张`,
      should: `${demanded.length}张`,
      advice: "请补上所缺的表；没有数据的，也应列出空表并说明。",
    }
  },
}

/** The kinds of tables whose titles stand as headings or within other tables: their cells were not told apart. */
function titlesWithoutTable({ sections, tables }: Disclosure): Set<string> {
  const headings = sections
    .filter(({ text, key }) => text === "" || key === "tables")
    .map(({ title }) => title)
  const within = tables.flatMap(({ grid, title }) => grid.flat().filter((cell) => cell !== title))
  const keyOf = tableWords("*", "title")
  const found = [...headings, ...within]
    .map((text) => text.replace(/\s+/g, ""))
    .filter((text) => text.length >= 4 && text.length <= 50 && /表(?:[（(].{1,12}[）)])?$/.test(text))
    .map(keyOf)
  return new Set(found.filter((key) => key !== null))
}

/** A sentence that names the annex in which the tables are published. */
const annexed =
  /(?:预算|决算|收支|公开)[^，。；\n]{0,12}表[^，。；\n]{0,12}(?:另附|附后|见附件|详见附|作为附件)|附件[\d一二三四五六七八九：:、.．]*\s*[《“]?[^，。；\n]{0,30}(?:预算|决算|公开)[^，。；\n]{0,12}表/

/** DIS-002: the parts of the narrative the rules demand are there. */
export const sectionsThere: Check = {
  id: "DIS-002",
  family: "DIS",
  title: "情况说明的内容齐全",
  severity: "warning",
  basis: "《地方预决算公开操作规程》（财预〔2016〕143号）、《预算法》第十四条",
  *run({ disclosure, reference }): Iterable<Verdict | Cannot> {
    if (!isWhole(disclosure)) {
      yield { cannot: "本文件不是一份完整的情况说明" }
      return
    }
    const there = keysOf(disclosure)
    const missing = demandsOf("section", disclosure.year, reference.pack).filter(
      ({ key }) => !there.has(key as SectionKey),
    )
    if (missing.length === 0) return
    yield {
      severity: missing.some(({ severity }) => severity === "warning") ? "warning" : "note",
      message: `情况说明缺少${missing.map(({ title }) => (title.startsWith("“") ? title : `“${title}”`)).join("、")}。`,
      at: [placeOf(disclosure)],
      basis: [...new Set(missing.map(({ basis }) => basis))].join("、"),
      advice: "请补上所缺的部分；确实没有的，用一句话说明没有。",
    }
  },
}

/** A document with most chapters of a narrative, as against a single table or an extract. */
function isWhole(disclosure: Disclosure): boolean {
  const keys = keysOf(disclosure)
  return disclosure.year !== null && keys.size >= 5 && keys.has("overview")
}

/** The chapters a document has, by their titles, their tables or what their sentences speak of. */
function keysOf({ sections, tables, claims, projects }: Disclosure): Set<SectionKey> {
  const found = new Set<SectionKey>(sections.map(({ key }) => key))
  for (const { key } of tables)
    if (key === "organisation" || key === "assets" || key === "procurement") found.add(key)
  for (const { subject, section } of claims) {
    // A term explained is not a chapter.
    if (section === "glossary") continue
    const head = subject.split(".")[0]!
    if (head === "operatingCosts" || head === "threePublic" || head === "procurement" || head === "assets")
      found.add(head)
    if (head === "performance") found.add("performance")
    if (head === "plannedAssets" || head === "vehicle") found.add("assets")
  }
  const chapters = sections.filter(({ key }) => key !== "glossary")
  const text = chapters.map((section) => `${section.title}\n${section.text}`).join("\n")
  if (/机构设置|内设机构|下设|所属.{0,8}单位/.test(text)) found.add("organisation")
  if (/职责|职能/.test(text)) found.add("duties")
  if (/绩效目标|绩效评价|绩效自评/.test(text) || projects.length > 0) found.add("performance")
  if (/机关运行经费/.test(text)) found.add("operatingCosts")
  if (/政府采购/.test(text)) found.add("procurement")
  if (/国有资产|固定资产|车辆.{0,12}辆/.test(text)) found.add("assets")
  return found
}

/** Where the narrative speaks of tables that are not there. */
function mentionsOf({ sections }: Disclosure): Place[] {
  const lines = sections.filter(({ key }) => key === "overview").flatMap((section) => [...linesOf(section)])
  return lines.flatMap((line) => {
    const index = line.text.search(/收支(?:预算)?总表|(?:收入|支出)(?:预算)?总表|(?:基本|项目)支出表/)
    return index < 0 ? [] : [placeIn(line, index)]
  })
}

function placeOf({ sections, tables }: Disclosure) {
  return sections[0]?.at ?? tables[0]?.at ?? { line: 1 }
}
