import { appropriations, type BudgetLine, type FigureKey } from "../../model/ledger.ts"
import { economicsOf } from "../../model/three-public.ts"
import { totalOf } from "../../money/form.ts"

const items = ["overseas", "vehiclePurchase", "vehicleOperation", "reception"]

/** The figures whose change against last year is explained, in cents, by the keys of last year's figures. */
export function explainedFigures(lines: readonly BudgetLine[]): Map<FigureKey, number> {
  const sum = (test: (line: BudgetLine) => boolean) => totalOf(lines.filter(test))
  const figures = new Map<FigureKey, number>([
    ["basic", sum(({ category }) => category === "personnel" || category === "operating")],
    ["project", sum(({ category }) => category === "otherOperating" || category === "targeted")],
  ])
  for (const item of items) {
    const codes = economicsOf(item)
    figures.set(
      `threePublic.${item}`,
      sum(({ fund, economic }) => appropriations.includes(fund) && codes.includes(economic)),
    )
  }
  return figures
}
