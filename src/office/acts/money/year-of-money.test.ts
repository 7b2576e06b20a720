import { type ChildProcess, spawn } from "node:child_process"
import { join } from "node:path"
import { sql } from "kysely"
import pg from "pg"
import { afterAll, describe, expect, test } from "vitest"
import { readDocument } from "../../../document/read.ts"
import { type Quota, quotaKey } from "../../../follow/book/quota.ts"
import { viewOf } from "../../../follow/book/view.ts"
import { allEntries, appendEntries, standingsOf } from "../../../store/book.ts"
import { waitingOf } from "../../../store/payments.ts"
import { saveEntry } from "../../../store/years.ts"
import { yearDocument } from "../../documents/index.ts"
import { assetsView } from "../../views/money/assets.ts"
import { closingView } from "../../views/money/closing.ts"
import { contractsView } from "../../views/money/contracts.ts"
import { executionView, movementsView } from "../../views/money/execution.ts"
import { warningsView } from "../../views/money/warnings.ts"
import { prepareYear } from "../prepare-year.ts"
import { recordAsset, takeAssetBack } from "./assets.ts"
import { askChange, decideChange } from "./changes.ts"
import { closeYear } from "./closing.ts"
import { announceContract, payContract, recordContract, releaseContract } from "./contracts.ts"
import { repliedCounty } from "./county.test-data.ts"
import { keepMoney, passOn } from "./kept.ts"
import { clerksList, contractsList, type Said, systemList, treasuryList } from "./lists.test-data.ts"
import { previewPayments, takePayments } from "./payments.ts"
import { settlePayment } from "./settle.ts"
import { reverse, takeBack } from "./take-back.ts"

/** How often an import is killed; more with KILLS. */
const kills = Number(process.env.KILLS ?? 1)

const county = await repliedCounty()
const { office, store, app, owner, at, as, year, region } = county
const key = { region, year }
afterAll(() => county.drop())

const officer = as("bo")
const head = as("bh")
const layouts = [treasuryList, systemList, clerksList]
const seeing = <T>(work: Parameters<typeof store.office<T>>[1]) => store.office(region, work)
const standings = () => seeing((trx) => standingsOf(trx, key))
const waiting = () => seeing((trx) => waitingOf(trx, key, { isOpen: true }))
const quotas: readonly Quota[] = (await standings()).map(({ quota }) => quota)

/** Takes a list; gives the number it was kept under. */
async function taken(name: string, bytes: Uint8Array): Promise<number> {
  const { seen, list } = await previewPayments(office, officer, year, { name, bytes })
  if (!list.ok) throw new Error(list.problems.join())
  const result = await takePayments(office, officer, { year, seen }, { name, bytes })
  if (!result.ok) throw new Error("The book moved")
  return result.number
}

/** What should be paid of each quota, in cents. */
const paid = new Map<string, number>(quotas.map((quota) => [quotaKey(quota), 0]))
const pay = (quota: Quota, cents: number) =>
  paid.set(quotaKey(quota), (paid.get(quotaKey(quota)) ?? 0) + cents)

/** The books balance to the cent: every figure is what was paid, and no money is anywhere else. */
async function expectBalanced(): Promise<void> {
  const now = await standings()
  expect(new Map(now.map((each) => [quotaKey(each.quota), each.paid]))).toEqual(paid)
  for (const { adjusted, tied, paid: spent, carried, left } of now)
    expect(tied + spent + carried + left).toBe(adjusted)
  const { rows } = await seeing((trx) =>
    sql<{
      cents: number
    }>`select coalesce(sum(cents), 0)::bigint as cents from move where against is null`.execute(trx),
  )
  expect(rows).toEqual([{ cents: 0 }])
}

const dayIn = (month: number, day: number) =>
  `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`
const shown = new Map<number, unknown>()

/** What the board says of a month's end, as it was known on a day. */
async function boardAt(month: number, knownOn: string) {
  const { rows, total } = await executionView(office, head, {
    year,
    by: "unit",
    asOf: dayIn(month, 28),
    knownOn,
  })
  return { rows, total }
}

