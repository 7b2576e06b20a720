import type { Disclosure } from "../../../model/disclosure.ts"
import { nineTables } from "../../../model/disclosure.ts"
import type { Place } from "../../../model/place.ts"
import { demandsOf } from "../../../packs/demands.ts"
import { tableWords } from "../../../packs/index.ts"
import { keysTogether } from "../../about.ts"
import type { Cannot, Check, Observation } from "../../check.ts"
import { linesOf, placeIn } from "../../facts/texts.ts"
import { beginningOf, isWhole } from "../../facts/whole.ts"

/** Tables the rules demand that are not there. */
export interface TablesMissing {
  /** The titles of those that are not there. */
  readonly missing: readonly string[]
  readonly demanded: number
}

/** DIS-001: the tables the rules demand are there; a document that has only some of them left the others out. */
export const tablesThere: Check = {
  id: "DIS-001",
  family: "DIS",
  title: "缺应公开的预算表",
  severity: "warning",
  basis: "《地方预决算公开操作规程》（财预〔2016〕143号）",
  *run({ disclosure, reference }): Iterable<Observation | Cannot> {
    if (disclosure.tables.some((table) => table.doubt || table.key === "unknown"))
      return yield { cannot: "有的表格没有认出是哪一张，不能断定缺表" }
    // A page of which only a picture is there may be a table.
    const unread = disclosure.unread.find(({ what }) => !what.endsWith("空白页"))
    const there = new Set<string>(disclosure.tables.map(({ key }) => key))
    const demanded = demandsOf("table", disclosure.year, reference.pack)
    const missing = demanded.filter(({ key }) => !there.has(key))
    if (missing.length === 0) return
    if (unread) return yield { cannot: `${unread.what}，不能断定缺表` }
    const data: TablesMissing = {
      missing: missing.map(({ title }) => title),
      demanded: demanded.length,
    }
    if (missing.length === demanded.length) return yield* noneAtAll(disclosure, data)
    const titled = titlesWithoutTable(disclosure)
    if (missing.some(({ key }) => titled.has(key)))
      return yield { cannot: "有的表格只读到表题，没有认出表来，不能断定缺表" }
    yield {
      fault: "some",
      about: [keysTogether(missing.map(({ key }) => key))],
      at: [disclosure.tables.find(({ key }) => nineTables.includes(key))?.at ?? beginningOf(disclosure)],
      data,
      says: `${demanded.length - missing.length}张`,
      should: `${demanded.length}张`,
    }
  },
}

function* noneAtAll(disclosure: Disclosure, data: TablesMissing): Iterable<Observation | Cannot> {
  if (!isWhole(disclosure)) return
  if (disclosure.sections.some(({ text }) => annexed.test(text)))
    return yield { cannot: "文中写明预算表另作附件公开" }
  yield {
    fault: "all",
    about: ["tables"],
    at: [...mentionsOf(disclosure), beginningOf(disclosure)],
    data,
    says: "0张",
    should: `${data.demanded}张`,
  }
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

/** Where the narrative speaks of tables that are not there. */
function mentionsOf({ sections }: Disclosure): Place[] {
  const lines = sections.filter(({ key }) => key === "overview").flatMap((section) => [...linesOf(section)])
  return lines.flatMap((line) => {
    const index = line.text.search(/收支(?:预算)?总表|(?:收入|支出)(?:预算)?总表|(?:基本|项目)支出表/)
    return index < 0 ? [] : [placeIn(line, index)]
  })
}
