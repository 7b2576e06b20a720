import type { Amount } from "../../model/disclosure.ts"
import { type Address, pathOf } from "../address.ts"
import { projectTitle, tablesByKey } from "../entries/index.ts"
import { wan } from "../money.ts"
import type { Page, Paragraph, Part } from "../page.ts"
import { type Asked, documentAt, lastYearOf, trailIn, whereOf, yearName } from "./asked.ts"
import { centsAt, pathAt, sameIn } from "./headlines.ts"
import { amountPath } from "./opened.ts"
import { money, prose, words } from "./parts.ts"
import { indicatorColumns, indicatorRow } from "./project.ts"

/** All indicators of a document, project by project. */
export async function indicators(
  address: Address & { kind: "indicators" },
  asked: Asked,
): Promise<Page | null> {
  const document = await documentAt(asked, address)
  if (!document) return null
  const { publication, disclosure } = document
  const all = disclosure.projects.flatMap((project, i) =>
    project.indicators.map((indicator) => ({ project, i, indicator })),
  )
  return {
    address,
    title: `绩效指标（${publication.name}${yearName(publication)}）`,
    lead: `${disclosure.projects.length}个项目共有${all.length}个绩效指标：钱要做成什么事，做到什么程度。`,
    trail: trailIn(document),
    of: [publication],
    parts: [
      {
        kind: "table",
        id: "indicators",
        title: "绩效指标",
        columns: [{ title: "项目", is: "text" }, ...indicatorColumns],
        rows: all.map(({ project, i, indicator }) => ({
          cells: [
            words(projectTitle(project), pathOf({ kind: "project", number: i + 1, ...whereOf(publication) })),
            ...indicatorRow(indicator).cells,
          ],
        })),
      },
    ],
  }
}

/** What a body is going to buy. */
export async function procurement(
  address: Address & { kind: "procurement" },
  asked: Asked,
): Promise<Page | null> {
  const document = await documentAt(asked, address)
  if (!document) return null
  const { publication, disclosure } = document
  const { items, totals } = disclosure.procurement
  const cents = (amount: Amount | null) => amount?.figure?.cents ?? null
  const sum = items.reduce((all, { amount }) => all + (cents(amount) ?? 0), 0)
  const printed = cents(totals.find(({ kind }) => kind === "total")?.amount ?? null)
  const differs = printed !== null && printed !== sum
  return {
    address,
    title: `政府采购（${publication.name}${yearName(publication)}）`,
    lead: `${publication.name}${yearName(publication)}列有${items.length}项政府采购。`,
    trail: trailIn(document),
    of: [publication],
    parts: [
      {
        kind: "table",
        id: "items",
        title: "采购事项",
        columns: [
          { title: "物品（服务）", is: "text" },
          { title: "采购目录", is: "text" },
          { title: "项目", is: "text" },
          { title: "数量", is: "number" },
          { title: "单价（万元）", is: "money" },
          { title: "金额（万元）", is: "money" },
        ],
        rows: items.map(({ goods, catalogue, project, quantity, measure, price, amount }) => ({
          cells: [
            words(goods),
            words(catalogue),
            words(project),
            words(quantity ? `${quantity.text}${measure}` : ""),
            money(cents(price), amountPath(document, price)),
            money(cents(amount), amountPath(document, amount)),
          ],
        })),
        total: { cells: [words("合计"), words(""), words(""), words(""), words(""), money(sum)] },
        note: differs
          ? "合计是上面各项之和，与原文印出的合计不同；原文的表见“各张表”。"
          : "合计是上面各项之和。",
      },
    ],
  }
}

/** What a body owns. */
export async function assets(address: Address & { kind: "assets" }, asked: Asked): Promise<Page | null> {
  const document = await documentAt(asked, address)
  if (!document) return null
  const { publication, disclosure } = document
  const { rows, asOf } = disclosure.assets
  return {
    address,
    title: `国有资产（${publication.name}${yearName(publication)}）`,
    lead: `${publication.name}占用的固定资产${asOf ? `，截止 ${asOf}` : ""}。`,
    trail: trailIn(document),
    of: [publication],
    parts: [
      {
        kind: "table",
        id: "assets",
        title: "固定资产",
        columns: [
          { title: "项目", is: "text" },
          { title: "数量", is: "number" },
          { title: "价值（万元）", is: "money" },
        ],
        rows: rows.map(({ label, quantity, value }) => ({
          cells: [
            words(label),
            words(quantity?.text ?? ""),
            money(value?.figure?.cents ?? null, amountPath(document, value)),
          ],
        })),
      },
    ],
  }
}

