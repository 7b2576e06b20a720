import type { BudgetTable, Disclosure } from "../../model/disclosure.ts"
import type { Place } from "../../model/place.ts"
import { linesOf } from "./texts.ts"

/** So many lines above a table its title is looked for: between them stand its number, its body and its measure. */
const farthest = 6

/** Where the title of a table is printed: the nearest line above it that says it, else the table itself. */
export function placeOfTitle(
  { sections }: Disclosure,
  { title, at, stands }: Pick<BudgetTable, "title" | "at" | "stands">,
): Place {
  const own = bare(title)
  if (stands === undefined || own === "") return at
  for (let index = stands.section, left = farthest; index >= 0 && left > 0; index--) {
    const section = sections[index]
    if (!section) return at
    const lines = section.text === "" ? [] : [...linesOf(section)]
    const above = index === stands.section ? lines.slice(0, stands.line) : lines
    for (const { text, at: place } of [{ text: section.title, at: section.at }, ...above].reverse()) {
      if (isTitle(bare(text), own)) return place
      if (--left === 0) return at
    }
  }
  return at
}

/** A title may be read without its number or with the words around it: 表8 一般公共预算支出表. */
function isTitle(line: string, own: string): boolean {
  return line !== "" && (line === own || (line.length >= 4 && own.includes(line)) || line.includes(own))
}

function bare(text: string): string {
  return text.replace(/[\s《》]+/g, "")
}
