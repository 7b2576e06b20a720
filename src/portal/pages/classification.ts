import { builtInCodes } from "../../codes/index.ts"
import { type Address, pathOf } from "../address.ts"
import { wan } from "../money.ts"
import type { Link, Page } from "../page.ts"
import { type CodedLine, figurePath, type Spending } from "../sums/spending.ts"
import { type Branch, branchIn, sumOf } from "../sums/tree.ts"
import { type Asked, regionAt, trailTo, yearName } from "./asked.ts"
import { largest, money, sayShares, sharesTable, words } from "./parts.ts"
import { levelOf, nameOf, spendings, type YearAt } from "./region-year.ts"

/** The code that stands for all classes. */
const all = "000"

const kinds = {
  function: { of: "按功能分类", whole: "各部门支出合计", table: undefined },
  economic: {
    of: "按经济分类",
    whole: "各部门一般公共预算基本支出",
    table: "basic",
  },
} as const

/** A class, section or item of a classification in a year: what it is made of, and which departments spend it. */
export async function classification(
  address: Address & { kind: "function" | "economic" },
  asked: Asked,
): Promise<Page | null> {
  const { kind, code, region, year, stage } = address
  const at = { region, year, stage }
  const { of, whole, table } = kinds[kind]
  const [known, bodies, publications] = await Promise.all([
    regionAt(asked, region),
    spendings(asked, at, table),
    asked.shelf.publications({ ...at, versions: "newest" }),
  ])
  if (!known || bodies.length === 0) return null
  const own = bodies.flatMap((spending) => branchesOf(spending, code).map((branch) => ({ spending, branch })))
  if (own.length === 0) return null
  const branches = own.map(({ branch }) => branch)
  const cents = sumOf(branches)
  const title = titleOf(kind, code, branches, year)
  const parts = levelOf(
    branches.flatMap((branch) => branch.branches),
    (each) => pathOf({ kind, code: each, ...at }),
  )
  const names = new Map(publications.map((each) => [each.body, each.name]))
  const levels = ["", "类", "款", "项"]
  const below = levels[code === all ? 1 : (code.length - 1) / 2 + 1] ?? "项"
  const rest = cents - sumOf(parts)
  return {
    address,
    title: `${title}（${yearName(at)}）`,
    lead: `${known.name}${yearName(at)}${whole}中，${code === all ? "共" : `“${title}”共`} ${wan(cents)} 万元。这是下列${own.length}个部门该科目金额之和。`,
    trail: [...trailTo(known, at), ...codeTrail(kind, code, at, bodies, of)],
    of: [],
    parts: [
      ...(parts.length > 1
        ? [
            {
              kind: "picture" as const,
              id: "map",
              title: `${title}由什么组成`,
              says: sayShares(title, parts),
              shape: { is: "treemap" as const, areas: largest(parts, 16) },
            },
          ]
        : []),
      ...(parts.length > 0
        ? [
            sharesTable(
              "parts",
              `按${below}分`,
              below,
              rest === 0 ? parts : [...parts, { name: `未细分到${below}`, cents: rest }],
            ),
          ]
        : []),
      {
        kind: "table",
        id: "bodies",
        title: "部门",
        note: "金额取自各部门的表，点开看它在原文何处。没有印出该级科目的部门，按其下级科目相加。",
        columns: [
          { title: "部门", is: "text" },
          { title: "金额（万元）", is: "money" },
        ],
        rows: [...own]
          .sort((a, b) => b.branch.cents - a.branch.cents)
          .map(({ spending, branch }) => ({
            cells: [
              words(
                names.get(spending.body) ?? spending.body,
                pathOf({ kind: "bodyYear", ...at, body: spending.body }),
              ),
              money(branch.cents, branch.line ? figurePath(at, branch.line) : undefined),
            ],
          })),
        total: { cells: [words("合计"), money(cents)] },
      },
    ],
  }
}

/** The branch of a code in a body's spending; all of it for the code that stands for all. */
function branchesOf({ classes }: Spending, code: string): Branch<CodedLine>[] {
  if (code === all)
    return classes.length === 0 ? [] : [{ code, line: null, branches: classes, cents: sumOf(classes) }]
  const branch = branchIn(classes, code)
  return branch ? [branch] : []
}

function titleOf(
  kind: "function" | "economic",
  code: string,
  branches: readonly Branch<CodedLine>[],
  year: number,
): string {
  if (code === all) return kinds[kind].of
  const listed = kind === "function" ? builtInCodes.function(code, year) : builtInCodes.economic(code, year)
  return `${code} ${nameOf(branches) ?? listed?.name ?? ""}`.trim()
}

function codeTrail(
  kind: "function" | "economic",
  code: string,
  at: YearAt,
  bodies: readonly Spending[],
  of: string,
): Link[] {
  if (code === all) return []
  const above = [3, 5].filter((length) => length < code.length).map((length) => code.slice(0, length))
  return [
    { text: of, to: pathOf({ kind, code: all, ...at }) },
    ...above.map((each) => ({
      text: titleOf(
        kind,
        each,
        bodies.flatMap((spending) => branchesOf(spending, each)),
        at.year,
      ),
      to: pathOf({ kind, code: each, ...at }),
    })),
  ]
}
