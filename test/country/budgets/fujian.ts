import {
  basicOf,
  duties,
  from,
  general,
  glossary,
  itemsOf,
  lastTotal,
  operatingOf,
  personnelOf,
  projectOf,
  total,
} from "../common.ts"
import { isAppropriation, threePublicTotal } from "../figures.ts"
import { carriedIn, spent } from "../layouts.ts"
import { chapter, part } from "../piece.ts"
import { moved, w } from "../printed.ts"
import { tablesOf } from "./form.ts"
import { bought, type Place, projectsOf, vehicles } from "./shared.ts"

/** A budget in the form of Fujian: 收支预算总体情况, transfers and goals of first-level projects at the end. */
export const fujian: Place = (f) => {
  const name = "鹭江市湖东区水利局"
  const { year } = f
  const t = f.threePublic
  const b = f.threePublicLastYear
  const against = (now: number, before: number) =>
    now === before ? "与上年持平" : `比上年${moved(now, before, "").split("，")[0]}`
  return {
    title: `${name}${year}年度部门预算说明`,
    pieces: [
      part("第一部分 部门概况"),
      chapter("一、部门主要职责"),
      ...duties,
      chapter("二、部门预算单位构成"),
      "从预算单位构成看，本部门包括3个机关行政科室及1个下属单位，其中：列入部门预算编制范围的单位详细情况见下文。",
      chapter("三、部门主要工作任务"),
      "完成河道堤防养护、节水型社会建设和防汛物资储备。",
      part(`第二部分 ${year}年度部门预算情况说明`),
      chapter("一、预算收支总体情况"),
      `按照预算管理有关规定，本部门收入预算和支出预算全部纳入部门预算管理。${year}年度，本部门收入预算为${w(total(f))}，${against(total(f), lastTotal(f))}，主要原因是项目安排有调整。其中：一般公共预算拨款收入${w(from(f, "generalPublic"))}、政府性基金预算拨款收入${w(from(f, "governmentFund"))}、国有资本经营预算拨款收入${w(from(f, "stateCapital"))}、事业收入${w(from(f, "institutionIncome"))}、其他收入${w(from(f, "otherIncome"))}、上年结转结余${w(carriedIn(f))}。`,
      `相应安排支出预算${w(total(f))}，${against(total(f), lastTotal(f))}，其中：基本支出${w(basicOf(f))}、项目支出${w(projectOf(f))}。`,
      chapter("二、一般公共预算拨款支出情况"),
      `${year}年度一般公共预算拨款支出${w(spent(f, general))}，${against(spent(f, general), lastTotal(f, general))}，主要支出项目（按项级科目分类统计）包括：`,
      ...itemsOf(f, general).map(
        ({ code, names: [, , item], now }, i) =>
          `（${"一二三四五六七八九十"[i] ?? "十"}）${code}${item}${w(now)}。主要用于保障相应工作的开展。`,
      ),
      chapter("三、政府性基金预算拨款支出情况"),
      spent(f, (line) => line.fund === "governmentFund") === 0
        ? "本部门没有使用政府性基金预算拨款安排的支出。"
        : `${year}年度政府性基金预算拨款支出${w(spent(f, (line) => line.fund === "governmentFund"))}。`,
      chapter("四、国有资本经营预算拨款支出情况"),
      spent(f, (line) => line.fund === "stateCapital") === 0
        ? "本部门没有使用国有资本经营预算拨款安排的支出。"
        : `${year}年度国有资本经营预算拨款支出${w(spent(f, (line) => line.fund === "stateCapital"))}。`,
      chapter("五、财政拨款基本支出情况"),
      `${year}年度财政拨款基本支出${w(basicOf(f, isAppropriation))}，其中：人员经费${w(personnelOf(f))}，主要包括：基本工资、津贴补贴、奖金；公用经费${w(operatingOf(f))}，主要包括：办公费、印刷费、差旅费。`,
      chapter("六、一般公共预算“三公”经费支出情况"),
      `${year}年度“三公”经费预算安排${w(threePublicTotal(t))}，${against(threePublicTotal(t), threePublicTotal(b))}。具体情况如下：`,
      "（一）因公出国（境）经费：本年预算安排0万元，与上年持平。",
      `（二）公务接待费：本年预算安排${w(t.reception)}，${against(t.reception, b.reception)}，主要原因是厉行节约。`,
      `（三）公务用车购置及运行费：本年预算安排${w(t.operation)}，其中：公务用车运行费${w(t.operation)}，${against(t.operation, b.operation)}，主要原因是车况变化；公务用车购置费0万元，与上年持平。`,
      chapter("七、预算绩效目标情况"),
      `${year}年度，本部门共对${projectsOf(f).length}个项目设置绩效目标。`,
      chapter("八、其他重要事项说明"),
      chapter("（一）机关运行经费"),
      `${year}年度，本部门机关运行经费一般公共预算拨款安排${w(operatingOf(f))}。`,
      chapter("（二）政府采购情况"),
      `${year}年度，本部门政府采购预算总额${w(bought(f))}，其中：货物类采购预算${w(bought(f, "goods"))}、工程类采购预算0万元、服务类采购预算${w(bought(f, "services"))}。`,
      chapter("（三）国有资产占有使用情况"),
      `截至${year - 1}年12月31日，本部门${vehicles(f)}`,
      part("第三部分 名词解释"),
      ...glossary,
      part(`第四部分 ${year}年度部门预算表`),
      ...tablesOf(f, {
        name,
        order: "BREPGKTFCLX",
        titles: {
          B: "收支预算总体情况表",
          R: "收入预算总体情况表",
          E: "支出预算总体情况表",
          P: "财政拨款收支预算总体情况表",
          G: "一般公共预算拨款支出预算表",
          K: "一般公共预算拨款基本支出经济分类情况表",
          T: "一般公共预算“三公”经费支出预算表",
          F: "政府性基金预算拨款支出预算表",
          C: "国有资本经营预算拨款支出预算表",
          L: "部门专项资金管理清单转移支付表",
          X: "部分一级项目绩效目标表",
        },
        dress: (number, title) => ({
          over: [`附表${number}-1`],
          title: `${year}年度${title}`,
          captions: [`部门名称：${name}`, "单位：万元"],
        }),
        three: "rows",
        empty: "备注：本部门无此项支出，本表为空表。",
      }),
    ],
  }
}
