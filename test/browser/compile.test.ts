import { readFileSync } from "node:fs"
import { strFromU8, unzipSync } from "fflate"
import { readXlsx } from "hucre/xlsx"
import type { Page } from "playwright-core"
import { expect, test } from "vitest"
import { checkDisclosure } from "../../src/check/index.ts"
import { compileFinal } from "../../src/compile/final/index.ts"
import { compile } from "../../src/compile/index.ts"
import { type DepartmentFinals, departmentFinals } from "../../src/demo/index.ts"
import { readDocument } from "../../src/document/read.ts"
import type { Disclosure } from "../../src/model/disclosure.ts"
import { exampleLedger } from "../../src/model/example-ledger.ts"
import { disclosureFromJson, finalToJson, ledgerToJson } from "../../src/model/json.ts"
import { defaultReference } from "../../src/packs/reference.ts"
import { put } from "../../src/workbook/filled.test-data.ts"
import { finalWorkbook } from "../../src/workbook/final/index.ts"
import { ledgerFromWorkbook } from "../../src/workbook/index.ts"
import { inBrowser } from "./browser.ts"
import { asDocx, type Given, given, sample } from "./documents.ts"
import { exampleBook, readBack, spoiltBook } from "./ledgers.ts"
import { drop } from "./visit.ts"

/** Goes to the start for compiling. */
async function toCompile(page: Page): Promise<void> {
  await page.getByRole("link", { name: "编制预算" }).click()
  await page.locator(".steps").waitFor()
}

/** Hands a file to one of the buttons and waits for what comes of it. */
async function hand(page: Page, button: string, file: Given): Promise<void> {
  await page.getByLabel(button).setInputFiles(file)
  await page.locator(".paper, .problem, .draft-view h1, .middle h1").first().waitFor({ state: "attached" })
}

async function saved(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const waiting = page.waitForEvent("download")
  await page.getByRole("button", { name: button }).click()
  const download = await waiting
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}

/** Every figure and text of the tables. */
function grids({ tables }: Disclosure): unknown {
  return tables.map(({ key, grid }) => ({ key, grid }))
}

/** Every figure of every row of the tables. */
function figures({ tables }: Disclosure): unknown {
  return tables.map(({ key, rows }) => ({ key, rows: rows.map(({ cells }) => textsOf(cells)) }))
}

function textsOf(cells: Disclosure["tables"][number]["rows"][number]["cells"]): unknown {
  return Object.fromEntries(Object.entries(cells).map(([column, amount]) => [column, amount?.text]))
}

const whole = compile(exampleLedger, "334", defaultReference)

