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

const ways = [
  "sure-up",
  "sure-down",
  "up",
  "down",
  "weak-up",
  "weak-down",
  "mixed",
  "lean-down",
  "saving",
  "more",
  "less",
] as const
type Way = (typeof ways)[number]
const patterns = Object.fromEntries(ways.map((way) => [way, effectPattern(way)])) as Record<Way, RegExp>

/** 由每千人5批次降低到4批次, 由人均75元升为80元: the figures tell which way it went. */
const fromTo = new RegExp(
  `[由从][^，。；\\d]{0,8}(?:每[^，。；\\d]{1,6})?(\\d[\\d,]{0,12}(?:\\.\\d{1,4})?)[^，。；\\d]{0,12}?(?:到|至|为|成)[^，。；\\d]{0,8}(\\d[\\d,]{0,12}(?:\\.\\d{1,4})?)(万|亿)?(?:${counterPattern})?`,
)

/** What is planned or there, told behind a reason: 计划接待8批次56人次, 其中车辆2辆. */
const aside =
  /^(?:共?计划|预计|拟|全年|年内|年末|现有|实有|其中|共|累计|主要用于|用于|包括|保有量?为)[^，。；]*\d|^\d/

/** Takes a reason apart into clauses and tells of each which way it moves the amount in a year. */
export function effectsOf(reason: string, year: number | null = null): Effect[] {
  const clauses = reason
    .split(/[，；;]|,(?!\d{3})/)
    .flatMap((clause) => [...piecesOf(clause)])
    .map((clause) => clause.trim())
    .filter((clause) => clause !== "")
    .map((clause): Effect => {
      const counted = countedWay(clause)
      const moves = movesOf(clause, counted, year)
      const leans = moves === "both" && leansDown(clause) ? "down" : null
      return { clause, moves, leans, isCounted: counted !== undefined && counted !== null }
    })
  return clauses.filter(({ clause, moves }, i) => i === 0 || moves !== null || !aside.test(clause))
}

/** Which way one clause moves an amount. */
export function movesOfClause(clause: string): Moves {
  const effects = effectsOf(clause)
  return effects.find(({ moves }) => moves !== null)?.moves ?? null
}

/** 省、市来县检查增多 is one clause, 新增设备、人员增加 are two: what says nothing alone is the head of a list. */
function* piecesOf(clause: string): Iterable<string> {
  let head = ""
  const pieces = clause.split("、")
  for (const [i, piece] of pieces.entries()) {
    const isHead =
      i < pieces.length - 1 && piece.trim().length <= 8 && movesOf(piece, countedWay(piece), null) === null
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

/** 新招录3人, 减少7人: heads and things come or gone in numbers move it, whatever else is said. */
const heads =
  /(新增|增加|新招录?|招录|新聘用?|新录用?|招聘|新购|新添|扩招|补录)[^，。；\d]{0,6}\d{1,5}[人名辆台位]|(减少|核减|清退|辞退|裁减|撤并|停用)[^，。；\d]{0,6}\d{1,5}[人名辆台位个]/

/** 未新增, 停止招聘, 压减新购: what is not done costs nothing. */
const undone = new RegExp(
  `(?:未|没有|没|不再|不予?|暂不|并未|无|停止|暂停|取消|压减|减少|推迟|暂缓|控制)(?:再|能|有|需)?[^，。；]{0,2}(?:${patterns.up.source}|${patterns["weak-up"].source})`,
)
const unspent = /未|没有|不再|无/
const ends = (way: Way) =>
  new RegExp(
    `(?:${patterns[way].source})(?:了|较多|较大|较少|明显|幅度较大|等|所致|影响|[三四五六七八两\\d.一二]+[成倍]|\\d+[^，。；]{0,3})*$`,
  )
const endsWith = { up: ends("up"), down: ends("down") }
const starts = new RegExp(`^.{0,2}?(?:${patterns.down.source})`)

/** 加大压减力度 saves, 优惠取消 costs; null when nothing is said of saving. */
function movesOfSaving(clause: string): Moves {
  const saving = clause.match(patterns.saving)
  if (!saving) return null
  const rest = clause.replaceAll(patterns.saving, "")
  // 压减印刷费 says itself what it does.
  if (has(clause, "down") && !/优惠|折扣|减免|免费|共享/.test(saving.join())) {
    if (!has(rest, "less")) return has(rest, "more") || !has(rest, "up") ? "down" : null
    return null
  }
  const [isMore, isLess] = [has(rest, "more"), has(rest, "less")]
  return isMore === isLess ? null : isMore ? "down" : "up"
}

function movesOf(clause: string, counted: "up" | "down" | null | undefined, year: number | null): Moves {
  // 折扣由九折降到八折 is no matter of more or less of the thing.
  if (counted !== undefined) return has(clause, "saving") && /折|优惠|减免/.test(clause) ? null : counted
  const sure = wayOf(clause, "sure-up", "sure-down")
  if (sure !== null) return sure
  const others = [...clause.matchAll(/20\d\d年/g)].some(([said]) => Number(said.slice(0, 4)) !== year)
  if (others) return "both"
  const [, come, gone] = heads.exec(clause) ?? []
  const isMixed = /上年|去年|往年|以前年度|上级|负担|承担|配发|代替|替代/.test(clause)
  if (!isMixed && !unspent.test(clause)) {
    if (come && !has(clause.replace(come, ""), "down")) return "up"
    if (gone && !has(clause.replace(gone, ""), "up")) return "down"
  }
  const saved = movesOfSaving(clause)
  if (saved !== null && !isMixed) return saved
  // 退休减员 says that they are fewer.
  if (has(clause, "mixed") && !/减员/.test(clause)) return "both"
  if (undone.test(clause)) return /^[^，]{0,12}(?:增加|增多|上升|增长)$/.test(clause) ? "both" : "down"
  const strong = wayOf(clause, "up", "down")
  if (strong !== "both") return strong ?? wayOf(clause, "weak-up", "weak-down")
  // 新增项目减少, 减员后工作量加大: what is said last is said of all; 取消新增项目: what is said first.
  const [up, down] = [endsWith.up.test(clause), endsWith.down.test(clause)]
  if (up !== down) return up ? "up" : "down"
  return starts.test(clause) ? "down" : "both"
}

const plain = (words: string) =>
  new RegExp(
    `(?:经费|支出|费用?|开支|投入|资金|预算|工程款|补助|拨款)(?:支付)?(?:有所|相应|大幅|明显)?(?:${words})$`,
  )
const plainly = {
  up: plain("增加|增长|上升|提高|增多"),
  down: plain("减少|下降|降低|压减|缩减|核减"),
}

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
