import type { Page } from "playwright-core"
import { expect, test } from "vitest"
import { put } from "../../src/workbook/filled.test-data.ts"
import { violations } from "./axe.ts"
import { inBrowser } from "./browser.ts"
import { sample } from "./documents.ts"
import { exampleBook, spoiltBook } from "./ledgers.ts"
import { pictured } from "./pictures.ts"
import { drop, phone } from "./visit.ts"

/** Shows every view of compiling in turn and does something in each. */
async function throughAll(page: Page, each: (view: string) => Promise<void>): Promise<void> {
  await page.getByRole("link", { name: "编制预算" }).click()
  await page.locator(".steps").waitFor()
  await each("start")
  await drop(page, await spoiltBook((sheets) => put(sheets, "部门和单位", "K3", 5)))
  await page.locator(".paper").waitFor({ state: "attached" })
  await each("compiled")
  await page.locator(".back").click()
  await drop(
    page,
    await spoiltBook((sheets) => {
      put(sheets, "预算明细", "K2", "约86万")
      put(sheets, "预算明细", "K5", -3)
      put(sheets, "预算明细", "A7", "某某站")
      put(sheets, "项目", "H2", 90)
    }),
  )
  await page.locator(".check-page button").first().click()
  await page.locator(".check-text").waitFor()
  await each("problems")
  await page.locator(".back").click()
  await drop(page, sample("anhe-agriculture-2024.txt"))
  await page.locator(".unknown").waitFor()
  await each("draft")
}

inBrowser("everyone can compile", (stage) => {
  test.each(["light", "dark"] as const)(
    "by screen reader: axe finds nothing serious, in %s",
    async (colorScheme) => {
      const page = await stage.visit({ colorScheme, bypassCSP: true })
      await throughAll(page, async (view) => {
        expect(await violations(page, colorScheme === "light" ? "all" : "colours"), view).toEqual([])
        await pictured(page, `compile-${view}-${colorScheme}`)
      })
    },
  )

  test("on a phone: nothing wider than the screen, the document and its downloads one at a time", async () => {
    const page = await stage.visit({ ...phone, bypassCSP: true })
    await throughAll(page, async (view) => {
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), view).toBe(true)
      expect(await violations(page, "all but colours"), view).toEqual([])
      await pictured(page, `compile-${view}-phone`)
      if (view !== "compiled") return
      expect(await page.locator(".document").isVisible()).toBe(false)
      await page.getByRole("button", { name: "文档" }).click()
      expect(await page.locator(".downloads").isVisible()).toBe(false)
      expect(await page.locator(".paper table").first().isVisible()).toBe(true)
    })
  })

  test("by keyboard alone: the example, another publisher, a download", async () => {
    const page = await stage.visit()
    const tabTo = async (words: string) => {
      for (let i = 0; i < 60; i++) {
        await page.keyboard.press("Tab")
        const text = await page.evaluate(() => {
          const element = document.activeElement!
          const label = element.id ? document.querySelector(`label[for="${element.id}"]`) : null
          return (label ?? element).textContent ?? ""
        })
        if (text.includes(words)) return
      }
      throw new Error(`Nothing to tab to says ${words}`)
    }
    await tabTo("编制预算")
    await page.keyboard.press("Enter")
    await page.locator(".steps").waitFor()
    await tabTo("直接看它编出来的样子")
    await page.keyboard.press("Enter")
    await page.locator(".paper").waitFor()
    await tabTo("编哪一份")
    await page.keyboard.press("ArrowDown")
    await page.getByRole("heading", { level: 1, name: "云岭县水务局本级2025年单位预算" }).waitFor()
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("SELECT")
    await tabTo("Word（.docx）")
    const download = page.waitForEvent("download")
    await page.keyboard.press("Enter")
    expect((await download).suggestedFilename()).toBe("334001云岭县水务局本级2025年预算公开.docx")
  })

  test("the way back of the browser leads from compiling to checking", async () => {
    const page = await stage.visit()
    await page.getByRole("link", { name: "编制预算" }).click()
    await page.locator(".steps").waitFor()
    expect(await page.title()).toBe("明账 · 编制预算")
    await page.goBack()
    await page.getByRole("heading", { level: 1, name: "先把数字核对一遍" }).waitFor()
    expect(await page.title()).toBe("明账 · 检查预算公开文件")
  })

  test("a server that went away is told in a sentence", async () => {
    const page = await stage.visit({})
    const book = await exampleBook()
    await page.route("**/assets/**", (route) => route.abort())
    await drop(page, book)
    expect(await page.getByRole("alert").textContent()).toMatch(/明账服务/)
  })
})
