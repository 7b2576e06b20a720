import { readClock } from "../../flow/index.ts"
import { type Address, pathOf } from "../address.ts"
import type { Page, Part } from "../page.ts"
import type { Publication } from "../shelf.ts"
import { type Asked, regionAt, trailTo, whereOf, yearName } from "./asked.ts"
import { differenceParts } from "./differences.ts"
import { figuresOf } from "./headlines.ts"
import { links, originOf, prose, words } from "./parts.ts"
import { type YearOf, yearsOf } from "./years.ts"

/** Who published what and when, every version with its digest, and who did not. */
export async function publications(
  address: Address & { kind: "publications" },
  asked: Asked,
): Promise<Page | null> {
  const known = await regionAt(asked, address.region)
  if (!known) return null
  const all = await asked.shelf.publications({ region: address.region, versions: "all" })
  const years = yearsOf(all)
  return {
    address,
    title: `${known.name}的公开情况`,
    lead: "每个部门、单位在每个年度公开了几版，哪一天公开，校验值是多少。部门在批复后二十日内公开预算、决算（预算法第十四条）；单位公开单位预算同样是批复后二十日内（预算法实施条例第六条）。别处公开的文件里没有批复日期的，不判断是否按时。",
    trail: trailTo(known),
    of: [],
    parts: [
      calendar(all, years),
      ...years.flatMap((year): Part[] => {
        const own = all.filter((each) => each.year === year.year && each.stage === year.stage)
        const missing = missingIn(all, year)
        const id = idOf(year)
        return [
          {
            kind: "table",
            id,
            title: yearName(year),
            columns: [
              { title: "部门（单位）", is: "text" },
              { title: "版本", is: "text" },
              { title: "批复日期", is: "text" },
              { title: "公开日期", is: "text" },
              { title: "最迟", is: "text" },
              { title: "是否按时", is: "text" },
              { title: "来源", is: "text" },
              { title: "校验值（SHA-256）", is: "text" },
            ],
            rows: own.map((each) => ({
              level: each.kind === "unit" ? 2 : 1,
              cells: [
                words(each.name, pathOf({ kind: "bodyYear", ...whereOf(each) })),
                words(
                  `第${each.version}版${each.reason ? `（更正：${each.reason}）` : ""}`,
                  pathOf({ kind: "version", number: each.version, ...whereOf(each) }),
                ),
                words(each.replied ?? "未写明"),
                words(each.day ?? "未写明"),
                words(clockOf(each)?.due ?? ""),
                words(standingText(each)),
                words(each.origin === "office" ? "本系统" : "机器读入"),
                words(each.id),
              ],
            })),
          },
          ...(missing.length > 0
            ? [
                {
                  ...links(
                    `${id}-missing`,
                    `${yearName(year)}还没有公开的`,
                    missing.map((each) => ({
                      text: each.name,
                      to: pathOf({ kind: "body", region: each.region, body: each.body }),
                      note: each.year === year.year ? "这一年的预算已公开" : "上年已公开",
                    })),
                  ),
                },
              ]
            : []),
        ]
      }),
    ],
  }
}

/** Years at a glance: how many published in time, late, more than once, not yet. */
function calendar(all: readonly Publication[], years: readonly YearOf[]): Part {
  return {
    kind: "table",
    id: "calendar",
    title: "公开日历",
    note: "“按时”从批复那一天数二十日；“还没有公开”是上年公开过（决算：或者已公开这一年预算），而这一年还没有的。",
    columns: [
      { title: "年度", is: "text" },
      { title: "已公开", is: "number" },
      { title: "按时", is: "number" },
      { title: "晚", is: "number" },
      { title: "无法判断", is: "number" },
      { title: "有更正的", is: "number" },
      { title: "还没有公开", is: "number" },
      { title: "最早", is: "text" },
      { title: "最晚", is: "text" },
    ],
    rows: years.map((year) => {
      const own = all.filter((each) => each.year === year.year && each.stage === year.stage)
      const first = own.filter(({ version }) => version === 1)
      const standings = first.map(standingOf)
      const count = (standing: Standing) => words(`${standings.filter((each) => each === standing).length}`)
      const days = first.flatMap(({ day }) => day ?? []).sort()
      return {
        cells: [
          words(yearName(year), `${pathOf({ kind: "publications", region: own[0]!.region })}#${idOf(year)}`),
          words(`${first.length}`),
          count("in time"),
          count("late"),
          count("unknown"),
          words(`${new Set(own.filter(({ version }) => version > 1).map(({ body }) => body)).size}`),
          words(`${missingIn(all, year).length}`),
          words(days[0] ?? "未写明"),
          words(days.at(-1) ?? "未写明"),
        ],
      }
    }),
  }
}

