import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { Act } from "./acts.ts"
import {
  type Appraisal,
  type AppraisalCommand,
  actsOnAppraisal,
  appraisalThing,
  commissionProblems,
  performOnAppraisal,
  turnOnAppraisal,
} from "./appraisals.ts"
import { noon, people as office, region } from "./county.test-data.ts"
import { may } from "./may.ts"
import { actorFor, type People, type Person } from "./people.ts"
import { transitions } from "./transitions.ts"

const outsider = (id: string, until: string): Person => ({
  id,
  name: `${id}会计师`,
  region: region.code,
  state: "active",
  posts: [{ role: "evaluator", at: ["334"], until }],
})
const people: People = {
  ...office,
  persons: [...office.persons, outsider("ev", "2028-06-30"), outsider("other", "2028-06-30")],
}
const begun: Appraisal = {
  region: region.code,
  year: 2027,
  number: 1,
  title: "水利项目重点评价",
  department: "334",
  evaluator: "ev",
  due: "2028-05-31",
  state: "commissioned",
  advice: [],
  departmentName: "水利局",
  criteria: [],
  experts: [],
  papers: 0,
}
const criteria = [
  { group: "产出", name: "完成率", weight: 60 },
  { group: "效益", name: "满意度", weight: 40 },
]
const judged = [
  { points: 55, basis: "一处没有完工" },
  { points: 40, basis: "" },
]
const expert = { name: "林教授", from: "安河大学", field: "水利", conflict: "" }
const paper = { sha256: "a".repeat(64), name: "访谈记录.docx" }
const advice = [
  { text: "补齐验收资料", due: "2028-06-20" },
  { text: "问卷收回率写进合同", due: "2028-06-25" },
]
const given = (about = 1): AppraisalCommand["given"] => ({
  ...{ text: "说明", advice, about },
  ...{ criteria, judged, expert, paper },
})

function did(appraisal: Appraisal, act: Act, by: string, rest: Partial<AppraisalCommand> = {}) {
  return performOnAppraisal(appraisal, people, {
    act,
    by,
    for: null,
    at: noon("2028-06-01"),
    given: given(),
    ...rest,
  })
}

/** An appraisal after an act, as it is kept. */
function done(appraisal: Appraisal, act: Act, by: string, about = 1): Appraisal {
  const outcome = did(appraisal, act, by, { given: given(about) })
  if (!outcome.ok) throw new Error(outcome.because)
  const said = (i: number) => outcome.entry.about === i + 1
  const kept =
    act === "deliver"
      ? outcome.entry.advice.map((each) => ({ ...each, isReported: false, isSettled: false }))
      : appraisal.advice.map((each, i) => ({
          ...each,
          isReported: each.isReported || (act === "remedy" && said(i)),
          isSettled: each.isSettled || (act === "settle" && said(i)),
        }))
  const { work } = outcome.entry
  return {
    ...appraisal,
    state: outcome.entry.to,
    advice: kept,
    criteria: work.criteria ?? appraisal.criteria,
    experts: [
      ...appraisal.experts.map((each, i) => ({
        ...each,
        isHeard: each.isHeard || (act === "takeOpinion" && said(i)),
      })),
      ...(work.expert ? [{ ...work.expert, isHeard: false }] : []),
    ],
    papers: appraisal.papers + (work.paper ? 1 : 0),
  }
}

const because = (result: ReturnType<typeof did>) => (result.ok ? "可以" : result.because)

