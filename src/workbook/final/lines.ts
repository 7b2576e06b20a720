import { type Flow, flowNames, flows } from "../../model/final.ts"
import { categories, fundWords, wordOf } from "../../packs/word-lists.ts"
import { finalSheet } from "../final-file.ts"
import { chosen, economicColumn, fundColumn, projectColumn, unitColumn } from "../sheets/columns.ts"
import { type FinalForm, inYuan, moneyColumn } from "./form.ts"

const amounts: Readonly<Record<Flow, readonly [note: string, ...words: string[]]>> = {
  initial: ["批复的年初预算，含年初预算安排的上年结转。", "年初预算数"],
  adjusted: ["加上追加、调剂和结转后的预算。", "调整预算", "全年预算数", "调整预算数"],
  opening: ["上年决算的年末数，减去收回的。", "年初结转", "上年结转"],
  received: ["当年收到的；收回财政的额度不计入。", "收入", "收入决算"],
  surplusUsed: ["用以前年度的非财政拨款结余弥补的。", "使用结余"],
  spent: ["当年的支出决算。", "支出", "支出决算", "决算数"],
  distributed: ["事业单位按规定分配的。", "分配"],
  closing: ["年初＋收入＋使用结余－支出－分配。", "年末结转", "结转下年"],
}

/** 决算明细: every line of the year, from the budget to what is left. */
export const accountLines: FinalForm = {
  title: finalSheet,
  about:
    "由会计系统的项目、功能分类、经济分类、资金来源余额表导出，每种组合一行；各张决算表由这里汇总。金额单位：元。",
  required: true,
  columns: [
    unitColumn(chosen),
    projectColumn(40, "项目支出必填，从“项目”表中选；人员类和公用经费不填。"),
    {
      key: "category",
      title: "支出类别",
      words: ["类别", "项目类别"],
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
      words: ["支出功能分类", "支出功能分类科目", "功能科目", "功能分类科目编码"],
      required: true,
      width: 36,
      kind: "code",
      note: "支出功能分类的项，7 位代码。",
      list: "功能分类",
    },
    economicColumn("部门预算支出经济分类的款，5 位代码。"),
    { ...fundColumn("钱从哪里来。"), required: true },
    {
      key: "since",
      title: "资金年度",
      words: ["指标年度", "资金所属年度"],
      width: 10,
      kind: "number",
      note: "最初安排这笔钱的预算年度；不填为本年。",
    },
    ...flows.map((flow) => {
      const [note, ...words] = amounts[flow]
      return moneyColumn(flow, flowNames[flow], note, words)
    }),
    moneyColumn(
      "withdrawn",
      "收回上年结转和结余",
      "上年年末数中被财政收回的；年初结转和结余填收回以后的数。",
      ["收回存量资金", "年初结转和结余调整"],
    ),
  ],
  *rows(account, labels) {
    for (const line of account.lines)
      yield {
        unit: labels.body(line.unit),
        project: labels.project(line.project),
        category: wordOf(categories, line.category),
        function: labels.code("functional-expenditure", line.function),
        economic: labels.code("economic-department", line.economic),
        fund: wordOf(fundWords, line.fund),
        since: line.since === account.year ? null : line.since,
        ...inYuan(line, [...flows, "withdrawn"]),
      }
  },
  read(row, draft) {
    const unit = row.reference("unit", draft.unitNames)
    const project = row.reference("project", draft.projectNames)
    const category = row.word("category", categories, null)
    const section = row.listed("function", draft.functions)
    const economic = row.listed("economic", draft.economics)
    const fund = row.word("fund", fundWords, null)
    const since = row.count("since") ?? draft.year ?? 0
    const cents = Object.fromEntries(flows.map((flow) => [flow, row.money(flow) ?? 0])) as Record<
      Flow,
      number
    >
    if (row.lost || unit === null || category === null || section === null || economic === null) return
    if (fund === null) return
    const of = { unit, project, category, function: section, economic, fund, since }
    const withdrawn = row.money("withdrawn") ?? 0
    draft.accountLines.push({ ...of, ...cents, withdrawn, at: row.at, fields: row.fields() })
  },
}
