import type { Page } from "playwright-core"
import { afterAll, expect, test } from "vitest"
import { demoOffice, password } from "../../src/office/office.test-data.ts"
import { violations } from "./axe.ts"
import { inBrowser } from "./browser.ts"
import { pictured } from "./pictures.ts"

let stage: Awaited<ReturnType<typeof demoOffice>>

afterAll(() => stage?.drop())

inBrowser(
  "the office's first pages",
  (browser) => {
    test("a wrong password is told in a sentence that has the focus, and what was typed as account stays", async () => {
      const page = await browser.visit()
      await page.goto(`${browser.url}office.html`)
      await page.getByLabel("账号").first().fill("财政局长")
      await page.getByLabel("密码").fill("不是这个密码")
      await page.getByRole("button", { name: "登录" }).click()
      await page.getByRole("alert").filter({ hasText: "账号或密码不对" }).waitFor()
      expect(await page.getByLabel("账号").first().inputValue()).toBe("财政局长")
      await page.context().close()
    })

    test("the bureau's pages have nothing serious for axe, at both widths, and do not scroll sideways", async () => {
      for (const width of [1440, 390]) {
        const page = await browser.visit({ viewport: { width, height: 844 }, bypassCSP: true })
        await comeIn(page, "财政局长")
        for (const part of ["tasks", "bodies", "documents"]) {
          await page.goto(`${browser.url}office.html#/${stage.year}/${part}`)
          await page.getByRole("heading", { level: 1 }).waitFor()
          await page.waitForLoadState("networkidle")
          expect(await violations(page), `${part} ${width}`).toEqual([])
          expect(
            await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
            `${part} ${width}`,
          ).toBeLessThanOrEqual(0)
          await pictured(page, `desk-${part}-${width}`, { fullPage: true })
        }
        await page.context().close()
      }
    })

    test("the whole menu is walked with the keyboard alone", async () => {
      const page = await browser.visit({ viewport: { width: 1024, height: 800 } })
      await comeIn(page, "财政局长")
      const menu = page.getByRole("navigation", { name: "页面" })
      const focused = () => page.evaluate(() => document.activeElement?.textContent)
      const walked: string[] = []
      await menu.getByRole("link", { name: "我的工作" }).focus()
      const groups = {
        预算编制: ["部门和单位", "文件"],
        公开: ["公众提问", "导入档案"],
        管理: ["办理记录", "准备年度"],
      }
      for (const [group, titles] of Object.entries(groups)) {
        await page.keyboard.press("ArrowRight")
        expect(await focused()).toBe(group)
        for (const [i, title] of titles.entries()) {
          await page.keyboard.press("Enter")
          for (let down = 0; down <= i; down++) await page.keyboard.press("ArrowDown")
          expect(await focused()).toBe(title)
          expect(await menu.locator("a:focus").evaluate((link) => getComputedStyle(link).outlineStyle)).toBe(
            "solid",
          )
          await page.keyboard.press("Enter")
          await menu
            .getByRole("link", { name: title, includeHidden: true })
            .and(page.locator("[aria-current=page]"))
            .waitFor({ state: "attached" })
          await page.getByRole("heading", { level: 1 }).waitFor()
          // The menu is closed again, and its button has the focus.
          expect(await focused()).toBe(group)
          walked.push(await page.title())
        }
      }
      expect(walked.map((title) => title.split(" · ")[0])).toEqual(Object.values(groups).flat())
      await page.keyboard.press("Enter")
      await page.keyboard.press("Tab")
      expect(await focused()).toBe("办理记录")
      await page.keyboard.press("Escape")
      expect(await focused()).toBe("管理")
      expect(await menu.getByRole("link", { name: "办理记录" }).count()).toBe(0)
      await page.context().close()
    })

    async function comeIn(page: Page, id: string) {
      await page.goto(`${browser.url}office.html`)
      await page.getByLabel("账号").first().fill(id)
      await page.getByLabel("密码").fill(password)
      await page.getByRole("button", { name: "登录" }).click()
      await page.getByRole("heading", { name: "我的工作" }).waitFor()
    }
  },
  async () => {
    stage = await demoOffice({ seed: 7 })
    return { office: stage.office, setUpSecret: "geheim", version: "0" }
  },
)
