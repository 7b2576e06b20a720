import { expect, test } from "vitest"
import type { ActChoice } from "../answers/act-choice.ts"
import type { BodyRow } from "../answers/year.ts"
import { commonActs, queueOf, statesOf, turnText } from "./queue.ts"

const act = (name: string, ...needs: readonly string[]): ActChoice => ({
  act: name,
  actName: name,
  way: "on",
  needs: needs.map((need) => ({ need, name: need })),
})

function body(code: string, stateName: string, acts: readonly ActChoice[] = []): BodyRow {
  return {
    kind: code.length === 3 ? "department" : "unit",
    code,
    name: `名称${code}`,
    department: code.slice(0, 3),
    state: "x",
    stateName,
    turn: [],
    acts,
    clocks: [],
    entered: null,
    submitted: null,
  }
}

const bodies = [
  body("102", "已报", [act("receive"), act("return", "comments", "due")]),
  body("101001", "编制中"),
  body("101", "已报", [act("receive")]),
]
const all = { words: "", state: "", withUnits: true }

test("units stand below their department", () => {
  expect(queueOf(bodies, all).map(({ code }) => code)).toEqual(["101", "101001", "102"])
  expect(queueOf(bodies, { ...all, withUnits: false }).map(({ code }) => code)).toEqual(["101", "102"])
})

test("who sees only units sees them in any case", () => {
  const units = [body("101002", "编制中"), body("101001", "编制中")]
  expect(queueOf(units, { ...all, withUnits: false }).map(({ code }) => code)).toEqual(["101001", "101002"])
})

test("words and states narrow the queue", () => {
  expect(queueOf(bodies, { ...all, words: "名称 102" }).map(({ code }) => code)).toEqual(["102"])
  expect(queueOf(bodies, { ...all, state: "编制中" }).map(({ code }) => code)).toEqual(["101001"])
  expect(statesOf(bodies)).toEqual([
    { stateName: "已报", count: 2 },
    { stateName: "编制中", count: 1 },
  ])
})

test("only what all of them allow can be done to many at once", () => {
  expect(commonActs([bodies[0]!, bodies[2]!]).map((each) => each.act)).toEqual(["receive"])
  expect(commonActs(bodies)).toEqual([])
  expect(commonActs([])).toEqual([])
})

test("a department that waits for its units names them", () => {
  const waiting = ["101001", "101002", "101003", "101004"].map((code) => ({
    ...body(code, "编制中"),
    turn: ["等单位经办人"],
  }))
  const department = body("101", "汇总中")
  expect(turnText(department, [department, ...waiting])).toBe(
    "等所属单位办理：名称101001、名称101002、名称101003等4个",
  )
  expect(turnText(department, [department, ...waiting.slice(0, 1)])).toBe("等所属单位办理：名称101001")
  expect(turnText(department, [department, body("101001", "已受理")])).toBe("")
  expect(turnText({ ...department, turn: ["等财务人员上报"] }, waiting)).toBe("等财务人员上报")
})
