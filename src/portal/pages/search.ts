import { builtInCodes } from "../../codes/index.ts"
import { type Address, addressOf, pathOf } from "../address.ts"
import type { Choices, Page, Part } from "../page.ts"
import {
  amountBands,
  type Found,
  type HitFund,
  type HitKind,
  hitFunds,
  hitKinds,
  type Query,
  type ShelfRegion,
} from "../shelf.ts"
import { type Asked, numberIn, stageName, trailTo } from "./asked.ts"
import { fundNames } from "./funds.ts"
import { money, prose, words } from "./parts.ts"

/** What kinds of hits are called. */
export const hitNames: Readonly<Record<HitKind, string>> = {
  body: "部门（单位）",
  project: "项目",
  goal: "绩效目标",
  indicator: "绩效指标",
  goods: "采购物品",
  text: "正文",
  code: "科目",
  number: "文号",
}

const hitFundNames: Readonly<Record<HitFund, string>> = {
  generalPublic: fundNames.generalPublic,
  governmentFund: fundNames.governmentFund,
  stateCapital: fundNames.stateCapital,
  fiscal: "财政资金（项目）",
  other: fundNames.other,
}

/** Longer words nobody looks for. */
const longest = 200
const perPage = 20

/** Where words stand: a form, the hits, and ways to narrow them as plain links. */
export async function search(address: Address & { kind: "search" }, asked: Asked): Promise<Page> {
  const query = queryOf(asked.query)
  const typed = asked.query.get("q") ?? ""
  const title = query.text === "" ? "查找" : `查找“${query.text}”`
  const page = { address, title, trail: trailTo(null), of: [], isUnlisted: true }
  const regions = await asked.shelf.regions()
  const form = formOf(asked.query, regions)
  if (query.text === "")
    return {
      ...page,
      lead: "可以查部门、项目、绩效目标和指标、采购物品、正文、科目和文号；一个字、几个字、拼音都可以。",
      parts: [form],
    }
  const found = await asked.shelf.search(query)
  const all = `${found.isMore ? "超过 " : ""}${found.count}`
  const cut = [...typed.trim()].length > longest ? `只用了前${longest}个字。` : ""
  return {
    ...page,
    lead: found.count === 0 ? `没有找到。${cut}` : `找到${all}处。${cut}`,
    parts: [
      form,
      ...(found.count === 0
        ? [advice()]
        : [
            facets(asked.query, query, found, regions),
            hitsTable(found),
            ...more(asked.query, found),
            saved(asked.query),
          ]),
    ],
  }
}

/** What is looked for, from the address; what makes no sense is not asked for. */
export function queryOf(query: URLSearchParams): Query {
  const text = [...(query.get("q") ?? "").toWellFormed().trim()].slice(0, longest).join("")
  const year = numberIn(query, "year")
  const stage = query.get("stage")
  const kind = query.get("kind") as HitKind
  const region = query.get("region") ?? ""
  const least = numberIn(query, "least")
  const most = numberIn(query, "most")
  const code = query.get("function") ?? ""
  const fund = query.get("fund") as HitFund
  const after = query.get("after") ?? ""
  return {
    text,
    limit: perPage,
    ...(/^\d{6}$/.test(region) ? { region } : {}),
    ...(year !== undefined && Number.isInteger(year) ? { year } : {}),
    ...(stage === "budget" || stage === "final" ? { stage } : {}),
    ...(hitKinds.includes(kind) ? { kind } : {}),
    ...(/^\d{3,7}$/.test(code) ? { function: code } : {}),
    ...(hitFunds.includes(fund) ? { fund } : {}),
    ...(least === undefined ? {} : { least: Math.round(least * 1_000_000) }),
    ...(most === undefined ? {} : { most: Math.round(most * 1_000_000) }),
    ...(after === "" || after.length > 200 ? {} : { after }),
  }
}

function formOf(query: URLSearchParams, regions: readonly { code: string; name: string }[]): Part {
  const value = (name: string) => query.get(name)?.slice(0, longest) ?? ""
  const options = (all: string, of: readonly (readonly [string, string])[]) => [
    { value: "", text: all },
    ...of.map(([each, text]) => ({ value: each, text })),
  ]
  return {
    kind: "form",
    id: "search",
    title: "查找",
    to: pathOf({ kind: "search" }),
    button: "查找",
    fields: [
      { name: "q", label: "要查的字", value: value("q") },
      {
        name: "region",
        label: "地区",
        value: value("region"),
        options: options(
          "全部地区",
          regions.map(({ code, name }) => [code, name] as const),
        ),
      },
      {
        name: "kind",
        label: "种类",
        value: value("kind"),
        options: options(
          "全部种类",
          hitKinds.map((kind) => [kind, hitNames[kind]] as const),
        ),
      },
      { name: "year", label: "年度", value: value("year") },
      { name: "least", label: "不少于（万元）", value: value("least") },
      { name: "most", label: "不多于（万元）", value: value("most") },
      { name: "function", label: "功能科目编码（开头几位）", value: value("function") },
      {
        name: "fund",
        label: "资金来源",
        value: value("fund"),
        options: options(
          "全部资金",
          hitFunds.map((fund) => [fund, hitFundNames[fund]] as const),
        ),
      },
    ],
  }
}

/** The same search with something else in the address; from its beginning. */
function withQuery(query: URLSearchParams, changes: Readonly<Record<string, string | null>>): string {
  const next = new URLSearchParams()
  for (const name of ["q", "region", "kind", "year", "stage", "least", "most", "function", "fund"]) {
    const value = name in changes ? changes[name] : query.get(name)
    if (value) next.set(name, value.slice(0, 400))
  }
  if (changes.after) next.set("after", changes.after)
  return `${pathOf({ kind: "search" })}?${next}`
}

