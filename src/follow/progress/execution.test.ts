import { describe, expect, test } from "vitest"
import { checkExecution, executionChecks } from "../../check/execution/index.ts"
import { deadlinesOf, type KeptKind } from "../../packs/deadlines.ts"
import { paceOf } from "../../packs/pace.ts"
import { type Quota, quotaKey } from "../book/quota.ts"
import type { Standing } from "../book/view.ts"
import { clockOf } from "../kept/kept.ts"
import { type Executed, executionReview } from "./execution.ts"

const quota = (unit: string, project: string | null, economic: string): Quota => ({
  unit,
  project,
  function: "2130301",
  economic,
  fund: "generalPublic",
})
const standing = (of: Quota, adjusted: number, paid: number, approved = adjusted): Standing => ({
  quota: of,
  approved,
  adjusted,
  tied: 0,
  paid,
  carried: 0,
  left: adjusted - paid,
})
const paper = quota("301001", null, "30201")
const reception = quota("301001", null, "30217")
const works = quota("301001", "P1", "31002")
const river = quota("301002", "P2", "30214")

function contract(
  number: number,
  title: string,
  cents: number,
  more: Partial<NonNullable<Executed["contracts"]>[number]> = {},
) {
  const rest = {
    kind: "goods" as const,
    supplier: "某公司",
    isLarge: false,
    signed: "2027-03-01",
    planned: null,
  }
  const document = `${number}号`
  const money = { cents, tied: cents, paid: 0 }
  return { number, unit: "301001", title, ...rest, document, ...money, announced: "2027-03-03", ...more }
}
/** Money that no unit has yet, on the day the county is looked at. */
function kept(
  kind: KeptKind,
  left: number,
  date = "2027-01-20",
  day = "2027-10-31",
): Executed["kept"][number] {
  const deadline = deadlinesOf("national").get(kind)!
  const { due, says } = clockOf({ date }, left, 2027, deadline, day)
  const isOverdue = left > 0 && day > due
  return { number: 1, kind, kindName: deadline.name, name: "某项资金", left, due, isOverdue, says }
}
const withContracts = (...more: NonNullable<Executed["contracts"]>) => ({
  contracts: [
    ...clean.contracts!.filter((each) => more.every(({ number }) => number !== each.number)),
    ...more,
  ],
})

/** A county at the end of October that does everything as it should; 元 are written as cents of a hundred. */
const clean: Executed = {
  year: 2027,
  day: "2027-10-31",
  pace: paceOf("national"),
  standings: [
    standing(paper, 6_000_000, 4_800_000),
    standing(reception, 500_000, 400_000),
    standing(works, 400_000_000, 330_000_000),
    standing(river, 90_000_000, 72_000_000),
  ],
  since: new Map([paper, reception, works, river].map((of) => [quotaKey(of), "2027-02-10"])),
  payments: [
    { number: 1, date: "2027-03-05", cents: 4_800_000, voucher: "V1", summary: "打印纸", quota: paper },
    { number: 2, date: "2027-02-10", cents: 400_000, voucher: "V2", summary: "接待", quota: reception },
    { number: 3, date: "2027-06-05", cents: 330_000_000, voucher: "V3", summary: "闸门改造", quota: works },
    { number: 4, date: "2027-09-05", cents: 72_000_000, voucher: "V4", summary: "租船", quota: river },
    // Small ones of every month, two alike on different days, money that came back, paid to people.
    { number: 5, date: "2027-04-05", cents: 9_000, voucher: "V5", summary: "电池", quota: paper },
    { number: 6, date: "2027-04-06", cents: 9_000, voucher: "V6", summary: "电池", quota: paper },
    { number: 7, date: "2027-04-07", cents: -9_000, voucher: "V6", summary: "电池", quota: paper },
    ...[8, 9, 10].map((number) => ({
      number,
      date: `2027-05-0${number % 7}`,
      cents: 11_000_000,
      voucher: `V${number}`,
      summary: "接待",
      quota: reception,
    })),
  ],
  contracts: [
    contract(1, "闸门启闭机", 180_000_000, { planned: 1, isLarge: true, paid: 180_000_000, tied: 0 }),
    contract(2, "闸门土建", 120_000_000, { planned: 1, announced: "2027-03-02" }),
    // Below the limit one by one and together; the same thing of two units.
    contract(3, "巡护记录印刷", 9_000_000),
    contract(4, "巡护记录印刷", 9_000_000, { unit: "301002" }),
    contract(5, "巡护记录印刷（第二批）", 9_000_000),
  ],
  needs: [{ unit: "301001", number: 1, goods: "闸门改造", cents: 320_000_000, reserved: 120_000_000 }],
  assets: [{ unit: "301001", kindName: "设备", quantity: 0 }],
  bought: [
    {
      number: 1,
      unit: "301001",
      goods: "启闭机",
      date: "2027-06-05",
      cents: 180_000_000,
      planned: { cents: 180_000_000, bought: 180_000_000 },
    },
  ],
  unclaimed: [{ number: 1, date: "2027-10-20", cents: 100, taken: "2027-10-25", unit: null, because: "" }],
  kept: [kept("reserved", 0), kept("special", 100, "2027-10-31")],
  names: {
    unit: (code) => (code === "301001" ? "水务局" : "水利站"),
    project: (_, code) => (code === "P1" ? "闸门改造" : "河道巡护"),
    economic: (code) =>
      ({ "30201": "办公费", "30217": "公务接待费", "31002": "办公设备购置" })[code] ?? "租赁费",
    plan: () => [25, 50, 80, 100],
  },
}

