import { strToU8, zipSync } from "fflate"
import { setsOf } from "../../fit.ts"
import type { Print } from "../../print.ts"
import { withTurns } from "../../turns.ts"
import { bodyPart } from "./body.ts"
import {
  appProperties,
  contentTypes,
  coreProperties,
  documentRelations,
  footer,
  packageRelations,
  settings,
} from "./parts.ts"
import { fontTable, stylesPart } from "./styles.ts"

/**
 * Writes a Word document in the official look: cover, contents, A4, 仿宋 in lines of 28 points, landscape pages for
 * wide tables, header rows on every page. The same print gives the same bytes.
 */
export async function writeDocx(given: Print): Promise<Uint8Array> {
  const print = withTurns(given)
  const sets = setsOf(print)
  const { language } = print.properties
  const parts: Record<string, string> = {
    "[Content_Types].xml": contentTypes(),
    "_rels/.rels": packageRelations(),
    "docProps/core.xml": coreProperties(print.properties),
    "docProps/app.xml": appProperties(),
    "word/document.xml": bodyPart(print, sets),
    "word/_rels/document.xml.rels": documentRelations(),
    "word/styles.xml": stylesPart(
      [...sets.values()].map((set) => set.size),
      language,
    ),
    "word/settings.xml": settings(language),
    "word/fontTable.xml": fontTable(),
    "word/footer1.xml": footer(true),
    "word/footer2.xml": footer(false),
  }
  // A day of its own would make every writing another file.
  const mtime = new Date(2000, 0, 1)
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, [strToU8(text), { mtime }]])),
  )
}
