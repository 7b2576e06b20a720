import { describe, expect, test } from "vitest"
import { Book } from "../book/book.ts"
import type { Entry } from "../book/entry.ts"
import type { Quota } from "../book/quota.ts"
import { purseKey, sumOf, viewOf } from "../book/view.ts"
import { type AskedChange, changeProblems, entriesOfChange } from "./asked.ts"
import type { Decision } from "./decider.ts"

const office: Quota = {
  unit: "301001",
  project: null,
  function: "2130301",
  economic: "30201",
  fund: "generalPublic",
}
const river: Quota = { ...office, project: "P1", economic: "30214" }
const asked = (more: Partial<AskedChange>): AskedChange => ({
  kind: "shift",
  from: office,
  to: river,
  source: null,
  cents: 10_000,
  reason: "租船",
  document: null,
  goals: "",
  ...more,
})
const decision: Decision = { decides: "bureau", tells: null, article: "预算法第七十二条", isSure: true }
const approval = { id: "change-1", day: "2027-05-06", by: "卢正", document: "财预〔2027〕9号" }

function opened(): Book {
  const book = new Book()
  const common = { date: "2027-02-01", known: "2027-02-01", document: null, reason: "", by: "张三" }
  const approve: Entry = {
    ...common,
    id: "approve",
    cause: "approve",
    approvedBy: "人大",
    reverses: null,
    moves: [
      { account: { purse: "outside", fund: "generalPublic" }, cents: -100_000 },
      { account: { purse: "bureau", fund: "generalPublic" }, cents: 100_000 },
    ],
  }
  const reply: Entry = {
    ...approve,
    id: "reply",
    cause: "reply",
    moves: [
      { account: { purse: "bureau", fund: "generalPublic" }, cents: -60_000 },
      { account: { quota: office, part: "free" }, cents: 60_000 },
    ],
  }
  expect(book.appendAll([approve, reply])).toEqual([])
  return book
}

describe("a change that is approved", () => {
  test.each<[string, Partial<AskedChange>, adjusted: number, bureau: number]>([
    ["a shift", {}, 60_000, 40_000],
    [
      "a supplement from the bureau's hand",
      { kind: "supplement", from: null, source: "bureau" },
      70_000,
      30_000,
    ],
    [
      "money announced by a higher level",
      { kind: "supplement", from: null, source: "superior" },
      70_000,
      40_000,
    ],
    [
      "new money the congress approved",
      { kind: "supplement", from: null, source: "outside" },
      70_000,
      40_000,
    ],
    ["a reduction", { kind: "reduce", to: null, source: "bureau" }, 50_000, 50_000],
    ["a reduction of the whole", { kind: "reduce", to: null, source: "outside" }, 50_000, 40_000],
    ["money taken back", { kind: "withdraw", to: null, source: "bureau" }, 50_000, 50_000],
    ["money carried over", { kind: "carryOut", to: null, source: "bureau" }, 60_000, 40_000],
    ["money that lapses", { kind: "cancel", to: null, source: "outside" }, 50_000, 40_000],
  ])("%s moves money and leaves the approved budget as it was", (_, more, adjusted, inHand) => {
    const book = opened()
    const change = asked(more)
    expect(changeProblems(change)).toEqual([])
    expect(book.appendAll(entriesOfChange(change, approval, decision))).toEqual([])
    const view = viewOf(book.entries)
    expect(sumOf(view.quotas.values())).toMatchObject({ approved: 60_000, adjusted })
    expect(view.purses.get(purseKey("bureau", "generalPublic"))).toBe(inHand)
  })

  test("takes no more than there is", () => {
    expect(opened().appendAll(entriesOfChange(asked({ cents: 70_000 }), approval, decision))).toEqual([
      "单位301001的指标不够“调剂”，还差100.00元，请核对金额。",
    ])
  })

  test("what government and congress decided bears the name of who wrote it down", () => {
    const [entry] = entriesOfChange(asked({}), approval, { ...decision, decides: "congress" })
    expect(entry).toMatchObject({ approvedBy: "人大常委会（卢正登记）", document: "财预〔2027〕9号" })
  })
})

test.each<[string, Partial<AskedChange>]>([
  ["变动金额应大于0、精确到分，请改正。", { cents: 0 }],
  ["缺少变动的原因，请写明为什么要变动。", { reason: " " }],
  ["请选择从哪条指标调出。", { from: null }],
  ["请选择调入哪条指标。", { to: null }],
  ["追加不从指标调出，请改正。", { kind: "supplement", source: "bureau" }],
  ["这项变动没有调入的指标，请改正。", { kind: "reduce", source: "bureau" }],
  ["请选择钱从哪里来或到哪里去。", { kind: "reduce", to: null }],
  ["调剂是指标之间的，不用选资金来源。", { source: "bureau" }],
  ["调出和调入的是同一条指标，请改正。", { to: office }],
  [
    "调出的是一般公共预算拨款，调入的是政府性基金预算拨款，资金性质不能改变，请分别办理追减和追加。",
    { to: { ...river, fund: "governmentFund" } },
  ],
])("a change is refused: %s", (says, more) => {
  expect(changeProblems(asked(more))).toEqual([says])
})
