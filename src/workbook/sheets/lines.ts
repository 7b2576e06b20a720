import { categories, flags, fundWords, levels, wordOf } from "../../packs/word-lists.ts"
import type { SheetForm } from "../form.ts"
import {
  carriedOverColumn,
  chosen,
  economicColumn,
  fundColumn,
  projectColumn,
  unitColumn,
} from "./columns.ts"

/** 预算明细: every amount of the budget once. */
export const lines: SheetForm = {
  title: "预算明细",
  names: ["预算明细表", "支出明细", "预算支出明细", "明细"],
  about: "每一笔钱填一行，全部支出都在这里填，只填一次；各张预算表由这里汇总。金额单位：元。",
  required: true,
  columns: [
    unitColumn(chosen),
    projectColumn(50, "项目支出必填，从“项目”表中选；人员类和公用经费不填。"),
    {
      key: "category",
      title: "支出类别",
      words: ["类别", "项目类别", "支出项目类别"],
      required: true,
      width: 16,
      kind: "text",
      note: "人员类、公用经费为基本支出，其他运转类、特定目标类为项目支出。",
      list: "支出类别",
      closed: true,
    },
    {
      key: "function",
      title: "功能分类",
      words: ["支出功能分类", "支出功能分类科目", "功能科目", "功能分类科目", "功能科目编码"],
      required: true,
      width: 40,
      kind: "code",
      note: "支出功能分类的项，7 位代码。",
      list: "功能分类",
    },
    economicColumn("部门预算支出经济分类的款，5 位代码。"),
    {
      key: "governmentEconomic",
      title: "政府经济分类",
      words: ["政府预算支出经济分类", "政府支出经济分类", "政府经济科目"],
      width: 26,
      kind: "code",
      note: "可以不填：由部门经济分类和单位性质得出。",
      list: "政府经济分类",
    },
    { ...fundColumn("钱从哪里来。"), required: true },
    carriedOverColumn,
    {
      key: "level",
      title: "资金层级",
      words: ["资金级次", "层级"],
      width: 10,
      kind: "text",
      note: "上级提前下达的填中央、省级或市级；不填为本级。",
      list: "资金层级",
      closed: true,
    },
    {
      key: "document",
      title: "文号",
      words: ["文件号", "下达文号", "指标文号"],
      width: 22,
      kind: "text",
      note: "上级资金的下达文号，如 冀财农[2024]118号。",
    },
    {
      key: "cents",
      title: "金额（元）",
      words: ["预算数", "预算金额", "预算额", "预算资金"],
      required: true,
      width: 16,
      kind: "money",
      note: "元，最多两位小数。",
    },
  ],
  *rows(ledger, labels) {
    for (const line of ledger.lines)
      yield {
        id: line.id,
        unit: labels.body(line.unit),
        project: labels.project(line.project),
        category: wordOf(categories, line.category),
        function: labels.code("functional-expenditure", line.function),
        economic: labels.code("economic-department", line.economic),
        governmentEconomic: labels.code("economic-government", line.governmentEconomic),
        fund: wordOf(fundWords, line.fund),
        carriedOver: line.carriedOver ? wordOf(flags, true) : null,
        level: line.level === "local" ? null : wordOf(levels, line.level),
        document: line.document,
        cents: line.cents / 100,
      }
  },
  read(row, draft) {
    const unit = row.reference("unit", draft.unitNames)
    const project = row.reference("project", draft.projectNames)
    const category = row.word("category", categories, null)
    const fn = row.listed("function", draft.functions)
    const economic = row.listed("economic", draft.economics)
    const governmentEconomic = row.listed("governmentEconomic", draft.governmentEconomics)
    const fund = row.word("fund", fundWords, null)
    const carriedOver = row.word("carriedOver", flags, false)
    const level = row.word("level", levels, "local")
    const document = row.text("document") || null
    const cents = row.money("cents")
    if (row.lost || unit === null || category === null || fn === null || economic === null) return
    if (fund === null || cents === null) return
    draft.lines.push({
      unit,
      project,
      category,
      function: fn,
      economic,
      governmentEconomic,
      fund,
      carriedOver,
      level,
      document,
      cents,
      at: row.at,
      fields: row.fields(),
    })
  },
}