inBrowser("compiling on the page", (stage) => {
  test("the template is made for the year and the forms asked for", async () => {
    const page = await stage.visit()
    await toCompile(page)
    const year = new Date().getFullYear() + 1
    await page.getByLabel("年度").selectOption(String(year))
    await page.getByLabel("表式").selectOption("shanghai")
    const { name, bytes } = await saved(page, "下载空白台账")
    expect(name).toBe(`${year}年部门预算台账（上海表式）.xlsx`)
    const { ledger } = await ledgerFromWorkbook(bytes, name, defaultReference)
    expect(ledger).toMatchObject({ year, place: "shanghai", lines: [] })
  })

  test("a final account, as workbook and as JSON, becomes its document", async () => {
    const [{ code, years }] = [...departmentFinals({ departments: 1, years: 1, place: "national" })] as [
      DepartmentFinals,
    ]
    const { account } = years[0]!
    const page = await stage.visit()
    await toCompile(page)
    await drop(page, given("决算.xlsx", Buffer.from(await finalWorkbook(account, defaultReference))))
    await page.locator(".paper").waitFor()
    const final = compileFinal(account, code, defaultReference)
    expect(await page.locator("h1").textContent()).toBe(final.title)
    expect(await page.locator(".no-findings").textContent()).toContain("没有发现问题")
    const { name, bytes } = await saved(page, "Markdown（.md）")
    expect(name).toContain("决算公开")
    expect(grids(await readBack(name, bytes))).toEqual(grids(final))
    const wrong = {
      ...account,
      lines: account.lines.map((line, i) => (i === 0 ? { ...line, closing: 1 } : line)),
    }
    await drop(page, given("决算.json", Buffer.from(JSON.stringify(finalToJson(wrong)))))
    await page
      .getByText(/FIN-009/)
      .first()
      .waitFor()
  })

  test("the example, downloaded and dropped again, becomes the document", async () => {
    const page = await stage.visit()
    await toCompile(page)
    const { name, bytes } = await saved(page, "下载填好的示例")
    await drop(page, given(name, bytes))
    await page.locator(".paper").waitFor()
    expect(await page.locator("h1").textContent()).toBe(whole.title)
    expect(await page.locator(".no-findings").textContent()).toMatch(/核对了 \d{3,} 条勾稽关系，没有发现问题/)
    expect(await page.locator(".paper table").count()).toBe(whole.tables.length)
    expect(await page.locator(".paper .caption").allTextContents()).toEqual(
      expect.arrayContaining(["部门预算收支总表", "部门固定资产占用情况表"]),
    )
    const shown = await page
      .locator(".paper table")
      .first()
      .locator("tr")
      .nth(4)
      .locator("td")
      .allTextContents()
    expect(shown).toEqual(whole.tables[0]!.grid[4])
  })

  test("every file it is downloaded as says the same figures", async () => {
    const page = await stage.visit()
    await toCompile(page)
    await page.getByRole("button", { name: "直接看它编出来的样子" }).click()
    await page.locator(".paper").waitFor()
    const words = { docx: "Word（.docx）", xlsx: "Excel", html: "网页", md: "Markdown" }
    for (const [ending, button] of Object.entries(words)) {
      const { name, bytes } = await saved(page, button)
      expect(name).toBe(`334云岭县水务局2025年预算公开.${ending}`)
      expect(grids(await readBack(name, bytes)), name).toEqual(grids(whole))
    }
    const json = await saved(page, "数据（.json）")
    expect(disclosureFromJson(JSON.parse(json.bytes.toString())).claims).toEqual(whole.claims)
    const csv = unzipSync((await saved(page, "数据表（.csv）")).bytes)
    const descriptor = JSON.parse(strFromU8(csv["datapackage.json"]!))
    for (const { path } of descriptor.resources) expect(csv[path]!.length).toBeGreaterThan(0)
  })

  test("the month stands on the cover; the office's own Word template is used, and remembered", async () => {
    const page = await stage.visit()
    await toCompile(page)
    await page.getByRole("button", { name: "直接看它编出来的样子" }).click()
    await page.getByLabel("封面月份").selectOption({ label: "2025年2月" })
    await page.locator(".paper", { hasText: "二〇二五年二月" }).waitFor()
    const template = asDocx(given("本局模板.txt", "云岭县预算公开专用\n{{单位}}{{年度}}年\n{{正文}}"))
    await page.getByLabel("用本单位的 Word 模板").setInputFiles(template)
    await page.locator(".own-template", { hasText: "本局模板.docx" }).waitFor()
    const filled = await saved(page, "Word（.docx）")
    const texts = (await readDocument(filled.bytes, filled.name)).blocks.flatMap((block) =>
      block.kind === "paragraph" ? [block.text] : [],
    )
    expect(texts.slice(0, 2)).toEqual(["云岭县预算公开专用", "云岭县水务局2025年"])
    expect(figures(await readBack(filled.name, filled.bytes))).toEqual(figures(whole))

    // What cannot be filled is said, and remembered it is until another one is chosen.
    await page.reload()
    await page.locator(".own-template", { hasText: "本局模板.docx" }).waitFor()
    await page.getByRole("button", { name: "不用模板" }).click()
    await page.getByLabel("用本单位的 Word 模板").setInputFiles(asDocx(given("空.txt", "没有记号")))
    await page.getByRole("button", { name: "Word（.docx）" }).click()
    await page.getByRole("alert").filter({ hasText: "单独写一段“{{正文}}”" }).waitFor()
    await page.getByRole("button", { name: "不用模板" }).click()
    const plain = await saved(page, "Word（.docx）")
    expect(grids(await readBack(plain.name, plain.bytes))).toEqual(grids(whole))
  })

  test("the web page, printed as PDF by a browser as the page advises, says the same figures", async () => {
    const page = await stage.visit()
    await drop(page, await exampleBook())
    await page.locator(".paper").waitFor()
    const { name, bytes } = await saved(page, "网页")
    const printed = await page.context().newPage()
    await printed.setContent(bytes.toString())
    const pdf = await printed.pdf({ preferCSSPageSize: true })
    const back = await readBack(name.replace("html", "pdf"), pdf)
    expect(figures(back)).toEqual(figures(whole))
    expect(
      checkDisclosure({ disclosure: back, lastYear: null, reference: defaultReference }).findings,
    ).toEqual([])
  })

  test("each unit has its own, one at a time or all in one package", async () => {
    const page = await stage.visit()
    await toCompile(page)
    await hand(page, "选择填好的台账", await exampleBook())
    await page.getByLabel("编哪一份").selectOption("334002")
    const station = compile(exampleLedger, "334002", defaultReference)
    await page.getByRole("heading", { level: 1, name: station.title }).waitFor()
    expect(await page.evaluate(() => location.hash)).toMatch(/\?of=334002$/)
    const { name, bytes } = await saved(page, "Word（.docx）")
    expect(name).toBe("334002云岭县水利技术服务站2025年预算公开.docx")
    expect(grids(await readBack(name, bytes))).toEqual(grids(station))
    const all = unzipSync((await saved(page, "部门和各单位的 Word")).bytes)
    expect(Object.keys(all)).toEqual([
      "334云岭县水务局2025年预算公开.docx",
      "334001云岭县水务局本级2025年预算公开.docx",
      "334002云岭县水利技术服务站2025年预算公开.docx",
    ])
    expect(grids(await readBack("a.docx", all["334云岭县水务局2025年预算公开.docx"]!))).toEqual(grids(whole))
  })

  test("a ledger is known wherever it is dropped, as a workbook and as data", async () => {
    const page = await stage.visit()
    await drop(page, await exampleBook())
    await page.locator(".paper").waitFor()
    await page.getByRole("button", { name: "首页" }).click()
    expect(await page.locator("h1").textContent()).toContain("先把数字核对一遍")
    await drop(page, given("台账.json", JSON.stringify(ledgerToJson(exampleLedger))))
    await page.locator(".paper").waitFor()
    expect(await page.locator("h1").textContent()).toBe(whole.title)
  })
})

