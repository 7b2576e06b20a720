import { appropriations, type BudgetLine, type FigureKey, funds } from "../../model/ledger.ts"

/** Headline figures of lines, in cents, by the keys of last year's figures (model/ledger.ts). */
export function headlineOf(lines: readonly BudgetLine[]): Map<FigureKey, number> {
  const sum = (test: (line: BudgetLine) => boolean) =>
    lines.reduce((all, line) => (test(line) ? all + line.cents : all), 0)
  const appropriated = (codes: RegExp) =>
    sum((line) => appropriations.includes(line.fund) && codes.test(line.economic))
  const [personnel, operating] = [isOf("personnel"), isOf("operating")].map(sum) as [number, number]
  const [overseas, purchase, running, reception] = [/^30212$/, /^3(09|10)13$/, /^30231$/, /^30217$/].map(
    appropriated,
  ) as [number, number, number, number]
  const total = sum(() => true)
  return new Map([
    ["revenue", total],
    ...funds.map((fund): [string, number] => [
      `revenue.${fund}`,
      sum((line) => line.fund === fund && !line.carriedOver),
    ]),
    ["revenue.carryOver", sum(({ carriedOver }) => carriedOver)],
    ["expenditure", total],
    ["basic", personnel + operating],
    ["personnel", personnel],
    ["operating", operating],
    ["project", sum(({ category }) => category === "otherOperating" || category === "targeted")],
    ["threePublic", overseas + purchase + running + reception],
    ["threePublic.overseas", overseas],
    ["threePublic.vehicles", purchase + running],
    ["threePublic.vehiclePurchase", purchase],
    ["threePublic.vehicleOperation", running],
    ["threePublic.reception", reception],
  ])
}

function isOf(category: BudgetLine["category"]): (line: BudgetLine) => boolean {
  return (line) => line.category === category
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