test("a year in twelve lists of three layouts, late, double, corrected, returned and unmatched", async () => {
  let before: Said[] = []
  for (let month = 1; month <= 12; month++) {
    const list: Said[] = quotas.map((quota, i) => ({
      date: dayIn(month, 1 + i),
      cents: 10_000 * (month + i) + i,
      voucher: `${month}-${i}`,
      quota,
      isVague: i === month % quotas.length,
    }))
    // Arrived late: of the month before; came back: a part of what was paid a month ago.
    if (month > 1)
      list.push(
        { date: dayIn(month - 1, 20), cents: 777, voucher: `late-${month}`, quota: quotas[0]! },
        { ...before[3]!, date: dayIn(month, 21), cents: -500 },
        // Once more what stood in the last list.
        before[5]!,
      )
    list.push(list[1]!)
    for (const [i, { quota, cents }] of list.entries())
      if (i !== list.length - 1 && !(month > 1 && i === list.length - 2)) pay(quota, cents)
    at(month === 12 ? dayIn(12, 31) : dayIn(month + 1, 12))
    const name = `${month}月.csv`
    const bytes = layouts[month % 3]!(list)
    await taken(name, bytes)
    for (const { number, payment } of await waiting()) {
      const { quota } = list.find(({ voucher }) => voucher === payment.voucher)!
      await settlePayment(office, officer, { year, number, quota, corrects: false, reason: "" })
    }
    await expectBalanced()
    if (month < 12) shown.set(month, await boardAt(month, dayIn(month + 1, 12)))
    await expect(taken(name, bytes)).rejects.toThrow("都已经登记过，没有新的可以登记")
    before = list.slice(0, quotas.length).map((each) => ({ ...each, isVague: false }))
    // A voucher that comes with another amount waits for a person, who says that it is a correction.
    if (month === 6) {
      const wrong = before[2]!
      await taken("更正.csv", treasuryList([{ ...wrong, cents: wrong.cents + 9 }]))
      const [held] = await waiting()
      expect(held!.because).toMatch(/^凭证号6-2已登记过/)
      const settling = { year, number: held!.number, quota: wrong.quota, corrects: true, reason: "金额写错" }
      await settlePayment(office, officer, settling)
      pay(wrong.quota, 9)
      await expectBalanced()
      before[2] = { ...wrong, cents: wrong.cents + 9 }
    }
  }
  expect(await waiting()).toEqual([])
})

test("a month is what it was shown as then, plus what was learned of it since", async () => {
  for (const month of [3, 7, 11]) {
    const then = await boardAt(month, dayIn(month + 1, 12))
    const now = await boardAt(month, dayIn(12, 31))
    const learned = await movementsView(office, head, {
      year,
      touching: {},
      size: 10_000,
      asOf: dayIn(month, 28),
      knownOn: dayIn(12, 31),
    })
    const late = learned.filter(({ known }) => known > dayIn(month + 1, 12))
    expect(late.length).toBeGreaterThan(0)
    const sum = late
      .flatMap(({ moves }) => moves)
      .reduce((all, { part, cents }) => all + (part === "paid" ? cents : 0), 0)
    expect(now.total.paid - then.total.paid).toBe(sum)
    expect(then).toEqual(shown.get(month))
  }
})

test("as of any day, as known on any day, is what its movements come to", async () => {
  const entries = await seeing((trx) => allEntries(trx, key))
  for (const [asOf, knownOn] of [
    [dayIn(2, 3), dayIn(12, 31)],
    [dayIn(3, 1), dayIn(4, 12)],
    [dayIn(6, 30), dayIn(7, 12)],
    [dayIn(7, 1), dayIn(8, 1)],
    [dayIn(9, 17), dayIn(10, 12)],
    [dayIn(11, 28), dayIn(12, 31)],
    [dayIn(12, 31), dayIn(9, 20)],
    [dayIn(8, 31), dayIn(3, 5)],
  ] as const) {
    const told = await seeing((trx) => standingsOf(trx, key, { asOf, knownOn }))
    const summed = viewOf(entries, { asOf, knownOn }).quotas
    expect(new Map(told.map((each) => [quotaKey(each.quota), each])), `${asOf} ${knownOn}`).toEqual(summed)
  }
})

test("every figure of the board is the sum of its movements", async () => {
  const { rows } = await executionView(office, head, { year, by: "quota" })
  expect(rows).toHaveLength(quotas.length)
  for (const { of, paid: spent, adjusted } of rows) {
    const { unit, project, function: section, economic, fund } = of!
    const touching = { unit, project, function: section, economic, fund }
    const movements = await movementsView(office, head, { year, touching, size: 10_000 })
    const own = movements.flatMap(({ moves }) => moves.filter(({ quota }) => quota?.key === of!.key))
    const sum = (parts: readonly string[]) =>
      own.reduce((all, { part, cents }) => all + (parts.includes(part ?? "") ? cents : 0), 0)
    expect(sum(["paid"])).toBe(spent)
    expect(sum(["free", "tied", "paid", "carried"])).toBe(adjusted)
  }
})

