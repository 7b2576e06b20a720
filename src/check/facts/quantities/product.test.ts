import { describe, expect, test } from "vitest"
import { compact } from "./compact.ts"
import { canBeOne } from "./figures.ts"
import { reckonedIn } from "./product.ts"
import { sentencesIn } from "./sentences.ts"

/** `wrong` where a sentence states a product and another sum, `right` where they agree, `silent` where it states none. */
function verdictOf(text: string): string {
  const verdicts = sentencesIn(compact(text).text).flatMap((sentence) => {
    const reckoned = reckonedIn(sentence.text, sentence.quantities)
    if (!reckoned?.total) return []
    return [reckoned.readings.some((reading) => canBeOne(reading, reckoned.total!)) ? "right" : "wrong"]
  })
  return verdicts.includes("wrong") ? "wrong" : (verdicts[0] ?? "silent")
}

/** Each in the words of another line of government: what it says, and the sum that is right. */
const pairs: readonly (readonly [string, string, string])[] = [
  ["为86名护林员每人每月发放补助{}。", "800元，全年共90.00万元", "800元，全年共82.56万元"],
  ["村级防疫员42人，每人每年补助{}。", "6000元，共需22.5万元", "6000元，共需25.2万元"],
  ["租赁机房3间，每间每月租金{}。", "2500元，全年合计12万元", "2500元，全年合计9万元"],
  ["组织技能培训4期，每期50人，每人每天350元，每期5天，{}。", "共计28万元", "共计35万元"],
  ["120个村，按每村2万元安排运转经费，{}。", "共计260万元", "共计240万元"],
  ["送戏下乡180场，每场补助3000元，{}。", "需资金45万元", "需资金54万元"],
  ["公益性岗位人员35人×1980元/月×12个月={}。", "81.16万元", "83.16万元"],
  ["测算依据：辅警60人*4.5万元/人·年={}。", "290万元", "270万元"],
  ["对1500户低收入家庭每户给予取暖补贴200元，{}。", "合计36万元", "合计30万元"],
  ["特困供养120人，标准为900元/人·月，{}。", "全年需139.6万元", "全年需129.6万元"],
  ["造林1200亩，每亩补助500元，{}。", "共计80万元", "共计60万元"],
  ["退役军人慰问两次，每次150人，每人500元，{}。", "共需13万元", "共需15万元"],
  ["乡村医生88名，每人每季度补贴1500元，{}。", "全年共48.8万元", "全年共52.8万元"],
  ["聘用法律顾问2名，每人每年3.5万元，{}。", "合计9万元", "合计7万元"],
  ["安排{}，用于42场群众文化活动，场均4万元。", "210万元", "168万元"],
  ["公益林补偿81.2万亩，每亩15元，{}。", "计812万元", "计1218万元"],
  ["车辆运行费{}，用于7辆公务用车，平均每辆2.70万元。", "27.00万元", "18.90万元"],
  ["需资金{}，用于86名护林员补助，每人每月800元。", "90.00万元", "82.56万元"],
]

describe("a rate times what it is laid down for", () => {
  test.each(pairs)("%s", (text, wrong, right) => {
    expect([wrong, right].map((sum) => verdictOf(text.replace("{}", sum)))).toEqual(["wrong", "right"])
  })
})

test.each([
  // Half of it, in two groups, to the last digit, in one of the ways to pay it.
  "对200名学生每人每年补助1000元，县级承担40%，共需8万元。",
  "低保户120户每户500元、特困户30户每户800元，共8.4万元。",
  "护林员80名、监管员6名，每人每月800元，全年共82.56万元。",
  "每月保洁费1.67万元，全年共20.00万元。",
  "为86名护林员发放补助，每人每月800元，需资金6.88万元。",
  "走访困难职工50名，每人每次500元，全年两次，共5万元。",
])("another way to read it that fits: %s", (text) => {
  expect(verdictOf(text)).toBe("right")
})

test.each([
  "为约86名护林员每人每月发放补助800元，全年共90万元。",
  "护林员86名，每人每月补助800元左右，共90万元。",
  "每人每月补助800元，全年共90万元。",
  "护林员86名每人每月800元，另安排装备费7万元，共90万元。",
  "护林员86名每人每月800元等费用，共90万元。",
  "补助标准由每人每月750元提高到800元，共需90万元。",
  "为86名护林员发放补助，全年共90万元。",
  "护林员86名，每人每月800元，从7月起执行，共41万元。",
  "印刷宣传册2000本，共3万元。",
  "每次检测费用300-500元，全年检测60次，共3万元。",
  "2024年安排90万元，2025年安排100万元，每人每月800元，护林员86名。",
])("nothing plain is reckoned: %s", (text) => {
  expect(verdictOf(text)).toBe("silent")
})
