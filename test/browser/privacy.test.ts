import type { Page, Request } from "playwright-core"
import { expect, test } from "vitest"
import { put } from "../../src/workbook/filled.test-data.ts"
import { inBrowser } from "./browser.ts"
import { asPdf, sample } from "./documents.ts"
import { exampleBook, spoiltBook } from "./ledgers.ts"
import { drop } from "./visit.ts"

/** Every request of a page from now on, workers included. */
function requestsOf(page: Page): Request[] {
  const requests: Request[] = []
  page.context().on("request", (request) => requests.push(request))
  return requests
}

/** Whether all that was asked for are parts of the page, and nothing was said in asking. */
function expectOnlyParts(requests: readonly Request[], home: string): void {
  for (const request of requests) {
    const url = new URL(request.url())
    if (url.protocol === "blob:") continue
    expect(url.origin, request.url()).toBe(new URL(home).origin)
    expect(url.pathname, request.url()).toMatch(/^\/(assets|pdfjs)\/[\w.-]+(\/[\w.-]+)?$/)
    expect(url.search + url.hash).toBe("")
    expect(request.method()).toBe("GET")
    expect(request.postDataBuffer()).toBeNull()
  }
}

inBrowser("a document stays in the browser", (stage) => {
  test("reading, checking and saving the report fetches parts of the page at most, and sends nothing", async () => {
    const page = await stage.visit({})
    const pdf = await asPdf(sample("wangxi-culture-2024.txt"), page)
    const requests = requestsOf(page)
    await drop(page, sample("wangxi-culture-2024.txt"))
    await page.locator(".back").click()
    await drop(page, pdf)
    await page.getByText("下载报告").click()
    const saved = page.waitForEvent("download")
    await page.getByRole("button", { name: "表格（.xlsx）", exact: true }).click()
    await saved
    expectOnlyParts(requests, stage.url)
    expect(requests.some((request) => request.url().includes("pdf.worker"))).toBe(true)
  })

  test("so does a ledger while it is read, compiled and written in every form, and a draft", async () => {
    const page = await stage.visit({})
    const book = await exampleBook()
    const requests = requestsOf(page)
    await drop(page, book)
    await page.locator(".paper").waitFor()
    for (const button of await page.locator(".downloads .button").all()) {
      const saved = page.waitForEvent("download")
      await button.click()
      await saved
    }
    await page.locator(".back").click()
    await page.getByRole("link", { name: "编制预算" }).click()
    await page.locator(".steps").waitFor()
    await drop(page, sample("anhe-agriculture-2024.txt"))
    await page.locator(".draft-view").waitFor()
    await page.locator(".back").click()
    await drop(page, await spoiltBook((sheets) => put(sheets, "预算明细", "K2", "约86万")))
    await page.getByRole("button", { name: "LED-001" }).click()
    await page.locator(".check-text").waitFor()
    expectOnlyParts(requests, stage.url)
    expect(requests.length).toBeGreaterThan(5)
  })

  test("who only checks does not fetch what compiles", async () => {
    const page = await stage.visit({})
    const requests = requestsOf(page)
    const compiles = async () => {
      const scripts = requests.filter((request) => request.url().endsWith(".js"))
      const bodies = await Promise.all(
        scripts.map(async (each) => (await page.request.get(each.url())).text()),
      )
      // The project of the example stands in the code of the template.
      return bodies.some((body) => body.includes("农村饮水安全工程维修养护"))
    }
    await drop(page, sample("wangxi-culture-2024.txt"))
    expect(await compiles()).toBe(false)
    await drop(page, await exampleBook())
    await page.locator(".file-name", { hasText: "云岭县水务局" }).waitFor()
    await page.locator(".paper").waitFor()
    expect(await compiles()).toBe(true)
  })

  test("the page may not talk to any other address, from the page or from its worker", async () => {
    const page = await stage.visit({})
    const refused = await page.evaluate(async () => {
      const other = "http://127.0.0.1:9/"
      return fetch(other, { method: "POST", body: "x" }).then(
        () => "sent",
        (error: Error) => error.message,
      )
    })
    expect(refused).toMatch(/Failed to fetch|Content Security Policy/)
    const answer = await page.request.get(stage.url)
    expect(answer.headers()["content-security-policy"]).toContain("connect-src 'self'")
    expect(answer.headers()["content-security-policy"]).toContain("default-src 'none'")
    const worker = await page.request.get(
      await page.evaluate(() => performance.getEntriesByType("resource")[0]!.name),
    )
    expect(worker.headers()["content-security-policy"]).toContain("connect-src 'self'")
  })

  test("it is read as well where an office serves the page over plain http", async () => {
    const page = await stage.visit({})
    await page.goto(stage.url.replace("127.0.0.1", "office.test"))
    expect(await page.evaluate(() => isSecureContext)).toBe(false)
    await drop(page, sample("wangxi-culture-2024.txt"))
    expect(await page.locator(".finding.error").count()).toBeGreaterThan(0)
  })

  test("what is kept of it is kept in this browser only, until it is forgotten", async () => {
    const page = await stage.visit({})
    await drop(page, sample("wangxi-culture-2024.txt"))
    const kept = () =>
      page.evaluate(async () => {
        const database = await new Promise<IDBDatabase>((resolve) => {
          const request = indexedDB.open("mingzhang")
          request.onsuccess = () => resolve(request.result)
        })
        const change = database.transaction([...database.objectStoreNames])
        const counts = [...database.objectStoreNames].map(
          (name) =>
            new Promise<number>((resolve) => {
              const request = change.objectStore(name).count()
              request.onsuccess = () => resolve(request.result)
            }),
        )
        const total = (await Promise.all(counts)).reduce((a, b) => a + b)
        database.close()
        return { total, local: localStorage.length, session: sessionStorage.length, cookies: document.cookie }
      })
    await expect.poll(kept).toEqual({ total: 3, local: 0, session: 0, cookies: "" })
    await page.goto(`${stage.url}#files`)
    await page.getByRole("button", { name: "全部清除" }).click()
    await page.getByRole("button", { name: "确定清除" }).click()
    await expect.poll(kept).toEqual({ total: 0, local: 0, session: 0, cookies: "" })
  })
})
