import type { Difference, TextChange } from "../../diff/difference.ts"
import { compare as difference } from "../../diff/index.ts"
import { headlineAmount } from "../../diff/totals.ts"
import type { Place } from "../../model/place.ts"
import type { Paragraph, Part, Piece, Table } from "../page.ts"
import type { PublicationContent } from "../shelf.ts"
import { amountPath, projectAt, rowPath } from "./opened.ts"
import { money, prose, words } from "./parts.ts"
import { quoted, reasonsOf } from "./reasons.ts"

/** How many changes of a kind are shown; the rest is counted. */
const most = 200

/** Two publications that are compared. */
interface Pair {
  readonly before: PublicationContent
  readonly after: PublicationContent
  /** Figures of either have pages of their own: those of the newest versions have. */
  readonly opens: { readonly before: boolean; readonly after: boolean }
}

/** What changed between two publications as parts of a page. */
export function differenceParts(
  before: PublicationContent,
  after: PublicationContent,
  opens: Pair["opens"] = { before: true, after: true },
): Part[] {
  const found = difference(before.disclosure, after.disclosure)
  const pair = { before, after, opens }
  return [
    ...(found.notes.length > 0 ? [prose("notes", "先要知道", found.notes)] : []),
    totalsTable(found, pair),
    ...why(after),
    ...projectParts(found, pair),
    ...found.tables.slice(0, 12).map((table, i) => tableChange(table, i, pair)),
    ...sectionParts(found),
  ]
}

function totalsTable({ totals }: Difference, pair: Pair): Table {
  const path = (side: "before" | "after", key: string) =>
    pair.opens[side] ? amountPath(pair[side], headlineAmount(pair[side].disclosure, key)) : undefined
  return {
    kind: "table",
    id: "totals",
    title: "主要数字",
    columns: [
      { title: "数字", is: "text" },
      { title: "先前（万元）", is: "money" },
      { title: "现在（万元）", is: "money" },
      { title: "增减（万元）", is: "money" },
    ],
    rows: totals.map(({ key, name, before, after, change, missing }) => ({
      cells: [
        words(name),
        money(before, path("before", key)),
        money(after, path("after", key)),
        money(missing ? null : change),
      ],
    })),
  }
}

/** The reasons the document gives for its changes. */
function why(after: PublicationContent): Part[] {
  const paragraphs = quoted(after, reasonsOf(after.disclosure).slice(0, 20))
  return paragraphs.length > 0
    ? [{ kind: "prose", id: "why", title: "文中所说的增减和原因", paragraphs, isQuoted: true }]
    : []
}

function projectParts({ projects }: Difference, { before, after, opens }: Pair): Part[] {
  const pathIn = (side: "before" | "after", at: Place | null) =>
    opens[side] && at ? projectAt(side === "before" ? before : after, at) : undefined
  const summary = (
    id: string,
    title: string,
    side: "before" | "after",
    list: typeof projects.added,
  ): Part[] =>
    list.length === 0
      ? []
      : [
          {
            kind: "table",
            id,
            title: `${title}（${list.length}个）`,
            columns: [
              { title: "项目", is: "text" },
              { title: "金额（万元）", is: "money" },
            ],
            rows: list.slice(0, most).map(({ name, cents, at }) => {
              const to = pathIn(side, at)
              return { cells: [words(name, to), money(cents, to)] }
            }),
          },
        ]
  const changed = projects.changed.filter(({ money: amounts, renamed }) => amounts.length > 0 || renamed)
  return [
    ...summary("projects-added", "新增的项目", "after", projects.added),
    ...summary("projects-removed", "不再有的项目", "before", projects.removed),
    ...(changed.length === 0
      ? []
      : [
          {
            kind: "table" as const,
            id: "projects-changed",
            title: `有变化的项目（${changed.length}个）`,
            columns: [
              { title: "项目", is: "text" as const },
              { title: "原来的名称", is: "text" as const },
              { title: "先前（万元）", is: "money" as const },
              { title: "现在（万元）", is: "money" as const },
              { title: "增减（万元）", is: "money" as const },
            ],
            rows: changed.slice(0, most).map(({ name, renamed, money: amounts, at }) => {
              const amount = amounts.find(({ field }) => field === "amount")
              const [from, to] = [pathIn("before", at.before), pathIn("after", at.after)]
              return {
                cells: [
                  words(name.after, to),
                  words(renamed ? name.before : ""),
                  money(amount?.before ?? null, from),
                  money(amount?.after ?? null, to),
                  money(amount?.change ?? null),
                ],
              }
            }),
          },
        ]),
  ]
}

function tableChange({ title, rows, state }: Difference["tables"][number], i: number, pair: Pair): Part {
  const path = (side: "before" | "after", at: Place | null, column: string) =>
    pair.opens[side] ? rowPath(pair[side], at, column) : undefined
  const id = `table-${i + 1}`
  if (state !== "changed")
    return prose(id, title, [state === "added" ? "这张表是新增的。" : "这张表不再有了。"])
  return {
    kind: "table",
    id,
    title,
    columns: [
      { title: "项目", is: "text" },
      { title: "栏", is: "text" },
      { title: "先前（万元）", is: "money" },
      { title: "现在（万元）", is: "money" },
      { title: "增减（万元）", is: "money" },
    ],
    rows: rows
      .flatMap(({ code, label, cells, at }) =>
        cells.map(({ column: key, title: column, before, after, change }) => ({
          cells: [
            words([code, label.trim()].filter(Boolean).join(" ")),
            words(column),
            money(before, path("before", at.before, key)),
            money(after, path("after", at.after, key)),
            money(change),
          ],
        })),
      )
      .slice(0, most),
    ...(rows.length > most ? { note: `只列出变化最大的${most}处。` } : {}),
  }
}

function sectionParts({ sections }: Difference): Part[] {
  const changed = sections.filter(({ sentences }) => sentences.length > 0)
  if (changed.length === 0) return []
  return [
    {
      kind: "prose",
      id: "texts",
      title: "文字的变化",
      isQuoted: true,
      paragraphs: changed
        .flatMap(({ title, sentences }) => [
          { pieces: [{ text: title, is: "marked" as const }] },
          ...sentences.map(textPieces),
        ])
        .slice(0, most),
    },
  ]
}

function textPieces({ pieces }: TextChange): Paragraph {
  return {
    pieces: pieces.map(({ in: where, text }): Piece => {
      if (where === "both") return { text }
      return { text, is: where === "after" ? "added" : "removed" }
    }),
  }
}
