import type { Disclosure, Project } from "../../../model/disclosure.ts"
import { type Figure, meets, parseFigure, sum } from "../../../money/figure.ts"
import type { Cannot, Check, Observation } from "../../check.ts"
import { equality } from "../../engine/equality.ts"
import { isBlank, measureOf, readingOf } from "../../engine/printed.ts"
import type { Relation, Term } from "../../engine/relation.ts"
import { columnOf, hasFigures, mainTable, rowOf, termAt } from "../../engine/tables.ts"
import { budgetedProjects } from "../../facts/budgeted.ts"
import { type NamedProject, namedProject } from "../../facts/named-project.ts"
import { aboutOfProject, plainName } from "../../facts/projects.ts"
import { sheetTerm } from "./project-terms.ts"

/** A sheet whose words name another amount than its budget, and the total that would come out with it. */
export interface OwnWords {
  readonly project: NamedProject
  readonly amount: string
  readonly whole: { readonly name: string; readonly text: string }
}

/** XT-015: the project sheets together are the project expenditure of the tables. */
export const sheetsAndTables: Check = {
  id: "XT-015",
  family: "XT",
  title: "各项目预算数之和不等于项目支出",
  severity: "warning",
  basis: "惯例：绩效目标表按项目逐一公开",
  *relations({ disclosure }): Iterable<Relation | Cannot> {
    const projects = budgetedProjects(disclosure)
    const printed = projects.filter((project) => project.amount && !isBlank(project.amount))
    const sheets = withoutFunds(printed)
    const table = mainTable(disclosure, "expenditure")
    const row = table && rowOf(table, "total")
    if (sheets.length === 0) return yield { cannot: "没有带预算数的项目绩效目标表" }
    if (printed.length < projects.length) return yield { cannot: "有的项目绩效目标表没有预算数" }
    if (!table || !row || !hasFigures(table) || !columnOf(table, "project"))
      return yield { cannot: "没有读到支出总表的项目支出" }
    const total = termAt(table, row, "project")
    const terms = sheets.map((sheet) => sheetTerm(sheet, sheet.amount!, "amount"))
    const whole = readingOf(total.amount)
    const parts = terms.map((term) => readingOf(term.amount))
    if (!whole || parts.some((part) => part === null)) return yield { cannot: "有的数不是可以计算的数字" }
    const together = sum(parts as Figure[])
    if (sheets.some((sheet) => saysOtherwise(sheet, together.cents - whole.cents))) return
    if (!areComplete(sheets, together, whole, disclosure))
      return yield { cannot: incomplete(together, whole) }
    yield equality([total], terms, `${total.name} = 各项目绩效目标表预算数之和（${sheets.length}个项目）`)
  },
  *run({ disclosure }): Iterable<Observation> {
    const sheets = withoutFunds(budgetedProjects(disclosure).filter(({ amount }) => amount?.figure))
    const table = mainTable(disclosure, "expenditure")
    const row = table && rowOf(table, "total")
    if (!table || !row || !hasFigures(table) || !columnOf(table, "project")) return
    const term = termAt(table, row, "project")
    const whole = readingOf(term.amount)
    if (whole) yield* ownWords(sheets, sum(sheets.map(({ amount }) => amount!.figure!)), whole, term)
  },
}

/** Special funds a department manages stand on sheets like projects', but have no code of the project library. */
function withoutFunds(sheets: readonly Project[]): readonly Project[] {
  const coded = sheets.filter(({ code }) => code !== null)
  return coded.length >= sheets.length / 2 ? coded : sheets
}

/** Projects whose money may be spent by other bodies, or may be of another year. */
const spentElsewhere = /下达|转移支付|结转|专项资金|补助资金/

/**
 * Sheets may be published for some projects only, or also for money that other bodies spend. They are taken
 * for complete when they come out, when they are too much even without the money of others, or when one sheet
 * whose own sum fails, or whose budget the procurement table prints otherwise, explains the gap.
 */
function areComplete(
  sheets: readonly Project[],
  total: Figure,
  whole: Figure,
  { procurement }: Disclosure,
): boolean {
  if (meets(total, whole)) return true
  const elsewhere = sheets.filter(({ name }) => spentElsewhere.test(name))
  const gap = total.cents - whole.cents
  if (gap > elsewhere.reduce((cents, { amount }) => cents + (amount?.figure?.cents ?? 0), 0)) return true
  return sheets.some((sheet) => {
    const inner = innerGap(sheet)
    if (inner !== 0 && inner === gap) return true
    // The procurement table prints the project's budget too, and there the total would come out.
    return procurement.items.some(
      ({ project, projectAmount }) =>
        projectAmount?.figure &&
        plainName(project) === plainName(sheet.name) &&
        sheet.amount!.figure!.cents - gap === projectAmount.figure.cents,
    )
  })
}

/** Whether the words of a sheet name the amount it would have without the gap, and not the one it has. */
function saysOtherwise({ amount, purpose, goals, indicators }: Project, gap: number): boolean {
  if (!amount?.figure || gap === 0 || amount.figure.cents <= gap) return false
  const texts = [purpose, ...goals, ...indicators.map(({ target }) => target.text)]
  const named = texts.flatMap((text) =>
    [...text.matchAll(/(\d[\d,]{0,30}(?:\.\d{1,12})?)(亿|万)?元/g)].flatMap(([, number, scale]) => {
      const measure = scale === "万" ? "万元" : scale === "亿" ? "亿元" : "元"
      return parseFigure(number!, measure)?.cents ?? []
    }),
  )
  return named.includes(amount.figure.cents - gap) && !named.includes(amount.figure.cents)
}

/** The sheet whose words say that the gap is its own. */
function* ownWords(
  sheets: readonly Project[],
  total: Figure,
  whole: Figure,
  term: Term,
): Iterable<Observation> {
  const gap = total.cents - whole.cents
  const wrong = sheets.filter((sheet) => saysOtherwise(sheet, gap))
  const [sheet] = wrong
  if (!sheet?.amount?.figure || wrong.length > 1) return
  const measure = measureOf(sheet.amount) ?? "万元"
  yield {
    fault: "own-words",
    about: [aboutOfProject(sheet), "amount"],
    at: [sheet.amount.at, term.amount.at],
    data: {
      project: namedProject(sheet),
      amount: sheet.amount.text,
      whole: { name: term.name, text: term.amount.text },
    } satisfies OwnWords,
    says: { cents: sheet.amount.figure.cents, measure },
    should: { cents: sheet.amount.figure.cents - gap, measure },
    gap: { cents: Math.abs(gap), measure },
  }
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
