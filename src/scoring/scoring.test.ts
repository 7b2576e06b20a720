import { assert, constantFrom, integer, property, record, shuffledSubarray } from "fast-check"
import { describe, expect, test } from "vitest"
import { packs } from "../packs/list.ts"
import { scoringRules, scoringSets } from "../packs/scoring.ts"
import { parseTarget } from "../read/projects/target.ts"
import { scoreExecution } from "./execution.ts"
import { type ScoredIndicator, scoreIndicator } from "./indicator.ts"
import { problemOf } from "./own.ts"
import { stepText } from "./say.ts"
import { ruleSentences } from "./sentences.ts"
import { gradeOf, totalOf } from "./total.ts"
import { proposedWeights } from "./weights.ts"

const year = 2026
const national = scoringRules("national", year)

function indicator(
  target: string,
  value: string,
  weight: number,
  rest: Partial<ScoredIndicator> = {},
): ScoredIndicator {
  return { name: "清淤渠道", description: "", target: parseTarget(target, {}), value, weight, ...rest }
}

function scored(target: string, value: string, weight: number, place = "national") {
  return scoreIndicator(indicator(target, value, weight), scoringRules(place, year))
}

describe("points of an indicator", () => {
  test.each([
    // Reached is all of the weight, whatever is above.
    ["≥98%", "98%", 20, "national", 20],
    ["≥98%", "99.5%", 20, "national", 20],
    ["≥4500人次", "4500", 7, "national", 7],
    ["=12场", "12场", 5, "national", 5],
    // Missed is a share of it, to two decimals.
    ["≥98%", "96.04%", 20, "national", 19.6],
    ["≥3公里", "2公里", 10, "national", 6.67],
    ["=3公里", "2公里", 10, "national", 6.67],
    // The two reverse rules: missed by half.
    ["≤100万元", "150万元", 10, "national", 5],
    ["≤100万元", "150万元", 10, "hubei", 6.67],
    ["≤100万元", "150万元", 10, "beijing", 6.67],
    ["≤100万元", "200万元", 10, "national", 0],
    ["≤100万元", "200万元", 10, "hubei", 5],
    ["≤100万元", "100万元", 10, "hubei", 10],
    // Nothing is aimed at.
    ["=0起", "0起", 10, "national", 10],
    ["=0起", "1起", 10, "national", 0],
    ["≤0起", "1起", 10, "national", 0],
    ["≤0起", "1起", 10, "hubei", 0],
    ["≥0户", "0户", 10, "national", 10],
    // Below nothing counts as nothing.
    ["≥5%", "-3%", 10, "national", 0],
    ["≤5%", "-3%", 10, "national", 10],
    // Units that are certainly the same.
    ["≥1.2万人次", "12000人次", 10, "national", 10],
  ])("%s, reached %s, weight %d by %s: %d", (target, value, weight, place, points) => {
    expect(scored(target, value, weight, place).points).toBe(points)
  })

  test.each([
    ["12月底前完成", "12月20日", "由人判断"],
    ["≥90%", "0.95", "几成不清楚"],
    ["≥90%", "约95%左右", "应是一个数"],
    ["≥90%", "", "还没有填写"],
    ["≥90人", "95公里", "单位不同"],
    ["≥-5%", "-6%", "负数"],
    ["持续改善", "已改善", "由人判断"],
  ])("%s, reached %s: a person decides", (target, value, because) => {
    const { points, steps } = scored(target, value, 10)
    expect(points).toBeNull()
    expect(steps.map(stepText).join("")).toContain(because)
  })

  test("a target in words leaves a range, by what a person says and by the place", () => {
    const of = (says: "reached" | "partly" | "missed", place: string) =>
      scoreIndicator(indicator("持续改善", "有改善", 10, { says }), scoringRules(place, year))
    expect(of("reached", "national")).toMatchObject({
      points: 10,
      range: { from: 8, until: 10, isUntilIn: true },
    })
    expect(of("partly", "national")).toMatchObject({
      points: null,
      range: { from: 6, until: 8, isUntilIn: false },
    })
    expect(of("partly", "hubei")).toMatchObject({
      points: null,
      range: { from: 5, until: 8, isUntilIn: false },
    })
    expect(of("missed", "hubei")).toMatchObject({
      points: null,
      range: { from: 0, until: 5, isUntilIn: false },
    })
  })

  test("from the limit of the place on, more is explained", () => {
    expect(scored("≥100人", "119人", 10).exceeds).toBe(false)
    expect(scored("≥100人", "120人", 10).exceeds).toBe(true)
    expect(scored("≥100人", "129人", 10, "guangxi").exceeds).toBe(false)
    expect(scored("≥0人", "30人", 10, "guangxi").exceeds).toBe(true)
    expect(scored("=100人", "101人", 10, "hebei").exceeds).toBe(true)
    expect(scored("=100人", "100人", 10, "hebei").exceeds).toBe(false)
    expect(scored("=100人", "101人", 10).exceeds).toBe(false)
    expect(scored("≤100人", "20人", 10).exceeds).toBe(false)
  })

  test("a deduction counts where the place has it, down to nothing", () => {
    const of = (deduction: number, place: string) =>
      scoreIndicator(indicator("≥100人", "150人", 10, { deduction }), scoringRules(place, year)).points
    expect(of(3, "guangxi")).toBe(7)
    expect(of(30, "guangxi")).toBe(0)
    expect(of(3, "national")).toBe(10)
  })

  test("its arithmetic is said", () => {
    const said = (target: string, value: string, place = "national") =>
      scored(target, value, 10, place).steps.map(stepText)
    expect(said("≥3公里", "2公里")).toEqual([
      "完成值2公里没有达到指标值3公里，按比例得分：2公里÷3公里×10分＝6.67分。",
    ])
    expect(said("≤100万元", "150万元")[0]).toContain("〔1－（150万元－100万元）÷100万元〕×10分＝5分")
    expect(said("≤100万元", "150万元", "hubei")[0]).toContain("100万元÷150万元×10分＝6.67分")
    expect(said(">90%", "90%")[0]).toBe("完成值90%达到指标值90%，得满分10分。")
  })
})

