import {
  basicOf,
  classesOf,
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
import { spent } from "../layouts.ts"
import { chapter, part } from "../piece.ts"
import { pct, than, w } from "../printed.ts"
import { tablesOf } from "./form.ts"
import { bought, type Place, projectsOf, vehicles } from "./shared.ts"

/** A budget in the form of Zhejiang: ten matters told first, the tables at the end. */
export const zhejiang: Place = (f) => {
  const name = "钱溪市江东区水务局"
  const { year } = f
  const last = `${year - 1}年`
  const t = f.threePublic
  const b = f.threePublicLastYear
  return {
    title: `${name}${year}年部门预算`,
    pieces: [
      part("一、概况"),
      chapter("（一）主要职责"),
      ...duties,
      chapter("（二）机构设置"),
      `从预算单位构成看，${name}部门预算包括局本级预算和下属河道管理服务中心预算。`,
      part("二、部门预算安排情况说明"),
      chapter(`（一）关于${year}年收支预算情况的总体说明`),
      `按照综合预算的原则，${name}所有收入和支出均纳入部门预算管理。收入包括：一般公共预算拨款收入、政府性基金预算拨款收入、上年结转。${year}年收支总预算${w(total(f))}。`,
      chapter(`（二）关于${year}年收入预算情况说明`),
      `${year}年收入预算${w(total(f))}，${than(total(f), lastTotal(f), `${last}预算`, "持平")}。其中：一般公共预算拨款收入${w(from(f, "generalPublic"))}，占${pct(from(f, "generalPublic"), total(f))}。`,
      chapter(`（三）关于${year}年支出预算情况说明`),
      `${year}年支出预算${w(total(f))}，其中：基本支出${w(basicOf(f))}，占${pct(basicOf(f), total(f))}；项目支出${w(projectOf(f))}，占${pct(projectOf(f), total(f))}。`,
      chapter(`（四）关于${year}年财政拨款收支预算情况的总体说明`),
      `${year}年财政拨款收支总预算${w(spent(f, isAppropriation))}。`,
      chapter(`（五）关于${year}年一般公共预算当年拨款情况说明`),
      "1.一般公共预算当年拨款规模变化情况",
      `${year}年一般公共预算当年拨款${w(spent(f, general))}，${than(spent(f, general), lastTotal(f, general), `${last}执行数`, "持平", true)}，主要是项目安排有调整。`,
      "2.一般公共预算当年拨款结构情况",
      `${classesOf(f, general)
        .map(([label, amount]) => `${label}（类）支出${w(amount)}，占${pct(amount, spent(f, general))}`)
        .join("；")}。`,
      chapter(`（六）关于${year}年一般公共预算基本支出情况说明`),
      `${year}年一般公共预算基本支出${w(basicOf(f, general))}，其中：`,
      `人员经费${w(personnelOf(f))}，主要包括：基本工资、津贴补贴、奖金、住房公积金；`,
      `公用经费${w(operatingOf(f))}，主要包括：办公费、印刷费、差旅费、会议费。`,
      chapter(`（七）关于${year}年“三公”经费预算情况说明`),
      `${name}${year}年“三公”经费预算数为${w(threePublicTotal(t))}，${than(threePublicTotal(t), threePublicTotal(b), `${last}预算数`, "持平", true)}，具体如下：`,
      `因公出国（境）费用：${year}年安排0万元，与${last}预算持平。`,
      `公务接待费：${year}年安排${w(t.reception)}，${than(t.reception, b.reception, `${last}预算`, "持平", true)}，主要原因是压减接待。`,
      `公务用车购置及运行维护费：${year}年安排${w(t.operation)}，其中，公务用车购置支出0万元；公务用车运行维护费支出${w(t.operation)}。${than(t.operation, b.operation, `${last}预算`, "持平", true)}，主要原因是用车情况有变化。`,
      chapter(`（八）关于${year}年政府性基金预算支出情况说明`),
      spent(f, (line) => line.fund === "governmentFund") === 0
        ? `本部门${year}年没有使用政府性基金预算拨款安排的支出。`
        : `${year}年政府性基金预算支出${w(spent(f, (line) => line.fund === "governmentFund"))}。`,
      chapter(`（九）关于${year}年国有资本经营预算支出情况说明`),
      spent(f, (line) => line.fund === "stateCapital") === 0
        ? `本部门${year}年没有使用国有资本经营预算安排的支出。`
        : `${year}年国有资本经营预算支出${w(spent(f, (line) => line.fund === "stateCapital"))}。`,
      chapter("（十）其他重要事项的情况说明"),
      "1.机关运行经费",
      `${year}年${name}的机关运行经费财政拨款预算${w(operatingOf(f))}。`,
      "2.政府采购情况",
      `${year}年${name}政府采购预算总额${w(bought(f))}，其中：政府采购货物预算${w(bought(f, "goods"))}，政府采购工程预算0万元，政府采购服务预算${w(bought(f, "services"))}。`,
      "3.国有资产占有使用情况",
      `截至${year - 1}年12月31日，${name}${vehicles(f)}`,
      "4.绩效目标设置情况",
      `${year}年${name}专项公用类项目和发展建设类项目均实行绩效目标管理，涉及项目${projectsOf(f).length}个，财政拨款资金${w(projectOf(f, isAppropriation))}。`,
      part("三、名词解释"),
      ...glossary,
      part("四、部门预算表"),
      ...tablesOf(f, {
        name,
        order: "BREPGKTFCJX",
        titles: {
          B: "部门收支预算总表",
          R: "部门收入预算总表",
          E: "部门支出预算总表",
          P: "财政拨款收支预算总表",
          G: "一般公共预算支出表",
          K: "一般公共预算基本支出表",
          T: "一般公共预算“三公”经费支出表",
          F: "政府性基金预算支出表",
          C: "国有资本经营预算支出表",
          J: "部门项目支出表",
          X: "部门预算项目绩效目标表",
        },
        dress: (number, title) => ({
          title: `${year}年${title}`,
          over: [`表${number}`],
          captions: [`部门（单位）：${name}`, "单位：万元"],
        }),
        three: "row",
      }),
    ],
  }
}
