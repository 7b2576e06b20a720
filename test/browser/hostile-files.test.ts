import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { strToU8, zipSync } from "fflate"
import { writeXlsx } from "hucre/xlsx"
import { expect, test } from "vitest"
import { drawPdf } from "../../src/document/pdf/fixtures/draw.ts"
import { inBrowser } from "./browser.ts"
import { type Given, given, sample } from "./documents.ts"
import { choose, drop } from "./visit.ts"

const title = "某局2024年部门预算"

/** Small files that ask for far more than they are: columns, list numbers, forms, spans, one line without end. */
const hostile: Record<string, () => Promise<Given> | Given> = {
  一张表有一万多列: async () => {
    const cells = new Map([
      ["0,0", { value: 1 }],
      ["0,16383", { value: 2 }],
    ])
    return given("宽.xlsx", await writeXlsx({ sheets: [{ name: "表", rows: [[title]], cells }] }))
  },
  "解压后大得不合常理的 Word": () =>
    given(
      "炸弹.docx",
      zipSync({
        "[Content_Types].xml": strToU8("<Types/>"),
        "word/document.xml": new Uint8Array(200 * 2 ** 20).fill(32),
      }),
    ),
  "画得没有尽头的 PDF": () =>
    given("图.pdf", drawPdf([{ marks: Array.from({ length: 450_000 }, () => "q 1 0 0 1 0 0 cm Q") }])),
  跨六万行的格子: () =>
    given(
      "跨行.html",
      `<h1>${title}</h1><table>${`<tr>${"<td rowspan=65534>1</td>".repeat(20)}</tr>`.repeat(2000)}</table>`,
    ),
  一行没有尽头的字: () => given("一行.txt", `${title}\n\n收入 ${"1,".repeat(300_000)}`),
}

inBrowser("a file that asks for too much", (stage) => {
  test.each(Object.keys(hostile))("%s gets an answer, and the page goes on", async (name) => {
    const page = await stage.visit()
    const accidents: string[] = []
    page.on("pageerror", (error) => accidents.push(error.message))
    page.on("crash", () => accidents.push("crash"))
    await drop(page, await hostile[name]!())
    const said = await page.locator("#page").textContent()
    expect(said).not.toMatch(/Error|undefined|程序出了差错|自己出了差错/)
    expect(await page.getByRole("alert").first().textContent()).toMatch(/[\u4e00-\u9fff].*。$/)
    expect(accidents).toEqual([])
    // The same page reads the next file.
    await choose(page, sample("linjiang-library-2025.txt"))
    await page.getByText("临江区少年儿童图书馆").first().waitFor()
  })

  const folder = process.env.HOSTILE
  test.skipIf(!folder || !existsSync(folder))(
    "a whole folder of them, by HOSTILE=folder",
    async () => {
      const left: string[] = []
      for (const name of readdirSync(folder!).filter((name) => !/\.(?:md|py)$/.test(name))) {
        const page = await stage.visit()
        let accident = ""
        page.on("pageerror", (error) => (accident = error.message))
        page.on("crash", () => (accident = "crash"))
        const begun = performance.now()
        await choose(page, given(name, readFileSync(join(folder!, name)))).catch(
          (error) => (accident ||= error.message),
        )
        const said = (accident || (await page.locator("#page").textContent())) ?? ""
        const seconds = Math.round((performance.now() - begun) / 1000)
        console.info(`${name}: ${seconds} s · ${accident}`)
        if (accident || /程序出了差错|自己出了差错/.test(said)) left.push(`${name}: ${said.slice(0, 200)}`)
        await page.close()
      }
      expect(left).toEqual([])
    },
    3_600_000,
  )
})
