import { sectionProperties } from "../write/pages.ts"

/** What sections of a document are made of, and where the template's last one stands. */
export interface Sections {
  of(landscape: boolean, first: boolean): string
  readonly last: { readonly from: number; readonly to: number } | null
}

/**
 * The sections of a document inside of a template: upright pages as the template's last ones, landscape ones with the
 * same headers and footers; only the first may begin to count anew.
 */
export function sectionsOf(xml: string): Sections {
  const found = lastSection(xml)
  const last =
    found?.text ?? sectionProperties(false, { first: true }).replace(/<w:footerReference\b[^<>]*\/>/, "")
  const of = (landscape: boolean, first: boolean) => {
    const counted = first
      ? last
      : last.replace(/<w:pgNumType\b[^<>]*\/>/, "").replace(/<w:titlePg\b[^<>]*\/>/, "")
    if (!landscape) return counted
    const sideways = sectionProperties(true, { first: true })
    const size = /<w:pgSz\b[^<>]*\/>/.exec(sideways)![0]
    const margins = /<w:pgMar\b[^<>]*\/>/.exec(sideways)![0]
    return counted.replace(/<w:pgSz\b[^<>]*\/>/, size).replace(/<w:pgMar\b[^<>]*\/>/, margins)
  }
  return { of, last: found ? { from: found.from, to: found.from + last.length } : null }
}

/** The properties of the last section, as they are written. */
function lastSection(xml: string): { readonly from: number; readonly text: string } | null {
  const from = [...xml.matchAll(/<w:sectPr(?=[\s>])/g)].at(-1)?.index
  const end = from === undefined ? -1 : xml.indexOf("</w:sectPr>", from)
  return from === undefined || end < 0 ? null : { from, text: xml.slice(from, end + "</w:sectPr>".length) }
}
