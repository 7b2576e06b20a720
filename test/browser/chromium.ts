import { existsSync } from "node:fs"
import { delimiter, join } from "node:path"
import { type Browser, chromium } from "playwright-core"

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"]

const elsewhere = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
]

/** The browser of this machine: CHROMIUM_PATH, else one on the PATH or where it is usually installed; null when none. */
export const executablePath: string | null = installedBrowser()

function installedBrowser(): string | null {
  const onPath = (process.env.PATH ?? "")
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
  const given = process.env.CHROMIUM_PATH
  return [...(given ? [given] : []), ...onPath, ...elsewhere].find((path) => existsSync(path)) ?? null
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

/** Starts the browser without a window. */
export function launched(): Promise<Browser> {
  return chromium.launch({
    executablePath: executablePath!,
    args: [
      // Chromium has no sandbox for root, and tests in containers are often root's.
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      `--disable-features=${unused}`,
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--host-resolver-rules=MAP office.test 127.0.0.1",
    ],
  })
}
