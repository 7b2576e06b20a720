import { describe, expect, test } from "vitest"
import { compileFinal } from "../../compile/final/index.ts"
import { compile } from "../../compile/index.ts"
import { departmentFinals } from "../../demo/index.ts"
import { evaluationsOf } from "../../follow/results/evaluation.ts"
import { openEvaluation } from "../../follow/results/open.ts"
import { once } from "../../memo/index.ts"
import { emptyEvaluation, emptySubject } from "../../model/evaluation.ts"
import { withIds } from "../../model/ids.ts"
import { defaultReference } from "../../packs/reference.ts"
import { pathOf } from "../address.ts"
import { shelfOf } from "../memory/index.ts"
import type { Page, Table } from "../page.ts"
import { published } from "../portal.test-data.ts"
import type { ResultsShown } from "../shelf.ts"
import { plainSite } from "../site.ts"
import { pageOf } from "./index.ts"

/** A department's budget and final account of one year, with the self-evaluation of a unit: one indicator was missed. */
const made = once(() => {
  const [{ code, years } = { code: "", years: [] }] = [...departmentFinals({ departments: 1, years: 1 })]
  const { ledger, account } = years[0]!
  const sheet = openEvaluation(
    withIds(ledger),
    ledger.units.find(({ code: unit }) => ledger.projects.some((project) => project.unit === unit))!.code,
  )
  const [subject] = sheet.subjects
  const fills = {
    subjects: { [subject!.id]: { ...emptySubject, reached: "年度目标基本完成。" } },
    indicators: Object.fromEntries(
      subject!.indicators.map(({ id, weight }, i) => [
        id,
        {
          ...emptyEvaluation,
          value: "见台账",
          own: { score: i === 0 ? weight! - 1 : weight!, reason: "按台账" },
          reason: i === 0 ? "汛期推迟了一个月" : "",
        },
      ]),
    ),
    second: {},
  }
  const evaluations = evaluationsOf(
    { ...sheet, subjects: [subject!], fills },
    { form: "national", department: "甲局" },
  )
  const region = ledger.region.code!
  const budget = published(compile(ledger, code, defaultReference), code, { region, body: code })
  const final = published({ ...compileFinal(account, code, defaultReference), evaluations }, code, {
    region,
    body: code,
  })
  return { region, code, year: ledger.year, budget, final, missed: subject!.indicators[0]! }
})

function at(
  all: readonly ReturnType<typeof made>["budget"][],
  results: ResultsShown = "all",
): Promise<Page | null> {
  const { region, code, year } = made()
  const address = { kind: "results", region, year, stage: "final", body: code } as const
  return pageOf(address, {
    shelf: shelfOf(all, undefined, { results }),
    query: new URLSearchParams(),
    site: plainSite,
  })
}

const tableIn = (page: Page, id: string) => page.parts.find((part): part is Table => part.id === id)!
const textOf = (page: Page) => JSON.stringify(page.parts)

describe("一年从预算到结果，在一页上", () => {
  test("预算和决算逐项对照，合计是两份文件的合计", async () => {
    const { budget, final } = made()
    const page = (await at([budget, final]))!
    const { rows, total } = tableIn(page, "lines")
    const ofClasses = rows.filter(({ level }) => level === 1)
    for (const column of [2, 3])
      expect(ofClasses.reduce((sum, { cells }) => sum + (cells[column]!.cents ?? 0), 0)).toBe(
        total!.cells[column]!.cents,
      )
    expect(page.of.map(({ stage }) => stage)).toEqual(["budget", "final"])
  })

  test("得分旁边有话说的理由，也说不能怎样比", async () => {
    const { budget, final, missed } = made()
    const page = (await at([budget, final]))!
    const { rows, note } = tableIn(page, "scores")
    expect(rows).toHaveLength(1)
    expect(note).toContain("不能直接比高低")
    const text = textOf(page)
    expect(text).toContain(`${missed.name}：目标是`)
    expect(text).toContain("原因是汛期推迟了一个月")
    expect(text).toContain("办成的事：年度目标基本完成")
  })

  test("财政局不公开的，不在页面里，也不在数据里，页面写明没有公开", async () => {
    const { budget, final, missed, region } = made()
    const points = (await at([budget, final], "scores"))!
    expect(tableIn(points, "scores").rows).toHaveLength(1)
    expect(textOf(points)).toContain("这里只公开得分和等级")
    const none = (await at([budget, final], "none"))!
    expect(textOf(none)).toContain("绩效自评的得分和理由没有在这里公开")
    for (const page of [points, none]) {
      expect(textOf(page)).not.toContain(missed.name)
      expect(textOf(page)).not.toContain("汛期推迟")
      expect(textOf(page)).not.toContain("年度目标基本完成")
    }
    expect(none.parts.map(({ id }) => id)).not.toContain("e1")
    for (const results of ["scores", "none"] as const) {
      const shelf = shelfOf([final], undefined, { results })
      const { disclosure } = (await shelf.content({ region, id: final.publication.id }))!
      expect(JSON.stringify(disclosure)).not.toContain("汛期推迟")
      expect(disclosure.evaluations?.length ?? 0).toBe(results === "none" ? 0 : 1)
    }
    const elsewhere = { ...final, publication: { ...final.publication, origin: "archive" as const } }
    expect(textOf((await at([budget, elsewhere], "none"))!)).toContain("汛期推迟")
  })

  test("决算还没有公开的，先列预算；什么也没有公开的没有这一页", async () => {
    const page = (await at([made().budget]))!
    expect(page.lead).toContain("决算还没有公开")
    expect(page.parts.map(({ id }) => id)).toEqual(["figures"])
    expect(await at([])).toBeNull()
  })
})

test("地址读回来是它自己", () => {
  const { region, code, year } = made()
  expect(pathOf({ kind: "results", region, year, stage: "final", body: code })).toBe(
    `${region}/${year}-final/bodies/${code}/results`,
  )
})
