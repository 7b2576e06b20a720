import {
  type Analysed,
  analyse,
  type Dimensions,
  dimensionsOfUnit,
  type Gauge,
} from "../../indicators/index.ts"
import { perObject } from "../../memo/index.ts"
import type { Indicator } from "../../model/disclosure.ts"
import type { IndicatorRow } from "./indicators.ts"
import type { Understood } from "./target.ts"

const ofIndicator = perObject(
  (indicator: Indicator): Analysed => analyse(indicator.name, indicator.description),
)

/** The indicator of a row understood by its words. Made once an indicator. */
export function analysedRow({ indicator }: Pick<IndicatorRow, "indicator">): Analysed {
  return ofIndicator(indicator)
}

/** What the figure of a target is of; empty when its unit does not say. */
export function dimensionsOfTarget({ kind, unit, per }: Understood): Dimensions {
  switch (kind) {
    case "share":
    case "money":
      return new Set([kind])
    case "date":
      return new Set(["date", "time"])
    case "time":
      return new Set(/月|季|年/.test(unit) ? ["time", "date"] : ["time"])
    case "count":
      return dimensionsOfUnit([unit, ...per].join("/"))
    default:
      return new Set()
  }
}

/** What a target's figure is of, as far as direction cares; undefined when its unit does not say. */
export function gaugeOfTarget(target: Understood): Gauge | undefined {
  const dimensions = dimensionsOfTarget(target)
  if (dimensions.size === 0 || target.kind === "date") return undefined
  if (dimensions.has("share")) return "share"
  if (dimensions.has("score")) return "score"
  if (target.kind === "money" || target.kind === "time") return target.kind
  return dimensions.has("temperature") || dimensions.has("concentration") ? "other" : "count"
}
