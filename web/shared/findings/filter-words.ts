import { severities } from "../../../src/model/finding.ts"
import { everything, type Filter, familyNames } from "./filter.ts"
import { progressNames } from "./progress.ts"

/** A filter as the end of an address says it: `severity=error&family=SUM,XT&words=三公`; "" when it shows everything. */
export function wordsOfFilter({ severities, families, sheets, progress, words, order }: Filter): string {
  const parts = new URLSearchParams()
  const put = (name: string, values: Iterable<string>) => {
    const text = [...values].join(",")
    if (text !== "") parts.set(name, text)
  }
  put("severity", severities)
  put("family", families)
  put("state", progress)
  // A workbook's sheets are called whatever their clerk likes, also with commas.
  for (const sheet of sheets) parts.append("sheet", sheet)
  if (words !== "") parts.set("words", words)
  if (order !== everything.order) parts.set("order", order)
  return parts.toString().replaceAll("%2C", ",")
}

/** The filter that the end of an address says; what means nothing is passed over. */
export function filterOfWords(text: string): Filter {
  const parts = new URLSearchParams(text)
  const several = <T extends string>(name: string, known: readonly T[]) =>
    new Set(known.filter((one) => parts.get(name)?.split(",").includes(one)))
  return {
    severities: several("severity", severities),
    families: several("family", Object.keys(familyNames)),
    sheets: new Set(parts.getAll("sheet")),
    progress: several("state", Object.keys(progressNames) as (keyof typeof progressNames)[]),
    words: parts.get("words") ?? "",
    order: parts.get("order") === "place" ? "place" : everything.order,
  }
}
