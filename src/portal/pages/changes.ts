import type { Difference, TextChange } from "../../diff/difference.ts"
import { compare as difference } from "../../diff/index.ts"
import { type Address, pathOf } from "../address.ts"
import { changeText, wan } from "../money.ts"
import type { Page, Paragraph, Part, Piece, Share, Table } from "../page.ts"
import type { PublicationContent } from "../shelf.ts"
import {
  type Asked,
  documentAt,
  earlierOf,
  lastYearOf,
  regionAt,
  trailIn,
  trailTo,
  yearName,
} from "./asked.ts"
import { links, money, prose, words } from "./parts.ts"
import { type RegionYear, regionYear } from "./region-year.ts"

/** What changed in a region's year against the year before: by class and by department. */
export async function changes(address: Address & { kind: "changes" }, asked: Asked): Promise<Page | null> {
  const at = { region: address.region, year: address.year, stage: address.stage }
  const [known, now, then, publications] = await Promise.all([
    regionAt(asked, at.region),
    regionYear(asked, at),
    regionYear(asked, { ...at, year: at.year - 1 }),
    asked.shelf.publications({ region: at.region, versions: "newest" }),
  ])
  if (!known || !now) return null
  const names = new Map(publications.map(({ body, name }) => [body, name]))
  const title = `${known.name}${yearName(at)}与上年相比`
  const trail = trailTo(known, at)
  if (!then) return { address, title, lead: "上年没有公开的部门文件，不能比较。", trail, of: [], parts: [] }
  return {
    address,
    title,
    lead: `部门支出合计由 ${wan(then.cents)} 万元变为 ${wan(now.cents)} 万元，${changeText(then.cents, now.cents)}。两年公开文件的部门可能不同，下表逐个列出。`,
    trail,
    of: [],
    parts: [
      waterfall(then, now, at.year),
      twoYears("functions", "按功能分类", "类", byKey(then.classes), byKey(now.classes)),
      twoYears(
        "bodies",
        "各部门",
        "部门",
        spent(then, names, (body) => pathOf({ kind: "bodyChanges", ...at, body })),
        spent(now, names, (body) => pathOf({ kind: "bodyChanges", ...at, body })),
      ),
    ],
  }
}

function byKey(classes: RegionYear["classes"]): Map<string, Share> {
  return new Map(classes.map((each) => [each.code ?? "", each]))
}

function spent(
  { bodies }: RegionYear,
  names: ReadonlyMap<string, string>,
  to: (body: string) => string,
): Map<string, Share> {
  return new Map(
    bodies.map(({ body, cents }) => [body, { name: names.get(body) ?? body, cents, to: to(body) }]),
  )
}

/** The largest steps from one year to the next, the others as one. */
function waterfall(then: RegionYear, now: RegionYear, year: number): Part {
  const before = byKey(then.classes)
  const after = byKey(now.classes)
  const steps = [...new Set([...before.keys(), ...after.keys()])]
    .map((key) => {
      const [a, b] = [before.get(key), after.get(key)]
      const { name, to } = (b ?? a)!
      return { name, ...(to ? { to } : {}), cents: (b?.cents ?? 0) - (a?.cents ?? 0) }
    })
    .filter(({ cents }) => cents !== 0)
    .sort((a, b) => Math.abs(b.cents) - Math.abs(a.cents))
  const rest = steps.slice(8)
  const shown: Share[] =
    rest.length > 1
      ? [
          ...steps.slice(0, 8),
          { name: `其余${rest.length}类`, cents: rest.reduce((sum, { cents }) => sum + cents, 0) },
        ]
      : steps
  return {
    kind: "picture",
    id: "waterfall",
    title: "从上年到本年",
    says: `从${year - 1}年的 ${wan(then.cents)} 万元到${year}年的 ${wan(now.cents)} 万元，变化最大的是${shown
      .slice(0, 3)
      .map(({ name, cents }) => `${name}${cents > 0 ? "增加" : "减少"} ${wan(Math.abs(cents))} 万元`)
      .join("、")}。`,
    shape: {
      is: "waterfall",
      from: { name: `${year - 1}年`, cents: then.cents },
      steps: shown,
      into: { name: `${year}年`, cents: now.cents },
    },
  }
}

