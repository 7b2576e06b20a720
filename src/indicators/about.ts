import { type ParsedName, parseName } from "./name.ts"

/** What a name speaks of: the things in it by the word for their like, and the lines of government they belong to. */
export interface About {
  readonly things: ReadonlySet<string>
  readonly like: ReadonlySet<string>
  readonly lines: ReadonlySet<string>
  /** Whether a kind of people is among them. */
  readonly people: boolean
}

/** What a name or description is about. */
export function aboutOf({ words }: ParsedName): About {
  const found = words.flatMap(({ text, thing }) => (thing ? [{ text, thing }] : []))
  return {
    things: new Set(found.map(({ text }) => text)),
    like: new Set(found.map(({ thing }) => thing.like)),
    lines: new Set(found.flatMap(({ thing }) => (thing.line === "" ? [] : [thing.line]))),
    people: found.some(({ thing }) => thing.kind === "person"),
  }
}

/** What any text is about. */
export function aboutText(text: string): About {
  return aboutOf(parseName(text))
}