/** One way to narrow: plain links with how many each leaves, and the way back to all. */
function group(
  name: string,
  asked: URLSearchParams,
  parameter: string,
  chosen: string | undefined,
  values: readonly (readonly [value: string, text: string, count: number])[],
): Choices["groups"][number] {
  return {
    name,
    links: [
      { text: "全部", to: withQuery(asked, { [parameter]: null }), isHere: chosen === undefined },
      ...values.map(([value, text, count]) => ({
        text,
        note: `${count}处`,
        to: withQuery(asked, { [parameter]: value }),
        isHere: chosen === value,
      })),
    ],
  }
}

/** More places and classes than this are not offered. */
const mostOffered = 20

function facets(
  asked: URLSearchParams,
  { kind, year, region, function: code, fund, least, most }: Query,
  { kinds, years, regions, functions, funds, amounts }: Found,
  known: readonly ShelfRegion[],
): Choices {
  const names = new Map(known.map((each) => [each.code, each.name]))
  const newest = Math.max(...Object.keys(years).map(Number))
  const byCount = (counts: Readonly<Record<string, number>>) =>
    Object.entries(counts)
      .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
      .slice(0, mostOffered)
  const wan = (cents: number) => `${cents / 1_000_000}`
  const all: Choices["groups"][number][] = [
    group(
      "种类",
      asked,
      "kind",
      kind,
      hitKinds.flatMap((each) => (kinds[each] ? [[each, hitNames[each], kinds[each]] as const] : [])),
    ),
    group(
      "年度",
      asked,
      "year",
      year === undefined ? undefined : `${year}`,
      Object.entries(years)
        .sort(([a], [b]) => Number(b) - Number(a))
        .map(([each, count]) => [each, `${each}年`, count]),
    ),
    ...(known.length > 1
      ? [
          group(
            "地区",
            asked,
            "region",
            region,
            byCount(regions).map(([each, count]) => [each, names.get(each) ?? each, count]),
          ),
        ]
      : []),
    ...(Object.keys(functions).length > 0
      ? [
          group(
            "功能分类",
            asked,
            "function",
            code,
            byCount(functions).map(([each, count]) => [each, classText(each, newest), count]),
          ),
        ]
      : []),
    ...(Object.keys(funds).length > 0
      ? [
          group(
            "资金来源",
            asked,
            "fund",
            fund,
            hitFunds.flatMap((each) =>
              funds[each] ? [[each, hitFundNames[each], funds[each]] as const] : [],
            ),
          ),
        ]
      : []),
    ...(amounts.some((count) => count > 0)
      ? [
          {
            name: "金额",
            links: [
              {
                text: "全部",
                to: withQuery(asked, { least: null, most: null }),
                isHere: least === undefined && most === undefined,
              },
              ...amountBands.flatMap(({ least: from, below }, i) =>
                amounts[i]
                  ? [
                      {
                        text:
                          below === null
                            ? `${wan(from)}万元及以上`
                            : from === 0
                              ? `不到${wan(below)}万元`
                              : `${wan(from)}万元到${wan(below)}万元`,
                        note: `${amounts[i]}处`,
                        to: withQuery(asked, {
                          least: wan(from),
                          // To the cent below the next band.
                          most: below === null ? null : ((below - 1) / 1_000_000).toFixed(6),
                        }),
                        isHere: least === from && most === (below === null ? undefined : below - 1),
                      },
                    ]
                  : [],
              ),
            ],
          },
        ]
      : []),
  ]
  return { kind: "choices", id: "facets", title: "只看", groups: all }
}

function classText(code: string, year: number): string {
  const name = builtInCodes.function(code, year)?.name
  return name ? `${code} ${name}` : code
}

/** A saved search: an address that programs ask again and again. */
function saved(asked: URLSearchParams): Part {
  return {
    kind: "links",
    id: "saved",
    title: "留下这次查找",
    isFiles: true,
    links: [
      {
        text: "订阅（Atom）",
        to: withQuery(asked, {}).replace(/^search/, "search.atom"),
        note: "新公开的文件里有了，订阅软件会告诉您",
      },
      { text: "结果的数据（JSON）", to: withQuery(asked, {}).replace(/^search/, "search.json") },
      { text: "结果的数据（CSV）", to: withQuery(asked, {}).replace(/^search/, "search.csv") },
    ],
  }
}

function hitsTable({ hits }: Found): Part {
  return {
    kind: "table",
    id: "hits",
    title: "结果",
    columns: [
      { title: "名称", is: "text" },
      { title: "种类", is: "text" },
      { title: "哪里", is: "text" },
      { title: "上下文", is: "text" },
      { title: "金额（万元）", is: "money" },
    ],
    rows: hits.map(({ title, kind, bodyName, year, stage, path, context, cents }) => {
      // A path comes from the shelf; only what is a page of ours becomes a link.
      const to = addressOf(path.split(/[?#]/)[0]!) ? path : undefined
      return {
        cells: [
          words(title, to),
          words(hitNames[kind]),
          words(`${bodyName} ${year}年${stageName(stage)}`),
          words(context),
          money(cents, to),
        ],
      }
    }),
  }
}

function more(query: URLSearchParams, { next }: Found): Part[] {
  return next === null
    ? []
    : [
        {
          kind: "links",
          id: "more",
          title: "后面的结果",
          links: [{ text: "下一页", to: withQuery(query, { after: next }) }],
        },
      ]
}

function advice(): Part {
  return prose("advice", "可以这样试", [
    "少打几个字，或换一个说法；去掉年度、种类、金额的限制。",
    "部门和项目的名称也可以打拼音或拼音的第一个字母。",
  ])
}
