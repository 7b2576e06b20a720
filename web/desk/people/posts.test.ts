import { expect, test } from "vitest"
import { chosenPosts, codesFrom, postsFrom, seatsFor } from "./posts.ts"

const roles = [
  { role: "unitClerk", roleName: "单位经办人", seat: "unit", isAdministrator: false },
  { role: "bureauOfficer", roleName: "财政局经办人", seat: "departments", isAdministrator: false },
  { role: "evaluator", roleName: "第三方评价人", seat: "departments", isAdministrator: false },
  { role: "bureauHead", roleName: "财政局负责人", seat: "region", isAdministrator: false },
] as const
const bodies = [
  { kind: "department", code: "101", name: "云岭县水务局" },
  { kind: "unit", code: "101001", name: "云岭县水务局本级" },
  { kind: "unit", code: "101002", name: "云岭县水利工作站" },
] as const

test("a clerk of two units has two posts, an officer of two departments one, a head one everywhere", () => {
  const chosen = [
    { role: "unitClerk", codes: ["101001", "101002"], until: "" },
    { role: "bureauOfficer", codes: ["101", "102"], until: "" },
    { role: "bureauHead", codes: ["101"], until: "" },
  ]
  expect(postsFrom(chosen, roles)).toEqual({
    posts: [
      { role: "unitClerk", at: ["101001"] },
      { role: "unitClerk", at: ["101002"] },
      { role: "bureauOfficer", at: ["101", "102"] },
      { role: "bureauHead", at: [] },
    ],
    trouble: "",
  })
})

test("a post of a unit without a unit is asked for", () => {
  expect(postsFrom([{ role: "unitClerk", codes: [], until: "" }], roles).trouble).toBe(
    "“单位经办人”要写明在哪个单位，请从名单中选择。",
  )
})

test("a third party's post has its last day, and is asked for it", () => {
  const chosen = { role: "evaluator", codes: ["101"], until: "2028-06-30" }
  expect(postsFrom([chosen], roles)).toEqual({
    posts: [{ role: "evaluator", at: ["101"], until: "2028-06-30" }],
    trouble: "",
  })
  expect(postsFrom([{ ...chosen, until: "" }], roles).trouble).toContain("要写明到哪一天为止")
  const held = [{ role: "evaluator", roleName: "第三方评价人", at: ["101"], until: "2028-06-30" }]
  expect(chosenPosts(held)).toEqual([chosen])
})

test("posts are chosen as they are held", () => {
  const held = ["101001", "101002"].map((code) => ({
    role: "unitClerk",
    roleName: "单位经办人",
    at: [code],
    until: null,
  }))
  expect(chosenPosts(held)).toEqual([{ role: "unitClerk", codes: ["101001", "101002"], until: "" }])
})

test("a unit's post is at a unit, every other one at a department", () => {
  expect(seatsFor("unit", bodies).map(({ code }) => code)).toEqual(["101001", "101002"])
  expect(seatsFor("departments", bodies).map(({ code }) => code)).toEqual(["101"])
})

test("what is chosen, typed or pasted is found in the list; what is not is told", () => {
  const units = seatsFor("unit", bodies)
  expect(codesFrom("101002 云岭县水利工作站", units)).toEqual({ codes: ["101002"], unknown: [] })
  expect(codesFrom("云岭县水务局本级", units)).toEqual({ codes: ["101001"], unknown: [] })
  expect(codesFrom("101001、101002，103001", units)).toEqual({
    codes: ["101001", "101002"],
    unknown: ["103001"],
  })
  expect(codesFrom("气象站", units)).toEqual({ codes: [], unknown: ["气象站"] })
  // Before there is a year there is no list.
  expect(codesFrom("101001 101002", [])).toEqual({ codes: ["101001", "101002"], unknown: [] })
})
