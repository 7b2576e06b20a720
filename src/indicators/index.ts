import { perText } from "../memo/index.ts"
import { type About, aboutOf } from "./about.ts"
import { type Dimension, dimensionOf, dimensionOfObject } from "./dimension.ts"
import { type Direction, directionOf, type Gauge, gaugeOf } from "./direction.ts"
import { type KindOf, kindOf } from "./kind.ts"
import { type ParsedName, parseName } from "./name.ts"
import { type Valence, valenceOf } from "./valence.ts"

export { type About, aboutText } from "./about.ts"
export type { Dimension } from "./dimension.ts"
export { boundSaid, type Direction, type Gauge } from "./direction.ts"
export type { KindOf } from "./kind.ts"
export { areBothCounts, canMeet, type Dimensions, dimensionsOfUnit } from "./unit.ts"

/** An indicator understood by its words. What the words do not say is null: a check is silent then. */
export interface Analysed {
  readonly name: ParsedName
  readonly description: ParsedName
  readonly valence: Valence
  readonly dimension: Dimension | null
  readonly kind: KindOf | null
  readonly about: About
  readonly aboutDescription: About
  /** Whether more or less is better, for a figure of this gauge; by the name's end when none is given. */
  readonly direction: (gauge?: Gauge) => Direction | null
}

/** Longer descriptions are sentences, whose end is not what is measured. */
const longestDescription = 40

/** Takes an indicator's name and description apart. Made once a text. */
export const analyse: (name: string, description?: string) => Analysed = perText(make)

function make(name: string, description = ""): Analysed {
  const parsed = parseName(name)
  const described = parseName(isPhrase(description) ? description : "")
  const valence = valenceOf(parsed)
  const dimension = dimensionOf(parsed)
  const explained = dimensionOf(described)
  // A name that ends in its thing (建成食堂) is counted as its description says (建成食堂个数).
  const whole = dimension ?? (parsed.measure === null && !described.isRatio ? explained : null)
  const ofObject = dimension ?? dimensionOfObject(parsed, valence)
  return {
    name: parsed,
    description: described,
    valence,
    dimension: narrower(whole, explained) ?? dimensionOfObject(parsed, valence),
    kind: kindOf(parsed, valence, ofObject),
    about: aboutOf(parsed),
    aboutDescription: aboutOf(described),
    direction: perText((gauge?: Gauge) => directionOfBoth(parsed, valence, described, gauge)),
  }
}

function isPhrase(description: string): boolean {
  return (
    description.length <= longestDescription &&
    !/[，。；,;].*[，。；,;]?$/.test(description.replace(/[。；;]$/, ""))
  )
}

/** `更换路灯数量` by its things, `更换路灯盏数` by what the description counts: the surer of the two. */
function narrower(name: Dimension | null, description: Dimension | null): Dimension | null {
  const isVague = name !== null && (name.by === "thing" || name.of.has("amount"))
  const isSurer =
    description?.by === "measure" && !description.of.has("share") && !description.of.has("amount")
  return isVague && isSurer ? description : name
}

/** What the name says; when it says nothing, what the description does; when they contradict, nothing. */
function directionOfBoth(
  name: ParsedName,
  valence: Valence,
  description: ParsedName,
  asked?: Gauge,
): Direction | null {
  // 可监测最小震级, 最低检出浓度: the end of a scale is the better the further it lies, whichever way that is.
  if (/最[小低短少早]/.test(name.text)) return null
  // 按时足额领取 ≥1年: of a name that ends in no measure nobody knows what the time is of.
  const gauge = gaugeOf(name) ?? gaugeOf(description) ?? (asked === "time" ? null : (asked ?? null))
  if (gauge === null) return null
  const byName = directionOf(valence, gauge, name.measure)
  const said = gaugeOf(description)
  // 可以满足应急处置的天数: only of a span from one thing to another the time is that of its acts.
  const isSpan = gauge !== "time" || /[从自].+[到至]|用时|耗时|所需|花费/.test(description.text)
  const byDescription =
    isSpan && (said === gauge || said === null)
      ? directionOf(valenceOf(description), gauge, description.measure)
      : null
  if (byName === null) return said === gauge ? byDescription : null
  const contradicts =
    byDescription !== null && byDescription.strength === "sure" && byDescription.better !== byName.better
  return contradicts && said === gauge ? null : byName
}
