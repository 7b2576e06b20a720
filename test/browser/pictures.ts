import { mkdirSync } from "node:fs"
import { fileURLToPath } from "node:url"
import type { Page, PageScreenshotOptions } from "playwright-core"

const folder = fileURLToPath(new URL("../output/", import.meta.url))

/** Where a picture goes: a file of test/output/, which a person looks at and no test. */
export function pictureAt(name: string): string {
  mkdirSync(folder, { recursive: true })
  return `${folder}${name}`
}

/** Whether pictures were asked for, by PICTURES=1: all of them together take as long as a test file. */
export const areAskedFor = process.env.PICTURES !== undefined

/** Takes a picture of a page, when pictures were asked for. */
export async function pictured(page: Page, name: string, options: PageScreenshotOptions = {}): Promise<void> {
  if (areAskedFor) await page.screenshot({ ...options, path: pictureAt(`${name}.png`) })
}
