import { readClock } from "../../flow/index.ts"
import { type Address, pathOf } from "../address.ts"
import type { Page, Part } from "../page.ts"
import type { Publication } from "../shelf.ts"
import { type Asked, regionAt, trailTo, whereOf, yearName } from "./asked.ts"
import { differenceParts } from "./differences.ts"
import { figuresOf } from "./headlines.ts"
import { links, originOf, prose, words } from "./parts.ts"
import { yearsOf } from "./years.ts"

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
    parts: years.flatMap((year): Part[] => {
      const own = all.filter((each) => each.year === year.year && each.stage === year.stage)
      const missing = missingIn(all, year)
      const id = `y${year.year}${year.stage === "final" ? "-final" : ""}`
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
            { title: "期限", is: "text" },
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
              words(standingOf(each)),
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
                    note: "上年已公开",
                  })),
                ),
              },
            ]
          : []),
      ]
    }),
  }
}

/** Whether a first publication came within the days after the reply; corrections are counted otherwise. */
function standingOf({ kind, version, replied, day }: Publication): string {
  if (version > 1) return "更正"
  if (replied === null || day === null) return "无法判断"
  const clock = kind === "department" ? "departmentPublication" : "unitPublication"
  const { left } = readClock(clock, { start: replied, done: day }, day)
  return left !== null && left < 0 ? `晚了${-left}天` : "按时"
}

/** Bodies that published the year before and not this one, under neither code nor name. */
function missingIn(
  all: readonly Publication[],
  { year, stage }: Pick<Publication, "year" | "stage">,
): Publication[] {
  const now = all.filter((each) => each.year === year && each.stage === stage)
  const known = new Set(now.flatMap(({ body, name }) => [body, name]))
  const before = all.filter((each) => each.year === year - 1 && each.stage === stage && each.version === 1)
  return before.filter(({ body, name }) => !known.has(body) && !known.has(name))
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
