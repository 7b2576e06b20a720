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
import { spent } from "../layouts.ts"
import { chapter, part } from "../piece.ts"
import { pct, than, w } from "../printed.ts"
import { tablesOf } from "./form.ts"
import { bought, type Place, projectsOf, vehicles } from "./shared.ts"

/** A budget in the form of Anhui: the tables of appropriations first, three public expenses last. */
export const anhui: Place = (f) => {
  const name = "淮溪县水利局"
  const { year } = f
  const last = `${year - 1}年`
  const t = f.threePublic
  const b = f.threePublicLastYear
  return {
    title: `${name}${year}年部门预算`,
    pieces: [
      part("第一部分 部门概况"),
      chapter("一、主要职责"),
      ...duties,
      chapter("二、机构设置"),
      `从预算单位构成看，${name}${year}年度部门预算包括部门本级预算和所属事业单位淮溪县河道管理所预算。`,
      chapter(`三、${year}年主要工作任务`),
      "完成堤防养护、节水型社会建设和防汛物资储备。",
      part(`第二部分 ${year}年部门预算表`),
      ...tablesOf(f, {
        name,
        order: "PGKFCBREYJQST",
        titles: {
          P: "财政拨款收支总表",
          G: "一般公共预算支出表",
          K: "一般公共预算基本支出表",
          F: "政府性基金预算支出表",
          C: "国有资本经营预算支出表",
          B: "部门收支总表",
          R: "部门收入总表",
          E: "部门支出总表",
          Y: "基本支出预算表",
          J: "项目支出表",
          Q: "政府采购支出表",
          S: "政府购买服务支出表",
          T: "一般公共预算“三公”经费支出预算表",
        },
        dress: (number, title) => ({
          title: `${number}.${name}${year}年${title}`,
          captions: [`部门公开表${number}`, "单位：万元"],
        }),
        three: "row",
        empty: "说明：本部门无此项预算，故本表无数据。",
      }),
      part(`第三部分 ${year}年部门预算情况说明`),
      chapter(`一、关于${year}年财政拨款收支总表的说明`),
      `${name}${year}年财政拨款收支总预算${w(spent(f, isAppropriation))}。`,
      chapter(`二、关于${year}年一般公共预算支出表的说明`),
      `${year}年一般公共预算支出${w(spent(f, general))}，${than(spent(f, general), lastTotal(f, general), `${last}预算`, "持平")}，主要原因是项目安排有调整。`,
      chapter(`三、关于${year}年一般公共预算基本支出表的说明`),
      `${year}年一般公共预算基本支出${w(basicOf(f, general))}，其中：人员经费${w(personnelOf(f))}，公用经费${w(operatingOf(f))}。`,
      chapter(`四、关于${year}年政府性基金预算支出表的说明`),
      spent(f, (line) => line.fund === "governmentFund") === 0
        ? `${name}${year}年没有政府性基金预算拨款收入，也没有使用政府性基金预算拨款安排的支出。`
        : `${year}年政府性基金预算支出${w(spent(f, (line) => line.fund === "governmentFund"))}。`,
      chapter(`五、关于${year}年部门收支总表的说明`),
      `${name}${year}年收支总预算${w(total(f))}，收入包括一般公共预算拨款收入、其他收入和上年结转。`,
      chapter(`六、关于${year}年部门收入总表的说明`),
      `${year}年收入预算${w(total(f))}，其中，一般公共预算拨款收入${w(from(f, "generalPublic"))}，占${pct(from(f, "generalPublic"), total(f))}。`,
      chapter(`七、关于${year}年部门支出总表的说明`),
      `${year}年支出预算${w(total(f))}，${than(total(f), lastTotal(f), `${last}预算`, "持平")}，主要原因是项目安排有调整。其中，基本支出${w(basicOf(f))}，占${pct(basicOf(f), total(f))}；项目支出${w(projectOf(f))}，占${pct(projectOf(f), total(f))}。`,
      chapter("八、其他重要事项情况说明"),
      chapter("（一）机关运行经费"),
      `${year}年机关运行经费财政拨款预算${w(operatingOf(f))}。`,
      chapter("（二）政府采购情况"),
      `${year}年政府采购预算${w(bought(f))}。其中：政府采购货物支出${w(bought(f, "goods"))}，政府采购工程支出0万元，政府采购服务支出${w(bought(f, "services"))}。`,
      chapter("（三）国有资产占用使用情况"),
      `截至${year - 1}年12月31日，${name}${vehicles(f)}`,
      chapter("（四）绩效目标设置情况"),
      `${year}年${name}${projectsOf(f).length}个项目实行绩效目标管理。`,
      chapter("（五）“三公”经费"),
      `${year}年“三公”经费财政拨款预算${w(threePublicTotal(t))}，${than(threePublicTotal(t), threePublicTotal(b), `${last}预算`, "持平")}。具体情况如下：`,
      `（一）因公出国（境）费支出预算0万元，与${last}预算持平。`,
      `（二）公务用车购置及运行费支出预算${w(t.operation)}，${than(t.operation, b.operation, `${last}预算`, "持平")}，其中：公务用车运行维护费${w(t.operation)}；公务用车购置费0万元。主要原因是用车情况有变化。`,
      `（三）公务接待费支出预算${w(t.reception)}，${than(t.reception, b.reception, `${last}预算`, "持平")}，主要原因是厉行节约，压减接待。`,
      part("第四部分 名词解释"),
      ...glossary,
    ],
  }
}
