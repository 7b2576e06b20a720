import { expect, test } from "vitest"
import type { Claim, Section, SectionKey } from "../../model/disclosure.ts"
import { readClaims } from "./index.ts"

function section(text: string, key: SectionKey = "overview"): Section {
  const lines = text
    .trim()
    .split("\n")
    .map((line) => line.trim())
  return {
    key,
    title: "",
    level: 1,
    text: lines.join("\n"),
    places: lines.map((_, n) => ({ line: n + 1 })),
    at: { line: 1 },
  }
}

/** Claims in short: `basic 259.23万元 down 2023→2022 part`. */
function claims(text: string, year = 2024, key: SectionKey = "overview"): string[] {
  return readClaims([section(text, key)], year).claims.map(short)
}

function short(claim: Claim): string {
  return [
    claim.subject,
    claim.text,
    claim.kind === "amount" ? null : claim.kind,
    claim.direction,
    claim.year,
    claim.against === null ? null : `against ${claim.against}`,
    claim.version,
    claim.percentOf && `${claim.percentOf} of ${claim.base ?? "whole"}`,
    claim.role && `${claim.role}${claim.open ? " (open)" : ""}`,
    claim.qualifier,
  ]
    .filter((word) => word !== null && word !== "")
    .join(" ")
}

test("本年数、对比数、增减额各归其年", () => {
  expect(claims("2024年预算收支安排860.50万元，较2023年预算812.30万元增加48.20万元。")).toEqual([
    "balance 860.50万元 2024 budget",
    "balance 812.30万元 2023 against 2023 budget",
    "balance 48.20万元 change up 2024 against 2023",
  ])
})

test("增减原因里的金额不是陈述，后面的分项仍是", () => {
  const found = claims(
    "2024年支出预算900万元，比上年增加60万元，其中：基本支出减少20万元，主要是人员减少3人、经费30万元；项目支出增加80万元。",
  )
  expect(found.filter((line) => !line.endsWith("reason"))).toEqual([
    "expenditure 900万元 2024 budget whole",
    "expenditure 60万元 change up 2024 against 2023 whole",
    "basic 20万元 change down 2024 against 2023 part",
    "project 80万元 change up 2024 against 2023 part",
  ])
  expect(found.filter((line) => line.endsWith("reason"))).toHaveLength(2)
})

test("括号里的分项归括号前的总额，括号后接着说外层", () => {
  expect(
    claims(
      "2024年“三公”经费预算7.85万元，其中：公务用车购置及运维费6.76万元（其中：公务用车购置费0万元，公务用车运维费6.76万元），公务接待费1.09万元。",
      2024,
      "threePublic",
    ),
  ).toEqual([
    "threePublic 7.85万元 2024 budget whole (open)",
    "threePublic.vehicles 6.76万元 2024 part (open)",
    "threePublic.vehiclePurchase 0万元 2024 part",
    "threePublic.vehicleOperation 6.76万元 2024 part",
    "threePublic.reception 1.09万元 2024 part (open)",
  ])
})

test("“包括”列全，“等”没有列全", () => {
  const roles = (text: string) =>
    readClaims([section(text, "operatingCosts")], 2024).claims.map(({ role, open }) => `${role} ${open}`)
  expect(roles("机关运行经费安排10万元，包括：办公费6万元、水费4万元。")).toEqual([
    "whole false",
    "part false",
    "part false",
  ])
  expect(roles("机关运行经费安排10万元，包括：办公费5万元、水费4万元等。")).toEqual([
    "whole true",
    "part true",
    "part true",
  ])
})

test("决算的年初预算、全年预算、支出决算分开，完成率记下所比的预算", () => {
  expect(
    claims(
      "1、教育支出（类）进修及培训（款）培训支出（项）。主要用于：培训。年初预算为0，全年预算为5.00万元，支出决算为4.50万元，完成全年预算的90%。决算数小于全年预算数的主要原因：节约。",
    ),
  ).toEqual([
    "function:教育支出/进修及培训/培训支出 0 initial",
    "function:教育支出/进修及培训/培训支出 5.00万元 adjusted",
    "function:教育支出/进修及培训/培训支出 4.50万元 final",
    "function:教育支出/进修及培训/培训支出 90% percent completion of adjusted",
    "function:教育支出/进修及培训/培训支出 决算数小于全年预算数 direction down final",
  ])
})

