import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { alikePairs, containment, resemblance, shinglesOf } from "./likeness.ts"

const goal = "完成42处农村供水站的管网维修，保证冬季正常供水"
const copied = "完成42处农村供水站的管网维修，保证夏季正常供水"
const other = "开展山洪灾害避险演练，更新预警广播设备"

describe("likeness", () => {
  test("a changed word leaves two texts alike, another subject does not", () => {
    expect(resemblance(shinglesOf(goal), shinglesOf(copied))).toBeGreaterThan(0.8)
    expect(resemblance(shinglesOf(goal), shinglesOf(other))).toBeLessThan(0.05)
  })

  test("punctuation and white space do not count", () => {
    expect(resemblance(shinglesOf(goal), shinglesOf(goal.replaceAll("，", " ； ")))).toBe(1)
  })

  test("a name contained in a sentence is found in it", () => {
    expect(containment(shinglesOf("农村供水站"), shinglesOf(goal))).toBe(1)
    expect(containment(shinglesOf(goal), shinglesOf("农村供水站"))).toBeLessThan(0.3)
  })

  test("finds the pairs among many texts", () => {
    expect(alikePairs([goal, other, copied], 0.6).map(({ first, second }) => [first, second])).toEqual([
      [0, 2],
    ])
    expect(alikePairs(["好", "好", ""], 0.6)).toHaveLength(1)
  })

  test("everyone's phrase makes no pairs, though equal texts stay one", () => {
    const phrase = "提高财政资金使用效益，保障工作顺利开展"
    const texts = Array.from({ length: 40 }, (_, i) => `${String.fromCharCode(0x4e00 + 97 * i)}：${phrase}`)
    expect(alikePairs(texts, 0.5)).toEqual([])
    expect(alikePairs([...texts, texts[3]!], 0.5).map(({ first, second }) => [first, second])).toEqual([
      [3, 40],
    ])
  })

  test("resemblance is symmetric, 1 for a text with itself, and never above containment", () => {
    const text = fc.string({
      unit: fc.constantFrom(..."农村供水安全管网维修质量"),
      minLength: 2,
      maxLength: 20,
    })
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [x, y] = [shinglesOf(a), shinglesOf(b)]
        expect(resemblance(x, y)).toBe(resemblance(y, x))
        expect(resemblance(x, x)).toBe(1)
        expect(resemblance(x, y)).toBeLessThanOrEqual(containment(x, y))
      }),
    )
  })
})
