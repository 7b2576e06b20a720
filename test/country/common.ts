import { type Figures, type Fund, income, isBasic, type Line, nameOf, sumOf } from "./figures.ts"
import {
  amountOf,
  cameIn,
  carriedIn,
  classRows,
  type Entry,
  isAppropriation,
  ofFund,
  type Style,
  spending,
  spent,
} from "./layouts.ts"
import { pct, w } from "./printed.ts"

/** Who publishes: an invented bureau of a place. */
export interface Publisher {
  readonly name: string
  readonly code: string
  readonly unit: string
}

/** What the bureau does, in the words of every place. */
export const duties: readonly string[] = [
  "（一）贯彻执行水利工作的法律法规，编制全县水利发展规划并组织实施。".replace("全县", "本地区"),
  "（二）负责水资源的统一管理和保护，组织实施取水许可制度。",
  "（三）负责河道、堤防和水闸的建设、养护与运行管理。",
  "（四）承担水旱灾害防御的日常工作，组织储备防汛抢险物资。",
]

export const glossary: readonly string[] = [
  "（一）一般公共预算：对以税收为主体的财政收入，安排用于保障和改善民生等方面的收支预算。",
  "（二）基本支出：为保障机构正常运转、完成日常工作任务而发生的人员经费和公用经费。",
  "（三）项目支出：在基本支出之外，为完成特定的行政任务或事业发展目标所发生的支出。",
  "（四）机关运行经费：为保障行政单位运行用于购买货物和服务的各项公用经费，包括办公费、印刷费、差旅费等。",
  "（五）“三公”经费：用财政拨款安排的因公出国（境）费、公务用车购置及运行维护费和公务接待费。",
]

export const sourceNames: Readonly<Record<Fund, string>> = {
  generalPublic: "一般公共预算",
  governmentFund: "政府性基金预算",
  stateCapital: "国有资本经营预算",
  institutionIncome: "事业收入",
  otherIncome: "其他收入",
}
export const funds = Object.keys(sourceNames) as Fund[]

/** This year's income of one source. */
export const from = (f: Figures, fund: Fund): number => cameIn(f, ofFund(fund))
export const own = (f: Figures): number => cameIn(f, (line) => !isAppropriation(line))
export const total = (f: Figures): number => spent(f)
export const lastTotal = (f: Figures, isMeant: (line: Line) => boolean = () => true): number =>
  sumOf(f.lines.filter(isMeant), (line) => line.lastYear)
export const basicOf = (f: Figures, isMeant: (line: Line) => boolean = () => true): number =>
  spent(f, (line) => isMeant(line) && isBasic(line))
export const projectOf = (f: Figures, isMeant: (line: Line) => boolean = () => true): number =>
  spent(f, (line) => isMeant(line) && !isBasic(line))
export const personnelOf = (f: Figures): number => spent(f, (line) => line.kind === "personnel")
export const operatingOf = (f: Figures): number => spent(f, (line) => line.kind === "operating")

/** Classes with what is spent on them, the largest first as they stand. */
export function classesOf(f: Figures, isMeant: (line: Line) => boolean): [name: string, amount: number][] {
  const codes = [...new Set(f.lines.filter(isMeant).map((line) => line.code.slice(0, 3)))].sort()
  return codes.map((code) => [
    nameOf(code, f.year),
    spent(f, (line) => isMeant(line) && line.code.startsWith(code)),
  ])
}

/** Items with their names by level. */
export function itemsOf(
  f: Figures,
  isMeant: (line: Line) => boolean,
): { names: [string, string, string]; now: number; before: number; planned: number; code: string }[] {
  const codes = [...new Set(f.lines.filter(isMeant).map((line) => line.code))].sort()
  return codes.map((code) => {
    const lines = f.lines.filter((line) => isMeant(line) && line.code === code)
    return {
      code,
      names: [nameOf(code.slice(0, 3), f.year), nameOf(code.slice(0, 5), f.year), nameOf(code, f.year)],
      now: sumOf(lines),
      before: sumOf(lines, (line) => line.lastYear),
      planned: sumOf(lines, (line) => line.planned),
    }
  })
}

export const general = ofFund("generalPublic")
export const fundMoney = ofFund("governmentFund")
export const stateMoney = ofFund("stateCapital")

/** `基本支出5.00万元，占50.00%`. */
export const share = (label: string, part: number, whole: number): string =>
  `${label}${w(part)}，占${pct(part, whole)}`

export { amountOf, carriedIn, classRows, type Entry, income, isBasic, type Style, spending }