test("the rules look at the same book: what was paid before the reply, and nothing that was taken back", async () => {
  const { day, findings } = await warningsView(office, head, { year })
  expect(day).toBe(`${year}-12-31`)
  const early = findings.filter(({ check }) => check === "EXE-003")
  // All of January, and what of February was paid before the tenth.
  expect(early).toHaveLength(new Set(quotas.map(({ unit }) => unit)).size)
  expect(findings.filter(({ check }) => check === "EXE-001" || check === "EXE-002")).toEqual([])
  const seen = await warningsView(office, as("uc3"), { year })
  expect(new Set(seen.findings.map(({ about }) => about.split("/")[0]))).toEqual(new Set(["361001"]))
})

describe("changes of the approved budget", () => {
  const [paper, power] = quotas.filter(
    ({ unit, economic }) => unit === "334001" && /^302(01|06)$/.test(economic),
  )
  const asked = {
    year,
    kind: "shift" as const,
    from: paper!,
    to: power!,
    source: null,
    cents: 100_000,
    reason: "电价上涨",
    document: null,
    goals: "",
  }
  const adjustedOf = async (quota: Quota) =>
    (await standings()).find((each) => quotaKey(each.quota) === quotaKey(quota))!

  test("a shift within a unit is decided by its head, not by who asked, and once", async () => {
    const number = await askChange(office, as("uc1"), asked)
    const decide = (who: string) =>
      decideChange(office, as(who), { year, number, outcome: "approved", document: null, remark: "" })
    await expect(decide("uc1")).rejects.toThrow("不能对")
    await expect(decide("bh")).rejects.toThrow("请由334001 云岭县水务局本级的单位负责人办理")
    const before = await adjustedOf(paper!)
    await decide("uh1")
    const after = await adjustedOf(paper!)
    expect([after.approved, after.adjusted]).toEqual([before.approved, before.adjusted - 100_000])
    await expect(decide("uh1")).rejects.toThrow("已由尹山办结")
    await expectBalanced()
  })

  test("new money needs the congress: said with its article, and its document to be written down", async () => {
    const wish = { ...asked, kind: "supplement" as const, from: null, source: "outside" as const, to: paper! }
    const number = await askChange(office, officer, wish)
    const decide = (document: string | null) =>
      decideChange(office, head, { year, number, outcome: "approved", document, remark: "" })
    await expect(decide(null)).rejects.toThrow("由人大常委会批准（预算法第六十七条、第六十九条）")
    await decide("岭人发〔2027〕8号")
    const [last] = await movementsView(office, head, { year, touching: paper!, size: 1 })
    expect(last).toMatchObject({
      causeName: "追加",
      document: "岭人发〔2027〕8号",
      approvedBy: "人大常委会（卢正登记）",
    })
    await expectBalanced()
  })

  test("whoever asked for another does not decide it as themselves", async () => {
    const deputy = { region, by: "uh1", for: "uc1", from: dayIn(12, 1), until: dayIn(12, 31) }
    await seeing((trx) => trx.insertInto("deputy").values(deputy).execute())
    const number = await askChange(office, { ...as("uh1"), for: "uc1" }, asked)
    const decide = (who: ReturnType<typeof as>, outcome: "approved" | "withdrawn") =>
      decideChange(office, who, { year, number, outcome, document: null, remark: "" })
    await expect(decide(as("uh1"), "approved")).rejects.toThrow("不能审批自己申请的变动，请由他人审批。")
    await decide(as("uc1"), "withdrawn")
  })

  test("who asked can take it back; more than there is cannot be shifted", async () => {
    const number = await askChange(office, as("uc1"), { ...asked, cents: 900_000_000 })
    const decide = (who: string, outcome: "approved" | "withdrawn") =>
      decideChange(office, as(who), { year, number, outcome, document: null, remark: "" })
    await expect(decide("uh1", "approved")).rejects.toThrow("单位334001的指标不够“调剂”")
    await expect(decide("uh1", "withdrawn")).rejects.toThrow()
    await decide("uc1", "withdrawn")
    await expectBalanced()
  })
})