/** The three public expenses of a body, beside those of the year before, with the reasons given. */
export async function bodyThreePublic(
  address: Address & { kind: "bodyThreePublic" },
  asked: Asked,
): Promise<Page | null> {
  const document = await documentAt(asked, address)
  if (!document) return null
  const { publication, disclosure } = document
  const before = await lastYearOf(asked, publication)
  const table = tablesByKey(disclosure).get("threePublic")
  const column =
    table === undefined ? null : columnOf(disclosure.tables[table]!.columns.map(({ key }) => key))
  const rows = (table === undefined || !column ? [] : disclosure.tables[table]!.rows).flatMap((row, i) => {
    const at = { table: table!, row: i, column: column! }
    const cents = centsAt(disclosure, at)
    if (row.key === null || cents === null) return []
    const same = before && sameIn(disclosure, at, before.disclosure)
    const then = same ? centsAt(before.disclosure, same) : null
    return [{ row, at, cents, then, thenTo: same ? pathAt(before.publication, same) : undefined }]
  })
  const items = rows.filter(
    ({ row }) => row.key === "overseas" || row.key === "vehicles" || row.key === "reception",
  )
  return {
    address,
    title: `“三公”经费（${publication.name}${yearName(publication)}）`,
    lead: "因公出国（境）、公务用车购置及运行维护、公务接待三项用财政拨款安排的支出。",
    trail: trailIn(document),
    of: [publication, ...(before ? [before.publication] : [])],
    parts: [
      ...(items.length > 0
        ? [
            {
              kind: "picture" as const,
              id: "bars",
              title: "三项支出",
              says: items.map(({ row, cents }) => `${bareLabel(row.label)} ${wan(cents)} 万元`).join("，"),
              shape: {
                is: "bars" as const,
                bars: items.map(({ row, cents, at }) => ({
                  name: bareLabel(row.label),
                  cents,
                  to: pathAt(publication, at),
                })),
              },
            },
          ]
        : []),
      rows.length > 0
        ? {
            kind: "table",
            id: "items",
            title: "逐项",
            columns: [
              { title: "项目", is: "text" },
              { title: "本年（万元）", is: "money" },
              { title: "上年（万元）", is: "money" },
            ],
            rows: rows.map(({ row, at, cents, then, thenTo }) => ({
              cells: [words(row.label), money(cents, pathAt(publication, at)), money(then, thenTo)],
            })),
          }
        : prose("items", "逐项", ["文件中没有列出金额的“三公”经费表。"]),
      ...reasons(document.disclosure.threePublic.narrative),
    ],
  }
}

function reasons(narrative: {
  readonly [item: string]: { readonly reason: string | null } | undefined
}): Part[] {
  const said = Object.values(narrative).flatMap((each) => (each?.reason ? [each.reason] : []))
  return said.length > 0
    ? [{ ...prose("reasons", "文中所说的增减原因", [...new Set(said)]), isQuoted: true }]
    : []
}

/** The column that holds this year's amounts of a table of items. */
export function columnOf(keys: readonly string[]): string | null {
  return (
    ["total", "amount", "budget", "thisYear", "appropriation", "generalPublic"].find((key) =>
      keys.includes(key),
    ) ?? null
  )
}

function bareLabel(label: string): string {
  return label.replace(/^[\s\d一二三四五六七八九十、.（）()]+/, "").trim() || label
}

/** A titled stretch of prose, every paragraph with an address that can be quoted. */
export async function text(address: Address & { kind: "text" }, asked: Asked): Promise<Page | null> {
  const document = await documentAt(asked, address)
  const section = document?.disclosure.sections[address.number - 1]
  if (!document || !section) return null
  const { publication } = document
  const title = section.title.trim() || `第${address.number}节`
  const paragraphs = section.text.split("\n").filter((line) => line.trim() !== "")
  return {
    address,
    title: `${title}（${publication.name}${yearName(publication)}）`,
    lead: "原文如下；段落前的号码可以作为引用的地址。",
    trail: trailIn(document),
    of: [publication],
    parts: [
      {
        kind: "prose",
        id: "text",
        title,
        isQuoted: true,
        paragraphs: paragraphs.map((line, i): Paragraph => ({ id: `p${i + 1}`, pieces: [{ text: line }] })),
      },
      ...(paragraphs.length === 0 ? [prose("empty", "说明", ["这一节只有标题或表格，没有文字。"])] : []),
    ],
  }
}
