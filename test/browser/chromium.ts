import { existsSync } from "node:fs"
import { delimiter, join } from "node:path"
import { type Browser, chromium } from "playwright-core"

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"]

/** The same engine without what draws windows, tabs and menus around a page: half the processor's time. */
const bareNames = ["chromium-headless-shell", "chrome-headless-shell"]

const elsewhere = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
]

/** The browser of this machine: CHROMIUM_PATH, else one on the PATH or where it is usually installed; null when none. */
export const executablePath: string | null = installedBrowser()

/** Its engine alone where that is installed, too; which browser is meant by CHROMIUM_PATH is not looked past. */
const enginePath = process.env.CHROMIUM_PATH ? executablePath : (onPath(bareNames) ?? executablePath)

function installedBrowser(): string | null {
  const given = [process.env.CHROMIUM_PATH ?? ""].find((path) => existsSync(path))
  return given ?? onPath(names) ?? elsewhere.find((path) => existsSync(path)) ?? onPath(bareNames)
}

function onPath(names: readonly string[]): string | null {
  const folders = (process.env.PATH ?? "").split(delimiter)
  const paths = folders.flatMap((folder) => names.map((name) => join(folder, name)))
  return paths.find((path) => existsSync(path)) ?? null
}

/**
 * What a browser draws around a page is a page, too, in processes of its own: half the time of a short visit. Only the
 * last list counts, so those that the driver turns off stand here again.
 */
const unused = [
  ...["InitialWebUI", "WebUIReloadButton", "PreloadTopChromeWebUI", "SpareRendererForSitePerProcess"],
  ...["AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose", "HttpsUpgrades"],
  ...["HttpsFirstBalancedModeAutoEnable", "LensOverlay", "MediaRouter", "PaintHolding", "OptimizationHints"],
  ...["ThirdPartyStoragePartitioning", "AvoidCorsURLLoaderRestartOnRedirect"],
]

let shared: Promise<Browser> | null = null

/** The browser of the test files that follow one another in this process; it ends with it. */
export function browserOfWorker(): Promise<Browser> {
  shared ??= launched()
  return shared
}

/** Starts the browser without a window: the engine alone, or the whole of what people have. */
export function launched(what: "engine" | "whole" = "engine"): Promise<Browser> {
  return chromium.launch({
    executablePath: (what === "whole" ? executablePath : enginePath)!,
    args: [
      // Chromium has no sandbox for root, and tests in containers are often root's.
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      "--disable-gpu",
      "--disable-quic",
      // The pages of one visitor need no process each.
      "--process-per-site",
      "--no-first-run",
      `--disable-features=${unused}`,
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--host-resolver-rules=MAP office.test 127.0.0.1",
    ],
  })
}