test("the adjusted budget prints in the tables the approved one stands in", async () => {
  const of = (who: string, code: string) =>
    yearDocument(office, as(who), { year, id: `adjusted-${code}` }, "docx")
  const { name, bytes } = await of("uc1", "334001")
  expect(name).toMatch(/^334001 .*2027年调整预算表\.docx$/)
  const { blocks } = await readDocument(bytes, name)
  const text = JSON.stringify(blocks)
  expect(text).toMatch(/批复预算[\d.]+万元，调整预算[\d.]+万元/)
  expect(blocks.filter(({ kind }) => kind === "table").length).toBeGreaterThan(6)
  await expect(of("uc1", "361001")).rejects.toThrow("这份文件")
})

describe("money that no unit has yet", () => {
  const rural = {
    year,
    kind: "received" as const,
    date: dayIn(11, 1),
    document: "省财农〔2027〕30号",
    name: "中型灌区改造",
    fund: "generalPublic" as const,
    cents: 800_000,
  }
  const to = quotas.find(({ unit, project }) => unit === "334001" && project !== null)!
  const broken = {
    year,
    kind: "breakDown" as const,
    from: null,
    to,
    source: "bureau" as const,
    cents: 500_000,
    reason: "按项目分解",
    document: "岭财农〔2027〕9号",
    goals: "",
  }
  const left = async () => (await executionView(office, head, { year, by: "unit" })).kept
  const approve = (number: number) =>
    decideChange(office, head, { year, number, outcome: "approved", document: null, remark: "" })

  test("is written down once, broken down to units or passed on, and never more than is left", async () => {
    await expect(keepMoney(office, officer, rural)).rejects.toThrow("不能对")
    const number = await keepMoney(office, head, rural)
    await expect(keepMoney(office, head, rural)).rejects.toThrow("没有重复登记")
    expect(await left()).toMatchObject([
      { left: 800_000, due: dayIn(12, 1), daysLeft: -30, kindName: "上级下达的转移支付" },
    ])
    expect((await executionView(office, as("uc1"), { year, by: "unit" })).kept).toEqual([])
    const found = (await warningsView(office, head, { year })).findings
    expect(found.filter(({ check }) => check === "EXE-017").map(({ message }) => message)).toEqual([
      expect.stringMatching(/^上级下达的转移支付“中型灌区改造”还有8,000.00元没有下达，最迟2027年12月1日/),
    ])
    await expect(askChange(office, officer, broken)).rejects.toThrow("请选择分解的是哪一笔")
    await approve(await askChange(office, officer, { ...broken, kept: number }))
    expect(await left()).toMatchObject([{ left: 300_000 }])
    await expect(askChange(office, officer, { ...broken, kept: number })).rejects.toThrow(
      "“中型灌区改造”只剩3,000.00元没有下达，不够5,000.00元",
    )
    const down = { year, number, cents: 300_000, date: dayIn(12, 30), document: "岭财农〔2027〕10号" }
    await expect(passOn(office, head, { ...down, reason: "" })).rejects.toThrow("缺少下达给谁")
    await passOn(office, head, { ...down, reason: "河口镇" })
    expect(await left()).toMatchObject([{ left: 0, daysLeft: null }])
    expect((await warningsView(office, head, { year })).findings.map(({ check }) => check)).not.toContain(
      "EXE-017",
    )
    await expectBalanced()
  })

  test("what was broken down wrongly is reversed and is left again", async () => {
    const [last] = await movementsView(office, head, { year, touching: to, size: 1 })
    expect(last).toMatchObject({ causeName: "代编分解" })
    await reverse(office, head, { year, number: last!.number, reason: "分错" })
    expect(await left()).toMatchObject([{ left: 500_000 }])
    await expectBalanced()
  })
})

