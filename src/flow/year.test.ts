import { describe, expect, test } from "vitest"
import { bodyOf, preparedYear } from "./budget-year.ts"
import {
  content,
  controls,
  did,
  finding,
  later,
  line,
  people,
  preparing,
  region,
  yearOf,
} from "./county.test-data.ts"
import { nextSteps } from "./next.ts"

const unitUp = (unit: string, n: number, finance: string) => [
  `propose ${unit} uc${n}`,
  `submit ${unit} uh${n}`,
  `receive ${unit} ${finance}`,
]
const unitsUp = [
  ...unitUp("334001", 1, "df334"),
  ...unitUp("334002", 2, "df334"),
  ...unitUp("361001", 3, "df361"),
]
const departmentsUp = ["submit 334 df334", "receive 334 bo", "submit 361 df361", "receive 361 bo2"]
const open = later(preparing, "2026-09-01", "open year bh")
const firstUp = later(open, "2026-09-20", ...unitsUp, ...departmentsUp)
const controlled = later(firstUp, "2026-10-20", "issue 334 bh", "issue 361 bh")
const divided = later(controlled, "2026-10-25", "divide 334 df334", "divide 361 df361")
const secondUp = later(divided, "2026-11-20", ...unitsUp, ...departmentsUp)
const approved = later(secondUp, "2027-01-20", "present year bh", "approve year bh")
const replied = later(approved, "2027-02-01", "reply 334 bh", "reply 361 bh", "reply 334001 df334")
const published = later(
  replied,
  "2027-02-10",
  "reviewSecrecy 334 df334",
  "sign 334 dh334",
  "publish 334 df334",
  "reviewSecrecy 334001 uc1",
  "sign 334001 uh1",
  "publish 334001 uc1",
)

const because = (result: ReturnType<typeof did>) => (result.ok ? "办成了" : result.because)

test("a year goes from its opening to a publication and a correction with a reason", () => {
  expect(bodyOf(published, "department", "334")?.state).toBe("published")
  const corrected = later(
    published,
    "2027-03-01",
    "correct 334 df334",
    "reviewSecrecy 334 df334",
    "sign 334 dh334",
    "publish 334 df334",
  )
  const versions = corrected.versions.filter(({ of, kind }) => of === "334" && kind === "publication")
  expect(versions.map(({ number, reason }) => [number, reason])).toEqual([
    [1, ""],
    [2, "按实际情况"],
  ])
  expect(versions[0]).toBe(published.versions.find(({ of, kind }) => of === "334" && kind === "publication"))
})

test("everything that was done is recorded with who, when, from where and to where", () => {
  const entry = published.entries.at(-1)!
  expect(entry).toMatchObject({
    act: "publish",
    who: "丁一",
    day: "2027-02-10",
    from: "signed",
    to: "published",
    version: { kind: "publication", number: 1 },
  })
})

