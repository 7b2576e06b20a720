import { readFileSync } from "node:fs"
import type { Locator, Page } from "playwright-core"
import type { Stage } from "./browser.ts"
import type { Given } from "./documents.ts"

/** Somebody with a window of their own, signed in to the office or about to be. */
export class Person {
  readonly page: Page
  readonly id: string
  private readonly password: string
  private readonly office: string

  private constructor(page: Page, id: string, password: string) {
    this.page = page
    this.id = id
    this.password = password
    this.office = page.url()
  }

  /** Opens a window for somebody at the first page of the office. */
  static async arrive(stage: Stage, id: string, password: string): Promise<Person> {
    const page = await stage.visit({ viewport: { width: 1280, height: 900 } }, "office.html")
    return new Person(page, id, password)
  }

  /** With the code on paper: sets the own password, and signs in with it. */
  async firstComesIn(code: string): Promise<void> {
    const { page } = this
    await page.getByRole("link", { name: "启用账号或重设密码" }).click()
    await page.getByLabel("账号").fill(this.id)
    await page.getByLabel("启用码").fill(code)
    await page.getByLabel("新密码").fill(this.password)
    await page.getByLabel("再输一遍").fill(this.password)
    await page.getByRole("button", { name: "启用" }).click()
    await page.getByRole("heading", { name: "账号已启用" }).waitFor()
    await page.getByRole("link", { name: "登录" }).click()
    await this.signsIn()
  }

  /** Types account and password at the first page. */
  async signsIn(): Promise<void> {
    const { page } = this
    await page.getByLabel("账号").first().fill(this.id)
    await page.getByLabel("密码").fill(this.password)
    await page.getByRole("button", { name: "登录" }).click()
    await page.getByRole("button", { name: "退出" }).waitFor()
  }

  /** Closes the window without signing out: one that stands open asks for everything anew whenever anybody does anything. */
  async goesHome(): Promise<void> {
    await this.page.goto("about:blank")
  }

  /** Comes when the session has long ended, and signs in anew. */
  async comesBack(): Promise<void> {
    if (this.page.url() === "about:blank") await this.page.goto(this.office)
    else await this.page.reload()
    await this.signsIn()
  }

  /** Types the password once more where a session has ended; what was on the page is still there. */
  async signsInAgain(): Promise<void> {
    const dialog = this.page.getByRole("dialog", { name: "登录已到期" })
    await dialog.getByLabel("密码").fill(this.password)
    await dialog.getByRole("button", { name: "登录", exact: true }).click()
    await dialog.waitFor({ state: "detached" })
  }

  /** Opens one of the pages of the menu, and its group before. */
  async turnTo(title: string): Promise<void> {
    if (this.page.url() === "about:blank") await this.page.goto(this.office)
    await turnedTo(this.page, title)
    await this.page.getByRole("heading", { level: 1 }).waitFor()
  }

  /** Opens a task from the own list. */
  async takeUp(act: string, body: string): Promise<void> {
    await this.turnTo("我的工作")
    await this.page.locator(".tasks a").filter({ hasText: body }).filter({ hasText: act }).first().click()
    // What is done to the year stands above the list of all.
    const name = body.endsWith("年度") ? "部门和单位" : body
    await this.page.getByRole("heading", { level: 1, name }).waitFor()
  }

  /** Presses an act where one stands, fills in what it asks for, and confirms it. */
  async does(act: string, fill: (dialog: Locator) => Promise<void> = async () => {}): Promise<void> {
    const dialog = await this.begins(act)
    await fill(dialog)
    const shown = (await dialog.elementHandle())!
    await dialog.getByRole("button", { name: act, exact: true }).click()
    // Whatever is said instead of doing it is the reason to fail. Both are asked for in one: what waits for the one that
    // does not come would ask on for a minute, in a window of somebody who goes on working.
    const ended = await this.page.waitForFunction(
      (dialog) => {
        if (!dialog.isConnected) return { trouble: "" }
        const said = [...dialog.querySelectorAll("[role=alert]")].map((alert) => alert.textContent)
        const trouble = said.find((text) => text?.trim())
        return trouble ? { trouble } : null
      },
      shown,
      { polling: 50 },
    )
    const { trouble } = (await ended.jsonValue())!
    if (trouble) throw new Error(`${act}: ${trouble}`)
  }

  /** Presses an act; gives the dialog it opens. */
  async begins(act: string): Promise<Locator> {
    await this.page.locator(".acts").getByRole("button", { name: act, exact: true }).first().click()
    return this.page.getByRole("dialog", { name: act })
  }

  /** Waits until a state stands on the page. */
  async sees(words: string): Promise<void> {
    await this.page.getByText(words).first().waitFor()
  }

  /** Presses something that gives a file; gives the file. */
  async keeps(button: Locator): Promise<Given> {
    const [file] = await Promise.all([this.page.waitForEvent("download"), button.click()])
    return {
      name: file.suggestedFilename(),
      mimeType: "application/octet-stream",
      buffer: readFileSync((await file.path())!),
    }
  }
}

/** Goes to a page of the menu as somebody with a mouse does. */
export async function turnedTo(page: Page, title: string): Promise<void> {
  const menu = page.getByRole("navigation", { name: "页面" })
  const isThis = { has: page.getByText(title, { exact: true }) }
  const group = menu.locator(".menu-bar > li", isThis)
  await group.waitFor()
  const button = group.getByRole("button", { expanded: false })
  if ((await button.count()) > 0) await button.click()
  await group.getByRole("link", { name: title, exact: true }).click()
}