describe("contracts", () => {
  const quota = quotas.find(({ unit, economic }) => unit === "334001" && economic === "31002")!
  const clerk = as("uc1")
  const wish = {
    year,
    unit: "334001",
    title: "水泵",
    kind: "goods" as const,
    supplier: "云岭机电有限公司",
    size: "small" as const,
    signed: dayIn(12, 20),
    document: "云水合〔2027〕4号",
    planned: 1,
    why: "",
    ties: [{ quota, cents: 9_000_000 }],
  }
  const now = async () => {
    const { contracts } = await contractsView(office, clerk, { year })
    const { tied, paid: spent, released } = contracts.find(({ document }) => document === wish.document)!
    return { tied, paid: spent, released }
  }
  const buying = async () => (await warningsView(office, head, { year })).findings.map(({ check }) => check)
  let number = 0

  test("money is tied from plan to contract, once, and not more than there is", async () => {
    await expect(recordContract(office, as("uc2"), wish)).rejects.toThrow("不能对")
    await expect(recordContract(office, clerk, { ...wish, planned: 9 })).rejects.toThrow(
      "单位334001没有编号为9的政府采购预算",
    )
    const much = { ...wish, ties: [{ quota, cents: 900_000_000 }] }
    await expect(recordContract(office, clerk, much)).rejects.toThrow("单位334001的指标不够“占用”")
    number = await recordContract(office, clerk, wish)
    await expect(recordContract(office, clerk, wish)).rejects.toThrow("没有重复登记")
    expect(await now()).toEqual({ tied: 9_000_000, paid: 0, released: 0 })
    const { needs, small } = await contractsView(office, clerk, { year })
    expect(needs).toMatchObject([{ goods: "水泵", cents: 10_000_000, contracts: 1, contracted: 9_000_000 }])
    expect(small).toEqual({ cents: 9_000_000, small: 9_000_000, micro: 9_000_000 })
    await expectBalanced()
  })

  test("a list that names the contract pays what was tied; taken back it is tied again", async () => {
    const said = { date: dayIn(12, 28), cents: 4_000_000, voucher: "H-1", quota, contract: "云水合(2027)4号" }
    const bytes = contractsList([said])
    const file = await taken("合同.csv", bytes)
    pay(quota, 4_000_000)
    expect(await now()).toEqual({ tied: 5_000_000, paid: 4_000_000, released: 0 })
    await expectBalanced()
    await takeBack(office, officer, { year, number: file, reason: "重复" })
    pay(quota, -4_000_000)
    expect(await now()).toEqual({ tied: 9_000_000, paid: 0, released: 0 })
    await expectBalanced()
  })

  test("a payment that names no contract is given to one; what is left is released", async () => {
    await taken("货款.csv", treasuryList([{ date: dayIn(12, 29), cents: 3_000_000, voucher: "H-2", quota }]))
    pay(quota, 3_000_000)
    expect(await now()).toEqual({ tied: 9_000_000, paid: 0, released: 0 })
    const [last] = await movementsView(office, head, { year, touching: quota, size: 1 })
    const give = { year, number, movement: last!.number }
    await expect(payContract(office, as("uc2"), give)).rejects.toThrow("不能对")
    await payContract(office, clerk, give)
    await expect(payContract(office, clerk, give)).rejects.toThrow("已经认到一份合同")
    expect(await now()).toEqual({ tied: 6_000_000, paid: 3_000_000, released: 0 })
    await expectBalanced()
    // Taken back, what it released is tied again.
    await reverse(office, head, { year, number: last!.number, reason: "错" })
    pay(quota, -3_000_000)
    expect(await now()).toEqual({ tied: 9_000_000, paid: 0, released: 0 })
    await expect(
      releaseContract(office, clerk, { year, number, cents: 9_000_001, reason: "终止" }),
    ).rejects.toThrow("只占用着90,000.00元")
    await releaseContract(office, clerk, { year, number, cents: 1_000_000, reason: "让利" })
    expect(await now()).toEqual({ tied: 8_000_000, paid: 0, released: 1_000_000 })
    await expectBalanced()
  })

  test("is announced once; the rules see real contracts", async () => {
    expect(await buying()).not.toContain("EXE-011")
    const large = { ...wish, document: "5号", size: "large" as const, ties: [{ quota, cents: 1_500_000 }] }
    const second = await recordContract(office, clerk, large)
    const seen = await buying()
    expect(seen).toContain("EXE-011")
    await releaseContract(office, clerk, { year, number: second, cents: null, reason: "签错" })
    expect(await buying()).not.toContain("EXE-011")
    const date = dayIn(12, 21)
    await expect(announceContract(office, clerk, { year, number, date: dayIn(12, 19) })).rejects.toThrow(
      "应在签订日期",
    )
    await announceContract(office, clerk, { year, number, date })
    await expect(announceContract(office, clerk, { year, number, date })).rejects.toThrow("不用再办")
    await expect(announceContract(office, clerk, { year, number: 99, date })).rejects.toThrow(
      "编号为99的合同",
    )
  })

  test("assets: opening and bought less disposed is closing, and what is not there does not go", async () => {
    const asset = {
      year,
      unit: "334001",
      kind: "equipment" as const,
      way: "bought" as const,
      goods: "水泵",
      date: dayIn(12, 29),
      quantity: 4,
      cents: 9_000_000,
      planned: 1,
      document: wish.document,
    }
    const came = await recordAsset(office, clerk, asset)
    const gone = { ...asset, way: "disposed" as const, planned: null, document: "云水资1号" }
    await expect(recordAsset(office, clerk, { ...gone, quantity: 17 })).rejects.toThrow("设备现有16，不够17")
    const left = await recordAsset(office, clerk, { ...gone, quantity: 13, cents: 1 })
    const closing = async () =>
      (await assetsView(office, clerk, { year })).accounts.map((each) => each.closing)
    expect(await closing()).toEqual([{ quantity: 3, cents: 48_999_999 }])
    await expect(takeAssetBack(office, clerk, { year, number: came, reason: "错" })).rejects.toThrow("不够4")
    await takeAssetBack(office, clerk, { year, number: left, reason: "没有处置" })
    await takeAssetBack(office, clerk, { year, number: came, reason: "退货" })
    await expect(takeAssetBack(office, clerk, { year, number: came, reason: "退货" })).rejects.toThrow(
      "不用再办",
    )
    expect(await closing()).toEqual([{ quantity: 12, cents: 40_000_000 }])
  })
})

