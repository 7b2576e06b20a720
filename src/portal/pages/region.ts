import { type Address, pathOf } from "../address.ts"
import type { Page } from "../page.ts"
import type { Publication } from "../shelf.ts"
import { perPerson, type Residents } from "../statistics.ts"
import { type Asked, regionAt, residentsAt, trailTo, yearName } from "./asked.ts"
import { searchForm } from "./home.ts"
import { links, money, prose, words } from "./parts.ts"
import { comparable, noted, yuan } from "./people.ts"
import { regionYear } from "./region-year.ts"
import { yearsOf } from "./years.ts"

/** A region: its years, its bodies, and where else to look. */
export async function region(address: Address & { kind: "region" }, asked: Asked): Promise<Page | null> {
  const known = await regionAt(asked, address.region)
  if (!known) return null
  const all = await asked.shelf.publications({ region: address.region, versions: "newest" })
  const years = yearsOf(all)
  const last = new Map(all.map((each) => [each.body, each]))
  const sums = await Promise.all(years.map((year) => regionYear(asked, { region: address.region, ...year })))
  const people = years.map(({ year }) => residentsAt(asked, address.region, year))
  const hasPeople = people.some((each) => each !== null)
  const at = (kind: "visit" | "names" | "how" | "publications" | "data" | "compare" | "projects") =>
    pathOf({ kind, region: address.region })
  const bodies = [...last.values()].sort((a, b) =>
    a.department === b.department ? order(a, b) : a.department < b.department ? -1 : 1,
  )
  const budgets = years.flatMap((year, i) =>
    year.stage === "budget" && sums[i] ? [{ year, sum: sums[i] }] : [],
  )
  budgets.reverse()
  const real = comparable(
    asked,
    known,
    budgets.map(({ year }) => year.year),
  )
  return {
    address,
    title: `${known.name}的预算和决算`,
    lead: `${known.name}已公开${years.length}个年度的文件，${bodies.filter(({ kind }) => kind === "department").length}个部门、${bodies.filter(({ kind }) => kind === "unit").length}个单位。`,
    trail: trailTo(null),
    of: [],
    parts: [
      searchForm("", address.region),
      noted(
        {
          kind: "table",
          id: "years",
          title: "年度",
          note: "金额是当年已公开的各部门支出合计之和；单位已包含在所属部门之内，不重复相加。",
          columns: [
            { title: "年度", is: "text" },
            { title: "部门", is: "number" },
            { title: "部门支出合计（万元）", is: "money" },
            ...real.columns,
            ...(hasPeople ? [{ title: "每个常住人口", is: "number" as const }] : []),
          ],
          rows: years.map((year, i) => {
            const to = pathOf({ kind: "year", region: address.region, ...year })
            return {
              cells: [
                words(yearName(year), to),
                words(`${sums[i]?.bodies.length ?? 0}`),
                money(sums[i]?.cents ?? null, to),
                ...real.cells(sums[i]?.cents ?? null, year.year),
                ...(hasPeople ? [perHead(sums[i]?.cents, people[i]!)] : []),
              ],
            }
          }),
        },
        real,
      ),
      ...(budgets.length > 1
        ? [
            {
              kind: "picture" as const,
              id: "through-years",
              title: "各年预算支出",
              says: `${known.name}各部门预算支出合计逐年的变化。`,
              shape: {
                is: "time" as const,
                years: budgets.map(({ year }) => `${year.year}`),
                lines: [
                  { name: "部门支出合计", cents: budgets.map(({ sum }) => sum.cents) },
                  ...(real.prices
                    ? [
                        {
                          name: `${real.prices.year}年不变价`,
                          cents: budgets.map(({ year, sum }) => real.prices!.of(sum.cents, year.year)),
                        },
                      ]
                    : []),
                ],
              },
            },
          ]
        : []),
      {
        kind: "table",
        id: "bodies",
        title: "部门和单位",
        columns: [
          { title: "名称", is: "text" },
          { title: "编码", is: "text" },
          { title: "最新", is: "text" },
        ],
        rows: bodies.map((body) => ({
          level: body.kind === "unit" ? 2 : 1,
          cells: [
            words(body.name, pathOf({ kind: "body", region: address.region, body: body.body })),
            words(body.body),
            words(
              yearName(body),
              pathOf({
                kind: "bodyYear",
                region: address.region,
                year: body.year,
                stage: body.stage,
                body: body.body,
              }),
            ),
          ],
        })),
      },
      links("ways", "还可以看", [
        { text: "第一次看：带您看一遍", to: at("visit") },
        { text: "全部项目", to: at("projects") },
        { text: "按名称找（拼音）", to: at("names") },
        { text: "比较部门和年度", to: at("compare") },
        { text: "公开情况和各个版本", to: at("publications") },
        { text: "下载数据", to: at("data") },
        { text: "预算是怎样编成的", to: at("how") },
      ]),
      prose("about", "说明", [
        "每个年度保留当年的科目、部门和名称；名称或编码变了的部门和项目，在各自的历年页面里连起来。",
      ]),
    ],
  }
}

function perHead(cents: number | undefined, residents: Residents | null) {
  if (cents === undefined || !residents) return words(residents ? "" : "没有人口数据")
  return words(yuan(perPerson(cents, residents)))
}

function order(a: Publication, b: Publication): number {
  return a.kind === b.kind ? (a.body < b.body ? -1 : 1) : a.kind === "department" ? -1 : 1
}
