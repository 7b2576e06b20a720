import { readFileSync } from "node:fs"
import { unzipSync } from "fflate"
import type { Page } from "playwright-core"
import { expect, test } from "vitest"
import { violations } from "./axe.ts"
import { inBrowser } from "./browser.ts"
import { sample } from "./documents.ts"
import { choose } from "./visit.ts"

async function saved(page: Page, form: string): Promise<{ name: string; bytes: Buffer }> {
  await page.getByText("下载报告").click()
  const waiting = page.waitForEvent("download")
  await page.locator(".menu button", { hasText: form }).click()
  const download = await waiting
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}

inBrowser("the report", (stage) => {
  test("can be saved as a page, as data and as a workbook", async () => {
    const page = await stage.visit()
    await choose(page, sample("wangxi-culture-2024.txt"))
    const shown = await page.locator(".finding").count()

    const html = await saved(page, "网页")
    expect(html.name).toBe("wangxi-culture-2024-检查报告.html")
    expect(html.bytes.toString()).toContain("青川市望溪县文化和旅游局")
    expect(html.bytes.toString()).not.toMatch(/<script|src=|<link/)

    const json = JSON.parse((await saved(page, "数据")).bytes.toString())
    expect(json.schema).toBe("mingzhang.findings/1")
    expect(json.files[0].findings).toHaveLength(shown)

    const xlsx = await saved(page, "表格")
    expect(Object.keys(unzipSync(xlsx.bytes))).toContain("xl/workbook.xml")
  })

  test("of several files is one report", async () => {
    const page = await stage.visit()
    await choose(page, sample("wangxi-culture-2024.txt"), sample("anhe-agriculture-2024.txt"))
    const json = JSON.parse((await saved(page, "数据")).bytes.toString())
    expect(json.files.map((file: { source: { name: string } }) => file.source.name)).toEqual([
      "wangxi-culture-2024.txt",
      "anhe-agriculture-2024.txt",
    ])
    const html = await saved(page, "网页")
    const report = await page.context().newPage()
    await report.setContent(html.bytes.toString().replace(/<meta http-equiv[^>]*>/, ""))
    expect(await violations(report)).toEqual([])
  })
})
