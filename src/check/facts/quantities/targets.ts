import { perObject, perText } from "../../../memo/index.ts"
import type { Disclosure } from "../../../model/disclosure.ts"
import { type IndicatorRow, indicatorRows } from "../indicators.ts"
import { compact } from "./compact.ts"
import { canBeOne, figuresIn, type PrintedFigure } from "./figures.ts"
import { matterOf, withoutCounter } from "./matter.ts"
import type { Quantity } from "./sentences.ts"

/** The target of an indicator as a quantity. */
export interface TargetQuantity {
  readonly row: IndicatorRow
  readonly figure: PrintedFigure
  /** What it may be a figure of: see {@link matterOf}. */
  readonly matters: readonly string[]
}

/** The targets of a document that state one figure of something. Made once a document. */
export const targetsOf: (disclosure: Disclosure) => readonly TargetQuantity[] = perObject(
  (disclosure: Disclosure) =>
    indicatorRows(disclosure).flatMap((row) => {
      const figure = figureOf(row)
      if (!figure) return []
      const { name, description } = row.indicator
      const words = [name, description].flatMap((each) => [each, withoutCounter(each, figure.dimension)])
      return [{ row, figure, matters: [...new Set(words.map(matterOf))] }]
    }),
)

/** The figures of a target's words; the same few stand at most indicators. */
const figuresOfTarget = perText((text: string) => figuresIn(compact(text.replace(/^[≥≤><=＞＜]+/, "")).text))

function figureOf({ target }: IndicatorRow): PrintedFigure | null {
  if (target.value === null || target.per.length > 0) return null
  const figures = figuresOfTarget(target.text)
  const [figure] = figures
  return figures.length === 1 && figure!.per.length === 0 && figure!.dimension !== "" ? figure! : null
}

/** Whether a quantity and a target are figures of one matter, long enough a name to be no other. */
export function areOfOneMatter(
  quantity: Quantity,
  { figure, matters }: TargetQuantity,
  shortest: number,
): boolean {
  return (
    quantity.dimension === figure.dimension &&
    quantity.matters.some((matter) => matter.length >= shortest && matters.includes(matter))
  )
}

/** How a figure said elsewhere stands to a target: the same, more than is asked (or less than is allowed), or another. */
export function against(
  said: Pick<PrintedFigure, "low" | "high">,
  { row, figure }: TargetQuantity,
): "same" | "beyond" | "other" {
  if (canBeOne(said, figure)) return "same"
  const { operator } = row.target
  const isBeyond =
    ((operator === "≥" || operator === ">") && said.low > figure.high) ||
    ((operator === "≤" || operator === "<") && said.high < figure.low)
  return isBeyond ? "beyond" : "other"
}

/** 380 of 380万人次, 8.2万 of 8200: the same digits, ten times and more apart. */
export function isOfOtherScale(said: Pick<PrintedFigure, "value">, { figure }: TargetQuantity): boolean {
  if (said.value <= 0 || figure.value <= 0) return false
  const power = Math.log10(said.value / figure.value)
  return Math.abs(power) > 0.9 && Math.abs(power - Math.round(power)) < 1e-9
}
