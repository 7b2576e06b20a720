import { expect, test } from "vitest"
import { goalsOf } from "./goals.ts"

test("numbered goals, each for itself", () => {
  expect(goalsOf("1.修渠3公里\n2.清淤2次")).toEqual(["1.修渠3公里", "2.清淤2次"])
})

test("run on in one line", () => {
  expect(goalsOf("1.修渠3.5公里。2.清淤2次；3.巡查10次")).toEqual([
    "1.修渠3.5公里。",
    "2.清淤2次；",
    "3.巡查10次",
  ])
})

test("a goal over several lines", () => {
  expect(goalsOf("1、修渠3公里，\n保障灌溉\n2、清淤")).toEqual(["1、修渠3公里，保障灌溉", "2、清淤"])
})

test("numbers that a program doubled", () => {
  expect(goalsOf("1.1.修渠\n2.2.清淤")).toEqual(["1.1.修渠", "2.2.清淤"])
})

test("目标1 and (1)", () => {
  expect(goalsOf("目标1：修渠\n目标2：清淤")).toEqual(["目标1：修渠", "目标2：清淤"])
  expect(goalsOf("（1）修渠（2）清淤")).toEqual(["（1）修渠", "（2）清淤"])
})

test("no number, or none of its own: one goal", () => {
  expect(goalsOf("保障全县灌溉，修渠1.2公里。")).toEqual(["保障全县灌溉，修渠1.2公里。"])
  expect(goalsOf("1.2万亩农田得到灌溉")).toEqual(["1.2万亩农田得到灌溉"])
  expect(goalsOf(" \n")).toEqual([])
})
