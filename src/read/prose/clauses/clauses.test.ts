import { expect, test } from "vitest"
import { stretchesOf } from "../paragraphs.ts"
import { tokensOf } from "../tokens.ts"
import type { Clause, ParagraphOfClauses } from "./clause.ts"
import { clausesOf } from "./index.ts"

function read(text: string): ParagraphOfClauses {
  const section = { key: "overview", title: "", level: 1, text, places: [{}], at: {} } as const
  const [paragraph] = stretchesOf([{ ...section, places: [{}] }])[0]!
  return clausesOf(paragraph!, tokensOf(paragraph!.text), 2024)
}

/** Clauses in short: what is said, of which year, against what, in how many brackets, whether it is a reason. */
function clauses(text: string): string[] {
  const said = ({ says, year, against, base, depth, reason, unclear, ends }: Clause) =>
    [
      says ? `${says.kind} ${says.token.text}` : `(${ends.kind})`,
      says?.of,
      year,
      against === null ? null : `against ${against}`,
      base,
      depth > 0 ? `depth ${depth}` : null,
      reason ? "reason" : null,
      unclear ? "unclear" : null,
    ]
      .filter((word) => word !== null && word !== undefined)
      .join(" ")
  return read(text)
    .clauses.filter(({ says, ends }) => says || !/mark|sentence/.test(ends.kind))
    .map(said)
}

test.each([
  ["2024年支出900万元，比2023年增加20万元。", ["amount 900万元 2024", "change 20万元 2024 against 2023"]],
  [
    "由2023年的15万元减少到12万元。",
    ["amount 15万元 against 2023", "direction 减少 against 2023", "amount 12万元 against 2023"],
  ],
  ["接待费减少为0万元。", ["direction 减少", "amount 0万元"]],
  ["决算数大于预算数6万元。", ["direction 决算数大于预算数", "change 6万元"]],
  [
    "支出5万元（上年4万元），增加1万元。",
    [
      "amount 5万元",
      "(open)",
      "amount 4万元 against 2023 depth 1",
      "(close) against 2023 depth 1",
      "change 1万元 against 2023",
    ],
  ],
  [
    "2024年支出5万元（2022年：4万元），公用3万元。",
    [
      "amount 5万元 2024",
      "(open) 2024",
      "amount 4万元 2024 against 2022 depth 1",
      "(close) 2024 against 2022 depth 1",
      "amount 3万元 2024 against 2022",
    ],
  ],
  ["决算5万元，用于维修等项目，年初预算为6万元。", ["amount 5万元", "amount 6万元"]],
  ["决算5万元，主要用于维修等，年初预算为6万元。", ["amount 5万元", "(reason)", "amount 6万元"]],
  ["基本支出5万元，占10%，完成预算的90%。", ["amount 5万元", "percent 10% share", "percent 90% completion"]],
  [
    "支出5万元（其中项目2万元），占1%。",
    [
      "amount 5万元",
      "(open)",
      "(list) depth 1",
      "amount 2万元 depth 1",
      "(close) depth 1",
      "percent 1% share",
    ],
  ],
  [
    "支出减少，主要原因是少用3万元；收入1万元。",
    ["(reason)", "amount 3万元 reason", "(semicolon) reason", "amount 1万元"],
  ],
  ["减少3万元，主要原因是节约，公务接待费1万元。", ["change 3万元", "(reason)", "amount 1万元"]],
  ["收入、支出分别为1万元、2万元。", ["amount 1万元 unclear", "amount 2万元 unclear"]],
  ["与上年预算相比增加。", ["direction 增加 against 2023 budget"]],
  [
    "2024年收入1万元；上年收入2万元；支出3万元。",
    ["amount 1万元 2024", "(semicolon) 2024", "amount 2万元 2023", "(semicolon) 2023", "amount 3万元 2024"],
  ],
  ["决算数小于预算数的主要原因：节约。", ["direction 决算数小于预算数", "(reason)"]],
] as [string, string[]][])("%s", (text, expected) => {
  expect(clauses(text)).toEqual(expected)
})

test("没说钱的括号之后，话接着括号之前说", () => {
  const [value] = read("公用经费（不含专项）安排5万元。").clauses.filter(({ says }) => says)
  expect(value!.said.map(({ text }) => text)).toContain("公用经费")
})

test.each([
  ["包括：办公费1万元、水费2万元。", { promise: true, open: false, loose: false }],
  ["包括：办公费1万元、水费2万元等。", { promise: true, open: true, loose: true }],
  ["其中办公费、水费等共2万元。", { promise: false, open: false, loose: true, passing: true }],
  ["其中：办公费1万元；水费2万元。", { semicolons: true, passing: false }],
  ["其中：办公费（电1万元；水2万元）3万元。", { semicolons: false }],
])("%s是这样的列举", (text, expected) => {
  const ends = read(text).clauses.map((clause) => clause.ends)
  expect(ends.find(({ kind }) => kind === "list")).toMatchObject(expected)
})

test("没有句号也没有金额的段落是标题", () => {
  expect(read("一、收支总体情况").heading).toBe(true)
  expect(read("收入1万元").heading).toBe(false)
})
