import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { usualCriteria } from "../packs/criteria.ts"
import { packs } from "../packs/index.ts"
import { criteriaProblems, expertProblems, judgedProblems } from "./criteria.ts"

const criteria = [
  { group: "决策", name: "立项依据", weight: 20 },
  { group: "产出", name: "完成率", weight: 49.5 },
  { group: "效益", name: "满意度", weight: 30.5 },
]

describe("criteria of an appraisal", () => {
  test("are 100 points together, each with a name of its own", () => {
    expect(criteriaProblems(criteria)).toEqual([])
    expect(criteriaProblems([]).join("")).toContain("还没有评价指标")
    expect(criteriaProblems(criteria.slice(1)).join("")).toBe("评价指标的分值合计80分，应当是100分，请改正。")
    const [first, ...rest] = criteria
    expect(criteriaProblems([{ ...first!, name: " " }, ...rest]).join("")).toContain(
      "第1项指标没有写类别或名称",
    )
    for (const weight of [0, -1, Number.NaN, 20.005])
      expect(criteriaProblems([{ ...first!, weight }, ...rest]).join("")).toContain("第1项指标的分值")
    expect(criteriaProblems([...rest, { ...rest[0]!, name: "完成率 ", weight: 20 }]).join("")).toContain(
      "“完成率”列了两次",
    )
  })

  test("of every place are 100 points together, and as much of their groups as is usual", () => {
    for (const { name } of packs) {
      const { criteria: usual, least } = usualCriteria(name)
      expect([name, criteriaProblems(usual)]).toEqual([name, []])
      for (const { groups, points } of least)
        expect(
          usual.reduce((sum, { group, weight }) => sum + (groups.includes(group) ? weight : 0), 0),
        ).toBeGreaterThanOrEqual(points)
    }
  })
})

describe("points of a report", () => {
  const judged = criteria.map(({ weight }) => ({ points: weight, basis: "" }))

  test("are one for every criterion, within its weight; what is taken off has its reason", () => {
    expect(judgedProblems(criteria, judged)).toEqual([])
    expect(judgedProblems(criteria, judged.slice(1)).join("")).toContain("方案有3项指标，打了2项的分")
    const [, ...rest] = judged
    expect(judgedProblems(criteria, [{ points: 18.5, basis: " " }, ...rest]).join("")).toBe(
      "“立项依据”扣了1.5分，没有写依据，请填写。",
    )
    expect(judgedProblems([], []).join("")).toBe("")
    expect(judgedProblems([], judged).join("")).toContain("不能逐项打分")
  })

  test("are never below nothing and never above the weight, whatever is typed", () => {
    fc.assert(
      fc.property(fc.double(), (points) => {
        const said = judgedProblems(criteria.slice(0, 1), [{ points, basis: "依据" }]).join("")
        const isPoints = points >= 0 && points <= 20 && Math.round(points * 100) / 100 === points
        expect(said === "").toBe(isPoints)
      }),
    )
  })
})

test("an expert is somebody from elsewhere, written down once", () => {
  const expert = { name: "林教授", from: "安河大学", field: "水利", conflict: "" }
  const at = { experts: [], departmentName: "安河县水利局" }
  expect(expertProblems(expert, at)).toEqual([])
  expect(expertProblems({ ...expert, field: "" }, at).join("")).toContain("专业都要写")
  expect(expertProblems({ ...expert, from: "安河县水利局规划科" }, at).join("")).toContain(
    "在被评价的安河县水利局工作",
  )
  expect(expertProblems(expert, { ...at, experts: [expert] }).join("")).toContain("已经登记过")
})
