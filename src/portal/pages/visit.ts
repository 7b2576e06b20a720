import { type Address, pathOf } from "../address.ts"
import { changeText, wan } from "../money.ts"
import type { Page, Paragraph, Part } from "../page.ts"
import { perPerson } from "../statistics.ts"
import { figurePath, wholeTables } from "../sums/spending.ts"
import { type Asked, regionAt, residentsAt, trailTo, yearName } from "./asked.ts"
import { fundShares, fundTables, streamsOf } from "./funds.ts"
import { hundred } from "./home.ts"
import { links, projectPath, prose } from "./parts.ts"
import { peopleText, yuan } from "./people.ts"
import { ofDepartments } from "./project.ts"
import { type RegionYear, regionYear } from "./region-year.ts"
import { yearsOf } from "./years.ts"

/** A walk through the newest budget of a region, step by step, for who sees one for the first time. */
export async function visit(address: Address & { kind: "visit" }, asked: Asked): Promise<Page | null> {
  const { region } = address
  const known = await regionAt(asked, region)
  const all = await asked.shelf.publications({ region, versions: "newest" })
  const newest = yearsOf(all).find(({ stage }) => stage === "budget") ?? yearsOf(all)[0]
  if (!known || !newest) return null
  const at = { region, ...newest }
  const [sums, before] = await Promise.all([
    regionYear(asked, at),
    regionYear(asked, { ...at, year: at.year - 1 }),
  ])
  const names = new Map(
    all
      .filter(({ year, stage }) => year === at.year && stage === at.stage)
      .map((each) => [each.body, each.name]),
  )
  const title = `${known.name}${yearName(at)}`
  return {
    address,
    title: `带您看一遍：${title}`,
    lead: `第一次看预算的人，可以按下面几步走。每一步都有数，每个数都能点开。`,
    trail: trailTo(known),
    of: [],
    parts: [
      ...(sums
        ? [
            howMuch(asked, sums, before, at, title),
            { ...hundred(sums, title), title: "二、每 100 元花在哪里" },
            ...(await whence(asked, at)),
            who(sums, names, at),
            ...(await what(asked, at)),
            enough(sums, before, at),
            open(sums, at),
          ]
        : [prose("none", "还没有", [`还没有部门公开${yearName(at)}。`])]),
      links("next", "接着看", [
        { text: `${title}全部内容`, to: pathOf({ kind: "year", ...at }) },
        { text: "预算是怎样编成的", to: pathOf({ kind: "how", region }) },
        { text: "名词解释", to: "glossary" },
        { text: "谁公开了，谁还没有", to: pathOf({ kind: "publications", region }) },
      ]),
    ],
  }
}

type At = Parameters<typeof regionYear>[1]

function step(id: string, title: string, paragraphs: readonly Paragraph[]): Part {
  return { kind: "prose", id, title, paragraphs }
}

function howMuch(asked: Asked, sums: RegionYear, before: RegionYear | null, at: At, title: string): Part {
  const residents = residentsAt(asked, at.region, at.year)
  return step("how-much", "一、一共花多少", [
    {
      pieces: [
        { text: `${title}里，${sums.bodies.length}个部门的支出合计 ` },
        { text: `${wan(sums.cents)} 万元`, to: `${pathOf({ kind: "year", ...at })}#bodies` },
        { text: before ? `，比上年${changeText(before.cents, sums.cents)}。` : "。" },
      ],
    },
    ...(residents
      ? [
          {
            pieces: [
              {
                text: `常住人口 ${peopleText(residents)}（${residents.source}），平均每人 ${yuan(perPerson(sums.cents, residents))}。`,
              },
            ],
          },
        ]
      : []),
  ])
}

async function whence(asked: Asked, at: At): Promise<Part[]> {
  const lines = await asked.shelf.lines({
    ...at,
    kind: "department",
    tables: [...wholeTables, ...fundTables],
  })
  const shares = fundShares(streamsOf(lines), (fund) => pathOf({ kind: "fund", fund, ...at }))
  if (shares.length === 0) return []
  return [
    step("whence", "三、钱从哪里来", [
      ...shares.map(({ name, cents, to }) => ({
        pieces: [{ text: name, ...(to ? { to } : {}) }, { text: ` ${wan(cents)} 万元` }],
      })),
      {
        pieces: [
          {
            text: "一般公共预算主要来自税收和上级转移支付；政府性基金专款专用；专户、单位资金等是学校收费、医院收入一类。",
          },
        ],
      },
    ]),
  ]
}

function who(sums: RegionYear, names: ReadonlyMap<string, string>, at: At): Part {
  const first = [...sums.bodies].sort((a, b) => b.cents - a.cents).slice(0, 5)
  return step("who", "四、谁在花", [
    ...first.map(({ body, cents }) => ({
      pieces: [
        { text: names.get(body) ?? body, to: pathOf({ kind: "bodyYear", ...at, body }) },
        { text: ` ${wan(cents)} 万元` },
      ],
    })),
    { pieces: [{ text: "全部部门放在一起比较", to: pathOf({ kind: "departments", ...at }) }] },
  ])
}

async function what(asked: Asked, at: At): Promise<Part[]> {
  const all = (await ofDepartments(asked, at.region)).filter(
    ({ year, stage }) => year === at.year && stage === at.stage,
  )
  const first = [...all].sort((a, b) => (b.cents ?? -1) - (a.cents ?? -1)).slice(0, 5)
  if (first.length === 0) return []
  return [
    step("what", "五、办哪些事", [
      ...first.map((project) => ({
        pieces: [
          { text: project.name, to: projectPath(project, at.region) },
          { text: `（${project.bodyName}）${project.cents === null ? "" : ` ${wan(project.cents)} 万元`}` },
        ],
      })),
      { pieces: [{ text: "点开一个项目，看它要办成什么事、达到什么指标、历年花了多少。" }] },
    ]),
  ]
}

function enough(sums: RegionYear, before: RegionYear | null, at: At): Part {
  const then = new Map(before?.classes.map(({ code, cents }) => [code, cents]))
  const changed = sums.classes
    .map(({ code, name, cents }) => ({ name, change: cents - (then.get(code) ?? 0) }))
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change))
    .filter(({ change }) => change !== 0)
    .slice(0, 3)
  return step("enough", "六、比上年多了还是少了", [
    ...(before
      ? changed.map(({ name, change }) => ({
          pieces: [
            {
              text: `${name.replace(/^\d+ /, "")}${change > 0 ? "增加" : "减少"} ${wan(Math.abs(change))} 万元。`,
            },
          ],
        }))
      : [{ pieces: [{ text: "上年没有公开，不能比较。" }] }]),
    ...(before
      ? [{ pieces: [{ text: "看全部变化和部门说的原因", to: pathOf({ kind: "changes", ...at }) }] }]
      : []),
  ])
}

function open({ bodies }: RegionYear, at: At): Part {
  const total = [...bodies].sort((a, b) => b.cents - a.cents).find((each) => each.total)?.total
  return step("open", "七、点开一个数试试", [
    {
      pieces: [
        ...(total ? [{ text: `${wan(total.cents)} 万元`, to: figurePath(at, total) }] : []),
        {
          text: `${total ? "：" : ""}点开以后，看它由什么组成、在原文哪一行、上年是多少、怎样核对过；不明白的，可以在那一页提问。`,
        },
      ],
    },
  ])
}