function idOf({ year, stage }: YearOf): string {
  return `y${year}${stage === "final" ? "-final" : ""}`
}

/** How a publication stands to its last day. */
type Standing = "in time" | "late" | "unknown" | "correction"

/** The days a first publication has after the reply, read at its day; null when nobody knows. */
function clockOf({ kind, version, replied, day }: Publication) {
  if (version > 1 || replied === null || day === null) return null
  const clock = kind === "department" ? "departmentPublication" : "unitPublication"
  return readClock(clock, { start: replied, done: day }, day)
}

/** Whether a first publication came within the days after the reply; corrections are counted otherwise. */
function standingOf(publication: Publication): Standing {
  if (publication.version > 1) return "correction"
  const left = clockOf(publication)?.left ?? null
  return left === null ? "unknown" : left < 0 ? "late" : "in time"
}

function standingText(publication: Publication): string {
  switch (standingOf(publication)) {
    case "correction":
      return "更正"
    case "unknown":
      return "无法判断"
    case "late":
      return `晚了${-clockOf(publication)!.left!}天`
    case "in time":
      return "按时"
  }
}

/**
 * Bodies that published the year before and not this one, under neither code nor name; of final accounts, those with a
 * budget of the year, too.
 */
function missingIn(all: readonly Publication[], { year, stage }: YearOf): Publication[] {
  const now = all.filter((each) => each.year === year && each.stage === stage)
  const known = new Set(now.flatMap(({ body, name }) => [body, name]))
  const found: Publication[] = []
  const due = (each: Publication) =>
    each.version === 1 &&
    ((each.year === year && stage === "final" && each.stage === "budget") ||
      (each.year === year - 1 && each.stage === stage))
  for (const each of all.filter(due)) {
    if (known.has(each.body) || known.has(each.name)) continue
    known.add(each.body).add(each.name)
    found.push(each)
  }
  return found
}

/** One version of a publication: its digest, how to cite it, and what it changed. */
export async function version(address: Address & { kind: "version" }, asked: Asked): Promise<Page | null> {
  const { region, year, stage, body, number } = address
  const known = await regionAt(asked, region)
  const all = await asked.shelf.publications({ region, year, stage, body, versions: "all" })
  const own = all.find((each) => each.version === number)
  const content = known && own ? await asked.shelf.content(own) : null
  if (!known || !own || !content) return null
  const earlier = all.find((each) => each.version === number - 1)
  const before = earlier ? await asked.shelf.content(earlier) : null
  const newest = all.at(-1)!
  return {
    address,
    title: `${own.name}${yearName(own)}第${number}版`,
    lead: `${originOf(own)}${newest.version === number ? "这是最新的一版。" : `已有更新的第${newest.version}版。`}`,
    trail: trailTo(known, own),
    of: [own],
    parts: [
      prose("digest", "校验值", [
        `SHA-256：${own.id}`,
        own.origin === "office"
          ? "校验值由这一版的规范文本算出；规范文本可以从“数据”下载后自行计算。"
          : "校验值由原文件的全部字节算出，用任何计算 SHA-256 的工具都能核对。",
      ]),
      prose("cite", "引用方法", [
        `${own.name}：《${content.disclosure.title.trim() || `${own.name}${yearName(own)}`}》，第${number}版${own.day ? `，${own.day}` : ""}，SHA-256 ${own.id.slice(0, 16)}…，见 ${asked.site.name} ${pathOf(address)}`,
      ]),
      {
        kind: "figures",
        id: "figures",
        title: "主要数字",
        figures: figuresOf(content, null).map(({ to, ...figure }) =>
          newest.version === number && to ? { ...figure, to } : figure,
        ),
      },
      links(
        "versions",
        "各个版本",
        all.map((each) => ({
          text: `第${each.version}版`,
          to: pathOf({ kind: "version", number: each.version, ...whereOf(each) }),
          isHere: each.version === number,
          ...(each.day ? { note: each.day } : {}),
        })),
      ),
      ...(before
        ? [prose("since", "与上一版相比", [own.reason ? `更正原因：${own.reason}` : "没有写明更正原因。"])]
        : []),
      ...(before
        ? differenceParts(before, content, { before: false, after: newest.version === number })
        : []),
    ],
  }
}
