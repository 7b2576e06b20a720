import type { Budget } from "../budget.ts"
import { scanXml } from "../xml.ts"
import { sheetPrefixes } from "./names.ts"
import { type Merge, rangeOf } from "./reference.ts"

/**
 * What stands where in a workbook this project wrote, by defined names that Excel, WPS and LibreOffice keep when
 * rows move: 明账_表_1, 明账_表_2 … are tables, 明账_文_1 … prose, 明账_目录 is the list of contents.
 */
export const areaNames = { table: "明账_表_", prose: "明账_文_", contents: "明账_目录" } as const

/** The areas of one sheet. */
export interface Areas {
  readonly tables: readonly Merge[]
  /** The sheet lists the others and says nothing of its own. */
  readonly isContents: boolean
}

/** The named areas of a workbook part, by the names of their sheets; empty for workbooks of other programs. */
export function areasOf(workbook: string, budget: Budget): ReadonlyMap<string, Areas> {
  const found = new Map<string, { tables: Merge[]; isContents: boolean }>()
  if (!workbook.includes(areaNames.table) && !workbook.includes(areaNames.prose)) return found
  let name: string | null = null
  let reference = ""
  scanXml(
    workbook,
    {
      open(element, tag) {
        if (element === "definedName") {
          name = tag.get("name") ?? ""
          reference = ""
        }
        return undefined
      },
      close(element) {
        if (element !== "definedName" || name === null) return
        note(found, name, reference)
        name = null
      },
      text(text) {
        if (name !== null) reference += text
      },
    },
    sheetPrefixes(workbook),
    budget,
  )
  return found
}

/** A reference to one area; the name of a sheet has at most 31 characters. */
const longest = 200

function note(
  found: Map<string, { tables: Merge[]; isContents: boolean }>,
  name: string,
  reference: string,
): void {
  const isTable = name.startsWith(areaNames.table)
  const isContents = name === areaNames.contents
  if (!isTable && !isContents && !name.startsWith(areaNames.prose)) return
  if (reference.length > longest) return
  const parts = /^(?:'((?:[^']|'')+)'|([^'!]+))!(\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?)$/.exec(reference)
  // A name whose rows were deleted refers to nothing.
  const range = parts && rangeOf(parts[3]!.includes(":") ? parts[3]! : `${parts[3]}:${parts[3]}`)
  if (!parts || !range) return
  const sheet = (parts[1] ?? parts[2]!).replaceAll("''", "'")
  const areas = found.get(sheet) ?? { tables: [], isContents: false }
  if (isTable) areas.tables.push(range)
  if (isContents) areas.isContents = true
  found.set(sheet, areas)
}
