import { beforeAll, describe, expect, test } from "vitest"
import { readDocument } from "../../document/read.ts"
import { said } from "../../follow/results/said.test-data.ts"
import type { EvaluationFills } from "../../model/evaluation.ts"
import { scoringRules } from "../../packs/scoring.ts"
import { readDisclosure } from "../../read/index.ts"
import { act } from "../acts/act.ts"
import { carefulResults } from "../demo/results.ts"
import type { demoOffice } from "../office.test-data.ts"
import { actOnSheet, actOnSheets, saveSheet } from "../sheets/acts.ts"
import { tasksOf } from "../views/year.ts"
import { evaluationDocument, evaluationFormats, type PaperWish } from "./document.ts"
import { draw } from "./draw.ts"
import { cutsDocument, summaryDocument } from "./papers.ts"
import { scoreSheet } from "./rescore.ts"
import { resultsUse } from "./use.ts"
import { evaluationSheetView, evaluationView } from "./views.ts"

const until = "2027-12-31"

/**
 * The self-evaluation of a published and monitored demonstration county, from the bureau's opening to the answer to what
 * it drew: one after the other, in the office that the year before it was done in.
 */
export function evaluationStory(given: () => Awaited<ReturnType<typeof demoOffice>>): void {
  let stage: ReturnType<typeof given>
  let units: string[]
  let department: string

  const open = (who: string, due = "2028-02-20", rules: string | null = null) =>
    act(stage.office, stage.as(who), {
      year: stage.year,
      code: "",
      act: "evaluate",
      given: { evaluate: { due, rules } },
    })
  const list = (who: string) => evaluationView(stage.office, stage.as(who), stage.year)
  const view = (who: string, code: string) =>
    evaluationSheetView(stage.office, stage.as(who), { year: stage.year, code })
  const at = (code: string) => ({ use: "evaluation", year: stage.year, until, code }) as const
  const done = (
    who: string,
    code: string,
    name: "propose" | "submit" | "receive" | "return" | "withdraw",
    with_ = {},
  ) => actOnSheet(stage.office, stage.as(who), at(code), name, with_)
  const clerkOf = (code: string) => (code === department ? `${code}财务` : `${code}经办`)
  const score = (
    who: string,
    code: string,
    scores: readonly { part: string; score: number | null; reason: string }[],
    name: "rescore" | "answerScore" = "rescore",
  ) => scoreSheet(stage.office, stage.as(who), { act: name, year: stage.year, code, scores })
  async function fill(code: string, change: (fills: EvaluationFills) => EvaluationFills = (same) => same) {
    const { version, subjects, fills, rules } = await view(clerkOf(code), code)
    const careful = carefulResults(subjects, { ...fills, second: {} }, scoringRules(rules, stage.year))
    return saveSheet(stage.office, stage.as(clerkOf(code)), at(code), version, change(careful))
  }
  async function handIn(code: string) {
    await fill(code)
    await done(`${code}经办`, code, "propose")
    await done(`${code}负责人`, code, "submit")
  }

  beforeAll(async () => {
    stage = given()
    stage.at("2027-12-01")
    await expect(open("财政局长", "2027-12-31")).rejects.toThrow("自评要等2027年结束")
    stage.at("2028-01-05")
    await open("财政局长")
    const { sheets } = await list("财政局长")
    department = sheets.find(({ kind }) => kind === "departmentEvaluation")!.code
    units = sheets.flatMap(({ kind, code }) => (kind === "unitEvaluation" ? [code] : []))
  })

  test("it opens with what was approved, weights of 100, and what monitoring had", async () => {
    const [unit] = units
    const { subjects, fills, findings, rulesTitle } = await view(`${unit}经办`, unit!)
    expect(subjects.length).toBeGreaterThan(0)
    expect(rulesTitle).not.toBe("")
    for (const { execution, indicators } of subjects) {
      const all = [execution, ...indicators].reduce((sum, { weight }) => sum + (weight ?? 0), 0)
      expect(all).toBeCloseTo(100, 6)
    }
    const [taken] = Object.values(fills.indicators)
    expect(taken).toMatchObject({ valueAsOf: "2027-07-31" })
    expect(taken?.value).not.toBe("")
    // What was paid until July is not what was paid in the year.
    expect(findings.map(({ check }) => check)).toContain("EVA-001")
    const { subjects: own } = await view(`${department}财务`, department)
    expect(own[0]).toMatchObject({ kind: "department", kindName: "部门整体支出" })
  })

  test("only the bureau opens it, after the year, by rules there are", async () => {
    await expect(open(`${department}财务`)).rejects.toThrow("不能对")
    await expect(open("财政局长", "2028-01-04")).rejects.toThrow("已经过去")
    await expect(open("财政局长", "2028-02-20", "没有")).rejects.toThrow("没有叫“没有”的评分规则")
    const [unit] = units
    const tasks = await tasksOf(stage.office, stage.as(`${unit}经办`), stage.year)
    expect(tasks.find(({ kind }) => kind === "unitEvaluation")).toMatchObject({ code: unit, act: "propose" })
  })

  test("what is not filled in, or scored otherwise without a reason, is not handed in", async () => {
    const [unit] = units
    await expect(done(`${unit}经办`, unit!, "propose")).rejects.toThrow(/EVA-001 还没有得分/)
    await fill(unit!, (fills) => {
      const [id, first] = Object.entries(fills.indicators).find(([, { says }]) => says === null)!
      return {
        ...fills,
        indicators: { ...fills.indicators, [id]: { ...first, own: { score: 1, reason: "" } } },
      }
    })
    await expect(done(`${unit}经办`, unit!, "propose")).rejects.toThrow(/EVA-002 自己打的分不能算/)
  })

  test("a careful unit's sheet has every score with its arithmetic, a total and a grade", async () => {
    const [unit] = units
    await fill(unit!)
    const { subjects, findings } = await view(`${unit}经办`, unit!)
    expect(findings.map(({ message }) => message)).toEqual([])
    for (const { total, execution, indicators } of subjects) {
      expect(total.unit.missing).toBe(0)
      expect(total.unit.gradeName).not.toBeNull()
      for (const { proposed } of [execution, ...indicators]) expect(proposed.says).not.toBe("")
    }
  })

  test("it is downloaded in the form of its place, and says the same when it is read again", async () => {
    const { office, as, year, region } = stage
    const paper = (who: string, code: string, wish: PaperWish) =>
      evaluationDocument(office, as(who), { year, code }, wish)
    const [unit] = units
    const { subjects, name } = await view(`${unit}经办`, unit!)
    const read = await Promise.all(
      evaluationFormats.map(async (to) => {
        const file = await paper(`${unit}经办`, unit!, { to, paper: "sheet" })
        expect(file.name).toBe(`${name}${year}年度绩效自评表.${to}`)
        const reference = office.referenceFor(region.place)
        return readDisclosure(await readDocument(file.bytes, file.name), reference).evaluations ?? []
      }),
    )
    const [first] = read.map((of) => of.map(said))
    for (const of of read) expect(of.map(said)).toEqual(first)
    expect(
      read[0]!.map((each) => [each.name, each.total.score?.value, each.money[0]?.adjusted?.figure?.cents]),
    ).toEqual(subjects.map((each) => [each.name, each.total.unit.points, each.money.adjusted]))
    const report = await paper(`${unit}负责人`, unit!, { to: "html", paper: "report" })
    expect(new TextDecoder().decode(report.bytes)).toContain("一、自评结论")
    await expect(paper("人大查阅", unit!, { to: "docx", paper: "sheet" })).rejects.toThrow(
      `没有编码为“${unit}”的自评表`,
    )
  })

  describe("scores beside the unit's", () => {
    test("are the department's while the unit's sheet is with it, each with a reason", async () => {
      const [unit] = units
      await expect(
        score(`${department}财务`, unit!, [{ part: "x", score: 1, reason: "核实" }]),
      ).rejects.toThrow("现在是“自评填报中”")
      for (const each of units) await handIn(each)
      const { subjects, mayScoreAs } = await view(`${department}财务`, unit!)
      expect(mayScoreAs).toBe("department")
      const [first] = subjects[0]!.indicators
      const part = first!.id
      const by = `${department}财务`
      await expect(score(by, unit!, [{ part, score: 1, reason: " " }])).rejects.toThrow("没有写理由")
      await expect(score(by, unit!, [{ part, score: 999, reason: "核实" }])).rejects.toThrow(/应在0分和权重/)
      await expect(score(by, unit!, [{ part: "没有", score: 1, reason: "核实" }])).rejects.toThrow(
        "不在这张自评表里",
      )
      await score(by, unit!, [{ part, score: 0, reason: "现场没有看到验收单" }])
      const after = await view(by, unit!)
      const [total] = after.subjects.map((each) => each.total)
      expect(total!.department!.points).toBeCloseTo(total!.unit.points! - first!.points!, 6)
    })

    test("are no unit's to give, nor the congress's", async () => {
      const part = (await view(`${department}财务`, units[0]!)).subjects[0]!.id
      for (const who of [`${units[0]}经办`, `${units[0]}负责人`, "人大查阅", "财政局长"])
        await expect(score(who, units[0]!, [{ part, score: 1, reason: "核实" }])).rejects.toThrow(
          who === "财政局长" ? "现在是“自评已报部门”" : "不能对",
        )
    })
  })

  test("from unit to bureau, received together, each by itself", async () => {
    for (const unit of units) await done(`${department}财务`, unit, "receive")
    // What was received stays as it was: neither values nor weights are changed any more.
    const received = { use: "evaluation", year: stage.year, until, code: units[0]! } as const
    const clerk = stage.as(`${units[0]}经办`)
    const { fills, version } = await evaluationSheetView(stage.office, clerk, received)
    await expect(saveSheet(stage.office, clerk, received, version, { ...fills, second: {} })).rejects.toThrow(
      "不能“填报”",
    )
    await fill(department)
    await done(`${department}财务`, department, "submit")
    await expect(
      score(`${department}财务`, units[0]!, [{ part: "x", score: 1, reason: "核实" }]),
    ).rejects.toThrow("已经报财政局")
    const { office, as } = stage
    const round = { use: "evaluation", year: stage.year, until } as const
    const result = await actOnSheets(
      office,
      as("财政局长"),
      { ...round, codes: [department, units[0]!] },
      "receive",
    )
    expect(result.done).toEqual([department])
    expect(result.refused.map(({ code }) => code)).toEqual([units[0]])
  })

  test("the bureau draws by doubts and by lot, scores what it drew, and the unit answers", async () => {
    const { office, as, year } = stage
    const wish = { seed: "2028年1月20日 上证指数 3312", byRisk: 1, byLot: 1 }
    await expect(draw(office, as(`${department}财务`), year, wish)).rejects.toThrow("不能对")
    await expect(draw(office, as("财政局长"), year, { ...wish, seed: " " })).rejects.toThrow("种子")
    await draw(office, as("财政局长"), year, wish)
    const [drawn] = (await list("财政局长")).draws
    expect(drawn).toMatchObject({ seed: wish.seed, isRepeatable: true })
    expect(drawn!.drawn.map(({ by }) => by)).toEqual(["risk", "lot"])
    const { code, subject } = drawn!.drawn.find((each) => each.code !== department)!
    const sheet = await view("财政局长", code)
    expect(sheet.mayScoreAs).toBe("bureau")
    const found = sheet.subjects.find(({ id }) => id === subject)!
    expect(found.isDrawn).toBe(true)
    const part = found.indicators[0]!.id
    await expect(
      score(`${code}经办`, code, [{ part, score: null, reason: "说明" }], "answerScore"),
    ).rejects.toThrow("没有要答复的")
    await score("财政局长", code, [{ part, score: 1, reason: "问卷只收回三份" }])
    await score(`${code}经办`, code, [{ part, score: null, reason: "已补发问卷" }], "answerScore")
    const after = await view(`${code}经办`, code)
    const said = after.subjects.find(({ id }) => id === subject)!.indicators[0]!.said
    expect(said.slice(-2).map(({ level, score: given, reason }) => [level, given, reason])).toEqual([
      ["bureau", 1, "问卷只收回三份"],
      ["answer", null, "已补发问卷"],
    ])
    const [again] = (await list("财政局长")).draws
    expect(again!.drawn.find((each) => each.subject === subject)).toMatchObject({
      isScored: true,
      isAnswered: true,
    })
    expect((await list("人大查阅")).sheets.every(({ reported }) => reported !== null)).toBe(true)
  })

  test("results lead to the next budget: all for the congress, one's own for a unit", async () => {
    const { office, as, year } = stage
    const { results } = await resultsUse(office, as("人大查阅"), year)
    expect(new Set(results.map(({ of }) => of))).toEqual(new Set([department, ...units]))
    for (const { points, consequenceName, next } of results) {
      expect(points).not.toBeNull()
      expect(consequenceName).not.toBeNull()
      // Nobody plans the year after yet.
      expect(next).toBeNull()
    }
    const scored = results.find(({ by }) => by === "bureau")!
    expect(scored.remarks.join()).toContain("问卷只收回三份")
    const own = await resultsUse(office, as(`${units[0]}经办`), year, units[0]!)
    expect(new Set(own.results.map(({ of }) => of))).toEqual(new Set([units[0]]))
    const other = await resultsUse(office, as(`${units[0]}经办`), year, units[1] ?? "999")
    expect(other.results).toEqual([])
    expect((await resultsUse(office, as("财政局长"), year - 1)).results).toEqual([])
  })

  test("what followed from results, and the bureau's summary, are downloaded by who sees them", async () => {
    const { office, as, year } = stage
    const read = async ({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }) =>
      JSON.stringify((await readDocument(bytes, name)).blocks)
    const cuts = await cutsDocument(office, as("人大查阅"), year, "xlsx")
    expect(cuts.name).toMatch(/绩效结果应用情况表\.xlsx$/)
    expect(await read(cuts)).toContain("下一年预算数")
    const all = await read(await summaryDocument(office, as("财政局长"), year, "docx"))
    const { results } = await resultsUse(office, as("财政局长"), year)
    for (const { name } of results) expect(all).toContain(name)
    const own = await read(await summaryDocument(office, as(`${units[0]}经办`), year, "xlsx"))
    const others = results
      .filter(({ kind }) => kind === "project")
      .filter((each) => !results.some(({ of, name }) => of === units[0] && name === each.name))
    expect(others.filter(({ name }) => own.includes(name))).toEqual([])
    await expect(cutsDocument(office, as("人大查阅"), year - 1, "xlsx")).rejects.toThrow("没有表可以下载")
  })

  test("a score once given is never changed, nor a draw, not even by who owns the tables", async () => {
    const { region, office } = stage
    const { sql } = await import("kysely")
    for (const statement of ["update second_score set score = 9", "delete from score_draw"])
      await expect(
        office.store.office(region.code, async (trx) => {
          await sql.raw(`${statement} where region = '${region.code}'`).execute(trx)
        }),
      ).rejects.toThrow(/permission denied/)
  })
}
