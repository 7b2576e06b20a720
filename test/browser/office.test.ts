import { mkdirSync } from "node:fs"
import { fileURLToPath } from "node:url"
import type { Page } from "playwright-core"
import { afterAll, expect, test } from "vitest"
import { demoOffice, password } from "../../src/office/office.test-data.ts"
import { violations } from "./axe.ts"
import { inBrowser } from "./browser.ts"

const pictures = fileURLToPath(new URL("../output/", import.meta.url))
mkdirSync(pictures, { recursive: true })

let stage: Awaited<ReturnType<typeof demoOffice>>
/** A unit that still works on 二上, and its department. */
let unit: string
let department: string

afterAll(() => stage?.drop())

inBrowser(
  "a budget goes through the office",
  (browser) => {
    test("a clerk finds the task, hands in; the head submits; the department receives", async () => {
      const page = await browser.visit({ viewport: { width: 1440, height: 900 } })
      await comeIn(page, `${unit}经办`)
      await page.locator(".tasks li").first().waitFor()
      expect(await page.locator(".tasks li").allTextContents()).toEqual([expect.stringContaining("送审")])
      await page.screenshot({ path: `${pictures}desk-tasks.png`, fullPage: true })
      await page.locator(".tasks a").click()
      await does(page, "送审")
      await page.getByText("二上待单位负责人审核").first().waitFor()

      await leave(page)
      await comeIn(page, `${unit}负责人`)
      await page.locator(".tasks a").first().click()
      await does(page, "上报")
      await page.getByText("二上已报部门").first().waitFor()

      await leave(page)
      await comeIn(page, `${department}财务`)
      await page.locator(".tasks a", { hasText: "受理" }).first().click()
      await does(page, "受理")
      await page.getByText("二上部门已受理，待批复").first().waitFor()
      await page.context().close()
    })

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
          await page.screenshot({ path: `${pictures}desk-${part}-${width}.png`, fullPage: true })
        }
        await page.context().close()
      }
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
    const [open] = await stage.office.store.office(stage.region.code, (trx) =>
      trx
        .selectFrom("body")
        .select(["code", "department"])
        .where("state", "=", "secondDraft")
        .where("kind", "=", "unit")
        .execute(),
    )
    unit = open!.code
    department = open!.department
    return { office: stage.office, setUpSecret: "geheim", version: "0" }
  },
)

/** Presses an act and confirms it in its dialog. */
async function does(page: Page, act: string) {
  await page.locator(".acts").getByRole("button", { name: act }).click()
  await page.getByRole("dialog").getByRole("button", { name: act }).click()
  await page.getByRole("dialog").waitFor({ state: "detached" })
}

async function leave(page: Page) {
  await page.getByRole("button", { name: "退出" }).click()
  await page.getByRole("heading", { name: "登录" }).waitFor()
}
