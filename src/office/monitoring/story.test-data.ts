import { createHash } from "node:crypto"
import { beforeAll, describe, expect, test } from "vitest"
import { readDocument } from "../../document/read.ts"
import { evidenceIn } from "../../model/evidence.ts"
import type { Fills } from "../../model/monitoring.ts"
import { act } from "../acts/act.ts"
import { carefulFills } from "../demo/monitoring.ts"
import type { demoOffice } from "../office.test-data.ts"
import { actOnSheet, actOnSheets, saveSheet } from "../sheets/acts.ts"
import { addEvidence, evidenceFile } from "../sheets/evidence.ts"
import { tasksOf } from "../views/year.ts"
import { sheetDocument } from "./document.ts"
import { inquiryViews, say } from "./inquiries.ts"
import { readBack } from "./read-back.ts"
import { monitoringView, sheetView, usualDate } from "./views.ts"

const until = "2027-07-31"
const photo = { name: "现场.jpg", bytes: Buffer.from("照片") }

/**
 * A date of monitoring of a published demonstration county, from the bureau's setting to the congress's question: one
 * after the other, in the office that the year before it was done in.
 */
export function monitoringStory(given: () => Awaited<ReturnType<typeof demoOffice>>): void {
  let stage: ReturnType<typeof given>
  let units: string[]
  let department: string

  beforeAll(async () => {
    stage = given()
    stage.at("2027-08-02")
    await watch("财政局长")
    const { sheets } = await list("财政局长")
    department = sheets.find(({ kind }) => kind === "departmentMonitoring")!.code
    units = sheets.flatMap(({ kind, code }) => (kind === "unitMonitoring" ? [code] : []))
  })

  const at = (code: string) => ({ use: "monitoring", year: stage.year, until, code }) as const
  const watch = (who: string, due = "2027-08-20") =>
    act(stage.office, stage.as(who), {
      year: stage.year,
      code: "",
      act: "watch",
      given: { watch: { until, due } },
    })
  const view = (who: string, code: string) => sheetView(stage.office, stage.as(who), at(code))
  const list = (who: string) => monitoringView(stage.office, stage.as(who), { year: stage.year, until })
  const done = (
    who: string,
    code: string,
    name: "propose" | "submit" | "receive" | "return" | "withdraw",
    given = {},
  ) => actOnSheet(stage.office, stage.as(who), at(code), name, given)

  const clerkOf = (code: string) => (code === department ? `${code}财务` : `${code}经办`)
  async function careful(code: string): Promise<Fills> {
    const { projects } = await view(clerkOf(code), code)
    return carefulFills(projects, { year: stage.year, months: 7, seed: 1 })
  }
  async function fill(code: string, fills: Fills, seen?: number) {
    const { version } = await view(clerkOf(code), code)
    return saveSheet(stage.office, stage.as(clerkOf(code)), at(code), seen ?? version, fills)
  }
  /** The first indicator of the first unit is shown by a file. */
  async function shownBy(code: string, fills: Fills): Promise<Fills> {
    const [first] = Object.entries(fills.indicators)
    if (code !== units[0] || !first) return fills
    const { name, sha256 } = await addEvidence(stage.office, stage.as(clerkOf(code)), at(code), photo)
    const evidence = [{ name, where: "", sha256 }]
    return { ...fills, indicators: { ...fills.indicators, [first[0]]: { ...first[1], evidence } } }
  }
  async function handIn(code: string): Promise<void> {
    await fill(code, await shownBy(code, await careful(code)))
    await done(`${code}经办`, code, "propose")
    await done(`${code}负责人`, code, "submit")
    await done(`${department}财务`, code, "receive")
  }

  test("the bureau sets a date, and every unit with projects has a sheet with all that was approved", async () => {
    const { sheets, months, daysLeft } = await list("财政局长")
    expect([months, daysLeft]).toEqual([7, 18])
    expect(sheets.map(({ code }) => code)).toContain(department)
    for (const { code, kind, state } of sheets) {
      expect(state).toBe("filling")
      if (kind === "departmentMonitoring") continue
      const sheet = await view(`${code}经办`, code)
      const empty = sheet.projects.flatMap(({ indicators }) => indicators)
      expect(empty.length).toBeGreaterThan(0)
      // Nothing is judged before something is reported, and everything is asked for.
      expect(new Set(empty.map(({ is }) => is))).toEqual(new Set(["undecided"]))
      expect(sheet.findings.filter(({ check }) => check === "MON-001")).toHaveLength(empty.length)
    }
    expect(usualDate("national", 2027)).toBe(until)
  })

  test("whose turn it is finds it among their tasks", async () => {
    const [unit] = units
    const tasks = await tasksOf(stage.office, stage.as(`${unit}经办`), stage.year)
    expect(tasks.find(({ until: date }) => date === until)).toMatchObject({
      code: unit,
      act: "propose",
      due: "2027-08-20",
      daysLeft: 18,
    })
  })

  test("setting the date again changes the deadline and leaves what was reported", async () => {
    const [unit] = units
    await fill(unit!, { projects: {}, indicators: {} })
    await watch("财政局长", "2027-08-25")
    const sheet = await view(`${unit}经办`, unit!)
    expect([sheet.due, sheet.version]).toEqual(["2027-08-25", 1])
    await expect(watch(`${department}财务`)).rejects.toThrow("不能对")
    await expect(
      act(stage.office, stage.as("财政局长"), {
        year: stage.year,
        code: "",
        act: "watch",
        given: { watch: { until: "2026-07-31", due: "2027-08-25" } },
      }),
    ).rejects.toThrow("监控截止日2026年7月31日不在2027年内")
  })

  describe("what is reported", () => {
    test("is refused with errors, in a sentence that says which", async () => {
      await expect(done(`${units[0]}经办`, units[0]!, "propose")).rejects.toThrow(
        /还有\d+个错误没有改正：MON-001 指标没有填完成值/,
      )
    })

    test("is not written over by who did not see it, nor for what was not approved", async () => {
      const [unit] = units
      const fills = await careful(unit!)
      await fill(unit!, fills)
      await expect(fill(unit!, fills, 0)).rejects.toThrow("别人保存过")
      const foreign = { projects: {}, indicators: { 没有: Object.values(fills.indicators)[0]! } }
      await expect(fill(unit!, foreign)).rejects.toThrow("有1处填报不属于批复的项目和指标（没有）")
      await expect(saveSheet(stage.office, stage.as(`${unit}负责人`), at(unit!), 2, fills)).rejects.toThrow(
        "不能对",
      )
    })

    test("of a careful unit has nothing wrong", async () => {
      for (const unit of units) {
        await fill(unit, await careful(unit))
        const { findings, projects } = await view(`${unit}经办`, unit)
        expect(findings.map(({ message }) => message)).toEqual([])
        expect(projects.every(({ goal }) => goal.is !== "none")).toBe(true)
      }
    })

    test("comes back from the table that was filled in by hand, and is proposed to who may fill it in", async () => {
      const { office, as } = stage
      const [unit, other] = units
      const clerk = as(`${unit}经办`)
      const kept = (await view(`${unit}经办`, unit!)).fills
      for (const to of ["docx", "xlsx"] as const) {
        const form = await sheetDocument(office, clerk, at(unit!), to)
        const { fills, told, read } = await readBack(office, clerk, at(unit!), form)
        expect(told).toEqual([])
        expect(read).toBeGreaterThan(Object.keys(kept.indicators).length)
        for (const [id, { value, expected, chance }] of Object.entries(kept.indicators))
          expect(fills.indicators[id]).toMatchObject({ value, expected, chance })
        expect((await view(`${unit}经办`, unit!)).fills).toEqual(kept)
        await expect(readBack(office, as(`${unit}负责人`), at(unit!), form)).rejects.toThrow("不能对")
        const foreign = await readBack(office, as(`${other}经办`), at(other!), form)
        expect(foreign.read).toBe(0)
        expect(foreign.told[0]).toMatch(/的实施单位是“.+”，这里填的是“.+”，没有读入。$/)
      }
      const broken = { name: "表.docx", bytes: Buffer.from("PK\u0003\u0004broken") }
      await expect(readBack(office, clerk, at(unit!), broken)).rejects.toThrow(/。$/)
    })

    test("is shown by files that were brought: kept once, cited, and told apart by what is in them", async () => {
      const { office, as } = stage
      const [unit, other] = units
      const bring = (who: string, name: string, content: string) =>
        addEvidence(office, as(who), at(unit!), { name, bytes: Buffer.from(content) })
      const clerk = `${unit}经办`
      const kept = await bring(clerk, "验收单.pdf", "验收合格")
      expect(kept).toMatchObject({ name: "验收单.pdf", size: 12 })
      // The same bytes are the same file, whatever it is called now.
      expect(await bring(clerk, "又一份.pdf", "验收合格")).toEqual(kept)
      await expect(bring(clerk, "空.pdf", "")).rejects.toThrow("“空.pdf”是空文件")
      await expect(bring(clerk, "程序.exe", "MZ")).rejects.toThrow("不是文档、表格、图片或压缩包")
      await expect(bring(`${unit}负责人`, "验收单.pdf", "x")).rejects.toThrow("不能对")
      if (other) await expect(bring(`${other}经办`, "验收单.pdf", "x")).rejects.toThrow("您不能查看")

      const fills = await careful(unit!)
      const everywhere = (shown: (i: number) => { name: string; where: string; sha256: string }) => ({
        ...fills,
        indicators: Object.fromEntries(
          Object.entries(fills.indicators).map(([id, each], i) => [id, { ...each, evidence: [shown(i)] }]),
        ),
      })
      const foreign = everywhere(() => ({ name: "别处的", where: "", sha256: "0".repeat(64) }))
      await expect(fill(unit!, foreign)).rejects.toThrow("佐证材料“别处的”没有上传")
      // Other names do not make one file several.
      await fill(
        unit!,
        everywhere((i) => ({ name: `材料${i}`, where: "", sha256: kept.sha256 })),
      )
      const { findings } = await view(clerk, unit!)
      expect(findings.some(({ check }) => check === "MON-008")).toBe(true)
      const download = (who: string) => evidenceFile(office, as(who), { ...at(unit!), sha256: kept.sha256 })
      expect(Buffer.from((await download(clerk)).bytes).toString()).toBe("验收合格")
      await expect(download("人大查阅")).rejects.toThrow("您不能查看")
      await fill(unit!, fills)
    })

    test("is seen by nobody above before it is handed on", async () => {
      await expect(view("财政局长", units[0]!)).rejects.toThrow("您不能查看")
      await expect(view("人大查阅", department)).rejects.toThrow("您不能查看")
      const seen = await list("财政局长")
      expect(seen.sheets.every(({ reported }) => reported === null)).toBe(true)
      expect((await list("人大查阅")).sheets).toEqual([])
    })
  })

  test("from unit to bureau, back at a place with a date, and on again", async () => {
    for (const unit of units) await handIn(unit)
    // Special funds are the department's own to report.
    await expect(done(`${department}财务`, department, "submit")).rejects.toThrow("MON-001")
    await fill(department, await careful(department))
    await done(`${department}财务`, department, "submit")
    const [unit] = units
    const { projects } = await view("财政局长", unit!)
    const { id } = projects[0]!.indicators[0]!
    const comments = [{ at: { record: id, field: "value" }, text: "与统计月报不符，请核对" }]
    await done("财政局长", department, "return", { comments, due: "2027-08-15" })
    await done(`${department}财务`, unit!, "return", { comments, due: "2027-08-12" })
    const back = await view(`${unit}经办`, unit!)
    expect(back.comments).toMatchObject({ due: "2027-08-12", comments })
    expect(back.mayEdit).toBe(true)
    expect(back.entries.map(({ actName }) => actName)).toEqual(["送审", "上报", "受理", "退回"])
    await handIn(unit!)
    await done(`${department}财务`, department, "submit")
  })

  test("in bulk each is received by itself", async () => {
    const { office, as, year } = stage
    const result = await actOnSheets(
      office,
      as("财政局长"),
      { use: "monitoring", year, until, codes: [department, units[0]!, "999"] },
      "receive",
    )
    expect(result.done).toEqual([department])
    expect(result.refused.map(({ code }) => code)).toEqual([units[0], "999"])
  })

  test("the congress sees what the bureau received, asks, and the department answers", async () => {
    const { office, as, year } = stage
    const { sheets } = await list("人大查阅")
    expect(sheets.find(({ code }) => code === department)?.state).toBe("received")
    expect(sheets.filter(({ reported }) => reported !== null).length).toBe(units.length + 1)
    const { projects, fills } = await view("人大查阅", units[0]!)
    const [project] = projects
    // And what it cites, but nothing that it does not.
    const file = (sha256: string) => evidenceFile(office, as("人大查阅"), { ...at(units[0]!), sha256 })
    const cited = evidenceIn(fills).flatMap(({ sha256 }) => sha256 ?? [])
    expect(await Promise.all(cited.map(file))).toMatchObject([{ name: photo.name }])
    await expect(file("0".repeat(64))).rejects.toThrow("没有用到这份佐证材料")
    const uncited = createHash("sha256").update("验收合格").digest("hex")
    await expect(file(uncited)).rejects.toThrow("没有用到这份佐证材料")
    const ask = {
      act: "inquire",
      year,
      department,
      thread: null,
      about: { project: project!.id, until },
      text: " 为什么还没有验收？ ",
    } as const
    const { number } = await say(office, as("人大查阅"), ask)
    await expect(say(office, as("财政局长"), ask)).rejects.toThrow("不能对")
    const answer = { ...ask, act: "answer", thread: number, text: "九月验收。" } as const
    await expect(say(office, as(`${units[0]}经办`), answer)).rejects.toThrow("不能对")
    await expect(say(office, as(`${department}财务`), { ...answer, thread: null })).rejects.toThrow(
      "没有写明答复的是哪一个询问",
    )
    await expect(say(office, as(`${department}财务`), { ...answer, text: " " })).rejects.toThrow(
      "还没有写内容",
    )
    await say(office, as(`${department}财务`), answer)
    const { threads } = await inquiryViews(office, as("人大查阅"), year)
    expect(threads).toMatchObject([
      {
        department,
        isOpen: false,
        about: { project: project!.id },
        messages: [
          { isAnswer: false, text: "为什么还没有验收？" },
          { isAnswer: true, text: "九月验收。" },
        ],
      },
    ])
    expect((await inquiryViews(office, as(`${units[0]}经办`), year)).threads).toEqual([])
  })

  test.each(["docx", "xlsx"] as const)(
    "the department's official table as %s holds the projects of all its units",
    async (to) => {
      const { name, bytes } = await sheetDocument(stage.office, stage.as("财政局长"), at(department), to)
      const { blocks } = await readDocument(bytes, name)
      const projects = (
        await Promise.all([department, ...units].map((code) => view("财政局长", code)))
      ).flatMap((each) => each.projects)
      expect(blocks.filter(({ kind }) => kind === "table")).toHaveLength(projects.length)
    },
  )

  test("nothing of it can be changed behind the acts, not even by who owns the tables", async () => {
    const { region, office } = stage
    const tried = (statement: string) =>
      office.store.office(region.code, async (trx) => {
        const { sql } = await import("kysely")
        await sql.raw(statement).execute(trx)
      })
    await expect(tried(`update sheet set state = 'filling' where region = '${region.code}'`)).rejects.toThrow(
      "without an act",
    )
    await expect(tried(`update sheet set projects = '[]' where region = '${region.code}'`)).rejects.toThrow(
      /permission denied/,
    )
    await expect(tried(`update sheet_entry set who = 'x' where region = '${region.code}'`)).rejects.toThrow(
      /permission denied/,
    )
    await expect(tried(`delete from inquiry where region = '${region.code}'`)).rejects.toThrow(
      /permission denied/,
    )
  })
}
