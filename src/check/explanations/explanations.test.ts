import fc from "fast-check"
import { expect, test } from "vitest"
import type { Finding, Report } from "../../model/finding.ts"
import { legacyAbout } from "../legacy.ts"
import {
  baselineFrom,
  draftExplanations,
  type Explanation,
  explain,
  explanationsFrom,
  explanationsText,
  sinceBaseline,
} from "./index.ts"

const finding = (check: string, severity: Finding["severity"], message: string, line = 1): Finding => ({
  check,
  severity,
  about: legacyAbout(message),
  title: "",
  data: {},
  message,
  at: [{ line }],
  basis: "惯例",
})

const repeated = (check: string, ...messages: string[]): Finding => ({
  ...finding(check, "warning", `同样的问题有${messages.length}处：${messages.join("；")}。`),
  at: messages.map((_, i) => ({ line: i + 1 })),
  each: messages.map((message, i) => ({
    about: legacyAbout(message),
    data: {},
    message,
    at: [{ line: i + 1 }],
  })),
})

const report = (name: string, year: number, ...findings: Finding[]): Report => {
  const count = (severity: string) => findings.filter((found) => found.severity === severity).length
  return {
    source: { name: `${name}${year}.txt`, format: "text", sha256: "" },
    entity: { name, code: null, kind: "department", region: { name: "青山县", code: null } },
    year,
    findings,
    unchecked: [],
    summary: { error: count("error"), warning: count("warning"), note: count("note"), relations: 9 },
  }
}

const why = { text: "按合同约定分两年支付。", by: "李四", date: "2025-03-01" }
const explaining = (found: Finding, text = why.text): Explanation => ({
  ...why,
  text,
  check: found.check,
  about: (found.each ?? [found]).map(({ about }) => about),
})

const price = finding(
  "PRO-010",
  "warning",
  "采购“复印纸”（第120行）的单价为600.00元/箱，复印纸一般不超过400元。",
  120,
)
const nextPrice = finding(
  "PRO-010",
  "warning",
  "采购“复印纸”（第98行）的单价为550.00元/箱，复印纸一般不超过400元。",
  98,
)
const total = finding("SUM-001", "error", "支出总表合计写12.00，应为13.00万元，少1.00万元。")

test("what a finding is about stays when places, years, figures and the way they moved change", () => {
  expect(legacyAbout(price.message)).toBe(legacyAbout(nextPrice.message))
  expect(legacyAbout("2024年“三公”经费增加3.20万元（表4第7行第3列），没有说明原因。")).toBe(
    legacyAbout("2025年“三公”经费减少0.5万元（第3页 表5第9行第3列），没有说明原因。"),
  )
  expect(legacyAbout("采购“复印纸”超价")).not.toBe(legacyAbout("采购“硒鼓”超价"))
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(..."（）第行页表1２.-增加多 年20二〇四…“”甲") }),
      (text) => {
        expect(legacyAbout(legacyAbout(text))).toBe(legacyAbout(text))
      },
    ),
  )
})

test("a warning explained last year is explained again this year and counted apart", () => {
  const explained = explain(report("水务局", 2025, total, nextPrice), [explaining(price)])
  expect(explained.findings[1]).toMatchObject({ check: "PRO-010", explanation: why })
  expect(explained.summary).toMatchObject({ error: 1, warning: 0, explained: 1 })
  expect(explained.remarks).toBeUndefined()
})

test("one explanation is good for one finding: a second of the same kind is open", () => {
  const { summary } = explain(report("水务局", 2025, price, nextPrice), [explaining(price)])
  expect(summary).toMatchObject({ warning: 1, explained: 1 })
})

test("of a repeated finding the places that are new stay open", () => {
  const before = repeated(
    "PRJ-002",
    "项目1“防汛”没有目标。",
    "项目2“抗旱”没有目标。",
    "项目3“清淤”没有目标。",
  )
  const now = repeated(
    "PRJ-002",
    "项目4“清淤”没有目标。",
    "项目1“防汛”没有目标。",
    "项目2“抗旱”没有目标。",
    "项目5“水质监测”没有目标。",
  )
  const { findings, summary } = explain(report("水务局", 2025, now), [explaining(before)])
  expect(summary).toMatchObject({ warning: 1, explained: 1 })
  const open = findings.find(({ explanation }) => !explanation)!
  expect(open).toMatchObject({ message: "项目5“水质监测”没有目标。", at: [{ line: 4 }] })
  expect(open.each).toBeUndefined()
  expect(findings.find(({ explanation }) => explanation)!.each).toHaveLength(3)
})

