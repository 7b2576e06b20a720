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
  const found = [...xml.matchAll(/<w:sectPr(?=[\s>])[^>]*>[\s\S]*?<\/w:sectPr>/g)].at(-1)
  const last =
    found?.[0] ?? sectionProperties(false, { first: true }).replace(/<w:footerReference\b[^>]*\/>/, "")
  const of = (landscape: boolean, first: boolean) => {
    const counted = first
      ? last
      : last.replace(/<w:pgNumType\b[^>]*\/>/, "").replace(/<w:titlePg\b[^>]*\/>/, "")
    if (!landscape) return counted
    const sideways = sectionProperties(true, { first: true })
    const size = /<w:pgSz\b[^>]*\/>/.exec(sideways)![0]
    const margins = /<w:pgMar\b[^>]*\/>/.exec(sideways)![0]
    return counted.replace(/<w:pgSz\b[^>]*\/>/, size).replace(/<w:pgMar\b[^>]*\/>/, margins)
  }
  return { of, last: found ? { from: found.index, to: found.index + last.length } : null }
}