describe("points of execution", () => {
  const of = (budget: number, paid: number, weight: number, place = "national") =>
    scoreExecution({ budget, paid }, weight, scoringRules(place, year))

  test.each([
    // The rate is rounded before points are made of it: 154.74 of 310.20 is 49.88 %.
    [3_102_000_0, 1_547_400_0, 10, "national", 4.99],
    [2_500_000_000, 2_154_576_000, 10, "national", 8.62],
    [8_800_000, 8_800_000, 10, "national", 10],
    [8_800_000, 9_900_000, 10, "national", 10],
    [0, 0, 10, "national", 0],
    [0, 100, 10, "national", 0],
    [1_000_000, 863_000, 20, "hubei", 17.26],
    [1_000_000, 1_000_000, 10, "jiangxi", 10],
    [1_000_000, 999_900, 10, "jiangxi", 7],
    [1_000_000, 800_000, 10, "jiangxi", 7],
    [1_000_000, 799_900, 10, "jiangxi", 5],
    [1_000_000, 600_000, 10, "jiangxi", 5],
    [1_000_000, 599_900, 10, "jiangxi", 0],
  ])("of %d paid %d, weight %d by %s: %d", (budget, paid, weight, place, points) => {
    expect(of(budget, paid, weight, place).points).toBe(points)
  })

  test("its arithmetic is said", () => {
    expect(of(31_020_000, 15_474_000, 10).steps.map(stepText)).toEqual([
      "执行率＝全年执行数15.474万元÷全年预算数31.02万元＝49.88%。",
      "得分＝49.88%×权重10分＝4.99分。",
    ])
    expect(of(0, 0, 10).steps.map(stepText)[0]).toContain("全年预算数为0")
  })
})

