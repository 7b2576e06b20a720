import { expect, test } from "vitest"
import { plainCharacters } from "./radicals.ts"

test("radicals of both blocks become the characters they stand for", () => {
  expect(plainCharacters("⼀般公共预算⽀出 ⼈员 项⽬ ⼊ ⽇ ⽉ ⾏政 ⾦额")).toBe(
    "一般公共预算支出 人员 项目 入 日 月 行政 金额",
  )
  expect(plainCharacters("部⻔ ⻋辆 ⼈⺠ ⻅ ⻓ ⻘ ⻛险 ⻝ ⻬ ⻰ ⻚")).toBe(
    "部门 车辆 人民 见 长 青 风险 食 齐 龙 页",
  )
})

test("⼾ becomes the simplified 户, which NFKC would turn into 戶", () => {
  expect(plainCharacters("财政专⼾")).toBe("财政专户")
})

test("every Kangxi radical but ⼾ agrees with NFKC", () => {
  for (let code = 0x2f00; code <= 0x2fd5; code++) {
    const radical = String.fromCodePoint(code)
    if (radical !== "⼾") expect(plainCharacters(radical)).toBe(radical.normalize("NFKC"))
  }
})

test("the two-em dash becomes two dashes, marks without width vanish, other text stays", () => {
  expect(plainCharacters("⸺＂① 1,234.50％")).toBe("——＂① 1,234.50％")
  expect(plainCharacters("预\u200b算\ufeff")).toBe("预算")
})
