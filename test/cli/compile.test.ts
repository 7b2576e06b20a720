import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { type CellValue, readXlsx, writeXlsx } from "hucre/xlsx"
import { expect, test } from "vitest"
import { exampleLedger } from "../../src/model/example-ledger.ts"
import { bookOf, filledSheets, put, sheetOf } from "../../src/workbook/filled.test-data.ts"
import { finished, folder, run, start } from "./command.ts"

/** What a clerk of a small department types into the empty template, sheet by sheet. */
const typed: Readonly<Record<string, readonly CellValue[][]>> = {
  部门和单位: [["341001", "清溪县文化馆", "单位", "341", "事业", "股级", "财政拨款", 14, 13, 6, 1]],
  预算明细: [
    ["341001", null, "人员类", "2070109", "30101", null, "一般公共预算拨款", null, null, null, 626_747.81],
    [
      "341001",
      null,
      "人员类",
      "2070109 群众文化",
      "绩效工资",
      null,
      "一般公共预算",
      "否",
      null,
      null,
      "352,566.50",
    ],
    [
      "清溪县文化馆",
      null,
      "人员类",
      "2080505",
      "30108",
      null,
      "一般公共预算拨款",
      null,
      null,
      null,
      156_691.99,
    ],
    ["341001", null, "人员类", "2210201", "30113", null, "一般公共预算拨款", null, null, null, 117_520],
    [],
    ["341001", null, "公用经费", "2070109", "30201", null, "一般公共预算拨款", null, null, null, 26_000],
    ["341001", null, "公用经费", "2070109", "30231", null, "一般公共预算拨款", null, null, null, 18_000],
    [
      "341001",
      "免费开放补助",
      "其他运转类",
      "2070109",
      "30226",
      null,
      "一般公共预算拨款",
      null,
      "省级",
      "冀财教[2025]87号",
      260_000,
    ],
  ],
  项目: [
    [
      "13990226P00341P10001A",
      "免费开放补助",
      "341001",
      "用于免费开放期间的临时人员劳务。",
      25,
      "50%",
      85,
      100,
      "1.免费开放不少于300天。\n2.场馆设施保持完好。",
    ],
  ],
  绩效指标: [
    ["免费开放补助", "产出指标", "数量指标", "免费开放天数", "全年向群众开放的天数", "≥300天", "开放方案"],
    ["免费开放补助", "产出指标", "质量指标", "设施完好率", "完好设施所占比例", "≥95%", "开放方案"],
    ["免费开放补助", "产出指标", "时效指标", "工资发放时间", "按月发放的日期", "每月10日前", "劳务合同"],
    ["免费开放补助", "产出指标", "成本指标", "劳务成本", "全年劳务支出", "≤26万元", "预算安排"],
    ["免费开放补助", "效益指标", "社会效益指标", "接待群众", "全年到馆的群众", "≥9万人次", "上年统计"],
    [
      "免费开放补助",
      "满意度指标",
      "服务对象满意度指标",
      "群众满意度",
      "受访群众满意的比例",
      "≥90%",
      "问卷调查",
    ],
  ],
  资产: [
    ["341001", "车辆", 1, 132_000],
    ["341001", "其他固定资产", 204, 402_300],
  ],
  提前下达: [["341", "冀财教[2025]87号", "2026年公共文化服务补助", "省级", "一般公共预算拨款", 260_000]],
  文字材料: [
    ["341", "部门职责", null, "组织群众文化活动，培训文艺骨干。"],
    ["341", "总体绩效目标", null, "全年免费开放不少于300天，接待群众9万人次。"],
  ],
}

/** The template with those rows below what it holds already. */
async function fillIn(path: string): Promise<void> {
  const { sheets } = await readXlsx(readFileSync(path))
  const filled = sheets.map(({ name, rows }) => {
    const used = rows.filter((row) => row.some((cell) => cell !== null && cell !== ""))
    return { name, rows: [...used, ...(typed[name] ?? [])] as CellValue[][] }
  })
  writeFileSync(path, await writeXlsx({ sheets: filled }))
}

async function example(): Promise<Uint8Array> {
  return bookOf(filledSheets(exampleLedger))
}

test("空白台账填好，编成 Word，读回来数都对，也查不出问题；下一年从它起草", async () => {
  const here = folder()
  const [book, word, next] = ["台账.xlsx", "文化局2026.docx", "2027.xlsx"].map((name) => join(here, name))
  const empty = ["template", "-o", book!, "--year", "2026", "--place", "hebei", "--region", "清溪县"]
  const made = await run([...empty, "--department", "341 清溪县文化广电和旅游局"])
  expect(made).toMatchObject({ exit: 0, err: "" })

  const unfilled = await run(["compile", book!, "-o", word!])
  expect(unfilled.exit).toBe(1)
  expect(unfilled.err).toContain("台账里没有一笔预算明细，编不出预算。")
  expect(existsSync(word!)).toBe(false)

  await fillIn(book!)
  const compiled = await run(["compile", book!, "-o", word!])
  expect(compiled).toMatchObject({ exit: 0, out: "" })
  expect(compiled.err).toContain(`已写出“${word}”：清溪县文化广电和旅游局2026年部门预算信息公开情况说明。`)

  const checked = await run(["check", word!])
  expect(checked).toMatchObject({ exit: 0 })
  expect(checked.out).toContain("没有发现问题")
  const { tables, projects } = JSON.parse((await run(["read", word!])).out)
  const cell = (key: string, code: string | null, column: string) =>
    tables
      .find((table: { key: string }) => table.key === key)
      .rows.find((row: { code: string | null; key: string | null }) => row.code === code).cells[column]
  expect(cell("expenditure", "2070109", "basic")).toBe(1_023_300)
  expect(cell("basic", "30201", "operating")).toBe(26_000)
  expect(projects).toMatchObject([
    { name: "免费开放补助", amount: 260_000, plan: [25, 50, 85, 100], goals: { length: 2 } },
  ])

  const drafted = await run(["compile", "--from", word!, "-o", next!])
  expect(drafted).toMatchObject({ exit: 0, err: "" })
  expect(drafted.out).toMatch(
    /^已写出2027年台账草稿.*1个单位、1个项目、.*\n原文看不出、需要补充或核对的有 \d+ 项：\n1\. /,
  )
  const again = await run(["compile", "--from", word!, "-o", next!])
  expect(again).toMatchObject({ exit: 2, err: expect.stringContaining("已经存在，里面可能有填好的内容") })
})

