import type { Amount, Project } from "../../model/disclosure.ts"
import { type Address, pathOf } from "../address.ts"
import { projectTitle } from "../entries/index.ts"
import { changeText } from "../money.ts"
import type { HeadFigure, Page, Part } from "../page.ts"
import type { ShelfProject } from "../shelf.ts"
import {
  type Asked,
  type Document,
  documentAt,
  regionAt,
  trailIn,
  trailTo,
  whereOf,
  yearName,
} from "./asked.ts"
import { amountPath } from "./opened.ts"
import { money, projectColumns, projectPath, projectRow, prose, words } from "./parts.ts"
import { comparable, noted } from "./people.ts"
import { questionParts } from "./questions.ts"

const planDates = ["3月底", "6月底", "10月底", "12月底"]

/** The columns of a list of indicators. */
export const indicatorColumns = [
  { title: "一级指标", is: "text" as const },
  { title: "二级指标", is: "text" as const },
  { title: "三级指标", is: "text" as const },
  { title: "说明", is: "text" as const },
  { title: "指标值", is: "text" as const },
]

/** An indicator as a row of {@link indicatorColumns}. */
export function indicatorRow({ level1, level2, name, description, target }: Project["indicators"][number]) {
  return { cells: [words(level1), words(level2), words(name), words(description), words(target.text)] }
}

/** A project of a year: its money, its purpose, its goals and indicators, and the same in other years. */
export async function project(address: Address & { kind: "project" }, asked: Asked): Promise<Page | null> {
  const document = await documentAt(asked, address)
  const shown = document?.disclosure.projects[address.number - 1]
  if (!document || !shown) return null
  const { publication } = document
  const of = whereOf(publication)
  const all = await asked.shelf.projects(of)
  const own = all.find(({ index }) => index === address.number - 1)
  const years = own ? await asked.shelf.projects({ region: of.region, thread: own.thread }) : []
  const name = projectTitle(shown)
  return {
    address,
    title: name,
    lead: `${publication.name}${yearName(publication)}的项目${shown.code ? `，项目编码 ${shown.code}` : ""}${shown.unit ? `，由${shown.unit}实施` : ""}。`,
    trail: trailIn(document, { text: "项目", to: pathOf({ kind: "bodyProjects", ...of }) }),
    of: [publication],
    parts: [
      { kind: "figures", id: "figures", title: "金额", figures: figuresOf(shown, years, own, document) },
      ...texts(shown),
      ...(shown.indicators.length > 0
        ? [
            {
              kind: "table" as const,
              id: "indicators",
              title: "绩效指标",
              columns: indicatorColumns,
              rows: shown.indicators.map(indicatorRow),
            },
          ]
        : []),
      ...(years.length > 1 && own ? [threadTable(years, of.region, own)] : []),
      ...(await questionParts(asked, address, name)),
    ],
  }
}

function figuresOf(
  shown: Project,
  years: readonly ShelfProject[],
  own: ShelfProject | undefined,
  document: Document,
): HeadFigure[] {
  const before = own && years.find(({ year, stage }) => year === own.year - 1 && stage === own.stage)
  const figure = (name: string, sum: string, amount: Amount | null): HeadFigure[] => {
    const to = amountPath(document, amount)
    return amount?.figure
      ? [{ name, sum, cents: amount.figure.cents, ...(to === undefined ? {} : { to }) }]
      : []
  }
  const [total] = figure("预算数", "取自这个项目的绩效目标表或项目表", shown.amount)
  return [
    ...(total
      ? [
          before?.cents != null
            ? {
                ...total,
                before: {
                  name: yearName(before),
                  cents: before.cents,
                  to: projectPath(before, document.publication.region),
                },
              }
            : total,
        ]
      : []),
    ...figure("其中：财政资金", "预算数中的财政资金", shown.fiscal),
    ...figure("其中：其他资金", "预算数中的其他资金", shown.other),
  ]
}

function texts({ purpose, goals, plan, planTexts }: Project): Part[] {
  const said = planTexts.some((text) => text.trim() !== "")
  return [
    ...(purpose.trim() ? [{ ...prose("purpose", "资金用途", [purpose]), isQuoted: true }] : []),
    ...(goals.length > 0 ? [{ ...prose("goals", "绩效目标", goals), isQuoted: true }] : []),
    ...(plan.length > 0 && said
      ? [
          {
            kind: "table" as const,
            id: "plan",
            title: "资金支出计划",
            note: "到期末累计支出占预算数的比例。",
            columns: [
              { title: "截止", is: "text" as const },
              { title: "累计支出", is: "number" as const },
            ],
            rows: planTexts.map((text, i) => ({
              cells: [words(planDates[i] ?? `第${i + 1}期`), words(text)],
            })),
          },
        ]
      : []),
  ]
}

function threadTable(years: readonly ShelfProject[], region: string, own: ShelfProject): Part {
  return {
    kind: "table",
    id: "years",
    title: "这个项目的历年",
    note: "按项目编码、名称和目标的相近程度连起来；改了名称、编码或部门的也在内。",
    columns: [{ title: "年度", is: "text" }, ...projectColumns.slice(0, 4)],
    rows: years.map((each) => ({
      isMarked: each === own,
      cells: [words(yearName(each)), ...projectRow(each, region).cells.slice(0, 4)],
    })),
  }
}

