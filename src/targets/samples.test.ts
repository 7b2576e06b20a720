import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { readDocument } from "../document/read.ts"
import { parseCsv } from "../model/csv.ts"
import { defaultReference } from "../packs/reference.ts"
import { readDisclosure } from "../read/index.ts"
import { parseTarget } from "../read/projects/target.ts"
import { judge, type Verdict } from "./verdict.ts"

/**
 * Targets as departments write them, with values that are known to reach or miss them: the verdict is right, or a person
 * must say; it is never wrong. What is right is told by a sign and a number alone, without this program's help.
 */
const root = join(import.meta.dirname, "..", "..")
const samples = join(root, "..", "shared", "samples")

interface Written {
  readonly name: string
  readonly description: string
  readonly target: string
}

/** A sign, a number and the rest, by the naked text. */
function naive(target: string) {
  const [, sign = "", number, unit = ""] =
    /^\s*(≥|≤|>|<|=)?\s*(\d{1,9}(?:\.\d{1,4})?)\s*([^\d\s（(，,、；;~-]{0,8})\s*$/.exec(target) ?? []
  return number === undefined ? null : { sign, number, unit }
}

/** The number a little higher or lower, in its last digit. */
function shifted(number: string, by: 1 | -1): string {
  const decimals = number.split(".")[1]?.length ?? 0
  const digits = BigInt(number.replace(".", "")) + BigInt(by)
  const text = String(digits < 0n ? -digits : digits).padStart(decimals + 1, "0")
  const whole = decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`
  return digits < 0n ? `-${whole}` : whole
}

const atEnd = ({ name, description, target }: Written, value: string): Verdict["is"] =>
  judge({ name, description, target: parseTarget(target, {}), value, months: 12 }).is

/** What a value must be judged as when it is judged, by the sign of its target. */
const right: Readonly<Record<string, readonly [less: string, equal: string, more: string]>> = {
  "≥": ["missed", "reached", "reached"],
  "≤": ["reached", "reached", "missed"],
  ">": ["missed", "missed", "reached"],
  "<": ["reached", "missed", "missed"],
}

/** Every wrong verdict over some targets, and how many values were judged at all. */
function wrongOf(all: readonly Written[]) {
  const wrong: string[] = []
  let [judged, undecided] = [0, 0]
  const ask = (written: Written, value: string, allowed: readonly string[]) => {
    const is = atEnd(written, value)
    if (is === "undecided") undecided++
    else judged++
    if (is !== "undecided" && !allowed.includes(is))
      wrong.push(`${written.name} ${written.target}: ${value} is ${is}`)
    return is
  }
  for (const written of all) {
    const parts = naive(written.target)
    ask(written, "完成", [])
    ask(written, "", [])
    if (!parts) continue
    const { sign, number, unit } = parts
    const values = [shifted(number, -1), number, shifted(number, 1)].map((each) => `${each}${unit}`)
    ask(written, `≥${number}${unit}`, [])
    ask(written, `${number}${/%|‰|比|率|百分/.test(unit) ? "人" : "%"}`, [])
    const expected = right[sign]
    if (expected) for (const [i, value] of values.entries()) ask(written, value, [expected[i]!])
    else {
      // Without a sign the words say which way is better, or nobody does: then only the very number is right.
      const [less, equal, more] = values.map((value) => ask(written, value, ["reached", "missed"]))
      if (equal === "missed") wrong.push(`${written.name} ${written.target}: the very number is missed`)
      if (less === "reached" && more === "reached")
        wrong.push(`${written.name} ${written.target}: less and more are both reached`)
    }
  }
  return { wrong, judged, undecided }
}

test("of our own targets none is judged wrongly, and nearly all are judged", () => {
  const file = readFileSync(join(root, "test", "corpus", "indicators", "names.csv"), "utf8")
  const rows = parseCsv(file).map(({ name, target }) => ({ name: name!, description: "", target: target! }))
  expect(rows.length).toBeGreaterThan(200)
  const { wrong, judged } = wrongOf(rows)
  expect(wrong).toEqual([])
  // Three values of each have a sign and a number to be judged by.
  expect(judged / (rows.length * 3)).toBeGreaterThan(0.9)
})

describe.skipIf(!existsSync(samples))("of the targets of published budgets", () => {
  test("none is judged wrongly", async () => {
    const all: Written[] = []
    for (const name of ["001_9c205390ae305313.txt", "003_05b117f19e5843c3.txt", "004_d8a1f026ccca8511.txt"]) {
      const document = await readDocument(new Uint8Array(readFileSync(join(samples, name))), name)
      const { projects } = readDisclosure(document, defaultReference)
      for (const { indicators } of projects)
        for (const { name: of, description, target } of indicators)
          all.push({ name: of, description, target: target.text })
    }
    expect(all.length).toBeGreaterThan(400)
    const { wrong, judged, undecided } = wrongOf(all)
    console.info(
      `${all.length} targets: ${judged} values judged, ${undecided} left to a person, none wrongly`,
    )
    expect(wrong).toEqual([])
    expect(judged).toBeGreaterThan(all.length)
  })
})
