import { units } from "../packs/indicator-words.ts"
import type { ParsedName } from "./name.ts"
import { isUnknown, isWord, type Word } from "./segment.ts"
import { type Dimensions, dimensionsOfUnit } from "./unit.ts"
import type { Valence } from "./valence.ts"

/** What the figure of an indicator can be of, and what says so. */
export interface Dimension {
  readonly of: Dimensions
  /** The words that say it: a unit in brackets, the end of the name, the thing counted. */
  readonly words: string
  readonly by: "bracket" | "measure" | "thing" | "object"
}

/** What a name says its figure is of; null when it does not. */
export function dimensionOf(name: ParsedName): Dimension | null {
  const found = ofName(name)
  // 每床日产生量, 亩均施用量: an amount for one of another is in a unit of its own.
  const isForOne =
    found?.by === "measure" &&
    name.measure!.dimensions[0] !== "money" &&
    /每|[人户亩]均|万元|单位[^数]/.test(name.text)
  return isForOne && !found.of.has("share") && !found.of.has("time")
    ? { ...found, of: new Set([...found.of, "other"]) }
    : found
}

function ofName({ bracket, measure, words, text }: ParsedName): Dimension | null {
  const said = bracket === null ? null : dimensionsOfUnit(bracket)
  if (said && said.size > 0) return { of: said, words: bracket!, by: "bracket" }
  if (measure === null) return null
  if (!measure.dimensions.includes("amount"))
    return measure.dimensions.length === 0 || measure.dimensions.includes("words")
      ? null
      : { of: new Set(measure.dimensions), words: measure.word, by: "measure" }
  const last = words.at(-1)
  const head = text.slice(0, -measure.word.length)
  if (last?.thing && head.endsWith(last.text))
    return { of: ofUnits(last.thing.units), words: last.text, by: "thing" }
  const unit = measure.word === "数" ? unitAtEnd(head, last) : null
  if (unit !== null) return { of: new Set(units.get(unit)!.dimensions), words: `${unit}数`, by: "measure" }
  // 死亡数, 查处数: what is done or happens is counted one by one.
  if (
    measure.word === "数" &&
    last?.morpheme &&
    head.endsWith(last.text) &&
    /^(?:thing|act|state)$/.test(last.morpheme.role)
  )
    return last.morpheme.sense === "cost" || last.morpheme.sense === "give"
      ? null
      : { of: oneByOne, words: "数", by: "measure" }
  // 量 and 数 alone may be of anything (钱数, 产生量); 数量 is counted.
  return measure.word === "量" || measure.word === "数"
    ? null
    : { of: countable, words: measure.word, by: "measure" }
}

/** What a number of something can be: all but a share, money or a date. */
const countable: Dimensions = new Set([
  "amount",
  ...["persons", "households", "bodies", "events", "things", "length", "area", "volume", "mass"],
  ...["energy", "power", "data", "time", "flow"],
])

const oneByOne: Dimensions = new Set(["amount", "persons", "households", "bodies", "events", "things"])

const counted = new Set(["event", "object", "place", "text", "living", "body", "material"])

/** 开展义诊活动, 新建凉亭: a name that begins with an act of which much is done and ends in its object counts that. */
export function dimensionOfObject({ measure, words }: ParsedName, valence: Valence): Dimension | null {
  const last = words.at(-1)
  if (measure !== null || !last?.thing || !counted.has(last.thing.kind)) return null
  const acts = words.slice(0, -1).map(({ morpheme }) => morpheme?.sense)
  if (acts[0] !== "effort" || valence.by !== "effort") return null
  return { of: ofUnits(last.thing.units), words: last.text, by: "object" }
}

/** 个 and 批 may count anything; people only where a unit of the thing is one of people. */
function ofUnits(names: readonly string[]): Dimensions {
  const each = names.map((name) => dimensionsOfUnit(name))
  const ofPeople = each.some((of) => of.has("persons") && !of.has("things"))
  const all = ["amount", ...each.flatMap((of) => [...of])]
  return new Set(all.filter((of) => of !== "persons" || ofPeople))
}

/** `更换路灯盏` → 盏, 投诉件 → 件: the unit before 数, unless it ends a word that is none without it. */
function unitAtEnd(head: string, last: Word | undefined): string | null {
  for (let length = Math.min(4, head.length); length > 0; length--) {
    const unit = head.slice(-length)
    if (!units.has(unit)) continue
    const ends =
      last !== undefined && !isUnknown(last) && head.endsWith(last.text) && last.text.endsWith(unit)
    return ends && !isWord(last.text.slice(0, -length)) ? null : unit
  }
  return null
}
