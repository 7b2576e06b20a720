import { expect, test } from "vitest"
import { titleRoom } from "./title-lines.ts"

test.each([
  ["一行放得下", "清川县水务局2026年部门预算", 40, null],
  ["在年度前断开", "第一部分 清川县农业农村局2026年部门预算表", 40, { room: 25, less: 0 }],
  [
    "前一行短，在年度后断开，首行让出两个半角",
    "清川县农业农村局2026年部门预算信息公开情况说明",
    34,
    { room: 24, less: 2 },
  ],
  ["一行差一点放不下：汉字和数字之间还有空", "清川县农业农村局本级2026年单位预算", 34, { room: 20, less: 0 }],
  ["没有年度，各行一样长", "各部门预算编制情况和有关重要事项的说明", 24, { room: 20, less: 0 }],
])("%s", (_, text, most, room) => {
  expect(titleRoom(text, most)).toEqual(room)
})
