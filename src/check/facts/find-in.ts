import type { Section } from "../../model/disclosure.ts"
import type { Place } from "../../model/place.ts"

/** Where prose of a section matches, white space apart and across wrapped lines; null when it does not. */
export function findIn(section: Section, pattern: RegExp): { text: string; at: Place } | null {
  let text = ""
  const owners: Place[] = []
  section.text.split("\n").forEach((line, n) => {
    for (let offset = 0; offset < line.length; offset++) {
      if (/\s/.test(line[offset]!)) continue
      text += line[offset]
      const turn = section.turns?.[n]?.findLast((each) => each.offset <= offset)
      owners.push(turn?.at ?? section.places[n] ?? section.at)
    }
  })
  const match = pattern.exec(text)
  return match && { text: match[0], at: owners[match.index] ?? section.at }
}
