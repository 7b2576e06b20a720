import { zipSync } from "fflate"
import { expect, test } from "vitest"
import { inBrowser } from "./browser.ts"
import { asDocx, type Given, given, sample } from "./documents.ts"
import { choose, drop } from "./visit.ts"

const wangxi = sample("wangxi-culture-2024.txt")
const word = asDocx(wangxi)

const bad: Record<string, Given> = {
  "0 字节": given("空.docx", ""),
  截断的压缩包: given("断.docx", word.buffer.subarray(0, word.buffer.length >> 1)),
  "不是 Word 的压缩包": given("图.docx", zipSync({ "a.txt": new Uint8Array([65]) })),
  "坏的 PDF": given("坏.pdf", "%PDF-1.7\n%%EOF"),
  "旧版 Word": given(
    "旧.doc",
    new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array(600).fill(0)]),
  ),
  图片: given("扫描.png", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0])),
  别的数据: given("别的.json", '{"schema":"other/1"}'),
  "半个 JSON": given("半个.json", '{"schema":"mingzhang.disclosure/2","title":"'),
}

inBrowser("a file that cannot be read", (stage) => {
  test.each(Object.entries(bad))("%s gets one sentence", async (_, file) => {
    const page = await stage.visit()
    const accidents: string[] = []
    page.on("pageerror", (error) => accidents.push(error.message))
    await drop(page, file)
    const sentence = (await page.getByRole("alert").first().textContent()) ?? ""
    expect(sentence).toMatch(/[\u4e00-\u9fff].*。$/)
    expect(sentence).not.toMatch(/Error|undefined|null|\bat\b|程序出了差错/)
    expect(accidents).toEqual([])
  })

  test("an old .doc is told how to become a .docx", async () => {
    const page = await stage.visit()
    await drop(page, bad["旧版 Word"]!)
    expect(await page.getByRole("alert").first().textContent()).toMatch(/另存为.*\.docx/)
  })

  test("others dropped with it are still checked", async () => {
    const page = await stage.visit()
    await choose(page, bad["0 字节"]!, wangxi, bad["坏的 PDF"]!)
    expect(await page.locator(".file-line.unreadable").count()).toBe(2)
    expect(await page.locator(".file-line .count.error").count()).toBe(1)
  })

  test("a text without a budget says that nothing in it was recognised", async () => {
    const page = await stage.visit()
    await drop(page, given("通知.txt", "关于召开会议的通知\n请各单位按时参加。"))
    expect(await page.locator(".no-findings").textContent()).toContain(
      "没有认出可以核对的表格、项目和金额，等于没有检查",
    )
  })

  test("a hundred thousand rows are shown in portions", async () => {
    const page = await stage.visit()
    const rows = Array.from({ length: 100_000 }, (_, i) => `\t项目${i}\n\t${i}.00\n`)
    await drop(page, given("长.txt", `明细表\n\t项目\n\t金额\n\n${rows.join("\n")}`))
    expect(await page.locator(".paper tr").count()).toBeLessThan(2000)
    await page.getByRole("button", { name: /继续显示/ }).click()
    expect(await page.locator(".paper tr").count()).toBeGreaterThan(1000)
  })
})