describe("total and grade", () => {
  test.each([
    ["national", 90, "优"],
    ["national", 89.99, "良"],
    ["national", 80, "良"],
    ["national", 79.995, "中"],
    ["national", 60, "中"],
    ["national", 59.99, "差"],
    ["national", 0, "差"],
    ["early", 80, "优"],
    ["early", 79.99, "良"],
    ["shanghai", 60, "合格"],
    ["shanghai", 59, "不合格"],
  ])("by %s %d points are %s", (place, points, name) => {
    expect(gradeOf(points, scoringRules(place, year))?.name).toBe(name)
  })

  test("what rounding changes is told", () => {
    const third = scored("≥3公里", "1公里", 10)
    expect(totalOf([third, third, third], national)).toMatchObject({ points: 9.99, apart: -0.01 })
    expect(totalOf([{ points: 0.1 }, { points: 0.2 }], national)).toMatchObject({ points: 0.3, apart: 0 })
  })

  test("while one has no points there is no total", () => {
    expect(totalOf([{ points: 10 }, { points: null }], national)).toMatchObject({ points: null, missing: 1 })
  })
})

describe("a score of one's own", () => {
  const missed = scored("≥3公里", "2公里", 10)
  const problem = (score: number, reason = "") => problemOf({ score, reason }, 10, missed, national)

  test("another than the rules give needs a reason", () => {
    expect(problem(6.67)).toBeNull()
    expect(problem(8)).toBe("needsReason")
    expect(problem(8, "因洪水停工四十天")).toBeNull()
  })

  test("it is within its weight, its words and its decimals", () => {
    expect(problem(10.5, "多做了")).toBe("outside")
    expect(problem(-1, "少做了")).toBe("outside")
    expect(problem(Number.NaN, "少做了")).toBe("outside")
    expect(problem(6.667, "按实")).toBe("tooPrecise")
    const partly = scoreIndicator(indicator("持续改善", "有改善", 10, { says: "partly" }), national)
    const of = (score: number) => problemOf({ score, reason: "" }, 10, partly, national)
    expect([of(6), of(7.99), of(8), of(5.99)]).toEqual([null, null, "outsideRange", "outsideRange"])
  })
})

describe("proposed weights", () => {
  const of = (levels: string, place = "national", of = year) =>
    proposedWeights(
      levels.split(" ").map((level1) => ({ level1: `${level1}指标` })),
      scoringRules(place, of),
    )

  test("are those of the groups, evenly in whole points", () => {
    expect(of("产出 产出 产出 效益 满意度")).toEqual([17, 17, 16, 30, 10])
    expect(of("成本 产出 效益 满意度")).toEqual([20, 40, 20, 10])
    expect(of("产出 效益")).toEqual([50, 40])
    expect(of("产出 满意度")).toEqual([80, 10])
    expect(of("产出 效益 满意度", "hubei")).toEqual([40, 30, 10])
    expect(of("投入 过程 产出")).toEqual([30, 30, 30])
  })

  test("are 100 together with execution, whatever indicators there are", () => {
    const levels = constantFrom("成本", "产出", "效益", "满意度", "过程")
    assert(
      property(
        shuffledSubarray(
          Array.from({ length: 60 }, (_, i) => i),
          { minLength: 1 },
        ),
        constantFrom(...scoringSets.map(({ name }) => name)),
        constantFrom(2019, 2026),
        levels,
        (picked, name, of, only) => {
          const all = ["成本", "产出", "效益", "满意度", "过程"]
          const rules = scoringRules(name, of)
          const weights = proposedWeights(
            picked.map((n) => ({ level1: n % 7 === 0 ? only : all[n % 4]! })),
            rules,
          )
          const cents = weights.reduce((total, weight) => total + Math.round(weight * 100), 0)
          expect(cents + (rules.weights.execution ?? 0) * 100).toBe(10_000)
          expect(weights.every((weight) => weight > 0)).toBe(true)
        },
      ),
      { numRuns: 200 },
    )
  })
})

describe("the rules of every place", () => {
  test("are complete, and their bands and grades leave no gap", () => {
    expect(packs.every(({ name }) => scoringSets.some((set) => set.name === name))).toBe(true)
    for (const { name } of scoringSets)
      for (const of of [2019, 2026]) {
        const rules = scoringRules(name, of)
        const bands = [...rules.words].sort((a, b) => a.from - b.from)
        expect([bands[0]!.from, ...bands.map(({ until }) => until)]).toEqual([
          ...bands.map(({ from }) => from),
          100,
        ])
        expect(rules.grades.at(-1)!.from).toBe(0)
        for (const weights of [rules.weights, rules.weightsWithCost])
          expect(Object.values(weights).reduce((a, b) => a + b, 0)).toBe(100)
        if (rules.execution.rule === "steps") expect(rules.execution.steps.at(-1)!.from).toBe(0)
        expect(rules.rows.every(({ isConfirmed, source }) => !isConfirmed || source !== "")).toBe(true)
      }
  })
})

