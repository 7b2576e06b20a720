import type { Finding, Occurrence } from "../../model/finding.ts"
import { escaped } from "./html-text.ts"
import { placeNamed, placesText } from "./place.ts"
import { explanationName, explanationText, gapText, severityName } from "./report.ts"

/** How many of many like defects are listed. */
const shownOccurrences = 30

/** What a card says beside the finding. */
interface CardOptions {
  readonly title: string | undefined
  /** The id by which the overview leads here, when it does. */
  readonly id: string | null
  /** Whether the check's page is at the end of the report. */
  readonly hasPage: boolean
}

/** One finding as a card: what is wrong, where, the figures, and what to do. */
export function findingCard(found: Finding, { title, id, hasPage }: CardOptions): string {
  const check = escaped(found.check)
  const rows = [
    found.explanation ? fact(explanationName(found.explanation), explanationText(found.explanation)) : "",
    fact("写的是", found.says),
    fact("应为", found.should),
    fact("相差", gapText(found)),
    // The list says where each stands.
    fact("其他位置", found.each ? "" : placesText(found.at.slice(1), 30)),
    fact("可能原因", found.cause),
    fact("建议", found.advice),
    fact("有关关系", found.relations && relationsText(found.relations)),
    fact("依据", found.basis),
  ].join("")
  const place = found.each ? `${found.each.length} 处` : placeNamed(found)
  const name = `<code>${check}</code>${title ? ` ${escaped(title)}` : ""}`
  return `<article class="finding ${found.severity}${answered(found)}"${id ? ` id="${id}"` : ""}>
<h3><span class="badge">${severityName(found)}</span> ${
    hasPage ? `<a href="#check-${check}" title="查什么、怎么改">${name}</a>` : name
  }<span class="place">${escaped(place)}</span></h3>
${found.each ? list(found.each) : `<p>${escaped(found.message)}</p>`}
<dl>${rows}</dl>
</article>`
}

function answered({ explanation }: Finding): string {
  return explanation ? ` explained${explanation.aside ? " aside" : ""}` : ""
}

function list(each: readonly Occurrence[]): string {
  const items = each.slice(0, shownOccurrences).map(({ message, ...one }) => {
    const place = placeNamed(one)
    return `<li>${place ? `<span class="at">${escaped(place)}</span>` : ""}${escaped(message)}</li>`
  })
  const rest = each.length - items.length
  const more =
    rest > 0 ? `<p class="more">等${each.length}处，其余 ${rest} 处略，全部见 json 的报告。</p>` : ""
  return `<p>同样的问题有${each.length}处：</p>
<ol>${items.join("")}</ol>${more}`
}

const shownRelations = 12

function relationsText(relations: readonly string[]): string {
  const more = relations.length > shownRelations ? `；等${relations.length}处` : ""
  return `${relations.slice(0, shownRelations).join("；")}${more}`
}

function fact(name: string, value: string | undefined): string {
  return value ? `<div><dt>${name}</dt><dd>${escaped(value)}</dd></div>` : ""
}
