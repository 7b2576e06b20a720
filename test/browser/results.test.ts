import { afterAll, expect, test } from "vitest"
import { demoOffice, password } from "../../src/office/office.test-data.ts"
import { scoreSheet } from "../../src/office/results/rescore.ts"
import { evaluationSheetView, evaluationView } from "../../src/office/results/views.ts"
import { violations } from "./axe.ts"
import { inBrowser, type Stage } from "./browser.ts"
import { Person } from "./desk.ts"
import { pictured } from "./pictures.ts"

let stage: Awaited<ReturnType<typeof demoOffice>>
afterAll(() => stage?.drop())

/** The year that was executed. */
const last = 2026

inBrowser(
  "results of the demonstration",
  (browser) => {
    test("a third party sees its own alone, and plans with criteria that are 100 points", async () => {
      const third = await arrives(browser, "第三方评价")
      for (const path of [`${last}/evaluation`, `${last}/finals`]) {
        const answer = await third.page.request.get(`${browser.url}api/v1/years/${path}`)
        expect((await answer.json()).sheets ?? []).toEqual([])
      }
      await third.page.goto(`${browser.url}office.html#/${last}/appraisals`)
      await third.sees("部门整体支出绩效评价")
      const menu = await third.page.getByRole("navigation", { name: "页面" }).textContent()
      expect(menu).toContain("第三方评价")
      for (const other of ["绩效自评", "预算执行", "决算", "部门和单位"]) expect(menu).not.toContain(other)
      await third.page.getByRole("link", { name: "部门整体支出绩效评价" }).click()
      await third.sees("合计100分")
      await looksAt(third, "appraisal-plan")
      const { page } = third
      await page.getByRole("textbox", { name: "评价方案", exact: true }).fill("查账、走访")
      await page.getByRole("textbox", { name: "分值1", exact: true }).fill("1")
      await third.sees("合计97分")
      await page.getByRole("button", { name: "报评价方案", exact: true }).click()
      await third.sees("应当是100分，请改正")
      await page.getByRole("textbox", { name: "分值1", exact: true }).fill("4")
      await page.getByRole("button", { name: "报评价方案", exact: true }).click()
      await third.sees("方案已报，待同意")
      await third.page.context().close()
    })

    test("the bureau sees points, experts and papers; who is appraised sees the points alone", async () => {
      const [head, finance] = [
        await arrives(browser, "财政局长"),
        await arrives(browser, `${(await bodies()).department}财务`),
      ]
      for (const person of [head, finance]) {
        await person.page.goto(`${browser.url}office.html#/${last}/appraisals/1`)
        await person.sees("等级良")
      }
      await head.sees("没有利害关系")
      await looksAt(head, "appraisal-bureau")
      await head.page.getByRole("link", { name: "走访记录.txt" }).waitFor()
      expect(await finance.page.getByText(/林教授|走访记录/).count()).toBe(0)
      await head.page.context().close()
      await finance.page.context().close()
    })

    test("a department's year stands on one page, and a project with its years on another", async () => {
      const { department, unit } = await bodies()
      const head = await arrives(browser, "财政局长")
      await head.page.goto(`${browser.url}office.html#/${last}/bodies/${department}/course`)
      await head.page.getByRole("rowheader", { name: "合计" }).waitFor()
      await looksAt(head, "course")
      const clerk = await arrives(browser, `${unit}经办`)
      await clerk.page.goto(`${browser.url}office.html#/${last}/bodies/${unit}/course`)
      const first = clerk.page.getByRole("row").filter({ hasText: /\d分/ }).first()
      const name = await first.getByRole("rowheader").textContent()
      await first.getByRole("link").click()
      await clerk.page.getByRole("heading", { level: 1, name: name! }).waitFor()
      await clerk.page.getByRole("rowheader", { name: `${last}年` }).waitFor()
      await looksAt(clerk, "project-course")
      await head.page.context().close()
      await clerk.page.context().close()
    })

    test("next year's clerk sees the poor grade beside the project that asks again", async () => {
      const { unit } = await bodies()
      await scoredDown(unit)
      const clerk = await arrives(browser, `${unit}经办`)
      await clerk.page.goto(`${browser.url}office.html#/${stage.year}/bodies/${unit}`)
      await clerk.sees("建议暂停或取消安排")
      expect(await clerk.page.locator(".last-results").getAttribute("open")).not.toBeNull()
      await looksAt(clerk, "last-results")
      await clerk.page.context().close()
    })
  },
  async () => {
    stage = await demoOffice({ seed: 7, past: 1, executed: true })
    return { office: stage.office, setUpSecret: "geheim", version: "0" }
  },
)

async function arrives(browser: Stage, id: string): Promise<Person> {
  const person = await Person.arrive(browser, id, password)
  await person.signsIn()
  return person
}

/** At both widths a page has nothing serious for axe, and does not scroll sideways. */
async function looksAt({ page }: Person, name: string): Promise<void> {
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 844 })
    expect(await violations(page), `${name} ${width}`).toEqual([])
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(over, `${name} ${width}`).toBeLessThanOrEqual(0)
    await pictured(page, `${name}-${width}`, { fullPage: true })
  }
}

/** The department of the demonstration, and its unit that has handed in its self-evaluation. */
async function bodies() {
  const { sheets } = await evaluationView(stage.office, stage.as("财政局长"), last)
  const department = sheets.find(({ kind }) => kind === "departmentEvaluation")!.code
  const unit = sheets.find(({ kind, state }) => kind === "unitEvaluation" && state === "submitted")!.code
  return { department, unit }
}

/** The department scores the first project of a unit again: nothing for any of its indicators. */
async function scoredDown(code: string): Promise<void> {
  const { department } = await bodies()
  const finance = stage.as(`${department}财务`)
  const { subjects } = await evaluationSheetView(stage.office, finance, { year: last, code })
  const scores = subjects[0]!.indicators.map(({ id }) => ({ part: id, score: 0, reason: "现场没有看到成果" }))
  await scoreSheet(stage.office, finance, { act: "rescore", year: last, code, scores })
}
