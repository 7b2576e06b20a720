import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { check } from "../../src/cli/check.ts"
import { compile } from "../../src/cli/compile.ts"
import { demo } from "../../src/cli/demo.ts"
import { diff } from "../../src/cli/diff.ts"
import { mayReplace } from "../../src/cli/output.ts"
import { build } from "../../src/cli/program.ts"
import { read } from "../../src/cli/read.ts"
import { template } from "../../src/cli/template.ts"
import { write } from "../../src/cli/write.ts"
import { exampleLedger } from "../../src/model/example-ledger.ts"
import { ledgerToJson } from "../../src/model/json.ts"
import { writeReport } from "../../src/report/findings/index.ts"
import { bookOf, filledSheets } from "../../src/workbook/filled.test-data.ts"
import { folder, run, sample } from "./command.ts"

const document = sample("anhe-agriculture-2024.txt")

/** A folder with a filled-in ledger as workbook and as data. */
async function withLedgers(): Promise<{ here: string; book: string; data: string }> {
  const here = folder()
  const [book, data] = ["台账.xlsx", "台账.json"].map((name) => join(here, name)) as [string, string]
  writeFileSync(book, await bookOf(filledSheets(exampleLedger)))
  writeFileSync(data, JSON.stringify(ledgerToJson(exampleLedger)))
  return { here, book, data }
}

/** The sentence a command stops with, done in this process; "" when it does not. */
async function stopped(command: Promise<number>): Promise<string> {
  return command.then(
    () => "",
    (error: Error) => (error.name === "Problem" ? error.message : `${error.stack}`),
  )
}

test("no command writes over a ledger, however it is asked to", async () => {
  const { here, book, data } = await withLedgers()
  const other = join(here, "另一份.xlsx")
  writeFileSync(other, readFileSync(book))
  const before = new Map(readdirSync(here).map((name) => [name, readFileSync(join(here, name))]))
  const force = { force: true }
  const commands: readonly (() => Promise<number>)[] = [
    () => compile(other, { output: book, ...force }),
    () => compile(other, { output: data, ...force }),
    () => compile(other, { output: join(here, "a.md"), report: book, ...force }),
    () => compile(undefined, { from: document, output: book }),
    () => write(document, { output: book, ...force }),
    () => read([document], { format: "json", output: data, ...force }),
    () => check([document], { format: "xlsx", output: book, ...force }),
    () => check([document], { format: "json", output: data, ...force }),
    () => diff(document, document, { format: "json", output: data, ...force }),
    () => template({ output: book }),
  ]
  for (const [i, command] of commands.entries())
    expect(`${i} ${await stopped(command())}`).toMatch(/^\d “.*”(?:是台账，|已经存在，).*。$/)
  expect(new Map(readdirSync(here).map((name) => [name, readFileSync(join(here, name))]))).toEqual(before)
})

test("a document that may have been edited goes only with --force; data made by programs always", async () => {
  const { here, book } = await withLedgers()
  const disclosure = join(here, "某局.json")
  await write(document, { output: disclosure })
  for (const name of ["a.docx", "a.xlsx", "a.html"]) {
    const output = join(here, name)
    writeFileSync(output, "改过的")
    const refusal = /^“.*”已经存在，里面可能有人改过的内容，没有写；.*--force。$/
    expect(await stopped(write(disclosure, { output }))).toMatch(refusal)
    expect(await stopped(compile(book, { output }))).toMatch(refusal)
    expect(readFileSync(output, "utf8")).toBe("改过的")
    expect(await write(disclosure, { output, force: true })).toBe(0)
    expect(readFileSync(output, "utf8")).not.toBe("改过的")
  }
  writeFileSync(join(here, "a.md"), "旧的")
  expect(await write(disclosure, { output: join(here, "a.md") })).toBe(0)
})

test("reports take the place of reports, but of no document", async () => {
  const here = folder()
  for (const format of ["html", "xlsx"] as const) {
    const report = join(here, `报告.${format}`)
    writeFileSync(report, await writeReport(format, []))
    const as = "report"
    await mayReplace(report, { as })
    const published = join(here, `公开.${format}`)
    expect(await write(document, { output: published })).toBe(0)
    await expect(mayReplace(published, { as })).rejects.toThrow("--force")
    await mayReplace(published, { as, force: true })
    const old = join(here, `旧.${format}`)
    writeFileSync(old, "旧报告")
    await mayReplace(old, { as })
  }
})

