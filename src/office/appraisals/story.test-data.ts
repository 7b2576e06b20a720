import { beforeAll, describe, expect, test } from "vitest"
import type { AppraisalCommand } from "../../flow/index.ts"
import { onAccount } from "../accounts/manage.ts"
import { signIn } from "../accounts/sign-in.ts"
import { Tries } from "../accounts/tries.ts"
import type { demoOffice } from "../office.test-data.ts"
import { evaluationView } from "../results/views.ts"
import { tasksOf, yearView } from "../views/year.ts"
import { actOnAppraisal, commission } from "./act.ts"
import { filePaper, paperFile } from "./papers.ts"
import { appraisalsView, appraisalView } from "./views.ts"

const password = "山外青山云外云一层又一层"

/**
 * A third party appraises what a department evaluated itself: from the commission over plan, draft, answer and report to
 * the last recommendation, and is shut out when its time is over.
 */
export function appraisalStory(given: () => Awaited<ReturnType<typeof demoOffice>>): void {
  let stage: ReturnType<typeof given>
  let department: string
  let number: number

  const act = (
    who: string,
    name: AppraisalCommand["act"],
    with_: AppraisalCommand["given"] = {},
    of = number,
  ) =>
    actOnAppraisal(stage.office, stage.as(who), { year: stage.year, number: of }, { act: name, given: with_ })
  const view = (who: string, of = number) =>
    appraisalView(stage.office, stage.as(who), { year: stage.year, number: of })
  const list = async (who: string) =>
    (await appraisalsView(stage.office, stage.as(who), stage.year)).appraisals.map((each) => each.number)
  const commissioned = (evaluator: string, due = "2028-05-31", title = "水利项目重点评价") =>
    commission(stage.office, stage.as("财政局长"), stage.year, { title, department, evaluator, due })
  async function hire(id: string, until: string) {
    const security = (posts: Parameters<typeof onAccount>[2]["posts"]) =>
      onAccount(stage.office, stage.as("安全管理员"), { act: "grant", id, ...(posts && { posts }) })
    await onAccount(stage.office, stage.as("系统管理员"), { act: "create", id, name: `${id}会计师` })
    await expect(security([{ role: "evaluator", at: [department] }])).rejects.toThrow("要写明到哪一天为止")
    await expect(
      security([
        { role: "evaluator", at: [department], until },
        { role: "departmentFinance", at: [department] },
      ]),
    ).rejects.toThrow("第三方不参与预算业务")
    await security([{ role: "evaluator", at: [department], until }])
    // Somebody who came in with their code.
    await stage.office.store.office(stage.region.code, (trx) =>
      trx.updateTable("person").set({ state: "active" }).where("id", "=", id).execute(),
    )
  }

  const paperAt = (sha256: string) => ({ year: stage.year, number, sha256 })
  const bring = (who: string, name: string, bytes: Uint8Array, about?: number) =>
    filePaper(stage.office, stage.as(who), { year: stage.year, number }, { name, bytes, about })
  const talk = new TextEncoder().encode("访谈记录：三户都说渠道修好了。")

  /** An expert is asked and heard, another steps aside, and papers are kept once. */
  async function workDone(): Promise<void> {
    const expert = { name: "林教授", from: "安河大学", field: "水利", conflict: "" }
    await act("甲所", "nameExpert", { expert })
    await act("甲所", "nameExpert", {
      expert: { ...expert, name: "程高工", conflict: "承担过这个项目的设计" },
    })
    await expect(act("甲所", "takeOpinion", { text: "很好", about: 2 })).rejects.toThrow("应当回避")
    await expect(act("甲所", "sendDraft", { text: "初稿", judged: [] })).rejects.toThrow(
      /逐项打分.*林教授还没有意见/,
    )
    await act("甲所", "takeOpinion", { text: "立项文件要补", about: 1 })
    const { sha256 } = await bring("甲所", "访谈.txt", talk, 1)
    await expect(bring("甲所", "访谈再存.txt", talk, 1)).rejects.toThrow("已经存入过")
    expect((await bring("甲所", "访谈.txt", talk, 2)).sha256).toBe(sha256)
    await expect(bring("甲所", "程序.exe", talk)).rejects.toThrow("不是文档")
    await expect(bring("甲所", "空.pdf", new Uint8Array())).rejects.toThrow("空文件")
    await expect(bring("财政局长", "局里.pdf", talk)).rejects.toThrow("不能对")
    const { experts, papers } = await view("财政局长")
    expect(experts.map(({ name, opinions }) => [name, opinions.length])).toEqual([
      ["林教授", 1],
      ["程高工", 0],
    ])
    expect(papers.map(({ name, about }) => [name, about])).toEqual([
      ["访谈.txt", 1],
      ["访谈.txt", 2],
    ])
    const { bytes } = await paperFile(stage.office, stage.as("财政局长"), paperAt(sha256))
    expect(Buffer.from(bytes)).toEqual(Buffer.from(talk))
  }

  /** Who is appraised reads the draft, and neither who was asked nor the papers. */
  async function hiddenFrom(who: string): Promise<void> {
    const seen = await view(who)
    expect([seen.seesPapers, seen.experts, seen.papers]).toEqual([false, [], []])
    expect(seen.entries.map(({ act: of }) => of)).not.toContain("nameExpert")
    expect(seen.entries.map(({ act: of }) => of)).not.toContain("takeOpinion")
    expect(JSON.stringify(seen)).not.toContain("林教授")
    const { createHash } = await import("node:crypto")
    const sha256 = createHash("sha256").update(talk).digest("hex")
    await expect(paperFile(stage.office, stage.as(who), paperAt(sha256))).rejects.toThrow("没有第")
  }

  beforeAll(async () => {
    stage = given()
    stage.at("2028-03-01")
    const { sheets } = await evaluationView(stage.office, stage.as("财政局长"), stage.year)
    department = sheets.find(({ kind }) => kind === "departmentEvaluation")!.code
    await hire("甲所", "2028-06-30")
    await hire("乙所", "2028-04-30")
  })

  test("the bureau commissions who is granted the department for long enough, nobody else does", async () => {
    const { office, as, year } = stage
    const wish = { title: "评价", department, evaluator: "甲所", due: "2028-05-31" }
    await expect(commission(office, as(`${department}财务`), year, wish)).rejects.toThrow("不能对")
    await expect(commissioned("财政局长")).rejects.toThrow("不是第三方评价人")
    await expect(commissioned("乙所")).rejects.toThrow("授权到2028年4月30日为止，早于交报告的期限")
    await expect(commissioned("甲所", "2028-02-01")).rejects.toThrow("今天或以后")
    await expect(commissioned("甲所", "2028-05-31", " ")).rejects.toThrow("还没有写评价什么")
    number = (await commissioned("甲所")).number
    const tasks = await tasksOf(office, as("甲所"), year)
    expect(tasks).toMatchObject([{ kind: "appraisal", code: String(number), act: "planWork" }])
  })

  test("a third party sees its own and nothing else", async () => {
    const other = (await commissioned("乙所", "2028-04-15", "另一项评价")).number
    expect(await list("甲所")).toEqual([number])
    expect(await list("乙所")).toEqual([other])
    await expect(view("甲所", other)).rejects.toThrow(`没有第${other}号评价`)
    await expect(act("甲所", "planWork", { text: "方案" }, other)).rejects.toThrow("不能对")
    const { office, as, year } = stage
    expect((await evaluationView(office, as("甲所"), year)).sheets).toEqual([])
    await expect(yearView(office, as("甲所"), year)).rejects.toThrow("您不能查看")
    const { results } = await view("甲所")
    expect(results.length).toBeGreaterThan(0)
    expect(results.every(({ points }) => points !== null)).toBe(true)
  })

  test("plan, draft, answer and report follow each other; each says something", async () => {
    const finance = `${department}财务`
    expect(await list(finance)).toEqual([])
    const { usual: criteria } = await view("甲所")
    await expect(act("甲所", "planWork", { text: " ", criteria })).rejects.toThrow("还没有写内容")
    const short = { text: "抽查三个项目", criteria: criteria.slice(1) }
    await expect(act("甲所", "planWork", short)).rejects.toThrow("合计96分，应当是100分")
    await act("甲所", "planWork", { text: "抽查三个项目，实地核对", criteria })
    await act("财政局长", "return", { text: "样本太少，请增加" })
    await act("甲所", "planWork", { text: "抽查六个项目，实地核对", criteria })
    await act("财政局长", "agree")
    await workDone()
    await expect(act(finance, "answerDraft", { text: "没有意见" })).rejects.toThrow("现在是“评价中”")
    const draft = criteria.map(({ weight }, i) => ({
      points: weight - (i === 0 ? 4 : 0),
      basis: i === 0 ? "没有立项文件" : "",
    }))
    await act("甲所", "sendDraft", { text: "两个项目验收资料不全", judged: draft })
    expect(await list(finance)).toEqual([number])
    await hiddenFrom(finance)
    await act(finance, "answerDraft", { text: "已补齐一个项目的资料" })
    const advice = [
      { text: "补齐验收资料", due: "2028-07-31" },
      { text: "把群众满意度问卷收回率写进合同", due: "2028-12-31" },
    ]
    const judged = draft.map((each, i) => (i === 0 ? { points: 2, basis: "立项文件补来一半" } : each))
    const report = { text: "立项还要规范", advice, judged }
    await expect(
      act("甲所", "deliver", { ...report, advice: [{ text: "", due: "2028-01-01" }] }),
    ).rejects.toThrow(/第1条建议没有写内容.*已经过去/)
    await act("甲所", "deliver", report)
    await act("财政局长", "receive")
    const seen = await view("人大查阅")
    expect(seen.recommended.map(({ text, isSettled }) => [text, isSettled])).toEqual(
      advice.map(({ text }) => [text, false]),
    )
    expect(seen.entries.map(({ act: of }) => of)).toEqual([
      ...["planWork", "return", "planWork", "agree", "sendDraft", "answerDraft", "deliver", "receive"],
    ])
    const { rows, points, gradeName, hints } = seen.criteria
    expect([points, gradeName, hints]).toEqual([98, "优", []])
    expect(rows[0]).toMatchObject({ draft: { points: 0 }, report: { points: 2, basis: "立项文件补来一半" } })
  })

  test("recommendations are followed up one by one until the last is settled", async () => {
    const finance = `${department}财务`
    stage.at("2028-08-05")
    expect((await view("财政局长")).advice).toEqual({ all: 2, open: 2, late: 1 })
    const [task] = (await tasksOf(stage.office, stage.as(finance), stage.year)).filter(
      ({ kind }) => kind === "appraisal",
    )
    expect(task).toMatchObject({ act: "remedy", due: "2028-07-31", daysLeft: -5 })
    await expect(act("财政局长", "close")).rejects.toThrow("还有2条建议没有认定落实")
    await expect(act(finance, "remedy", { text: "办好了" })).rejects.toThrow("没有写明是哪一条建议")
    await expect(act(finance, "settle", { text: "自己认定", about: 1 })).rejects.toThrow("不能对")
    for (const about of [1, 2]) {
      await act(finance, "remedy", { text: "已经落实", about })
      await act("财政局长", "settle", { text: "现场看过", about })
    }
    await expect(act(finance, "remedy", { text: "再报", about: 2 })).rejects.toThrow("已经认定落实")
    await act("财政局长", "close")
    const { stateName, recommended } = await view("财政局长")
    expect(stateName).toBe("已办结")
    expect(recommended.map(({ said }) => said.map(({ actName }) => actName))).toEqual([
      ["报整改情况", "认定已落实"],
      ["报整改情况", "认定已落实"],
    ])
  })

  test("when its time is over a third party does and sees nothing more, and does not come in", async () => {
    const { office, as, year, region } = stage
    expect(await list("甲所")).toEqual([])
    await expect(view("甲所")).rejects.toThrow(`没有第${number}号评价`)
    expect(await tasksOf(office, as("甲所"), year)).toEqual([])
    stage.at("2028-05-01")
    // Its last day is not over, that of the other is.
    expect(await list("甲所")).toEqual([number])
    expect(await list("乙所")).toEqual([])
    await expect(act("乙所", "planWork", { text: "方案" }, number + 1)).rejects.toThrow("不能对")
    const { setPassword, hashOf } = {
      ...(await import("../../store/credentials.ts")),
      ...(await import("../accounts/passwords.ts")),
    }
    await office.store.office(region.code, async (trx) =>
      setPassword(trx, region.code, "乙所", await hashOf(password, office.passwordCost)),
    )
    const comesIn = signIn(office, new Tries(), {
      region: region.code,
      id: "乙所",
      password,
      address: "10.0.0.1",
    })
    await expect(comesIn).rejects.toThrow("授权到2028年4月30日为止，已经到期")
  })

  describe("what was done", () => {
    test("is never changed, not even by who owns the tables", async () => {
      const { region, office } = stage
      const { sql } = await import("kysely")
      for (const statement of [
        "update appraisal_entry set text = 'x'",
        "delete from appraisal_entry",
        "update appraisal set title = 'x'",
      ])
        await expect(
          office.store.office(region.code, async (trx) => {
            await sql.raw(`${statement} where region = '${region.code}'`).execute(trx)
          }),
        ).rejects.toThrow(/permission denied/)
    })
  })
}
