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
import { moved, pct, w } from "../printed.ts"
import { tablesOf } from "./form.ts"
import { bought, type Place, projectsOf, vehicles } from "./shared.ts"

/** A budget in the form of Guangxi: 同比 in every sentence, numbers of tables behind their titles. */
export const guangxi: Place = (f) => {
  const name = "榕江县水利局"
  const { year } = f
  const t = f.threePublic
  const b = f.threePublicLastYear
  const same = (now: number, before: number) =>
    now === before ? "与上年持平" : `同比${moved(now, before, "")}`
  return {
    title: `${name}${year}年部门预算公开说明`,
    pieces: [
      part(`第一部分：${name}概况`),
      chapter("一、主要职能"),
      ...duties,
      chapter("二、机构设置情况"),
      `${name}内设办公室等3个股室，下属事业单位1个，为榕江县河道管理站。`,
      part(`第二部分：${name}${year}年部门预算报表`),
      ...tablesOf(f, {
        name,
        order: "BREPGKTFC",
        titles: {
          B: "部门收支总表",
          R: "部门收入总表",
          E: "部门支出总表",
          P: "财政拨款收支总表",
          G: "一般公共预算支出表",
          K: "一般公共预算基本支出表",
          T: "一般公共预算“三公”经费、会议费和培训费支出表",
          F: "政府性基金预算支出表",
          C: "国有资本经营预算支出表",
        },
        dress: (number, title) => ({
          title: `${title}（预算公开${String(number).padStart(2, "0")}表）`,
          captions: [`部门：${name}`, "单位：万元"],
        }),
        style: { code: ["科目编码"], name: "科目名称", zero: "0.00" },
        three: "more",
      }),
      part(`第三部分：${name}${year}年部门预算情况说明`),
      chapter("一、部门收支总体情况"),
      `${year}年收支总预算${w(total(f))}，${same(total(f), lastTotal(f))}，主要是项目安排有调整。`,
      chapter("二、部门收入总体情况"),
      `${year}年部门收入预算${w(total(f))}，其中：一般公共预算拨款收入${w(from(f, "generalPublic"))}，占收入总预算${pct(from(f, "generalPublic"), total(f))}。`,
      chapter("三、部门支出总体情况"),
      `${year}年部门支出预算${w(total(f))}，其中：基本支出${w(basicOf(f))}，占支出总预算${pct(basicOf(f), total(f))}；项目支出${w(projectOf(f))}，占支出总预算${pct(projectOf(f), total(f))}。按功能分类科目划分：`,
      ...classesOf(f, () => true).map(
        ([label, amount], i) => `${i + 1}.${label}类科目${w(amount)}，占支出总预算${pct(amount, total(f))}。`,
      ),
      chapter("四、一般公共预算支出情况"),
      `${year}年一般公共预算支出${w(spent(f, general))}，${same(spent(f, general), lastTotal(f, general))}。`,
      chapter("五、一般公共预算基本支出情况"),
      `${year}年一般公共预算基本支出${w(basicOf(f, general))}，其中：人员经费${w(personnelOf(f))}，占基本支出预算${pct(personnelOf(f), basicOf(f, general))}；公用经费${w(operatingOf(f))}，占基本支出预算${pct(operatingOf(f), basicOf(f, general))}。`,
      chapter("六、“三公”经费支出情况"),
      `${year}年“三公”经费预算${w(threePublicTotal(t))}，${same(threePublicTotal(t), threePublicTotal(b))}。其中：`,
      `（一）公务接待费${w(t.reception)}，${same(t.reception, b.reception)}，主要原因是压减公务接待。`,
      "（二）因公出国（境）费0万元，与上年持平。",
      "（三）公务用车购置费0万元，与上年持平。",
      `（四）公务用车运行维护费${w(t.operation)}，${same(t.operation, b.operation)}，主要原因是用车情况有变化。`,
      chapter("七、政府性基金预算支出情况"),
      spent(f, (line) => line.fund === "governmentFund") === 0
        ? "本部门无政府性基金预算支出。"
        : `${year}年政府性基金预算支出${w(spent(f, (line) => line.fund === "governmentFund"))}。`,
      chapter("八、其他重要事项说明"),
      chapter("（一）机关运行经费情况"),
      `${year}年机关运行经费预算${w(operatingOf(f))}。`,
      chapter("（二）政府采购情况"),
      `${year}年政府采购预算${w(bought(f))}，其中：货物类采购${w(bought(f, "goods"))}，占${pct(bought(f, "goods"), bought(f))}；工程类采购0万元；服务类采购${w(bought(f, "services"))}，占${pct(bought(f, "services"), bought(f))}。`,
      chapter("（三）国有资产占用情况"),
      `截至${year - 1}年12月31日，本部门${vehicles(f)}`,
      chapter("（四）预算绩效情况"),
      `${year}年本部门${projectsOf(f).length}个项目编制了绩效目标。`,
      part("第四部分：名词解释"),
      ...glossary,
    ],
  }
}
