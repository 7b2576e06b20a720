import {
  basicOf,
  duties,
  from,
  general,
  glossary,
  lastTotal,
  operatingOf,
  own,
  personnelOf,
  projectOf,
  total,
} from "../common.ts"
import { isAppropriation, threePublicTotal } from "../figures.ts"
import { cameIn, carriedIn, spent } from "../layouts.ts"
import { chapter, part } from "../piece.ts"
import { moved, pct, w } from "../printed.ts"
import { tablesOf } from "./form.ts"
import { bought, type Place, vehicles } from "./shared.ts"

/** A budget in the form of Jiangxi: totals by their long names, titles in 《》, two years of the three public expenses. */
export const jiangxi: Place = (f) => {
  const name = "章江县水利局"
  const { year } = f
  const last = `${year - 1}年`
  const t = f.threePublic
  const b = f.threePublicLastYear
  const against = (now: number, before: number, what: string) =>
    now === before ? `与上年${what}持平` : `比上年${what}${moved(now, before, "")}`
  return {
    title: `${name}${year}年部门预算`,
    pieces: [
      part(`第一部分 ${name}概况`),
      chapter("一、部门主要职责"),
      ...duties,
      chapter("二、机构设置及人员情况"),
      `${name}共有预算单位2个，包括${name}本级和章江县河道管理所。`,
      part(`第二部分 ${name}${year}年部门预算情况说明`),
      chapter(`一、${year}年部门预算收支情况说明`),
      chapter("（一）收入预算情况"),
      `${year}年${name}收入预算总额为${w(total(f))}，${against(total(f), lastTotal(f), "收入预算总额")}，原因是：项目安排有调整。其中：财政拨款收入${w(cameIn(f, isAppropriation))}，占收入预算总额的${pct(cameIn(f, isAppropriation), total(f))}；其他收入${w(own(f))}，占收入预算总额的${pct(own(f), total(f))}；上年结转${w(carriedIn(f))}。`,
      chapter("（二）支出预算情况"),
      `${year}年${name}支出预算总额为${w(total(f))}，${against(total(f), lastTotal(f), "支出预算总额")}。其中：按支出项目类别划分：基本支出${w(basicOf(f))}，占支出预算总额的${pct(basicOf(f), total(f))}；项目支出${w(projectOf(f))}，占支出预算总额的${pct(projectOf(f), total(f))}。`,
      chapter("（三）财政拨款支出情况"),
      `${year}年${name}财政拨款支出预算总额${w(spent(f, isAppropriation))}，其中：一般公共预算支出${w(spent(f, general))}。一般公共预算基本支出${w(basicOf(f, general))}，其中：人员经费${w(personnelOf(f))}，公用经费${w(operatingOf(f))}。`,
      chapter("（四）政府性基金情况"),
      spent(f, (line) => line.fund === "governmentFund") === 0
        ? "本部门没有使用政府性基金预算拨款安排的支出。"
        : `${year}年政府性基金预算支出${w(spent(f, (line) => line.fund === "governmentFund"))}。`,
      chapter("（五）国有资本经营情况"),
      spent(f, (line) => line.fund === "stateCapital") === 0
        ? "本部门没有使用国有资本经营预算拨款安排的支出。"
        : `${year}年国有资本经营预算支出${w(spent(f, (line) => line.fund === "stateCapital"))}。`,
      chapter("（六）机关运行经费等重要事项的说明"),
      `${year}年部门机关运行费预算${w(operatingOf(f))}。`,
      chapter("（七）政府采购情况"),
      `${year}年部门所属各单位政府采购总额${w(bought(f))}，其中：政府采购货物预算${w(bought(f, "goods"))}，政府采购工程预算0万元，政府采购服务预算${w(bought(f, "services"))}。`,
      chapter("（八）国有资产占有使用情况"),
      `截至${year - 1}年12月31日，部门${vehicles(f)}`,
      chapter("（九）项目绩效情况说明"),
      `${year}年本部门实行绩效目标管理的项目涉及资金${w(projectOf(f))}。`,
      chapter(`二、${year}年“三公”经费预算情况说明`),
      `${year}年${name}“三公”经费一般公共预算安排${w(threePublicTotal(t))}，其中：`,
      `1.因公出国（境）费0万元，与${last}持平。`,
      `2.公务接待费${w(t.reception)}，${against(t.reception, b.reception, "")}，主要原因是厉行节约。`,
      `3.公务用车运行维护费${w(t.operation)}，${against(t.operation, b.operation, "")}，主要原因是车况变化。`,
      `4.公务用车购置费0万元，与${last}持平。`,
      part("第三部分 部门预算表"),
      ...tablesOf(f, {
        name,
        order: "BREPGKTFCWX",
        titles: {
          B: "收支预算总表",
          R: "部门收入总表",
          E: "部门支出总表",
          P: "财政拨款收支总表",
          G: "一般公共预算支出表",
          K: "一般公共预算基本支出表",
          T: "一般公共预算“三公”经费支出表",
          F: "政府性基金预算支出表",
          C: "国有资本经营预算支出表",
          W: "部门整体支出绩效目标表",
          X: "项目支出绩效目标表",
        },
        dress: (_, title) => ({ title: `《${title}》`, captions: [`填报单位：${name}`, "单位：万元"] }),
        revenue: () => [
          ["一、财政拨款收入", cameIn(f, isAppropriation)],
          ["（一）一般公共预算收入", from(f, "generalPublic")],
          ["（二）政府性基金预算收入", from(f, "governmentFund")],
          ["（三）国有资本经营预算收入", from(f, "stateCapital")],
          ["二、其他资金", own(f)],
        ],
        three: "years",
        empty: "注：本部门本年无此项收支，本表为空表。",
      }),
      part("第四部分 名词解释"),
      ...glossary,
    ],
  }
}