describe("what is missing is said", () => {
  test("an error blocks, a warning wants an explanation, a note does neither", () => {
    const propose = (...findings: Parameters<typeof content>[1] & object) =>
      because(
        did(open, "2026-09-02", "propose 334001 uc1", {
          content: content([line("334001", "personnel", 1)], findings),
        }),
      )
    expect(propose(finding("error"))).toContain("还有1个错误没有改正：LED-012 金额过大")
    expect(propose(finding("error"), finding("error"))).toContain(
      "还有2个错误没有改正：LED-012 金额过大（2处），",
    )
    expect(propose(finding("warning"))).toContain("还有1条警告没有说明：LED-012 金额过大")
    expect(propose(finding("warning", true), finding("note"))).toBe("办成了")
  })

  test("an approval wants a date that has come, and a number", () => {
    const presented = later(secondUp, "2027-01-20", "present year bh")
    const approve = (given: object) => because(did(presented, "2027-01-25", "approve year bh", given))
    expect(approve({ number: " " })).toContain("缺少文号")
    expect(approve({ date: "2027-02-30" })).toContain("缺少日期")
    expect(approve({ date: "2027-01-26" })).toContain("日期2027年1月26日还没有到")
    expect(approve({ date: "2027-01-25" })).toBe("办成了")
  })

  test("a reply is not dated before what it follows", () => {
    expect(because(did(approved, "2027-02-01", "reply 334 bh", { date: "2027-01-19" }))).toBe(
      "日期2027年1月19日早于人大批准的2027年1月20日，请核对。",
    )
    const early = did(replied, "2027-02-02", "reply 334002 df334", { date: "2027-01-31" })
    expect(because(early)).toBe("日期2027年1月31日早于财政局批复部门的2027年2月1日，请核对。")
  })

  test("who comes back gets comments and a day", () => {
    const submitted = later(open, "2026-09-02", ...unitUp("334001", 1, "df334").slice(0, 2))
    const back = (given: object) => because(did(submitted, "2026-09-03", "return 334001 df334", given))
    expect(back({ comments: [] })).toBe("缺少退回意见，请写明哪里要改、怎么改。")
    expect(back({ due: "2026-09-02" })).toContain("已经过去")
    const returned = yearOf(did(submitted, "2026-09-03", "return 334001 df334")).year
    expect(bodyOf(returned, "unit", "334001")?.state).toBe("firstDraft")
  })

  test("deadlines come one after the other and are not past", () => {
    const opened = (firstUp: string, secondUp: string) =>
      because(did(preparing, "2026-09-01", "open year bh", { deadlines: { firstUp, secondUp } }))
    expect(opened("2026-08-31", "2026-12-01")).toContain("一上截止日期2026年8月31日已经过去")
    expect(opened("2026-10-31", "2026-10-31")).toContain("二上截止日期应晚于一上截止日期")
  })

  test("a tree without departments or units, or with a code twice, is not opened", () => {
    const opened = (bodies: typeof preparing.bodies) =>
      because(did({ ...preparing, bodies }, "2026-09-01", "open year bh"))
    expect(opened([])).toContain("还没有部门")
    expect(opened(preparing.bodies.slice(0, 1))).toContain("334 云岭县水务局没有单位")
    expect(opened([...preparing.bodies, preparing.bodies[1]!])).toContain("编码334001用了不止一次")
    expect(opened(preparing.bodies.slice(1))).toContain("所属的部门334不存在")
  })

  test("the ledger is of this year and of this unit", () => {
    const of = (lines: readonly ReturnType<typeof line>[]) =>
      because(did(open, "2026-09-02", "propose 334001 uc1", { content: content(lines) }))
    expect(of([line("361001", "personnel", 1)])).toContain("台账里有单位361001的记录，不属于334001")
    const old = content([])
    const last = { ...old, ledger: { ...old.ledger, year: 2026 } }
    expect(because(did(open, "2026-09-02", "propose 334001 uc1", { content: last }))).toContain(
      "台账是2026年的",
    )
    const away = { ...old, ledger: { ...old.ledger, region: { code: "990102", name: "云川县" } } }
    expect(because(did(open, "2026-09-02", "propose 334001 uc1", { content: away }))).toContain(
      "台账是云川县的",
    )
    const asset = { unit: "361001", key: "vehicles", quantity: 1, cents: 1, at: {} } as const
    const foreign = { ...old, ledger: { ...old.ledger, assets: [asset] } }
    expect(because(did(open, "2026-09-02", "propose 334001 uc1", { content: foreign }))).toContain("361001")
  })
})

describe("one thing waits for another", () => {
  test("a department for its units", () => {
    expect(because(did(open, "2026-09-02", "submit 334 df334"))).toBe(
      "还不能“上报”，要等334001 云岭县水务局本级（一上编制中）、334002 云岭县水利工作站（一上编制中）先到“一上部门已受理”，请先催办。",
    )
  })

  test("the draft for the congress for every department, a reply for the approval", () => {
    expect(because(did(divided, "2026-11-20", "present year bh"))).toContain("334 云岭县水务局（二上汇总中）")
    expect(because(did(secondUp, "2027-01-20", "reply 334 bh"))).toContain("云岭县2027年度（编制中）")
    expect(because(did(approved, "2027-02-01", "reply 334001 df334"))).toContain(
      "334 云岭县水务局（二上已受理，待批复）",
    )
  })

  test("what is with the congress is not returned before the draft is taken back", () => {
    const presented = later(secondUp, "2027-01-20", "present year bh")
    expect(because(did(presented, "2027-01-21", "return 334 bo"))).toContain("草案已提交人大")
    expect(
      because(did(later(presented, "2027-01-21", "recall year bh"), "2027-01-22", "return 334 bo")),
    ).toBe("办成了")
  })
})

describe("control numbers", () => {
  test("are divided among the units as they were issued, and no more", () => {
    const divide = (...parts: ReturnType<typeof controls>) =>
      because(did(controlled, "2026-10-25", "divide 334 df334", { controls: parts }))
    expect(divide()).toContain("还没有把控制数分给单位")
    expect(divide(...controls("334001", 15_000, 0), ...controls("334002", 5_001, 0))).toBe(
      "“一般公共预算拨款基本支出”分给各单位的合计200.01元，超过下达的200.00元，多0.01元，请调减。",
    )
    expect(divide(...controls("361001", 1, 1))).toContain("单位361001不属于本部门")
    expect(divide(...controls("334001", 15_000, 0), ...controls("334002", 5_000, 0))).toBe("办成了")
  })

  test("hold in the second round", () => {
    const lines = [line("334001", "personnel", 10_001)]
    expect(because(did(divided, "2026-11-01", "propose 334001 uc1", { content: content(lines) }))).toBe(
      "334001的“一般公共预算拨款基本支出”编了100.01元，超过控制数100.00元，多0.01元，请调减。",
    )
  })

  test("that are lowered are divided again, and who does not fit any more is named", () => {
    const units = later(divided, "2026-11-20", ...unitsUp)
    const lowered = yearOf(
      did(units, "2026-11-21", "adjust 334 bh", { controls: controls("334", 18_000, 10_000) }),
    ).year
    expect(because(did(lowered, "2026-11-22", "submit 334 df334"))).toContain("不能“上报”")
    const again = later(lowered, "2026-11-22", "divide 334 df334")
    expect(because(did(again, "2026-11-22", "submit 334 df334"))).toContain(
      "334001的“一般公共预算拨款基本支出”编了100.00元",
    )
    const down = later(again, "2026-11-23", "return 334001 df334", "return 334002 df334")
    expect(
      because(did(later(down, "2026-11-24", ...unitsUp.slice(0, 6)), "2026-11-25", "submit 334 df334")),
    ).toBe("办成了")
  })
})

