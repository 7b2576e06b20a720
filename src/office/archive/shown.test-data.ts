import { expect, test } from "vitest"
import { pageOf } from "../../portal/pages/index.ts"
import { plainSite } from "../../portal/site.ts"
import { onShelf, stateOfShelf } from "../../store/publications/shelf.ts"
import type { demoOffice } from "../office.test-data.ts"
import { executionView } from "../views/money/execution.ts"
import { shelveAll } from "./shelve.ts"
import { publishExecution, shownFor, switchResults } from "./shown.ts"

/** What the bureau of a county, whose budget and final accounts were published, lets the public see beside them. */
export function shownStory(given: () => Awaited<ReturnType<typeof demoOffice>>): void {
  const show = (address: object) =>
    onShelf(given().office.store, (shelf) =>
      pageOf({ region: given().region.code, year: given().year, ...address } as never, {
        shelf,
        query: new URLSearchParams(),
        site: plainSite,
      }),
    )

  test("the results of a published final account are held back and shown again at once, wherever they would be", async () => {
    const { office, region, year, as } = given()
    await shelveAll(office)
    const [final] = await onShelf(office.store, (shelf) =>
      shelf.publications({ region: region.code, year, stage: "final", versions: "newest" }),
    )
    const address = { kind: "results", stage: "final", body: final!.body }
    const evaluations = () =>
      onShelf(office.store, async (shelf) => (await shelf.content(final!))!.disclosure.evaluations ?? [])
    const whole = await evaluations()
    const told = whole.flatMap(({ indicators }) => indicators.map(({ name }) => name))
    expect(told.length).toBeGreaterThan(0)
    const before = await stateOfShelf(office.store)
    await switchResults(office, as("财政局长"), "scores")
    expect(await stateOfShelf(office.store)).not.toBe(before)
    expect((await evaluations()).map(({ total }) => total)).toEqual(whole.map(({ total }) => total))
    await switchResults(office, as("财政局长"), "none")
    expect(await evaluations()).toEqual([])
    const page = JSON.stringify(await show(address))
    expect(page).toContain("没有在这里公开")
    for (const name of told) expect(page).not.toContain(name)
    expect(await shownFor(office, as("财政局长"))).toMatchObject({
      results: "none",
      said: { by: "财政局长" },
    })
    await switchResults(office, as("财政局长"), "all")
    expect(await evaluations()).toEqual(whole)
    await expect(switchResults(office, as("系统管理员"), "none")).rejects.toThrow("您不能查看")
  })

  test("how far the money is stands on the public pages as it was published, and goes when it is taken away", async () => {
    const { office, region, year, as } = given()
    const publish = (who: string, day: string | null) => publishExecution(office, as(who), { year, day })
    expect(await show({ kind: "execution", stage: "budget" })).toBeNull()
    await expect(publish("系统管理员", `${year}-08-31`)).rejects.toThrow("您不能查看")
    await expect(publish("财政局长", `${year - 1}-08-31`)).rejects.toThrow("年之内")
    await expect(publish("财政局长", `${year + 9}-08-31`)).rejects.toThrow("还没有到")
    await publish("财政局长", `${year}-08-31`)
    const all = await onShelf(office.store, (shelf) => shelf.execution({ region: region.code, year }))
    expect(new Set(all.map(({ day }) => day))).toEqual(new Set([`${year}-08-31`]))
    const board = await executionView(office, as("财政局长"), { year, by: "unit", asOf: `${year}-08-31` })
    expect(board.rows.length).toBeGreaterThan(0)
    for (const { of, approved, adjusted, paid } of board.rows) {
      const lines = all.find(({ body }) => body === of!.unit)!.lines
      const sum = (key: "approved" | "adjusted" | "paid") =>
        lines.reduce((added, line) => added + line[key], 0)
      expect([sum("approved"), sum("adjusted"), sum("paid")]).toEqual([approved, adjusted, paid])
    }
    const reported = all.flatMap(({ projects }) => projects.flatMap(({ indicators }) => indicators))
    expect(reported.length).toBeGreaterThan(0)
    expect((await show({ kind: "execution", stage: "budget" }))!.lead).toContain(`截至${year}-08-31`)
    const { body } = all[0]!
    const page = JSON.stringify(await show({ kind: "bodyExecution", stage: "budget", body }))
    expect(page).toContain("执行进度")
    expect((await shownFor(office, as("财政局长"))).years).toMatchObject([{ year, day: `${year}-08-31` }])
    await publish("财政局长", null)
    expect(await show({ kind: "execution", stage: "budget" })).toBeNull()
  })
}
