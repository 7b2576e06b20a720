import { type Address, pathOf } from "../address.ts"
import { share, wan } from "../money.ts"
import type { HeadFigure, Link, Page, Part, Row, Table } from "../page.ts"
import type { Executed, Execution, Publication } from "../shelf.ts"
import { type CodedLine, figurePath, spendingOf, wholeTables } from "../sums/spending.ts"
import type { Branch } from "../sums/tree.ts"
import { type Asked, regionAt, trailTo, whereOf } from "./asked.ts"
import { money, words } from "./parts.ts"

type At = Pick<Publication, "region" | "year" | "stage">

/** How far the money of a region's year is, by departments and functional classes; null when it is not published. */
export async function execution(
  address: Address & { kind: "execution" },
  asked: Asked,
): Promise<Page | null> {
  const at = { region: address.region, year: address.year, stage: address.stage }
  if (at.stage !== "budget") return null
  const [known, publications, all] = await Promise.all([
    regionAt(asked, at.region),
    asked.shelf.publications({ ...at, versions: "newest" }),
    asked.shelf.execution({ region: at.region, year: at.year }),
  ])
  const departments = publications.filter(({ kind }) => kind === "department")
  const own = new Map(all.map((each) => [each.body, each]))
  const found = departments.flatMap(({ body, name }) => {
    const each = own.get(body)
    return each ? [{ name, ...each }] : []
  })
  const [first] = found
  if (!known || !first) return null
  const whole = sumOf(found.flatMap(({ lines }) => lines))
  const title = `${known.name}${at.year}年预算执行情况`
  return {
    address,
    title,
    lead: leadOf(`${found.length}个部门`, whole, first),
    trail: trailTo(known, at),
    of: [],
    parts: [
      figures(whole, first, "各部门之和，单位包含在所属部门之内"),
      {
        kind: "table",
        id: "bodies",
        title: "各部门",
        note: `只列公开了${at.year}年预算的部门。`,
        columns: [{ title: "部门", is: "text" }, ...columns],
        rows: found.map((each) => {
          const to = pathOf({ kind: "bodyExecution", ...at, body: each.body })
          return { cells: [words(each.name, to), ...cells(sumOf(each.lines), to)] }
        }),
        total: { cells: [words("合计"), ...cells(whole)] },
      },
      ...classes(
        found.flatMap(({ lines }) => lines),
        (code) => pathOf({ kind: "function", code, ...at }),
      ),
    ],
  }
}

/** How far the money of a body's year is, by functional classes and published projects with their indicators. */
export async function bodyExecution(
  address: Address & { kind: "bodyExecution" },
  asked: Asked,
): Promise<Page | null> {
  const { region, year, stage, body } = address
  const at = { region, year, stage }
  if (stage !== "budget") return null
  const [known, [publication], [found], lines] = await Promise.all([
    regionAt(asked, region),
    asked.shelf.publications({ ...at, body, versions: "newest" }),
    asked.shelf.execution({ region, year, body }),
    asked.shelf.lines({ ...at, body, tables: wholeTables }),
  ])
  if (!known || !publication || !found) return null
  const whole = sumOf(found.lines)
  const printed = new Map<string, string>()
  const walk = (branches: readonly Branch<CodedLine>[]) => {
    for (const { code, line, branches: below } of branches) {
      if (line) printed.set(code, figurePath(at, line))
      walk(below)
    }
  }
  walk(spendingOf(lines)?.classes ?? [])
  return {
    address,
    title: `${publication.name}${year}年预算执行情况`,
    lead: leadOf(publication.name, whole, found),
    trail: trailTo(known, { ...at, body, name: publication.name }),
    of: [publication],
    parts: [
      figures(whole, found, "这个部门（单位）的指标之和"),
      ...classes(found.lines, (code) => printed.get(code)),
      ...projectParts(found, publication),
    ],
  }
}

/** The way to a body's or a region's execution, where it is published. */
export async function executionLinks(asked: Asked, at: At & { readonly body?: string }): Promise<Link[]> {
  if (at.stage !== "budget") return []
  const { region, year, body } = at
  const [found] = await asked.shelf.execution({ region, year, ...(body === undefined ? {} : { body }) })
  if (!found) return []
  return [
    {
      text: "预算执行情况",
      to:
        body === undefined
          ? pathOf({ kind: "execution", ...at })
          : pathOf({ kind: "bodyExecution", ...at, body }),
      note: `截至${found.day}`,
    },
  ]
}

function leadOf(who: string, { adjusted, paid }: Executed, { day, known }: Execution): string {
  const part = share(paid, adjusted)
  return `截至${day}，${who}已支付 ${wan(paid)} 万元${part ? `，是调整后预算的 ${part}` : ""}。这是财政局${known}公布时已登记的数：这天以后才登记的不在内，以后公布的可能与这里不同。`
}

