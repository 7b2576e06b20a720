/**
 * Makes the pictures of docs/office.md from a demonstration county of its own: `node scripts/office-pictures.ts [folder]`.
 * Run by hand when the pages of the office have changed; needs Chromium.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Locator, Page } from "playwright-core"
import { openOffice } from "../src/cli/office.ts"
import { makeDemoOnce } from "../src/office/demo/index.ts"
import { draftView } from "../src/office/views/body.ts"
import { startServer } from "../src/server/index.ts"
import { pageFolder } from "../src/server/page-folder.ts"
import { workbookOf } from "../src/workbook/index.ts"
import { executablePath, launched } from "../test/browser/chromium.ts"
import { turnedTo } from "../test/browser/desk.ts"
import { fewerColours } from "./fewer-colours.ts"

const pictures = process.argv[2] ?? join(import.meta.dirname, "../docs/images/office")
if (executablePath === null) throw new Error("no Chromium was found: set CHROMIUM_PATH")
mkdirSync(pictures, { recursive: true })
const data = mkdtempSync(join(tmpdir(), "office-"))
const opened = await openOffice({ data }, console.error)
// Always the same autumn, so that new pictures differ only where the pages do.
const office = { ...opened.office, now: () => Date.parse("2026-10-12T10:00:00+08:00") }
const server = await startServer({
  folder: await pageFolder(console.error),
  host: "127.0.0.1",
  port: 0,
  desk: { office, setUpSecret: "TnX3-gezeigt", version: opened.version },
})
const browser = await launched()
try {
  const demo = await makeDemoOnce(office)
  const year = 2027
  const bodies = await office.store.office(demo.region.code, (trx) =>
    trx.selectFrom("body").select(["code", "kind", "state", "name"]).orderBy("code").execute(),
  )
  const first = (kind: string, state: string) =>
    bodies.find((body) => body.kind === kind && body.state === state)!.code
  const unit = first("unit", "secondDraft")
  const received = bodies.find((body) => body.kind === "unit" && body.state === "secondReceived")!.code

  await shown("set-up", async (page) => {
    await page.goto(`${server.url}office.html#/set-up/TnX3-gezeigt`)
    await page.getByLabel("地区名称").fill("云岭县")
    await page.getByLabel("行政区划代码").fill("990101")
  })
  await shown("grant", async (page) => {
    await signIn(page, "安全管理员")
    await turnedTo(page, "人员和权限")
    await page.getByRole("button", { name: /^授权/ }).nth(12).click()
    await page.getByRole("dialog").waitFor()
  })
  await shown("tasks", async (page) => {
    await signIn(page, `${unit}经办`)
    await page.locator(".tasks li").first().waitFor()
  })
  await shown("preview", async (page) => {
    await signIn(page, `${unit}经办`)
    await page.goto(`${server.url}office.html#/${year}/bodies/${unit}`)
    const caller = { region: demo.region.code, person: `${unit}经办`, for: null }
    const { draft, scene } = await draftView(office, caller, { year, code: unit })
    const [line, other, ...lines] = draft.ledger.lines
    const changed = { ...draft.ledger, lines: [{ ...line!, cents: line!.cents + 20_000_00 }, ...lines] }
    const bytes = await workbookOf(changed, office.referenceFor(scene.region.place))
    if (!other) throw new Error("the unit has one line only")
    await page.getByLabel("上传填好的台账").setInputFiles({
      name: `${unit}台账.xlsx`,
      mimeType: "application/octet-stream",
      buffer: Buffer.from(bytes),
    })
    await page.getByRole("region", { name: "对照" }).scrollIntoViewIfNeeded()
  })
  await shown("remark", async (page) => {
    await signIn(page, `${received.slice(0, 3)}财务`)
    await page.goto(`${server.url}office.html#/${year}/bodies/${received}/versions/submission/2`)
    await page
      .locator(".paper td", { hasText: /^基本工资$/ })
      .first()
      .click()
    await page
      .getByRole("region", { name: "写退回意见" })
      .getByRole("textbox")
      .fill("与在职人数不符，请核对。")
  })
  await shown("queue", async (page) => {
    await signIn(page, "财政局长")
    await turnedTo(page, "部门和单位")
    await page.getByRole("table").waitFor()
  })
  await shown("divide", async (page) => {
    const department = first("department", "controlled")
    await signIn(page, `${department}财务`)
    await page.locator(".tasks a").first().click()
    await page.locator(".acts").getByRole("button", { name: "分解控制数" }).click()
    await page.getByRole("dialog").waitFor()
  })
  await shown("findings", async (page) => {
    await signIn(page, `${unit}经办`)
    await page.goto(`${server.url}office.html#/${year}/bodies/${unit}/findings`)
    await page.locator(".paper td").first().waitFor()
  })
  await shown("trail", async (page) => {
    await signIn(page, "审计查阅")
    await turnedTo(page, "办理记录")
    await page.getByRole("table").waitFor()
  })

  /** A window of its own, brought where it is to be seen, and its picture. */
  async function shown(name: string, bring: (page: Page) => Promise<unknown>): Promise<void> {
    const context = await browser.newContext({ locale: "zh-CN", viewport: { width: 1120, height: 720 } })
    const page = await context.newPage()
    page.setDefaultTimeout(60_000)
    await bring(page)
    await page.waitForTimeout(300)
    const path = join(pictures, `${name}.png`)
    writeFileSync(path, fewerColours(await page.screenshot()))
    await context.close()
    console.info(path)
  }

  async function signIn(page: Page, id: string): Promise<Locator> {
    await page.goto(`${server.url}office.html`)
    await page.getByLabel("账号").first().fill(id)
    await page.getByLabel("密码").fill(demo.password)
    await page.getByRole("button", { name: "登录" }).click()
    const heading = page.getByRole("heading", { name: "我的工作" })
    await heading.waitFor()
    return heading
  }
} finally {
  await browser.close()
  await server.close()
  await opened.close()
  rmSync(data, { recursive: true, force: true })
}
