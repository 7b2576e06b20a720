import type { Locator, Page } from "playwright-core"
import type { Given } from "./documents.ts"
import { drop, settled } from "./visit.ts"

/** How somebody uses the page. */
export interface Hands {
  /** Gives a file to the page, and waits until it is read. */
  bring(page: Page, file: Given): Promise<void>
  /** Chooses a file by a button of its own. */
  choose(input: Locator, file: Given): Promise<void>
  press(target: Locator): Promise<void>
  write(field: Locator, text: string): Promise<void>
}

/** Somebody with a mouse. */
export const mouse: Hands = {
  bring: (page, file) => drop(page, file),
  choose: (input, file) => input.setInputFiles([file]),
  press: (target) => target.click(),
  write: (field, text) => field.fill(text),
}

/** Somebody who has nothing but a keyboard: Tab to what is wanted, Enter, and letters. */
export const keyboard: Hands = {
  async bring(page, file) {
    await this.choose(page.locator("input[type=file]").first(), file)
    await settled(page)
  },
  async choose(input, file) {
    const page = input.page()
    const asked = page.waitForEvent("filechooser")
    // The browser must have heard that its dialog is not wanted.
    await reach(input)
    await page.keyboard.press("Enter")
    await (await asked).setFiles([file])
  },
  async press(target) {
    await reach(target)
    await target.page().keyboard.press("Enter")
  },
  async write(field, text) {
    await reach(field)
    await field.page().keyboard.press("ControlOrMeta+A")
    await field.page().keyboard.type(text)
  },
}

/** No page has so many places to stop at. */
const most = 600

/** Goes on with Tab, or back with Shift and Tab, until an element has the focus. */
async function reach(wanted: Locator): Promise<void> {
  const { keyboard } = wanted.page()
  for (let steps = 0; steps < most; steps++) {
    const way = await wanted.evaluate((element) => {
      const at = document.activeElement ?? document.body
      if (at === element) return null
      return at.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING ? "Shift+Tab" : "Tab"
    })
    if (way === null) return
    await keyboard.press(way)
  }
  throw new Error(`Tab never comes to ${wanted}`)
}
