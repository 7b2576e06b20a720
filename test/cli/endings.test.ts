import { spawn, spawnSync } from "node:child_process"
import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { partIn, sweepParts } from "../../src/cli/part.ts"
import { finished, folder, mingzhang, run, sample, start } from "./command.ts"

const planted = sample("wangxi-culture-2024.txt")

/** A folder with some documents. */
function some(here: string, count: number): string {
  const many = join(here, "many")
  mkdirSync(many)
  for (let i = 0; i < count; i++) copyFileSync(planted, join(many, `${i}.txt`))
  return many
}

test.skipIf(!existsSync("/dev/full"))("a full disk ends the run at once with a sentence", async () => {
  const many = some(folder(), 200)
  const device = await run(["check", many, "--jobs", "2", "-o", "/dev/full"])
  expect(device).toMatchObject({ exit: 2, out: "" })
  expect(device.err).toBe("写不进“/dev/full”：磁盘已满，请腾出空间后再试。\n")
  const shell = spawn("sh", ["-c", '"$0" check "$1" > /dev/full', mingzhang, many], {
    stdio: ["ignore", "pipe", "pipe"],
  })
  const { exit, err } = await finished(shell)
  expect({ exit, err }).toEqual({ exit: 2, err: "写不进标准输出：磁盘已满，请腾出空间后再试。\n" })
})

test("a pipe that closes ends the run, not only what it prints", async () => {
  const child = start(["check", some(folder(), 400), "--jobs", "2"])
  const begun = performance.now()
  let first = 0
  child.stdout!.once("data", () => {
    first = performance.now() - begun
    child.stdout!.destroy()
  })
  expect((await finished(child)).err).toBe("")
  // All 400 would take many times as long as the first.
  expect(performance.now() - begun).toBeLessThan(4 * first + 5000)
})

test("a demo that is stopped leaves no county behind, nor half of one", async () => {
  const here = folder()
  mkdirSync(join(here, "已有"))
  for (const name of ["新的", join("已有", "县")]) {
    const child = start(["demo", "-o", join(here, name), "--departments", "50", "--years", "3"])
    const begun = () =>
      readdirSync(here, { recursive: true }).some((path) => String(path).includes(".part/2"))
    while (!begun() && child.exitCode === null) await new Promise((go) => setTimeout(go, 20))
    child.kill("SIGINT")
    expect((await finished(child)).exit).toBe(130)
    expect(readdirSync(here, { recursive: true })).toEqual(["已有"])
  }
})

test("what a killed run left is swept by the next one, and never refuses it", async () => {
  const here = folder()
  const dead = spawnSync("true").pid
  const partOf = (pid: number) => partIn(here).replace(`-${process.pid}-`, `-${pid}-`)
  writeFileSync(partOf(dead), "一半")
  mkdirSync(partOf(dead))
  // A run under way, and one of another machine that shares the folder.
  const alive = partOf(process.pid)
  const elsewhere = partOf(dead).replace(/mingzhang-\w{8}/, "mingzhang-00000000")
  for (const path of [alive, elsewhere]) writeFileSync(path, "在写")
  await sweepParts(here)
  expect(readdirSync(here).sort()).toEqual(
    [alive, elsewhere].map((path) => path.slice(here.length + 1)).sort(),
  )
  expect(new Set(Array.from({ length: 100 }, () => partIn(here))).size).toBe(100)
})
