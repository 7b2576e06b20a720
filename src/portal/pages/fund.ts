import { type Address, pathOf } from "../address.ts"
import { wan } from "../money.ts"
import type { Page } from "../page.ts"
import { figurePath, spendingBy, wholeTables } from "../sums/spending.ts"
import { type Asked, regionAt, trailTo, yearName } from "./asked.ts"
import { fundNames, fundTables, sharesBy, streamsOf } from "./funds.ts"
import { largest, money, sayShares, sharesTable, words } from "./parts.ts"
import { regionYear } from "./region-year.ts"

/** The money of one fund in a year: for what it is spent, and by which departments. */
export async function fund(address: Address & { kind: "fund" }, asked: Asked): Promise<Page | null> {
  const { region, year, stage } = address
  const at = { region, year, stage }
  const [known, sums, publications, lines] = await Promise.all([
    regionAt(asked, region),
    regionYear(asked, at),
    asked.shelf.publications({ ...at, versions: "newest" }),
    asked.shelf.lines({ ...at, kind: "department", tables: [...wholeTables, ...fundTables] }),
  ])
  const streams = streamsOf(lines).filter((each) => each.fund === address.fund)
  if (!known || !sums || streams.length === 0) return null
  const name = fundNames[address.fund]
  const cents = streams.reduce((sum, each) => sum + each.cents, 0)
  const classNames = new Map(sums.classes.map((each) => [each.code ?? "", each.name]))
  const bodyNames = new Map(publications.map((each) => [each.body, each.name]))
  const classes = sharesBy(streams, ({ code }) => code).map((each) => ({
    ...each,
    name: classNames.get(each.name) ?? each.name,
    to: pathOf({ kind: "function", code: each.name, ...at }),
  }))
  return {
    address,
    title: `${name}（${known.name}${yearName(at)}）`,
    lead: `${known.name}${yearName(at)}各部门列明功能分类的支出中，用${name}安排的共 ${wan(cents)} 万元，是下列各部门之和。`,
    trail: trailTo(known, at),
    of: [],
    parts: [
      {
        kind: "picture",
        id: "map",
        title: `${name}花在哪里`,
        says: sayShares(`${name}安排的支出按功能分类`, classes),
        shape: { is: "treemap", areas: largest(classes, 16) },
      },
      sharesTable("functions", "按功能分类", "类", classes),
      {
        kind: "table",
        id: "bodies",
        title: "部门",
        note:
          address.fund === "other"
            ? "支出总表中的支出减去三本预算支出表中的支出。"
            : address.fund === "untold"
              ? "这些科目在三本预算支出表中的数大于支出总表，分不清来源。"
              : "点开金额，看它在部门文件的哪张表。",
        columns: [
          { title: "部门", is: "text" },
          { title: "金额（万元）", is: "money" },
        ],
        rows: sharesBy(streams, ({ body }) => body).map((each) => {
          const to = pathOf({ kind: "bodyYear", ...at, body: each.name })
          const own = lines.filter(({ body }) => body === each.name)
          const total =
            address.fund === "other" || address.fund === "untold"
              ? null
              : spendingBy(own, address.fund)?.total
          return {
            cells: [
              words(bodyNames.get(each.name) ?? each.name, to),
              // The printed total holds what stands in no class, too: it is opened only when it is the same.
              money(each.cents, total?.cents === each.cents ? figurePath(at, total) : to),
            ],
          }
        }),
        total: { cells: [words("合计"), money(cents)] },
      },
    ],
  }
}