function figures(whole: Executed, { day }: Execution, which: string): Part {
  const { approved, adjusted, paid } = whole
  const figure = (name: string, cents: number, sum: string): HeadFigure => ({ name, cents, sum })
  return {
    kind: "figures",
    id: "figures",
    title: `截至${day}`,
    figures: [
      figure("年初批复", approved, `批复的和上年结转的指标，${which}`),
      figure("调整后预算", adjusted, "年初批复加上以后的追加、追减、调剂、收回"),
      figure("已支付", paid, `截至${day}的支付`),
      {
        name: "执行进度",
        text: share(paid, adjusted) ?? "没有预算",
        sum: `已支付除以调整后预算；到这一天，一年过去了 ${yearGone(day)}`,
      },
    ],
  }
}

/** How much of its year is over at the end of a day, in per cent. */
function yearGone(day: string): string {
  const year = Number(day.slice(0, 4))
  const at = (text: string) => Date.parse(`${text}T00:00:00Z`) / 86_400_000
  return share(at(day) - at(`${year}-01-01`) + 1, at(`${year + 1}-01-01`) - at(`${year}-01-01`))!
}

const columns: Table["columns"] = [
  { title: "年初批复（万元）", is: "money" },
  { title: "调整后预算（万元）", is: "money" },
  { title: "已支付（万元）", is: "money" },
  { title: "执行进度", is: "number" },
]

function cells({ approved, adjusted, paid }: Executed, to?: string) {
  return [money(approved, to), money(adjusted, to), money(paid, to), words(share(paid, adjusted) ?? "")]
}

/** Classes, each with what stands in it; the sum of the classes is the whole. */
function classes(lines: Execution["lines"], to: (code: string) => string | undefined): Part[] {
  const byClass = Map.groupBy(lines, ({ code }) => code.slice(0, 3))
  const row = (level: number, code: string, name: string, of: readonly Executed[]): Row => ({
    level,
    cells: [words(code, to(code)), words(name), ...cells(sumOf(of), to(code))],
  })
  const rows = [...byClass].sort(byCode).flatMap(([code, own]) => [
    row(1, code, own[0]!.className, own),
    ...[...Map.groupBy(own, (line) => line.code)]
      .filter(([each]) => each !== code)
      .sort(byCode)
      .map(([each, same]) => row(2, each, same[0]!.name, same)),
  ])
  if (rows.length === 0) return []
  return [
    {
      kind: "table",
      id: "functions",
      title: "按功能分类",
      note: "先列类，再列其中的各项；批复的数和公开的预算不同的，是上年结转的和代编以后分解的。",
      columns: [{ title: "科目编码", is: "text" }, { title: "科目", is: "text" }, ...columns],
      rows,
      total: { cells: [words(""), words("合计"), ...cells(sumOf(lines))] },
    },
  ]
}

function byCode([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1
}

function projectParts({ projects, reported }: Execution, publication: Publication): Part[] {
  if (projects.length === 0) return []
  const of = whereOf(publication)
  const path = (index: number) => pathOf({ kind: "project", number: index + 1, ...of })
  const told = projects.filter(({ indicators }) => indicators.length > 0)
  return [
    {
      kind: "table",
      id: "projects",
      title: "项目",
      note: "只列公开的预算里有的项目。",
      columns: [{ title: "项目", is: "text" }, ...columns],
      rows: projects.map((project) => ({
        cells: [words(project.name, path(project.index)), ...cells(project, path(project.index))],
      })),
    },
    ...(told.length > 0
      ? [
          {
            kind: "table" as const,
            id: "indicators",
            title: "绩效指标完成情况",
            note: `截至${reported}填报，主管部门和财政局已受理；“判断”由程序按指标值和时间进度计算，算不出的由填报人说明。`,
            columns: [
              { title: "项目", is: "text" as const },
              { title: "指标", is: "text" as const },
              { title: "全年指标值", is: "text" as const },
              { title: "已完成", is: "text" as const },
              { title: "判断", is: "text" as const },
            ],
            rows: told.flatMap(({ name, index, indicators }) =>
              indicators.map((each) => ({
                cells: [
                  words(name, path(index)),
                  words(each.name),
                  words(each.target),
                  words(each.value || "没有填"),
                  words(each.verdict),
                ],
              })),
            ),
          },
        ]
      : []),
  ]
}

function sumOf(all: readonly Executed[]): Executed {
  return all.reduce(
    (sum, each) => ({
      approved: sum.approved + each.approved,
      adjusted: sum.adjusted + each.adjusted,
      paid: sum.paid + each.paid,
    }),
    { approved: 0, adjusted: 0, paid: 0 },
  )
}
