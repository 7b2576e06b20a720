import { readFileSync } from "node:fs"
import { launched } from "./chromium.ts"
import { given, sample } from "./documents.ts"
import { exampleBook, spoiltBook } from "./ledgers.ts"
import { anyViolations } from "./axe.ts"
import { put } from "../../src/workbook/filled.test-data.ts"
const b = await launched()
const page = await (await b.newContext({ locale: "zh-CN", bypassCSP: true })).newPage()
page.setDefaultTimeout(60000)
const url = "file:///work/wt-W/web/dist/mingzhang.html"
const shots = async (name: string, full = false) => {
  for (const [w, h] of [[1440, 900], [390, 844], [720, 450]] as const) {
    await page.setViewportSize({ width: w, height: h })
    await page.waitForTimeout(150)
    await page.screenshot({ path: `/tmp/shots/${name}-${w}.png`, fullPage: full })
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
    if (wide) console.log(name, w, "wider than the screen")
    if (w !== 720) console.log(name, w, await anyViolations(page, w === 1440 ? "all" : "all but colours"))
  }
}
const open = async (hash = "") => { await page.goto("about:blank"); await page.goto(url + hash); await page.getByRole("heading", { level: 1 }).first().waitFor() }
const choose = async (...files: ReturnType<typeof given>[]) => { await page.locator("input[type=file]").first().setInputFiles(files) }
const text = sample("wangxi-culture-2024.txt").buffer.toString("utf8")
// a document with a hundred findings
const many = text.split("\n").map((line, n) => n > 60 && /\t\d+\.\d\d/.test(line) && n % 3 === 0 ? line.replace(/\t(\d+)\.(\d)(\d)/, (_, a, c, d) => `\t${a}.${(Number(c) + 3) % 10}${d}`) : line).join("\n").replaceAll("≤", "≥").replaceAll("%\n", "\n")
await open()
await choose(given("望溪县文化和旅游局2024年部门预算公开情况说明及附表（第三次修改稿，局长办公会后）.txt", many))
await page.locator(".summary").waitFor()
console.log("findings", await page.locator(".finding").count())
await shots("many")
await page.setViewportSize({ width: 1440, height: 900 })
await page.locator(".finding > button").nth(3).click()
await shots("many-open")
await page.setViewportSize({ width: 390, height: 844 })
await page.getByRole("button", { name: "文档", exact: true }).click()
await page.waitForTimeout(200)
await page.screenshot({ path: "/tmp/shots/many-document-390.png" })
await page.setViewportSize({ width: 1440, height: 900 })
// a hundred files
await open()
await choose(...Array.from({ length: 100 }, (_, n) => given(`${["水务", "教育", "民政", "卫生健康", "档案"][n % 5]}局${2010 + n}年部门预算.txt`, n % 7 === 0 ? "无表" : text.slice(0, 4000 + (n % 9) * 3000).replaceAll("2024", String(1950 + n)).replaceAll("文化和旅游局", `${["水务", "教育", "民政", "卫生健康", "档案"][n % 5]}局`))))
await page.locator(".file-line").first().waitFor()
await shots("waiting")
await page.locator(".file-line.waiting").first().waitFor({ state: "detached", timeout: 240000 })
await shots("hundred")
await open("#compile")
await shots("compile-start")
await choose(await exampleBook()).catch(() => {})
await page.locator(".paper").waitFor({ state: "attached" })
await shots("compiled")
await open()
await choose(await spoiltBook((sheets) => { for (let r = 2; r < 12; r++) put(sheets, "预算明细", `D${r}`, "9999999") ; put(sheets, "项目", "A2", "") }))
await page.locator(".problems-view h1").waitFor()
await shots("problems")
await open("#compile")
await page.getByLabel("选择上年公开文件").setInputFiles(sample("anhe-agriculture-2024.txt"))
await page.locator(".draft-view h1").waitFor()
await shots("draft")
await open()
await choose(given("空.pdf", "%PDF-1.4 nothing"))
await page.locator("[role=alert]").first().waitFor()
await shots("unreadable")
await b.close()
