import { expect, test } from "vitest"
import type { Amount } from "../../model/disclosure.ts"
import { withoutEchoes } from "./echoes.ts"
import type { Observed } from "./observed.ts"

const amounts = Array.from(
  { length: 40_001 },
  (_, line): Amount => ({ figure: null, text: "", at: { line } }),
)

/** A judgement of a check on amounts, and whatever else is told of it. */
const judged = (id: string, rests: readonly number[], more: Partial<Observed> = {}): Observed => ({
  check: { id, title: id },
  severity: "error",
  basis: "",
  fault: "",
  about: "",
  at: [],
  data: {},
  kind: id,
  weight: 1,
  money: 0,
  rests: rests.map((i) => amounts[i]!),
  ...more,
})
const equality = (of: readonly number[], culprit: number | null): Observed => {
  const { rests: _, ...own } = judged("SUM", [])
  return {
    ...own,
    equality: {
      amounts: new Set(of.map((i) => amounts[i]!)),
      culprit: culprit === null ? null : amounts[culprit]!,
      statement: `${of}`,
    },
  }
}

test("判断所依的金额本身已查明是错的，判断不再说", () => {
  const wrong = equality([1, 2], 2)
  expect(withoutEchoes([judged("A", [2, 3]), wrong, judged("B", [3])])).toEqual([wrong, judged("B", [3])])
})

test("等式不知道错在哪一个金额，由依其中一个金额的第一个判断来说", () => {
  const told = withoutEchoes([equality([1, 9], null), judged("A", [9, 5]), judged("B", [1, 6])])
  expect(told).toEqual([judged("A", [9, 5], { relations: ["1,9"] }), judged("B", [1, 6])])
})

test("两项检查依同两个金额，只说一次；只共一个金额、同一项检查或已知原因的，各说各的", () => {
  const likely = { cause: { kind: "amounts-likely" } } as const
  expect(withoutEchoes([judged("A", [1, 2]), judged("A", [2, 1]), judged("B", [3, 2, 1])])).toEqual([
    judged("A", [1, 2], likely),
    judged("A", [2, 1]),
  ])
  const apart = [judged("A", [1, 2]), judged("B", [2, 3]), judged("A", [3, 4], likely), judged("B", [3, 4])]
  expect(withoutEchoes(apart)).toEqual(apart)
})

test("步数随判断的数目成比例", () => {
  const steps = (count: number) => {
    let asked = 0
    const all = Array.from({ length: count }, (_, i): Observed => {
      const { rests, ...own } = judged(i % 2 ? "A" : "B", [i, i + 1, 40_000])
      return {
        ...own,
        get rests() {
          asked++
          return rests!
        },
      }
    })
    withoutEchoes([...all, equality([0, 1, 2], null)])
    return asked
  }
  expect(steps(10_000) / steps(1000)).toBeLessThan(12)
})