test("填错的一次说全，哪张表哪一格都说到，什么也不写出", async () => {
  const here = folder()
  const [book, word, report] = ["台账.xlsx", "a.docx", "问题.json"].map((name) => join(here, name))
  const sheets = filledSheets(exampleLedger)
  /** Every mistake: sheet, cell, what is typed there. */
  const mistakes: readonly (readonly [sheet: string, cell: string, value: CellValue])[] = [
    ["预算明细", "D2", "2139875"],
    ["预算明细", "D3", "2100601"],
    ["预算明细", "K4", "约三万"],
    ["预算明细", "K5", -500],
    ["预算明细", "K6", "#REF!"],
    ["预算明细", "A7", "334009"],
    ["预算明细", "G8", "财政拨款"],
    ["预算明细", "C9", null],
    ["项目", "A3", "13990125P00334P10001A"],
    ["项目", "F4", 10],
    ["项目", "H5", 90],
    ["绩效指标", "F2", null],
    ["政府采购", "D2", "Z99"],
  ]
  for (const [sheet, cell, value] of mistakes) put(sheets, sheet, cell, value)
  sheetOf(sheets, "绩效指标").merges.push({ startRow: 8, endRow: 10, startCol: 1, endCol: 1 })
  writeFileSync(book!, await bookOf(sheets))
  const { exit, out, err } = await run(["compile", book!, "-o", word!, "--report", report!])
  expect({ exit, out }).toEqual({ exit: 1, out: "" })
  expect(err).toMatch(/台账有 \d+ 个错误，没有编制；请改正后再试。\n$/)
  expect(readdirSync(here).sort()).toEqual(["台账.xlsx", "问题.json"].sort())
  const { findings } = JSON.parse(readFileSync(report!, "utf8")).files[0]
  const named = new Set<string>(
    findings.flatMap(({ at }: { at: { sheet: string; cell: string }[] }) =>
      at.map(({ sheet, cell }) => `${sheet} ${cell}`),
    ),
  )
  expect(mistakes.map(([sheet, cell]) => `${sheet} ${cell}`).filter((place) => !named.has(place))).toEqual([])
  expect(named).toContain("绩效指标 B9")
  for (const { message, advice } of findings) expect(`${message}${advice}`).toMatch(/^[^\n?]+。[^\n?]+。$/)
})

test("部门和每个单位各编一份，要么全有，要么一份也没有", async () => {
  const here = folder()
  const book = join(here, "台账.xlsx")
  writeFileSync(book, await example())
  const all = join(here, "公开")
  expect(await run(["compile", book, "--of", "all", "--to", "md", "-o", all])).toMatchObject({ exit: 0 })
  expect(readdirSync(all).sort()).toEqual(
    ["334云岭县水务局", "334001云岭县水务局本级", "334002云岭县水利技术服务站"]
      .map((name) => `${name}2025年预算公开.md`)
      .sort(),
  )
  const sheets = filledSheets(exampleLedger)
  put(sheets, "项目", "B4", "河道保洁👩与水面巡查")
  writeFileSync(book, await bookOf(sheets))
  const failed = await run(["compile", book, "--of", "all", "--to", "pdf", "-o", join(here, "PDF")])
  expect(failed.exit).toBe(2)
  expect(failed.err).toMatch(
    /^“334云岭县水务局2025年预算公开\.pdf”没有写出：PDF 所用的字体里没有这些字：👩。/m,
  )
  expect(existsSync(join(here, "PDF"))).toBe(false)
})

test("不会盖掉台账；按 Ctrl+C 停下，不留半个文件", async () => {
  const here = folder()
  const book = join(here, "台账.xlsx")
  const bytes = await example()
  writeFileSync(book, bytes)
  for (const args of [
    ["compile", book, "-o", book],
    ["compile", book, "--report", book, "-o", join(here, "a.docx")],
    ["template", "-o", book],
    ["read", book, "-o", join(here, ".", "台账.xlsx")],
  ]) {
    const { exit, err } = await run(args)
    expect({ args, exit, said: /就是要读的文件|已经存在/.test(err) }).toEqual({ args, exit: 2, said: true })
  }
  expect(new Uint8Array(readFileSync(book))).toEqual(bytes)

  const stopped = start(["compile", book, "--of", "all", "--to", "pdf", "-o", join(here, "PDF")])
  // The folder is filled beside its place and takes its name when it is complete.
  const hasBegun = () => readdirSync(here, { recursive: true }).some((name) => `${name}`.endsWith(".pdf"))
  while (!hasBegun() && stopped.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 5))
  stopped.kill("SIGINT")
  expect(await finished(stopped)).toMatchObject({ exit: 130 })
  expect(readdirSync(here)).toEqual(["台账.xlsx"])
})
