import { strToU8, zipSync } from "fflate"
import { afterAll, beforeAll, expect, test, vi } from "vitest"
import { bringAgainFor, bringFor, incomingFor, pauseFor } from "../office/archive/incoming.ts"
import { testOffice } from "../office/office.test-data.ts"
import { savePeople } from "../store/people.ts"
import { insertRegion } from "../store/regions.ts"
import type { Dealt, Reader } from "./import.ts"
import { type ImportKeeper, keepImports } from "./keep-imports.ts"

const stage = await testOffice()
const { office } = stage
const officer = { region: "139901", person: "预算股", for: null }
const clerk = { region: "139901", person: "经办", for: null }
const dealt: Dealt[] = []
let keeper: ImportKeeper

/** Says of every file why it is not taken in; of one that kills, that it does; one is a document of another county. */
const reader: Reader = async (name) => {
  if (name.includes("外县"))
    return {
      read: {
        entity: { name: "水利局", code: null, kind: "department", region: { name: "望溪县", code: null } },
        year: 2025,
        stage: "budget",
        said: "",
        isUnrecognised: false,
        content: null as never,
      },
    }
  return name.includes("凶")
    ? { problem: `“${name}”：处理中断。`, died: true }
    : { problem: `“${name}”已损坏。`, died: false }
}

beforeAll(async () => {
  await office.store.office("139901", async (trx) => {
    await insertRegion(trx, { code: "139901", name: "云岭县", place: "national", isDemo: false })
    const person = (id: string, role: "bureauOfficer" | "unitClerk") => ({
      id,
      name: id,
      region: "139901",
      state: "active" as const,
      posts: [{ role, at: role === "unitClerk" ? ["301001"] : ["301"] }],
    })
    const persons = [person("预算股", "bureauOfficer"), person("经办", "unitClerk")]
    await savePeople(trx, { persons: [], deputies: [] }, { persons, deputies: [] })
  })
  keeper = keepImports(
    office,
    () => ({ read: reader, close() {} }),
    () => {},
    (each) => dealt.push(each),
  )
})
afterAll(async () => {
  await keeper?.close()
  await stage.drop()
})

const files = (names: readonly string[]) =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8(name)])))

test("what the bureau brings is read by itself, held up and resumed, and tried once more when it failed", async () => {
  await pauseFor(office, officer, true)
  const name = "报来的文件.zip"
  const bytes = files(["a/甲局.docx", "a/凶局.docx", "a/~$甲局.docx", "说明.exe"])
  expect(await bringFor(office, officer, { name, bytes })).toEqual({ added: 2, known: 0, problems: [] })
  expect(await bringFor(office, officer, { name, bytes })).toEqual({ added: 0, known: 2, problems: [] })
  const held = await incomingFor(office, officer, {})
  expect(held.counts).toEqual({ waiting: 2, stored: 0, failed: 0, aside: 0, isPaused: true })
  expect(held.files.map((each) => each.name).sort()).toEqual(
    [`${name}/a/凶局.docx`, `${name}/a/甲局.docx`].sort(),
  )
  expect(held.files.map(({ by }) => by)).toEqual(["预算股", "预算股"])
  await pauseFor(office, officer, false)
  await vi.waitFor(() => expect(dealt).toHaveLength(2), 20_000)
  const after = await incomingFor(office, officer, { state: "aside" })
  expect(after.counts).toEqual({ waiting: 0, stored: 0, failed: 1, aside: 1, isPaused: false })
  expect(after.files[0]!.because).toBe(
    `“${name}/a/凶局.docx”：处理中断。已是第2次，先放在一边，其余的照常处理。`,
  )
  expect(await bringAgainFor(office, officer, after.files[0]!.sha256)).toEqual({ again: 1 })
  await vi.waitFor(() => expect(dealt).toHaveLength(3), 20_000)
}, 60_000)

test("a document of another county is not taken for one of ours", async () => {
  await bringFor(office, officer, { name: "外县.docx", bytes: strToU8("外县") })
  await vi.waitFor(() => expect(dealt.at(-1)!.name).toBe("外县.docx"), 20_000)
  expect(dealt.at(-1)!.because).toBe("“外县.docx”写的是望溪县的文件，不是云岭县的，没有收入档案；请核对。")
})

test("what cannot be brought is said in a sentence", async () => {
  const bring = (name: string, bytes: Uint8Array) => bringFor(office, officer, { name, bytes })
  await expect(bring("空.docx", new Uint8Array())).rejects.toThrow("“空.docx”是空的，没有导入")
  await expect(bring("坏.zip", strToU8("PK坏"))).rejects.toThrow("“坏.zip”：")
  await expect(bring("无.zip", files(["a.exe"]))).rejects.toThrow("“无.zip”里没有可读的文件。")
  await expect(bring("大.pdf", new Uint8Array(49 * 2 ** 20))).rejects.toThrow(
    "超过 48 MB 的上限，请拆分后再试",
  )
  await expect(bringAgainFor(office, officer, "0".repeat(64))).rejects.toThrow("没有要再读一次的文件")
})

test("is nothing to who does not work at the bureau", async () => {
  await expect(incomingFor(office, clerk, {})).rejects.toThrow("您不能查看")
  await expect(bringFor(office, clerk, { name: "a.txt", bytes: strToU8("a") })).rejects.toThrow("您不能查看")
})
