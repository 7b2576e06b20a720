import type { ParsedName } from "./name.ts"
import { segment } from "./segment.ts"

/** What a name speaks of: the things in it, and the lines of government they belong to. */
export interface About {
  /** The words for them, as written. */
  readonly things: ReadonlySet<string>
  /** The first word for things of their like. */
  readonly like: ReadonlySet<string>
  readonly lines: ReadonlySet<string>
  /** `person 教育`, `object`: kinds by which two names speak of different things; none for what every project has. */
  readonly kinds: ReadonlySet<string>
}

/** People, bodies, places and occasions are met everywhere, unless they belong to a line of government. */
const everywhere = new Set(["person", "body", "place", "event", "matter"])

/** What a name or description is about. */
export function aboutOf({ words }: Pick<ParsedName, "words">): About {
  const found = words.flatMap(({ text, thing }) => (thing ? [{ text, thing }] : []))
  const telling = found.filter(({ thing }) => thing.line !== "" || !everywhere.has(thing.kind))
  return {
    things: new Set(found.map(({ text }) => text)),
    like: new Set(found.map(({ thing }) => thing.like)),
    lines: new Set(found.flatMap(({ thing }) => (thing.line === "" ? [] : [thing.line]))),
    kinds: new Set(
      telling.map(({ thing }) => (thing.kind === "person" ? `person ${thing.line}` : thing.kind)),
    ),
  }
}

/** What any text is about. */
export function aboutText(text: string): About {
  return aboutOf({ words: segment(text) })
}
