import type { Page } from "playwright-core"
import { expect, test } from "vitest"
import { anyViolations, violations } from "./axe.ts"
import { inBrowser } from "./browser.ts"
import { given, sample } from "./documents.ts"
import { pictured } from "./pictures.ts"
import { choose, drop, inView, openSample, phone, sizes } from "./visit.ts"

const wangxi = sample("wangxi-culture-2024.txt")
async function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent?.trim() ?? "")
}

inBrowser("everyone can use the page", (stage) => {
  test("by keyboard alone: a sample, its findings one by one, a place, back to the finding", async () => {
    const page = await stage.visit()
    for (const way of ["检查公开文件", "编制预算"]) {
      await page.keyboard.press("Tab")
      expect(await focused(page)).toBe(way)
    }
    await page.keyboard.press("Tab")
    expect(await page.evaluate(() => document.activeElement?.matches("input[type=file]"))).toBe(true)
    await page.keyboard.press("Tab")
    expect(await focused(page)).toContain("有几处差错的部门预算")
    await page.keyboard.press("Enter")
    await page.locator(".summary").waitFor()

    // The title of the document has the focus: whoever cannot see it hears what was opened.
    await page.waitForFunction(() => document.activeElement?.matches("h1"))
    await page.locator(".skip").focus()
    await page.keyboard.press("Enter")
    while (!(await page.evaluate(() => document.activeElement?.matches(".finding > button"))))
      await page.keyboard.press("Tab")
    await page.keyboard.press("Enter")
    const first = await page.locator(".finding.selected").getAttribute("id")
    expect(await inView(page, ".flag.chosen:not(.involved)")).toBe(true)
    await page.keyboard.press("ArrowDown")
    const second = await page.locator(".finding.selected").getAttribute("id")
    expect(second).not.toBe(first)
    expect(await page.evaluate(() => document.activeElement?.parentElement?.id)).toBe(second)
    expect(await inView(page, ".flag.chosen:not(.involved)")).toBe(true)
    await page.keyboard.press("ArrowUp")
    expect(await page.locator(".finding.selected").getAttribute("id")).toBe(first)

    await page.keyboard.press("Tab")
    expect(await page.evaluate(() => document.activeElement?.matches(".place"))).toBe(true)
    await page.keyboard.press("Enter")
    await page.waitForFunction(() => document.activeElement?.matches(".flag.chosen"))
    await page.keyboard.press("Enter")
    await page.waitForFunction((id) => document.activeElement?.parentElement?.id === id, first)
  })

  test("the focus can be seen", async () => {
    const page = await stage.visit()
    await openSample(page, "有几处差错的部门预算")
    for (let i = 0; i < 12; i++) {
      await page.keyboard.press("Tab")
      const seen = await page.evaluate(() => {
        const element = document.activeElement!
        const label = element.matches("input[type=file]") ? element.nextElementSibling! : element
        return getComputedStyle(label).outlineStyle !== "none"
      })
      expect(seen, await focused(page)).toBe(true)
    }
  })

  test("by screen reader, in the dark: axe finds nothing in any view (in the light week.test.ts looks)", async () => {
    const page = await stage.visit({ colorScheme: "dark", bypassCSP: true })
    expect(await violations(page, "colours"), "start").toEqual([])
    await openSample(page, "有几处差错的部门预算")
    await page.locator(".finding > button").first().click()
    expect(await violations(page, "colours"), "file").toEqual([])
    await pictured(page, "file-dark")
    await page.locator(".back").click()
    await choose(page, wangxi, given("空.txt", ""))
    expect(await violations(page, "colours"), "list").toEqual([])
  })

  test("with more than anybody wants: dozens of findings and a hundred files, at every size", async () => {
    const page = await stage.visit({ bypassCSP: true })
    const looked = async (name: string) => {
      for (const viewport of sizes) {
        await page.setViewportSize(viewport)
        const all = viewport.width === 1440 ? "all" : "all but colours"
        expect(await anyViolations(page, all), `${name} ${viewport.width}`).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), name).toBe(true)
        await pictured(page, `many-${name}-${viewport.width}`)
      }
      await page.setViewportSize(sizes[0]!)
    }
    // Every seventh amount is another, and what the prose says, too.
    let n = 0
    const bad = wangxi.buffer
      .toString("utf8")
      .replace(/\t(\d+)(\.\d\d)(?=[\t\n])/g, (all, whole, rest) =>
        ++n % 7 === 0 ? `\t${Number(whole) + 3 + (n % 5)}${rest}` : all,
      )
      .replace(/(?<=[\u4e00-\u9fff])(\d+)(\.\d\d万元)/g, (_, whole, rest) => `${Number(whole) + 1}${rest}`)
    await drop(page, given("望溪.txt", bad))
    expect(await page.locator(".finding").count()).toBeGreaterThan(50)
    await page.locator(".finding > button").nth(40).click()
    await looked("findings")
    const others = Array.from({ length: 99 }, (_, i) =>
      given(`第${i + 1}份没有表格的材料（征求意见稿）.txt`, `材料${i + 1}`),
    )
    await choose(page, ...others)
    await page.getByRole("heading", { level: 1, name: "100 个文件" }).waitFor()
    await page.getByText("没有认出、等于没有检查的 99 个").waitFor()
    await looked("files")
  })

  test("on a phone: one side at a time, nothing wider than the screen, findings stepped through below", async () => {
    const page = await stage.visit({ ...phone, bypassCSP: true })
    const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)
    expect(await fits()).toBe(true)
    await openSample(page, "有几处差错的部门预算")
    expect(await fits()).toBe(true)
    expect(await page.locator(".document").isVisible()).toBe(false)
    await page.locator(".finding > button").first().click()
    await page.locator(".finding .place").first().click()
    expect(await page.locator(".findings").isVisible()).toBe(false)
    await page.waitForFunction(() => document.activeElement?.matches(".flag.chosen"))
    expect(await inView(page, ".flag.chosen:not(.involved)")).toBe(true)
    const before = await page.locator(".strip-message").textContent()
    await page.getByRole("button", { name: "下一个问题" }).click()
    expect(await page.locator(".strip-message").textContent()).not.toBe(before)
    await page.waitForTimeout(100)
    expect(await inView(page, ".flag.chosen:not(.involved)")).toBe(true)
    expect(await fits()).toBe(true)
    expect(await violations(page, "all but colours")).toEqual([])
    await pictured(page, "phone")
    await page.locator(".strip-message").click()
    expect(await page.locator(".finding.selected").isVisible()).toBe(true)
  })

  test("in the dark the page is dark", async () => {
    const brightness = async (colorScheme: "light" | "dark") => {
      const page = await stage.visit({ colorScheme })
      const colour = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
      return colour
        .match(/\d+/g)!
        .map(Number)
        .reduce((a, b) => a + b)
    }
    expect(await brightness("dark")).toBeLessThan(150)
    expect(await brightness("light")).toBeGreaterThan(600)
  })
})
