import { execFile } from "node:child_process"
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { basename, delimiter, dirname, join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"

const root = join(import.meta.dirname, "..")
const modules = join(root, "node_modules")
const samples = join(root, "test/corpus/samples")
const about = JSON.parse(readFileSync(join(root, "package.json"), "utf8"))

/** A folder with a copy of the project, and one of somebody who uses the package that is made of it. */
const temp = mkdtempSync(join(tmpdir(), "mingzhang-package-"))
const user = join(temp, "user")
const installed = join(user, "node_modules/mingzhang")
const command = join(installed, "bin/mingzhang")

beforeAll(async () => {
  const clone = join(temp, "clone")
  for (const name of [
    ...sources,
    ...readdirSync(root).filter((name) => /\.(json|md|config\.ts)$/.test(name)),
  ])
    cpSync(join(root, name), join(clone, name), { recursive: true, filter: (path) => !isBuilt(path) })
  symlinkSync(modules, join(clone, "node_modules"))
  const made = await run("npm", ["pack", "--pack-destination", temp], clone)
  expect(made.exit, made.err).toBe(0)

  mkdirSync(installed, { recursive: true })
  const archive = join(temp, `mingzhang-${about.version}.tgz`)
  const unpacked = await run("tar", ["-xzf", archive, "-C", installed, "--strip-components=1"], temp)
  expect(unpacked.exit, unpacked.err).toBe(0)
  // As `npm install --omit=optional` would, without the network: what is not listed is not there.
  for (const name of Object.keys(about.dependencies)) link(name)
  link("@types/node")
  writeFileSync(join(user, "package.json"), '{ "type": "module" }')
}, 180_000)

afterAll(() => rmSync(temp, { recursive: true, force: true }))

const sources = ["bin", "src", "web", "docs/checks", "test/corpus/samples", "LICENSE"]

describe("the package", () => {
  test("has the command, the page and the types, and nothing that measures or tests", () => {
    const names = below(installed)
    for (const name of [
      "bin/mingzhang",
      "dist/command/main.js",
      "dist/library/read.d.ts",
      "web/dist/index.html",
    ])
      expect(names).toContain(name)
    expect(names.filter((name) => /^tools\/|\.test\.|test-data/.test(name))).toEqual([])
  })

  test("the command checks a document", async () => {
    const { exit, out, err } = await run(command, ["check", join(samples, "wangxi-culture-2024.txt")], user)
    expect({ exit, err }).toEqual({ exit: 1, err: "" })
    expect(out).toMatch(/错误 \d+ 个/)
  })

  test("what measures the project is said to be in the clone", async () => {
    const { exit, err } = await run(command, ["accuracy"], user)
    expect({ exit, err }).toEqual({
      exit: 2,
      err: "mingzhang accuracy 量的是明账本身，安装的包里没有它；请取得源代码，在其中运行 npm ci 和 bin/mingzhang accuracy。\n",
    })
  })

  test("a PDF without the optional dependencies: one sentence with what to install", async () => {
    const { exit, err } = await run(command, ["write", join(samples, library), "-o", "馆.pdf"], user)
    expect(exit).toBe(2)
    expect(err).toMatch(
      /^这台电脑（.*）没有排版程序 Typst，不能生成 PDF；请.*npm install @myriaddreamin\S+ @expo\S+，.*。\n$/,
    )
    expect(existsSync(join(user, "馆.pdf"))).toBe(false)
    for (const name of Object.keys(about.optionalDependencies)) link(name)
    const again = await run(command, ["write", join(samples, library), "-o", "馆.pdf"], user)
    expect(again).toMatchObject({ exit: 0, err: "" })
    expect(readFileSync(join(user, "馆.pdf")).subarray(0, 5).toString()).toBe("%PDF-")
  })
})

describe("the library", () => {
  const programs = programsOf(readFileSync(join(root, "docs/library.md"), "utf8"))

  test("every entry is exported and every type resolves in a strict program", async () => {
    expect([...programs.keys()]).toEqual(["errors.ts", "documents.ts", "changes.ts"])
    for (const [name, text] of programs) writeFileSync(join(user, name), text)
    writeFileSync(join(user, "whole.ts"), 'export * from "mingzhang"\n')
    const compilerOptions = {
      strict: true,
      noEmit: true,
      target: "es2024",
      module: "nodenext",
      types: ["node"],
    }
    writeFileSync(
      join(user, "tsconfig.json"),
      JSON.stringify({ compilerOptions, files: [...programs.keys(), "whole.ts"] }),
    )
    const { exit, out } = await run(join(modules, ".bin/tsc"), ["-p", "."], user)
    expect({ exit, out }).toEqual({ exit: 0, out: "" })
  })

  test("errors.ts tells what is wrong with a document, or that it is none", async () => {
    const { exit, out } = await program("errors.ts", [join(samples, "wangxi-culture-2024.txt")])
    expect(exit).toBe(0)
    expect(out).toMatch(/^青川市望溪县文化和旅游局 2024年：\d+ 个错误\n/)
    expect(out.split("\n").length).toBeGreaterThan(3)
    writeFileSync(join(user, "空.txt"), "")
    expect((await program("errors.ts", ["空.txt"])).err).toContain("文件是空的（0 字节）")
  })

  test("documents.ts compiles a workbook into a document for each publisher", async () => {
    const template = await run(command, ["template", "--example", "-o", "台账.xlsx"], user)
    expect(template.exit, template.err).toBe(0)
    const { exit, out, err } = await program("documents.ts", [])
    expect({ exit, err }).toEqual({ exit: 0, err: "" })
    for (const name of out.trim().split("\n"))
      expect(readFileSync(join(user, name)).subarray(0, 2).toString()).toBe("PK")
  })

  test("changes.ts compares two years", async () => {
    const wrote = ["demo", "-o", "县", "--departments", "1", "--years", "2", "--to", "html"]
    expect(await run(command, wrote, user)).toMatchObject({ exit: 0 })
    const files = below(join(user, "县")).filter((name) => name.endsWith(".html"))
    expect(files).toHaveLength(2)
    const { exit, out, err } = await program(
      "changes.ts",
      files.sort().map((name) => join("县", name)),
    )
    expect({ exit, err }).toEqual({ exit: 0, err: "" })
    expect(out).toMatch(/^支出总计(?:增加|减少) [\d.]+ 元$/m)
  })
})

const library = "linjiang-library-2025.txt"

/** The programs of a page: code that begins with the name of its file. */
function programsOf(page: string): Map<string, string> {
  return new Map([...page.matchAll(/```ts\n\/\/ (\S+)\n(.*?)```/gs)].map(([, name, text]) => [name!, text!]))
}

function program(name: string, args: readonly string[]) {
  return run("node", ["--disable-warning=ExperimentalWarning", name, ...args], user)
}

function link(name: string): void {
  const path = join(user, "node_modules", name)
  mkdirSync(dirname(path), { recursive: true })
  symlinkSync(join(modules, name), path)
}

function isBuilt(path: string): boolean {
  return path === join(root, "web/dist") || basename(path) === "node_modules"
}

function below(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
}

function run(
  file: string,
  args: readonly string[],
  cwd: string,
): Promise<{ exit: number; out: string; err: string }> {
  // The package's own Node is a development dependency; here it stands for the system's.
  const path = [join(modules, "node/bin"), process.env.PATH].join(delimiter)
  const env = { ...process.env, PATH: path, NODE_ENV: "production", NO_COLOR: "1" }
  return new Promise((resolve) => {
    execFile(file, args, { cwd, env, maxBuffer: 2 ** 26 }, (error, out, err) =>
      resolve({ exit: error ? Number(error.code ?? 1) : 0, out, err }),
    )
  })
}