test("--force is an option of every command that writes documents", async () => {
  const here = folder()
  const output = join(here, "a.docx")
  writeFileSync(output, "改过的")
  expect((await run(["write", document, "-o", output])).err).toContain("--force")
  expect(await run(["write", document, "-o", output, "--force"])).toMatchObject({ exit: 0 })
  for (const command of ["compile", "diff", "check", "read", "demo"])
    expect(build(() => {}).commands.find((one) => one.name() === command)!.options).toContainEqual(
      expect.objectContaining({ long: "--force" }),
    )
})

test("many files are written all or none; --of all writes .docx unless told otherwise", async () => {
  const { here, book } = await withLedgers()
  const all = join(here, "公开")
  const made = await run(["compile", book, "--of", "all", "-o", all])
  expect(made.exit).toBe(0)
  expect(made.err).toMatch(/写出 3 份。\n已检查写出的 3 份：.*核对了 \d+ 条勾稽关系。\n$/)
  const names = readdirSync(all)
  expect(names.map((name) => name.slice(-5))).toEqual([".docx", ".docx", ".docx"])
  writeFileSync(join(all, names[1]!), "改过的")
  expect(await stopped(compile(book, { of: "all", output: all }))).toContain("--force")
  expect(readFileSync(join(all, names[1]!), "utf8")).toBe("改过的")
  expect(readdirSync(all)).toEqual(names)
  expect(await compile(book, { of: "all", output: all, force: true })).toBe(0)
  expect(readFileSync(join(all, names[1]!), "utf8")).not.toBe("改过的")
})

test("demo writes no ledger over, and nothing when it cannot write all", async () => {
  const here = folder()
  const county = join(here, "县")
  const one = {
    output: county,
    departments: 1,
    years: 1,
    year: 2025,
    place: "hebei",
    to: "workbook",
  } as const
  expect(await demo({ ...one, seed: 1 })).toBe(0)
  const [name] = readdirSync(join(county, "2025"))
  const before = readFileSync(join(county, "2025", name!))
  expect(await stopped(demo({ ...one, seed: 1, force: true }))).toMatch(/^“.*”是台账，/)
  expect(readFileSync(join(county, "2025", name!))).toEqual(before)
})

test("compile checks what it wrote, says the result in one line, and its exit code shows it", async () => {
  const { here, book } = await withLedgers()
  const { exit, err } = await run(["compile", book, "-o", join(here, "a.docx")])
  const lines = err.trim().split("\n")
  expect(lines.at(-2)).toMatch(/^已写出“.*a\.docx”：/)
  expect(lines.at(-1)).toMatch(/^已检查写出的文件：(?:没有发现问题|错误 0 个，.*)；核对了 \d+ 条勾稽关系。$/)
  expect(exit).toBe(0)
  // A sum that a text of the clerk's contradicts is an error of the document, not of the ledger.
  const texts = [
    ...exampleLedger.texts,
    {
      ...exampleLedger.texts[0]!,
      id: "x",
      of: "334",
      kind: "section" as const,
      about: "threePublic",
      text: "2025年我局“三公”经费预算安排3.00万元，其中：公务接待费1.00万元，公务用车购置及运行维护费1.00万元，因公出国（境）费0.50万元。",
      items: [],
    },
  ]
  writeFileSync(join(here, "矛盾.json"), JSON.stringify(ledgerToJson({ ...exampleLedger, texts })))
  const wrong = await run(["compile", join(here, "矛盾.json"), "-o", join(here, "b.docx")])
  expect(wrong.exit).toBe(1)
  expect(existsSync(join(here, "b.docx"))).toBe(true)
  expect(wrong.err).toMatch(/已检查写出的文件：错误 [1-9]\d* 个/)
})

test("a file in which nothing was recognised is said to be as good as not checked, with 2", async () => {
  const here = folder()
  const path = join(here, "通知.txt")
  writeFileSync(path, "关于开展植树活动的通知\n各单位：\n请于3月12日到东山植树，每人五棵。\n")
  const text = await run(["check", path])
  expect(text.exit).toBe(2)
  expect(text.out).toContain("等于没有检查")
  expect(text.out).not.toMatch(/没有发现问题|未能判断/)
  mkdirSync(join(here, "两个"))
  const report = join(here, "报告.xlsx")
  const said = await run(["check", path, document, "--format", "xlsx", "-o", report])
  expect(said.exit).toBe(2)
  expect(said.err).toMatch(/^“.*通知\.txt”：没有认出可以核对的表格、项目和金额，等于没有检查；.*。\n$/)
})

test("a ledger dropped where a document is meant is told what it is, and is not checked as one", async () => {
  const { book } = await withLedgers()
  const ran = await run(["check", book])
  expect([ran.exit, ran.err]).toEqual([
    2,
    expect.stringContaining("是明账的台账，不是公开文件；请用 mingzhang compile"),
  ])
})
