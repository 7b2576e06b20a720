import type { Block, Table } from "../../../src/document/blocks.ts"
import type { PrintBlock } from "../../../src/document/print.ts"
import type { Disclosure } from "../../../src/model/disclosure.ts"
import type { Place } from "../../../src/model/place.ts"
import { printOf } from "../../../src/write/index.ts"
import type { Look } from "./headings.ts"

/**
 * A compiled disclosure as the page shows documents: what will be printed, with the places its findings speak of,
 * and how each block looks.
 */
export function shownAs(disclosure: Disclosure): { blocks: Block[]; looks: (Look | null)[] } {
  const { cover, blocks: printed } = printOf(disclosure)
  const blocks: Block[] = []
  const looks: (Look | null)[] = []
  const say = (text: string, look: Look, at: Place) => {
    blocks.push({ kind: "paragraph", text, level: null, at })
    looks.push(look)
  }
  const placeOf = placesIn(disclosure)
  let tables = 0
  if (cover) for (const text of [cover.title, ...cover.lines]) say(text, "h2", placeOf(text))
  for (const block of printed) {
    if (block.kind === "table") {
      // Tables are printed in the order of their numbers.
      blocks.push(numbered(block.table, ++tables))
      looks.push(null)
    } else if (block.kind === "paragraph" && block.role === "caption") {
      say(block.text.replaceAll("\t", "\u3000\u3000"), "note", {})
    } else say(block.text, lookOf(block), placeOf(block.text))
  }
  return { blocks, looks }
}

function lookOf(block: Exclude<PrintBlock, { kind: "table" }>): Look {
  if (block.kind === "paragraph")
    return ({ title: "caption", caption: "note", remark: "note", body: "prose" } as const)[block.role]
  if (block.titles) return "caption"
  if (/^第.{1,3}部分/.test(block.text)) return "h2"
  return block.level === 1 ? "h3" : "h4"
}

/** The table under its number in the document: laid out by itself it is the first. */
function numbered({ at, rows, ...table }: Table, number: number): Table {
  return {
    ...table,
    at: { ...at, table: number },
    rows: rows.map((row) => ({
      at: { ...row.at, table: number },
      cells: row.cells.map((cell) => ({ ...cell, at: { ...cell.at, table: number } })),
    })),
  }
}

/** Where the next printed text stands in its section: texts are asked for in the order they are printed. */
function placesIn({ sections }: Disclosure): (text: string) => Place {
  const lines = sections.flatMap(({ title, text, places, at }) => [
    { text: title, at },
    ...text.split("\n").map((line, n) => ({ text: line, at: places[n] ?? at })),
  ])
  let next = 0
  return (text) => {
    const found = lines.findIndex((line, n) => n >= next && line.text === text)
    if (found < 0) return {}
    next = found + 1
    return lines[found]!.at
  }
}
