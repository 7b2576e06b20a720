import { zipSync } from "fflate"
import { writeXlsx } from "hucre/xlsx"
import type { Page } from "playwright-core"
import { expect, test } from "vitest"
import { limits } from "../../src/document/limits.ts"
import { inBrowser } from "./browser.ts"
import { type Given, given } from "./documents.ts"
import { exampleBook } from "./ledgers.ts"
import { drop } from "./visit.ts"

const someBook = async () =>
  given(
    "通讯录.xlsx",
    await writeXlsx({
      sheets: [
        {
          name: "Sheet1",
          rows: [
            ["姓名", "电话"],
            ["张三", "123"],
          ],
        },
      ],
    }),
  )

const bad: Record<string, () => Given | Promise<Given>> = {
  别的工作簿: someBook,
  "0 字节": () => given("空.xlsx", ""),
  截断的台账: async () => given("断.xlsx", (await exampleBook()).buffer.subarray(0, 50_000)),
  "不是 Excel 的压缩包": () => given("图.xlsx", zipSync({ "a.txt": new Uint8Array([65]) })),
  图片: () => given("台账.png", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0])),
  半个台账数据: () => given("半个.json", '{"schema":"mingzhang.ledger/2","year":'),
  别的数据: () => given("别的.json", '{"schema":"other/1"}'),
  空的台账数据: () => given("空.json", "{}"),
  旧版工作簿: () =>
    given("旧.xls", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array(600).fill(0)])),
}

/** The one sentence a visitor gets. */
async function sentence(page: Page): Promise<string> {
  await page.locator(".middle h1").waitFor()
  expect(await page.getByRole("alert").count()).toBe(1)
  return (await page.getByRole("alert").textContent()) ?? ""
}

inBrowser("a file no ledger can be read from", (stage) => {
  test.each(Object.entries(bad))("%s gets one sentence that says what to do", async (_, make) => {
    const file = await make()
    const page = await stage.visit()
    const accidents: string[] = []
    page.on("pageerror", (error) => accidents.push(error.message))
    await page.goto(`${stage.url}#compile`)
    await page.getByLabel("选择填好的台账").setInputFiles(file)
    const chosen = await sentence(page)
    await page.locator(".back").click()
    await drop(page, file)
    const dropped = await sentence(page)
    for (const said of [chosen, dropped]) {
      expect(said).toMatch(/[\u4e00-\u9fff].*请.*。$/)
      expect(said).not.toMatch(/Error|undefined|null|\bat\b|程序出了差错|mingzhang /)
    }
    expect(accidents).toEqual([])
  })

  test("one that is too large gets one sentence", async () => {
    const page = await stage.visit()
    await page.goto(`${stage.url}#compile`)
    await page.getByLabel("选择填好的台账").evaluate((input, size) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([new Uint8Array(size).fill(80)], "大.xlsx"))
      ;(input as HTMLInputElement).files = transfer.files
      input.dispatchEvent(new Event("change", { bubbles: true }))
    }, limits.file + 1)
    expect(await sentence(page)).toMatch(/超过 48 MB 的上限，请.*。$/)
  })

  test("another workbook is told where ledgers come from", async () => {
    const page = await stage.visit()
    await page.goto(`${stage.url}#compile`)
    await page.getByLabel("选择填好的台账").setInputFiles(await someBook())
    expect(await sentence(page)).toBe("这个工作簿里没有台账的工作表，只有“Sheet1”。请用明账的空白台账填写。")
  })

  test("a ledger dropped after it is compiled as if nothing had been", async () => {
    const page = await stage.visit()
    await page.goto(`${stage.url}#compile`)
    await drop(page, await someBook())
    await page.locator(".back").click()
    await drop(page, await exampleBook())
    await page.locator(".paper").waitFor()
  })
})