describe("an appraisal", () => {
  test("goes from the plan to the last recommendation, each step by whose it is", () => {
    const steps: readonly (readonly [Act, string, number?])[] = [
      ["planWork", "ev"],
      ["return", "bh"],
      ["planWork", "ev"],
      ["agree", "bh"],
      ["nameExpert", "ev"],
      ["filePaper", "ev", 2],
      ["takeOpinion", "ev", 1],
      ["sendDraft", "ev"],
      ["answerDraft", "df334"],
      ["deliver", "ev"],
      ["return", "bh"],
      ["deliver", "ev"],
      ["receive", "bh"],
      ["remedy", "df334", 1],
      ["settle", "bh", 1],
      ["remedy", "dh334", 2],
      ["settle", "bh", 2],
      ["close", "bh"],
    ]
    const end = steps.reduce((at, [act, by, about]) => done(at, act, by, about), begun)
    expect(end.state).toBe("closed")
    // Every row of its table was walked.
    const walked = new Set(steps.map(([act]) => act))
    expect(transitions.filter(({ of, act }) => of === "appraisal" && !walked.has(act))).toEqual([])
  })

  test("is done by nobody else, and says who may", () => {
    expect(because(did(begun, "planWork", "other"))).toContain("受委托的第三方评价人")
    expect(because(did(begun, "planWork", "bh"))).toContain("不能对水利项目重点评价的第三方评价“报评价方案”")
    expect(because(did({ ...begun, state: "drafted" }, "answerDraft", "ev"))).toContain("不能对")
    expect(because(did({ ...begun, state: "drafted" }, "answerDraft", "df361"))).toContain("不能对")
    expect(because(did(begun, "deliver", "ev"))).toContain("现在是“已委托，待报方案”")
  })

  test("ends for a third party with the last day of the post", () => {
    const on = (day: string) => did(begun, "planWork", "ev", { at: noon(day) }).ok
    expect([on("2028-06-30"), on("2028-07-01")]).toEqual([true, false])
    const actor = actorFor(people, "ev", null, "2028-07-01")
    expect(actor.ok && actsOnAppraisal(begun, actor.value)).toEqual([])
    expect(turnOnAppraisal(begun, people, "2028-07-01").map(({ says }) => says)).toEqual([
      "水利项目重点评价（已委托，待报方案），要由第三方评价人，现在没有人担任或授权已经到期，请安全管理员授权后“报评价方案”。",
    ])
  })

  test("asks for what it has to say, in sentences", () => {
    expect(because(did(begun, "planWork", "ev", { given: {} }))).toBe(
      "还没有写内容，请写明后再“报评价方案”。方案还没有评价指标，请列出指标和分值，合计100分。",
    )
    const following = (advices: Appraisal["advice"]): Appraisal => ({
      ...begun,
      state: "following",
      advice: advices,
    })
    const open = advice.map((each) => ({ ...each, isReported: false, isSettled: false }))
    expect(because(did(following(open), "close", "bh"))).toContain("还有2条建议没有认定落实")
    expect(because(did(following([]), "close", "bh"))).toBe("可以")
    expect(because(did(following(open), "settle", "bh", { given: { text: "好", about: 3 } }))).toContain(
      "是哪一条建议",
    )
    expect(
      because(
        did({ ...begun, state: "answered" }, "deliver", "ev", {
          given: { text: "报告", advice: [{ text: " ", due: "明年" }] },
        }),
      ),
    ).toBe("第1条建议没有写内容，请填写或删去。第1条建议没有落实期限，请填写。")
  })

  test("hears every expert who is free, and nobody who is not", () => {
    const working: Appraisal = { ...begun, state: "working", criteria }
    const asked = done(working, "nameExpert", "ev")
    expect(because(did(asked, "sendDraft", "ev"))).toContain("专家林教授还没有意见")
    expect(because(did(done(asked, "takeOpinion", "ev"), "sendDraft", "ev"))).toBe("可以")
    const bound: Appraisal = {
      ...working,
      experts: [{ ...expert, conflict: "去年承担过这个项目的设计", isHeard: false }],
    }
    expect(because(did(bound, "takeOpinion", "ev"))).toContain("应当回避")
    expect(because(did(bound, "sendDraft", "ev"))).toBe("可以")
    expect(because(did(working, "takeOpinion", "ev", { given: given(2) }))).toContain("哪一位专家")
    expect(because(did(working, "nameExpert", "ev", { given: {} }))).toContain("没有写明专家是谁")
  })

  test("keeps working papers of its criteria, which who is appraised may neither bring nor see", () => {
    const working: Appraisal = { ...begun, state: "working", criteria }
    expect(because(did(working, "filePaper", "ev", { given: { paper, about: 3 } }))).toContain(
      "没有这一项评价指标",
    )
    expect(because(did(working, "filePaper", "ev", { given: {} }))).toContain("没有底稿文件")
    expect(because(did({ ...working, papers: 500 }, "filePaper", "ev"))).toContain("已有500份")
    const sees = (id: string) => {
      const actor = actorFor(people, id, null, "2028-06-01")
      return actor.ok && may(actor.value, "seePapers", appraisalThing(working), "answered").ok
    }
    expect(["ev", "bh", "df334", "dh334", "other"].map(sees)).toEqual([true, true, false, false, false])
    expect(did(working, "filePaper", "df334").ok).toBe(false)
  })

  test("is never settled by who has to remedy, whatever the state", () => {
    const anyState = fc.constantFrom(
      ...([
        "commissioned",
        "planned",
        "working",
        "drafted",
        "answered",
        "delivered",
        "following",
        "closed",
      ] as const),
    )
    const anyAct = fc.constantFrom(
      ...new Set(transitions.filter(({ of }) => of === "appraisal").map(({ act }) => act)),
    )
    fc.assert(
      fc.property(anyState, anyAct, fc.constantFrom(...people.persons), (state, act, { id, posts }) => {
        if (!did({ ...begun, state }, act, id).ok) return
        const roles = posts.map(({ role }) => role)
        if (["agree", "return", "receive", "settle", "close"].includes(act))
          expect(roles.some((role) => role === "bureauHead" || role === "bureauOfficer")).toBe(true)
        if (["planWork", "sendDraft", "deliver", "nameExpert", "takeOpinion", "filePaper"].includes(act))
          expect(id).toBe("ev")
      }),
    )
  })
})

test("who is commissioned must be a third party with the department, for as long as it takes", () => {
  const wish = { title: "评价", department: "334", evaluator: "ev", due: "2028-05-31" }
  const said = (part: Partial<typeof wish>) =>
    commissionProblems(people, { ...wish, ...part }, "2028-03-01").join("")
  expect(said({})).toBe("")
  expect(said({ due: "2028-06-30" })).toBe("")
  expect(said({ due: "2028-07-01" })).toContain("授权到2028年6月30日为止")
  expect(said({ due: "2028-02-29" })).toContain("今天或以后")
  expect(said({ department: "361" })).toContain("不包括这个部门")
  expect(said({ evaluator: "bh" })).toContain("不是第三方评价人")
  expect(said({ title: "" })).toContain("还没有写评价什么")
})
