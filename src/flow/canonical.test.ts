import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { anyLedger } from "../model/any-ledger.test-data.ts"
import { recordKinds } from "../model/ids.ts"
import { ledgerFromJson } from "../model/json.ts"
import type { Ledger } from "../model/ledger.ts"
import { canonicalJson, canonicalLedger, compareIds, ledgerText } from "./canonical.ts"
import { seal, versionOf } from "./submission.ts"

const shuffled = <T>(list: readonly T[], seed: number) =>
  list
    .map((each, i) => ({ each, key: ((i + 1) * 7919 * (seed + 1)) % 104_729 }))
    .sort((a, b) => a.key - b.key)
    .map(({ each }) => each)

/** Whether texts of a kind are items of a list. */
const isItem = (kind: string) => !["overallGoal", "reason", "section"].includes(kind)

/** The same records entered in another order, by another file, at other places, with other orders of keys. */
function enteredOtherwise(ledger: Ledger, seed: number): Ledger {
  const turned = (record: object) =>
    Object.fromEntries([...Object.entries({ ...record, at: { row: seed, sheet: "别处" } })].reverse())
  const lists = recordKinds
    .filter((kind) => kind !== "texts")
    .map((kind) => [kind, shuffled(ledger[kind] as readonly object[], seed).map(turned)])
  const [items, others] = [true, false].map((is) => ledger.texts.filter(({ kind }) => isItem(kind) === is))
  const texts = [...shuffled(others!, seed), ...items!]
  return {
    ...ledger,
    ...Object.fromEntries(lists),
    texts,
    source: { name: "别的.xlsx", format: "xlsx", sha256: "ab" },
  }
}

describe("canonical JSON", () => {
  test("has one text for one value", () => {
    expect(canonicalJson({ b: [1, 0.1, -0], a: "明\n账", c: undefined, A: null })).toBe(
      '{"A":null,"a":"明\\n账","b":[1,0.1,0]}',
    )
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  test("knows no number that JSON does not", () => {
    expect(() => canonicalJson([Number.NaN])).toThrow("No JSON for NaN")
  })
})

describe("ids", () => {
  test("stand as people count", () => {
    expect(["lines-10", "lines-2", "334-lines-1", "lines-2-2", "lines", "lines-02"].sort(compareIds)).toEqual(
      ["334-lines-1", "lines", "lines-02", "lines-2", "lines-2-2", "lines-10"],
    )
  })

  test("have one order", () => {
    const id = fc.stringMatching(/^[a-c0-2-]{1,6}$/)
    fc.assert(
      fc.property(id, id, id, (a, b, c) => {
        expect(Math.sign(compareIds(a, b))).toBe(-Math.sign(compareIds(b, a)) || 0)
        expect(compareIds(a, b) === 0).toBe(a === b)
        if (compareIds(a, b) < 0 && compareIds(b, c) < 0) expect(compareIds(a, c)).toBeLessThan(0)
      }),
    )
  })
})

describe("the canonical ledger", () => {
  test("is the same in whatever order it was entered", () => {
    fc.assert(
      fc.property(anyLedger(), fc.nat({ max: 1000 }), (ledger, seed) => {
        expect(ledgerText(enteredOtherwise(ledger, seed))).toBe(ledgerText(ledger))
      }),
    )
  })

  test("is a ledger, and canonical itself", () => {
    fc.assert(
      fc.property(anyLedger(), (ledger) => {
        const read = ledgerFromJson(JSON.parse(ledgerText(ledger)))
        expect(read.problems).toEqual([])
        expect(ledgerText(read.ledger!)).toBe(ledgerText(ledger))
      }),
    )
  })

  test("holds every record once, nothing else", () => {
    fc.assert(
      fc.property(anyLedger(), (ledger) => {
        const canonical = canonicalLedger(ledger)
        const idsOf = (of: Ledger) => recordKinds.map((kind) => of[kind].map(({ id }) => id).sort())
        expect(idsOf(canonical)).toEqual(idsOf(ledger))
      }),
    )
  })

  test("is another when an amount, an id or the order of what is printed in order changes", () => {
    fc.assert(
      fc.property(
        anyLedger().filter(({ lines }) => lines.length > 0),
        (given) => {
          const duty = { of: "301", kind: "duty", about: "", text: "甲", items: [], at: {} } as const
          const ledger = { ...given, texts: [...given.texts, { ...duty, id: "一" }, { ...duty, id: "二" }] }
          const [line, ...lines] = ledger.lines
          const others: Ledger[] = [
            { ...ledger, lines: [{ ...line!, cents: line!.cents + 1 }, ...lines] },
            { ...ledger, lines: [{ ...line!, id: "别的" }, ...lines] },
            { ...ledger, texts: ledger.texts.toReversed() },
          ]
          expect(new Set([ledger, ...others].map(ledgerText)).size).toBe(4)
        },
      ),
    )
  })

  test("is not made of records without ids", () => {
    fc.assert(
      fc.property(
        anyLedger().filter(({ lines }) => lines.length > 0),
        (ledger) => {
          const { id: _id, ...line } = ledger.lines[0]!
          expect(() => canonicalLedger({ ...ledger, lines: [line] })).toThrow("A record of lines has no id")
        },
      ),
    )
  })
})

describe("a submission", () => {
  const madeWith = { program: "0.1.0", packs: { hebei: "a1" }, codes: { function: "b2" } }
  const explanation = (about: string, text = "属实") => ({
    check: "LED-012",
    about: [about],
    text,
    by: "丁一",
    date: "",
  })

  test("has the same seal in whatever order it was entered", async () => {
    await fc.assert(
      fc.asyncProperty(anyLedger(), fc.nat({ max: 1000 }), async (ledger, seed) => {
        const explanations = [explanation("a"), explanation("b"), explanation("c", "")]
        const one = await seal({ of: "334", ledger, explanations, madeWith })
        const other = await seal({
          of: "334",
          ledger: enteredOtherwise(ledger, seed),
          explanations: explanations.slice(0, 2).reverse(),
          madeWith: { codes: madeWith.codes, packs: madeWith.packs, program: madeWith.program },
        })
        expect(other).toEqual(one)
        expect(one.sha256).toMatch(/^[0-9a-f]{64}$/)
      }),
      { numRuns: 30 },
    )
  })

  test("has another with other packs, other explanations or of another body", async () => {
    const [ledger] = fc.sample(anyLedger(), 1)
    const own = { of: "334", ledger: ledger!, explanations: [explanation("a")], madeWith }
    const seals = await Promise.all(
      [
        own,
        { ...own, of: "361" },
        { ...own, explanations: [] },
        { ...own, madeWith: { ...madeWith, packs: {} } },
      ].map(seal),
    )
    expect(new Set(seals.map(({ sha256 }) => sha256)).size).toBe(4)
  })

  test("names versions by content", async () => {
    expect(await versionOf({ a: 1, b: 2 })).toBe(await versionOf({ b: 2, a: 1 }))
    expect(await versionOf({ a: 1 })).not.toBe(await versionOf({ a: 2 }))
  })
})
