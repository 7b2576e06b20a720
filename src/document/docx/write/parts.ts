import type { Properties } from "../../print.ts"
import { escaped } from "../../xml-text.ts"
import { declaration, wordNamespaces } from "./xml.ts"

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
const packages = "http://schemas.openxmlformats.org/package/2006"
const word = "application/vnd.openxmlformats-officedocument.wordprocessingml"

/** [Content_Types].xml. */
export function contentTypes(): string {
  const parts: [string, string][] = [
    ["/word/document.xml", `${word}.document.main+xml`],
    ["/word/styles.xml", `${word}.styles+xml`],
    ["/word/settings.xml", `${word}.settings+xml`],
    ["/word/fontTable.xml", `${word}.fontTable+xml`],
    ["/word/footer1.xml", `${word}.footer+xml`],
    ["/word/footer2.xml", `${word}.footer+xml`],
    ["/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
    ["/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"],
  ]
  return `${declaration}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${parts.map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`).join("")}</Types>`
}

/** _rels/.rels. */
export function packageRelations(): string {
  return relations([
    ["rId1", `${office}/officeDocument`, "word/document.xml"],
    ["rId2", `${packages}/relationships/metadata/core-properties`, "docProps/core.xml"],
    ["rId3", `${office}/extended-properties`, "docProps/app.xml"],
  ])
}

/** word/_rels/document.xml.rels. */
export function documentRelations(): string {
  return relations([
    ["rIdStyles", `${office}/styles`, "styles.xml"],
    ["rIdSettings", `${office}/settings`, "settings.xml"],
    ["rIdFonts", `${office}/fontTable`, "fontTable.xml"],
    ["rIdFooter", `${office}/footer`, "footer1.xml"],
    ["rIdBlank", `${office}/footer`, "footer2.xml"],
  ])
}

function relations(list: readonly (readonly [string, string, string])[]): string {
  return `${declaration}<Relationships xmlns="${packages}/relationships">${list.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`).join("")}</Relationships>`
}

/** word/settings.xml. Nothing is brought up to date on opening: Word would ask first, and the contents are right. */
export function settings(language: string): string {
  return `${declaration}<w:settings ${wordNamespaces}><w:defaultTabStop w:val="420"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="en-US" w:eastAsia="${escaped(language)}"/></w:settings>`
}

/** The number at the foot of a page: — 1 —; or nothing, for the pages before the first. */
export function footer(numbered: boolean): string {
  const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  const number = `<w:r><w:t xml:space="preserve">— </w:t></w:r>${field("begin")}<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>${field("separate")}<w:r><w:t>1</w:t></w:r>${field("end")}<w:r><w:t xml:space="preserve"> —</w:t></w:r>`
  return `${declaration}<w:ftr ${wordNamespaces}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>${numbered ? number : ""}</w:p></w:ftr>`
}

/** docProps/core.xml. */
export function coreProperties({ title, author, subject, language }: Properties): string {
  return `${declaration}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title><dc:subject>${escaped(subject)}</dc:subject><dc:creator>${escaped(author)}</dc:creator><dc:language>${escaped(language)}</dc:language></cp:coreProperties>`
}

/** docProps/app.xml. */
export function appProperties(): string {
  return `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Mingzhang</Application></Properties>`
}
