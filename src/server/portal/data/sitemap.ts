import { escaped } from "../../../document/xml-text.ts"
import { pathOf } from "../../../portal/address.ts"
import type { Publication, ShelfRegion } from "../../../portal/shelf.ts"
import { yearsOf } from "./catalogue.ts"
import type { Root } from "./feeds.ts"

/** Addresses a sitemap may hold. */
const most = 50_000

/** The sitemaps of a portal: one of each region, so that none holds too many. */
export function sitemapIndex(root: Root, regions: readonly ShelfRegion[]): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${regions.map(({ code }) => `<sitemap><loc>${escaped(`${root}${code}/sitemap.xml`)}</loc></sitemap>`).join("\n")}
</sitemapindex>
`
}

/** The pages of a region that others should find: its years and bodies and what each published. */
export function sitemapOf(root: Root, region: string, publications: readonly Publication[]): string {
  const paths = new Map<string, string | null>([[pathOf({ kind: "region", region }), null]])
  for (const kind of ["publications", "data", "projects", "how"] as const)
    paths.set(pathOf({ kind, region }), null)
  for (const year of yearsOf(publications))
    for (const kind of ["year", "threePublic", "changes"] as const) paths.set(pathOf({ kind, ...year }), null)
  for (const { body, year, stage, day } of publications) {
    paths.set(pathOf({ kind: "body", region, body }), null)
    for (const kind of ["bodyYear", "bodyProjects", "indicators", "procurement", "findings"] as const)
      paths.set(pathOf({ kind, region, body, year, stage }), day)
  }
  return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${[...paths]
  .slice(0, most)
  .map(
    ([path, day]) =>
      `<url><loc>${escaped(root + path)}</loc>${day === null ? "" : `<lastmod>${day}</lastmod>`}</url>`,
  )
  .join("\n")}
</urlset>
`
}
