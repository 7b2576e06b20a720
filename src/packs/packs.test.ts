import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { figuresOf } from "../compile/figures.ts"
import { scopeOf } from "../compile/scope.ts"
import { parseCsv } from "../model/csv.ts"
import { exampleLedger } from "../model/example-ledger.ts"
import { glossaryOf } from "./glossary.ts"
import { sectionWords, tableWords } from "./index.ts"
import { lineageOf } from "./inheritance.ts"
import { packCalled, packNamed, packOfRegion, packs, placeKeys, root, usualPack } from "./list.ts"
import { defaultReference } from "./reference.ts"
import { wordingOf } from "./wording.ts"
import { matcher } from "./words.ts"

const folder = join(import.meta.dirname, "../../packs")
const linesOf = (name: string, file: string) => parseCsv(readFileSync(join(folder, name, file), "utf8"))
const parts = ["title", "column", "row", "label", "revenue", "expenditure"]

describe("matcher", () => {
  const find = matcher([
    { key: "purchase", words: "购置费|*车辆购置费" },
    { key: "vehicles", words: "*车辆*" },
  ])

  test("a word without * is the whole label, with * anything may stand there; the first line decides", () => {
    expect([find("购置费"), find("购置费用"), find("公务车辆购置费"), find("车辆"), find("")]).toEqual([
      "purchase",
      null,
      "purchase",
      "vehicles",
      null,
    ])
  })

  test("signs of patterns are only characters", () => {
    expect(matcher([{ key: "a", words: "费用(元)*" }])("费用(元)合计")).toBe("a")
    expect(matcher([{ key: "a", words: "费用(元)*" }])("费用元")).toBeNull()
  })
})

const withWords = packs.filter(({ name }) => existsSync(join(folder, name, "tables.csv")))

describe.each(withWords.map((pack) => pack.name))("packs/%s/tables.csv", (name) => {
  const lines = linesOf(name, "tables.csv")

  test("every line names a part the reader knows, a key and words", () => {
    for (const line of lines) {
      expect(parts).toContain(line.part)
      expect(line.key).toMatch(/^[a-zA-Z0-9.]+$/)
      expect(line.words).not.toMatch(/^\||\|\||\|$|^$|[\s“”（）：]/)
    }
  })

  test("no word stands for two keys of one part", () => {
    const seen = new Map<string, string>()
    for (const { table, part, key, words } of lines)
      for (const word of words!.split("|")) {
        const id = `${table}/${part}/${word}`
        expect([id, seen.get(id) ?? key]).toEqual([id, key])
        seen.set(id, key!)
      }
  })
})

test("the words of all places are known at once", () => {
  expect(tableWords("*", "title")("2025年部门财务收支预算总表")).toBe("balance")
  expect(tableWords("procurement", "column")("财政专户核拨")).toBe("fiscalAccount")
  expect(tableWords("nothing", "column")("合计")).toBeNull()
  expect(sectionWords("财政拨款三公经费预算情况及增减变化原因")).toBe("threePublic")
})

describe.each(packs.map((pack) => pack.name))("packs/%s/place.csv", (name) => {
  const lines = linesOf(name, "place.csv")

  test("says what is known of places, each once, and what it is called", () => {
    const keys = lines.map(({ key }) => key)
    expect(keys.filter((key) => !placeKeys.includes(key as never))).toEqual([])
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys).toContain("title")
  })

  test("inherits from a pack there is, and in the end from the one without a place", () => {
    expect(lineageOf(name)[0]).toBe(root.name)
    expect(lineageOf(name).at(-1)).toBe(name)
    expect(packNamed(name)!.stages.length).toBeGreaterThan(0)
  })

  test("its regions are no other place's", () => {
    for (const digits of packNamed(name)!.regions) {
      expect(digits).toMatch(/^\d{2,6}$/)
      expect(packOfRegion(digits.padEnd(6, "0"))?.name).toBe(name)
    }
  })
})

describe.each(packs.map((pack) => pack.name))("what %s says of figures", (name) => {
  test("names headline figures, and has a label for each that it tells", () => {
    const wording = wordingOf(name, "department")
    const figures = figuresOf(scopeOf(exampleLedger, "334", defaultReference)!)
    const told = wording.say("overview.revenue.parts").split(" ")
    const explained = glossaryOf(name).flatMap(({ figure }) => figure ?? [])
    expect([...told, ...explained].filter((key) => !figures.has(key))).toEqual([])
    for (const key of told) expect(wording.say(`label.${key}`)).not.toBe("")
  })
})

test("a place is found by its folder, its name, its whole name and the code of a region", () => {
  expect([packCalled("hebei"), packCalled("河北"), packCalled("河北省"), packOfRegion("130102")]).toEqual(
    Array.from({ length: 4 }, () => packNamed("hebei")),
  )
  expect([packCalled("河北市"), packNamed("atlantis"), packOfRegion("990000")]).toEqual([null, null, null])
  expect(usualPack).toBe(packNamed("hebei"))
})

test("a place that nobody knows has what holds everywhere, and only one pack inherits from none", () => {
  expect(lineageOf("atlantis")).toEqual([root.name])
  expect(packs.filter(({ inherits }) => inherits === null)).toEqual([root])
})

test("a word with stars fits as its parts stand, in order and without overlapping", () => {
  const part = fc.stringMatching(/^[ab]{0,3}$/)
  fc.assert(
    fc.property(
      fc.array(part, { minLength: 2, maxLength: 4 }),
      fc.stringMatching(/^[ab]{0,8}$/),
      (parts, label) => {
        const expected = new RegExp(`^${parts.join(".*")}$`, "s").test(label)
        expect(matcher([{ key: "found", words: parts.join("*") }])(label) !== null).toBe(expected)
      },
    ),
  )
})

test("a label of a megabyte is looked through once for every part of a word", () => {
  const find = matcher([{ key: "found", words: "*预*算*表*" }])
  const begun = performance.now()
  expect(find("预".repeat(300_000) + "算".repeat(300_000))).toBeNull()
  expect(performance.now() - begun).toBeLessThan(2000)
})