function twoYears(
  id: string,
  title: string,
  name: string,
  before: ReadonlyMap<string, Share>,
  after: ReadonlyMap<string, Share>,
): Table {
  const sum = (shares: ReadonlyMap<string, Share>) =>
    [...shares.values()].reduce((all, { cents }) => all + cents, 0)
  return {
    kind: "table",
    id,
    title,
    columns: [
      { title: name, is: "text" },
      { title: "上年（万元）", is: "money" },
      { title: "本年（万元）", is: "money" },
      { title: "增减（万元）", is: "money" },
    ],
    rows: [...new Set([...after.keys(), ...before.keys()])].map((key) => {
      const [a, b] = [before.get(key), after.get(key)]
      return {
        cells: [
          words((b ?? a)!.name, (b ?? a)!.to),
          money(a?.cents ?? null),
          money(b?.cents ?? null),
          money((b?.cents ?? 0) - (a?.cents ?? 0)),
        ],
      }
    }),
    total: { cells: [words("合计"), money(sum(before)), money(sum(after)), money(sum(after) - sum(before))] },
  }
}

/** What changed in a body's year against its year before, and why. */
export async function bodyChanges(
  address: Address & { kind: "bodyChanges" },
  asked: Asked,
): Promise<Page | null> {
  const document = await documentAt(asked, address)
  if (!document) return null
  const { publication } = document
  const title = `与上年相比（${publication.name}${yearName(publication)}）`
  const trail = trailIn(document)
  const before = await lastYearOf(asked, publication)
  if (!before) {
    const earlier = await earlierOf(asked, publication)
    const note = "上年没有公开同一阶段的文件，不能比较。"
    return {
      address,
      title,
      lead: note,
      trail,
      of: [publication],
      parts:
        earlier.length === 0
          ? []
          : [
              links(
                "earlier",
                "更早的文件",
                earlier.map((each) => ({
                  text: yearName(each),
                  to: pathOf({
                    kind: "bodyYear",
                    region: each.region,
                    year: each.year,
                    stage: each.stage,
                    body: each.body,
                  }),
                })),
              ),
            ],
    }
  }
  return {
    address,
    title,
    lead: `左边是${yearName(before.publication)}，右边是${yearName(publication)}；原因取自公开的文字。`,
    trail,
    of: [publication, before.publication],
    parts: differenceParts(before, document),
  }
}

/** How many changes of a kind are shown; the rest is counted. */
const most = 200

/** What changed between two publications as parts of a page. */
export function differenceParts(before: PublicationContent, after: PublicationContent): Part[] {
  const found = difference(before.disclosure, after.disclosure)
  return [
    ...(found.notes.length > 0 ? [prose("notes", "先要知道", found.notes)] : []),
    totalsTable(found),
    ...why(after),
    ...projectParts(found),
    ...found.tables.slice(0, 12).map((table, i) => tableChange(table, i)),
    ...sectionParts(found),
  ]
}

function totalsTable({ totals }: Difference): Table {
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
    rows: totals.map(({ name, before, after, change, missing }) => ({
      cells: [words(name), money(before), money(after), money(missing ? null : change)],
    })),
  }
}

/** The reasons the document gives for its changes. */
function why({ disclosure }: PublicationContent): Part[] {
  const said = disclosure.claims
    .filter(({ kind, section }) => kind === "change" && (section === "overview" || section === "threePublic"))
    .map(({ text }) => text.trim())
  const reasons = [...new Set(said)].filter((text) => text !== "").slice(0, 20)
  return reasons.length > 0 ? [{ ...prose("why", "文中所说的增减和原因", reasons), isQuoted: true }] : []
}

function projectParts({ projects }: Difference): Part[] {
  const summary = (id: string, title: string, list: typeof projects.added): Part[] =>
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
            rows: list.slice(0, most).map(({ name, cents }) => ({ cells: [words(name), money(cents)] })),
          },
        ]
  const changed = projects.changed.filter(({ money: amounts, renamed }) => amounts.length > 0 || renamed)
  return [
    ...summary("projects-added", "新增的项目", projects.added),
    ...summary("projects-removed", "不再有的项目", projects.removed),
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
            rows: changed.slice(0, most).map(({ name, renamed, money: amounts }) => {
              const amount = amounts.find(({ field }) => field === "amount")
              return {
                cells: [
                  words(name.after),
                  words(renamed ? name.before : ""),
                  money(amount?.before ?? null),
                  money(amount?.after ?? null),
                  money(amount?.change ?? null),
                ],
              }
            }),
          },
        ]),
  ]
}

function tableChange({ title, rows, state }: Difference["tables"][number], i: number): Part {
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
      .flatMap(({ code, label, cells }) =>
        cells.map(({ title: column, before, after, change }) => ({
          cells: [
            words([code, label.trim()].filter(Boolean).join(" ")),
            words(column),
            money(before),
            money(after),
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
