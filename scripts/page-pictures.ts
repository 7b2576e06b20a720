/**
 * Makes the pictures of the README and of docs/page.md: `node scripts/page-pictures.ts [folder]`. Run by hand when the page has
 * changed; needs Chromium.
 */
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import type { Page } from "playwright-core"
import { pageFolder } from "../src/server/page-folder.ts"
import { executablePath, launched } from "../test/browser/chromium.ts"
import { fewerColours } from "./fewer-colours.ts"

const root = join(import.meta.dirname, "..")
const pictures = process.argv[2] ?? join(root, "docs/images")
if (executablePath === null) throw new Error("no Chromium was found: set CHROMIUM_PATH")
const url = pathToFileURL(join(await pageFolder(console.error), "mingzhang.html")).href
const browser = await launched()

const wangxi = readFileSync(join(root, "test/corpus/samples/wangxi-culture-2024.txt"), "utf8")
const warned = wangxi.replace("\t≤88万元", "\t≥88万元").replace("\t≥92%", "\t较高")
const mended = warned
  .replace("\t54.00\n", "\t45.00\n")
  .replace("\t13.50\n", "\t15.30\n")
  .replace("公务接待费0.69万元", "公务接待费0.96万元")
  .replace("\t1982.00\n", "\t198.20\n")

await shown("page", async (page) => {
  await page.getByRole("button", { name: "有几处差错的部门预算" }).click()
  await page.locator(".finding > button").first().click()
})
await shown("page-week", async (page) => {
  await given(page, "望溪县文化和旅游局2024年部门预算（初稿）.txt", warned)
  await given(page, "望溪县文化和旅游局2024年部门预算（二稿）.txt", mended)
  await page.locator(".progress").waitFor()
  await page.locator(".finding", { hasText: "成本应有上限" }).locator("> button").click()
  await page.getByRole("button", { name: "写说明或搁置" }).click()
  await page.getByLabel("书面说明").fill("造价以批复概算为下限，超出部分另行报批。")
  await page.getByLabel("填写人").fill("王芳")
})
await shown("compile", async (page) => {
  await page.getByRole("link", { name: "编制预算" }).click()
  await page.getByRole("button", { name: "直接看它编出来的样子" }).click()
  await page.locator(".paper").waitFor()
})
await browser.close()

async function given(page: Page, name: string, text: string): Promise<void> {
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(text) })
  await page.locator(".file-name", { hasText: name }).waitFor()
  await page.locator(".summary").waitFor()
}

async function shown(name: string, act: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ locale: "zh-CN", viewport: { width: 1360, height: 860 } })
  const page = await context.newPage()
  await page.goto(url)
  await act(page)
  await page.waitForTimeout(300)
  writeFileSync(join(pictures, `${name}.png`), fewerColours(await page.screenshot()))
  await context.close()
}
