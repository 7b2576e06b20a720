import { existsSync } from "node:fs"
import { delimiter, join } from "node:path"
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core"
import { afterAll, beforeAll, describe } from "vitest"
import { type Running, type ServeOptions, startServer } from "../../src/server/index.ts"
import { pageFolder } from "../../src/server/page-folder.ts"

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"]

const elsewhere = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
]

/** The browser of this machine: CHROMIUM_PATH, else one on the PATH or where it is usually installed. */
function installedBrowser(): string | null {
  const onPath = (process.env.PATH ?? "")
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
  const given = process.env.CHROMIUM_PATH
  return [...(given ? [given] : []), ...onPath, ...elsewhere].find((path) => existsSync(path)) ?? null
}

const executablePath = installedBrowser()

/** The page in a browser, for one file of tests. */
export interface Stage {
  readonly url: string
  /** A new visitor at the start page, or at another. */
  visit(options?: BrowserContextOptions, path?: string): Promise<Page>
}

/**
 * Tests of the page as a visitor has it: built, served, in a real browser. Without one on this machine they
 * are skipped with a sentence that says how to get one. `desk` makes the office that is served, too; `serve` serves something else.
 */
export function inBrowser(
  title: string,
  tests: (stage: Stage) => void,
  desk: () => Promise<ServeOptions["desk"]> = async () => undefined,
  serve: (desk: ServeOptions["desk"]) => Promise<Running> = servePage,
): void {
  if (executablePath === null)
    console.warn(
      "Browser tests are skipped: no Chromium or Chrome was found. Install one (Debian: apt-get install chromium) or set CHROMIUM_PATH.",
    )
  describe.skipIf(executablePath === null)(title, () => {
    let browser: Browser
    let server: Running
    beforeAll(async () => {
      server = await serve(await desk())
      browser = await chromium.launch({
        executablePath: executablePath!,
        args: [
          // Chromium has no sandbox for root, and tests in containers are often root's.
          ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--host-resolver-rules=MAP office.test 127.0.0.1",
        ],
      })
    })
    afterAll(async () => {
      await browser?.close()
      await server?.close()
    })
    tests({
      get url() {
        return server.url
      },
      async visit(options = {}, path = "") {
        const context = await browser.newContext({ locale: "zh-CN", ...options })
        const page = await context.newPage()
        page.setDefaultTimeout(60_000)
        await page.goto(server.url + path)
        // The page is drawn by its script: a key pressed before goes nowhere.
        await page.getByRole("heading", { level: 1 }).waitFor()
        return page
      },
    })
  })
}

async function servePage(desk: ServeOptions["desk"]): Promise<Running> {
  const folder = await pageFolder(() => {})
  // The name is one for this machine that browsers do not trust as they trust localhost.
  return startServer({ folder, host: "127.0.0.1", port: 0, names: ["office.test"], desk })
}
