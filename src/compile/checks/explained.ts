import { appropriations, type BudgetLine, type FigureKey } from "../../model/ledger.ts"

/** The figures whose change against last year is explained, in cents, by the keys of last year's figures. */
export function explainedFigures(lines: readonly BudgetLine[]): Map<FigureKey, number> {
  const sum = (test: (line: BudgetLine) => boolean) =>
    lines.reduce((all, line) => (test(line) ? all + line.cents : all), 0)
  const appropriated = (codes: RegExp) =>
    sum((line) => appropriations.includes(line.fund) && codes.test(line.economic))
  return new Map([
    ["basic", sum(({ category }) => category === "personnel" || category === "operating")],
    ["project", sum(({ category }) => category === "otherOperating" || category === "targeted")],
    ["threePublic.overseas", appropriated(/^30212$/)],
    ["threePublic.vehiclePurchase", appropriated(/^3(09|10)13$/)],
    ["threePublic.vehicleOperation", appropriated(/^30231$/)],
    ["threePublic.reception", appropriated(/^30217$/)],
  ])
}
