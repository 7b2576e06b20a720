import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { inBrowser } from "./browser.ts"
import { asDocx, asHtml, asPdf, asXlsx, given, sample } from "./documents.ts"
import { choose, drop, inView, openSample } from "./visit.ts"

const wangxi = sample("wangxi-culture-2024.txt")
const planted: { planted: { line: number; says: string; family: string }[] } = JSON.parse(
  readFileSync(new URL("../corpus/samples/wangxi-culture-2024.planted.json", import.meta.url), "utf8"),
)

inBrowser("a document on the page", (stage) => {
  test("dropped, it is shown as a document with its findings beside it", async () => {
    const page = await stage.visit()
    await drop(page, wangxi)
    expect(await page.locator(".summary h1").textContent()).toBe("青川市望溪县文化和旅游局 2024年部门预算")
    expect(await page.locator(".recognised").textContent()).toMatch(/认出 \d+ 张表、6 个项目/)
    expect(await page.locator(".paper .caption", { hasText: "部门预算支出总表" }).count()).toBe(1)
    expect(await page.locator(".paper table").count()).toBeGreaterThan(20)
    expect(await page.locator(".paper h3", { hasText: "二、部门预算安排的总体情况" }).count()).toBe(1)
    expect(await page.locator(".finding.error").count()).toBeGreaterThanOrEqual(5)
  })

  test("every planted mistake is marked where it stands", async () => {
    const page = await stage.visit()
    await drop(page, wangxi)
    for (const { says, family } of planted.planted) {
      const line = page.locator(".paper tr, .paper p", { hasText: says })
      expect(await line.locator(".flag.error:not(.involved)").count(), `${family} ${says}`).toBeGreaterThan(0)
    }
  })

  test("a finding leads to its cell, the cell to its finding", async () => {
    const page = await stage.visit()
    await openSample(page, "有几处差错的部门预算")
    const finding = page.locator(".finding", { hasText: "54.00" }).first()
    await finding.locator("> button").click()
    const cell = page.locator(".flag.chosen:not(.involved)", { hasText: "54.00" })
    await cell.waitFor()
    expect(await inView(page, ".flag.chosen:not(.involved)")).toBe(true)
    expect(await finding.locator("dd", { hasText: "45.00" }).count()).toBeGreaterThan(0)

    await page.locator(".finding.selected > button").click()
    expect(await page.locator(".finding.selected").count()).toBe(0)
    await cell
      .or(page.locator(".flag.error:not(.involved)", { hasText: "54.00" }))
      .first()
      .click()
    await page.locator(".finding.selected", { hasText: "54.00" }).waitFor()
    expect(await page.evaluate(() => document.activeElement?.closest(".finding")?.textContent)).toContain(
      "54.00",
    )
  })

  test("a figure in a sentence is marked in the sentence", async () => {
    const page = await stage.visit()
    await drop(page, wangxi)
    const flag = page.locator("p .flag", { hasText: "0.69" })
    expect(await flag.count()).toBe(1)
    expect(
      await page.locator(".paper p", { has: page.locator(".flag", { hasText: "0.69" }) }).textContent(),
    ).toContain("（三）公务接待费0.69")
  })

  test("filters by severity, family and words narrow the list and say so", async () => {
    const page = await stage.visit()
    await drop(page, wangxi)
    const all = await page.locator(".finding").count()
    await page.locator(".families button", { hasText: "支出计划" }).click()
    expect(await page.locator(".finding").count()).toBe(1)
    expect(await page.locator(".filtered").textContent()).toContain(`显示 1 / ${all} 个问题`)
    await page.getByRole("button", { name: "全部显示" }).click()
    await page.getByRole("searchbox").fill("台式计算机")
    const found = await page.locator(".finding").allTextContents()
    expect(found.length).toBeGreaterThan(0)
    expect(found.every((text) => text.includes("台式计算机"))).toBe(true)
    await page.getByRole("searchbox").fill("")
    await page.locator(".severity.error").click()
    expect(await page.locator(".finding:not(.error)").count()).toBe(0)
    expect(await page.locator(".finding.error").count()).toBeGreaterThan(0)
  })

  test("what is listed, and in which order, is in the address: back and forward lead through it, and it is kept", async () => {
    const page = await stage.visit()
    const text = wangxi.buffer.toString("utf8")
    await drop(page, given("望溪.txt", text.replace("\t≤88万元", "\t≥88万元").replace("\t≥92%", "\t较高")))
    const numbers = () => page.locator(".finding").evaluateAll((cards) => cards.map(({ id }) => id))
    const all = await numbers()
    await page.locator(".severity.error").click()
    await page.locator(".severity.warning").click()
    const errors = await numbers()
    await page.locator(".finding > button").first().click()
    await page.getByLabel("问题的顺序").selectOption("place")
    const byPlace = await numbers()
    expect(byPlace).not.toEqual(errors)
    expect([...byPlace].sort()).toEqual([...errors].sort())
    await page.getByRole("searchbox").pressSequentially("预算")
    const hash = await page.evaluate(() => location.hash)
    expect(decodeURIComponent(hash)).toMatch(/\/[A-Z]+-\d+-1\?severity=error,warning&words=预算&order=place$/)

    await page.goBack()
    expect(await page.getByRole("searchbox").inputValue()).toBe("")
    expect(await numbers()).toEqual(byPlace)
    await page.goBack()
    expect(await numbers()).toEqual(errors)
    expect(await page.locator(".finding.selected").count()).toBe(1)
    await page.goBack()
    expect(await page.locator(".finding.selected").count()).toBe(0)
    await page.goBack()
    await page.goBack()
    expect(await numbers()).toEqual(all)
    for (let i = 0; i < 5; i++) await page.goForward()
    expect(await page.evaluate(() => location.hash)).toBe(hash)
    await page.reload()
    await page.locator(".finding.selected").waitFor()
    expect(await page.getByRole("searchbox").inputValue()).toBe("预算")
    expect(await page.getByLabel("问题的顺序").inputValue()).toBe("place")
  })

  test("a correct document has no errors, and says how much was compared", async () => {
    const page = await stage.visit()
    for (const words of ["数字都对得上的部门预算", "上海格式的单位预算"]) {
      await openSample(page, words)
      expect(await page.locator(".finding.error, .finding.warning").allTextContents(), words).toEqual([])
      expect(await page.locator(".recognised").textContent()).toMatch(/核对了 \d{2,} 条勾稽关系/)
      await page.locator(".back").click()
    }
  })

  test("checks that could not be made are listed with their reasons", async () => {
    const page = await stage.visit()
    await drop(page, wangxi)
    const unchecked = page.locator(".openings details", { hasText: "未能判断" })
    await unchecked.locator("summary").click()
    expect(await unchecked.locator("li").first().textContent()).toMatch(/：.+/)
  })

  test("the contents lead to a section", async () => {
    const page = await stage.visit()
    await drop(page, wangxi)
    await page.locator(".outline > summary").click()
    await page.locator(".outline button", { hasText: "九、国有资产信息" }).click()
    const heading = page.locator(".paper h3", { hasText: "九、国有资产信息" })
    expect(await inView(page, `#${await heading.getAttribute("id")}`)).toBe(true)
  })

  test("Word, Excel, PDF and web page lead to the same cell", async () => {
    const page = await stage.visit()
    for (const file of [asDocx(wangxi), await asXlsx(wangxi), asHtml(wangxi), await asPdf(wangxi, page)]) {
      await drop(page, file)
      const finding = page.locator(".finding", { hasText: "54.00" }).first()
      await finding.locator("> button").click()
      expect(await page.locator(".flag.chosen:not(.involved)").first().textContent(), file.name).toContain(
        "54.00",
      )
      expect(await inView(page, ".flag.chosen:not(.involved)"), file.name).toBe(true)
      await page.locator(".back").click()
    }
  })

  test("several files are listed with their counts, and each opens", async () => {
    const page = await stage.visit()
    await choose(page, wangxi, sample("anhe-agriculture-2024.txt"), sample("linjiang-library-2025.txt"))
    expect(await page.locator("h1").textContent()).toBe("3 个文件")
    expect(await page.locator(".file-line .count.error").count()).toBe(1)
    await page.locator(".file-line", { hasText: "linjiang" }).click()
    expect(await page.locator(".summary h1").textContent()).toContain("临江区少年儿童图书馆 2025年单位预算")
    await page.getByRole("button", { name: "全部文件（3）" }).click()
    expect(await page.locator(".file-line").count()).toBe(3)

    await drop(page, given("空.txt", "没有表"))
    await page.evaluate(() => {
      location.hash = "#files?words=%E9%A2%84%E7%AE%97&order=name"
    })
    const names = () => page.locator(".file-line strong").allTextContents()
    await expect
      .poll(names)
      .toEqual(["anhe-agriculture-2024.txt", "linjiang-library-2025.txt", "wangxi-culture-2024.txt"])
    await page.getByLabel("顺序").selectOption("worst")
    expect((await names())[0]).toBe("wangxi-culture-2024.txt")
    await page.locator(".file-line").first().click()
    await page.locator(".summary").waitFor()
    await page.goBack()
    expect(await page.getByLabel("顺序").inputValue()).toBe("worst")
  })
})
