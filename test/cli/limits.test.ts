import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs"
import { delimiter, join } from "node:path"
import { expect, test } from "vitest"
import { finished, folder, run, sample, start } from "./command.ts"

const clean = sample("anhe-agriculture-2024.txt")

/**
 * Makes readers misbehave over a file that says so: what a worker decodes is looked at before it is given back. One that
 * stands still hears as little as one that turns in circles, and takes nothing from the tests beside it.
 */
function misbehaving(here: string): Record<string, string> {
  const path = join(here, "misbehave.cjs")
  writeFileSync(
    path,
    `if (process.send) {
  const decode = TextDecoder.prototype.decode
  const told = (text, what) => text.startsWith("请" + what)
  TextDecoder.prototype.decode = function (...args) {
    const text = decode.apply(this, args)
    if (told(text, "空转")) for (;;);
    if (told(text, "停住")) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
    if (told(text, "占满内存")) for (const all = []; ; ) all.push(new Array(1000).fill(text.length + all.length))
    if (told(text, "退出")) process.exit(0)
    if (told(text, "迟些拒绝")) Promise.reject(new Error("nobody waits for this"))
    if (told(text, "抛出空值")) throw null
    return text
  }
}`,
  )
  return { NODE_OPTIONS: `--require=${path}` }
}

const kinds: readonly (readonly [what: string, sentence: RegExp])[] = [
  ["空转", /^“.*空转\.txt”：处理超过 3 秒仍未完成，已停止；.*--time-limit 放宽）。$/],
  ["占满内存", /^“.*占满内存\.txt”：处理时要用的内存超过 100 MB，已停止；.*--memory-limit 放宽）。$/],
  ["退出", /^“.*退出\.txt”：处理中断，请单独再试一次。$/],
]

test.each(kinds)(
  "a reader that does this to a single file is answered with one sentence: %s",
  async (what, sentence) => {
    const here = folder()
    const path = join(here, `${what}.txt`)
    writeFileSync(path, `请${what}`)
    const tryOut = async (command: string) => {
      // On a machine with much to do it takes a while until the memory is full.
      const limits = ["--time-limit", what === "空转" ? "3" : "60", "--memory-limit", "100"]
      const to = command === "write" ? ["--to", "json"] : []
      const { exit, out, err } = await run([command, path, ...to, ...limits], misbehaving(here))
      expect({ command, exit }).toEqual({ command, exit: 2 })
      if (command === "check") expect(out).toContain("共 1 个文件（其中 1 个没有读成）")
      else expect(out).toBe("")
      if (command !== "write") expect(err.trim()).toMatch(sentence)
      expect(err.trim()).toMatch(/^[^\n]+。$/)
      expect(err).not.toMatch(/node:internal|自己出了差错/)
    }
    await Promise.all(["check", "read", "write"].map(tryOut))
  },
)

test("in a batch each costs its own limit, and the others are done", async () => {
  const here = folder()
  const files = join(here, "files")
  mkdirSync(files)
  const whats = ["停住", ...kinds.slice(1).map(([what]) => what)]
  for (const [i, what] of whats.entries()) writeFileSync(join(files, `${i}${what}.txt`), `请${what}`)
  for (let i = 3; i < 9; i++) copyFileSync(clean, join(files, `${i}.txt`))
  const env = {
    ...misbehaving(here),
    MINGZHANG_TIME_LIMIT: "15",
    MINGZHANG_MEMORY_LIMIT: "100",
  }
  const { exit, out, err } = await run(["check", files, "--format", "json", "--jobs", "2"], env)
  expect(exit).toBe(2)
  const { files: reports, unreadable } = JSON.parse(out)
  expect(reports.map(({ source }: { source: { name: string } }) => source.name)).toEqual(
    [3, 4, 5, 6, 7, 8].map((i) => `${i}.txt`),
  )
  expect(unreadable.map(({ name }: { name: string }) => name)).toEqual(
    whats.map((what, i) => `${i}${what}.txt`),
  )
  expect(err.trim().split("\n")).toHaveLength(3)
})

