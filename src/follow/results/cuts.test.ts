import { expect, test } from "vitest"
import { readDocument } from "../../document/read.ts"
import { writeXlsx } from "../../document/xlsx/write/index.ts"
import { asksForLess, type Cut, cutsPrint, cutsText, sumOfCuts } from "./cuts.ts"
import { uptakeNames } from "./use.ts"

const cut = (name: string, more: Partial<Cut>): Cut => {
  const made = {
    name,
    ofName: "沅岭县水利局",
    kind: "project" as const,
    points: 55,
    gradeName: "差",
    consequence: "end",
    consequenceName: "终止",
    budget: 100_000_00,
    next: 0,
    uptake: "followed" as const,
    ...more,
  }
  return { ...made, uptakeName: uptakeNames[made.uptake] }
}
const cuts = [
  cut("渠道清淤", {}),
  cut("堤防养护", {
    consequence: "reduce",
    consequenceName: "压减",
    points: 72,
    gradeName: "中",
    next: 80_000_00,
  }),
  cut("水文观测", { next: 120_000_00, uptake: "notFollowed" }),
  cut("水质监测", { consequence: "review", consequenceName: "重新评审", next: null, uptake: "none" }),
]

test("哪些压减来自哪些结果：个数和少安排的钱", () => {
  expect(sumOfCuts(cuts)).toEqual({ followed: 2, notFollowed: 1, open: 1, less: 120_000_00 })
  expect(cutsText(cuts, 2027)).toBe(
    "2027年按结果应当压减、终止或重新评审的4个项目中，2028年预算按结果压减2个，共少安排12.00万元，没有按结果压减1个；1个要重新评审或者下一年预算还没有报来。",
  )
  expect(cutsText([], 2027)).toBe("2027年没有按结果应当压减、终止或重新评审的项目。")
})

test("等级好的、部门整体、还没有等级的不在内", () => {
  const asked = (more: Partial<Cut>) => asksForLess(cut("项目", more))
  expect([
    asked({}),
    asked({ consequence: "keep" }),
    asked({ kind: "department" }),
    asked({ consequence: null }),
  ]).toEqual([true, false, false, false])
})

test("下载的表里每个结果一行，没有报来的空着", async () => {
  const bytes = await writeXlsx(cutsPrint(cuts, { year: 2027, author: "沅岭县财政局" }))
  const { blocks } = await readDocument(bytes, "结果应用.xlsx")
  const text = JSON.stringify(blocks)
  for (const { name } of cuts) expect(text).toContain(name)
  const table = blocks.find((block) => block.kind === "table")!
  const rows = table.kind === "table" ? table.rows.map(({ cells }) => cells.map((cell) => cell.text)) : []
  expect(rows.find((row) => row.includes("堤防养护"))).toEqual([
    ...["2", "沅岭县水利局", "堤防养护", "72", "中", "压减", "10.00", "8.00", "-2.00", "已按结果压减"],
  ])
  expect(rows.find((row) => row.includes("水质监测"))?.slice(6, 9)).toEqual(["10.00", "", ""])
})
