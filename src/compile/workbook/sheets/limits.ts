import type { Column, SheetForm } from "../form.ts"
import { controlKinds, figures, fundWords, heads, superiorLevels, wordOf } from "../words.ts"

const of: Column = {
  key: "of",
  title: "部门或单位",
  words: ["部门", "单位", "部门或单位编码", "单位名称", "部门名称"],
  required: true,
  width: 30,
  kind: "code",
  note: "从下拉列表选，也可以只写编码。",
  list: "部门和单位清单",
}

/** 提前下达: transfers a higher level announced before the budget is made. */
export const transfers: SheetForm = {
  title: "提前下达",
  names: ["提前下达转移支付", "提前下达资金", "转移支付"],
  about: "上级提前下达的转移支付，每个文号填一行，没有的不填；安排的支出另在“预算明细”中填。金额单位：元。",
  columns: [
    {
      key: "department",
      title: "部门",
      words: ["主管部门", "部门名称", "部门编码"],
      required: true,
      width: 24,
      kind: "code",
      note: "下达给哪个部门。",
      list: "部门清单",
    },
    {
      key: "document",
      title: "文号",
      words: ["下达文号", "文件号"],
      required: true,
      width: 24,
      kind: "text",
      note: "如 冀财农[2024]118号。",
    },
    {
      key: "name",
      title: "资金名称",
      words: ["名称", "转移支付名称"],
      required: true,
      width: 40,
      kind: "text",
      note: "文件上的资金名称。",
    },
    {
      key: "level",
      title: "资金层级",
      words: ["层级", "下达级次"],
      required: true,
      width: 12,
      kind: "text",
      note: "哪一级下达的。",
      list: "上级资金层级",
      closed: true,
    },
    {
      key: "fund",
      title: "资金来源",
      words: ["资金性质"],
      required: true,
      width: 22,
      kind: "text",
      note: "列入哪本预算。",
      list: "资金来源",
      closed: true,
    },
    {
      key: "cents",
      title: "下达金额（元）",
      words: ["金额", "下达数"],
      required: true,
      width: 16,
      kind: "money",
      note: "元。",
    },
  ],
  *rows(ledger, labels) {
    for (const { department, document, name, level, fund, cents } of ledger.transfers)
      yield {
        department: labels.body(department),
        document,
        name,
        level: wordOf(superiorLevels, level),
        fund: wordOf(fundWords, fund),
        cents: cents / 100,
      }
  },
  read(row, draft) {
    const department = row.reference("department", draft.departmentNames)
    const document = row.text("document")
    const name = row.text("name")
    const level = row.word("level", superiorLevels, null)
    const fund = row.word("fund", fundWords, null)
    const cents = row.money("cents")
    if (row.lost || department === null || level === null || fund === null || cents === null) return
    draft.transfers.push({ department, document, name, level, fund, cents, at: row.at, fields: row.fields() })
  },
}

/** 控制数: the most that may be planned. */
export const controls: SheetForm = {
  title: "控制数",
  names: ["预算控制数", "一下控制数"],
  about: "财政下达的控制数（一下），没有的不填。金额单位：元。",
  columns: [
    of,
    {
      key: "fund",
      title: "资金来源",
      words: ["资金性质"],
      width: 22,
      kind: "text",
      note: "不填为全部资金。",
      list: "资金来源",
      closed: true,
    },
    {
      key: "kind",
      title: "支出类型",
      words: ["类型"],
      width: 14,
      kind: "text",
      note: "基本支出或项目支出；不填为两者之和。",
      list: "支出类型",
      closed: true,
    },
    {
      key: "cents",
      title: "控制数（元）",
      words: ["金额", "控制金额"],
      required: true,
      width: 18,
      kind: "money",
      note: "元。",
    },
  ],
  *rows(ledger, labels) {
    for (const control of ledger.controls)
      yield {
        of: labels.body(control.of),
        fund: control.fund && wordOf(fundWords, control.fund),
        kind: control.kind && wordOf(controlKinds, control.kind),
        cents: control.cents / 100,
      }
  },
  read(row, draft) {
    const body = row.reference("of", draft.bodyNames)
    const fund = row.word("fund", fundWords, null)
    const kind = row.word("kind", controlKinds, null)
    const cents = row.money("cents")
    if (row.lost || body === null || cents === null) return
    draft.controls.push({ of: body, fund, kind, cents, at: row.at, fields: row.fields() })
  },
}

/** 定额: operating money per head and year. */
export const quotas: SheetForm = {
  title: "定额",
  names: ["公用经费定额", "定额标准"],
  about: "公用经费的定额标准，没有的不填；填部门的，适用于它的全部单位。金额单位：元。",
  columns: [
    of,
    {
      key: "economic",
      title: "部门经济分类",
      words: ["经济分类", "经济科目"],
      required: true,
      width: 26,
      kind: "code",
      note: "定额属于哪个科目。",
      list: "部门经济分类",
    },
    {
      key: "per",
      title: "定额依据",
      words: ["依据", "计算依据"],
      required: true,
      width: 14,
      kind: "text",
      note: "按什么数计算。",
      list: "定额依据",
      closed: true,
    },
    {
      key: "cents",
      title: "年定额（元）",
      words: ["定额", "标准", "定额标准", "金额"],
      required: true,
      width: 16,
      kind: "money",
      note: "每人（编制、辆）每年多少元。",
    },
  ],
  *rows(ledger, labels) {
    for (const quota of ledger.quotas)
      yield {
        of: labels.body(quota.of),
        economic: labels.code("economic-department", quota.economic),
        per: wordOf(heads, quota.per),
        cents: quota.cents / 100,
      }
  },
  read(row, draft) {
    const body = row.reference("of", draft.bodyNames)
    const economic = row.listed("economic", draft.economics)
    const per = row.word("per", heads, null)
    const cents = row.money("cents")
    if (row.lost || body === null || economic === null || per === null || cents === null) return
    draft.quotas.push({ of: body, economic, per, cents, at: row.at, fields: row.fields() })
  },
}

/** 上年数: last year's budget figures, for comparing with. */
export const lastYear: SheetForm = {
  title: "上年数",
  names: ["上年预算数", "上年数据"],
  about: "上年年初预算数，用来说明增减变化；上年没有的填 0。金额单位：元。",
  columns: [
    of,
    {
      key: "figure",
      title: "上年数项目",
      words: ["指标", "项目", "事项"],
      required: true,
      width: 34,
      kind: "text",
      note: "哪一个数。",
      list: "上年数项目",
    },
    {
      key: "cents",
      title: "上年预算数（元）",
      words: ["金额", "上年数", "上年预算"],
      required: true,
      width: 18,
      kind: "money",
      note: "元。",
    },
  ],
  *rows(ledger, labels) {
    for (const { of: body, figure, cents } of ledger.lastYear)
      yield { of: labels.body(body), figure: wordOf(figures, figure), cents: cents / 100 }
  },
  read(row, draft) {
    const body = row.reference("of", draft.bodyNames)
    const figure = row.key("figure", figures)
    const cents = row.money("cents")
    if (row.lost || body === null || cents === null) return
    draft.lastYear.push({ of: body, figure, cents, at: row.at, fields: row.fields() })
  },
}
