import { sha256 } from "@noble/hashes/sha2.js"

/** A scored subject of a sheet that the bureau may draw for a check, with what makes it doubtful. */
export interface Drawable {
  /** Code of the unit or department, and the id of its subject there. */
  readonly body: string
  readonly subject: string
  readonly name: string
  /** Budget after changes, in cents. */
  readonly cents: number
  readonly points: number | null
  /** How many warnings its sheet has about it. */
  readonly warnings: number
  /** Whether everything has all of its points. */
  readonly isFull: boolean
  /** Whether a person gave scores, and all of them are whole tens or fives. */
  readonly isRound: boolean
}

/** Why something is more doubtful than others. */
export type Doubt = "warnings" | "full" | "round" | "money"

/** What each doubt is called. */
export const doubtNames: Readonly<Record<Doubt, string>> = {
  warnings: "有警告",
  full: "各项都是满分",
  round: "自己打的分都是整五整十",
  money: "金额在前四分之一",
}

/** Something that was drawn: for its doubts, or by lot. */
export interface Drawn {
  readonly body: string
  readonly subject: string
  readonly by: "risk" | "lot"
  readonly doubts: readonly Doubt[]
}

/** How many are drawn for their doubts, how many by lot, and the seed that tells the lot. */
export interface DrawWish {
  readonly seed: string
  readonly byRisk: number
  readonly byLot: number
}

/**
 * Draws what is checked: first those with the most doubts, larger money before smaller; of the others those whose lot is
 * lowest. A lot is the SHA-256 of seed, code and subject, so that anybody can draw again and no order of the list tells.
 */
export function drawnFrom(pool: readonly Drawable[], { seed, byRisk, byLot }: DrawWish): readonly Drawn[] {
  const large = largeFrom(pool)
  const judged = pool.map((each) => ({ ...each, doubts: doubtsOf(each, large), lot: lotOf(each, seed) }))
  const doubtful = judged
    .filter(({ doubts }) => doubts.length > 0)
    .toSorted(
      (a, b) => b.doubts.length - a.doubts.length || b.cents - a.cents || (keyOf(a) < keyOf(b) ? -1 : 1),
    )
    .slice(0, byRisk)
  const taken = new Set(doubtful.map(keyOf))
  const others = judged
    .filter((each) => !taken.has(keyOf(each)))
    .toSorted((a, b) => (a.lot < b.lot ? -1 : 1))
    .slice(0, byLot)
  const as = (by: Drawn["by"]) => (each: (typeof judged)[number]) => {
    const { body, subject, doubts } = each
    return { body, subject, by, doubts }
  }
  return [...doubtful.map(as("risk")), ...others.map(as("lot"))]
}

/** The lot of something: SHA-256 of seed, code of the body and id of the subject, in hexadecimal digits. */
export function lotOf({ body, subject }: Pick<Drawable, "body" | "subject">, seed: string): string {
  const bytes = sha256(new TextEncoder().encode(`${seed}\n${body}\n${subject}`))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("")
}

function doubtsOf({ warnings, isFull, isRound, cents }: Drawable, large: number): readonly Doubt[] {
  const all: readonly (readonly [Doubt, boolean])[] = [
    ["warnings", warnings > 0],
    ["full", isFull],
    ["round", isRound],
    ["money", cents > 0 && cents >= large],
  ]
  return all.flatMap(([doubt, is]) => (is ? [doubt] : []))
}

/** From how much money on something is among the larger quarter of those in the pool. */
function largeFrom(pool: readonly Drawable[]): number {
  const all = pool.map(({ cents }) => cents).sort((a, b) => b - a)
  return all[Math.max(0, Math.ceil(all.length / 4) - 1)] ?? 0
}

function keyOf({ body, subject }: Pick<Drawable, "body" | "subject">): string {
  return `${body} ${subject}`
}