test("a department's budget is the sum of what its units submitted", () => {
  const units = later(open, "2026-09-20", ...unitsUp)
  const lines = [
    line("334001", "personnel", 5000),
    line("334002", "personnel", 5000),
    line("334001", "targeted", 5000),
  ]
  expect(because(did(units, "2026-09-21", "submit 334 df334", { content: content(lines) }))).toContain(
    "334002的一般公共预算拨款特定目标类：本稿0.00元，单位上报50.00元",
  )
})

test("what is published is what was replied, signed by someone else than who looked for secrets", () => {
  const other = content([line("334001", "personnel", 1)])
  expect(because(did(replied, "2027-02-02", "reviewSecrecy 334 df334", { content: other }))).toContain(
    "与批复的预算不一致",
  )
  const reviewed = yearOf(did(replied, "2027-02-02", "reviewSecrecy 334 df334", { reviewer: "高远" })).year
  expect(because(did(reviewed, "2027-02-03", "sign 334 dh334"))).toContain(
    "保密审查人是高远，不能又由本人审签",
  )
  expect(because(did(reviewed, "2027-02-03", "return 334 dh334"))).toBe("办成了")
})

test("secrets are not published, with a reason, and the year does not wait for them", () => {
  expect(because(did(replied, "2027-02-02", "withhold 334 dh334", { reason: "" }))).toContain("缺少原因")
  const withheld = yearOf(did(replied, "2027-02-02", "withhold 334 dh334")).year
  const steps = nextSteps(withheld, people, "2027-02-03")
  expect(steps.map(({ act, body }) => `${act} ${body?.code}`)).toEqual([
    "reviewSecrecy 334001",
    "reply 334002",
    "reviewSecrecy 361",
    "reply 361001",
  ])
  expect(because(did(withheld, "2027-05-01", "reviewSecrecy 334 df334"))).toBe("办成了")
})

describe("whose turn it is", () => {
  const says = (year: typeof open, all = people) =>
    nextSteps(year, all, "2026-09-02").map((step) => step.says)

  test("is said by name", () => {
    expect(says(open)).toEqual([
      "334001 云岭县水务局本级“一上编制中”，等单位经办人丁一“送审”。",
      "334002 云岭县水利工作站“一上编制中”，等单位经办人丁二“送审”。",
      "361001 云岭县文化和旅游局本级“一上编制中”，等单位经办人丁三“送审”。",
    ])
    expect(says(firstUp)).toEqual([
      "334 云岭县水务局“一上已受理，待下达控制数”，等财政局负责人卢正“下达控制数”。",
      "361 云岭县文化和旅游局“一上已受理，待下达控制数”，等财政局负责人卢正“下达控制数”。",
    ])
  })

  test("when nobody holds the post any more, the post and who fills it", () => {
    const persons = people.persons.map((each) =>
      each.id === "uc2" ? { ...each, state: "suspended" as const } : each,
    )
    expect(says(open, { ...people, persons })[1]).toBe(
      "334002 云岭县水利工作站“一上编制中”，要由单位经办人“送审”，现在没有人担任，请安全管理员安全授权。",
    )
  })

  test("is a deputy's, too, on the days agreed", () => {
    const deputies = [{ by: "uc1", for: "uc2", from: "2026-09-02", until: "2026-09-02" }]
    expect(says(open, { ...people, deputies })[1]).toContain("等单位经办人丁一（代丁二）、丁二“送审”")
  })

  test("is that of every unit, in a county of a hundred departments, too", () => {
    const departments = Array.from({ length: 100 }, (_, i) => `${400 + i}`)
    const tree = departments.flatMap((department) => [
      { kind: "department" as const, code: department, name: "局", department },
      ...["1", "2", "3", "4"].map((n) => ({
        kind: "unit" as const,
        code: `${department}00${n}`,
        name: "站",
        department,
      })),
    ])
    const large = later(preparedYear(region, 2027, tree), "2026-09-01", "open year bh")
    expect(nextSteps(large, people, "2026-09-02")).toHaveLength(400)
  })
})

test("a clock that runs back is not believed", () => {
  expect(because(did(published, "2027-02-09", "correct 334 df334"))).toBe(
    "系统时钟是2027年2月9日，早于上一次办理的2027年2月10日，请先校准时钟再办理。",
  )
})
