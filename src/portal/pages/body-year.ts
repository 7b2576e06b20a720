import { type Address, pathOf } from "../address.ts"
import type { Link, Page, Part } from "../page.ts"
import { figurePath, spendingOf, wholeTables } from "../sums/spending.ts"
import { type Asked, type Document, documentAt, lastYearOf, trailTo, whereOf, yearName } from "./asked.ts"
import { executionLinks } from "./execution.ts"
import { flowOf, fundTables, streamsOf } from "./funds.ts"
import { figuresOf } from "./headlines.ts"
import { bodyLinks, largest, links, originOf, prose, sayShares, sharesTable, words } from "./parts.ts"
import { questionParts } from "./questions.ts"
import { levelOf } from "./region-year.ts"

/** What a body published for a year: figures first, then everything the document holds. */
export async function bodyYear(address: Address & { kind: "bodyYear" }, asked: Asked): Promise<Page | null> {
  const document = await documentAt(asked, address)
  if (!document) return null
  const { publication, region } = document
  const before = await lastYearOf(asked, publication)
  const of = whereOf(publication)
  return {
    address,
    title: `${publication.name}${yearName(publication)}`,
    lead: originOf(publication),
    trail: trailTo(region, { year: publication.year, stage: publication.stage }),
    of: [publication],
    parts: [
      {
        kind: "figures",
        id: "figures",
        title: "主要数字",
        figures: figuresOf(document, before),
      },
      ...(await pictures(asked, document)),
      links("ways", "这一年还有", [
        ...(await executionLinks(asked, of)),
        ...bodyLinks(publication, document.disclosure),
      ]),
      links("tables", "各张表", tableLinks(document)),
      links("texts", "文字部分", textLinks(document)),
      ...(await unitLinks(asked, document)),
      links("more", "历年和版本", [
        { text: `${publication.name}历年`, to: pathOf({ kind: "body", region: of.region, body: of.body }) },
        {
          text: `第${publication.version}版`,
          to: pathOf({ kind: "version", number: publication.version, ...of }),
          note: "校验值、原文件和引用方法",
        },
      ]),
      ...unread(document),
      ...(await questionParts(asked, address, `${publication.name}${yearName(publication)}`)),
    ],
  }
}

async function pictures(asked: Asked, { publication }: Document): Promise<Part[]> {
  const { region, year, stage, body, name } = publication
  const at = { region, year, stage }
  const lines = await asked.shelf.lines({ ...at, body, tables: [...wholeTables, ...fundTables] })
  const spending = spendingOf(lines)
  if (!spending || spending.classes.length === 0) return []
  // In a body's own year a class leads to where the document prints it.
  const printed = new Map(spending.classes.map(({ code, line }) => [code, line]))
  const shares = levelOf(spending.classes, (code) => {
    const line = printed.get(code)
    return line ? figurePath(at, line) : pathOf({ kind: "function", code, ...at })
  })
  const streams = streamsOf(lines)
  const classNames = new Map(
    shares.map((each) => [each.code, { name: each.name, ...(each.to ? { to: each.to } : {}) }]),
  )
  return [
    {
      kind: "picture",
      id: "functions-map",
      title: "花在哪里：按功能分类",
      says: sayShares(`${name}${yearName(publication)}支出按功能分类`, shares),
      shape: { is: "treemap", areas: largest(shares, 12) },
    },
    sharesTable("functions", "按功能分类", "类", shares),
    ...(streams.length > 0
      ? [
          {
            kind: "picture" as const,
            id: "flow",
            title: "用的是哪些钱",
            says: "左边是资金来源，右边是功能分类。",
            shape: flowOf(streams, classNames, new Map(), (fund) => pathOf({ kind: "fund", fund, ...at })),
          },
        ]
      : []),
  ]
}

function tableLinks({ publication, disclosure }: Document): Link[] {
  const of = whereOf(publication)
  return disclosure.tables.flatMap(({ title, grid, key }, i) =>
    grid.length === 0 || key === "project" || key === "indicators"
      ? []
      : [{ text: title.trim() || `第${i + 1}张表`, to: pathOf({ kind: "table", number: i + 1, ...of }) }],
  )
}

function textLinks({ publication, disclosure }: Document): Link[] {
  const of = whereOf(publication)
  return disclosure.sections.flatMap(({ key, title, text, level }, i) =>
    key === "tables" || (text.trim() === "" && level > 1)
      ? []
      : [{ text: title.trim() || `第${i + 1}节`, to: pathOf({ kind: "text", number: i + 1, ...of }) }],
  )
}

async function unitLinks(asked: Asked, { publication }: Document): Promise<Part[]> {
  const { region, year, stage, body, department, kind } = publication
  const all = await asked.shelf.publications({ region, year, stage, versions: "newest" })
  const units = all.filter((each) => each.department === body && each.kind === "unit")
  const above =
    kind === "unit" ? all.filter((each) => each.body === department && each.kind === "department") : []
  const link = (each: (typeof all)[number]): Link => ({
    text: each.name,
    to: pathOf({ kind: "bodyYear", ...whereOf(each) }),
    note: each.body,
  })
  return [
    ...(units.length > 0 ? [links("units", "所属单位", units.map(link))] : []),
    ...(above.length > 0 ? [links("department", "所属部门", above.map(link))] : []),
  ]
}

/** What the reader of a file from elsewhere could not place, and how sure it is of the tables. */
function unread({ publication, disclosure }: Document): Part[] {
  if (publication.origin !== "archive") return []
  const doubts = disclosure.tables.filter(({ doubt }) => doubt)
  const parts: Part[] = []
  if (doubts.length > 0)
    parts.push(
      prose(
        "doubts",
        "存疑的表",
        doubts.map(({ title, doubt }) => `${title || "一张表"}：${doubt}`),
      ),
    )
  if (disclosure.unread.length > 0)
    parts.push({
      kind: "table",
      id: "unread",
      title: "没有读入的内容",
      note: "机器没有认出这些内容应放在哪里，请看原文件。",
      columns: [{ title: "内容", is: "text" }],
      rows: disclosure.unread.slice(0, 200).map(({ what }) => ({ cells: [words(what)] })),
    })
  return parts
}
