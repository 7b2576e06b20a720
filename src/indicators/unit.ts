import { perText } from "../memo/index.ts"
import { units } from "../packs/indicator-words.ts"
import { narrow } from "../text/narrow.ts"

/** What a unit can count: `persons`, `length`, `money` …; empty when the unit is not known. */
export type Dimensions = ReadonlySet<string>

/** Dimensions of which a thing is counted one by one. */
const counts = new Set(["persons", "households", "bodies", "events", "things", "amount"])

/** What a unit as written (`万人次`, `平方米`, `元/人`) can count. */
export const dimensionsOfUnit: (text: string) => Dimensions = perText(dimensionsIn)

function dimensionsIn(text: string): Dimensions {
  const written = narrow(text).replace(/\s+/g, "")
  const head = written.split(/[/／]|每/)[0]!
  const found = units.get(written) ?? units.get(head) ?? units.get(unscaled(head))
  return new Set(found?.dimensions ?? [])
}

/** A unit without 万, 百 …; a lone scale is none. */
function unscaled(unit: string): string {
  return unit.replace(/^(?:百|千|万|百万|千万|十万|亿)+(?=.)/, "")
}

/** Whether two sets of dimensions can be of one figure: unknown ones may be anything. */
export function canMeet(one: Dimensions, other: Dimensions): boolean {
  if (one.size === 0 || other.size === 0 || one.has("other") || other.has("other")) return true
  return [...one].some((dimension) => other.has(dimension))
}

/** Whether both count one by one, though not the same: persons and things. */
export function areBothCounts(one: Dimensions, other: Dimensions): boolean {
  const counting = (set: Dimensions) => [...set].some((dimension) => counts.has(dimension))
  return counting(one) && counting(other)
}
