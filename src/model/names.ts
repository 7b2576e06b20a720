import type { Category, Fund, LedgerText, Level, Quota } from "./ledger.ts"

/** 支出类别 as the form names them. */
export const categoryNames: Readonly<Record<Category, string>> = {
  personnel: "人员类",
  operating: "公用经费",
  otherOperating: "其他运转类",
  targeted: "特定目标类",
  business: "经营支出",
  remittance: "上缴上级支出",
  subsidy: "对附属单位补助支出",
}

/** 资金来源 as the form names them. */
export const fundNames: Readonly<Record<Fund, string>> = {
  generalPublic: "一般公共预算拨款",
  governmentFund: "政府性基金预算拨款",
  stateCapital: "国有资本经营预算拨款",
  fiscalAccount: "财政专户管理资金",
  institutionIncome: "事业收入",
  businessIncome: "经营收入",
  superiorSubsidy: "上级补助收入",
  affiliateRemittance: "附属单位上缴收入",
  otherIncome: "其他收入",
}

/** 资金层级 in words. */
export const levelNames: Readonly<Record<Level, string>> = {
  local: "本级",
  central: "中央",
  provincial: "省级",
  municipal: "市级",
}

/** What a unit's people and vehicles are counted as. */
export const headNames: Readonly<Record<Quota["per"], string>> = {
  staff: "在职人数",
  posts: "编制人数",
  retired: "退休人数",
  vehicles: "车辆数",
}

/** What a person may write, in words. */
export const textKindNames: Readonly<Record<LedgerText["kind"], string>> = {
  duty: "部门职责",
  overallGoal: "总体绩效目标",
  lineOfWork: "分项绩效目标",
  safeguard: "工作保障措施",
  reason: "增减变化原因",
  term: "名词解释",
  section: "整节正文",
  other: "其他事项",
}