test("PDF折行、断字、空格不影响读数，位置是数字所在的行", () => {
  const found = readClaims(
    [
      section(
        "本年支出合计 307.82 万元，其中：基本支出 105.58 万元，占\n34.30%；项目支出 202.24 万元，占 65.7\n0%。",
      ),
    ],
    2024,
  ).claims
  expect(found.map(short)).toEqual([
    "expenditure.currentTotal 307.82万元 whole",
    "basic 105.58万元 part",
    "basic 34.30% percent share of whole part",
    "project 202.24万元 part",
    "project 65.70% percent share of whole part",
  ])
  expect(found.map((claim) => claim.at.line)).toEqual([1, 1, 2, 2, 2])
})

test("写坏的数保留原文，没有数值", () => {
  const [claim] = readClaims([section("专项公用经费2,56.84万元。")], 2024).claims
  expect(claim!.amount).toEqual({ figure: null, text: "2,56.84万元", at: { line: 1 } })
})

test("各种计量单位和千分位", () => {
  const cents = (text: string) =>
    readClaims([section(`支出预算${text}。`)], 2024).claims[0]!.amount!.figure!.cents
  expect(cents("1.2亿元")).toBe(12_000_000_000)
  expect(cents("3,121.42万元")).toBe(3_121_420_000)
  expect(cents("３１２１．４２万元")).toBe(3_121_420_000)
  expect(cents("31,214,205.80元")).toBe(3_121_420_580)
  expect(cents("5千元")).toBe(500_000)
})

test("“分别”“各”说几件事，不能断定谁是谁", () => {
  const qualifiers = readClaims(
    [section("与2023年相比，收、支总计各减少12.5,13.6万元，各下降2%、3%。")],
    2024,
  ).claims.map((claim) => claim.qualifier)
  expect(qualifiers.length).toBeGreaterThan(0)
  expect(qualifiers.every((qualifier) => qualifier !== null)).toBe(true)
})

test("人均、以上、区间不是部门的金额", () => {
  const found = claims("高龄津贴人均100元/月，单价100万元（含）以上设备0台，每户补助10-20万元。")
  expect(found.filter((line) => /rate|limit/.test(line)).length).toBe(3)
})

test("“增加到”之后是本年数，“增加”之后是增减额", () => {
  expect(claims("公用经费由上年的15万元减少到12万元，减少3万元。").at(-1)).toMatch(
    /^operating 3万元 change down/,
  )
})

test("“三公”经费：各项金额、增减、原因", () => {
  const { narrative } = readClaims(
    [
      section(
        "2024年“三公”经费预算3万元。\n（一）公务接待费1万元，比2023年增加0.5万元，主要原因是检查增多。\n（二）因公出国（境）费0万元，与2023年持平。",
        "threePublic",
      ),
    ],
    2024,
  )
  expect(narrative.reception).toMatchObject({
    direction: "up",
    reason: "检查增多",
    amount: { text: "1万元" },
    change: { text: "0.5万元" },
  })
  expect(narrative.overseas).toMatchObject({ direction: "same", change: { figure: { cents: 0 } } })
  expect(narrative.vehicles).toBeUndefined()
})

test("收支总额的增减也分到经营支出和补助支出", () => {
  const found = claims(
    "2024年预算收支安排90万元，较2023年预算减少10万元，其中：基本支出减少5万元；项目支出减少3万元；对附属单位补助支出减少2万元。",
  )
  expect(found.at(-1)).toBe("subsidy 2万元 change down 2024 against 2023 part")
})

test.each([
  ["2023年当年预算执行数为200万元，2024年预算安排300万元，比2023年预算执行数增加50%。", 2023],
  ["公务接待费2023年度当年决算2万元，2024年预算3万元。", 2023],
  ["公务接待费上年当年决算2万元，今年3万元。", 2023],
  ["公务接待费当年预算2万元。", 2024],
])("“当年”跟着所说的年份：%s", (text, year) => {
  const [first] = readClaims([section(text)], 2024).claims
  expect(first).toMatchObject({ kind: "amount", year })
})

