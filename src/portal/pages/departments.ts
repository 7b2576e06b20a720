import type { Disclosure } from "../../model/disclosure.ts"
import { type Address, pathOf } from "../address.ts"
import { share, wan } from "../money.ts"
import type { Page, Part } from "../page.ts"
import { perPerson } from "../statistics.ts"
import { figurePath } from "../sums/spending.ts"
import { type Asked, regionAt, residentsAt, trailTo, yearName } from "./asked.ts"
import { figuresOf } from "./headlines.ts"
import { largest, links, money, words } from "./parts.ts"
import { peopleText, yuan } from "./people.ts"
import { regionYear } from "./region-year.ts"

/** The departments of a year side by side: what each spends, for each inhabitant and each of its staff. */
export async function departments(
  address: Address & { kind: "departments" },
  asked: Asked,
): Promise<Page | null> {
  const at = { region: address.region, year: address.year, stage: address.stage }
  const [known, sums, publications] = await Promise.all([
    regionAt(asked, at.region),
    regionYear(asked, at),
    asked.shelf.publications({ ...at, versions: "newest" }),
  ])
  if (!known || !sums) return null
  const residents = residentsAt(asked, at.region, at.year)
  const own = new Map(publications.map((each) => [each.body, each]))
  const rows = await Promise.all(
    [...sums.bodies]
      .sort((a, b) => b.cents - a.cents)
      .flatMap((spending) => {
        const publication = own.get(spending.body)
        return publication ? [{ spending, publication }] : []
      })
      .map(async ({ spending, publication }) => {
        const content = await asked.shelf.content(publication)
        const basic = content ? figuresOf(content, null).find(({ name }) => name === "基本支出") : undefined
        const staff = content ? staffOf(content.disclosure) : null
        return { spending, publication, basic, staff }
      }),
  )
  const hasStaff = rows.some(({ staff }) => staff !== null)
  const shares = rows.map(({ spending, publication }) => ({
    name: publication.name,
    cents: spending.cents,
    to: pathOf({ kind: "bodyYear", ...at, body: publication.body }),
  }))
  const title = `${known.name}${yearName(at)}各部门比较`
  return {
    address,
    title,
    lead: `${rows.length}个部门支出合计 ${wan(sums.cents)} 万元，按支出从大到小排列。${residents ? `${residents.year}年末常住人口 ${peopleText(residents)}（${residents.source}）。` : "没有设置常住人口，不能按人口平均。"}${hasStaff ? "" : "各部门的文件都没有列出在职人数，不能按在职人数平均。"}`,
    trail: trailTo(known, at),
    of: [],
    parts: [
      {
        kind: "picture",
        id: "bars",
        title: "各部门支出",
        says: `支出最多的是${shares
          .slice(0, 3)
          .map(({ name, cents }) => `${name} ${wan(cents)} 万元`)
          .join("、")}。`,
        shape: { is: "bars", bars: largest(shares, 20) },
      },
      {
        kind: "table",
        id: "departments",
        title: "各部门",
        note: `支出合计含所属单位。${residents ? "人均支出是支出合计除以常住人口。" : ""}${hasStaff ? "人均基本支出是基本支出除以文件“机构设置”所列的在职人数。" : ""}平均数舍去分以下。`,
        columns: [
          { title: "部门", is: "text" },
          { title: "支出合计（万元）", is: "money" },
          { title: "占比", is: "number" },
          ...(residents ? [{ title: "每个常住人口", is: "number" as const }] : []),
          { title: "基本支出（万元）", is: "money" },
          ...(hasStaff
            ? [
                { title: "在职人数", is: "number" as const },
                { title: "人均基本支出（万元）", is: "money" as const },
              ]
            : []),
        ],
        rows: rows.map(({ spending, publication, basic, staff }) => {
          const to = pathOf({ kind: "bodyYear", ...at, body: publication.body })
          return {
            cells: [
              words(publication.name, to),
              money(spending.cents, spending.total ? figurePath(at, spending.total) : to),
              words(share(spending.cents, sums.cents) ?? ""),
              ...(residents ? [words(yuan(perPerson(spending.cents, residents)))] : []),
              money(basic?.cents ?? null, basic?.to),
              ...(hasStaff
                ? [
                    words(staff === null ? "未列出" : `${staff}`),
                    money(staff && basic?.cents != null ? Math.trunc(basic.cents / staff) : null),
                  ]
                : []),
            ],
          }
        }),
        total: {
          cells: [
            words("合计"),
            money(sums.cents),
            words("100.0%"),
            ...(residents ? [words(yuan(perPerson(sums.cents, residents)))] : []),
          ],
        },
      },
      ...pairs(
        address.region,
        rows.map(({ publication }) => publication),
      ),
    ],
  }
}

/** Who works for a body, as its document counts; null when it does not for all of its units. */
export function staffOf({ organisation }: Disclosure): number | null {
  const staff = organisation.units.map((unit) => unit.staff)
  return staff.length > 0 && staff.every((each) => each !== null)
    ? staff.reduce((sum, each) => sum + each!, 0)
    : null
}

/** Ways to put two of the largest side by side. */
function pairs(
  region: string,
  publications: readonly { body: string; name: string; year: number; stage: "budget" | "final" }[],
): Part[] {
  const path = ({ body, year, stage }: (typeof publications)[number]) =>
    pathOf({ kind: "bodyYear", region, year, stage, body })
  const [first, ...others] = publications
  return first && others.length > 0
    ? [
        links(
          "pairs",
          "两个部门放在一起",
          others.slice(0, 5).map((other) => ({
            text: `${first.name}与${other.name}`,
            to: `${pathOf({ kind: "compare", region })}?a=${encodeURIComponent(path(first))}&b=${encodeURIComponent(path(other))}`,
          })),
        ),
      ]
    : []
}
