import { describe, expect, test } from "vitest"
import { packs } from "./index.ts"
import { type Value, wordingFrom, wordingOf } from "./wording.ts"

function said(text: string, values: Readonly<Record<string, Value>>, more: readonly string[] = []): string {
  const lines = [text, ...more].map((line, i) => ({
    key: i === 0 ? "sentence" : line.split(",")[0]!,
    text: i === 0 ? line : line.split(",")[1]!,
  }))
  return wordingFrom([lines], "department").say("sentence", (name) => values[name])
}

describe("wording", () => {
  test("placeholders are words or money", () => {
    expect(said("{year}年预算收入总计{revenue}。", { year: "2025", revenue: 649_560_000 })).toBe(
      "2025年预算收入总计649.56万元。",
    )
    expect(said("安排{costs}。", { costs: 0 })).toBe("安排0万元。")
    expect(said("收入{revenue}。", { revenue: 312_142_000_000 }, ["thousands,yes"])).toBe(
      "收入312,142.00万元。",
    )
    expect(said("接待费{cost}。", { cost: 4_500 })).toBe("接待费0.0045万元。")
  })

  test("a choice by sign: more, less, the same; nothing where it is not known", () => {
    const text = "支出9万元{change?，增加{change}{percent?，增长{percent}}|，减少{change}|，持平}。"
    const sentences = [5_000_000, -5_000_000, 0, undefined].map((change) =>
      said(text, { change, percent: "10.00%" }),
    )
    expect(sentences).toEqual([
      "支出9万元，增加5.00万元，增长10.00%。",
      "支出9万元，减少5.00万元。",
      "支出9万元，持平。",
      "支出9万元。",
    ])
  })

  test("a choice of two: something or nothing", () => {
    const text = "{small?预留{small}|没有预留}"
    expect([1_000_000, 0, undefined, "一半", ""].map((small) => said(text, { small }))).toEqual([
      "预留1.00万元",
      "没有预留",
      "没有预留",
      "预留一半",
      "没有预留",
    ])
  })

  test("a line for units goes before the plain one, and a place's own before the national", () => {
    const national = [
      { key: "we", text: "本部门" },
      { key: "we.unit", text: "本单位" },
    ]
    const say = (own: typeof national, kind: string) => wordingFrom([national, own], kind).say("we")
    expect([say([], "department"), say([], "unit"), say([{ key: "we", text: "我们" }], "unit")]).toEqual([
      "本部门",
      "本单位",
      "我们",
    ])
  })

  test("a sentence never goes out with a hole in it", () => {
    expect(() => said("{name}的预算", {})).toThrow('No value "name" for wording "sentence"')
    expect(() => said("{name?有|无", { name: "局" })).toThrow("does not close its brackets")
    expect(() => wordingOf("hebei", "unit").say("nothing")).toThrow('No wording "nothing"')
  })
})

describe.each(packs.map(({ name }) => name))("packs/%s", (place) => {
  test.each(["department", "unit", "region"])(
    "every sentence for a %s can be said, with money and without",
    (kind) => {
      const wording = wordingOf(place, kind)
      for (const key of wording.keys)
        for (const value of [undefined, 1, -1, 0, "", "词"]) {
          const text = wording.say(key, (name) =>
            /^(?:change|amount)$/.test(name) ? (value ?? 0) : value === undefined ? "" : value,
          )
          expect(text).not.toMatch(/[{}|?]/)
        }
    },
  )
})
