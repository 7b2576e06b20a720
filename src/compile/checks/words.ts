import type { BudgetLine, Category, Entered, Fund, Ledger, LedgerUnit, Level } from "../../model/ledger.ts"
import type { Place } from "../../model/place.ts"
import { formatCents } from "../../money/figure.ts"

/** 支出类别 as the form names them. */
export const categoryNames: Readonly<Record<Category, string>> = {
  personnel: "人员类",
  operating: "公用经费",
  otherOperating: "其他运转类",
  targeted: "特定目标类",
  business: "经营支出",
  remittance: "上缴上级支出",
  subsidy: "对附属单位补助支出",
}

/** 资金来源 as the form names them. */
export const fundNames: Readonly<Record<Fund, string>> = {
  generalPublic: "一般公共预算拨款",
  governmentFund: "政府性基金预算拨款",
  stateCapital: "国有资本经营预算拨款",
  fiscalAccount: "财政专户管理资金",
  operatingIncome: "事业收入",
  businessIncome: "经营收入",
  superiorSubsidy: "上级补助收入",
  affiliateRemittance: "附属单位上缴收入",
  otherIncome: "其他收入",
}

/** 资金层级 in words. */
export const levelNames: Readonly<Record<Level, string>> = {
  local: "本级",
  central: "中央",
  provincial: "省级",
  municipal: "市级",
}

/** Money as a clerk entered it: `850000元`, `8133.92元`. */
export function yuan(cents: number): string {
  return `${formatCents(cents, "元").replace(/\.00$/, "")}元`
}

/** The cell of the first of these fields that is known, else of the whole record. */
export function cell(entered: Entered, ...fields: readonly string[]): Place {
  for (const field of fields) if (entered.fields?.[field]) return entered.fields[field]
  return entered.at
}

/** `甲、乙、丙等5处`: the first three different things, and how many there are. */
export function list(things: Iterable<string>, counter = "项"): string {
  const all = [...new Set(things)]
  return all.length <= 3 ? all.join("、") : `${all.slice(0, 3).join("、")}等${all.length}${counter}`
}

/** `甲”、“乙`: quoted names for a sentence, shortened as {@link list} does. */
export function quoted(things: Iterable<string>, counter = "项"): string {
  const all = [...new Set(things)]
  const shown = all.slice(0, 3).map((each) => `“${each}”`)
  return all.length <= 3 ? shown.join("、") : `${shown.join("、")}等${all.length}${counter}`
}

/** What a ledger's codes stand for: names, and the lines of units. */
export interface Names {
  readonly units: ReadonlyMap<string, LedgerUnit>
  /** A department's or unit's name; the code when there is none. */
  readonly body: (code: string) => string
  readonly project: (code: string) => string
  /** The lines of one unit, or of all units of a department; none for another code. */
  readonly lines: (code: string) => readonly BudgetLine[]
}

const known = new WeakMap<Ledger, Names>()

/** The names and lines of a ledger by code, looked through once. */
export function namesOf(ledger: Ledger): Names {
  const before = known.get(ledger)
  if (before) return before
  const bodies = new Map([...ledger.departments, ...ledger.units].map(({ code, name }) => [code, name]))
  const projects = new Map(ledger.projects.map(({ code, name }) => [code, name]))
  const units = new Map(ledger.units.map((unit) => [unit.code, unit]))
  const lines = Map.groupBy(ledger.lines, ({ unit }) => unit)
  const members = Map.groupBy(units.values(), ({ department }) => department)
  const names: Names = {
    units,
    lines: (code) =>
      members.get(code)?.flatMap((unit) => lines.get(unit.code) ?? []) ??
      (units.has(code) ? (lines.get(code) ?? []) : []),
    body: (code) => bodies.get(code) || code,
    project: (code) => projects.get(code) || code,
  }
  known.set(ledger, names)
  return names
}
