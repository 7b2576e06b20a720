import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { folder, run, sample } from "./command.ts"

const commands = ["serve", "read", "check", "rules", "codes", "codes import", "bench", "accuracy"]

test("every command has its help in Chinese with one example", async () => {
  for (const command of ["", ...commands]) {
    const { exit, out, err } = await run([...command.split(" ").filter(Boolean), "--help"])
    expect({ command, exit, err }).toEqual({ command, exit: 0, err: "" })
    expect(out).toMatch(/^用法：/)
    expect(out).toMatch(/例：\s+mingzhang /)
    expect(out).not.toMatch(/Usage|Options|display help/)
  }
})

test("wrong arguments: one sentence on standard error, exit code 2", async () => {
  const said: [string[], RegExp][] = [
    [["check"], /^缺少参数/],
    [["check", "x", "--nope"], /^没有 --nope 这个选项/],
    [["check", "x", "--format", "doc"], /^选项 --format <format> 不能是“doc”，可选：text, json/],
    [["check", "x", "--jobs", "0"], /^--jobs 要写不小于 1 的整数/],
    [["check", "x", "--pack", "火星"], /^没有名为“火星”的表式/],
    [["chekc", "x"], /。用法见 mingzhang --help。$/],
    [["rules", "XYZ-1"], /^没有编号为“XYZ-1”的检查/],
    [["codes", "import", "a.csv", "--list", "regions"], /^必须写明选项 --year/],
  ]
  for (const [args, sentence] of said) {
    const { exit, out, err } = await run(args)
    expect({ args, exit, out }).toEqual({ args, exit: 2, out: "" })
    expect(err.trim()).toMatch(sentence)
    expect(err.trim().split("\n")).toHaveLength(1)
  }
})

test("where something went wrong is shown only when asked for", async () => {
  const missing = ["read", "没有.docx"]
  expect((await run(missing)).err).toBe("“没有.docx”：没有这个文件或文件夹，请核对路径。\n")
  expect((await run(missing, { MINGZHANG_DEBUG: "1" })).err).toMatch(/\n {4}at /)
})

test("read: one document is one JSON value, several are JSON Lines, text is for people", async () => {
  const [a, b] = [sample("anhe-agriculture-2024.txt"), sample("linjiang-library-2025.txt")]
  const one = JSON.parse((await run(["read", a])).out)
  expect(one).toMatchObject({ schema: "mingzhang.disclosure/2", year: 2024, stage: "budget" })
  const lines = (await run(["read", a, b])).out.trimEnd().split("\n")
  expect(lines.map((line) => JSON.parse(line).source.name)).toEqual([
    "anhe-agriculture-2024.txt",
    "linjiang-library-2025.txt",
  ])
  const text = (await run(["read", b, "--format", "text"])).out
  expect(text).toContain("临江区少年儿童图书馆")
  expect(text).toContain("【revenue】")
})

test("read: a file that cannot be read leaves nothing where its data should be", async () => {
  const here = folder()
  writeFileSync(join(here, "空.txt"), "")
  const { exit, out, err } = await run(["read", join(here, "空.txt"), "-o", join(here, "空.json")])
  expect({ exit, out }).toEqual({ exit: 2, out: "" })
  expect(err).toContain("空的")
  expect(readdirSync(here)).toEqual(["空.txt"])
})

test("codes: an official list is taken whole or refused with every line that is wrong", async () => {
  const here = folder()
  const data = { MINGZHANG_DATA: join(here, "data") }
  const good = join(here, "目录.csv")
  writeFileSync(good, "品目编码,品目名称\nA,货物\nA01,房屋\n")
  const take = (file: string) =>
    run(["codes", "import", file, "--list", "procurement-items", "--year", "2023"], data)
  writeFileSync(join(here, "坏.csv"), "code,name,parent\nA,货物,\nA,货物,\nB01,房屋,B\n")
  const bad = await take(join(here, "坏.csv"))
  expect(bad.exit).toBe(2)
  expect(bad.err).toMatch(
    /第3行：代码 A 与第2行重复[\s\S]*第4行：代码 B01 的上级 B 不在表中[\s\S]*有 2 处不对/,
  )
  expect(readdirSync(here).sort()).toEqual(["坏.csv", "目录.csv"])
  expect((await take(good)).out).toContain("已导入政府采购品目分类目录 2 条，2023 年起使用。")
  expect(JSON.parse(readFileSync(join(here, "data/codes/procurement-items-2023.json"), "utf8"))).toEqual([
    { code: "A", name: "货物", parent: null, level: 1 },
    { code: "A01", name: "房屋", parent: "A", level: 2 },
  ])
  expect((await run(["codes"], data)).out).toContain("导入 2 条（2023 年起）")
})

test("rules: the whole catalogue, and the page of one check", async () => {
  const all = (await run(["rules"])).out
  expect(all).toMatch(/^SUM-001/m)
  const page = (await run(["rules", "sum-001"])).out
  for (const heading of ["查什么", "依据", "报什么", "怎么改", "不报什么"]) expect(page).toContain(heading)
})

test("an empty folder is worth a sentence", async () => {
  const here = folder()
  mkdirSync(join(here, "里面"))
  const { exit, err } = await run(["check", here])
  expect(exit).toBe(2)
  expect(err).toContain("里没有可读的文件")
})
