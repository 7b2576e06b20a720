import { contentsLine } from "../../toc.ts"
import { escaped } from "../../xml-text.ts"
import { twips } from "./xml.ts"

/** A line of the list of contents. */
export interface Entry {
  readonly text: string
  readonly level: number
  /** The bookmark of its heading. */
  readonly mark: string
  /** The page it is likely to stand on. */
  readonly page: number
}

/**
 * The list of contents as a field that is filled already, so that every program shows it and none asks on opening; page
 * numbers are fields of their own, which Word brings up to date when it prints or is asked to.
 */
export function contentsXml(entries: readonly Entry[], breaks: boolean): string {
  const depth = entries.some(({ level }) => level > 1) ? 2 : 1
  const spacing = `<w:spacing w:before="0" w:after="0" w:line="${twips(contentsLine(entries.length))}" w:lineRule="exact"/>`
  const lines = entries.map((entry, i) => {
    const begin =
      i === 0
        ? `${field("begin")}${instruction(` TOC \\o "1-${depth}" \\h \\z \\u `)}${field("separate")}`
        : ""
    return `<w:p><w:pPr><w:pStyle w:val="TOC${entry.level}"/>${spacing}</w:pPr>${begin}<w:hyperlink w:anchor="${entry.mark}" w:history="1"><w:r><w:t xml:space="preserve">${escaped(entry.text)}</w:t></w:r><w:r><w:tab/></w:r>${field("begin")}${instruction(` PAGEREF ${entry.mark} \\h `)}${field("separate")}<w:r><w:t>${entry.page}</w:t></w:r>${field("end")}</w:hyperlink></w:p>`
  })
  const heading = `<w:p><w:pPr><w:pStyle w:val="TOCHeading"/>${breaks ? "<w:pageBreakBefore/>" : ""}</w:pPr><w:r><w:t>目  录</w:t></w:r></w:p>`
  return `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>${heading}${lines.join("")}<w:p><w:pPr><w:pStyle w:val="Between"/></w:pPr>${field("end")}</w:p></w:sdtContent></w:sdt>`
}

function field(type: "begin" | "separate" | "end"): string {
  return `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
}

function instruction(text: string): string {
  return `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`
}
