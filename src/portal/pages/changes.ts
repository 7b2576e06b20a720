import { type Address, pathOf } from "../address.ts"
import { changeText, wan } from "../money.ts"
import type { Page, Paragraph, Part, Share, Table } from "../page.ts"
import { figurePath } from "../sums/spending.ts"
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
import { differenceParts } from "./differences.ts"
import { links, money, words } from "./parts.ts"
import { quoted, reasonsOf } from "./reasons.ts"
import { bodyYearSums, type RegionYear, regionYear, type YearAt } from "./region-year.ts"

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
  const isNow = new Set(now.bodies.map(({ body }) => body))
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
      ...(await reasonsParts(asked, at, then, now)),
      twoYears("functions", "按功能分类", "类", byKey(then.classes), byKey(now.classes)),
      twoYears(
        "bodies",
        "各部门",
        "部门",
        spent(then, names, { ...at, year: at.year - 1 }),
        spent(now, names, at),
        (body) => (isNow.has(body) ? pathOf({ kind: "bodyChanges", ...at, body }) : undefined),
      ),
    ],
  }
}

/** How many departments' reasons are told, and how many sentences of each. */
const [mostBodies, mostSentences] = [6, 3]

/** What the departments that changed most say of it. */
async function reasonsParts(asked: Asked, at: YearAt, then: RegionYear, now: RegionYear): Promise<Part[]> {
  const before = new Map(then.bodies.map(({ body, cents }) => [body, cents]))
  const changed = now.bodies
    .map(({ body, cents }) => ({ body, change: cents - (before.get(body) ?? 0) }))
    .filter(({ change }) => change !== 0)
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change))
    .slice(0, mostBodies)
  const paragraphs: Paragraph[] = []
  for (const { body, change } of changed) {
    const document = await documentAt(asked, { ...at, body })
    const said = document ? reasonsOf(document.disclosure).filter(({ isCause }) => isCause) : []
    if (!document || said.length === 0) continue
    paragraphs.push(
      {
        pieces: [
          { text: document.publication.name, to: pathOf({ kind: "bodyChanges", ...at, body }) },
          { text: `支出${change > 0 ? "增加" : "减少"} ${wan(Math.abs(change))} 万元，文中说：` },
        ],
      },
      ...quoted(document, said.slice(0, mostSentences)),
    )
  }
  return paragraphs.length > 0
    ? [{ kind: "prose", id: "why", title: "增减最多的部门怎样说明原因", paragraphs, isQuoted: true }]
    : []
}

function byKey(classes: RegionYear["classes"]): Map<string, Share> {
  return new Map(classes.map((each) => [each.code ?? "", each]))
}

function spent({ bodies }: RegionYear, names: ReadonlyMap<string, string>, at: YearAt): Map<string, Share> {
  return new Map(
    bodies.map(({ body, cents, total }) => [
      body,
      {
        name: names.get(body) ?? body,
        cents,
        to: total ? figurePath(at, total) : pathOf({ kind: "bodyYear", ...at, body }),
      },
    ]),
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
  nameTo: (key: string) => string | undefined = (key) => (after.get(key) ?? before.get(key))?.to,
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
          words((b ?? a)!.name, nameTo(key)),
          money(a?.cents ?? null, a?.to),
          money(b?.cents ?? null, b?.to),
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
    parts: [
      ...(await bodySteps(asked, before.publication, publication)),
      ...differenceParts(before, document),
    ],
  }
}

/** From a body's year before to its year, class by class. */
async function bodySteps(asked: Asked, before: YearAt & Of, after: YearAt & Of): Promise<Part[]> {
  const [then, now] = await Promise.all([bodyYearSums(asked, before), bodyYearSums(asked, after)])
  return then && now && then.cents !== now.cents ? [waterfall(then, now, after.year)] : []
}

type Of = { readonly body: string }
