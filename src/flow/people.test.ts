import { describe, expect, test } from "vitest"
import { performOnAccount } from "./accounts.ts"
import type { Act } from "./acts.ts"
import { did, noon, people, preparing, region } from "./county.test-data.ts"
import { actorFor, handOver, nameOfActor, type People, personOf, withDeputy } from "./people.ts"
import { perform } from "./perform.ts"

const value = <T>(
  change: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly because: string },
) => {
  if (!change.ok) throw new Error(change.because)
  return change.value
}
const because = (change: { readonly ok: true } | { readonly ok: false; readonly because: string }) =>
  change.ok ? "办成了" : change.because

describe("a deputy", () => {
  const deputed = value(withDeputy(people, { by: "bo", for: "bh", from: "2026-09-01", until: "2026-09-10" }))
  const given = { deadlines: { firstUp: "2026-10-01", secondUp: "2026-12-01" } }
  const open = (at: string, principal: string | null) =>
    perform(preparing, deputed, {
      act: "open",
      kind: "year",
      code: "",
      by: "bo",
      for: principal,
      at: noon(at),
      given,
    })

  test("acts on the days agreed, and every act says for whom", () => {
    const result = open("2026-09-10", "bh")
    expect(result.ok && result.entry).toMatchObject({ by: "bo", for: "bh", who: "沈青（代卢正）" })
  })

  test("has no more than the own rights on other days, or without saying for whom", () => {
    expect(because(open("2026-09-11", "bh"))).toBe(
      "沈青今天（2026年9月11日）不是卢正的代理人，请由卢正本人办理，或由其重新委托代理。",
    )
    expect(because(open("2026-09-10", null))).toContain("您（财政局经办人）不能")
  })

  test("of a deputy is none, and of someone who left neither", () => {
    const chain = value(
      withDeputy(deputed, { by: "bo2", for: "bo", from: "2026-09-01", until: "2026-09-10" }),
    )
    expect(actorFor(chain, "bo2", "bh", "2026-09-05").ok).toBe(false)
    const persons = deputed.persons.map((each) =>
      each.id === "bh" ? { ...each, state: "suspended" as const } : each,
    )
    expect(actorFor({ ...deputed, persons }, "bo", "bh", "2026-09-05").ok).toBe(false)
  })

  test("is not oneself, has days in order, and no administrator in a budget's matters", () => {
    const depute = (by: string, principal: string, from = "2026-09-01", until = "2026-09-10") =>
      because(withDeputy(people, { by, for: principal, from, until }))
    expect(depute("bh", "bh")).toContain("不能代理自己")
    expect(depute("bo", "bh", "2026-09-10", "2026-09-01")).toContain("起止日期不对")
    expect(depute("sys", "bh")).toContain("管理员不参与预算业务")
    expect(depute("sys", "sec")).toContain("三员互相制约")
  })

  test("who becomes an administrator later acts for nobody in the budget any more", () => {
    const granted: People = {
      ...deputed,
      persons: deputed.persons.map((each) =>
        each.id === "bo" ? { ...each, posts: [{ role: "systemAdministrator", at: [] }] } : each,
      ),
    }
    expect(actorFor(granted, "bo", "bh", "2026-09-05").ok).toBe(false)
  })
})

describe("handing over", () => {
  test("gives the posts to another, who keeps the own ones; what was done stays in the old name", () => {
    const after = value(handOver(people, "bo2", "bo"))
    expect(personOf(after, "bo2")?.posts).toEqual([])
    expect(personOf(after, "bo")?.posts).toEqual([{ role: "bureauOfficer", at: ["334", "361"] }])
    const both = value(handOver(people, "uc1", "uc2"))
    expect(personOf(both, "uc2")?.posts).toEqual([
      { role: "unitClerk", at: ["334002"] },
      { role: "unitClerk", at: ["334001"] },
    ])
  })

  test("ends what others do in the name of who leaves", () => {
    const deputed = value(
      withDeputy(people, { by: "bo", for: "bh", from: "2026-09-01", until: "2026-09-10" }),
    )
    expect(value(handOver(deputed, "bh", "bo2")).deputies).toEqual([])
  })

  test("does not put together what must be apart", () => {
    expect(because(handOver(people, "sys", "sec"))).toContain("三员互相制约")
    expect(because(handOver(people, "uc1", "uc1"))).toContain("不能把工作移交给自己")
  })
})

describe("an account", () => {
  const act = (all: People, what: Act, id: string, by: string, given = {}) =>
    performOnAccount(all, {
      act: what,
      region: region.code,
      id,
      name: "新人",
      by,
      at: noon("2026-09-01"),
      given,
    })
  const clerk = { posts: [{ role: "unitClerk", at: ["334001"] }] }

  test("is made by one administrator, gets its posts from another, and is opened by its holder", () => {
    const made = value(act(people, "create", "new", "sys"))
    const granted = value(act(made, "grant", "new", "sec", clerk))
    expect(because(act(made, "grant", "new", "sys", clerk))).toContain("安全管理员")
    expect(because(act(granted, "accept", "new", "sys"))).toContain("账号本人")
    expect(actorFor(granted, "new", null, "2026-09-01")).toMatchObject({
      because: "新人的账号还没有启用，请联系安全管理员。",
    })
    const active = value(act(granted, "accept", "new", "new"))
    expect(nameOfActor(value(actorFor(active, "new", null, "2026-09-01")))).toBe("新人")
  })

  test("gets posts that are whole and go together", () => {
    const grant = (...posts: object[]) => because(act(people, "grant", "uc1", "sec", { posts }))
    expect(grant()).toContain("没有给丁一选岗位")
    expect(grant({ role: "unitClerk", at: [] })).toContain("单位经办人要写明是哪一个单位的")
    expect(grant({ role: "bureauOfficer", at: [] })).toContain("要写明管哪些部门")
    expect(grant({ role: "bureauHead", at: ["334"] })).toContain("管全地区")
    expect(grant({ role: "auditor", at: [] }, { role: "auditAdministrator", at: [] })).toContain(
      "管理员不参与预算业务",
    )
  })

  test("is not changed by its own holder, and the last of the three stays", () => {
    expect(because(act(people, "suspend", "sec", "sec", { reason: "离岗" }))).toContain("不能对自己的账号")
    expect(because(act(people, "suspend", "sys", "sec", { reason: "离岗" }))).toContain("唯一的系统管理员")
    expect(because(act(people, "grant", "aud", "sec", clerk))).toContain("唯一的审计管理员")
    expect(because(act(people, "suspend", "uc1", "sec"))).toBe("缺少原因，请写明为什么这样办理。")
    const suspended = value(act(people, "suspend", "uc1", "sec", { reason: "离岗" }))
    expect(because(did(preparing, "2026-09-01", "propose 334001 uc1", {}, suspended))).toBe(
      "丁一的账号已停用，请联系安全管理员。",
    )
    const restored = value(act(suspended, "restore", "uc1", "sec"))
    expect(because(act(restored, "accept", "uc1", "uc1"))).toBe("办成了")
  })
})
