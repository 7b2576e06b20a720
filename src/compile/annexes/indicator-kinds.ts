import { perText } from "../../memo/index.ts"
import { sheetForm } from "../../packs/sheets.ts"
import { labelOf } from "../../text/label.ts"
import { printable } from "../printable.ts"

/** Level 1 and 2 of an indicator. */
interface Kind {
  readonly level1: string
  readonly level2: string
}

/** The kinds of indicators of a place and year (一级指标, 二级指标). */
export interface IndicatorKinds {
  /** The names of an indicator's kinds as the form has them; level 1 by level 2 when it was left out. */
  named(entered: Kind): Kind
  /**
   * Rows by kind in the order of the form: a blank one first, for below another it would say "as above"; one the
   * form lacks last. Inside a kind rows keep their order.
   */
  inOrder<R extends Kind>(rows: readonly R[]): R[]
}

const outcome = new Set(["效益指标", "效果指标"])

/** The kinds of a place and year; the same object whenever asked. */
export const indicatorKindsOf: (place: string, year: number) => IndicatorKinds = perText(makeKinds)

function makeKinds(place: string, year: number): IndicatorKinds {
  const form = new Map(
    sheetForm(place, year, "kinds").map(({ part, cells }) => [part, cells.split("|").map(kindName)]),
  )
  const firsts = [...form.keys()]
  const own = firsts.find((name) => outcome.has(name)) ?? "效益指标"
  const above = (level2: string) =>
    firsts.find((name) => form.get(name)!.includes(level2)) ??
    (/满意度/.test(level2) ? "满意度指标" : /效益|可持续/.test(level2) ? own : "")
  return {
    named(entered) {
      const [level1, level2] = [kindName(entered.level1), kindName(entered.level2)]
      return { level1: outcome.has(level1) ? own : level1 || above(level2), level2 }
    },
    inOrder: (rows) =>
      grouped(rows, ({ level1 }) => level1, firsts).flatMap((of) =>
        grouped(of, ({ level2 }) => level2, form.get(of[0]!.level1) ?? []).flat(),
      ),
  }
}

function grouped<R>(rows: readonly R[], nameOf: (row: R) => string, order: readonly string[]): R[][] {
  const place = (name: string) =>
    name === "" ? -1 : order.includes(name) ? order.indexOf(name) : order.length
  return [...Map.groupBy(rows, nameOf)].sort(([a], [b]) => place(a) - place(b)).map(([, those]) => those)
}

/** The name of a kind as forms print it: `数量` → `数量指标`. */
function kindName(entered: string): string {
  const name = labelOf(printable(entered))
  return name === "" || name.endsWith("指标") ? name : `${name}指标`
}
