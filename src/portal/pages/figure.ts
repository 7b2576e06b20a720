import { isBroken, isEmpty, type Network, type Link as Relation, relationsOf } from "../../check/relations.ts"
import { perObject } from "../../memo/index.ts"
import type { Amount, Disclosure } from "../../model/disclosure.ts"
import { meets } from "../../money/figure.ts"
import { type Address, pathOf } from "../address.ts"
import { changeText, wan } from "../money.ts"
import type { Page, Paragraph, Part, Row } from "../page.ts"
import type { PublicationContent } from "../shelf.ts"
import {
  type Asked,
  type Document,
  documentAt,
  earlierOf,
  lastYearOf,
  trailIn,
  whereOf,
  yearName,
} from "./asked.ts"
import { explained, foundOf } from "./findings.ts"
import { centsAt, type Position, pathAt, sameIn } from "./headlines.ts"
import { money, prose, words } from "./parts.ts"
import { questionParts } from "./questions.ts"
import { gridOf } from "./table.ts"

/** One amount: what it is made of, where it stands, what it was, how it was checked. */
export async function figure(address: Address & { kind: "figure" }, asked: Asked): Promise<Page | null> {
  const document = await documentAt(asked, address)
  const at: Position = { table: address.table - 1, row: address.row - 1, column: address.column }
  const cents = document && centsAt(document.disclosure, at)
  if (!document || cents === null) return null
  const { publication, disclosure } = document
  const table = disclosure.tables[at.table]!
  const amount = table.rows[at.row]!.cells[at.column]!
  const name = nameAt(disclosure, at)
  const before = await lastYearOf(asked, publication)
  const then = before && sameIn(disclosure, at, before.disclosure)
  const network = networkOf(disclosure)
  return {
    address,
    isUnlisted: true,
    title: `${name}（${publication.name}${yearName(publication)}）`,
    lead: `${publication.name}${yearName(publication)}“${table.title.trim() || `第${address.table}张表`}”中，“${name}”为 ${wan(cents)} 万元，原文印作“${amount.text}”${table.unit ? `（${table.unit}）` : ""}。`,
    trail: trailIn(document, {
      text: table.title.trim() || `第${address.table}张表`,
      to: pathOf({ kind: "table", number: address.table, ...whereOf(publication) }),
    }),
    of: [publication, ...(before ? [before.publication] : [])],
    parts: [
      {
        kind: "figures",
        id: "figure",
        title: "数额",
        figures: [
          {
            name,
            cents,
            sum: `取自原文第${address.table}张表第${address.row}行`,
            to: `${pathOf({ kind: "table", number: address.table, ...whereOf(publication) })}#r${address.row}`,
            before: before && then ? beforeOf(before, then) : null,
          },
        ],
      },
      ...madeOf(document, at, network),
      ...(await byUnits(asked, document, at)),
      {
        kind: "table",
        id: "stands",
        title: "在原文中的位置",
        ...nearby(gridOf(table, publication, at.table, at.row)),
      },
      ...mentions(document, amount),
      ...(await throughYears(asked, document, at, cents)),
      ...checkedBy(document, amount, network),
      ...(await questionParts(asked, address, `${name} ${wan(cents)} 万元`)),
    ],
  }
}

/** The sums of a document; remembered with it. */
const networkOf = perObject((disclosure: Disclosure): Network => relationsOf(disclosure))

/** A cell in words: row and column. */
function nameAt({ tables }: Disclosure, { table, row, column }: Position): string {
  const { rows, columns } = tables[table]!
  const { label, code, side } = rows[row]!
  const title = columns.find(
    (each) => each.key === column && (each.side === side || each.side === null),
  )?.title
  const head = [code, label.replace(/\s+/g, "")].filter(Boolean).join(" ") || `第${row + 1}行`
  const isPlain = column === "amount" || !title
  return isPlain ? head : `${head}·${title.replace(/\s+/g, "")}`
}

function beforeOf({ publication, disclosure }: PublicationContent, at: Position) {
  return { name: yearName(publication), cents: centsAt(disclosure, at)!, to: pathAt(publication, at) }
}

/** Where the amounts of a document's tables stand. */
const positionsOf = perObject((disclosure: Disclosure): ReadonlyMap<Amount, Position> => {
  const found = new Map<Amount, Position>()
  disclosure.tables.forEach(({ rows }, table) => {
    rows.forEach(({ cells }, row) => {
      for (const [column, amount] of Object.entries(cells)) found.set(amount, { table, row, column })
    })
  })
  return found
})

/** One way an amount is the sum of others. */
interface Sum {
  readonly statement: string
  readonly parts: readonly { readonly at: Position; readonly cents: number }[]
}

