import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { accountTrail } from "../../store/trail.ts"
import { testOffice } from "../office.test-data.ts"
import type { Caller } from "../office.ts"
import { handOverWork, inviteAgain, nameDeputy, onAccount, peopleSeen } from "./manage.ts"
import { type Invitation, setUp } from "./set-up.ts"
import { accept, actAs, callerOf, changePassword, signIn, signOut } from "./sign-in.ts"
import { Tries } from "./tries.ts"

const region = { code: "990101", name: "云岭县", place: "national" }
const word = "山外有山楼外有楼一共十个字"
const tries = new Tries()

let stage: Awaited<ReturnType<typeof testOffice>>
let codes: readonly Invitation[]

const as = (person: string): Caller => ({ region: region.code, person, for: null })
const comeIn = (id: string, password = word) =>
  signIn(stage.office, new Tries(), { region: region.code, id, password, address: "10.0.0.1" })
const open = (id: string, code: string, password = word) =>
  accept(stage.office, tries, { region: region.code, id, code, password, address: "10.0.0.1" })

beforeAll(async () => {
  stage = await testOffice()
  const administrators = ["甲", "乙", "丙"].map((name, i) => ({ id: ["sys", "sec", "aud"][i]!, name }))
  codes = await setUp(stage.office, { region, administrators })
  for (const { id, code } of codes) await open(id, code.toLowerCase().replaceAll("-", " "))
}, 60_000)
afterAll(() => stage?.drop())

describe("the first run", () => {
  test("gives three administrators a code each, nobody a password, and happens once", async () => {
    expect(codes.map(({ roles }) => roles)).toEqual(["系统管理员", "安全管理员", "审计管理员"])
    for (const { code } of codes) expect(code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}$/)
    await expect(setUp(stage.office, { region, administrators: [] })).rejects.toThrow("三名管理员")
    const administrators = ["x", "y", "z"].map((id) => ({ id, name: id }))
    await expect(setUp(stage.office, { region, administrators })).rejects.toThrow("已经设置过了")
  })

  test.each([
    [{ ...region, code: "12345" }, "六位数字"],
    [{ ...region, code: "990102", name: " " }, "缺少地区名称"],
    [{ ...region, code: "990102", place: "月球" }, "没有名为“月球”的表式"],
  ])("refuses %j", async (wrong, sentence) => {
    const administrators = ["x", "y", "z"].map((id) => ({ id, name: id }))
    await expect(setUp(stage.office, { region: wrong, administrators })).rejects.toThrow(sentence)
  })

  test("refuses one person for two administrators", async () => {
    const administrators = ["x", "x", "z"].map((id) => ({ id, name: id }))
    const other = { ...region, code: "990102" }
    await expect(setUp(stage.office, { region: other, administrators })).rejects.toThrow("三员互相制约")
  })
})

describe("a code", () => {
  test("opens an account once", async () => {
    await expect(open("sys", codes[0]!.code)).rejects.toThrow("启用码不对，或者启用码已经用过")
  })

  test("ends after two weeks", async () => {
    await onAccount(stage.office, as("sys"), { act: "create", id: "late", name: "晚到" })
    const invitation = await onAccount(stage.office, as("sec"), {
      act: "grant",
      id: "late",
      posts: [{ role: "auditor", at: [] }],
    })
    stage.at("2026-09-20")
    await expect(open("late", invitation!.code)).rejects.toThrow("过期")
    stage.at("2026-09-01")
    await expect(open("late", invitation!.code, "短")).rejects.toThrow("至少10个字")
    await expect(open("late", invitation!.code, "晚到晚到晚到晚到晚到晚到")).rejects.toThrow(
      "自己的账号或姓名",
    )
    await open("late", invitation!.code)
    expect(await callerOf(stage.office, await comeIn("late"))).toEqual(as("late"))
  })
})

describe("a session", () => {
  test("is known by its token, until it is ended or not used for two hours", async () => {
    const token = await comeIn("sys")
    expect(await callerOf(stage.office, token)).toEqual(as("sys"))
    expect(await callerOf(stage.office, "erraten")).toBeNull()
    await signOut(stage.office, token)
    expect(await callerOf(stage.office, token)).toBeNull()
    const idle = await comeIn("sys")
    stage.at("2026-09-02")
    expect(await callerOf(stage.office, idle)).toBeNull()
    stage.at("2026-09-01")
  })

  test("ends everywhere when the password is changed", async () => {
    const token = await comeIn("aud")
    await expect(changePassword(stage.office, as("aud"), "falsch", `${word}2`)).rejects.toThrow("原密码不对")
    await changePassword(stage.office, as("aud"), word, `${word}2`)
    expect(await callerOf(stage.office, token)).toBeNull()
    await expect(comeIn("aud")).rejects.toThrow("账号或密码不对")
    await comeIn("aud", `${word}2`)
  })

  test("the same sentence for a wrong password and for nobody", async () => {
    const said = (id: string) => comeIn(id, "falsch falsch").catch((error: Error) => error.message)
    expect(await said("sys")).toBe(await said("niemand"))
  })
})

