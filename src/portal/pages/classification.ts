import { builtInCodes } from "../../codes/index.ts"
import { type Address, pathOf } from "../address.ts"
import { changeText, wan } from "../money.ts"
import type { Link, Page, Part } from "../page.ts"
import type { ShelfRegion } from "../shelf.ts"
import { type CodedLine, figurePath, type Spending } from "../sums/spending.ts"
import { type Branch, branchIn, sumOf } from "../sums/tree.ts"
import { type Asked, regionAt, trailTo, yearName } from "./asked.ts"
import { largest, money, sayShares, sharesTable, words } from "./parts.ts"
import { comparable, noted } from "./people.ts"
import { levelOf, nameOf, spendings, type YearAt } from "./region-year.ts"
import { yearsOf } from "./years.ts"

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
              money(branch.cents, printedAt(at, spending, branch)),
            ],
          })),
        total: { cells: [words("合计"), money(cents)] },
      },
      ...(await throughYears(asked, known, address, cents)),
    ],
  }
}

/** The page of a branch's amount: of what prints it, else of the table in which its parts stand. */
function printedAt(at: YearAt, { total, cents }: Spending, branch: Branch<CodedLine>): string | undefined {
  if (branch.line) return figurePath(at, branch.line)
  if (total && total.cents === branch.cents && cents === branch.cents) return figurePath(at, total)
  const line = lineBelow(branch)
  return line ? pathOf({ kind: "table", number: line.tableIndex + 1, ...at, body: line.body }) : undefined
}

function lineBelow({ line, branches }: Branch<CodedLine>): CodedLine | null {
  if (line) return line
  for (const each of branches) {
    const found = lineBelow(each)
    if (found) return found
  }
  return null
}

/** The same code in the other years of a region, under the names of those years. */
async function throughYears(
  asked: Asked,
  known: ShelfRegion,
  { kind, code, region, year, stage }: Address & { kind: "function" | "economic" },
  own: number,
): Promise<Part[]> {
  const all = yearsOf(await asked.shelf.publications({ region, versions: "newest" }))
  const others = all.filter((each) => each.stage === stage && each.year !== year).slice(0, 12)
  const found = await Promise.all(
    others.map(async (each) => {
      const at = { region, ...each }
      const bodies = await spendings(asked, at, kinds[kind].table)
      const branches = bodies.flatMap((spending) => branchesOf(spending, code))
      return branches.length === 0
        ? []
        : [
            {
              year: each.year,
              cents: sumOf(branches),
              name: titleOf(kind, code, branches, each.year),
              to: pathOf({ kind, code, ...at }),
            },
          ]
    }),
  )
  const rows = found.flat()
  if (rows.length === 0) return []
  const real = comparable(asked, known, [year, ...rows.map((each) => each.year)])
  return [
    noted(
      {
        kind: "table",
        id: "years",
        title: "历年",
        note: "编码相同的科目；名称是当年部门文件里的名称，没有印出的用当年的科目名称。",
        columns: [
          { title: "年度", is: "text" },
          { title: "当年名称", is: "text" },
          { title: "金额（万元）", is: "money" },
          ...real.columns,
          { title: "与本年相比", is: "text" },
        ],
        rows: rows.map((each) => ({
          cells: [
            words(yearName({ year: each.year, stage }), each.to),
            words(each.name),
            money(each.cents, each.to),
            ...real.cells(each.cents, each.year),
            words(each.year < year ? `本年${changeText(each.cents, own)}` : ""),
          ],
        })),
      },
      real,
    ),
  ]
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
