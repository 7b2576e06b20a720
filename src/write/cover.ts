import type { Cover } from "../document/print.ts"
import type { Disclosure } from "../model/disclosure.ts"
import { isTitleInside } from "./beside.ts"

/**
 * The first page: the title, and below it the short lines that stand right under it (the publisher, the date).
 * None where the document has no title, or begins with a table that would take it for its own.
 */
export function coverOf(disclosure: Disclosure): Cover | null {
  const { title, sections, tables } = disclosure
  if (title === "") return null
  const first = sections[0]
  if (first?.title === title) {
    const lines = first.text === "" ? [] : first.text.split("\n")
    const isShort = lines.every((line) => line.length <= 40 && !/[。；，]/.test(line))
    const begins = tables.some((table) => table.stands?.section === 0)
    return { title, lines: isShort && !begins ? lines : [] }
  }
  const untitled = tables.find((table) => !table.stands || table.stands.section <= 0)
  const taken = untitled && untitled.stands?.section !== undefined && untitled.stands.section < 0
  if (taken && (untitled.title === "" || isTitleInside(untitled))) return null
  if (first && first.title === "") return null
  return { title, lines: [] }
}