test("an error cannot be explained away, and that is said", () => {
  const { findings, summary, remarks } = explain(report("水务局", 2025, total), [explaining(total)])
  expect(findings).toEqual([total])
  expect(summary).toMatchObject({ error: 1 })
  expect(remarks).toEqual(["SUM-001 是错误，应当改正，不能用说明代替；所写的说明没有采用。"])
})

test("a finding set aside is counted apart with its reason; an error that is set aside stays an error", () => {
  const aside = (found: Finding): Explanation => ({
    ...explaining(found, "表头合并，读错了列。"),
    aside: true,
  })
  const { findings, summary, remarks } = explain(report("水务局", 2025, total, price), [
    aside(total),
    aside(price),
  ])
  expect(findings.map(({ explanation }) => explanation?.aside)).toEqual([true, true])
  expect(summary).toMatchObject({ error: 1, warning: 0, aside: 2 })
  expect(summary.explained).toBeUndefined()
  expect(remarks).toBeUndefined()
  expect(explanationsFrom(explanationsText([aside(total)]))).toEqual([aside(total)])
})

test("an explanation that nothing matches is told; one of a check that could not be judged is not", () => {
  const calm = report("水务局", 2025)
  expect(explain(calm, [explaining(price)]).remarks).toEqual([
    "对 PRO-010“采购“复印纸”的单价为元/箱，复印纸一般不超过元。”的说明已没有对应的问题，可以删去。",
  ])
  const unjudged = { ...calm, unchecked: [{ check: "PRO-010", because: "没有采购表" }] }
  expect(explain(unjudged, [explaining(price)]).remarks).toBeUndefined()
})

test("an empty text explains nothing", () => {
  const { summary, remarks } = explain(report("水务局", 2025, price), [explaining(price, "")])
  expect(summary).toMatchObject({ warning: 1 })
  expect(remarks).toBeUndefined()
})

test("a draft has every open warning once, keeps what is written, and explains when it is filled in", () => {
  const group = repeated("PRJ-002", "项目1“防汛”没有目标。", "项目2“抗旱”没有目标。")
  const note = finding("TXT-005", "note", "“，。”标点重复。")
  const plain = report("水务局", 2025, total, price, group, note)
  const draft = explanationsFrom(explanationsText(draftExplanations(plain, [])))
  expect(draft.map(({ check, text }) => [check, text])).toEqual([
    ["PRO-010", ""],
    ["PRJ-002", ""],
  ])
  expect(draft[0]!.finding).toBe(price.message)
  const filled = draft.map((one) => ({ ...one, ...why }))
  const explained = explain(plain, filled)
  expect(explained.summary).toMatchObject({ error: 1, warning: 0, note: 1, explained: 2 })
  expect(draftExplanations(explained, filled)).toEqual(filled)
})

test("what the first version knew by words is drafted by keys; what is not found this time waits in its words", () => {
  const now: Finding = { ...nextPrice, about: "复印纸", message: nextPrice.message }
  const first = explanationsFrom(
    JSON.stringify({
      schema: "mingzhang.explanations/1",
      explanations: [
        { ...why, check: "PRO-010", about: [legacyAbout(price.message), "采购“硒鼓”的单价为元/个。"] },
      ],
    }),
  )
  const drafted = draftExplanations(explain(report("水务局", 2025, now), first), first)
  expect(JSON.parse(explanationsText(drafted))).toEqual({
    schema: "mingzhang.explanations/2",
    explanations: [
      { ...why, check: "PRO-010", about: "复印纸" },
      { ...why, check: "PRO-010", words: "采购“硒鼓”的单价为元/个。" },
    ],
  })
  const again = explanationsFrom(explanationsText(drafted))
  expect(again).toEqual(drafted)
  const reworded = { ...now, message: "复印纸买贵了。" }
  const { summary } = explain(report("水务局", 2026, reworded), again)
  expect(summary).toMatchObject({ warning: 0, explained: 1 })
  expect(draftExplanations(explain(report("水务局", 2025, now), again), again)).toEqual(again)
})