test.each([
  ["一般公共预算支出800万元，决算数大于预算数60万元。", 60, "budget"],
  ["公务接待费决算2万元，决算数小于年初预算数0.5万元。", -0.5, "initial"],
  ["公务接待费决算2万元，支出决算高于全年预算数约1万元。", 1, "adjusted"],
])("决算与预算的差额是增减额，不是第二个金额：%s", (text, change, base) => {
  const { claims } = readClaims([section(text)], 2024)
  expect(claims.filter(({ kind }) => kind === "amount")).toHaveLength(1)
  expect(claims.at(-1)).toMatchObject({ kind: "change", base, against: null })
  expect(claims.at(-1)!.amount!.figure!.cents).toBe(change * 1_000_000)
})

test("持平之后的金额不是差额", () => {
  expect(claims("公务接待费决算数与预算数持平，安排2万元。").at(-1)).toBe("threePublic.reception 2万元")
})

test.each([
  "1.农林水支出（类）水利（款）防汛（项），年初预算为65万元，当年支出决算为70万元。",
  "1.农林水支出（类）水利（款）防汛（项）。年初预算为65万元，本年支出70万元。",
  "1.农林水支出（类）水利（款）防汛（项），主要用于购置等项目支出，年初预算为65万元，当年支出决算数70万元。",
  "1.农林水支出（类）水利（款）防汛（项）。主要用于购置，全年预算为65万元，支出决算为70万元。",
])("一项科目说完，“当年支出”是这一项的：%s", (text) => {
  const { claims } = readClaims([section(text)], 2024)
  expect(claims.map(({ subject }) => subject)).toEqual(Array(2).fill("function:农林水支出/水利/防汛"))
})

test("增减的原因里说到决算，还是原因", () => {
  const text = "公务接待费2万元，比上年增加1万元，主要原因是来访增多，决算增加1万元。"
  expect(readClaims([section(text)], 2024).claims.at(-1)!.qualifier).toBe("reason")
})

test.each(["1.防汛（项）65万元。\n本年支出70万元。", "1.防汛（项）65万元，本年支出合计70万元。"])(
  "另起一段的、写合计的“本年支出”是全部的：%s",
  (text) => {
    expect(readClaims([section(text)], 2024).claims.at(-1)!.subject).toBe("expenditure.currentTotal")
  },
)

/** Lists in short: whole = parts. */
function lists(text: string): string[] {
  const { claims } = readClaims([section(text)], 2024)
  const amounts = claims.filter(({ kind }) => kind === "amount")
  return [...new Set(amounts.flatMap(({ heads }) => heads))].map((id) => {
    const whole = amounts.find(({ heads }) => heads.includes(id))!
    return `${whole.subject} = ${amounts
      .filter(({ role, group }) => role === "part" && group === id)
      .map(({ subject }) => subject)
      .join(" + ")}`
  })
}

test.each([
  [
    "本年支出700元，其中：基本支出700元，项目支出0元，具体支出预算如下：\n（一）初中教育200元。\n（二）高中教育500元。",
    ["expenditure.currentTotal = basic + project", "expenditure.currentTotal = 初中教育 + 高中教育"],
  ],
  [
    "支出预算700元，其中：项目支出0元，具体如下：\n（一）初中教育200元。\n（二）高中教育500元。",
    ["expenditure = project", "expenditure = 初中教育 + 高中教育"],
  ],
  [
    "支出预算700元，其中：基本支出200元，项目支出500元，项目支出具体如下：\n（一）修缮200元。\n（二）设备300元。",
    ["expenditure = basic + project", "project = 修缮 + 设备"],
  ],
  [
    "财政拨款收入10万元，财政拨款支出10万元。其中：基本支出6万元，项目支出4万元。",
    ["appropriation = basic + project"],
  ],
  [
    "支出预算10万元，收入预算10万元。其中：财政拨款收入6万元，事业收入4万元。",
    ["revenue = revenue.appropriation + revenue.institutionIncome"],
  ],
])("列举归它能归的总额：%s", (text, expected) => {
  expect(lists(text)).toEqual(expected)
})

test("括号里说的年份不管括号之后", () => {
  const found = claims("公务接待费比2023年下降50%（2023年2万元），安排1万元。")
  expect(found.slice(1)).toEqual([
    "threePublic.reception 2万元 2023 against 2023",
    "threePublic.reception 1万元",
  ])
})