describe("what was wrong", () => {
  const one = (): Said => ({ date: dayIn(12, 30), cents: 4_200, voucher: "X-1", quota: quotas[0]! })

  test("a list is taken back whole, and may come again", async () => {
    const bytes = treasuryList([one(), { ...one(), voucher: "X-2", isVague: true }])
    const number = await taken("错.csv", bytes)
    await expect(takeBack(office, officer, { year, number, reason: " " })).rejects.toThrow("缺少原因")
    await takeBack(office, officer, { year, number, reason: "别的县的" })
    await expectBalanced()
    expect(await waiting()).toEqual([])
    await expect(takeBack(office, officer, { year, number, reason: "再撤" })).rejects.toThrow("已由沈青撤销")
    const again = await taken("对.csv", bytes)
    pay(quotas[0]!, 4_200)
    const [held] = await waiting()
    await expect(
      settlePayment(office, officer, {
        year,
        number: held!.number,
        quota: null,
        corrects: false,
        reason: "",
      }),
    ).rejects.toThrow("请写明为什么不登记这笔支付")
    const settling = { year, number: held!.number, quota: null, corrects: false, reason: "不是本级的钱" }
    await settlePayment(office, officer, settling)
    await expectBalanced()
    expect(again).toBeGreaterThan(number)
  })

  test("one entry is taken back by the bureau's head, once; what was approved is not", async () => {
    const all = await seeing((trx) => allEntries(trx, key))
    const wrong = all.find(({ document }) => document === "X-1")!
    const right = all.findLast(({ document, reverses }) => document === "X-1" && reverses === null)!
    expect(wrong.isReversed).toBe(true)
    await expect(reverse(office, officer, { year, number: right.number, reason: "错" })).rejects.toThrow(
      "不能对",
    )
    await reverse(office, head, { year, number: right.number, reason: "错" })
    pay(quotas[0]!, -4_200)
    await expectBalanced()
    await expect(reverse(office, head, { year, number: right.number, reason: "错" })).rejects.toThrow(
      "已经冲销过",
    )
    const reply = all.find(({ cause }) => cause === "reply")!
    await expect(reverse(office, head, { year, number: reply.number, reason: "错" })).rejects.toThrow(
      "批准和批复的预算不能冲销",
    )
  })

  test.each<[string, Uint8Array, RegExp]>([
    ["another year", Buffer.from("日期,单位编码,金额（元）,凭证号\n2026-03-01,334001,1,A\n"), /不在2027年/],
    ["no measure", Buffer.from("日期,单位编码,金额,凭证号\n2027-03-01,334001,1,A\n"), /金额单位/],
    [
      "money in words",
      Buffer.from("日期,单位编码,金额（元）,凭证号\n2027-03-01,334001,五百,A\n"),
      /“五百”不是数/,
    ],
    [
      "元 taken for 万元",
      Buffer.from("日期,单位编码,金额（元）,凭证号\n2027-03-01,334001,1,A\n合计,,10000,\n"),
      /不等/,
    ],
    [
      "another county's",
      Buffer.from(
        `日期,单位编码,金额（元）,凭证号\n${[1, 2, 3, 4].map((n) => `2027-03-01,90${n}001,1,A${n}`).join("\n")}\n`,
      ),
      /明细里的4个单位（901001、902001、903001等）没有一个是本地区的/,
    ],
    ["no list at all", Buffer.from("今天天气很好\n"), /没有认出支付明细/],
    ["a broken workbook", Buffer.from("PK\u0003\u0004broken"), /。$/],
  ])("a bad list is refused in a sentence, and nothing is kept: %s", async (_, bytes, says) => {
    await expect(taken("坏.csv", bytes)).rejects.toThrow(says)
    await expectBalanced()
  })
})

