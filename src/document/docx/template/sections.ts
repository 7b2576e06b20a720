import { textArea } from "../../paper.ts"
import { sectionProperties } from "../write/pages.ts"

/** What sections of a document are made of, and where the template's last one stands. */
export interface Sections {
  of(landscape: boolean, first: boolean): string
  /** Whether upright pages have the room of official documents, for which pages are counted. */
  readonly isOfficial: boolean
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
  const isOfficial = hasOfficialRoom(last)
  return { of, isOfficial, last: found ? { from: found.from, to: found.from + last.length } : null }
}

/** Whether the text of a page has the room it has in official documents, but for a millimetre. */
function hasOfficialRoom(section: string): boolean {
  const twips = (element: string, name: string) => {
    const tag = new RegExp(`<w:${element}\\b[^<>]*>`).exec(section)?.[0] ?? ""
    return Number(new RegExp(`\\sw:${name}="(\\d+)"`).exec(tag)?.[1])
  }
  const { width, height } = textArea(false)
  const across = twips("pgSz", "w") - twips("pgMar", "left") - twips("pgMar", "right")
  const down = twips("pgSz", "h") - twips("pgMar", "top") - twips("pgMar", "bottom")
  return Math.abs(across / 20 - width) < 3 && Math.abs(down / 20 - height) < 3
}

/** The properties of the last section, as they are written. */
function lastSection(xml: string): { readonly from: number; readonly text: string } | null {
  const from = [...xml.matchAll(/<w:sectPr(?=[\s>])/g)].at(-1)?.index
  const end = from === undefined ? -1 : xml.indexOf("</w:sectPr>", from)
  return from === undefined || end < 0 ? null : { from, text: xml.slice(from, end + "</w:sectPr>".length) }
}
