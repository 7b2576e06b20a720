import type { Disclosure, SectionKey } from "../../model/disclosure.ts"
import type { Place } from "../../model/place.ts"

/** A document with most chapters of a narrative, as against a single table or an extract. */
export function isWhole(disclosure: Disclosure): boolean {
  const keys = chaptersOf(disclosure)
  return disclosure.year !== null && keys.size >= 5 && keys.has("overview")
}

/** The chapters a document has, by their titles, their tables or what their sentences speak of. */
export function chaptersOf({ sections, tables, claims, projects }: Disclosure): Set<SectionKey> {
  const found = new Set<SectionKey>(sections.map(({ key }) => key))
  for (const { key } of tables)
    if (key === "organisation" || key === "assets" || key === "procurement") found.add(key)
  for (const { subject, section } of claims) {
    // A term explained is not a chapter.
    if (section === "glossary") continue
    const head = subject.split(".")[0]!
    if (head === "operatingCosts" || head === "threePublic" || head === "procurement" || head === "assets")
      found.add(head)
    if (head === "performance") found.add("performance")
    if (head === "plannedAssets" || head === "vehicle") found.add("assets")
  }
  const chapters = sections.filter(({ key }) => key !== "glossary")
  const text = chapters.map((section) => `${section.title}\n${section.text}`).join("\n")
  if (/机构设置|内设机构|下设|所属.{0,8}单位|(?:纳入|列入)[^。；\n]{0,30}单位|单位构成/.test(text))
    found.add("organisation")
  if (/职责|职能/.test(text)) found.add("duties")
  if (/绩效目标|绩效评价|绩效自评/.test(text) || projects.length > 0) found.add("performance")
  if (/机关运行经费/.test(text)) found.add("operatingCosts")
  if (/政府采购/.test(text)) found.add("procurement")
  if (/国有资产|固定资产|车辆.{0,12}辆/.test(text)) found.add("assets")
  return found
}

/** Where a document begins, for what is nowhere in it. */
export function beginningOf({ sections, tables }: Disclosure): Place {
  return sections[0]?.at ?? tables[0]?.at ?? { line: 1 }
}