/** The rules once more, as a person would write them on a sheet of paper. */
const onPaper: Readonly<Record<string, Paper>> = {
  national: { reverse: "distance", stairs: null, far: 120, farExact: 120, grades: "优90 良80 中60 差0" },
  hebei: { reverse: "distance", stairs: null, far: 120, farExact: 100, grades: "优90 良80 中60 差0" },
  shandong: { reverse: "distance", stairs: null, far: 120, farExact: 120, grades: "优90 良80 中60 差0" },
  shanghai: {
    reverse: "distance",
    stairs: null,
    far: 120,
    farExact: 120,
    grades: "优90 良80 合格60 不合格0",
  },
  hubei: { reverse: "inverse", stairs: null, far: 120, farExact: 120, grades: "优90 良80 中60 差0" },
  beijing: { reverse: "inverse", stairs: null, far: 120, farExact: 120, grades: "优90 良80 中60 差0" },
  sichuan: { reverse: "distance", stairs: null, far: 120, farExact: 120, grades: "优90 良80 中60 差0" },
  guangxi: { reverse: "distance", stairs: null, far: 130, farExact: 130, grades: "优90 良80 中60 差0" },
  jiangxi: {
    reverse: "distance",
    stairs: [100, 100, 80, 70, 60, 50],
    far: 120,
    farExact: 120,
    grades: "优90 良80 中60 差0",
  },
  early: { reverse: "distance", stairs: null, far: 120, farExact: 120, grades: "优80 良70 中60 差0" },
}

interface Paper {
  readonly reverse: "distance" | "inverse"
  /** Per cent of the budget, per cent of the weight, and so on. */
  readonly stairs: readonly number[] | null
  readonly far: number
  readonly farExact: number
  readonly grades: string
}

/** Half up: a ÷ b to hundredths, in whole hundredths. */
function hundredths(a: number, b: number): number {
  return Math.floor((2 * a + b) / (2 * b))
}

/** Weight in tenths of a point, value and target in tenths: points in hundredths. */
function walked(sign: string, v: number, t: number, w: number, paper: Paper): number {
  const full = w * 10
  if (sign === "≥") {
    if (v >= t) return full
    return v <= 0 ? 0 : hundredths(w * 10 * v, t)
  }
  if (sign === "=") {
    if (t === 0) return v <= 0 ? full : 0
    if (v >= t) return full
    return v <= 0 ? 0 : hundredths(w * 10 * v, t)
  }
  if (v <= t) return full
  if (t === 0) return 0
  if (paper.reverse === "inverse") return hundredths(w * 10 * t, v)
  return v >= 2 * t ? 0 : hundredths(w * 10 * (2 * t - v), t)
}

const tenths = (n: number) => `${n < 0 ? "-" : ""}${Math.floor(Math.abs(n) / 10)}.${Math.abs(n) % 10}`

