import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, onTestFinished, test } from "vitest"
import { readDocument } from "../document/read.ts"
import { disclosureToJson } from "../model/json.ts"
import { defaultReference } from "../packs/reference.ts"
import { readDisclosure } from "../read/index.ts"
import { Problem } from "./problem.ts"
import { type WriteOptions, write } from "./write.ts"

const sample = join(import.meta.dirname, "../../test/corpus/samples/anhe-agriculture-2024.txt")

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), "mingzhang-test-"))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}

/** The sample as `mingzhang read` writes it. */
async function dataOf(here: string): Promise<string> {
  const path = join(here, "某局.json")
  const disclosure = readDisclosure(
    await readDocument(new Uint8Array(readFileSync(sample)), "某局.txt"),
    defaultReference,
  )
  writeFileSync(path, JSON.stringify(disclosureToJson(disclosure)))
  return path
}

/** The sentence a command stops with. */
async function sentenceOf(file: string, options: WriteOptions): Promise<string> {
  const error = await write(file, options).then(
    () => null,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(Problem)
  return (error as Problem).message
}

test("数据写成 Word、网页、Markdown，后缀说明写成什么", async () => {
  const here = folder()
  const data = await dataOf(here)
  for (const name of ["某局.docx", "某局.html", "某局.md"]) {
    expect(await write(data, { output: join(here, name) })).toBe(0)
    const back = await readDocument(new Uint8Array(readFileSync(join(here, name))), name)
    expect(readDisclosure(back, defaultReference).entity.name).toBe("青川市安禾县农业农村局")
  }
  expect(readdirSync(here).sort()).toEqual(["某局.docx", "某局.html", "某局.json", "某局.md"])
})

test("也可以直接给一份公开文件；--to 胜过后缀", async () => {
  const here = folder()
  expect(await write(sample, { to: "json", output: join(here, "某局.txt") })).toBe(0)
  expect(JSON.parse(readFileSync(join(here, "某局.txt"), "utf8"))).toMatchObject({
    schema: "mingzhang.disclosure/2",
    year: 2024,
  })
})

test("写不成的，每样一句话，什么也不留下", async () => {
  const here = folder()
  const data = await dataOf(here)
  const file = (name: string, text: string) => {
    writeFileSync(join(here, name), text)
    return join(here, name)
  }
  const output = join(here, "结果.docx")
  expect(await sentenceOf(file("坏.json", '{"schema": '), { output })).toMatch(/^“.*坏\.json”不是完整的 JSON/)
  expect(await sentenceOf(file("别的.json", "{}"), { output })).toMatch(/没有写明 schema/)
  expect(await sentenceOf(file("旧.json", '{"schema":"mingzhang.disclosure/9"}'), { output })).toMatch(
    /格式是“mingzhang\.disclosure\/9”/,
  )
  expect(await sentenceOf(file("台账.json", '{"schema":"mingzhang.ledger/2"}'), { output })).toMatch(
    /是台账.*mingzhang compile/,
  )
  expect(await sentenceOf(join(here, "没有.json"), { output })).toMatch(/没有这个文件/)
  expect(await sentenceOf(data, {})).toMatch(/--to/)
  expect(await sentenceOf(data, { to: "csv" })).toMatch(/csv 是一组文件/)
  expect(await sentenceOf(data, { to: "docx", output: here })).toMatch(/是一个文件夹/)
  expect(await sentenceOf(data, { output: join(here, "没有的文件夹", "甲.docx") })).toMatch(/^写不进“/)
  expect(existsSync(output)).toBe(false)
})

test("csv 是一组文件：写进新的文件夹或压缩包，不混进别的文件", async () => {
  const here = folder()
  const data = await dataOf(here)
  expect(await write(data, { to: "csv", output: join(here, "数据") })).toBe(0)
  expect(readdirSync(join(here, "数据"))).toContain("datapackage.json")
  expect(await write(data, { output: join(here, "数据.zip") })).toBe(0)
  mkdirSync(join(here, "旧的"))
  writeFileSync(join(here, "旧的", "a.txt"), "")
  expect(await sentenceOf(data, { to: "csv", output: join(here, "旧的") })).toMatch(/里已有文件/)
  expect(readdirSync(here).filter((name) => name.startsWith("."))).toEqual([])
})
