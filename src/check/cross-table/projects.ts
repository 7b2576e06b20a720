import type { Amount, Disclosure, Project } from "../../model/disclosure.ts"
import { type Figure, meets, sum } from "../../money/figure.ts"
import type { Cannot, Check } from "../check.ts"
import { equality } from "../engine/equality.ts"
import { isBlank, readingOf } from "../engine/printed.ts"
import type { Relation, Term } from "../engine/relation.ts"
import { columnOf, hasFigures, mainTable, rowOf, termAt } from "../engine/tables.ts"

/** A project sheet in words: `项目3“专网维护费”`. */
export function projectName(project: Project): string {
  return `项目${project.no ?? ""}${project.name ? `“${project.name}”` : ""}`
}

/** XT-015: the project sheets together are the project expenditure of the tables. */
export const sheetsAndTables: Check = {
  id: "XT-015",
  family: "XT",
  title: "各项目预算数之和等于项目支出",
  severity: "warning",
  basis: "惯例：绩效目标表按项目逐一公开",
  *relations({ disclosure }): Iterable<Relation | Cannot> {
    const sheets = disclosure.projects.filter((project) => project.amount && !isBlank(project.amount))
    const table = mainTable(disclosure, "expenditure")
    const row = table && rowOf(table, "total")
    if (sheets.length === 0) return yield { cannot: "没有带预算数的项目绩效目标表" }
    if (sheets.length < disclosure.projects.length) return yield { cannot: "有的项目绩效目标表没有预算数" }
    if (!table || !row || !hasFigures(table) || !columnOf(table, "project"))
      return yield { cannot: "没有读到支出总表的项目支出" }
    const total = termAt(table, row, "project")
    const terms = sheets.map((sheet) => sheetTerm(sheet, sheet.amount!, "预算数"))
    const whole = readingOf(total.amount)
    const parts = terms.map((term) => readingOf(term.amount))
    if (!whole || parts.some((part) => part === null)) return yield { cannot: "有的数不是可以计算的数字" }
    if (!areComplete(sheets, sum(parts as Figure[]), whole))
      return yield { cannot: incomplete(sum(parts as Figure[]), whole) }
    yield equality([total], terms, `${total.name} = 各项目绩效目标表预算数之和（${sheets.length}个项目）`)
  },
}

/** Projects whose money may be spent by other bodies, or may be of another year. */
const spentElsewhere = /下达|转移支付|结转|专项资金|补助资金/

/**
 * Sheets may be published for some projects only, or also for money that other bodies spend. They are taken
 * for complete when they come out, or when one sheet whose own sum fails explains the gap.
 */
function areComplete(sheets: readonly Project[], total: Figure, whole: Figure): boolean {
  if (meets(total, whole)) return true
  if (total.cents > whole.cents && !sheets.some(({ name }) => spentElsewhere.test(name))) return true
  const gap = total.cents - whole.cents
  return sheets.some((sheet) => {
    const inner = innerGap(sheet)
    return inner !== 0 && inner === gap
  })
}

function innerGap({ amount, fiscal, other }: Project): number {
  if (!amount?.figure || !fiscal?.figure) return 0
  return amount.figure.cents - fiscal.figure.cents - (other?.figure?.cents ?? 0)
}

function incomplete(total: Figure, whole: Figure): string {
  return total.cents < whole.cents
    ? "各项目预算数之和小于项目支出，项目绩效目标表可能未全部公开"
    : "各项目预算数之和大于项目支出，可能含有下达其他单位或结转的项目"
}

/** XT-016: on each sheet the budget is its fiscal and its other money. */
export const sheetAddsUp: Check = {
  id: "XT-016",
  family: "XT",
  title: "项目预算数等于财政资金加其他资金",
  severity: "error",
  basis: "项目绩效目标表表式",
  *relations({ disclosure }): Iterable<Relation | Cannot> {
    let any = false
    for (const sheet of disclosure.projects) {
      const { amount, fiscal, other } = sheet
      if (!amount?.figure || (!fiscal?.figure && !other?.figure)) continue
      any = true
      const parts = [
        ...(fiscal ? [sheetTerm(sheet, fiscal, "财政资金")] : []),
        ...(other ? [sheetTerm(sheet, other, "其他资金")] : []),
      ]
      yield equality(
        [sheetTerm(sheet, amount, "预算数")],
        parts,
        `${projectName(sheet)}：预算数 = ${fiscal ? "财政资金" : ""}${fiscal && other ? " + " : ""}${other ? "其他资金" : ""}`,
        "项目绩效目标表：预算数 = 财政资金 + 其他资金",
      )
    }
    if (!any) yield { cannot: "没有同时列明预算数和资金来源的项目绩效目标表" }
  },
}

function sheetTerm(sheet: Project, amount: Amount, what: string): Term {
  return { sign: 1, amount, name: `${projectName(sheet)}的${what}` }
}

/** Project sheets by their name without spaces and punctuation, to find a project that other tables name. */
export function sheetsByName({ projects }: Disclosure): Map<string, Project[]> {
  return Map.groupBy(projects, ({ name }) => plainName(name))
}

/** A name as it is compared: no spaces, no punctuation. */
export function plainName(name: string): string {
  return name.replace(/[\s\u3000\p{P}]+/gu, "")
}