test("a unit that a reorganisation renamed is no other county: its payments wait, and say why", async () => {
  const rows = [1, 2, 3].map((n) => `2027-03-01,339001,1,R${n}`).join("\n")
  const bytes = Buffer.from(`日期,单位编码,金额（元）,凭证号\n${rows}\n`)
  const { incoming } = await previewPayments(office, officer, year, { name: "改.csv", bytes })
  expect(incoming?.waiting.map(({ because }) => because)).toEqual(
    Array(3).fill("单位339001没有指标，请核对单位编码。"),
  )
})

test("a list whose title names another month is taken by a person who was told, with the days it is of", async () => {
  const bytes = Buffer.from("3月支付明细\n日期,单位编码,金额（元）,凭证号\n2027-04-02,339001,1,M1\n")
  const { days } = await previewPayments(office, officer, year, { name: "明细.csv", bytes })
  expect(days).toMatchObject({
    from: "2027-04-02",
    to: "2027-04-02",
    doubt: expect.stringContaining("写的是3月"),
  })
})

/** Where an approval is stopped: before its act, its entry, its moves, and before it says what was decided. */
const stops = ["entry", "movement", "move", "change_decided"] as const

test(
  `an approval that is killed is all there or not at all (${kills} times)`,
  async () => {
    const keeper = new pg.Client(owner)
    await keeper.connect()
    const from = quotas.find(({ unit, economic }) => unit === "334001" && economic === "30201")!
    const reduction = { kind: "reduce" as const, from, to: null, source: "bureau" as const, cents: 7 }
    const asked = { year, ...reduction, reason: "压减", document: null, goals: "" }
    const adjusted = async () =>
      (await standings()).find(({ quota }) => quotaKey(quota) === quotaKey(from))!.adjusted
    for (let i = 0; i < kills; i++) {
      const number = await askChange(office, officer, asked)
      const before = {
        adjusted: await adjusted(),
        entries: (await seeing((trx) => allEntries(trx, key))).length,
      }
      await keeper.query(`begin; lock table ${stops[(i + 3) % stops.length]} in share row exclusive mode`)
      const child = program("decide-program.test-data.ts", { app, now: office.now(), number })
      const ended = new Promise((resolve) => child.once("close", resolve))
      await isHeld(keeper, child)
      child.kill("SIGKILL")
      await ended
      await keeper.query("rollback")
      expect({
        adjusted: await adjusted(),
        entries: (await seeing((trx) => allEntries(trx, key))).length,
      }).toEqual(before)
      const decision = { year, number, outcome: "approved" as const, document: null, remark: "" }
      await decideChange(office, head, decision)
      expect(await adjusted()).toBe(before.adjusted - 7)
      await expectBalanced()
    }
    await keeper.end()
  },
  120_000 + kills * 20_000,
)

test(
  `an import that is killed is all there or not at all (${kills} times)`,
  async () => {
    at(dayIn(12, 31))
    const client = new pg.Client(app)
    await client.connect()
    for (let i = 0; i < kills; i++) {
      const list = Array.from({ length: 800 }, (_, n) => ({
        date: dayIn(12, 30),
        cents: 100 + n,
        voucher: `K${i}-${n}`,
        quota: quotas[n % quotas.length]!,
      }))
      const bytes = treasuryList(list)
      const count = (await seeing((trx) => allEntries(trx, key))).length
      const child = importing(bytes)
      const ended = new Promise((resolve) => child.once("close", resolve))
      await isWriting(client, child)
      child.kill("SIGKILL")
      await ended
      // The database notices and undoes it; whoever comes next waits for the lock of the year.
      const after = (await seeing((trx) => allEntries(trx, key))).length
      expect([count, count + list.length]).toContain(after)
      if (after === count) await taken("再来.csv", bytes)
      for (const { quota, cents } of list) pay(quota, cents)
      await expectBalanced()
    }
    await client.end()
  },
  120_000 + kills * 20_000,
)

