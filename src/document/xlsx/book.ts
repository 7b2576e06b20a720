import { Unreadable } from "../blocks.ts"
import type { Budget } from "../budget.ts"
import { relationsOf } from "../relations.ts"
import { scanXml } from "../xml.ts"
import type { Zip } from "../zip.ts"
import { type Areas, areasOf } from "./areas.ts"
import { sheetPrefixes } from "./names.ts"
import type { WorkbookContext } from "./sheet.ts"
import { readStrings } from "./strings.ts"
import { readCellStyles } from "./styles.ts"

/** A workbook opened for reading: its sheets in order, and what reading their cells needs. */
export interface Book {
  readonly sheets: readonly BookSheet[]
  readonly context: WorkbookContext
  /** What stands where, by sheet, when this project wrote the workbook. */
  readonly areas: ReadonlyMap<string, Areas>
}

/** A worksheet of a workbook; its part is unpacked when asked for. */
export interface BookSheet {
  readonly name: string
  readonly hidden: boolean
  /** The part that holds it; null when the file has none. */
  readonly part: string | null
  xml(): string | null
}

const sharedPart =
  "工作簿里有几个工作表用的是同一份内容，文件可能已损坏，请用 Excel 或 WPS 打开后另存一份再试。"

/** Opens the workbook of a package. Throws {@link Unreadable} when there is none. */
export function openBook(zip: Zip): Book {
  const main = relationsOf(zip, "").find((relation) => relation.type === "officeDocument")?.target
  const name = main && zip.has(main) ? main : "xl/workbook.xml"
  const xml = zip.text(name)
  if (!xml)
    throw new Unreadable("Excel 文件里没有工作簿内容，文件可能已损坏，请用 Excel 或 WPS 打开后另存一份再试。")
  const { budget } = zip
  const { since1904, sheets } = readBook(xml, budget)
  const relations = relationsOf(zip, name)
  const targets = new Map(relations.map((relation) => [relation.id, relation]))
  const part = (type: string) => {
    const target = relations.find((relation) => relation.type === type)?.target
    return target ? zip.text(target) : null
  }
  const areas = areasOf(xml, budget)
  const read = new Set<string>()
  return {
    areas,
    context: {
      strings: readStrings(part("sharedStrings"), budget),
      styleOf: readCellStyles(part("styles"), since1904, areas.size > 0, budget),
      budget,
    },
    sheets: sheets.map(({ name: title, relation, hidden }) => {
      const target = targets.get(relation)
      const part = target?.type === "worksheet" ? target.target : null
      return {
        name: title,
        hidden,
        part,
        xml() {
          if (part === null) return null
          if (read.has(part)) throw new Unreadable(sharedPart)
          read.add(part)
          return zip.text(part)
        },
      }
    }),
  }
}

function readBook(xml: string, budget: Budget) {
  let since1904 = false
  const sheets: { name: string; relation: string; hidden: boolean }[] = []
  scanXml(
    xml,
    {
      open(name, tag) {
        if (name === "workbookPr") since1904 = /^(1|true)$/.test(tag.get("date1904") ?? "")
        else if (name === "sheet") {
          const prefixed = tag.get("r:id") ?? /[\w.-]:id="([^"]*)"/.exec(tag.source)?.[1]
          sheets.push({
            name: tag.get("name") ?? "",
            relation: prefixed ?? "",
            hidden: /hidden/i.test(tag.get("state") ?? ""),
          })
        }
        return undefined
      },
      close() {},
      text() {},
    },
    sheetPrefixes(xml),
    budget,
  )
  return { since1904, sheets }
}
