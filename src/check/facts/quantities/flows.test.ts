import { expect, test } from "vitest"
import { compact } from "./compact.ts"
import { flowsIn, isOffBy } from "./flows.ts"
import { sentencesIn } from "./sentences.ts"

const verdictOf = (text: string) =>
  sentencesIn(compact(text).text)
    .flatMap(flowsIn)
    .map(isOffBy)
    .find((fault) => fault !== null) ?? null

test.each([
  ["受理劳动争议案件210件，结案196件，尚未办结{}件。", "24", "14", "more"],
  ["全年收到信访件48件，办结40件，{}件正在办理。", "12", "8", "more"],
  ["排查隐患360处，已整改351处，正在整改{}处。", "19", "9", "more"],
  ["巡察发现问题26个，完成整改20个，余下{}个明年3月底前整改。", "8", "6", "more"],
  ["新收行政诉讼31件，审结27件，结转下年{}件。", "2", "4", "less"],
])("%s", (text, wrong, right, fault) => {
  expect(verdictOf(text.replace("{}", wrong))).toBe(fault)
  expect(verdictOf(text.replace("{}", right))).toBe(null)
})

test.each([
  "上年结转12件，今年受理100件，审结98件，结转14件。",
  "受理案件50件，办结52件（含上年积案），在办6件。",
  "受理申请80件，办结60件，撤回5件，在办15件。",
  "收到来信120件，答复118件；来访35批，尚未答复4批。",
  "发现问题约30个，已整改28个，正在整改5个。",
  "立案40件，罚款12.00万元，结案38件，移送2件。",
  "受理咨询3.2万件次，答复3.1万件次，满意率99%。",
  "登记失业人员300人，实现就业240人，剩余劳动力转移80人。",
])("silent: %s", (text) => {
  expect(verdictOf(text)).toBe(null)
})
