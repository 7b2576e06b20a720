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
import { threePublicTotal } from "../figures.ts"
import { spent } from "../layouts.ts"
import { chapter, part } from "../piece.ts"
import { pct, than, w } from "../printed.ts"
import { tablesOf } from "./form.ts"
import { bought, type Place, vehicles } from "./shared.ts"

/** A budget in the form of Hunan: seven matters told, then two dozen tables. */
export const hunan: Place = (f) => {
  const name = "橘洲县水利局"
  const { year } = f
  const last = `${year - 1}年`
  const t = f.threePublic
  const b = f.threePublicLastYear
  return {
    title: `${name}${year}年度部门预算`,
    pieces: [
      part(`第一部分 ${year}年部门预算说明`),
      chapter("一、部门基本概况"),
      "（一）职能职责",
      ...duties,
      "（二）机构设置",
      `我局内设办公室、水利建设股、河湖管理股，纳入${year}年部门预算编制范围的为局本级和县河道管理站。`,
      chapter("二、部门收支总体情况"),
      chapter("（一）收入预算"),
      `${year}年本部门收入预算${w(total(f))}，其中，一般公共预算拨款${w(from(f, "generalPublic"))}，政府性基金预算拨款${w(from(f, "governmentFund"))}，国有资本经营预算拨款${w(from(f, "stateCapital"))}，事业收入${w(from(f, "institutionIncome"))}，其他收入${w(from(f, "otherIncome"))}，上年结转${w(f.lines.reduce((sum, line) => sum + line.carryIn, 0))}。收入${than(total(f), lastTotal(f), "去年", "持平", true).replace("比", "较")}，主要是因为项目安排有调整。`,
      chapter("（二）支出预算"),
      `${year}年本部门支出预算${w(total(f))}，其中，${classesOf(f, () => true)
        .map(([label, amount]) => `${label}${w(amount)}`)
        .join(
          "，",
        )}。支出${than(total(f), lastTotal(f), "去年", "持平", true).replace("比", "较")}，主要是因为项目安排有调整。`,
      chapter("三、一般公共预算拨款支出预算"),
      `${year}年本部门一般公共预算拨款支出预算${w(spent(f, general))}，其中，${classesOf(f, general)
        .map(([label, amount]) => `${label}${w(amount)}，占${pct(amount, spent(f, general))}`)
        .join("；")}。具体安排情况如下：`,
      chapter("（一）基本支出"),
      `${year}年本部门基本支出预算数${w(basicOf(f, general))}，主要是为保障部门正常运转、完成日常工作任务而发生的各项支出，其中：人员经费${w(personnelOf(f))}，公用经费${w(operatingOf(f))}。`,
      chapter("（二）项目支出"),
      `${year}年本部门项目支出预算数${w(projectOf(f, general))}，主要是部门为完成特定行政工作任务或事业发展目标而发生的支出。`,
      chapter("四、政府性基金预算支出"),
      spent(f, (line) => line.fund === "governmentFund") === 0
        ? `${year}年本部门无政府性基金安排的支出，所以公开的附件17-19（政府性基金预算）为空。`
        : `${year}年本部门政府性基金预算支出${w(spent(f, (line) => line.fund === "governmentFund"))}，全部为项目支出。`,
      chapter("五、其他重要事项的情况说明"),
      chapter("（一）机关运行经费"),
      `${year}年本部门机关运行经费当年一般公共预算拨款${w(operatingOf(f))}。`,
      chapter("（二）“三公”经费预算"),
      `${year}年本部门“三公”经费预算数${w(threePublicTotal(t))}，其中，公务接待费${w(t.reception)}，因公出国（境）费0万元，公务用车购置及运行费${w(t.operation)}（其中，公务用车购置费0万元，公务用车运行费${w(t.operation)}）。${year}年“三公”经费预算${than(threePublicTotal(t), threePublicTotal(b), last, "持平", true).replace("比", "较")}，公务接待费${than(t.reception, b.reception, last, "持平", true).replace("比", "较")}，公务用车购置及运行费${than(t.operation, b.operation, last, "持平", true).replace("比", "较")}，因公出国（境）费与${last}持平，主要是认真落实过紧日子要求，按实际需要安排。`,
      chapter("（三）政府采购情况"),
      `${year}年本部门政府采购预算总额${w(bought(f))}，其中，货物类采购预算${w(bought(f, "goods"))}；工程类采购预算0万元；服务类采购预算${w(bought(f, "services"))}。`,
      chapter("（四）国有资产占用使用及新增资产配置情况"),
      `截至${year - 1}年12月底，本部门${vehicles(f)}`,
      chapter("六、名词解释"),
      ...glossary,
      part(`第二部分 ${year}年部门预算表`),
      ...tablesOf(f, {
        name,
        order: "BREDPGKTFCMZXW",
        titles: {
          B: "收支总表",
          R: "收入总表",
          E: "支出总表",
          D: "支出预算分类汇总表（按部门预算经济分类）",
          P: "财政拨款收支总表",
          G: "一般公共预算支出表",
          K: "一般公共预算基本支出表",
          T: "一般公共预算“三公”经费支出表",
          F: "政府性基金预算支出表",
          C: "国有资本经营预算支出表",
          M: "财政专户管理资金预算支出表",
          Z: "专项资金预算汇总表",
          X: "项目支出绩效目标表",
          W: "整体支出绩效目标表",
        },
        dress: (number, title) => ({
          over: [`部门公开表${String(number).padStart(2, "0")}`],
          title,
          captions: [`部门：${name}`, "金额单位：万元"],
        }),
        style: { code: ["科目编码/类", "科目编码/款", "科目编码/项"], name: "科目名称" },
        three: "row",
        empty: "注：本部门无此项支出，本表为空。",
      }),
    ],
  }
}
