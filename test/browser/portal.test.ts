import type { AddressInfo } from "node:net"
import Fastify from "fastify"
import type { Page } from "playwright-core"
import { expect, test } from "vitest"
import { shelfOf } from "../../src/portal/memory/index.ts"
import { demoPublications } from "../../src/portal/portal.test-data.ts"
import { addPortal, only } from "../../src/server/portal/index.ts"
import { violations } from "./axe.ts"
import { inBrowser } from "./browser.ts"

const all = demoPublications().filter(({ publication }) => publication.kind === "department")
const last = all.at(-1)!
const { region, body, name } = last.publication
const project = last.disclosure.projects[0]!.name

async function servePortal() {
  const app = Fastify()
  addPortal(app, { shelves: only(shelfOf(all)) })
  await app.listen({ host: "127.0.0.1", port: 0 })
  const { port } = app.server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/p/`, close: () => app.close() }
}

inBrowser(
  "public pages without scripts",
  (stage) => {
    const plain = { javaScriptEnabled: false } as const
    const phone = { width: 320, height: 800 }

    test("from the start page to a named project and its years, with nothing else loaded", async () => {
      const page = await stage.visit(plain)
      const asked: string[] = []
      page.on("request", (request) => asked.push(request.url()))
      await page.locator("#regions + * a, main table a").first().click()
      await page.getByRole("link", { name: "全部项目" }).click()
      await page.getByRole("link", { name: project }).first().click()
      expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(project)
      expect(asked.length).toBe(3)
      expect(await page.locator("#years ~ .scroll tbody tr").count()).toBe(3)
    })

    test("search, two bodies side by side, and a look that stays", async () => {
      const page = await stage.visit(plain)
      await page.getByRole("textbox").first().fill(project.slice(0, 4))
      await page.getByRole("button", { name: "查找" }).click()
      expect(await page.getByRole("link", { name: project }).count()).toBeGreaterThan(0)
      await page.goto(`${stage.url}${region}/compare`)
      const options = await page.locator("select").first().locator("option").allTextContents()
      await page
        .getByLabel("左边")
        .selectOption({ label: options.find((text) => text.includes(`2027年预算 ${name}`))! })
      await page
        .getByLabel("右边")
        .selectOption({ label: options.find((text) => text.includes(`2026年预算 ${name}`))! })
      await page.getByRole("button", { name: "比较" }).click()
      expect(await page.getByRole("heading", { level: 1 }).textContent()).toContain("2026年预算")
      const size = () => page.evaluate(() => getComputedStyle(document.body).fontSize)
      const before = await size()
      await page.getByRole("link", { name: "大字" }).click()
      await page.getByRole("link", { name: "首页" }).click()
      expect(Number.parseFloat(await size())).toBeGreaterThan(1.3 * Number.parseFloat(before))
    })

    const paths = [
      "",
      "search?q=学",
      region,
      `${region}/2027`,
      `${region}/2027/changes`,
      `${region}/2027/bodies/${body}`,
      `${region}/2027/bodies/${body}/tables/3/1/total`,
      `${region}/2027/bodies/${body}/projects/1`,
    ]
    const wide = async (page: Page) =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

    test("are accessible in both colours and fit a page of 320 pixels, as at 400 % of 1280", async () => {
      // The checker is a script: it is the only one there.
      const light = await stage.visit({ viewport: phone, colorScheme: "light", bypassCSP: true })
      const dark = await stage.visit({
        colorScheme: "dark",
        viewport: { width: 1440, height: 900 },
        bypassCSP: true,
      })
      for (const path of paths) {
        await light.goto(stage.url + path)
        expect(await wide(light), path).toBe(0)
      }
      // The checker takes its time: the kinds of parts there are stand on these.
      for (const [page, path] of [
        [light, `${region}/2027`],
        [light, `${region}/2027/bodies/${body}/tables/3/1/total`],
        [dark, `${region}/2027/changes`],
        [dark, "search?q=学"],
      ] as const) {
        await page.goto(stage.url + path)
        expect(await violations(page), path).toEqual([])
      }
    })

    test("show a picture in a page of another site", async () => {
      const page = await stage.visit(plain)
      await page.setContent(`<img src="${stage.url}${region}/2027.flow.svg" alt="">`)
      await page.waitForFunction(() => document.querySelector("img")?.complete)
      expect(await page.evaluate(() => document.querySelector("img")?.naturalWidth)).toBeGreaterThan(500)
    })
  },
  undefined,
  servePortal,
)
