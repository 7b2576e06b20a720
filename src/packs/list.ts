import file from "./generated/place.ts"

/** What differs by place, as data: what packs/<place>/place.csv says of it. */
export interface Pack {
  /** Its folder in packs/. */
  readonly name: string
  /** What people call it (`河北`), and its whole name (`河北省`). */
  readonly title: string
  readonly fullTitle: string
  /** The pack whose files hold where its own say nothing; null for the one all others go back to. */
  readonly inherits: string | null
  /** The first digits of the codes of its regions. */
  readonly regions: readonly string[]
  /** The stages in which a year's budget comes about. */
  readonly stages: readonly string[]
  /** Whether every project has a code of the project library. */
  readonly projectCodes: boolean
}

const rows: Readonly<Record<string, readonly { readonly key: string; readonly value: string }[]>> = file

/** What place.csv may say. */
export const placeKeys = [
  "title",
  "suffix",
  "inherits",
  "regions",
  "stages",
  "projectCodes",
  "usual",
] as const

type Key = (typeof placeKeys)[number]

function said(place: string, key: Key): string | null {
  return rows[place]!.find((row) => row.key === key)?.value ?? null
}

/** What a place says, or the nearest pack it inherits from. */
function inherited(place: string, key: Key): string | null {
  const above = said(place, "inherits")
  return said(place, key) ?? (above === null ? null : inherited(above, key))
}

function packOf(name: string): Pack {
  const title = said(name, "title") ?? name
  return {
    name,
    title,
    fullTitle: title + (said(name, "suffix") ?? ""),
    inherits: said(name, "inherits"),
    regions: said(name, "regions")?.split("|") ?? [],
    stages: inherited(name, "stages")?.split("|") ?? [],
    projectCodes: inherited(name, "projectCodes") === "yes",
  }
}

function depthOf({ inherits }: Pack): number {
  return inherits === null ? 0 : 1 + depthOf(packOf(inherits))
}

/** The packs there are, each before the one it inherits from: its words are tried before those of that one. */
export const packs: readonly Pack[] = Object.keys(rows)
  .map(packOf)
  .sort((a, b) => depthOf(b) - depthOf(a))

/** The pack of a name, or null. */
export function packNamed(name: string): Pack | null {
  return packs.find((pack) => pack.name === name) ?? null
}

/** The pack a name or title means: 河北, 河北省 or the name of its folder; null when there is none. */
export function packCalled(words: string): Pack | null {
  return packNamed(words) ?? packs.find(({ title, fullTitle }) => [title, fullTitle].includes(words)) ?? null
}

/** The place whose regions' codes begin as this one does, or null. */
export function packOfRegion(code: string): Pack | null {
  return packs.find(({ regions }) => regions.some((digits) => code.startsWith(digits))) ?? null
}

/** The pack all others go back to: what holds in every place. */
export const root: Pack = packs.at(-1)!

/** The names of all packs with their titles, as a sentence lists them. */
export const packsListed: string = packs.map(({ name, title }) => `${name}（${title}）`).join("、")

/** The place examples are of, where nobody asked for another. */
export const usualPack: Pack = packs.find(({ name }) => said(name, "usual") === "yes") ?? root
