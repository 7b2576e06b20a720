import { beforeAll, expect, test } from "vitest"
import { countsOf } from "../../demo/final-beside.ts"
import type { Act, SheetCommand } from "../../flow/index.ts"
import type { FinalAccount } from "../../model/final.ts"
import { finalFromJson, finalToJson } from "../../model/json.ts"
import { defaultReference } from "../../packs/reference.ts"
import { pageOf } from "../../portal/pages/index.ts"
import { plainSite } from "../../portal/site.ts"
import { onShelf } from "../../store/publications/shelf.ts"
import { sheetsWith } from "../../store/sheets.ts"
import { finalFromWorkbook, finalWorkbook } from "../../workbook/final/index.ts"
import { act } from "../acts/act.ts"
import { shelveAll } from "../archive/shelve.ts"
import type { demoOffice } from "../office.test-data.ts"
import { evaluationView } from "../results/views.ts"
import { actOnSheet, saveSheet } from "../sheets/acts.ts"
import { tasksOf } from "../views/year.ts"
import { explainFinal } from "./explain.ts"
import { finalAt, previewFinal, takeFinal } from "./upload.ts"
import { finalDocument, finalsView, finalView, finalWorkbookFor } from "./views.ts"

/** The final accounts of a demonstration county whose budget was published: from their opening to a published correction. */
export function finalsStory(given: () => Awaited<ReturnType<typeof demoOffice>>): void {
  let stage: ReturnType<typeof given>
  let units: string[]
  let department: string

  const at = (code: string) => ({ year: stage.year, code })
  const open = (who: string, due: string) =>
    act(stage.office, stage.as(who), { ...at(""), act: "finalize", given: { finalize: { due } } })
  const view = (who: string, code: string) => finalView(stage.office, stage.as(who), at(code))
  const done = (who: string, code: string, name: Act, with_: SheetCommand["given"] = {}) =>
    actOnSheet(stage.office, stage.as(who), finalAt(at(code)), name, with_)
  const clerkOf = (code: string) => (code === department ? `${code}财务` : `${code}经办`)
  const headOf = (code: string) => `${code}负责人`

  /** The workbook of a body as its clerk downloads it, with something changed in it. */
  async function workbook(code: string, change: (account: FinalAccount) => FinalAccount) {
    const { bytes } = await finalWorkbookFor(stage.office, stage.as(clerkOf(code)), at(code))
    const { account } = await finalFromWorkbook(bytes, "决算.xlsx", defaultReference)
    return { name: "决算.xlsx", bytes: await finalWorkbook(change(account!), defaultReference) }
  }
  async function upload(code: string, change: (account: FinalAccount) => FinalAccount) {
    const file = await workbook(code, change)
    const { seen, ...preview } = await previewFinal(stage.office, stage.as(clerkOf(code)), at(code), file)
    await takeFinal(stage.office, stage.as(clerkOf(code)), { ...at(code), seen }, file)
    return preview
  }
  /** Changes what a body has, as if its workbook had been taken. */
  async function change(code: string, how: (account: FinalAccount) => FinalAccount) {
    const { office, region } = stage
    const { code: body, ...round } = finalAt(at(code))
    const sheets = await office.store.office(region.code, (trx) =>
      sheetsWith(trx, { ...round, region: region.code }, department),
    )
    const { fills, version } = sheets.find((sheet) => sheet.code === body)!
    const account = how(finalFromJson(fills.account).account!)
    const as = stage.as(clerkOf(code))
    await saveSheet(office, as, finalAt(at(code)), version, { account: finalToJson(account) })
  }
  /** Everything spent as it was budgeted, but for a little of the first line. */
  const spent = (account: FinalAccount): FinalAccount => {
    const lines = account.lines.map((line, i) => {
      const cents = line.adjusted - (i === 0 ? Math.min(line.adjusted, 100_00) : 0)
      return { ...line, opening: 0, spent: cents, received: cents, closing: 0, withdrawn: 0 }
    })
    return { ...account, lines, counts: countsOf(account, lines) }
  }

  beforeAll(async () => {
    stage = given()
    const { year } = stage
    stage.at(`${year + 1}-01-06`)
    await expect(open("财政局长", `${year}-12-31`)).rejects.toThrow("已经过去")
    await open("财政局长", `${year + 1}-05-31`)
    const { sheets } = await finalsView(stage.office, stage.as("财政局长"), year)
    department = sheets.find(({ kind }) => kind === "departmentFinal")!.code
    units = sheets.flatMap(({ kind, code }) => (kind === "unitFinal" ? [code] : []))
  })

  test("决算由财政局布置，单位的决算带着批复的预算打开", async () => {
    await expect(open(`${department}财务`, `${stage.year + 1}-05-31`)).rejects.toThrow("不能对")
    const [unit] = units
    const { totals, mayUpload, mayEdit } = await view(clerkOf(unit!), unit!)
    const cents = new Map(totals.map((each) => [each.name, each.cents]))
    expect(cents.get("年初预算")).toBeGreaterThan(0)
    expect([mayUpload, mayEdit]).toEqual([true, true])
    const tasks = await tasksOf(stage.office, stage.as(clerkOf(unit!)), stage.year)
    expect(tasks.find(({ kind }) => kind === "unitFinal")).toMatchObject({ code: unit, act: "propose" })
  })

  test("上传先给出对照；别的年度、别的单位的不收；有错误的不能送审", async () => {
    const [unit, other] = units
    const uneven = (account: FinalAccount): FinalAccount => ({
      ...spent(account),
      lines: spent(account).lines.map((line, i) => (i === 0 ? { ...line, closing: 5_00 } : line)),
    })
    const { lines, findings, totals } = await upload(unit!, uneven)
    expect(lines.changed).toBeGreaterThan(0)
    expect(findings.map(({ check }) => check)).toContain("FIN-009")
    expect(totals.find(({ name }) => name === "本年支出")!.after).toBeGreaterThan(0)
    await expect(done(clerkOf(unit!), unit!, "propose")).rejects.toThrow(/FIN-009/)
    const wrong = await workbook(unit!, (account) => ({ ...account, year: stage.year - 1 }))
    const as = stage.as(clerkOf(unit!))
    await expect(previewFinal(stage.office, as, at(unit!), wrong)).rejects.toThrow("请换成本年的工作簿")
    const foreign = await workbook(other!, spent)
    await expect(previewFinal(stage.office, as, at(unit!), foreign)).rejects.toThrow("请上传本单位的工作簿")
    await expect(previewFinal(stage.office, stage.as(clerkOf(other!)), at(unit!), foreign)).rejects.toThrow(
      /您不能查看/,
    )
    const file = await workbook(unit!, spent)
    await expect(takeFinal(stage.office, as, { ...at(unit!), seen: 0 }, file)).rejects.toThrow("别人保存过")
  })

  test("单位上报，部门汇总上报，财政局受理", async () => {
    for (const unit of units) {
      await change(unit, spent)
      await done(clerkOf(unit), unit, "propose")
      await done(headOf(unit), unit, "submit")
    }
    await expect(done(clerkOf(department), department, "submit")).rejects.toThrow("还不能“上报”")
    for (const unit of units) await done(clerkOf(department), unit, "receive")
    const { totals } = await view(clerkOf(department), department)
    let sum = 0
    for (const unit of units) {
      const { totals: own } = await view(clerkOf(department), unit)
      sum += own.find(({ name }) => name === "本年支出")!.cents
    }
    expect(totals.find(({ name }) => name === "本年支出")!.cents).toBe(sum)
    const finance = clerkOf(department)
    await expect(done(finance, department, "submit")).rejects.toThrow("还有2条警告没有说明：FIN-007")
    const warnings = (await view(finance, department)).findings.filter(
      ({ severity }) => severity === "warning",
    )
    const [first, second] = warnings.map(({ check, about, each }) => ({
      check,
      about: each?.map((one) => one.about) ?? [about],
    }))
    const explains = (who: string, text: string, what = first!) =>
      explainFinal(stage.office, stage.as(who), { ...at(department), ...what, text })
    await expect(explains("财政局长", "说明")).rejects.toThrow("不能对")
    await expect(explains(finance, "说明", { ...first!, check: "FIN-001" })).rejects.toThrow(
      "这条警告已经没有了",
    )
    await explains(finance, "年初预算按批复的数写。")
    await explains(finance, " ")
    await explains(finance, "公开的预算没有结转。", second)
    await expect(done(finance, department, "submit")).rejects.toThrow("还有1条警告没有说明")
    await explains(finance, "公开的预算更正过。")
    // A workbook that is taken later leaves what was written as it is.
    await upload(department, (account) => account)
    const told = (await view(finance, department)).findings.flatMap(
      ({ explanation }) => explanation?.text ?? [],
    )
    expect(told.toSorted()).toEqual(["公开的预算更正过。", "公开的预算没有结转。"])
    await done(finance, department, "submit")
    await done("财政局长", department, "receive")
    await expect(explains(finance, "受理以后再写")).rejects.toThrow("不能“填报”")
  })

  test("登记批准，财政局批复部门，部门批复单位，日期一个不早于一个", async () => {
    const { year } = stage
    const day = `${year + 1}-01-04`
    await expect(done("财政局长", department, "reply", { date: day, number: "1" })).rejects.toThrow("现在是")
    await done("财政局长", department, "approve", { date: day, number: `人常〔${year + 1}〕8号` })
    const early = { date: `${year + 1}-01-03`, number: `财决〔${year + 1}〕1号` }
    await expect(done("财政局长", department, "reply", early)).rejects.toThrow("早于批准决算")
    const [unit] = units
    await expect(done(clerkOf(department), unit!, "reply", early)).rejects.toThrow("还不能“批复”")
    await done("财政局长", department, "reply", { ...early, date: day })
    for (const each of units) await done(clerkOf(department), each, "reply", { ...early, date: day })
    expect((await view(clerkOf(unit!), unit!)).clock).toContain("单位公开单位决算：最迟")
  })

  test("公开的与批复的一致，审查和审签不是同一个人，公开后在公开网页上", async () => {
    const [unit] = units
    const clerk = clerkOf(unit!)
    const replied: FinalAccount[] = []
    await change(unit!, (account) => {
      replied.push(account)
      return { ...account, lines: account.lines.slice(1) }
    })
    await expect(done(clerk, unit!, "reviewSecrecy", { reviewer: "某某" })).rejects.toThrow(
      "与批复的决算金额不一致",
    )
    await change(unit!, () => replied[0]!)
    await expect(done(clerk, unit!, "reviewSecrecy", {})).rejects.toThrow("缺少保密审查人的姓名")
    const person = stage.as(headOf(unit!)).person
    const { name } = await stage.office.store.office(stage.region.code, (trx) =>
      trx.selectFrom("person").select("name").where("id", "=", person).executeTakeFirstOrThrow(),
    )
    await done(clerk, unit!, "reviewSecrecy", { reviewer: name })
    await expect(done(headOf(unit!), unit!, "sign")).rejects.toThrow("不能又由本人审签")
    await done(headOf(unit!), unit!, "return", { comments: [{ at: {}, text: "请换人审查" }] })
    await done(clerk, unit!, "reviewSecrecy", { reviewer: "保密员" })
    await done(headOf(unit!), unit!, "sign")
    await done(clerk, unit!, "publish")
    expect(await published(unit!)).toEqual([1])
    // What was received of the unit's self-evaluation is public with its final account, and read from the same page.
    const received = (await evaluationView(stage.office, stage.as("财政局长"), stage.year)).sheets.find(
      ({ code }) => code === unit,
    )!
    const names = received.reported!.subjects.map((each) => each.name)
    const page = await resultsPage(unit!)
    expect(names.length).toBeGreaterThan(0)
    for (const name of names) expect(page).toContain(name)
    expect(page).toContain("不能直接比高低")
    const { name: file, bytes } = await finalDocument(stage.office, stage.as(clerk), at(unit!), "html")
    expect(file).toContain("决算")
    expect(new TextDecoder().decode(bytes)).toContain("决算")
  })

  test("更正另成一版，原来的留着；预算的公开不受影响", async () => {
    const [unit] = units
    const clerk = clerkOf(unit!)
    await expect(done(clerk, unit!, "correct", { reason: " " })).rejects.toThrow("缺少原因")
    await done(clerk, unit!, "correct", { reason: "漏写国有资产情况" })
    await change(unit!, (account) => ({
      ...account,
      holdings: [{ unit: unit!, key: "otherVehicles", quantity: 1, at: {} }],
    }))
    await done(clerk, unit!, "reviewSecrecy", { reviewer: "保密员" })
    await done(headOf(unit!), unit!, "sign")
    await done(clerk, unit!, "publish")
    expect(await published(unit!)).toEqual([1, 2])
    const { published: days, entries } = await view(clerk, unit!)
    expect(days.map(({ number }) => number)).toEqual([1, 2])
    expect(entries.map(({ actName }) => actName)).toContain("更正")
  })

  /** What the public reads of a body from budget to results. */
  async function resultsPage(body: string): Promise<string> {
    const address = {
      kind: "results",
      region: stage.region.code,
      year: stage.year,
      stage: "final",
      body,
    } as const
    const page = await onShelf(stage.office.store, (shelf) =>
      pageOf(address, { shelf, query: new URLSearchParams(), site: plainSite }),
    )
    return JSON.stringify(page)
  }

  /** The versions of a final account that the public sees. */
  async function published(body: string): Promise<number[]> {
    await shelveAll(stage.office)
    const { code } = stage.region
    const where = { region: code, year: stage.year, body, stage: "final", versions: "all" } as const
    const found = await onShelf(stage.office.store, (shelf) => shelf.publications(where))
    return found.map(({ version }) => version)
  }
}
