import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { analyse, type Gauge } from "../src/indicators/index.ts"
import { parseCsv } from "../src/model/csv.ts"
import { judgedNames, turnedNames } from "../tools/accuracy/names.ts"

describe("names of indicators that are in no pack (test/corpus/indicators/names.csv)", () => {
  const found = judgedNames()

  test("written right none is told", () => {
    expect(found.find(({ way }) => way === "right")!.told).toEqual([])
  })

  test("written wrong 95 of 100 are told", () => {
    const wrong = found.filter(({ way }) => way !== "right")
    const all = wrong.reduce((sum, { names }) => sum + names, 0)
    const told = wrong.reduce((sum, { told }) => sum + told.length, 0)
    expect(all).toBeGreaterThanOrEqual(600)
    expect(told / all).toBeGreaterThanOrEqual(0.95)
  })

  test.each(["operator", "unit", "kind"])("by their %s alone, 90 of 100", (way) => {
    const { told, names } = found.find((each) => each.way === way)!
    expect(told.length / names).toBeGreaterThanOrEqual(0.9)
  })
})

describe("names of which many have two sides (test/corpus/indicators/turned.csv)", () => {
  const [right, turned] = turnedNames()

  test("written right none is told", () => expect(right!.told).toEqual([]))

  test("turned round 80 of 100 are told; 床位, 变更, 审减 and the like are left open", () => {
    expect(turned!.told.length / turned!.names).toBeGreaterThanOrEqual(0.8)
  })
})

interface Known {
  readonly name: string
  readonly direction: string
  readonly dimension: string
}

const library = join(import.meta.dirname, "..", "packs", "national", "indicators.csv")
const gauges: Readonly<Record<string, Gauge>> = {
  share: "share",
  money: "money",
  time: "time",
  score: "score",
}
const others = new Set(["concentration", "sound", "temperature", "yield", "ratio", "flow", "date"])

describe.skipIf(!existsSync(library))("the library of indicators, by its names alone", () => {
  const rows = (existsSync(library) ? parseCsv(readFileSync(library, "utf8")) : []) as unknown as Known[]
  const counted = rows.filter(({ dimension }) => dimension !== "words")

  test("what the words say is what the library says, in 99 of 100", () => {
    const judged = counted.flatMap(({ name, direction, dimension }) => {
      const gauge = gauges[dimension] ?? (others.has(dimension) ? "other" : "count")
      const better = direction === "exact" ? null : analyse(name).direction(gauge)?.better
      return better == null ? [] : [{ name, better, direction }]
    })
    const directed = counted.filter(({ direction }) => direction !== "exact").length
    const against = judged.filter(({ better, direction }) => better !== direction)
    process.stdout.write(`方向：${directed}条，认出${judged.length}，相左${against.length}\n`)
    expect(judged.length / directed).toBeGreaterThanOrEqual(0.8)
    expect(against.length / judged.length).toBeLessThanOrEqual(0.01)
  })

  test("and what is measured, in 99 of 100", () => {
    const judged = counted.flatMap(({ name, dimension }) => {
      const said = analyse(name).dimension
      return said === null ? [] : [{ name, dimension, of: said.of }]
    })
    const against = judged.filter(({ of, dimension }) => !of.has(dimension) && !of.has("other"))
    process.stdout.write(`量：${counted.length}条，认出${judged.length}，相左${against.length}\n`)
    expect(judged.length / counted.length).toBeGreaterThanOrEqual(0.9)
    expect(against.length / judged.length).toBeLessThanOrEqual(0.01)
  })
})
