import { expect, test } from "vitest"
import { postsFrom, typedPosts } from "./posts.ts"

const roles = [
  { role: "unitClerk", roleName: "单位经办人", seat: "unit", isAdministrator: false },
  { role: "bureauOfficer", roleName: "财政局经办人", seat: "departments", isAdministrator: false },
  { role: "bureauHead", roleName: "财政局负责人", seat: "region", isAdministrator: false },
] as const

test("codes are set apart by whatever people write between them", () => {
  const typed = [
    { role: "bureauOfficer", codes: "101、102，103 104\n105" },
    { role: "bureauHead", codes: "101" },
  ]
  expect(postsFrom(typed, roles)).toEqual({
    posts: [
      { role: "bureauOfficer", at: ["101", "102", "103", "104", "105"] },
      { role: "bureauHead", at: [] },
    ],
    trouble: "",
  })
})

test("a post of a unit without a code is asked for", () => {
  expect(postsFrom([{ role: "unitClerk", codes: " " }], roles).trouble).toBe(
    "“单位经办人”要写明在哪个单位，请填写编码。",
  )
})

test("posts are typed as they are held", () => {
  expect(typedPosts([{ role: "unitClerk", roleName: "单位经办人", at: ["101001", "101002"] }])).toEqual([
    { role: "unitClerk", codes: "101001、101002" },
  ])
})
