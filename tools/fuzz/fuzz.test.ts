import { createHash } from "node:crypto"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { strFromU8, strToU8 } from "fflate"
import { afterEach, describe, expect, test } from "vitest"
import { kept } from "./command.ts"
import { fuzz } from "./fuzz.ts"
import { type Input, kindOf, kinds } from "./kinds.ts"
import { minimised } from "./minimise.ts"
import { inputAt } from "./mutate.ts"
import { Runner } from "./run.ts"
import { seedsOf } from "./seeds.ts"

const open: Runner[] = []
const runner = (...given: ConstructorParameters<typeof Runner>) => {
  const made = new Runner(...given)
  open.push(made)
  return made
}
afterEach(() => {
  for (const each of open.splice(0)) each.close()
})

const made = seedsOf(kinds)

describe("broken files", () => {
  test("are read or refused with a sentence", async () => {
    const seeds = await made
    const reader = runner()
    for (const kind of kinds) {
      const { failures, read, refused } = await fuzz({ kind, seed: 20260101, inputs: 6 }, seeds, reader)
      expect(failures.map(({ n, how }) => `${kind} ${n}: ${how}`)).toEqual([])
      expect(read + refused).toBe(6)
    }
  })

  test("also those that once were not", async () => {
    const reader = runner()
    for (const name of existsSync(kept) ? readdirSync(kept) : []) {
      const ending = await reader.run({
        kind: kindOf(name),
        bytes: new Uint8Array(readFileSync(join(kept, name))),
      })
      expect({ name, ending }).not.toMatchObject({ ending: { is: "failed" } })
    }
  })
})

test("the same seed gives the same inputs, another seed others", async () => {
  const [one, two] = [await made, await seedsOf(kinds)]
  for (const kind of kinds) {
    const inputs = (seeds: readonly Input[], seed: number) =>
      [0, 1, 2, 3].map((n) =>
        createHash("sha256")
          .update(inputAt(seeds, kind, seed, n).bytes)
          .digest("hex"),
      )
    expect(inputs(two, 7)).toEqual(inputs(one, 7))
    expect(inputs(one, 8)).not.toEqual(inputs(one, 7))
  }
})

describe("a reader with mistakes", () => {
  const planted = new URL("./planted.test-data.ts", import.meta.url)
  const txt = (text: string): Input => ({ kind: "txt", bytes: strToU8(text) })

  test("is found out, and what it trips over is made small", async () => {
    const seed = txt(`${"无事。\n".repeat(20)}绊倒\n${"无事。\n".repeat(20)}`)
    const { failures } = await fuzz({ kind: "txt", seed: 1, inputs: 10 }, [seed], runner(planted))
    expect(failures[0]!.how).toMatch(/^TypeError: .*tools\/fuzz\/planted/)
    expect(strFromU8(failures[0]!.input.bytes)).toBe("绊倒")
  })

  test("also when it leaves a rejection behind, or does not end", async () => {
    const reader = runner(planted, { time: 3000, memory: 256 })
    expect(await reader.run(txt("落下"))).toMatchObject({
      is: "failed",
      how: expect.stringMatching(/^unhandled RangeError/),
    })
    expect(await reader.run(txt("不停"))).toMatchObject({
      is: "failed",
      how: expect.stringMatching(/^处理超过 3 秒/),
    })
    expect(await reader.run(txt("无事"))).toEqual({ is: "read" })
    expect(await reader.run(txt(""))).toEqual({ is: "refused" })
  })
})

test("pieces are left out while it still fails", async () => {
  const fails = async (bytes: Uint8Array) => bytes.includes(7) && bytes.includes(9)
  const least = await minimised(new Uint8Array([...Array(50).fill(0), 7, ...Array(30).fill(1), 9]), fails)
  expect([...least]).toEqual([7, 9])
})