/** The ways in which the amount is a sum of others of its table: those with the most parts first. */
function sumsOf({ disclosure }: Document, at: Position, network: Network): Sum[] {
  const positions = positionsOf(disclosure)
  const amount = disclosure.tables[at.table]!.rows[at.row]!.cells[at.column]!
  const cell = network.cells.get(amount)
  const sums = (cell?.ends ?? []).flatMap(({ link, factor }): Sum[] => {
    const others = link.ends.filter((end) => end.cell !== cell)
    if (link.relation.comparison !== "=" || Math.abs(factor) !== 1 || others.length < 2) return []
    // The whole stands alone on its side; blank cells are on a side, too.
    if (!others.every((end) => end.factor === -factor)) return []
    const parts = others.flatMap((end) => {
      const place = end.cell.blank ? null : positions.get(end.cell.amount)
      return place?.table === at.table ? [{ at: place, cents: end.cell.cents }] : []
    })
    const printed = others.filter((end) => !end.cell.blank)
    return parts.length > 0 && parts.length === printed.length
      ? [{ statement: link.relation.statement, parts }]
      : []
  })
  const byRows = ({ parts }: Sum) => Number(parts.every((part) => part.at.column === at.column))
  return sums.sort((a, b) => byRows(b) - byRows(a) || b.parts.length - a.parts.length)
}

function madeOf(document: Document, at: Position, network: Network): Part[] {
  const { disclosure, publication } = document
  const cents = centsAt(disclosure, at)!
  return sumsOf(document, at, network)
    .slice(0, 3)
    .map(({ statement, parts }, i): Part => {
      const sum = parts.reduce((all, part) => all + part.cents, 0)
      return {
        kind: "table",
        id: i === 0 ? "parts" : `parts-${i + 1}`,
        title: i === 0 ? "由什么组成" : "也可以这样分",
        note: `${statement}。${sum === cents ? "" : `各项之和与印出的数相差 ${wan(Math.abs(cents - sum))} 万元。`}`,
        columns: [
          { title: "组成部分", is: "text" },
          { title: "金额（万元）", is: "money" },
        ],
        rows: parts.map((part) => {
          const to = pathAt(publication, part.at)
          return { cells: [words(nameAt(disclosure, part.at), to), money(part.cents, to)] }
        }),
        total: { cells: [words("合计"), money(sum)] },
      }
    })
}

/** The same amount of each unit of a department, as far as they publish their own. */
async function byUnits(asked: Asked, document: Document, at: Position): Promise<Part[]> {
  const { publication, disclosure } = document
  const { region, year, stage, body, kind } = publication
  if (kind !== "department") return []
  const units = (await asked.shelf.publications({ region, year, stage, versions: "newest" })).filter(
    (each) => each.department === body && each.kind === "unit",
  )
  if (units.length === 0) return []
  const contents = await Promise.all(units.map((unit) => asked.shelf.content(unit)))
  const found = contents.flatMap((content) => {
    const same = content && sameIn(disclosure, at, content.disclosure)
    return content && same ? [{ content, same, cents: centsAt(content.disclosure, same)! }] : []
  })
  if (found.length === 0) return []
  const sum = found.reduce((all, { cents }) => all + cents, 0)
  const gap = centsAt(disclosure, at)! - sum
  return [
    {
      kind: "table",
      id: "units",
      title: "各单位",
      note:
        gap === 0
          ? "各单位文件中同一个数之和等于部门的数。"
          : `已公开的各单位同一个数之和与部门的数相差 ${wan(Math.abs(gap))} 万元；没有单独公开文件的单位不在其中。`,
      columns: [
        { title: "单位", is: "text" },
        { title: "金额（万元）", is: "money" },
      ],
      rows: found.map(({ content, same, cents }) => ({
        cells: [
          words(content.publication.name, pathOf({ kind: "bodyYear", ...whereOf(content.publication) })),
          money(cents, pathAt(content.publication, same)),
        ],
      })),
      total: { cells: [words("合计"), money(sum)] },
    },
  ]
}

/** The row with some above and below. */
function nearby<T extends { readonly rows: readonly Row[] }>(table: T): T {
  const at = table.rows.findIndex(({ isMarked }) => isMarked)
  return at < 0 ? table : { ...table, rows: table.rows.slice(Math.max(0, at - 4), at + 5) }
}

