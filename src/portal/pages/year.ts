import { type Address, type Fund, pathOf } from "../address.ts"
import { wan } from "../money.ts"
import type { Page, Part } from "../page.ts"
import type { Publication } from "../shelf.ts"
import type { Residents } from "../statistics.ts"
import { figurePath, wholeTables } from "../sums/spending.ts"
import { type Asked, regionAt, residentsAt, trailTo, yearName } from "./asked.ts"
import { executionLinks } from "./execution.ts"
import { flowOf, fundShares, fundTables, streamsOf } from "./funds.ts"
import { hundred } from "./home.ts"
import { largest, links, money, sayShares, sharesTable, words } from "./parts.ts"
import { perResident } from "./people.ts"
import { type RegionYear, regionYear } from "./region-year.ts"

/** A year of a region: what all departments spend, on what, from which money. */
export async function year(address: Address & { kind: "year" }, asked: Asked): Promise<Page | null> {
  const at = { region: address.region, year: address.year, stage: address.stage }
  const [known, publications, sums] = await Promise.all([
    regionAt(asked, at.region),
    asked.shelf.publications({ ...at, versions: "newest" }),
    regionYear(asked, at),
  ])
  if (!known || publications.length === 0) return null
  const before = await regionYear(asked, { ...at, year: at.year - 1 })
  const title = `${known.name}${yearName(at)}`
  const yearly = (kind: "threePublic" | "changes" | "departments") => pathOf({ kind, ...at })
  return {
    address,
    title,
    lead: sums
      ? `${sums.bodies.length}个部门支出合计 ${wan(sums.cents)} 万元。这是当年已公开的各部门支出合计之和；单位包含在所属部门之内，不重复相加。`
      : `还没有部门公开${yearName(at)}，只有下列单位公开了自己的文件。`,
    trail: trailTo(known),
    of: [],
    parts: [
      ...(sums ? sumParts(sums, before, at, title, residentsAt(asked, at.region, at.year)) : []),
      ...(sums ? await flowParts(asked, at, publications, sums, title) : []),
      bodiesTable(publications, sums),
      links("ways", "还可以看", [
        ...(await executionLinks(asked, at)),
        ...(sums
          ? [
              { text: "“三公”经费", to: yearly("threePublic") },
              { text: "与上年相比，变化的原因", to: yearly("changes") },
              { text: "各部门放在一起比较", to: yearly("departments") },
              { text: "按功能分类看支出", to: pathOf({ kind: "function", code: "000", ...at }) },
              { text: "按经济分类看基本支出", to: pathOf({ kind: "economic", code: "000", ...at }) },
            ]
          : []),
        {
          text: "全部项目",
          to: `${pathOf({ kind: "projects", region: at.region })}?year=${at.year}&stage=${at.stage}`,
        },
        { text: "下载数据", to: pathOf({ kind: "data", region: at.region }) },
      ]),
    ],
  }
}

type At = Pick<Publication, "region" | "year" | "stage">

function sumParts(
  sums: RegionYear,
  before: RegionYear | null,
  at: At,
  title: string,
  residents: Residents | null,
): Part[] {
  return [
    {
      kind: "figures",
      id: "sums",
      title: "合计",
      figures: [
        {
          name: "部门支出合计",
          cents: sums.cents,
          sum: `${sums.bodies.length}个部门的支出合计之和，下面“部门”一表逐个列出`,
          to: `${pathOf({ kind: "year", ...at })}#bodies`,
          before: before
            ? {
                name: `${at.year - 1}年`,
                cents: before.cents,
                to: pathOf({ kind: "year", ...at, year: at.year - 1 }),
              }
            : null,
        },
        ...perResident(sums.cents, residents, pathOf({ kind: "departments", ...at })),
      ],
    },
    {
      kind: "picture",
      id: "functions-map",
      title: "花在哪里：按功能分类",
      says: sayShares(`${title}各部门支出按功能分类`, sums.classes),
      shape: { is: "treemap", areas: largest(sums.classes, 16) },
    },
    sharesTable("functions", "按功能分类", "类", sums.classes, "点开一类，看它的款、项和各部门。"),
    hundred(sums, title),
  ]
}

async function flowParts(
  asked: Asked,
  at: At,
  publications: readonly Publication[],
  sums: RegionYear,
  title: string,
): Promise<Part[]> {
  const lines = await asked.shelf.lines({
    ...at,
    kind: "department",
    tables: [...wholeTables, ...fundTables],
  })
  const streams = streamsOf(lines)
  if (streams.length === 0) return []
  const classNames = new Map(sums.classes.map(({ code, name, to }) => [code ?? "", named(name, to)]))
  const bodyNames = new Map(
    publications.map((each) => [
      each.body,
      named(each.name, pathOf({ kind: "bodyYear", ...at, body: each.body })),
    ]),
  )
  const fundTo = (fund: Fund) => pathOf({ kind: "fund", fund, ...at })
  const shares = fundShares(streams, fundTo)
  return [
    {
      kind: "picture",
      id: "flow",
      title: "钱从哪里来，经过哪里，到哪里去",
      says: `${sayShares(`${title}各部门支出按资金来源`, shares)}左边是资金来源，中间是功能分类，右边是部门。`,
      shape: flowOf(streams, classNames, bodyNames, fundTo),
    },
    sharesTable(
      "funds",
      "按资金来源",
      "资金来源",
      shares,
      "一般公共预算、政府性基金预算、国有资本经营预算各取自其支出表；“专户、单位资金等”是支出总表中其余的部分。只计入列明功能分类的支出。",
    ),
  ]
}

function named(name: string, to: string | undefined) {
  return to === undefined ? { name } : { name, to }
}

function bodiesTable(publications: readonly Publication[], sums: RegionYear | null): Part {
  const spent = new Map(sums?.bodies.map((spending) => [spending.body, spending]))
  const below = Map.groupBy(
    publications.filter(({ kind }) => kind === "unit"),
    ({ department }) => department,
  )
  const departments = publications.filter(({ kind }) => kind === "department")
  const shown = new Set(departments.map(({ body }) => body))
  const lone = publications.filter(({ kind, department }) => kind === "unit" && !shown.has(department))
  const row = (each: Publication, level: number) => {
    const spending = level === 1 && each.kind === "department" ? spent.get(each.body) : undefined
    const to = pathOf({
      kind: "bodyYear",
      region: each.region,
      year: each.year,
      stage: each.stage,
      body: each.body,
    })
    return {
      level,
      cells: [
        words(each.name, to),
        words(each.kind === "department" ? "部门" : "单位"),
        money(spending?.cents ?? null, spending?.total ? figurePath(each, spending.total) : to),
      ],
    }
  }
  return {
    kind: "table",
    id: "bodies",
    title: "部门",
    note: "所属单位的钱已在部门之内，这里不再列金额；没有部门文件的单位排在最后，不计入合计。",
    columns: [
      { title: "名称", is: "text" },
      { title: "种类", is: "text" },
      { title: "支出合计（万元）", is: "money" },
    ],
    rows: [
      ...departments.flatMap((each) => [
        row(each, 1),
        ...(below.get(each.body) ?? []).map((unit) => row(unit, 2)),
      ]),
      ...lone.map((each) => row(each, 1)),
    ],
    ...(sums ? { total: { cells: [words("合计"), words(""), money(sums.cents)] } } : {}),
  }
}