const found = (more: Partial<Executed>) =>
  checkExecution(executionReview({ ...clean, ...more })).map(({ check, message }) => `${check} ${message}`)
const withStanding = (...changed: readonly Standing[]) => ({
  standings: clean.standings.map(
    (each) => changed.find((other) => quotaKey(other.quota) === quotaKey(each.quota)) ?? each,
  ),
})
const withPayments = (...more: Executed["payments"]) => ({ payments: [...clean.payments, ...more] })
const payment = (number: number, date: string, cents: number, of: Quota, summary: string) => ({
  number,
  date,
  cents,
  voucher: `W${number}`,
  summary,
  quota: of,
})

/** What is planted into the clean county, and what is said of it. */
const planted: readonly (readonly [check: string, more: Partial<Executed>, says: string])[] = [
  [
    "EXE-001",
    withStanding(standing(paper, 6_000_000, 6_000_001)),
    "301001水务局的办公费的指标是60,000.00元，支付和占用超过0.01元。",
  ],
  [
    "EXE-002",
    {
      unclaimed: [11, 12].map((number) => ({
        number,
        date: "2027-10-01",
        cents: 5_000,
        taken: "2027-10-20",
        unit: "301001",
        because: "",
      })),
    },
    "单位301001的2笔支付（100.00元）等了11天还没有找到指标。",
  ],
  [
    "EXE-003",
    withPayments(payment(20, "2027-02-09", 7_000, paper, "笔")),
    "301001水务局2027-02-10才有指标，此前支付了1笔（70.00元），最早是2027-02-09。",
  ],
  [
    "EXE-004",
    withStanding(standing(reception, 600_000, 500_001, 500_000)),
    "水务局的公务接待费批复5,000.00元，已支付5,000.01元，超过0.01元。",
  ],
  [
    "EXE-004",
    withStanding(standing(reception, 600_000, 400_000, 500_000)),
    "水务局的公务接待费批复5,000.00元，变动以后是6,000.00元，增加1,000.00元。",
  ],
  [
    "EXE-005",
    withStanding(standing(works, 400_000_000, 200_000_000)),
    "301001水务局的项目“闸门改造”支出进度50.0%，按支出计划应为80.0%。",
  ],
  [
    "EXE-006",
    withStanding(standing(river, 90_000_000, 0)),
    "301002水利站的项目“河道巡护”有指标900,000.00元，过了半年一分钱也没有支付。",
  ],
  [
    "EXE-007",
    {
      day: "2027-12-31",
      unclaimed: [],
      ...withStanding(standing(river, 90_000_000, 90_000_000), standing(works, 400_000_000, 390_000_000)),
      ...withPayments(payment(21, "2027-12-05", 40_000_000, river, "租船")),
    },
    "水利站十二月支付400,000.00元，占全年支付1,120,000.00元的35%。",
  ],
  [
    "EXE-008",
    withPayments(
      ...[22, 23, 24].map((number) => payment(number, `2027-07-${number}`, 12_000_000, works, "水泵")),
    ),
    "301001水务局“闸门改造”的办公设备购置从2027-07-22到2027-07-24为“水泵”付了3笔，每笔不到限额300,000.00元，合计360,000.00元。",
  ],
  [
    "EXE-009",
    withPayments(payment(25, "2027-09-05", 72_000_000, river, "租船")),
    "301002水利站“河道巡护”的租赁费2027-09-05为“租船”付了2次720,000.00元，凭证号V4、W25。",
  ],
  [
    "EXE-011",
    withContracts(contract(9, "水泵", 30_000_000)),
    "301001水务局与某公司的合同“水泵”（9号）金额300,000.00元，达到采购限额300,000.00元，没有政府采购预算。",
  ],
  [
    "EXE-011",
    withContracts(contract(9, "闸门监理", 20_000_001, { planned: 1, kind: "services" })),
    "301001水务局“闸门改造”的采购预算是3,200,000.00元，合同合计3,200,000.01元，超过0.01元。",
  ],
  [
    "EXE-012",
    withContracts(contract(9, "巡护记录印刷合同3", 12_000_000, { signed: "2027-05-06" })),
    "301001水务局从2027-03-01到2027-05-06为“巡护记录印刷”签了3份合同，每份不到限额300,000.00元，合计300,000.00元，没有列入采购预算。",
  ],
  [
    "EXE-013",
    withContracts(contract(2, "闸门土建", 120_000_000, { planned: 1, announced: null })),
    "301001水务局与某公司的合同“闸门土建”（2号）2027-03-01签订，应在2027-03-15以前公告，还没有登记公告。",
  ],
  [
    "EXE-013",
    withContracts(contract(2, "闸门土建", 120_000_000, { planned: 1, announced: "2027-03-16" })),
    "301001水务局与某公司的合同“闸门土建”（2号）2027-03-01签订，应在2027-03-15以前公告，2027-03-16才公告。",
  ],
  [
    "EXE-014",
    withContracts(contract(2, "闸门土建", 120_000_000, { planned: 1, isLarge: true })),
    "301001水务局“闸门改造”为中小企业预留1,200,000.00元，已授予0.00元，还能授予的只有200,000.00元，差1,000,000.00元。",
  ],
  [
    "EXE-015",
    withContracts(contract(3, "巡护记录印刷", 9_000_000, { paid: 9_000_001, tied: 0 })),
    "301001水务局与某公司的合同“巡护记录印刷”（3号）金额90,000.00元，已支付90,000.01元，超过0.01元。",
  ],
  [
    "EXE-016",
    { bought: [{ ...clean.bought![0]!, planned: null }] },
    "301001水务局购置“启闭机”1,800,000.00元，购置计划里没有。",
  ],
  [
    "EXE-016",
    { bought: [{ ...clean.bought![0]!, planned: { cents: 100_000_000, bought: 180_000_000 } }] },
    "301001水务局购置“启闭机”合计1,800,000.00元，计划1,000,000.00元，超过800,000.00元。",
  ],
  [
    "EXE-016",
    { assets: [{ unit: "301001", kindName: "设备", quantity: -2 }] },
    "301001水务局的设备年初加增加不够减少的，差2。",
  ],
  [
    "EXE-010",
    { kept: [kept("reserved", 5_000_000)] },
    "代编预算“某项资金”还有50,000.00元没有分解到单位，最迟2027年6月30日（代编预算管理的惯例（没有核对原件），请按本地规定核实），已超过123天。",
  ],
  [
    "EXE-017",
    { kept: [kept("special", 5_000_000, "2027-01-20")] },
    "对下专项转移支付“某项资金”还有50,000.00元没有下达，最迟2027年3月21日（预算法第五十二条），已超过224天。",
  ],
]

