import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { exampleLedger } from "../../src/model/example-ledger.ts"
import { ledgerToJson } from "../../src/model/json.ts"
import { finished, folder, run, sample, start } from "./command.ts"

/** How often each command is stopped in each way, by `KILLS=20`; else each is stopped once, in one of the ways. */
const times = Number(process.env.KILLS ?? 0)
const signals = ["SIGINT", "SIGTERM", "SIGKILL"] as const
const ways = times > 0 ? signals : [signals[Math.floor(Math.random() * signals.length)]!]

/** Six commands, by what they write; `inputs` is where what they read is. */
const commands: Readonly<Record<string, (inputs: string, to: string) => string[]>> = {
  check: (inputs, to) => [
    "check",
    join(inputs, "many"),
    "--format",
    "json",
    "--jobs",
    "2",
    "-o",
    join(to, "报告.json"),
  ],
  read: (inputs, to) => ["read", join(inputs, "a.txt"), join(inputs, "b.txt"), "-o", join(to, "读出.json")],
  compile: (inputs, to) => ["compile", join(inputs, "台账.json"), "-o", join(to, "编成.docx")],
  write: (inputs, to) => ["write", join(inputs, "a.txt"), "-o", join(to, "写出.xlsx")],
  demo: (_, to) => ["demo", "--departments", "2", "--years", "2", "--to", "md", "-o", join(to, "县", "演示")],
  diff: (inputs, to) => [
    "diff",
    join(inputs, "a.txt"),
    join(inputs, "b.txt"),
    "--format",
    "html",
    "-o",
    join(to, "变化.html"),
  ],
}

function inputsIn(here: string): string {
  const inputs = join(here, "读")
  mkdirSync(join(inputs, "many"), { recursive: true })
  copyFileSync(sample("wangxi-culture-2024.txt"), join(inputs, "a.txt"))
  copyFileSync(sample("anhe-agriculture-2024.txt"), join(inputs, "b.txt"))
  for (let i = 0; i < 4; i++)
    copyFileSync(sample("linjiang-library-2025.txt"), join(inputs, "many", `${i}.txt`))
  writeFileSync(join(inputs, "台账.json"), JSON.stringify(ledgerToJson(exampleLedger)))
  return inputs
}

/** Every file below a folder and what is in it: its size, for some formats hold the time they were made at. */
const filesIn = (path: string) =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .map((entry) => {
      const at = join(entry.parentPath, entry.name)
      return entry.isFile()
        ? `${at.slice(path.length)} ${readFileSync(at).length}`
        : `${at.slice(path.length)}/`
    })
    .sort()

test.each(Object.entries(commands))(
  "stopped at any moment, %s leaves nothing half-written, and the next run works",
  async (_, argsOf) => {
    const here = folder()
    const inputs = inputsIn(here)
    const at = (name: string) => {
      mkdirSync(join(here, name), { recursive: true })
      return join(here, name)
    }
    const begun = performance.now()
    const whole = await run(argsOf(inputs, at("全")))
    const took = performance.now() - begun
    expect(whole.exit).toBeLessThan(2)
    const complete = filesIn(at("全"))
    expect(complete).not.toEqual([])

    let n = 0
    for (const signal of ways)
      for (let i = 0; i < Math.max(times, 1); i++) {
        const to = at(`${n}`)
        const temporary = at(`临时${n++}`)
        const child = start(argsOf(inputs, to), { TMPDIR: temporary })
        const ended = finished(child)
        const moment = Math.random() * 1.1 * took
        await new Promise((go) => setTimeout(go, moment))
        child.kill(signal)
        const { err } = await ended
        const left = filesIn(to)
        const when = `${signal} after ${Math.round(moment)} of ${Math.round(took)} ms`
        // A killed run cannot remove what it began: no one takes that for a result, and the next run removes it.
        const named = left.filter((name) => !name.includes(".part") && name !== "/县/")
        expect([[], complete.filter((name) => name !== "/县/")], when).toContainEqual(named)
        if (signal !== "SIGKILL") {
          expect(named.length === 0 ? left : complete, when).toEqual(left)
          expect(readdirSync(temporary), when).toEqual([])
          expect(err, when).not.toMatch(/node:internal|自己出了差错/)
        }
        const again = await run([...argsOf(inputs, to), "--force"])
        expect({ when, ...again, out: "" }).toMatchObject({ exit: whole.exit })
        expect(filesIn(to), when).toEqual(complete)
      }
  },
  120_000 + times * 60_000,
)

test("a folder that is there already keeps what is in it, and gets the files", async () => {
  const here = folder()
  writeFileSync(join(here, "别的.txt"), "别的")
  const demo = ["demo", "--departments", "1", "--years", "1", "--to", "md", "-o", here]
  expect((await run(demo)).exit).toBe(0)
  expect(existsSync(join(here, "别的.txt"))).toBe(true)
  expect(readdirSync(here, { recursive: true }).filter((name) => String(name).endsWith(".md"))).toHaveLength(
    1,
  )
})
