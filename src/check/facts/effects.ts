import { counterPattern } from "../../packs/counters.ts"
import { effectPattern } from "../../packs/effects.ts"

/** Which way a clause of a reason moves an amount: `both` when it may move it either way, null when it does not say. */
export type Moves = "up" | "down" | "both" | null

/** A clause of a reason, and what it does. */
export interface Effect {
  readonly clause: string
  readonly moves: Moves
  /** What moves it either way may do so mostly in one: 人员调出. */
  readonly leans: "down" | null
  /** Told by two figures: 保有量由3辆增至4辆. */
  readonly isCounted: boolean
}

const ways = ["sure-up", "sure-down", "up", "down", "weak-up", "weak-down", "mixed", "lean-down"] as const
type Way = (typeof ways)[number]
const patterns = Object.fromEntries(ways.map((way) => [way, effectPattern(way)])) as Record<Way, RegExp>

/** 由每千人5批次降低到4批次, 由人均75元升为80元: the figures tell which way it went. */
const fromTo = new RegExp(
  `[由从][^，。；\\d]{0,8}(?:每[^，。；\\d]{1,6})?(\\d[\\d,]{0,12}(?:\\.\\d{1,4})?)[^，。；\\d]{0,12}?(?:到|至|为|成)[^，。；\\d]{0,8}(\\d[\\d,]{0,12}(?:\\.\\d{1,4})?)(万|亿)?(?:${counterPattern})?`,
)

/** What is planned or there, told behind a reason: 计划接待8批次56人次, 其中车辆2辆. */
const aside =
  /^(?:共?计划|预计|拟|全年|年内|年末|现有|实有|其中|共|累计|主要用于|用于|包括|保有量?为)[^，。；]*\d|^\d/

/** Takes a reason apart into clauses and tells of each which way it moves the amount. */
export function effectsOf(reason: string): Effect[] {
  const clauses = reason
    .split(/[，,；;]/)
    .flatMap((clause) => [...piecesOf(clause)])
    .map((clause) => clause.trim())
    .filter((clause) => clause !== "")
    .map((clause): Effect => {
      const counted = countedWay(clause)
      const moves = movesOf(clause, counted)
      const leans = moves === "both" && leansDown(clause) ? "down" : null
      return { clause, moves, leans, isCounted: counted !== undefined && counted !== null }
    })
  return clauses.filter(({ clause, moves }, i) => i === 0 || moves !== null || !aside.test(clause))
}

/** 省、市来县检查增多 is one clause, 新增设备、人员增加 are two: what says nothing alone is the head of a list. */
function* piecesOf(clause: string): Iterable<string> {
  let head = ""
  const pieces = clause.split("、")
  for (const [i, piece] of pieces.entries()) {
    const isHead =
      i < pieces.length - 1 && piece.trim().length <= 8 && movesOf(piece, countedWay(piece)) === null
    if (isHead) head += `${piece}、`
    else {
      yield head + piece
      head = ""
    }
  }
}

/** Which way two figures go; null when they are alike, undefined when there are none. */
function countedWay(clause: string): "up" | "down" | null | undefined {
  const [, from, to] = fromTo.exec(clause) ?? []
  if (from === undefined || to === undefined) return undefined
  const [before, after] = [from, to].map((each) => Number(each.replaceAll(",", "")))
  return before === after ? null : after! > before! ? "up" : "down"
}

function movesOf(clause: string, counted: "up" | "down" | null | undefined): Moves {
  if (counted !== undefined) return counted
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

const moreLeave = /(?:调出|调离|离职|辞职|退休|减员|病故)[^，。；]{0,6}(?:增多|增加|较多)/

/** 人员调出, 退休人员增多; but not 调出2人而工资普调. */
function leansDown(clause: string): boolean {
  if (!has(clause, "lean-down")) return false
  return moreLeave.test(clause) || (!has(clause, "up") && !has(clause, "weak-up"))
}

function wayOf(clause: string, up: Way, down: Way): Moves {
  const [rises, falls] = [has(clause, up), has(clause, down)]
  return rises && falls ? "both" : rises ? "up" : falls ? "down" : null
}

function has(clause: string, way: Way): boolean {
  return clause.search(patterns[way]) >= 0
}
