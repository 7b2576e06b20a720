import type { Locator } from "playwright-core"
import { afterAll, expect, test } from "vitest"
import { countsOf } from "../../src/demo/final-beside.ts"
import { people } from "../../src/flow/county.test-data.ts"
import { hashOf } from "../../src/office/accounts/passwords.ts"
import { repliedCounty } from "../../src/office/acts/money/county.test-data.ts"
import { finalAt, takeFinal } from "../../src/office/finals/upload.ts"
import { finalWorkbookFor } from "../../src/office/finals/views.ts"
import { password } from "../../src/office/office.test-data.ts"
import { actOnSheet } from "../../src/office/sheets/acts.ts"
import { defaultReference } from "../../src/packs/reference.ts"
import { setPassword } from "../../src/store/credentials.ts"
import { finalFromWorkbook, finalWorkbook } from "../../src/workbook/final/index.ts"
import { violations } from "./axe.ts"
import { inBrowser, type Stage } from "./browser.ts"
import { Person } from "./desk.ts"
import type { Given } from "./documents.ts"

let county: Awaited<ReturnType<typeof repliedCounty>>
afterAll(() => county?.drop())

const [department, unit, other] = ["334", "334001", "334002"]
const day = "2028-03-01"

/** Somebody at a final account. */
async function at(stage: Stage, id: string, code: string): Promise<Person> {
  const person = await Person.arrive(stage, id, password)
  await person.signsIn()
  await person.turnTo("决算")
  await person.page.locator(`.list a[href$="/finals/${code}"]`).click()
  await person.page.getByRole("heading", { name: "决算工作簿" }).waitFor()
  return person
}

/** Somebody does some acts at a final account, one after the other, and leaves. */
async function does(stage: Stage, id: string, code: string, ...acts: (readonly [string, Fill?])[]) {
  const person = await at(stage, id, code)
  for (const [act, fill] of acts) await person.does(act, fill)
  await person.page.context().close()
}

type Fill = (dialog: Locator) => Promise<void>

const dated: Fill = async (dialog) => {
  await dialog.getByLabel("日期").fill(day)
  await dialog.getByLabel("文号").fill("岭财决〔2028〕1号")
}
const reviewed: Fill = (dialog) => dialog.getByLabel("保密审查人").fill("保密员")

/** The workbook of a unit filled in: who it is, and everything spent as it was budgeted. */
async function filled({ name, mimeType, buffer }: Given, code: string): Promise<Given> {
  const { account } = await finalFromWorkbook(buffer, name, defaultReference)
  const unsaid = { rank: "", funding: "", posts: null, staff: null, retired: null, vehicles: null, at: {} }
  const units = [
    { code, name: `云岭县水务${code}`, department: department!, nature: "事业" as const, ...unsaid },
  ]
  const lines = account!.lines.map((line) => ({ ...line, spent: line.adjusted, received: line.adjusted }))
  const bytes = await finalWorkbook(
    { ...account!, units, lines, counts: countsOf({ ...account!, units }, lines) },
    defaultReference,
  )
  return { name, mimeType, buffer: Buffer.from(bytes) }
}

/** The other unit hands in by the same acts without a window of its own. */
async function handsIn(code: string, clerk: string, head: string): Promise<void> {
  const { office, as, year } = county
  const place = { year, code }
  const { name, bytes } = await finalWorkbookFor(office, as(clerk), place)
  const file = await filled({ name, mimeType: "", buffer: Buffer.from(bytes) }, code)
  await takeFinal(office, as(clerk), { ...place, seen: 0 }, { name, bytes: file.buffer })
  await actOnSheet(office, as(clerk), finalAt(place), "propose", {})
  await actOnSheet(office, as(head), finalAt(place), "submit", {})
  await actOnSheet(office, as("df334"), finalAt(place), "receive", {})
}

inBrowser(
  "the final accounts of a year",
  (browser) => {
    test("from the bureau's notice to the publication", { timeout: 300_000 }, async () => {
      const head = await Person.arrive(browser, "bh", password)
      await head.signsIn()
      await head.turnTo("决算")
      await head.sees("还没有布置决算")
      await head.does("布置部门决算", (dialog) => dialog.getByLabel("决算的部门报送期限").fill("2028-05-31"))
      await head.sees("决算填报中")
      await head.page.context().close()
      const person = await at(browser, "uc1", unit!)
      const { page } = person
      const book = await person.keeps(page.getByRole("button", { name: "下载工作簿" }))
      await page.locator('input[type="file"]').setInputFiles(await filled(book, unit!))
      await page.getByText(/决算明细新增0条，修改\d+条，删除0条/).waitFor()
      await page.getByRole("button", { name: "采用", exact: true }).click()
      await person.sees("已采用")
      await person.does("送审")
      expect(await violations(page)).toEqual([])
      await page.context().close()
      await does(browser, "uh1", unit!, ["上报"])
      await does(browser, "df334", unit!, ["受理"])
      await handsIn(other!, "uc2", "uh2")
      await does(browser, "df334", department!, ["上报"])
      await does(browser, "bh", department!, ["受理"], ["登记批准", dated], ["批复", dated])
      await does(browser, "df334", unit!, ["批复", dated])
      await does(browser, "uc1", unit!, ["保密审查", reviewed])
      await does(browser, "uh1", unit!, ["审签"])
      const clerk = await at(browser, "uc1", unit!)
      await clerk.does("公开")
      await clerk.sees("已公开")
      await clerk.sees("单位公开单位决算")
      const file = await clerk.keeps(clerk.page.getByRole("button", { name: "公开文件（.docx）" }))
      expect(file.name).toContain("决算公开")
      await clerk.page.context().close()
    })
  },
  async () => {
    county = await repliedCounty()
    const { office, store, region } = county
    county.at(day)
    const hash = await hashOf(password, office.passwordCost)
    await store.office(region, async (trx) => {
      for (const { id } of people.persons) await setPassword(trx, region, id, hash)
    })
    return { office, setUpSecret: "geheim", version: "0" }
  },
)
