import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core"
import { afterAll, beforeAll, describe, onTestFinished } from "vitest"
import { type Running, type ServeOptions, startServer } from "../../src/server/index.ts"
import { pageFolder } from "../../src/server/page-folder.ts"
import { oneAtATime } from "../one-at-a-time.ts"
import { browserOfWorker, executablePath } from "./chromium.ts"

/** The page in a browser, for one file of tests. */
export interface Stage {
  readonly url: string
  /**
   * A visitor at the start page, or at another; without options, and where nobody signs in, one who has been there and has
   * its files.
   */
  visit(options?: BrowserContextOptions, path?: string): Promise<Page>
}

/**
 * Tests of the page as a visitor has it: built, served, in a real browser. Without one on this machine they
 * are skipped with a sentence that says how to get one. `desk` makes the office that is served, too; `serve` serves something else.
 */
export function inBrowser(
  title: string,
  tests: (stage: Stage) => void,
  desk?: () => Promise<ServeOptions["desk"]>,
  serve: (desk: ServeOptions["desk"]) => Promise<Running> = servePage,
): void {
  if (executablePath === null)
    console.warn(
      "Browser tests are skipped: no Chromium or Chrome was found. Install one (Debian: apt-get install chromium) or set CHROMIUM_PATH.",
    )
  describe.skipIf(executablePath === null)(title, () => {
    let browser: Browser
    let server: Running
    let known: BrowserContext | null = null
    beforeAll(async () => {
      server = await serve(await desk?.())
      browser = await browserOfWorker()
      // The first of all files builds the page.
    }, 300_000)
    afterAll(async () => {
      await Promise.all((browser?.contexts() ?? []).map((context) => context.close()))
      await server?.close()
    })
    tests({
      get url() {
        return server.url
      },
      async visit(options, path = "") {
        // What works without a network is fetched once more for it; way-in.test.ts looks at that.
        const context = () => browser.newContext({ locale: "zh-CN", serviceWorkers: "block", ...options })
        const isKnown = !options && !desk
        if (isKnown) known ??= await context()
        const page = await (isKnown ? known! : await context()).newPage()
        page.setDefaultTimeout(60_000)
        // Each test begins as somebody of whom the page remembers nothing.
        if (isKnown) {
          onTestFinished(() => page.close())
          const session = await page.context().newCDPSession(page)
          const origin = new URL(server.url).origin
          await session.send("Storage.clearDataForOrigin", { origin, storageTypes: "indexeddb" })
          await session.detach()
        }
        await page.goto(server.url + path)
        // The page is drawn by its script: a key pressed before goes nowhere.
        await page.getByRole("heading", { level: 1 }).waitFor()
        return page
      },
    })
  })
}

async function servePage(desk: ServeOptions["desk"]): Promise<Running> {
  const folder = await oneAtATime("page", () => pageFolder(() => {}))
  // The name is one for this machine that browsers do not trust as they trust localhost.
  return startServer({ folder, host: "127.0.0.1", port: 0, names: ["office.test"], desk })
}
