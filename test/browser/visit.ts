import type { Page } from "playwright-core"
import type { Given } from "./documents.ts"

/** A visitor with a phone. */
export const phone = {
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
  deviceScaleFactor: 2,
} as const

/** Windows every state is looked at in: a desk's, a phone's, and a desk's at 200 %. */
export const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
  { width: 720, height: 450 },
] as const

/** Hands files to the page through its file button and waits until all are read. */
export async function choose(page: Page, ...files: Given[]): Promise<void> {
  await page.locator("input[type=file]").first().setInputFiles(files)
  await settled(page)
}

/** Drops files on the page as a mouse does. */
export async function drop(page: Page, ...files: Given[]): Promise<void> {
  const data = await page.evaluateHandle(
    (given) => {
      const transfer = new DataTransfer()
      for (const { name, base64 } of given) {
        const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))
        transfer.items.add(new File([bytes], name))
      }
      return transfer
    },
    files.map(({ name, buffer }) => ({ name, base64: buffer.toString("base64") })),
  )
  await page.locator(".drop-target").dispatchEvent("drop", { dataTransfer: data })
  await settled(page)
}

/** Opens a sample by the words on its button. */
export async function openSample(page: Page, words: string): Promise<void> {
  await page.getByRole("button", { name: words }).click()
  await settled(page)
}

/** Waits until what was given is read and shown. */
export async function settled(page: Page): Promise<void> {
  await page
    .locator(".summary, .middle h1, .file-list h1, .problems-view h1, .draft-view h1")
    .first()
    .waitFor()
  await page.locator(".file-line.waiting").first().waitFor({ state: "detached" })
}

/** Whether an element is on the visible part of the page. */
export async function inView(page: Page, selector: string): Promise<boolean> {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const box = element.getBoundingClientRect()
      const pane = (
        element.closest(".document, .findings") ?? document.documentElement
      ).getBoundingClientRect()
      return (
        box.height > 0 &&
        box.top >= Math.max(pane.top, 0) - 1 &&
        box.bottom <= Math.min(pane.bottom, innerHeight) + 1
      )
    })
}
