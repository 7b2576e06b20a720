import { type Address, pathOf } from "../address.ts"
import type { Form, Page } from "../page.ts"
import { type Asked, regionAt, yearName } from "./asked.ts"
import { links, words } from "./parts.ts"
import { type RegionYear, regionYear } from "./region-year.ts"
import { newestYear, type YearOf } from "./years.ts"

/** The form that asks for search. */
export function searchForm(query = "", region = ""): Form {
  return {
    kind: "form",
    id: "search",
    title: "查找",
    to: pathOf({ kind: "search" }),
    button: "查找",
    fields: [
      { name: "q", label: "项目、部门、物品、指标、文号，一个字或拼音也可以", value: query },
      ...(region ? [{ name: "region", label: "地区代码", value: region, isHidden: true }] : []),
    ],
  }
}

/** The start page: the regions there are, and where to begin. */
export async function home(address: Address, asked: Asked): Promise<Page> {
  const regions = await asked.shelf.regions()
  const newest = await Promise.all(
    regions.map(async ({ code }) => {
      const all = await asked.shelf.publications({ region: code, versions: "newest" })
      return { count: all.length, year: newestYear(all) }
    }),
  )
  return {
    address,
    title: asked.site.name,
    lead: "这里公开各部门、各单位的预算和决算：钱从哪里来，花到哪里去，每一个数都可以点开，看它由什么组成、写在原文何处、上年是多少、经过哪些核对。",
    trail: [],
    of: [],
    parts: [
      searchForm(),
      {
        kind: "table",
        id: "regions",
        title: "地区",
        columns: [
          { title: "地区", is: "text" },
          { title: "最新", is: "text" },
          { title: "公开文件", is: "number" },
        ],
        rows: regions.map(({ code, name, isDemo }, i) => {
          const { count, year } = newest[i]!
          return {
            cells: [
              words(
                isDemo ? `${name}（演示，数据均为虚构）` : name,
                pathOf({ kind: "region", region: code }),
              ),
              year ? words(yearName(year), pathOf({ kind: "year", region: code, ...year })) : words(""),
              words(`${count}份`),
            ],
          }
        }),
        ...(regions.length === 0 ? { note: "还没有公开任何文件。" } : {}),
      },
      ...(regions[0] && newest[0]?.year ? await visit(asked, regions[0].code, newest[0].year) : []),
      links(
        "ways",
        "怎样看",
        [
          {
            text: "第一次看：带您看一遍",
            to: pathOf({ kind: "visit", region: regions[0]?.code ?? "000000" }),
          },
          { text: "各地比较", to: "places" },
          { text: "预算是怎样编成的", to: pathOf({ kind: "how", region: regions[0]?.code ?? "000000" }) },
          { text: "名词解释", to: "glossary" },
          { text: "核对一份文件是不是公开的那一份", to: "verify" },
          { text: "全部数据", to: "catalogue" },
          { text: "使用帮助", to: "help" },
        ].filter(({ to }) => !to.startsWith("000000")),
      ),
    ],
  }
}

/** The guided visit: of each 100 yuan. */
async function visit(asked: Asked, region: string, year: YearOf) {
  const sums = await regionYear(asked, { region, ...year })
  const known = await regionAt(asked, region)
  return sums && known ? [hundred(sums, `${known.name}${yearName(year)}`)] : []
}

/** How much of each 100 yuan goes where, in sentences with links. */
export function hundred({ classes, cents }: RegionYear, of: string) {
  const sorted = [...classes].sort((a, b) => b.cents - a.cents).slice(0, 6)
  return {
    kind: "prose" as const,
    id: "hundred",
    title: "每 100 元花在哪里",
    paragraphs: [
      { pieces: [{ text: `${of}中各部门支出合计，每 100 元里：` }] },
      ...sorted.map(({ name, cents: own, to }) => ({
        pieces: [
          { text: `${cents > 0 ? ((100 * own) / cents).toFixed(2) : "0.00"} 元用于` },
          { text: name.replace(/^\d+ /, ""), ...(to === undefined ? {} : { to }) },
          { text: "。" },
        ],
      })),
    ],
  }
}
