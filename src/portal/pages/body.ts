import { type Address, pathOf } from "../address.ts"
import type { Page } from "../page.ts"
import type { Publication } from "../shelf.ts"
import { type Asked, regionAt, stageName, trailTo, yearName } from "./asked.ts"
import { links, money, words } from "./parts.ts"
import { comparable, noted } from "./people.ts"
import { spendingsThrough } from "./region-year.ts"

/** One body through the years. */
export async function body(address: Address & { kind: "body" }, asked: Asked): Promise<Page | null> {
  const known = await regionAt(asked, address.region)
  const all = await asked.shelf.publications({ region: address.region, versions: "newest" })
  const own = all.filter((each) => each.body === address.body)
  const last = own.at(-1)
  if (!known || !last) return null
  const spoken = new Set(all.filter(({ year }) => year === last.year).map((each) => each.body))
  const others = all.filter(
    (each) =>
      each.body !== last.body && each.name === last.name && each.kind === last.kind && !spoken.has(each.body),
  )
  const through = [...own, ...others].sort((a, b) => a.year - b.year || (a.stage < b.stage ? -1 : 1))
  const spent = await spendingsThrough(asked, through)
  const units = all.filter((each) => each.department === address.body && each.kind === "unit")
  const names = new Map(units.map((unit) => [unit.body, unit.name]))
  const projects = await asked.shelf.projects({ region: address.region, body: address.body })
  const threads = Map.groupBy(projects, ({ thread }) => thread)
  const lasting = [...threads.values()].filter(({ length }) => length > 1)
  const real = comparable(
    asked,
    known,
    through.map(({ year }) => year),
  )
  return {
    address,
    title: last.name,
    lead: `${last.name}（编码 ${last.body}）历年公开的预算和决算。`,
    trail: trailTo(known),
    of: [],
    parts: [
      noted(
        {
          kind: "table",
          id: "years",
          title: "历年",
          note: "支出合计取自各年支出总表，没有该表的取自收支总表。",
          columns: [
            { title: "年度", is: "text" },
            { title: "当年名称", is: "text" },
            { title: "当年编码", is: "text" },
            { title: "支出合计（万元）", is: "money" },
            ...real.columns,
          ],
          rows: through.map((each, i) => ({
            cells: [
              words(yearName(each), yearPath(each)),
              words(each.name),
              words(each.body),
              money(spent[i]?.cents ?? null, spent[i]?.to ?? yearPath(each)),
              ...real.cells(spent[i]?.cents ?? null, each.year),
            ],
          })),
        },
        real,
      ),
      ...(through.length > 1
        ? [
            {
              kind: "picture" as const,
              id: "through-years",
              title: "各年支出合计",
              says: `${last.name}各年${through.map((each, i) => `${yearName(each)}${spent[i] ? "" : "未列支出"}`).join("、")}的支出合计。`,
              shape: timeOf(through, spent),
            },
          ]
        : []),
      ...(names.size > 0
        ? [
            links(
              "units",
              "所属单位",
              [...names].map(([code, name]) => ({
                text: name,
                to: pathOf({ kind: "body" as const, region: address.region, body: code }),
                note: code,
              })),
            ),
          ]
        : []),
      ...(lasting.length > 0
        ? [
            links(
              "threads",
              "延续多年的项目",
              lasting.slice(0, 200).map((thread) => ({
                text: thread.at(-1)!.name,
                to: pathOf({ kind: "thread" as const, region: address.region, thread: thread[0]!.thread }),
                note: `${thread[0]!.year}—${thread.at(-1)!.year}年`,
              })),
            ),
          ]
        : []),
    ],
  }
}

function yearPath({ region, year, stage, body: own }: Publication): string {
  return pathOf({ kind: "bodyYear", region, year, stage, body: own })
}

function timeOf(through: readonly Publication[], spent: readonly ({ cents: number } | null)[]) {
  const years = [...new Set(through.map(({ year }) => year))]
  const line = (stage: Publication["stage"]) => ({
    name: stageName(stage),
    cents: years.map((year) => {
      const at = through.findIndex((each) => each.year === year && each.stage === stage)
      return at < 0 ? null : (spent[at]?.cents ?? null)
    }),
  })
  const lines = [line("budget"), line("final")].filter(({ cents }) => cents.some((each) => each !== null))
  return { is: "time" as const, years: years.map(String), lines }
}
