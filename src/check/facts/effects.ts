import { counterPattern } from "../../packs/counters.ts"
import { effectPattern } from "../../packs/effects.ts"

/** Which way a clause of a reason moves an amount: `both` when it may move it either way, null when it does not say. */
export type Moves = "up" | "down" | "both" | null

/** A clause of a reason, and what it does. */
export interface Effect {
  readonly clause: string
  readonly moves: Moves
}

const ways = ["sure-up", "sure-down", "up", "down", "weak-up", "weak-down", "mixed"] as const
type Way = (typeof ways)[number]
const patterns = Object.fromEntries(ways.map((way) => [way, effectPattern(way)])) as Record<Way, RegExp>

/** 由每千人5批次降低到4批次, 由人均75元升为80元: the figures tell which way it went. */
const fromTo = new RegExp(
  `由[^，。；\\d]{0,8}(?:每[^，。；\\d]{1,6})?(\\d[\\d,]{0,12}(?:\\.\\d{1,4})?)[^，。；\\d]{0,12}?(?:到|至|为|成)[^，。；\\d]{0,8}(\\d[\\d,]{0,12}(?:\\.\\d{1,4})?)(万|亿)?(?:${counterPattern})?`,
)

/** Takes a reason apart into clauses and tells of each which way it moves the amount. */
export function effectsOf(reason: string): Effect[] {
  return reason
    .split(/[，,、；;]/)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== "")
    .map((clause) => ({ clause, moves: movesOf(clause) }))
}

function movesOf(clause: string): Moves {
  const [, from, to] = fromTo.exec(clause) ?? []
  if (from !== undefined && to !== undefined) {
    const [before, after] = [from, to].map((each) => Number(each.replaceAll(",", "")))
    return before === after ? null : after! > before! ? "up" : "down"
  }
  const sure = wayOf(clause, "sure-up", "sure-down")
  if (sure !== null) return sure
  // 退休减员 says that they are fewer.
  if (has(clause, "mixed") && !/减员/.test(clause)) return "both"
  if (/20\d\d年/.test(clause)) return "both"
  // 设备购置减少: the stronger word decides.
  return wayOf(clause, "up", "down") ?? wayOf(clause, "weak-up", "weak-down")
}

const plain = (words: string) =>
  new RegExp(`(?:经费|支出|费用?|开支|投入|资金|预算)(?:有所|相应|大幅|明显)?(?:${words})$`)
const plainly = { up: plain("增加|增长|上升|提高"), down: plain("减少|下降|降低|压减") }

/** 人员经费减少, 本年不再安排: said of the money itself, or so that nothing beside it can turn it. */
export function movesPlainly(clause: string): "up" | "down" | null {
  const sure = wayOf(clause, "sure-up", "sure-down")
  if (sure === "up" || sure === "down") return sure
  if (/[收结余]/.test(clause)) return null
  return plainly.up.test(clause) ? "up" : plainly.down.test(clause) ? "down" : null
}

function wayOf(clause: string, up: Way, down: Way): Moves {
  const [rises, falls] = [has(clause, up), has(clause, down)]
  return rises && falls ? "both" : rises ? "up" : falls ? "down" : null
}

function has(clause: string, way: Way): boolean {
  return clause.search(patterns[way]) >= 0
}