/** Sentences of the document that speak of an amount that can be this one. */
function mentions({ publication, disclosure }: Document, { figure: own }: Amount): Part[] {
  if (!own || own.cents === 0) return []
  const found = disclosure.claims.filter(
    ({ kind, amount, year }) =>
      kind === "amount" &&
      amount?.figure &&
      meets(amount.figure, own) &&
      (year === null || year === publication.year),
  )
  const texts = new Map(found.map((claim) => [claim.text, claim]))
  if (texts.size === 0) return []
  const section = (key: string, text: string) =>
    disclosure.sections.findIndex((each) => each.key === key && each.text.includes(text.slice(0, 12)))
  // A claim may be no more than its amount: what it says is in the sentence it stands in.
  const sentence = (index: number, text: string) =>
    disclosure.sections[index]?.text.split(/(?<=[。；\n])/).find((each) => each.includes(text)) ?? text
  return [
    {
      kind: "prose",
      id: "mentions",
      title: "文中说到这个数额的地方",
      isQuoted: true,
      paragraphs: [...texts.values()]
        .slice(0, 6)
        .map(({ text, words: said, section: key, amount }): Paragraph => {
          const index = section(key, text)
          const [head, tail] = around(sentence(index, text).trim(), amount?.text ?? said)
          return {
            pieces: [
              { text: head },
              ...(tail === null
                ? []
                : [{ text: amount?.text ?? said, is: "marked" as const }, { text: tail }]),
              ...(index < 0
                ? []
                : [
                    {
                      text: "（看全文）",
                      to: pathOf({ kind: "text", number: index + 1, ...whereOf(publication) }),
                    },
                  ]),
            ].filter(({ text: piece }) => piece !== ""),
          }
        }),
    },
  ]
}

function around(text: string, words: string): [string, string | null] {
  const at = words === "" ? -1 : text.indexOf(words)
  return at < 0 ? [text, null] : [text.slice(0, at), text.slice(at + words.length)]
}

async function throughYears(
  asked: Asked,
  { publication, disclosure }: Document,
  at: Position,
  cents: number,
): Promise<Part[]> {
  const earlier = (await earlierOf(asked, publication)).slice(0, 10)
  const found = await Promise.all(
    earlier.map(async (each) => {
      const content = await asked.shelf.content(each)
      const same = content && sameIn(disclosure, at, content.disclosure)
      return same ? [{ each, cents: centsAt(content.disclosure, same)!, to: pathAt(each, same) }] : []
    }),
  )
  const known = found.flat()
  if (known.length === 0)
    return [prose("years", "历年", ["以前年度的文件里没有同一个表的同一行、同一栏，或者没有公开。"])]
  return [
    {
      kind: "table",
      id: "years",
      title: "历年",
      note: "同一类表中同一科目或同一项、同一栏的数。",
      columns: [
        { title: "年度", is: "text" },
        { title: "金额（万元）", is: "money" },
        { title: "与本年相比", is: "text" },
      ],
      rows: known.map(({ each, cents: then, to }) => ({
        cells: [words(yearName(each), to), money(then, to), words(`本年${changeText(then, cents)}`)],
      })),
    },
  ]
}

/** Which sums the amount keeps, and what the checks said of it. */
function checkedBy(document: Document, amount: Amount, network: Network): Part[] {
  const cell = network.cells.get(amount)
  const kept = [...new Set((cell?.ends ?? []).map(({ link }) => link))].filter((link) => !isEmpty(link))
  const told = explained(document).filter((finding) => finding.at.some((place) => isAt(place, amount.at)))
  const row = (link: Relation): Row => ({
    cells: [words(link.relation.statement), words(isBroken(link) ? "不成立" : "成立"), words(link.check.id)],
  })
  return [
    kept.length > 0
      ? {
          kind: "table",
          id: "checked",
          title: "怎样核对过",
          note: `由明账 ${document.checkedBy} 按印出的数逐条核对；印出的数四舍五入到最后一位，两边的范围能够重合就算成立。`,
          columns: [
            { title: "应有的关系", is: "text" },
            { title: "结果", is: "text" },
            { title: "检查项", is: "text" },
          ],
          rows: kept.slice(0, 40).map(row),
        }
      : prose("checked", "怎样核对过", ["没有别的数与它相加减，无从核对；请看原文。"]),
    ...(told.length > 0
      ? [
          {
            kind: "findings" as const,
            id: "findings",
            title: "检查结果和说明",
            note: "检查由程序完成，发现的问题不一定是差错；公开的部门可以附上说明。",
            findings: told.map(foundOf),
          },
        ]
      : []),
  ]
}

function isAt(a: Amount["at"], b: Amount["at"]): boolean {
  return (
    a.table === b.table &&
    a.row === b.row &&
    a.column === b.column &&
    a.sheet === b.sheet &&
    a.cell === b.cell
  )
}
