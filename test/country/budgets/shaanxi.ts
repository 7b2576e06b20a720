import {
  basicOf,
  duties,
  from,
  general,
  glossary,
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

/** A budget in the form of Shaanxi: 综合预算, a number before every title, meetings and training beside the three. */
export const shaanxi: Place = (f) => {
  const name = "渭滨县水利局"
  const { year } = f
  const t = f.threePublic
  const b = f.threePublicLastYear
  const against = (now: number, before: number) =>
    now === before ? "较上年持平" : `较上年${moved(now, before, "").split("，")[0]}`
  return {
    title: `${name}${year}年部门综合预算`,
    pieces: [
      part("第一部分 部门概况"),
      chapter("一、部门主要职责及机构设置"),
      ...duties,
      `从预算单位构成看，本部门的部门预算包括部门本级预算和所属事业单位渭滨县河道管理站预算。`,
      chapter(`二、${year}年部门工作任务`),
      "完成河道堤防养护、节水型社会建设和防汛物资储备。",
      part("第二部分 收支情况"),
      chapter("三、部门预算收支说明"),
      chapter("（一）收支预算总体情况"),
      `按照综合预算的原则，部门所有收入和支出均纳入部门预算管理。${year}年本部门预算收入${w(total(f))}，其中一般公共预算拨款收入${w(from(f, "generalPublic"))}，政府性基金拨款收入${w(from(f, "governmentFund"))}，上年结转${w(carriedIn(f))}，${year}年本部门预算收入${against(total(f), lastTotal(f))}，主要原因是项目安排有调整；${year}年本部门预算支出${w(total(f))}，其中基本支出${w(basicOf(f))}，项目支出${w(projectOf(f))}，${year}年本部门预算支出${against(total(f), lastTotal(f))}，主要原因是项目安排有调整。`,
      chapter("（二）财政拨款收支情况"),
      `${year}年本部门财政拨款收入${w(spent(f, isAppropriation))}；${year}年本部门财政拨款支出${w(spent(f, isAppropriation))}。`,
      chapter("（三）一般公共预算拨款支出明细情况"),
      `1.一般公共预算当年拨款规模变化情况。${year}年本部门当年一般公共预算拨款支出${w(spent(f, general))}，${against(spent(f, general), lastTotal(f, general))}，主要原因是项目安排有调整。`,
      `2.支出按经济科目分类的明细情况。一般公共预算基本支出${w(basicOf(f, general))}，其中：人员经费${w(personnelOf(f))}，公用经费${w(operatingOf(f))}。`,
      chapter("（四）政府性基金预算支出情况"),
      spent(f, (line) => line.fund === "governmentFund") === 0
        ? "本部门无政府性基金预算收支，并已公开空表。"
        : `${year}年本部门政府性基金预算支出${w(spent(f, (line) => line.fund === "governmentFund"))}。`,
      chapter("（五）国有资本经营预算拨款收支情况"),
      spent(f, (line) => line.fund === "stateCapital") === 0
        ? "本部门无国有资本经营预算拨款收支。"
        : `${year}年本部门国有资本经营预算支出${w(spent(f, (line) => line.fund === "stateCapital"))}。`,
      part("第三部分 其他说明情况"),
      chapter("四、部门“三公”经费等预算情况说明"),
      `${year}年本部门一般公共预算“三公”经费预算支出${w(threePublicTotal(t))}，${against(threePublicTotal(t), threePublicTotal(b))}，主要原因是用车和接待的实际需要有变化。其中：因公出国（境）经费0万元，较上年持平；公务接待费${w(t.reception)}，${against(t.reception, b.reception)}，主要原因是厉行节约；公务用车运行维护费${w(t.operation)}，${against(t.operation, b.operation)}，主要原因是车况变化；公务用车购置费0万元，较上年持平。`,
      `${year}年本部门会议费预算支出${w(f.meetings)}。${year}年本部门培训费预算支出${w(f.training)}。`,
      chapter("五、部门国有资产占有使用及资产购置情况说明"),
      `截至${year - 1}年底，本部门${vehicles(f)}`,
      chapter("六、部门政府采购情况说明"),
      `${year}年本部门政府采购预算共${w(bought(f))}，其中政府采购货物类预算${w(bought(f, "goods"))}、政府采购服务类预算${w(bought(f, "services"))}、政府采购工程类预算0万元。`,
      chapter("七、部门预算绩效目标说明"),
      `${year}年绩效目标管理涉及项目${projectsOf(f).length}个。`,
      chapter("八、机关运行经费安排说明"),
      `${year}年本部门机关运行经费财政拨款预算安排${w(operatingOf(f))}。`,
      chapter("九、专业名词解释"),
      ...glossary,
      part("第四部分 公开报表"),
      ...tablesOf(f, {
        name,
        order: "BREPGKFCZQTXW",
        titles: {
          B: "部门综合预算收支总表",
          R: "部门综合预算收入总表",
          E: "部门综合预算支出总表",
          P: "部门综合预算财政拨款收支总表",
          G: "部门综合预算一般公共预算支出明细表（按支出功能分类科目）",
          K: "部门综合预算一般公共预算基本支出明细表（按支出经济分类科目）",
          F: "部门综合预算政府性基金收支表",
          C: "部门综合预算国有资本经营支出表",
          Z: "部门综合预算专项业务经费支出表",
          Q: "部门综合预算政府采购预算表",
          T: "部门综合预算一般公共预算拨款“三公”经费及会议费、培训费支出预算表",
          X: "部门专项业务经费绩效目标表",
          W: "部门整体支出绩效目标表",
        },
        dress: (number, title) => ({
          over: [`表${number}`],
          title: `${year}年${title}`,
          captions: [`部门：${name}`, "单位：万元"],
        }),
        style: { code: ["功能科目编码"], name: "功能科目名称" },
        three: "more",
        empty: "注：本部门不涉及此项支出，本表为空表。",
      }),
    ],
  }
}
