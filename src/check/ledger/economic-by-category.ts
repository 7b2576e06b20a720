import type { Severity } from "../../model/finding.ts"
import type { BudgetLine, Category } from "../../model/ledger.ts"
import { categoryNames } from "../../model/names.ts"
import type { LedgerCheck, LedgerVerdict } from "./check.ts"
import { cell } from "./fields.ts"

/** LED-010: the economic code is one its category is spent on. */
export const economicByCategory: LedgerCheck = {
  id: "LED-010",
  family: "LED",
  title: "经济分类科目与支出类别相符",
  severity: "error",
  basis: "《预算管理一体化规范》：人员类、运转类、特定目标类项目的支出范围",
  *run({ lines, year }, { codes }): Iterable<LedgerVerdict> {
    const groups = Map.groupBy(
      lines.filter((line) => faultOf(line) !== null),
      (line) => `${line.category} ${line.economic}`,
    )
    for (const those of groups.values()) {
      const { category, economic } = those[0]!
      const name = codes.economic(economic, year)?.name ?? ""
      yield {
        severity: faultOf(those[0]!)!,
        message: `${categoryNames[category]}列支了“${economic}${name}”，它通常不在这一类支出的范围内（预算明细${those.length}笔）。`,
        at: those.map((line) => cell(line, "economic")),
        says: economic,
        should: scopes[category]!.words,
        advice: "请核对经济分类科目和支出类别，看哪一个填错。",
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
