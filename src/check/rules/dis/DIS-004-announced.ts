import type { Disclosure, SectionKey, TableKey } from "../../../model/disclosure.ts"
import { plain, unnumbered } from "../../../text/label.ts"
import { nameKey } from "../../about.ts"
import type { Cannot, Check, Observation } from "../../check.ts"
import { linesOf, placeIn } from "../../facts/texts.ts"

const below = /(?:详见|见|如)(?:下表|下列表格|下附表)/
/** Tables of chapters by what their prose announces. */
const tableOf: Partial<Record<SectionKey, readonly TableKey[]>> = {
  organisation: ["organisation"],
  procurement: ["procurement"],
  assets: ["assets"],
  threePublic: ["threePublic"],
  projects: ["project", "indicators"],
}

/** A sentence that announces a table below it, where none is. */
export interface AnnouncedTable {
  readonly section: string
  readonly words: string
}

/** DIS-004: a table that a sentence announces is there. */
export const announced: Check = {
  id: "DIS-004",
  family: "DIS",
  title: "文中所说的表格没有",
  severity: "warning",
  basis: "公开内容应当完整（《地方预决算公开操作规程》财预〔2016〕143号）",
  *run({ disclosure }): Iterable<Observation | Cannot> {
    for (const [index, section] of disclosure.sections.entries())
      for (const line of linesOf(section)) {
        const match = below.exec(line.text)
        if (!match) continue
        const there = followedByTable(disclosure, index, section.key)
        if (there === null) yield { cannot: "文件的格式没有留下表格在文中的位置" }
        else if (!there)
          yield {
            about: [section.key, nameKey(unnumbered(plain(section.title)))],
            at: [placeIn(line, match.index)],
            data: { section: section.title, words: match[0] } satisfies AnnouncedTable,
            says: match[0],
          }
      }
  },
}

/** Whether a table stands in this section or opens the next one, or the kind of table meant is anywhere. */
function followedByTable({ tables, sections }: Disclosure, index: number, key: SectionKey): boolean | null {
  const meant = tableOf[key]
  if (meant && tables.some((table) => meant.includes(table.key))) return true
  if (tables.some((table) => table.stands === undefined)) return tables.length === 0 ? false : null
  // Titles of tables head sections of their own, without a line of text.
  let last = index
  while (sections[last + 1]?.text === "" && sections[last + 1]!.level > 1) last++
  return tables.some(({ stands }) => stands!.section >= index && stands!.section <= last + 1)
}
