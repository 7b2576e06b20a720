import { type Address, pathOf } from "../address.ts"
import { wan } from "../money.ts"
import type { Form, Page } from "../page.ts"
import type { ShelfRegion, Stage } from "../shelf.ts"
import { perPerson } from "../statistics.ts"
import { figurePath } from "../sums/spending.ts"
import { sumOf } from "../sums/tree.ts"
import { type Asked, numberIn, residentsAt, trailTo, yearName } from "./asked.ts"
import { largest, money, prose, words } from "./parts.ts"
import { comparable, noted, peopleText, yuan } from "./people.ts"
import { regionYear } from "./region-year.ts"
import { yearsOf } from "./years.ts"

/** More places than this are not put side by side at once. */
const mostPlaces = 200

/** Levels of places by the ends of their codes (GB/T 2260). */
const levels = { province: "省级", city: "市级", county: "县级" } as const

type Level = keyof typeof levels

function levelOf(code: string): Level {
  return code.endsWith("0000") ? "province" : code.endsWith("00") ? "city" : "county"
}

/** Places of a level side by side in a year: all their departments, or those of a kind (`?name=教育局`). */
export async function places(address: Address & { kind: "places" }, asked: Asked): Promise<Page> {
  const regions = await asked.shelf.regions()
  const years = await yearsIn(asked, regions)
  const year = chosenYear(asked, years)
  const level = chosenLevel(asked, regions)
  const name = (asked.query.get("name") ?? "").trim().slice(0, 40)
  const page = { address, title: "各地比较", trail: trailTo(null), of: [] }
  if (!year)
    return { ...page, lead: "还没有公开任何文件。", parts: [prose("note", "说明", ["公开以后再来看。"])] }
  const own = regions.filter(({ code }) => levelOf(code) === level)
  const all = (
    await Promise.all(own.slice(0, mostPlaces).map((region) => placeOf(asked, region, year, name)))
  ).flat()
  const rows = all.sort((a, b) => b.cents - a.cents)
  const what = name === "" ? "各部门支出合计" : `名称里有“${name}”的部门支出合计`
  const [first] = regions
  const prices = first ? comparable(asked, first, [year.year]) : null
  const hasPeople = rows.some(({ residents }) => residents !== null)
  return {
    ...page,
    title: `各地比较：${yearName(year)}${name === "" ? "" : `，${name}`}`,
    lead:
      rows.length === 0
        ? `没有${levels[level]}地区公开了${yearName(year)}${name === "" ? "" : `，或者没有名称里有“${name}”的部门`}。`
        : `${rows.length}个${levels[level]}地区的${what}。各地公开的部门多少不同，合计不一定能直接相比，请看部门数。${own.length > mostPlaces ? `只列出前${mostPlaces}个地区。` : ""}`,
    parts: [
      formOf(address, years, year, level, name),
      ...(rows.length > 1
        ? [
            {
              kind: "picture" as const,
              id: "bars",
              title: what,
              says: `最多的是${rows
                .slice(0, 3)
                .map(({ region, cents }) => `${region.name} ${wan(cents)} 万元`)
                .join("、")}。`,
              shape: {
                is: "bars" as const,
                bars: largest(
                  rows.map(({ region, cents, to }) => ({ name: region.name, cents, to })),
                  30,
                ),
              },
            },
          ]
        : []),
      noted(
        {
          kind: "table",
          id: "places",
          title: "各地",
          ...(hasPeople
            ? { note: "人均是支出合计除以常住人口，舍去分以下；人口的来源写在各地区的页面上。" }
            : { note: "没有设置常住人口，不能按人口平均。" }),
          columns: [
            { title: "地区", is: "text" },
            { title: "部门", is: "number" },
            { title: "支出合计（万元）", is: "money" },
            ...(prices?.columns ?? []),
            ...(hasPeople
              ? [
                  { title: "常住人口", is: "number" as const },
                  { title: "每个常住人口", is: "number" as const },
                ]
              : []),
          ],
          rows: rows.map(({ region, count, cents, to, residents }) => ({
            cells: [
              words(region.name, pathOf({ kind: "region", region: region.code })),
              words(`${count}`),
              money(cents, to),
              ...(prices?.cells(cents, year.year) ?? []),
              ...(hasPeople
                ? [
                    words(residents ? peopleText(residents) : "未设置"),
                    words(residents ? yuan(perPerson(cents, residents)) : ""),
                  ]
                : []),
            ],
          })),
        },
        prices ?? { columns: [], cells: () => [], note: null, prices: null },
      ),
    ],
  }
}

interface YearOf {
  readonly year: number
  readonly stage: Stage
}

async function yearsIn({ shelf }: Asked, regions: readonly ShelfRegion[]): Promise<YearOf[]> {
  const all = await Promise.all(
    regions.slice(0, mostPlaces).map(({ code }) => shelf.publications({ region: code, versions: "newest" })),
  )
  return yearsOf(all.flat())
}

async function placeOf(asked: Asked, region: ShelfRegion, { year, stage }: YearOf, name: string) {
  const at = { region: region.code, year, stage }
  const sums = await regionYear(asked, at)
  if (!sums) return []
  const residents = residentsAt(asked, region.code, year)
  const to = pathOf({ kind: "departments", ...at })
  if (name === "") return [{ region, residents, count: sums.bodies.length, cents: sums.cents, to }]
  const named = new Set(
    (await asked.shelf.publications({ ...at, versions: "newest" }))
      .filter((each) => each.kind === "department" && each.name.includes(name))
      .map(({ body }) => body),
  )
  const own = sums.bodies.filter(({ body }) => named.has(body))
  const [only] = own
  if (!only) return []
  const printed = own.length === 1 && only.total ? figurePath(at, only.total) : to
  return [{ region, residents, count: own.length, cents: sumOf(own), to: printed }]
}

function chosenYear({ query }: Asked, years: readonly YearOf[]): YearOf | undefined {
  const year = numberIn(query, "year")
  const stage = query.get("stage") === "final" ? "final" : "budget"
  return (
    years.find((each) => each.year === year && each.stage === stage) ??
    years.find((each) => each.stage === "budget") ??
    years[0]
  )
}

/** The level that is asked for, else the one of most places. */
function chosenLevel({ query }: Asked, regions: readonly ShelfRegion[]): Level {
  const wanted = query.get("level")
  if (wanted !== null && Object.hasOwn(levels, wanted)) return wanted as Level
  const counts = new Map<Level, number>()
  for (const { code } of regions) counts.set(levelOf(code), (counts.get(levelOf(code)) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? "county"
}

function formOf(
  address: Address & { kind: "places" },
  years: readonly YearOf[],
  { year, stage }: YearOf,
  level: Level,
  name: string,
): Form {
  const only = years.filter((each) => each.stage === stage)
  return {
    kind: "form",
    id: "choose",
    title: "比什么",
    to: pathOf(address),
    button: "比较",
    fields: [
      {
        name: "year",
        label: "年度",
        value: `${year}`,
        options: only.map((each) => ({ value: `${each.year}`, text: yearName(each) })),
      },
      {
        name: "stage",
        label: "预算或决算",
        value: stage,
        options: [
          { value: "budget", text: "预算" },
          { value: "final", text: "决算" },
        ],
      },
      {
        name: "level",
        label: "哪一级",
        value: level,
        options: Object.entries(levels).map(([value, text]) => ({ value, text })),
      },
      { name: "name", label: "部门名称里的字（如 教育局），不写为全部", value: name },
    ],
  }
}
