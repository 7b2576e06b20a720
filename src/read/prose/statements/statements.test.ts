import { expect, test } from "vitest"
import { clausesOf } from "../clauses/index.ts"
import { stretchesOf } from "../paragraphs.ts"
import { tokensOf } from "../tokens.ts"
import { statementsOf } from "./index.ts"

function read(text: string) {
  const lines = text.split("\n").map((line) => line.trim())
  const section = { key: "overview" as const, title: "", level: 1, text: lines.join("\n"), at: {} }
  const [paragraphs] = stretchesOf([{ ...section, places: lines.map(() => ({})) }])
  return statementsOf(
    paragraphs!.map((paragraph) => clausesOf(paragraph, tokensOf(paragraph.text), 2024)),
    { statement: 1, list: 1 },
  )
}

/** Statements in short: subject and its values. */
const statements = (text: string) =>
  read(text)
    .statements.filter(({ values }) => values.length > 0)
    .map(({ subject, values }) => [subject, ...values.map(({ says }) => says.token.text)].join(" "))

/** Lists in short: whole = parts, `…` when they need not add up. */
const lists = (text: string) =>
  read(text)
    .lists.filter(({ parts }) => parts.length > 0)
    .map(
      ({ whole, parts, incomplete }) =>
        `${whole?.subject} = ${parts.map((part) => part.subject).join(" + ")}${incomplete ? " …" : ""}`,
    )

test.each([
  ["支出预算9万元，比上年增加2万元，增长10%。", ["expenditure 9万元 2万元 10%"]],
  ["基本支出5万元，项目支出4万元。", ["basic 5万元", "project 4万元"]],
  ["支出预算9万元。比上年增加2万元。", ["expenditure 9万元 2万元"]],
  ["下属中心支出预算9万元。", ["expenditure 9万元"]],
  ["会议室修缮4万元。", ["会议室修缮 4万元"]],
] as [string, string[]][])("%s", (text, expected) => {
  expect(statements(text)).toEqual(expected)
})

test.each([
  ["支出预算9万元，其中：基本支出5万元，项目支出4万元。", ["expenditure = basic + project"]],
  ["支出预算9万元，其中：基本支出5万元。", ["expenditure = basic …"]],
  ["支出预算9万元。其中：基本支出5万元，项目支出4万元。", ["expenditure = basic + project"]],
  [
    "支出预算9万元，其中：基本支出5万元（人员经费3万元，公用经费2万元），项目支出4万元。",
    ["expenditure = basic + project"],
  ],
  ["支出预算9万元，其中：基本支出5万元，项目支出4万元，年末结转1万元。", ["expenditure = basic + project"]],
  ["收入预算9万元，支出预算9万元。其中：基本支出5万元，项目支出4万元。", ["expenditure = basic + project"]],
  [
    "收入预算9万元，支出预算9万元。其中：财政拨款收入5万元，其他收入4万元。",
    ["revenue = revenue.appropriation + revenue.otherIncome"],
  ],
  [
    "支出预算9万元，其中：基本支出9万元，项目支出0元，具体如下：\n教育支出4万元，住房保障支出5万元。",
    ["expenditure = basic + project", "expenditure = 教育支出 + 住房保障支出 …"],
  ],
  ["机关运行经费3万元，包括：\n1.办公费1万元。\n2.水费2万元。", ["operatingCosts = 办公费 + 水费"]],
  ["机关运行经费3万元，具体如下：\n办公费1万元、水费2万元。", ["operatingCosts = 办公费 + 水费 …"]],
  ["项目支出共2个，涉及资金3万元。其中：桥1万元、路2万元。", ["performance.amount = 桥 + 路"]],
] as [string, string[]][])("%s", (text, expected) => {
  expect(lists(text)).toEqual(expected)
})

test("几件事并提之后的增减不知是谁的", () => {
  const { statements: found } = read("支出预算9万元，其中：基本支出5万元，项目支出4万元，比上年增加1万元。")
  expect(found.at(-1)!.values.map(({ ambiguous }) => ambiguous)).toEqual([false, true])
})

test("原因归所说的事", () => {
  const [statement] = read("公务接待费1万元，比上年减少1万元，主要原因是来访减少。").statements
  expect(statement!.reason).toBe("来访减少")
})

test.each([
  [
    "1.农林水支出（类）水利（款）防汛（项）年初预算为35万元，当年支出决算为30万元。",
    ["function:农林水支出/水利/防汛 35万元 30万元"],
  ],
  [
    "2.教育支出（类）普通教育（款）小学教育（项）。年初预算为8万元，本年支出决算数为9万元，决算数大于预算数。",
    ["function:教育支出/普通教育/小学教育 8万元 9万元 决算数大于预算数"],
  ],
  [
    "本年支出30万元。农林水支出（类）水利（款）20万元。",
    ["expenditure.currentTotal 30万元", "function:农林水支出/水利 20万元"],
  ],
] as [string, string[]][])("一个科目的当年支出不是全年的总数：%s", (text, expected) => {
  const compact = text.replaceAll("（", "(").replaceAll("）", ")")
  expect(statements(compact)).toEqual(expected)
})
