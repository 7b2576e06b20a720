import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { readXlsx } from "hucre/xlsx"
import { expect, test } from "vitest"
import type { Report } from "../../src/model/finding.ts"
import { finished, folder, run, sample, start } from "./command.ts"

const clean = sample("anhe-agriculture-2024.txt")
const planted = sample("wangxi-culture-2024.txt")

test("a right document passes with 0, a wrong one gives 1 and says where", async () => {
  const right = await run(["check", clean])
  expect(right).toMatchObject({ exit: 0, err: "" })
  expect(right.out).toContain("共 1 个文件：错误 0 个")
  const wrong = await run(["check", planted])
  expect(wrong.exit).toBe(1)
  expect(wrong.out).toMatch(/错误 {2}(SUM|XT)-\d{3} {2}支出总表“[^”]*”的“[^”]*”：[\d.]+（第730行）/)
})

test("one bad file never stops the others; the command says so at the end with 2", async () => {
  const here = folder()
  mkdirSync(join(here, "乡镇"))
  writeFileSync(join(here, "a.txt"), "")
  copyFileSync(clean, join(here, "b.txt"))
  writeFileSync(join(here, "c.pdf"), "%PDF-1.7 断了")
  copyFileSync(planted, join(here, "乡镇", "d.txt"))
  writeFileSync(join(here, "~$d.docx"), "Word 的锁文件")
  writeFileSync(join(here, "别的.json"), "{}")
  const { exit, out, err } = await run(["check", here, join(here, "没有.txt"), "--format", "json"])
  expect(exit).toBe(2)
  const sentences = err.trim().split("\n")
  expect(sentences).toHaveLength(3)
  for (const sentence of sentences) expect(sentence).toMatch(/^“.*(a\.txt|c\.pdf|没有\.txt)”：.*。$/)
  const { schema, files, unreadable } = JSON.parse(out)
  expect(schema).toBe("mingzhang.findings/1")
  expect(files.map((file: Report) => [file.source.name, file.summary.error > 0])).toEqual([
    ["b.txt", false],
    ["d.txt", true],
  ])
  expect(unreadable).toHaveLength(3)
})

test("results come in the order of the files, however many threads there are", async () => {
  const here = folder()
  const names = Array.from({ length: 12 }, (_, i) => `${String(i).padStart(2, "0")}.txt`)
  // The long and the short ones alternate, so that they finish out of order.
  names.forEach((name, i) => {
    copyFileSync(i % 2 === 0 ? planted : sample("linjiang-library-2025.txt"), join(here, name))
  })
  for (const jobs of ["1", "3"]) {
    const { out } = await run(["check", here, "--format", "json", "--jobs", jobs])
    expect(JSON.parse(out).files.map((file: Report) => file.source.name)).toEqual(names)
  }
})

test("--only, --max-warnings and a name that is none", async () => {
  const { out } = await run(["check", planted, "--only", "SUM,PLAN-002", "--format", "json"])
  const found = (JSON.parse(out).files[0] as Report).findings.map(({ check }) => check)
  expect(found.length).toBeGreaterThan(0)
  expect(found.filter((id) => !/^SUM-|^PLAN-002$/.test(id))).toEqual([])
  expect(await run(["check", clean, "--only", "QQQ"])).toMatchObject({
    exit: 2,
    err: "没有编号或类别为“QQQ”的检查，全部检查见 mingzhang rules。\n",
  })
  const report = JSON.parse((await run(["check", clean, "--format", "json"])).out).files[0] as Report
  const { warning } = report.summary
  expect((await run(["check", clean, "--max-warnings", String(warning)])).exit).toBe(0)
})

test("last year's document is read once, and said to be missing before anything else is done", async () => {
  expect((await run(["check", clean, "--against", clean])).exit).toBeLessThan(2)
  const { exit, out, err } = await run(["check", clean, "--against", "去年.docx"])
  expect({ exit, out }).toEqual({ exit: 2, out: "" })
  expect(err).toBe("“去年.docx”：没有这个文件或文件夹，请核对路径。\n")
})

test("-o: every format, whole or not at all", async () => {
  const here = folder()
  for (const format of ["text", "json", "sarif", "html", "xlsx"]) {
    const path = join(here, `report.${format}`)
    expect(await run(["check", planted, "--format", format, "-o", path])).toEqual({
      exit: 1,
      out: "",
      err: "",
    })
  }
  expect(readFileSync(join(here, "report.text"), "utf8")).not.toContain("\u001b")
  expect(JSON.parse(readFileSync(join(here, "report.sarif"), "utf8")).version).toBe("2.1.0")
  expect(readFileSync(join(here, "report.html"), "utf8")).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/)
  const book = await readXlsx(new Uint8Array(readFileSync(join(here, "report.xlsx"))))
  expect(book.sheets[1]!.rows.length).toBeGreaterThan(5)
  expect((await run(["check", clean, "-o", here])).err).toContain("是一个文件夹")
  expect((await run(["check", clean, "-o", join(here, "没有", "r.txt")])).exit).toBe(2)
  expect(readdirSync(here).sort()).toEqual(
    ["html", "json", "sarif", "text", "xlsx"].map((format) => `report.${format}`),
  )
})

test.each([
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const)("stopped by %s: the old report stays, nothing half-written is left", async (signal, exit) => {
  const here = folder()
  const many = join(here, "many")
  mkdirSync(many)
  for (let i = 0; i < 400; i++) copyFileSync(planted, join(many, `${i}.txt`))
  const report = join(here, "report.json")
  writeFileSync(report, "旧报告")
  const child = start(["check", many, "--format", "json", "-o", report])
  while (!readdirSync(here).some((name) => name.endsWith(".part")))
    await new Promise((go) => setTimeout(go, 20))
  child.kill(signal)
  expect((await finished(child)).exit).toBe(exit)
  expect(readdirSync(here).sort()).toEqual(["many", "report.json"])
  expect(readFileSync(report, "utf8")).toBe("旧报告")
})

test("a reader that stops listening is no accident", async () => {
  const child = start(["check", ...Array.from({ length: 40 }, () => planted)])
  const ended = finished(child)
  child.stdout!.once("data", () => child.stdout!.destroy())
  expect((await ended).err).toBe("")
})

test("what mingzhang read wrote is checked like the document itself", async () => {
  const here = folder()
  const path = join(here, "望溪.json")
  expect((await run(["read", planted, "-o", path])).exit).toBe(0)
  const findings = async (file: string) =>
    (JSON.parse((await run(["check", file, "--format", "json"])).out).files[0] as Report).findings
  expect(await findings(path)).toEqual(await findings(planted))
})
