import { type Address, addressOf, pathOf } from "../address.ts"
import { changeText } from "../money.ts"
import type { Form, Page, Part } from "../page.ts"
import type { Publication } from "../shelf.ts"
import { type Asked, type Document, documentAt, regionAt, trailTo, whereOf, yearName } from "./asked.ts"
import { staffOf } from "./departments.ts"
import { differenceParts } from "./differences.ts"
import { figuresOf } from "./headlines.ts"
import { money, prose, words } from "./parts.ts"
import { incomparable } from "./results.ts"

/** Two documents side by side: years of a body, bodies of a year, a budget and its final account. `?a=…&b=…` are addresses. */
export async function compare(address: Address & { kind: "compare" }, asked: Asked): Promise<Page | null> {
  const known = await regionAt(asked, address.region)
  if (!known) return null
  const all = await asked.shelf.publications({ region: address.region, versions: "newest" })
  const [a, b] = [asked.query.get("a") ?? "", asked.query.get("b") ?? ""]
  const [left, right] = await Promise.all([chosen(asked, a), chosen(asked, b)])
  const form = formOf(address, all, a, b)
  const trail = trailTo(known)
  if (!left || !right) {
    const note =
      a || b ? ["没有找到选中的两份文件，请从下面两栏里各选一份。"] : ["从两栏里各选一份文件，再按“比较”。"]
    return {
      address,
      title: "比较",
      lead: "把两个部门、两个年度，或者预算和决算放在一起看。",
      trail,
      of: [],
      parts: [form, prose("note", "怎样用", note)],
    }
  }
  const name = ({ publication }: Document) => `${publication.name}${yearName(publication)}`
  return {
    address,
    title: `比较：${name(left)}与${name(right)}`,
    lead: `左边是${name(left)}，右边是${name(right)}。`,
    trail,
    of: [left.publication, right.publication],
    parts: [form, ...sideBySide(left, right), ...scores(left, right), ...details(left, right)],
  }
}

async function chosen(asked: Asked, path: string): Promise<Document | null> {
  const address = addressOf(path)
  return address?.kind === "bodyYear" ? documentAt(asked, address) : null
}

function formOf(
  address: Address & { kind: "compare" },
  all: readonly Publication[],
  a: string,
  b: string,
): Form {
  const options = [
    { value: "", text: "请选择" },
    ...[...all].reverse().map((each) => ({
      value: pathOf({ kind: "bodyYear", ...whereOf(each) }),
      text: `${yearName(each)} ${each.name}`,
    })),
  ]
  return {
    kind: "form",
    id: "choose",
    title: "选两份文件",
    to: pathOf(address),
    button: "比较",
    fields: [
      { name: "a", label: "左边", value: a, options },
      { name: "b", label: "右边", value: b, options },
    ],
  }
}

function sideBySide(left: Document, right: Document): Part[] {
  const [a, b] = [figuresOf(left, null), figuresOf(right, null)]
  const names = [...new Set([...a, ...b].map(({ name }) => name))]
  const heads = names.map((name) => ({
    name,
    a: a.find((each) => each.name === name),
    b: b.find((each) => each.name === name),
  }))
  const spent = heads.find(({ name }) => name === "支出总计")
  return [
    ...(spent?.a?.cents != null && spent.b?.cents != null
      ? [
          {
            kind: "picture" as const,
            id: "bars",
            title: "支出总计",
            says: `右边与左边相比${changeText(spent.a.cents, spent.b.cents)}。`,
            shape: {
              is: "bars" as const,
              bars: [
                { name: nameIn(left, right), cents: spent.a.cents, to: spent.a.to! },
                { name: nameIn(right, left), cents: spent.b.cents, to: spent.b.to! },
              ],
            },
          },
        ]
      : []),
    {
      kind: "table",
      id: "figures",
      title: "主要数字",
      columns: [
        { title: "数字", is: "text" },
        { title: "左边（万元）", is: "money" },
        { title: "右边（万元）", is: "money" },
        { title: "右边与左边相比", is: "text" },
      ],
      rows: heads.map(({ name, a: one, b: other }) => ({
        cells: [
          words(name),
          money(one?.cents ?? null, one?.to),
          money(other?.cents ?? null, other?.to),
          words(one?.cents != null && other?.cents != null ? changeText(one.cents, other.cents) : ""),
        ],
      })),
    },
    ...perHead(left, right),
  ]
}

/** What tells one document from the other: its body, or its year when it is the same body. */
function nameIn({ publication }: Document, other: Document): string {
  return publication.body === other.publication.body ? yearName(publication) : publication.name
}

/** Basic expenditure a head of staff, when both say how many they have. */
function perHead(left: Document, right: Document): Part[] {
  const heads = [left, right].map(({ disclosure }) => staffOf(disclosure))
  const basic = [left, right].map(
    (each) => figuresOf(each, null).find(({ name }) => name === "基本支出")?.cents,
  )
  if (heads.some((each) => !each) || basic.some((each) => each == null)) return []
  return [
    {
      kind: "table",
      id: "per-head",
      title: "按在职人数平均",
      note: "基本支出除以文件中“机构设置”所列的在职人数，舍去分以下。",
      columns: [
        { title: "文件", is: "text" },
        { title: "在职人数", is: "number" },
        { title: "人均基本支出（万元）", is: "money" },
      ],
      rows: [left, right].map((each, i) => ({
        cells: [
          words(nameIn(each, i === 0 ? right : left)),
          words(`${heads[i]}`),
          money(Math.trunc(basic[i]! / heads[i]!)),
        ],
      })),
    },
  ]
}

/** Points are shown with what they cannot be compared by. */
function scores(left: Document, right: Document): Part[] {
  const told = [left, right].map(({ disclosure }) =>
    (disclosure.evaluations ?? []).flatMap(({ total }) => total.score?.value ?? []),
  )
  if (told.every((points) => points.length === 0)) return []
  return [
    {
      kind: "table",
      id: "scores",
      title: "绩效自评得分",
      note: incomparable,
      columns: [
        { title: "文件", is: "text" },
        { title: "自评的个数", is: "number" },
        { title: "最低分", is: "number" },
        { title: "最高分", is: "number" },
      ],
      rows: [left, right].map((each, i) => {
        const points = told[i]!
        const to = pathOf({ kind: "results", ...whereOf(each.publication) })
        return {
          cells: [
            words(nameIn(each, i === 0 ? right : left), to),
            words(String(points.length)),
            words(points.length === 0 ? "" : String(Math.min(...points))),
            words(points.length === 0 ? "" : String(Math.max(...points))),
          ],
        }
      }),
    },
  ]
}

/** Documents of one body are compared word by word; those of two bodies only by their figures. */
function details(left: Document, right: Document): Part[] {
  const isOne =
    left.publication.body === right.publication.body || left.publication.name === right.publication.name
  return isOne ? differenceParts(left, right) : []
}