inBrowser("a ledger with mistakes", (stage) => {
  const broken = () =>
    spoiltBook((sheets) => {
      put(sheets, "预算明细", "K2", "约86万")
      put(sheets, "预算明细", "K5", -3)
      put(sheets, "预算明细", "A7", "某某站")
      put(sheets, "项目", "H2", 90)
      put(sheets, "绩效指标", "F3", null)
    })

  test("is answered with every sheet and cell, and nothing is compiled", async () => {
    const page = await stage.visit()
    await toCompile(page)
    await hand(page, "选择填好的台账", await broken())
    expect(await page.locator("h1").textContent()).toBe("云岭县水务局 2025年台账")
    expect(await page.locator(".lead").textContent()).toContain("改好以前不编制")
    expect(await page.locator(".sheet h2").allTextContents()).toEqual([
      "工作表“预算明细”",
      "工作表“项目”",
      "工作表“绩效指标”",
    ])
    expect(await page.locator(".problem .cells").allTextContents()).toEqual(["K2", "K5", "A7", "H2", "F3"])
    expect(await page.locator(".problem").first().textContent()).toContain("约86万")
    expect(await page.locator(".problem").first().textContent()).toContain("怎么改")
    expect(await page.locator(".paper, .downloads").count()).toBe(0)
  })

  test("its problems can be filtered, and each check tells what it looks for", async () => {
    const page = await stage.visit()
    await drop(page, await broken())
    await page.locator(".families button", { hasText: "项目 1" }).click()
    expect(await page.locator(".problem .cells").allTextContents()).toEqual(["H2"])
    expect(await page.locator(".filtered").textContent()).toContain("显示 1 / 5 个问题")
    await page.getByRole("button", { name: "LED-030" }).click()
    const text = readFileSync(new URL("../../docs/checks/LED-030.md", import.meta.url), "utf8")
    const first = /## 查什么\n\n(.+)/.exec(text)![1]!
    await page.locator(".check-text", { hasText: first }).waitFor()
    await page.getByRole("button", { name: "全部显示" }).click()
    await page.getByRole("searchbox").fill("某某站")
    expect(await page.locator(".problem .cells").allTextContents()).toEqual(["A7"])
    // The address says what is listed: back leads through it, and a kept one comes back to it.
    expect(decodeURIComponent(await page.evaluate(() => location.hash))).toMatch(/\?words=某某站$/)
    await page.goBack()
    await page.goBack()
    expect(await page.locator(".problem .cells").allTextContents()).toEqual(["H2"])
    await page.reload()
    await page.locator(".problem").first().waitFor()
    expect(await page.locator(".problem .cells").allTextContents()).toEqual(["H2"])
  })

  test("its list is saved as a workbook and as a page", async () => {
    const page = await stage.visit()
    await drop(page, await broken())
    const list = async (form: string) => {
      await page.getByText("下载问题清单").click()
      return saved(page, form)
    }
    const xlsx = await list("表格")
    expect(xlsx.name).toBe("云岭县水务局台账-问题清单.xlsx")
    const rows = (await readXlsx(xlsx.bytes)).sheets.flatMap((sheet) =>
      sheet.rows.map((row) => row.join("\t")),
    )
    for (const cell of ["K2", "K5", "A7", "H2", "F3"])
      expect(rows.filter((row) => new RegExp(`” ${cell}\\b`).test(row)).length, cell).toBeGreaterThan(0)
    expect(rows.join("\n")).toContain("单元格的内容读不懂")
    const html = (await list("网页")).bytes.toString()
    expect(html).toContain("台账检查结果")
    expect(html).toContain("约86万")
  })

  test("mended and dropped again, it is compiled in its place", async () => {
    const page = await stage.visit()
    await drop(page, await broken())
    await drop(page, await exampleBook())
    await page.locator(".paper").waitFor()
    expect(await page.locator("h1").textContent()).toBe(whole.title)
    expect(await page.locator(".back").textContent()).toBe("‹ 首页")
  })

  test("what is only worth another look is said beside the document", async () => {
    const page = await stage.visit()
    await drop(page, await spoiltBook((sheets) => put(sheets, "部门和单位", "K3", 5)))
    await page.locator(".paper").waitFor()
    const remark = page.locator(".compile-side .problem.warning")
    expect(await remark.locator(".cells").textContent()).toBe("C4")
    expect(await remark.locator(".elsewhere").textContent()).toBe("另见“部门和单位”K3")
    expect(await page.locator(".compile-side .problem.error").count()).toBe(0)
  })
})

