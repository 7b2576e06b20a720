import { counterPattern } from "../../packs/counters.ts"
import { effectPattern } from "../../packs/effects.ts"

/** Which way a clause of a reason moves an amount: `both` when it may move it either way, null when it does not say. */
export type Moves = "up" | "down" | "both" | null

/** What the clauses of a reason do, and the words that say so. */
export interface Effects {
  readonly moves: ReadonlySet<Moves>
  /** The words of each way. */
  readonly words: Readonly<Record<"up" | "down", readonly string[]>>
}

const patterns = {
  up: effectPattern("up"),
  down: effectPattern("down"),
  mixed: effectPattern("mixed"),
} as const

/** 由每千人5批次降低到4批次, 由人均75元升为80元: the figures tell which way it went. */
const fromTo = new RegExp(
  `由[^，。；\\d]{0,8}(?:每[^，。；\\d]{1,6})?(\\d[\\d,]{0,12}(?:\\.\\d{1,4})?)[^，。；\\d]{0,12}?(?:到|至|为|成)[^，。；\\d]{0,8}(\\d[\\d,]{0,12}(?:\\.\\d{1,4})?)(万|亿)?(?:${counterPattern})?`,
)

/** Takes a reason apart into clauses and tells of each which way it moves the amount. */
export function effectsOf(reason: string): Effects {
  const words = { up: new Set<string>(), down: new Set<string>() }
  const moves = new Set(
    reason
      .split(/[，,、；;]/)
      .filter((clause) => clause.trim() !== "")
      .map((clause) => movesOf(clause, words)),
  )
  return { moves, words: { up: [...words.up], down: [...words.down] } }
}

function movesOf(clause: string, words: Readonly<Record<"up" | "down", Set<string>>>): Moves {
  const figures = fromTo.exec(clause)
  if (figures) {
    const [from, to] = [figures[1]!, figures[2]!].map((each) => Number(each.replaceAll(",", "")))
    if (from === to) return null
    const way = to! > from! ? "up" : "down"
    words[way].add(figures[0])
    return way
  }
  const found = { up: clause.match(patterns.up) ?? [], down: clause.match(patterns.down) ?? [] }
  const isEither = clause.search(patterns.mixed) >= 0 || /20\d\d年/.test(clause)
  // 退休减员 says that they are fewer.
  if (isEither && !/减员/.test(clause)) return "both"
  if (found.up.length > 0 && found.down.length > 0) return "both"
  for (const way of ["up", "down"] as const)
    if (found[way].length > 0) {
      for (const word of found[way]) words[way].add(word)
      return way
    }
  return null
}