test.each([
  ["{", "第 1 行第 2 个字附近不合 JSON 的写法，请检查引号、逗号和括号。"],
  ['{\n "schema": "x",\n}', "第 3 行第 1 个字附近不合 JSON 的写法，请检查引号、逗号和括号。"],
  ["[]", "整个文件应为花括号里的对象。"],
  ['{"schema":"mingzhang.findings/1"}', /^文件的 schema 应写 "mingzhang\.explanations\/2"/],
  ['{"schema":"mingzhang.explanations/1"}', "缺少 explanations，应为方括号里的一列说明。"],
  ['{"schema":"mingzhang.explanations/1","explanations":[1]}', "第 1 条说明应为花括号里的对象。"],
  [
    '{"schema":"mingzhang.explanations/1","explanations":[{"check":"A-1","about":"a"},{"about":"a"}]}',
    "第 2 条说明的 check 应为不空的文字。",
  ],
  [
    '{"schema":"mingzhang.explanations/2","explanations":[{"check":"A-1","about":"a","aside":"是"}]}',
    "第 1 条说明的 aside 应为 true 或 false",
  ],
  [
    '{"schema":"mingzhang.explanations/1","explanations":[{"check":"A-1","about":[]}]}',
    "第 1 条说明的 about 应为不空的文字，写明说明的是哪个问题。",
  ],
  [
    '{"schema":"mingzhang.explanations/1","explanations":[{"check":"A-1","about":"a","date":"2025-2-30"}]}',
    "第 1 条说明的 date 应写成“2026-03-01”的样子，现为“2025-2-30”。",
  ],
])("a bad file is told in one sentence with the place: %s", (text, sentence) => {
  expect(() => explanationsFrom(text)).toThrow(sentence)
})

const baseline = (...reports: Report[]) =>
  baselineFrom(JSON.parse(JSON.stringify({ schema: "mingzhang.findings/1", files: reports })))

test("since a baseline only what is new is reported and counted", () => {
  const moved = { ...total, message: "支出总表合计写15.00，应为13.00万元，多2.00万元。", at: [{ line: 50 }] }
  const news = finding("NAR-004", "error", "文中写1.00，表中为2.00。")
  const { findings, summary } = sinceBaseline(
    report("水务局", 2025, moved, news, nextPrice),
    baseline(report("水务局", 2024, total, price)),
  )
  expect(findings).toEqual([news])
  expect(summary).toMatchObject({ error: 1, warning: 0, known: 2 })
})

test("the baseline counts: the second of a kind is new, and so is one that got worse", () => {
  const now = report("水务局", 2025, price, nextPrice)
  expect(sinceBaseline(now, baseline(report("水务局", 2024, price))).findings).toEqual([nextPrice])
  const mild: Finding = { ...price, severity: "note" }
  expect(
    sinceBaseline(report("水务局", 2025, price), baseline(report("水务局", 2024, mild))).findings,
  ).toEqual([price])
})

test("a baseline of several documents is used by publisher; a stranger's findings are all new", () => {
  const before = baseline(report("水务局", 2024, price), report("教育局", 2024))
  expect(sinceBaseline(report("水务局", 2025, price), before).findings).toEqual([])
  expect(sinceBaseline(report("教育局", 2025, price), before).findings).toEqual([price])
  const stranger = sinceBaseline(report("民政局", 2025, price), before)
  expect(stranger.findings).toEqual([price])
  expect(stranger.remarks).toEqual(["基线报告里没有这个部门（单位），全部问题都按新问题列出。"])
})

test("of a repeated finding only the new places are reported", () => {
  const before = report("水务局", 2024, finding("PRJ-002", "warning", "项目1“防汛”没有目标。"))
  const now = report("水务局", 2025, repeated("PRJ-002", "项目3“防汛”没有目标。", "项目2“抗旱”没有目标。"))
  expect(sinceBaseline(now, baseline(before)).findings).toMatchObject([
    { message: "项目2“抗旱”没有目标。", at: [{ line: 2 }] },
  ])
})

test("the same report is its own baseline", () => {
  const now = report(
    "水务局",
    2025,
    total,
    price,
    nextPrice,
    repeated("PRJ-002", "甲没有目标。", "乙没有目标。"),
  )
  expect(sinceBaseline(now, baseline(now)).findings).toEqual([])
})

test.each([null, {}, { schema: "mingzhang.disclosure/2" }, { schema: "mingzhang.findings/1", files: [{}] }])(
  "what is no report of findings is no baseline: %j",
  (json) => {
    expect(() => baselineFrom(json)).toThrow(/mingzhang\.findings\/1|findings 不完整/)
  },
)