inBrowser("a draft from last year's document", (stage) => {
  test("is a ledger of the next year, with what is left to say", async () => {
    const page = await stage.visit()
    await toCompile(page)
    await hand(page, "选择上年公开文件", sample("anhe-agriculture-2024.txt"))
    expect(await page.locator("h1").textContent()).toBe("青川市安禾县农业农村局 2025年台账草稿")
    const open = await page.locator(".unknown li").allTextContents()
    expect(open.length).toBeGreaterThan(5)
    expect(open.join("\n")).toMatch(/请.*（见上年文件第\d+行）/)

    const draft = await saved(page, "下载台账草稿")
    expect(draft.name).toBe("青川市安禾县农业农村局2025年台账草稿.xlsx")
    const { ledger } = await ledgerFromWorkbook(draft.bytes, draft.name, defaultReference)
    expect(ledger).toMatchObject({ year: 2025, place: "hebei" })
    expect(ledger!.projects.length).toBeGreaterThan(5)

    const list = await saved(page, "下载这份清单")
    expect(
      list.bytes
        .toString()
        .split("\r\n")
        .filter((line) => /^\d+\./.test(line)),
    ).toHaveLength(open.length)

    await page.getByLabel("起草的年度").selectOption("2026")
    await page.getByRole("heading", { level: 1, name: "2026年台账草稿" }).waitFor()
    const later = await saved(page, "下载台账草稿")
    expect((await ledgerFromWorkbook(later.bytes, later.name, defaultReference)).ledger?.year).toBe(2026)

    await drop(page, await exampleBook())
    await page.locator(".paper").waitFor()
  })

  test("is offered for a published document that is given as a filled-in ledger", async () => {
    const page = await stage.visit()
    await page.goto(`${stage.url}#compile`)
    await page.getByLabel("选择填好的台账").setInputFiles(sample("anhe-agriculture-2024.txt"))
    expect(await page.getByRole("alert").textContent()).toMatch(
      /安禾县农业农村局2024年的公开文件，不是台账。要用它起草明年的台账，还是检查它？$/,
    )
    await page.getByRole("button", { name: "起草明年的台账" }).click()
    await page.locator(".draft-view").waitFor()
  })

  test("begins as well when the document is dropped on the start for compiling", async () => {
    const page = await stage.visit()
    await toCompile(page)
    await drop(page, sample("linjiang-library-2025.txt"))
    expect(await page.locator("h1").textContent()).toContain("临江区少年儿童图书馆 2026年台账草稿")
  })
})