test.each([
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const)("%s ends the command while a reader hangs", async (signal, exit) => {
  const here = folder()
  const path = join(here, "停住.txt")
  writeFileSync(path, "请停住")
  const stopped = async (...args: string[]) => {
    const child = start(args, misbehaving(here))
    const ended = finished(child)
    await new Promise((go) => setTimeout(go, 2500))
    child.kill(signal)
    return (await ended).exit
  }
  const check = stopped("check", path, "-o", join(here, "报告.json"), "--format", "json")
  const write = stopped("write", path, "-o", join(here, "停住.docx"))
  expect(await Promise.all([check, write])).toEqual([exit, exit])
  expect(readdirSync(here).sort()).toEqual(["misbehave.cjs", "停住.txt"])
})

test.skipIf(!existsSync("/proc/self/task"))(
  "a command that is killed takes its workers with it, whatever they do",
  async () => {
    const here = folder()
    const [turns, stands] = ["空转", "停住"].map((what) => {
      writeFileSync(join(here, `${what}.txt`), `请${what}`)
      return join(here, `${what}.txt`)
    })
    for (const args of [
      ["check", turns!],
      ["write", stands!, "-o", join(here, "停住.docx")],
    ]) {
      const child = start(args, misbehaving(here))
      const ended = finished(child)
      while (workersOf(child.pid!).length === 0 && child.exitCode === null)
        await new Promise((go) => setTimeout(go, 100))
      // Until it turns in circles, or stands still.
      await new Promise((go) => setTimeout(go, 2000))
      const workers = workersOf(child.pid!)
      expect(workers).not.toEqual([])
      child.kill("SIGKILL")
      await ended
      const until = performance.now() + 8000
      while (workers.some(isAlive) && performance.now() < until)
        await new Promise((go) => setTimeout(go, 100))
      const left = workers.filter(isAlive)
      for (const pid of left) process.kill(pid, "SIGKILL")
      expect(left).toEqual([])
    }
  },
)

const workersOf = (pid: number) =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ").filter(Boolean).map(Number)

function isAlive(pid: number): boolean {
  try {
    // One that has ended stays in the list until the system takes it out.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"))
  } catch {
    return false
  }
}

test("stopped while an old file is converted: neither its draft nor the converter stays", async () => {
  const here = folder()
  const [bin, temporary] = ["bin", "tmp"].map((name) => join(here, name))
  for (const path of [bin!, temporary!]) mkdirSync(path)
  // It writes on for as long as it lives.
  const alive = join(here, "alive")
  writeFileSync(join(bin!, "soffice"), `#!/bin/sh\nwhile :; do date +%s%N > '${alive}'; sleep 0.1; done\n`)
  chmodSync(join(bin!, "soffice"), 0o755)
  const path = join(here, "旧.doc")
  writeFileSync(path, "{\\rtf1\\ansi old}")
  const child = start(["check", path], {
    PATH: `${bin}${delimiter}${process.env.PATH}`,
    TMPDIR: temporary!,
  })
  const ended = finished(child)
  while (!existsSync(alive) && child.exitCode === null) await new Promise((go) => setTimeout(go, 20))
  expect(readdirSync(temporary!).length).toBeGreaterThan(0)
  child.kill("SIGTERM")
  expect((await ended).exit).toBe(143)
  expect(readdirSync(temporary!)).toEqual([])
  // The worker that started it hears of its end and takes it along; on a machine with much to do not at once.
  let written = "something"
  for (let tries = 0; written !== "" && tries < 40; tries++) {
    writeFileSync(alive, "")
    await new Promise((go) => setTimeout(go, 500))
    written = readFileSync(alive, "utf8")
  }
  expect(written).toBe("")
})

test("limits that are none are said in one sentence, wherever they stand", async () => {
  const said = [
    await run(["check", clean, "--time-limit", "0"]),
    await run(["check", clean], { MINGZHANG_TIME_LIMIT: "很久" }),
    await run(["compile", clean, "--memory-limit", "1"]),
  ]
  for (const { exit, out, err } of said) {
    expect({ exit, out }).toEqual({ exit: 2, out: "" })
    expect(err).toMatch(
      /^--(?:time|memory)-limit 要写不小于 \d+ 的整数，不能是“.*”。用法见 mingzhang --help。\n$/,
    )
  }
})