/** A project through the years, its codes and departments. */
export async function thread(address: Address & { kind: "thread" }, asked: Asked): Promise<Page | null> {
  const [known, years] = await Promise.all([
    regionAt(asked, address.region),
    asked.shelf.projects({ region: address.region, thread: address.thread }),
  ])
  const last = years.at(-1)
  if (!known || !last) return null
  const codes = new Set(years.flatMap(({ code }) => code ?? []))
  const bodies = new Set(years.map(({ bodyName }) => bodyName))
  const real = comparable(
    asked,
    known,
    years.map(({ year }) => year),
  )
  const changes = [
    ...(new Set(years.map(({ name }) => name)).size > 1 ? ["名称"] : []),
    ...(codes.size > 1 ? ["项目编码"] : []),
    ...(bodies.size > 1 ? ["部门"] : []),
  ]
  return {
    address,
    title: `${last.name}（历年）`,
    lead: `${last.bodyName}的这个项目从${years[0]!.year}年到${last.year}年共见于${years.length}份文件${changes.length > 0 ? `，其间${changes.join("、")}有过变化` : ""}。`,
    trail: trailTo(known, {}, [{ text: "项目", to: pathOf({ kind: "projects", region: address.region }) }]),
    of: [],
    parts: [
      ...(years.length > 1
        ? [
            {
              kind: "picture" as const,
              id: "through-years",
              title: "各年金额",
              says: `${last.name}各年金额的变化。`,
              shape: {
                is: "time" as const,
                years: years.map(({ year, stage }) => (stage === "final" ? `${year}决算` : `${year}`)),
                lines: [{ name: "金额", cents: years.map(({ cents }) => cents) }],
              },
            },
          ]
        : []),
      noted(
        {
          kind: "table",
          id: "years",
          title: "历年",
          note: "按项目编码、名称和目标的相近程度连起来；部门撤并后，编码或名称相同的接在新的部门之下。",
          columns: [
            { title: "年度", is: "text" },
            ...projectColumns.slice(0, 4),
            ...real.columns,
            { title: "与前一年相比", is: "text" },
          ],
          rows: years.map((each, i) => {
            const before = years[i - 1]?.cents
            const change = before != null && each.cents !== null ? changeText(before, each.cents) : ""
            return {
              cells: [
                words(yearName(each)),
                ...projectRow(each, address.region).cells.slice(0, 4),
                ...real.cells(each.cents, each.year),
                words(change),
              ],
            }
          }),
        },
        real,
      ),
    ],
  }
}

/** The projects of a document. */
export async function bodyProjects(
  address: Address & { kind: "bodyProjects" },
  asked: Asked,
): Promise<Page | null> {
  const document = await documentAt(asked, address)
  if (!document) return null
  const { publication } = document
  const all = await asked.shelf.projects(whereOf(publication))
  return {
    address,
    title: `项目（${publication.name}${yearName(publication)}）`,
    lead: `${publication.name}${yearName(publication)}列有${all.length}个项目。`,
    trail: trailIn(document),
    of: [publication],
    parts: [projectsTable(all, address.region)],
  }
}

/** How many projects a page of a region's shows. */
const mostShown = 300

/** The projects of a region, by year. */
export async function projects(address: Address & { kind: "projects" }, asked: Asked): Promise<Page | null> {
  const known = await regionAt(asked, address.region)
  if (!known) return null
  const all = await ofDepartments(asked, address.region)
  const years = [...new Set(all.map(({ year }) => year))].sort((a, b) => b - a)
  const wanted = Number(asked.query.get("year"))
  const year = years.includes(wanted) ? wanted : years[0]
  const shown = all.filter((each) => each.year === year).sort((a, b) => (b.cents ?? -1) - (a.cents ?? -1))
  const from = Math.max(0, Math.floor(Number(asked.query.get("from")) || 0))
  const path = (query: string) => `${pathOf({ kind: "projects", region: address.region })}?${query}`
  return {
    address,
    title: `${known.name}的项目`,
    lead:
      year === undefined ? "还没有公开的项目。" : `${year}年共${shown.length}个项目，按金额从大到小排列。`,
    trail: trailTo(known),
    of: [],
    parts: [
      {
        kind: "choices",
        id: "years",
        title: "年度",
        groups: [
          {
            name: "年度",
            links: years.map((each) => ({
              text: `${each}年`,
              to: path(`year=${each}`),
              isHere: each === year,
            })),
          },
        ],
      },
      projectsTable(
        shown.slice(from, from + mostShown),
        address.region,
        shown.length > mostShown ? undefined : "合计",
      ),
      ...(from + mostShown < shown.length
        ? [
            {
              kind: "links" as const,
              id: "next",
              title: "后面的项目",
              links: [
                { text: `第${from + mostShown + 1}个起`, to: path(`year=${year}&from=${from + mostShown}`) },
              ],
            },
          ]
        : []),
    ],
  }
}

/** A unit's projects stand in its department's document, too: they count there, when it was published. */
export async function ofDepartments(asked: Asked, region: string): Promise<readonly ShelfProject[]> {
  const [all, publications] = await Promise.all([
    asked.shelf.projects({ region }),
    asked.shelf.publications({ region, versions: "newest" }),
  ])
  const key = (body: string, { year, stage }: { year: number; stage: string }) => `${year} ${stage} ${body}`
  const departments = new Set(
    publications.filter(({ kind }) => kind === "department").map((each) => key(each.body, each)),
  )
  const repeated = new Set(
    publications
      .filter((each) => each.kind === "unit" && departments.has(key(each.department, each)))
      .map((each) => key(each.body, each)),
  )
  return all.filter((each) => !repeated.has(key(each.body, each)))
}

function projectsTable(all: readonly ShelfProject[], region: string, total?: string): Part {
  const sum = all.reduce((cents, each) => cents + (each.cents ?? 0), 0)
  return {
    kind: "table",
    id: "projects",
    title: "项目",
    columns: projectColumns,
    rows: all.map((each) => projectRow(each, region)),
    total: { cells: [words(total ?? "本页合计"), words(""), words(""), money(sum), words("")] },
  }
}
