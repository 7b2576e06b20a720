import type { Table } from "../document/blocks.ts"
import type { Print, PrintBlock, PrintTable } from "../document/print.ts"
import type { BudgetTable, Disclosure, Section } from "../model/disclosure.ts"
import { packOfDocument } from "../packs/belongs.ts"
import { root } from "../packs/list.ts"
import { captionOf, isTitleInside, remarksOf } from "./beside.ts"
import { captionsFitted } from "./captions.ts"
import { coverOf } from "./cover.ts"
import { evaluationBlocks } from "./evaluations.ts"
import { sumsOf } from "./formulas.ts"
import { indentsOf } from "./indents.ts"
import { type Laying, layingOf, tableOf } from "./lay.ts"
import { lookOf } from "./look.ts"
import { type Stand, standingTables } from "./standing.ts"

/**
 * A disclosure as an official document: cover, contents, sections with their prose, every table where it stands.
 * Works for what was compiled and for what was read from any file.
 */
export function printOf(disclosure: Disclosure): Print {
  const cover = coverOf(disclosure)
  const names = new Set<string>()
  const blocks: PrintBlock[] = []
  const stands = standingTables(disclosure)
  const laying = layingOf(disclosure)
  const add = (stand: Stand) => {
    const laid = tableOf(stand.table, laying)
    for (const block of tableBlocks(disclosure, stand, laid, laying, blocks.at(-1), names)) blocks.push(block)
  }
  for (const stand of stands.filter((stand) => stand.section < 0)) add(stand)
  disclosure.sections.forEach((section, s) => {
    if (isContents(section)) return
    const own = stands.filter((stand) => stand.section === s)
    const titled = own[0]?.line === 0 && isTitleOf(own[0].table, section.title)
    const onCover = s === 0 && cover !== null && section.title === disclosure.title
    const skipped = onCover ? cover.lines.length : 0
    const prose = linesOf(section).slice(skipped)
    if (section.title !== "" && !onCover)
      blocks.push({
        kind: "heading",
        level: section.level,
        text: section.title,
        breaks: opensPage(section, titled, blocks.at(-1)),
        ...(titled ? { titles: true } : {}),
      })
    prose.forEach((text, n) => {
      for (const stand of own.filter((stand) => stand.line === n + skipped)) add(stand)
      if (text !== "") blocks.push({ kind: "paragraph", role: "body", text })
    })
    for (const stand of own.filter((stand) => stand.line >= prose.length + skipped)) add(stand)
  })
  // Self-evaluations that stand in no table yet get one.
  const bare = (disclosure.evaluations ?? []).filter(({ at }) => at.table === undefined)
  if (bare.length > 0) blocks.push(...evaluationBlocks(bare, (packOfDocument(disclosure) ?? root).name))
  return {
    properties: {
      title: disclosure.title || disclosure.entity.name,
      author: disclosure.entity.name,
      subject: disclosure.stage === "final" ? "部门决算公开" : "部门预算公开",
      language: "zh-CN",
    },
    cover,
    contents: cover !== null && blocks.filter((block) => block.kind === "heading").length > 3,
    blocks,
  }
}

function tableBlocks(
  disclosure: Disclosure,
  { table, number }: Stand,
  laid: Table,
  { keepsMerges }: Laying,
  last: PrintBlock | undefined,
  names: Set<string>,
): PrintBlock[] {
  const blocks: PrintBlock[] = []
  const saidAbove = last !== undefined && last.kind !== "table" && isTitleOf(table, last.text)
  if (
    table.title !== "" &&
    !saidAbove &&
    !isTitleInside(table) &&
    !isContinuation(table) &&
    !isSheetName(table)
  )
    blocks.push(titleOf(table))
  const caption = captionOf(disclosure, table)
  if (caption !== "") blocks.push({ kind: "paragraph", role: "caption", text: caption })
  const look = lookOf(table, laid)
  const set = keepsMerges ? laid : captionsFitted(laid, look.captionRows, look.widths)
  const indents = indentsOf(table, set)
  const printed: PrintTable = {
    kind: "table",
    name: uniqueName(table.title || `表${number}`, names),
    table: set,
    ...look,
    ...(indents.size > 0 ? { indents } : {}),
    sums: sumsOf(table, laid),
  }
  blocks.push(printed)
  for (const text of remarksOf(table)) blocks.push({ kind: "paragraph", role: "remark", text })
  return blocks
}

/** The title of a table that has no section of its own; sheets of projects can be found by theirs. */
function titleOf(table: BudgetTable): PrintBlock {
  if (table.key === "project")
    return { kind: "heading", level: 4, text: table.title, breaks: false, titles: true }
  return { kind: "paragraph", role: "title", text: table.title }
}

/** Whether a heading or a line is what a table took its title from. */
function isTitleOf(table: BudgetTable, text: string): boolean {
  const words = (title: string) => title.replace(/\s+/g, "").replace(/[:：]$/, "")
  return table.title !== "" && words(text) === words(table.title)
}

/** The rest of a table that a page break cut in its source: no title, for the table above has it. */
function isContinuation(table: BudgetTable): boolean {
  return table.title.endsWith("（续）") && table.rows.length === 0
}

/** The title of a table of a workbook may be no more than the name of its sheet. */
function isSheetName(table: BudgetTable): boolean {
  return table.key === "indicators" && table.at.sheet !== undefined && table.title.startsWith(table.at.sheet)
}

/** A list of contents in the source; the document written gets one of its own. */
function isContents(section: Section): boolean {
  return section.key === "unknown" && /^目\s*[录次]$/.test(section.title)
}

/** Parts and budget tables begin pages; the first chapter of a part stays below its heading. */
function opensPage(section: Section, titled: boolean, last: PrintBlock | undefined): boolean {
  if (last === undefined || last.kind === "heading") return false
  return /^第[一二三四五六七八九十]+部分/.test(section.title) || (titled && section.key === "tables")
}

function linesOf(section: Section): string[] {
  return section.places.length === 0 && section.text === "" ? [] : section.text.split("\n")
}

function uniqueName(title: string, names: Set<string>): string {
  let name = title
  for (let n = 2; names.has(name); n++) name = `${title}（${n}）`
  names.add(name)
  return name
}
