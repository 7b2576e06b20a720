import { place } from "./place.ts"

/** A final account in the form of Jiangsu. */
export const jiangsu = place({
  name: "临湖市水利局",
  order: "BREPADGKTFCOQ",
  counts: false,
  counter: null,
  three: "more",
  prose: "总计",
  titles: {
    B: "收入支出决算总表",
    A: "财政拨款支出决算表（功能科目）",
    D: "财政拨款基本支出决算表（经济科目）",
    G: "一般公共预算支出决算表",
    K: "一般公共预算基本支出决算表",
    T: "财政拨款“三公”经费、会议费和培训费支出决算表",
    F: "政府性基金预算收入支出决算表",
    C: "国有资本经营预算支出决算表",
    O: "财政拨款机关运行经费支出决算表",
    Q: "政府采购支出表",
  },
  dress: (number, title) => ({
    over: [`公开${String(number).padStart(2, "0")}表`],
    title,
    captions: [`部门名称：${"临湖市水利局"}`, "金额单位：万元"],
  }),
})
