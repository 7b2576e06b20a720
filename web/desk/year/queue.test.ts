import { expect, test } from "vitest"
import type { ActChoice, BodyRow } from "../api.ts"
import { commonActs, queueOf, statesOf } from "./queue.ts"

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