describe("closing the year", () => {
  const next = { region, year: year + 1 }
  const nextStandings = () => seeing((trx) => standingsOf(trx, next))

  test("waits until there is a next year, and is the bureau's head's", async () => {
    await expect(closeYear(office, officer, { year, carry: [] })).rejects.toThrow("不能对")
    await expect(closeYear(office, head, { year, carry: [] })).rejects.toThrow("2028年度还没有准备")
    await prepareYear(office, head, { year: next.year })
  })

  test("opens the next with what was left, in place of what its budget took for it", async () => {
    const [first, second] = quotas.filter(({ unit, project }) => unit === "334001" && project !== null)
    // What a reply of the next year took for carried over.
    await seeing(async (trx) => {
      const entry = await saveEntry(trx, next, {
        at: office.now(),
        day: dayIn(12, 31),
        by: "bh",
        for: null,
        who: "卢正",
        act: "carryIn",
        kind: "year",
        code: "",
        from: "preparing",
        to: "preparing",
        version: null,
        given: {},
      })
      const moves = [
        { account: { quota: first!, part: "free" as const }, cents: 123 },
        { account: { purse: "outside" as const, fund: first!.fund }, cents: -123 },
      ]
      const said = { document: null, reason: "", by: "卢正", approvedBy: null, reverses: null }
      const days = { date: dayIn(12, 31), known: dayIn(12, 31) }
      const id = "2028-carryIn-334001"
      await appendEntries(trx, next, [{ id, ...days, cause: "carryIn", ...said, moves }], { entry })
    })
    const proposed = await closingView(office, head, year)
    expect(proposed.problems).toEqual([])
    expect(proposed.carry + proposed.surplus).toBe(proposed.cents)
    const changed = { quota: second!, cents: 1 }
    await expect(
      closeYear(office, head, { year, carry: [{ ...changed, cents: 9_900_000_000 }] }),
    ).rejects.toThrow("不能结转99,000,000.00元")
    expect((await seeing((trx) => allEntries(trx, next))).length).toBe(1)
    await closeYear(office, head, { year, carry: [changed] })
    await expectBalanced()
    const closed = await standings()
    for (const { left, tied } of closed) expect([left, tied]).toEqual([0, 0])
    const carried = closed
      .filter((each) => each.carried > 0)
      .map((each) => [quotaKey(each.quota), each.carried])
    expect(carried).toContainEqual([quotaKey(second!), 1])
    const opened = (await nextStandings()).map(({ quota, approved }) => [quotaKey(quota), approved])
    expect(opened.toSorted()).toEqual(carried.toSorted())
    expect((await contractsView(office, head, { year })).contracts.every(({ tied }) => tied === 0)).toBe(true)
  })

  test("is told as it was closed", async () => {
    await expect(closeYear(office, head, { year, carry: [] })).rejects.toThrow("2027年度已在2027-12-31结转")
    const late = treasuryList([{ date: dayIn(12, 31), cents: 100, voucher: "L-1", quota: quotas[0]! }])
    await expect(taken("晚.csv", late)).rejects.toThrow("账已结清，不能再登记")
    at("2028-03-31")
    const { forecast, total } = await executionView(office, head, {
      year: next.year,
      by: "unit",
      asOf: "2028-03-31",
    })
    expect(total.paid).toBe(0)
    expect(forecast).toMatchObject({ likely: 0, years: 1, missedLast: null })
  })
})

/** A program of its own, to be killed. */
function program(name: string, given: object): ChildProcess {
  return spawn(process.execPath, ["--disable-warning=ExperimentalWarning", join(import.meta.dirname, name)], {
    stdio: ["pipe", "ignore", "inherit"],
    env: { ...process.env, GIVEN: JSON.stringify(given) },
  })
}

/** Takes a list and holds on before it is done. */
function importing(bytes: Uint8Array): ChildProcess {
  const child = program("import-program.test-data.ts", { app, now: office.now() })
  child.stdin!.end(bytes)
  return child
}

/** Waits until the program waits for the table that is kept from it. */
async function isHeld(client: pg.Client, child: ChildProcess): Promise<void> {
  for (;;) {
    const { rows } = await client.query(
      // Not pg_stat_activity: it is looked at once a transaction.
      "select from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid))",
    )
    if (rows.length > 0) return
    expect(child.exitCode, "the program was not held up").toBeNull()
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

/** Waits until the program has written into the book in a transaction that is still open. */
async function isWriting(client: pg.Client, child: ChildProcess): Promise<void> {
  for (;;) {
    const { rows } = await client.query(
      `select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
        and query ~ 'insert into move' and state <> 'idle'`,
    )
    if (rows.length > 0 || child.exitCode !== null) return
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
