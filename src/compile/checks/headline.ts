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

/** What headline figures are called in messages. */
export const figureNames: Readonly<Record<FigureKey, string>> = {
  revenue: "收入总计",
  expenditure: "支出总计",
  basic: "基本支出",
  personnel: "人员经费",
  operating: "公用经费",
  project: "项目支出",
  operatingCosts: "机关运行经费",
  threePublic: "“三公”经费",
  "threePublic.overseas": "因公出国（境）费",
  "threePublic.vehicles": "公务用车购置及运维费",
  "threePublic.vehiclePurchase": "公务用车购置费",
  "threePublic.vehicleOperation": "公务用车运行维护费",
  "threePublic.reception": "公务接待费",
}
