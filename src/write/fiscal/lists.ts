import type { Disclosure } from "../../model/disclosure.ts"
import { type Field, type Sheet, sheetOf, yuan } from "./sheet.ts"

const text = (name: string, title: string, columnType?: string): Field => ({
  name,
  type: "string",
  title,
  ...(columnType ? { columnType } : {}),
})
const integer = (name: string, title: string): Field => ({ name, type: "integer", title })
const number = (name: string, title: string, columnType?: string): Field => ({
  name,
  type: "number",
  title,
  ...(columnType ? { columnType } : {}),
})

const project = [
  text("project_code", "项目编码", "activity:generic:project:code"),
  text("project", "项目名称", "activity:generic:project:label"),
] as const

/** What a disclosure holds beside its tables of figures, a list a file; empty lists too, so that none is missed. */
export function listSheets(disclosure: Disclosure): Sheet[] {
  const { projects, procurement, assets, organisation, sections } = disclosure
  return [
    sheetOf("projects", "项目", projects, [
      [integer("no", "序号"), (p) => p.no],
      [project[0], (p) => p.code],
      [project[1], (p) => p.name],
      [text("unit", "单位", "administrative-classification:generic:level2:label"), (p) => p.unit],
      [number("amount", "预算数（元）", "value"), (p) => yuan(p.amount)],
      [text("amount_printed", "预算数（原样）"), (p) => p.amount?.text ?? ""],
      [number("fiscal", "其中：财政资金（元）"), (p) => yuan(p.fiscal)],
      [text("fiscal_printed", "其中：财政资金（原样）"), (p) => p.fiscal?.text ?? ""],
      [number("other", "其他资金（元）"), (p) => yuan(p.other)],
      [text("other_printed", "其他资金（原样）"), (p) => p.other?.text ?? ""],
      [text("purpose", "资金用途"), (p) => p.purpose],
      ...["march", "june", "october", "december"].map(
        (month, i) =>
          [
            number(`plan_${month}`, `${[3, 6, 10, 12][i]}月底累计支出（%）`),
            (p: Disclosure["projects"][number]) => p.plan[i] ?? null,
          ] as const,
      ),
      [text("goals", "绩效目标"), (p) => p.goals.join("\n")],
    ]),
    sheetOf(
      "indicators",
      "绩效指标",
      projects.flatMap((p) => p.indicators.map((indicator) => ({ ...indicator, p }))),
      [
        [integer("project_no", "项目序号"), ({ p }) => p.no],
        [project[0], ({ p }) => p.code],
        [project[1], ({ p }) => p.name],
        [text("level1", "一级指标"), (i) => i.level1],
        [text("level2", "二级指标"), (i) => i.level2],
        [text("name", "三级指标"), (i) => i.name],
        [text("description", "绩效指标描述"), (i) => i.description],
        [text("target", "指标值（原样）"), (i) => i.target.text],
        [text("operator", "比较符号"), (i) => i.target.operator],
        [number("target_value", "指标值的数"), (i) => i.target.value],
        [text("target_unit", "指标值的单位"), (i) => i.target.unit],
        [text("basis", "指标值确定依据"), (i) => i.basis],
      ],
    ),
    sheetOf("procurement", "政府采购项目", procurement.items, [
      [text("unit", "单位", "administrative-classification:generic:level2:label"), (item) => item.unit],
      [text("project", "采购项目来源", "activity:generic:project:label"), (item) => item.project],
      [text("goods", "采购物品名称"), (item) => item.goods],
      [text("catalogue", "政府采购目录序号"), (item) => item.catalogue],
      [text("measure", "计量单位"), (item) => item.measure],
      [number("quantity", "数量"), (item) => item.quantity?.value ?? null],
      [text("quantity_printed", "数量（原样）"), (item) => item.quantity?.text ?? ""],
      [number("price", "单价（元）"), (item) => yuan(item.price)],
      [text("price_printed", "单价（原样）"), (item) => item.price?.text ?? ""],
      [number("amount", "采购金额（元）", "value"), (item) => yuan(item.amount)],
      [text("amount_printed", "采购金额（原样）"), (item) => item.amount.text],
      ...funds.map(
        ([key, title]) =>
          [
            number(key, `${title}（元）`),
            (item: Disclosure["procurement"]["items"][number]) => yuan(item.funds[key]),
          ] as const,
      ),
      [number("reserved_for_small", "预留中小微企业份额（元）"), (item) => yuan(item.reservedForSmall)],
    ]),
    sheetOf("assets", "固定资产占用情况", assets.rows, [
      [text("as_of", "截止日期"), () => assets.asOf],
      [text("key", "类别"), (row) => row.key],
      [text("label", "项目"), (row) => row.label],
      [number("quantity", "数量"), (row) => row.quantity?.value ?? null],
      [text("quantity_printed", "数量（原样）"), (row) => row.quantity?.text ?? ""],
      [number("value", "价值（元）", "value"), (row) => yuan(row.value)],
      [text("value_printed", "价值（原样）"), (row) => row.value?.text ?? ""],
    ]),
    sheetOf("units", "机构设置", organisation.units, [
      [text("name", "单位名称", "administrative-classification:generic:level2:label"), (unit) => unit.name],
      [text("nature", "单位性质"), (unit) => unit.nature],
      [text("rank", "单位规格"), (unit) => unit.rank],
      [text("funding", "经费保障形式"), (unit) => unit.funding],
      [integer("posts", "编制人数"), (unit) => unit.posts],
      [integer("staff", "在职人数"), (unit) => unit.staff],
      [integer("retired", "退休人数"), (unit) => unit.retired],
      [integer("vehicles", "公务用车数"), (unit) => unit.vehicles],
    ]),
    sheetOf("sections", "文字说明", sections, [
      [integer("no", "序号"), (_, i) => i + 1],
      [text("key", "内容"), (section) => section.key],
      [integer("level", "级次"), (section) => section.level],
      [text("title", "标题"), (section) => section.title],
      [text("text", "正文"), (section) => section.text],
    ]),
  ]
}

const funds = [
  ["generalPublic", "一般公共预算"],
  ["governmentFund", "政府性基金预算"],
  ["stateCapital", "国有资本经营预算"],
  ["fiscalAccount", "财政专户管理资金"],
  ["unitFunds", "单位资金"],
  ["carryOver", "上年结转"],
] as const
