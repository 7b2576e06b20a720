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
import { bought, type Place, vehicles } from "./shared.ts"

/** A budget in the form of Yunnan: 财务收支, basic expenditure by item, no table of it by economic code alone. */
export const yunnan: Place = (f) => {
  const name = "临洱县水务局"
  const { year } = f
  const t = f.threePublic
  const b = f.threePublicLastYear
  const against = (now: number, before: number) =>
    now === before ? "与上年对比持平" : `与上年对比${moved(now, before, "")}`
  return {
    title: `${name}${year}年部门预算`,
    pieces: [
      part(`第一部分 ${name}${year}年部门预算编制说明`),
      chapter("一、基本职能及主要工作"),
      chapter("（一）部门主要职责"),
      ...duties.map((text) => text.replace(/^（.）/, "")),
      chapter("（二）机构设置情况"),
      "我部门共设置3个内设机构，包括：办公室、水利建设股、水资源股；所属单位1个，为临洱县河道管理所。",
      chapter("（三）重点工作概述"),
      "完成河道堤防养护、节水型社会建设和防汛物资储备。",
      chapter("二、预算单位基本情况"),
      `我部门编制${year}年部门预算单位共2个。`,
      chapter("三、预算单位收入情况"),
      chapter("（一）部门财务收入情况"),
      `${year}年部门财务总收入${w(total(f))}，其中：一般公共预算${w(from(f, "generalPublic"))}，政府性基金${w(from(f, "governmentFund"))}，国有资本经营收益${w(from(f, "stateCapital"))}，事业收入${w(from(f, "institutionIncome"))}，其他收入${w(from(f, "otherIncome"))}，上年结转${w(carriedIn(f))}。${against(total(f), lastTotal(f))}，主要原因是项目安排有调整。`,
      chapter("（二）财政拨款收入情况"),
      `${year}年部门财政拨款收入${w(spent(f, isAppropriation))}，含上年结转${w(carriedIn(f))}。`,
      chapter("四、预算单位支出情况"),
      `${year}年部门预算总支出${w(total(f))}，其中：基本支出${w(basicOf(f))}，项目支出${w(projectOf(f))}。财政拨款安排支出${w(spent(f, isAppropriation))}。一般公共预算安排支出${w(spent(f, general))}，其中：基本支出${w(basicOf(f, general))}，项目支出${w(projectOf(f, general))}。`,
      `基本支出中，人员经费${w(personnelOf(f))}，公用经费${w(operatingOf(f))}。`,
      chapter("五、对下专项转移支付情况"),
      `${name}${year}年无对下专项转移支付。`,
      chapter("六、政府采购预算情况"),
      `根据《中华人民共和国政府采购法》的有关规定，编制了政府采购预算，采购预算总额${w(bought(f))}，其中：政府采购货物预算${w(bought(f, "goods"))}、政府采购服务预算${w(bought(f, "services"))}、政府采购工程预算0万元。`,
      chapter("七、部门“三公”经费增减变化情况及原因说明"),
      `${name}${year}年一般公共预算财政拨款“三公”经费预算合计${w(threePublicTotal(t))}，${threePublicTotal(t) === threePublicTotal(b) ? "与上年持平" : `较上年${moved(threePublicTotal(t), threePublicTotal(b), "")}`}，具体变动情况如下：`,
      chapter("（一）因公出国（境）费"),
      `${name}${year}年因公出国（境）费预算为0万元，与上年持平，共计安排因公出国（境）团组0个，因公出国（境）0人次。`,
      chapter("（二）公务接待费"),
      `${name}${year}年公务接待费预算为${w(t.reception)}，${t.reception === b.reception ? "与上年持平" : `较上年${moved(t.reception, b.reception, "")}`}，国内公务接待批次为${f.batches}次，共计接待${f.guests}人次。增减变化原因是厉行节约。`,
      chapter("（三）公务用车购置及运行维护费"),
      `${name}${year}年公务用车购置及运行维护费为${w(t.operation)}，${t.operation === b.operation ? "与上年持平" : `较上年${moved(t.operation, b.operation, "")}`}。其中：公务用车购置费0万元，公务用车运行维护费${w(t.operation)}。共计购置公务用车0辆，年末公务用车保有量为${f.vehicles}辆。增减变化原因是车况变化。`,
      chapter("八、重点项目预算绩效目标情况"),
      "本部门各项目均编制了绩效目标，详见附表。",
      chapter("九、其他公开信息"),
      chapter("（一）专业名词解释"),
      ...glossary.map((text) => text.replace(/^（.）/, "")),
      chapter("（二）机关运行经费安排变化情况及原因说明"),
      `${name}${year}年机关运行经费安排${w(operatingOf(f))}，主要用于保障机关日常运转。`,
      chapter("（三）国有资产占有使用情况"),
      `截至${year - 1}年12月31日，${name}${vehicles(f)}`,
      part(`第二部分 ${year}年部门预算表`),
      ...tablesOf(f, {
        name,
        order: "BREPGTYJXFCQSLNU",
        titles: {
          B: "财务收支预算总表",
          R: "部门收入预算表",
          E: "部门支出预算表",
          P: "财政拨款收支预算总表",
          G: "一般公共预算支出预算表（按功能科目分类）",
          T: "一般公共预算“三公”经费支出预算表",
          Y: "基本支出预算表（人员类、运转类公用经费项目）",
          J: "项目支出预算表（其他运转类、特定目标类项目）",
          X: "项目支出绩效目标表（本次下达）",
          F: "政府性基金预算支出预算表",
          C: "国有资本经营预算支出预算表",
          Q: "部门政府采购预算表",
          S: "政府购买服务预算表",
          L: "对下转移支付预算表",
          N: "新增资产配置表",
          U: "部门项目中期规划预算表",
        },
        dress: (number, title) => ({
          over: [`预算${String(number).padStart(2, "0")}-1表`],
          title: `${year}年${title}`,
          captions: [`单位名称：${name}`, "单位：万元"],
        }),
        style: { code: ["科目编码"], name: "科目名称" },
        empty: `说明：${name}${year}年无此项预算，故本表为空表。`,
      }),
    ],
  }
}
