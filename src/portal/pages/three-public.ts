import { type Address, pathOf } from "../address.ts"
import { wan } from "../money.ts"
import type { Page } from "../page.ts"
import type { Line } from "../shelf.ts"
import { figurePath } from "../sums/spending.ts"
import { type Asked, regionAt, trailTo, yearName } from "./asked.ts"
import { money, words } from "./parts.ts"
import { columnOf } from "./sheets.ts"

const items = [
  ["overseas", "因公出国（境）费"],
  ["vehicles", "公务用车购置及运行维护费"],
  ["reception", "公务接待费"],
] as const

/** The three public expenses of all departments of a region's year. */
export async function threePublic(
  address: Address & { kind: "threePublic" },
  asked: Asked,
): Promise<Page | null> {
  const at = { region: address.region, year: address.year, stage: address.stage }
  const [known, publications, lines] = await Promise.all([
    regionAt(asked, at.region),
    asked.shelf.publications({ ...at, versions: "newest" }),
    asked.shelf.lines({ ...at, tables: ["threePublic"], kind: "department" }),
  ])
  const departments = publications.filter(({ kind }) => kind === "department")
  if (!known || departments.length === 0) return null
  const own = Map.groupBy(lines, ({ body }) => body)
  const rows = departments.map(({ body, name }) => {
    const column = columnOf((own.get(body) ?? []).map((line) => line.column))
    const found = new Map(
      (own.get(body) ?? []).filter((line) => line.column === column).map((line) => [line.key, line]),
    )
    return { body, name, lines: items.map(([key]) => found.get(key) ?? null) }
  })
  const sums = items.map((_, i) => rows.reduce((sum, row) => sum + (row.lines[i]?.cents ?? 0), 0))
  const sumOfLines = (each: readonly (Line | null)[]) =>
    each.reduce((sum, line) => sum + (line?.cents ?? 0), 0)
  const whole = sums.reduce((sum, each) => sum + each, 0)
  return {
    address,
    title: `${known.name}${yearName(at)}“三公”经费`,
    lead: `${departments.length}个部门的“三公”经费共 ${wan(whole)} 万元，是各部门“三公”经费表三项之和相加；没有列出该表金额的部门按零计。`,
    trail: trailTo(known, at),
    of: [],
    parts: [
      {
        kind: "picture",
        id: "bars",
        title: "三项支出",
        says: items.map(([, name], i) => `${name} ${wan(sums[i]!)} 万元`).join("，"),
        shape: {
          is: "bars",
          bars: items.map(([, name], i) => ({
            name,
            cents: sums[i]!,
            to: `${pathOf({ kind: "threePublic", ...at })}#bodies`,
          })),
        },
      },
      {
        kind: "table",
        id: "bodies",
        title: "各部门",
        columns: [
          { title: "部门", is: "text" },
          ...items.map(([, name]) => ({ title: `${name}（万元）`, is: "money" as const })),
          { title: "合计（万元）", is: "money" },
        ],
        rows: rows
          .sort((a, b) => sumOfLines(b.lines) - sumOfLines(a.lines))
          .map(({ body, name, lines: cells }) => {
            const to = pathOf({ kind: "bodyThreePublic", ...at, body })
            return {
              cells: [
                words(name, to),
                ...cells.map((line) => money(line?.cents ?? null, line ? figurePath(at, line) : undefined)),
                money(sumOfLines(cells), to),
              ],
            }
          }),
        total: { cells: [words("合计"), ...sums.map((cents) => money(cents)), money(whole)] },
      },
    ],
  }
}