describe("rules over the execution of a budget", () => {
  test("say nothing of a county that does everything as it should, whatever the month", () => {
    expect(found({})).toEqual([])
    expect(
      found({
        day: "2027-06-30",
        kept: [kept("reserved", 5_000_000, "2027-01-20", "2027-06-30")],
        ...withStanding(standing(works, 400_000_000, 200_000_000)),
      }),
    ).toEqual([])
  })

  test("a contract that is paid in three is no splitting", () => {
    const parts = [22, 23, 24].map((number) => ({
      ...payment(number, `2027-07-${number}`, 12_000_000, works, "水泵"),
      contract: 1,
    }))
    expect(found(withPayments(...parts))).toEqual([])
  })

  test("what was bought for less than planned leaves nothing for small firms to miss", () => {
    const end = { day: "2027-12-31", unclaimed: [] }
    const small = contract(2, "闸门土建", 90_000_000, { planned: 1 })
    const of = (isLarge: boolean) =>
      found({ ...end, ...withContracts({ ...clean.contracts![0]!, isLarge }, small) }).filter((said) =>
        said.startsWith("EXE-014"),
      )
    expect(of(false)).toEqual([])
    expect(of(true)).toEqual([
      "EXE-014 301001水务局“闸门改造”为中小企业预留1,200,000.00元，已授予900,000.00元，没有别的可以授予，差300,000.00元。",
    ])
  })

  test.each(planted)("%s finds what is planted, and nothing else", (check, more, says) => {
    expect(found(more)).toEqual([`${check} ${says}`])
  })

  test("each of them is planted", () => {
    expect(new Set(planted.map(([check]) => check))).toEqual(new Set(executionChecks.map(({ id }) => id)))
  })
})
