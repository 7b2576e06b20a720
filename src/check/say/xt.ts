import { projectName } from "../facts/projects.ts"
import type { OwnWords } from "../rules/xt/XT-015-sheets-and-tables.ts"
import type { CostUnlikeBudget } from "../rules/xt/XT-017-cost-target.ts"
import type { UnknownUnit } from "../rules/xt/XT-020-units-known.ts"
import type { StaffInProse } from "../rules/xt/XT-021-staff-in-prose.ts"
import type { NumberOfUnits } from "../rules/xt/XT-022-number-of-units.ts"
import type { NumberOfProjects } from "../rules/xt/XT-023-number-of-projects.ts"
import type { UnitsAddUp } from "../rules/xt/XT-024-units-add-up.ts"
import { faults, moneyText, moneyWords, type Said, type Sayings, saying } from "./saying.ts"

/** How what is wrong between tables is said. */
export const xt: Readonly<Record<string, Sayings>> = {
  "XT-015": faults<Said<OwnWords>>({
    "own-words": {
      sentence: ({ project, amount, whole, should }) =>
        `${projectName(project)}的预算数写${amount}，它的用途和指标写的是${moneyWords(should!)}；按这个数，各项目之和正是${whole.name}${whole.text}。`,
      advice: "请核对这个项目的预算数。",
    },
  }),
  "XT-017": saying<Said<CostUnlikeBudget>>({
    sentence: ({ project, indicator, target, worked, off, says, should }) => {
      const year = worked && `（${worked === "times" ? "全年" : "即"}${moneyText(says!)}万元）`
      return `${projectName(project)}的成本指标“${indicator}”为${target}${year ?? ""}，${off === "more" ? "大于" : "小于"}项目预算${moneyWords(should!)}。`
    },
    advice: "请核对成本指标的数额、计量单位和期间，使其与项目预算一致。",
  }),
  "XT-020": saying<UnknownUnit>({
    sentence: ({ unit }) => `“${unit}”不在机构设置所列单位之中。`,
    advice: "请核对单位名称是否写错、是否属于本部门，或在机构设置中补列。",
  }),
  "XT-021": saying<StaffInProse>({
    sentence: ({ what, said, listed }) => `文中写“${said}”，机构设置表各单位的${what}合计是${listed}。`,
    advice: "请核对两处的口径和截止时间。",
  }),
  "XT-022": saying<NumberOfUnits>({
    sentence: ({ said, names, listed }) => `文中写“${said}”，所列的是${listed}个：${names.join("、")}。`,
    advice: "请核对个数和所列单位；本级是否计算在内，请写明。",
  }),
  "XT-024": saying<UnitsAddUp>({
    sentence: ({ column, total, sum, over }) =>
      `机构表“${column}”合计${total}，各单位相加为${sum}${over.length > 0 ? `；其中${over.join("、")}在职人数超过编制` : ""}。`,
    advice: "请核对各单位的数和合计。",
  }),
  "XT-023": saying<NumberOfProjects>({
    sentence: ({ said, beside, count }) => `文中写“${said}”，${beside}共${count}个。`,
    advice: "请核对个数，并核对所列项目有没有遗漏。",
  }),
}
