import { expect, test } from "vitest"
import { printedGoals } from "./goals.ts"

test("目标各编一号，录入时自带的编号不重复", () => {
  expect(printedGoals(["修渠3公里。", "清淤2次。"])).toEqual({
    text: "1.修渠3公里。 2.清淤2次。",
    goals: ["1.修渠3公里。", "2.清淤2次。"],
  })
  expect(printedGoals(["1、修渠", "（2）清淤"]).goals).toEqual(["1.修渠", "2.清淤"])
  expect(printedGoals(["1.2万亩农田得到灌溉"]).goals).toEqual(["1.1.2万亩农田得到灌溉"])
})

test("目标里面另有编号的，换一种编号，读者才分得清", () => {
  expect(printedGoals(["分两步：先修渠；2.后清淤", "全年巡查"])).toEqual({
    text: "（1）分两步：先修渠；2.后清淤 （2）全年巡查",
    goals: ["（1）分两步：先修渠；2.后清淤", "（2）全年巡查"],
  })
})

test("以数字开头的目标不和自己的编号连成小数", () => {
  expect(printedGoals(["更换设备12套", "9个监测点按时报送"]).goals).toEqual([
    "（1）更换设备12套",
    "（2）9个监测点按时报送",
  ])
})

test("没有目标就什么也不印", () => {
  expect(printedGoals(["", " \n"])).toEqual({ text: "", goals: [] })
})
