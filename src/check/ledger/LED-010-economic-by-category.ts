import type { Severity } from "../../model/finding.ts"
import type { BudgetLine, Category } from "../../model/ledger.ts"
import type { Observation } from "../check.ts"
import type { LedgerCheck } from "./check.ts"
import { cell } from "./entered.ts"
import type { Candidate } from "./nearest.ts"

/** Lines of a category with a section it is not spent on. */
export interface OutOfScope {
  readonly category: Category
  readonly economic: Candidate
  /** The sections the category is spent on, in words. */
  readonly scope: string
  readonly count: number
}

/** LED-010: the economic code is one its category is spent on. */
export const economicByCategory: LedgerCheck = {
  id: "LED-010",
  family: "LED",
  title: "经济分类科目与支出类别不符",
  severity: "error",
  basis: "《预算管理一体化规范》：人员类、运转类、特定目标类项目的支出范围",
  *run({ ledger: { lines, year }, reference: { codes } }): Iterable<Observation> {
    const groups = Map.groupBy(
      lines.filter((line) => faultOf(line) !== null),
      (line) => `${line.category} ${line.economic}`,
    )
    for (const those of groups.values()) {
      const { category, economic } = those[0]!
      const name = codes.economic(economic, year)?.name ?? ""
      yield {
        severity: faultOf(those[0]!)!,
        about: ["economic", category, economic],
        at: those.map((line) => cell(line, "economic")),
        data: {
          category,
          economic: { code: economic, name },
          scope: scopes[category]!.words,
          count: those.length,
        } satisfies OutOfScope,
        says: economic,
      }
    }
  },
}

interface CategoryScope {
  /** Classes and sections that belong there. */
  readonly usual: RegExp
  /** Those that some places book there: worth a question, not a refusal. */
  readonly seldom: RegExp
  readonly words: string
}

// Personnel may carry the transport allowance and welfare of persons (30228, 30229, 30239) and pay of persons
// not on the establishment (30226); operating costs may buy office equipment (310).
const scopes: Readonly<Partial<Record<Category, CategoryScope>>> = {
  personnel: {
    usual: /^(301|303|30226|30228|30229|30239|30299)/,
    seldom: /^302/,
    words: "301工资福利支出、303对个人和家庭的补助",
  },
  operating: { usual: /^(302|310)/, seldom: /^(30199|303|399)/, words: "302商品和服务支出、310资本性支出" },
  otherOperating: {
    usual: /^(301|302|303|309|310|399)/,
    seldom: /^(307|311|312|313)/,
    words: "302商品和服务支出、310资本性支出",
  },
}

function faultOf({ category, economic }: BudgetLine): Severity | null {
  const scope = scopes[category]
  if (!scope || !/^3\d{4}$/.test(economic) || scope.usual.test(economic)) return null
  return scope.seldom.test(economic) ? "warning" : "error"
}
