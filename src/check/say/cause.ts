import type { ClaimVersion } from "../../model/disclosure.ts"
import type { Cause, Money } from "../../model/finding.ts"
import { quoted, versionNames } from "../facts/claims/names.ts"
import { projectName } from "../facts/projects.ts"
import { moneyText, moneyWords } from "./saying.ts"

type Words = string | ((values: Cause) => string)

/** Likely reasons in words, by their kind. Values are those the kind is given with. */
const words: Readonly<Record<string, Words>> = {
  measure: ({ of }) => `两${of === "sides" ? "边" : "数"}正好相差10000倍，疑似元与万元弄混`,
  point: ({ of }) => `两${of === "sides" ? "边" : "数"}只差小数点位置，疑似漏点或错点小数点`,
  blank: "此格空着，疑似漏填",
  digit: "两数只有一位数字不同，疑似录入有误",
  swap: "两数只是相邻两位数字颠倒，疑似录入有误",
  lost: "比应有的数少一位数字，疑似漏录一位",
  extra: "比应有的数多一位数字，疑似多录一位",
  "lost-or-extra": "两数只差一位数字，疑似漏录或多录一位",
  sign: "两数符号相反，疑似正负号弄反",
  stray: "应为零或空，疑似误填",
  reversed: "两数方向相反，疑似“增加”“减少”写反",
  "last-year": "所写数字与上年同一格的数字相同，疑似沿用上年数",
  copied: ({ from }) => `所写数字与${from}相同，疑似串行或串列`,
  short: "各项之和少于总数，疑似漏列一项",
  "left-out": ({ amount, items }) => `${moneyText(amount as Money)}正是${names(items)}的数，疑似漏加`,
  "counted-twice": ({ amount, items }) =>
    `${moneyText(amount as Money)}正是${names(items)}的数，疑似重复计入`,
  "left-out-or-counted-twice": ({ amount, items }) =>
    `${moneyText(amount as Money)}正是${names(items)}的数，请核对是否漏列或重复计入`,
  "added-or-subtracted": ({ items }) => `差额正是${names(items)}的两倍，疑似把加项当成了减项`,
  // AST
  "year-early": "比应有的日期早一年，疑似沿用上年的表",
  // CODE
  "of-another-item": "疑似从另一科目的说明照抄",
  "path-copied": "疑似照抄上一条没有改全",
  "text-of-another-year": "疑似沿用往年的文字或表格",
  // DIS
  "bold-lost": "也可能是文件转换时丢了加粗的字",
  "note-copied": "疑似从另一张空表照抄",
  // ENT
  "duties-of-above": "疑似照抄上级部门的职责",
  "glossary-of-above": "疑似照搬上级的名词解释",
  "table-of-another-year": "疑似沿用往年的表格",
  "tables-of-stage": ({ stage }) => `疑似沿用${stage}的表格`,
  "template-of-above": "疑似照搬上级的范本",
  "text-of-another-department": "疑似从别的部门的文本照抄，没有改名称",
  "text-of-another-place": "疑似从别的县、区的文本照抄",
  "text-of-department": "疑似照搬部门的文本",
  "text-of-parent": "疑似照搬主管部门的文本",
  "year-left": "疑似沿用往年的文字没有改年份",
  // IND
  "another-row": "疑似串行",
  "value-in-description": "疑似把指标值或日期填进了描述",
  // LED
  "entered-in-ten-thousands": "疑似全部金额按万元填写，缩小了一万倍",
  "entered-as-ten-thousands": "疑似把以元计的数填进以万元计的列，扩大了一万倍",
  "entered-as-yuan": "疑似把以万元计的数填进以元计的列",
  "every-period": "各期之和正好是100%，疑似填成了当期数",
  "ten-thousand-times": "相差一万倍，疑似元与万元混淆",
  // NAR
  "amounts-likely": "百分比和增减用语都与这两个金额不符，疑似其中一个金额有误",
  "completion-of-another-budget": ({ said, final, version, budget }) => {
    const name = versionNames[version as ClaimVersion]
    return `${said}正是决算${final}与${name}${budget}之比，疑似应写“完成${name}的${said}”`
  },
  "cut-off": "疑似换算万元时直接截去了末位",
  "extra-comma": ({ without, whole, total }) =>
    `去掉逗号为${moneyWords(without as Money)}，与同列各项相加正好等于${quoted(String(whole))}${total}，疑似多写了逗号`,
  "old-draft": "疑似沿用旧稿没有改年份",
  "old-draft-or-figure": "疑似沿用旧稿没有改年份，或者填的是往年数",
  "this-for-last-year": "疑似把上年年份误写成本年",
  "yuan-adds-up": ({ inYuan, whole, total }) =>
    `按元计为${moneyWords(inYuan as Money)}，与同列各项相加正好等于${quoted(String(whole))}${total}，疑似把元写成了万元`,
  "yuan-as-ten-thousands": "疑似把元写成了万元，放大了10000倍",
  // PLAN
  "each-period": "四期之和正好是100%，疑似填成了当期数",
  // PRJ
  "copied-from-another-sheet": "疑似从别的项目的绩效表照抄",
  "copied-from-project": ({ no, name }) =>
    `疑似从${projectName({ no: (no as number | undefined) ?? null, name: String(name) })}照抄`,
  "project-twice": "疑似一个项目重复列示，或拆成几个",
  "sheet-copied": "疑似重复立项，或照抄另一个项目的绩效表",
  // PRO
  "amount-for-price": "疑似用金额凑“数量×单价”，或者元与万元弄混",
  "filled-up": "疑似为填满采购预算，一律填成办公用品",
  "yuan-for-ten-thousands": "疑似元与万元弄混",
  // TXT
  "left-over": "疑似残留的页码，或删改时留下的字",
  "printed-twice": "疑似翻页或粘贴时重复",
  // XT
  "a-month": "指标值正好是预算的十二分之一，疑似漏写“/月”",
  // YOY
  "last-year-table": ({ of }) =>
    of === "assets" ? "疑似沿用上年的表" : "疑似上传了上年的表，或沿用上年数没有更新",
  "only-years-changed": ({ of }) => `疑似沿用上年的${of === "goals" ? "目标" : "说明"}，只改了年份`,
}

/** The sentence of a cause; `own` are those that only one check names. */
export function causeText(cause: Cause): string {
  const say = words[cause.kind]
  if (say === undefined) throw new Error(`No words for the cause "${cause.kind}"`)
  return typeof say === "string" ? say : say(cause)
}

function names(items: Cause[string]): string {
  const all = items as readonly string[]
  return all.slice(0, 2).join("或") + (all.length > 2 ? "等" : "")
}