test("who guesses waits longer and longer; others at the same account do not", async () => {
  const slow = new Tries()
  const guess = (address: string) =>
    signIn(stage.office, slow, { region: region.code, id: "sys", password: "falsch falsch", address })
  for (let i = 0; i < 5; i++) await expect(guess("10.0.0.9")).rejects.toThrow("账号或密码不对")
  await expect(guess("10.0.0.9")).rejects.toThrow(/请\d+秒后再试/)
  const own = { region: region.code, id: "sys", password: word, address: "10.0.0.2" }
  expect(await signIn(stage.office, slow, own)).toMatch(/^[\w-]{43}$/)
})

describe("the three check each other", () => {
  test("one makes accounts, another gives posts, neither both", async () => {
    await expect(onAccount(stage.office, as("sec"), { act: "create", id: "p", name: "人" })).rejects.toThrow(
      "不能对",
    )
    await onAccount(stage.office, as("sys"), { act: "create", id: "p", name: "人" })
    const posts = [{ role: "bureauHead" as const, at: [] }]
    await expect(onAccount(stage.office, as("sys"), { act: "grant", id: "p", posts })).rejects.toThrow(
      "不能对",
    )
    const invitation = await onAccount(stage.office, as("sec"), { act: "grant", id: "p", posts })
    await open("p", invitation!.code)
  })

  test("the last of each stays", async () => {
    await expect(
      onAccount(stage.office, as("sec"), { act: "suspend", id: "sys", reason: "离职" }),
    ).rejects.toThrow("唯一的系统管理员")
    await expect(inviteAgain(stage.office, as("sec"), "sec")).rejects.toThrow("不能给自己发启用码")
  })

  test("who is suspended is out at once", async () => {
    const token = await comeIn("p")
    await expect(onAccount(stage.office, as("sec"), { act: "suspend", id: "p" })).rejects.toThrow("缺少原因")
    await onAccount(stage.office, as("sec"), { act: "suspend", id: "p", reason: "调离" })
    expect(await callerOf(stage.office, token)).toBeNull()
    await expect(comeIn("p")).rejects.toThrow("账号已停用")
    const invitation = await onAccount(stage.office, as("sec"), { act: "restore", id: "p" })
    await open("p", invitation!.code)
  })

  test("everything is in the trail that the audit administrator reads, and others do not", async () => {
    const trail = (person: string) =>
      stage.office.store.as({ region: region.code, person }, (trx) =>
        accountTrail(trx, region.code, 10 ** 9, 100),
      )
    const acts = (await trail("aud")).map(({ act, person }) => `${act} ${person}`)
    expect(acts).toEqual(expect.arrayContaining(["suspend p", "grant p", "create p", "accept sys"]))
    expect(await trail("p")).toEqual([])
  })
})

test("whose rights change signs in anew", async () => {
  const token = await comeIn("late")
  const posts = [{ role: "congressReader" as const, at: [] }]
  await onAccount(stage.office, as("sec"), { act: "grant", id: "late", posts })
  expect(await callerOf(stage.office, token)).toBeNull()
})

test("work is handed over, and a deputy acts for somebody on the days agreed", async () => {
  await onAccount(stage.office, as("sys"), { act: "create", id: "q", name: "接手人" })
  const own = await onAccount(stage.office, as("sec"), {
    act: "grant",
    id: "q",
    posts: [{ role: "auditor", at: [] }],
  })
  await open("q", own!.code)
  await nameDeputy(stage.office, as("p"), { by: "q", for: "p", from: "2026-09-01", until: "2026-09-03" })
  const before = await comeIn("q")
  const token = await actAs(stage.office, as("q"), before, "p")
  expect(await callerOf(stage.office, token)).toEqual({ ...as("q"), for: "p" })
  // Another right, another token.
  expect(await callerOf(stage.office, before)).toBeNull()
  await expect(actAs(stage.office, as("q"), token, "sys")).rejects.toThrow("不是sys的代理人")
  await handOverWork(stage.office, as("sec"), "p", "q")
  expect(await callerOf(stage.office, token)).toBeNull()
  const { persons } = await peopleSeen(stage.office, as("sec"))
  expect(persons.find(({ id }) => id === "p")!.posts).toEqual([])
  expect(persons.find(({ id }) => id === "q")!.posts.map(({ role }) => role)).toEqual([
    "auditor",
    "bureauHead",
  ])
})