describe.each(scoringSets.map(({ name }) => name))("by the rules of %s", (name) => {
  const rules = scoringRules(name, year)
  const paper = onPaper[name]!
  const cases = record({
    sign: constantFrom("≥", "=", "≤"),
    v: integer({ min: -50, max: 600 }),
    t: integer({ min: 0, max: 300 }),
    w: integer({ min: 1, max: 400 }),
  })
  const of = ({ sign, v, t, w }: { sign: string; v: number; t: number; w: number }) =>
    scoreIndicator(indicator(`${sign}${tenths(t)}分贝`, `${tenths(v)}分贝`, w / 10), rules)

  test("2000 random indicators have the points that the paper gives", () => {
    assert(
      property(cases, (one) => {
        const scored = of(one)
        const { sign, v, t, w } = one
        expect(Math.round(scored.points! * 100)).toBe(walked(sign, v, t, w, paper))
        const far = sign === "=" ? paper.farExact : paper.far
        const isFar =
          sign !== "≤" &&
          v > t &&
          (t === 0 ? name === "guangxi" && sign === "≥" && v >= 300 : v * 100 >= t * far)
        expect(scored.exceeds).toBe(isFar)
      }),
      { numRuns: 2000 },
    )
  })

  test("2000 random budgets have the points that the paper gives, never fewer for more", () => {
    const money = record({
      budget: integer({ min: 0, max: 40_000 }),
      paid: integer({ min: 0, max: 50_000 }),
      more: integer({ min: 0, max: 5_000 }),
    })
    const weight = rules.weights.execution!
    const walk = (budget: number, paid: number) => {
      if (budget === 0) return 0
      const rate = hundredths(paid * 10_000, budget)
      if (!paper.stairs) return rate > 10_000 ? weight * 100 : hundredths(rate * weight, 100)
      for (let i = 0; i < paper.stairs.length; i += 2)
        if (rate >= paper.stairs[i]! * 100) return weight * paper.stairs[i + 1]!
      return 0
    }
    assert(
      property(money, ({ budget, paid, more }) => {
        const at = (paid: number) => Math.round(scoreExecution({ budget, paid }, weight, rules).points! * 100)
        expect(at(paid)).toBe(walk(budget, paid))
        expect(at(paid + more)).toBeGreaterThanOrEqual(at(paid))
      }),
      { numRuns: 2000 },
    )
  })

  test("a better value has never fewer points, none has less than nothing or more than its weight", () => {
    assert(
      property(cases, integer({ min: 0, max: 100 }), (one, step) => {
        const better = of({ ...one, v: one.sign === "≤" ? one.v - step : one.v + step })
        // Of exactly nothing, more is not better.
        if (!(one.sign === "=" && one.t === 0)) expect(better.points!).toBeGreaterThanOrEqual(of(one).points!)
        expect(better.points!).toBeGreaterThanOrEqual(0)
        expect(better.points!).toBeLessThanOrEqual(one.w / 10)
      }),
      { numRuns: 500 },
    )
  })

  test("the order of rows does not matter, and every sum has one grade of the paper", () => {
    const points = shuffledSubarray(
      Array.from({ length: 40 }, (_, i) => (i * 37) % 251),
      { minLength: 1 },
    )
    assert(
      property(points, (hundred) => {
        const parts = hundred.map((n) => ({ points: n / 100 }))
        const total = totalOf(parts, rules)
        expect(totalOf([...parts].reverse(), rules)).toEqual(total)
        const cents = hundred.reduce((a, b) => a + b, 0)
        expect(Math.round(total.points! * 100)).toBe(cents)
        const graded = paper.grades.split(" ").map((text) => /^(\D+)(\d+)$/.exec(text)!)
        const wanted = graded.find(([, , from]) => cents >= Number(from) * 100)![1]
        expect(total.grade!.name).toBe(wanted)
      }),
      { numRuns: 300 },
    )
  })
})

describe("the rules are told in sentences made from the data", () => {
  const told = (name: string) => ruleSentences(scoringRules(name, year)).map(({ text }) => text)

  test("that differ as the places do", () => {
    expect(told("national").join("")).toContain("到指标值的两倍不得分")
    expect(told("hubei").join("")).toContain("得分＝指标值÷完成值×权重")
    expect(told("jiangxi").join("")).toContain("80%以上得权重的70%，60%以上得权重的50%，再低不得分")
    expect(told("guangxi").join("")).toContain("完成值达到指标值的130%（含），指标值是0而完成值达到30的")
    expect(told("shanghai").at(-1)).toBe(
      "等级：90分（含）以上为优，80分（含）到90分为良，60分（含）到80分为合格，60分以下为不合格。",
    )
  })

  test("each with its source, or marked as not confirmed", () => {
    for (const { name } of scoringSets)
      for (const { source, isConfirmed } of ruleSentences(scoringRules(name, year)))
        expect(isConfirmed ? source !== "" : true).toBe(true)
    const limits = ruleSentences(scoringRules("shanghai", year)).at(-1)!
    expect(limits.isConfirmed).toBe(false)
  })
})
