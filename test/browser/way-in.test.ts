import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { gzipSync } from "node:zlib"
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { startServer } from "../../src/server/index.ts"
import { pageFolder } from "../../src/server/page-folder.ts"
import { oneAtATime } from "../one-at-a-time.ts"
import { executablePath, launched } from "./chromium.ts"
import { asPdf, sample } from "./documents.ts"
import { choose, openSample } from "./visit.ts"

const wangxi = sample("wangxi-culture-2024.txt")

describe.skipIf(executablePath === null)("the page without anything installed", () => {
  const disk = mkdtempSync(join(tmpdir(), "mingzhang-disk-"))
  let folder: string
  let browser: Browser
  beforeAll(async () => {
    folder = await oneAtATime("page", () => pageFolder(() => {}))
    cpSync(join(folder, "mingzhang.html"), join(disk, "明账.html"))
    browser = await launched("whole")
  }, 300_000)
  afterAll(async () => {
    await browser?.close()
    rmSync(disk, { recursive: true })
  })

  const opened = async (path: string): Promise<Page> => {
    const page = await (await browser.newContext({ locale: "zh-CN" })).newPage()
    await page.goto(pathToFileURL(path).href)
    await page.getByRole("heading", { level: 1 }).waitFor()
    return page
  }

  test("one file, opened from a disk: text and PDF are checked, a ledger is compiled, and it may fetch nothing", async () => {
    const page = await opened(join(disk, "明账.html"))
    const asked: string[] = []
    page.context().on("request", (request) => asked.push(new URL(request.url()).protocol))
    const pdf = await asPdf(wangxi, page)
    await openSample(page, "有几处差错的部门预算")
    const found = await page.locator(".finding.error").count()
    expect(found).toBeGreaterThanOrEqual(5)
    await page.locator(".back").click()
    await choose(page, pdf)
    expect(await page.locator(".finding.error").count()).toBeGreaterThanOrEqual(5)
    await page.locator(".back").click()
    await page.getByRole("link", { name: "编制预算" }).click()
    // Here all style sheets are one: none may take another's names.
    await page.setViewportSize({ width: 390, height: 844 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    await page.setViewportSize({ width: 1280, height: 720 })
    await page.getByRole("button", { name: "直接看它编出来的样子" }).click()
    await page.locator(".paper").waitFor()
    expect(new Set(asked.filter((protocol) => protocol !== "blob:" && protocol !== "data:"))).toEqual(
      new Set(),
    )
    const refused = await page.evaluate(() =>
      fetch("https://127.0.0.1:9/").then(String, (error: Error) => error.message),
    )
    expect(refused).toMatch(/Failed to fetch/)
  })

  test("the folder, opened from a disk, leads to the one file", async () => {
    const page = await opened(join(folder, "index.html"))
    expect(page.url()).toMatch(/mingzhang\.html$/)
  })

  test("hosted, it goes on when the network is gone", async () => {
    const server = await startServer({ folder, host: "127.0.0.1", port: 0 })
    const page = await (await browser.newContext({ locale: "zh-CN" })).newPage()
    const pdf = await asPdf(wangxi, page)
    await page.goto(server.url)
    await page.evaluate(async () => {
      const { active } = await navigator.serviceWorker.ready
      if (active!.state !== "activated")
        await new Promise((done) => active!.addEventListener("statechange", done, { once: true }))
    })
    await server.close()
    await page.goto(`${server.url}#check`)
    await page.reload()
    await choose(page, pdf)
    expect(await page.getByRole("alert").allTextContents()).toEqual([])
    expect(await page.locator(".finding.error").count()).toBeGreaterThanOrEqual(5)
  })

  test("the first view is at most 250 KB compressed, and no reader of a format is part of it", () => {
    const html = readFileSync(join(folder, "index.html"), "utf8")
    const parts = [...html.matchAll(/(?:src|href)="\.\/([^"]+)"/g)].map(([, path]) => path!)
    expect(parts.length).toBeGreaterThan(3)
    const weight = [join("index.html"), ...parts]
      .map((path) => gzipSync(readFileSync(join(folder, path))).length)
      .reduce((a, b) => a + b)
    expect(weight).toBeLessThan(250_000)
    expect(parts.filter((path) => /pdf|docx|xlsx|reader/.test(path))).toEqual([])
    expect(statSync(join(folder, "mingzhang.html")).size).toBeLessThan(6_000_000)
    expect(readdirSync(folder)).toContain("service-worker.js")
  })
})
