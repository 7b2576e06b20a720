import type { Money } from "../../model/finding.ts"
import { formatCents } from "../../money/figure.ts"
import { quoted } from "../facts/claims/names.ts"
import { projectName } from "../facts/projects.ts"
import type { LikeItems } from "../rules/pro/goods.ts"
import type { MalformedCatalogue } from "../rules/pro/PRO-007-malformed-catalogue.ts"
import type { AwardedMore, MoreThanWhole } from "../rules/pro/PRO-008-reserved-more-than-all.ts"
import type { MeasureUnfit } from "../rules/pro/PRO-009-measure-unfit.ts"
import type { StrangePrice } from "../rules/pro/PRO-010-price.ts"
import type { WholeProjects } from "../rules/pro/PRO-011-whole-project-on-consumables.ts"
import type { AssetsNotPlanned } from "../rules/pro/PRO-012-assets-not-planned.ts"
import type { PiecesOfProject } from "../rules/pro/PRO-013-pieces-of-project.ts"
import { faults, moneyWords, type Sayings, saying } from "./saying.ts"

const countAdvice = "请按实物填写计量单位和数量，再用总价除出单价。"
const priceAdvice = "请核对单价、数量和计量单位。"

/** How what is wrong with procurement is said; its sums are said as all equalities are. */
export const pro: Readonly<Record<string, Sayings>> = {
  "PRO-007": saying<MalformedCatalogue>({
    sentence: ({ items }) => {
      const names = items.slice(0, 5).map(({ goods, catalogue }) => `“${goods}”的“${catalogue}”`)
      return `采购目录序号${names.join("、")}${items.length > 5 ? `等${items.length}处` : ""}不是A、B、C加偶数位数字的形式。`
    },
    advice: "请按当年政府采购品目分类目录核对序号。",
  }),
  "PRO-008": {
    ...faults<MoreThanWhole>({
      more: {
        sentence: ({ part, whole }) =>
          `文中${quoted(part.name)}${part.text}，大于${quoted(whole.name)}${whole.text}。`,
        advice: "前者包含在后者之内，请核对两个金额和计量单位。",
      },
    }),
    ...faults<AwardedMore>({
      awarded: {
        title: "中小企业中标的金额超过采购总额",
        sentence: ({ reserved, other, total }) =>
          `中小企业在预留项目中标${reserved}万元、在其他项目中标${other}万元，合计大于政府采购金额${total}。`,
        advice: "请核对两项中标金额，是否把预留项目的金额重复填在了“其他政府采购项目”中。",
      },
    }),
  },
  "PRO-009": faults<MeasureUnfit>({
    money: {
      sentence: ({ measure, ...items }) =>
        `${itemsText(items)}以“${measure}”为计量单位，金额不是数量的单位。`,
      advice: countAdvice,
    },
    unusual: {
      sentence: ({ measure, kind, measures, ...items }) =>
        `${itemsText(items)}以“${measure}”计量，${kind}一般以${measures!.join("、")}计。`,
      advice: countAdvice,
    },
    fraction: {
      sentence: ({ measure, ...items }) => `${itemsText(items)}的数量不是整数，“${measure}”不能有零头。`,
      advice: countAdvice,
    },
  }),
  "PRO-010": faults<StrangePrice>({
    high: { title: "采购单价过高", sentence: (data) => priceText(data, "不超过"), advice: priceAdvice },
    low: { title: "采购单价过低", sentence: (data) => priceText(data, "不低于"), advice: priceAdvice },
  }),
  "PRO-011": saying<WholeProjects>({
    sentence: ({ projects, goods }) => {
      const [first] = projects
      const names = projects.slice(0, 3).map((name) => `“${name}”`)
      return projects.length > 1
        ? `${projects.length}个项目的全部预算都申报采购“${goods}”：${names.join("、")}等，与项目用途不符。`
        : `项目“${first}”的全部预算都申报采购“${goods}”，与项目用途不符。`
    },
    advice: "请按项目实际购买的货物、工程或服务填写品目；不属于政府采购的，不列入采购预算。",
  }),
  "PRO-012": saying<AssetsNotPlanned>({
    sentence: ({ planned, goods, bought }) =>
      `文中写本年拟购置固定资产${planned}，而采购表里仅${goods.slice(0, 4).join("、")}就有${moneyWords(bought)}。`,
    advice: "请核对资产购置计划；不作为固定资产的，核对品目。",
  }),
  "PRO-013": saying<PiecesOfProject>({
    sentence: ({ project, goods, said, bought }) =>
      `${projectName(project)}写“${said}”，政府采购预算里这个项目的“${goods}”是${bought}。`,
    advice: "请核对采购数量；分次、分年采购的，在用途中写明本年数量。",
  }),
}

function priceText({ price, measure, kind, limit, ...items }: StrangePrice, than: string): string {
  return `${itemsText(items)}的单价为${yuan(price)}元/${measure || "件"}，${kind}一般${than}${yuan(limit)}元。`
}

function itemsText({ goods, lines }: LikeItems): string {
  const names = goods.slice(0, 3).map((name) => `“${name}”`)
  return `采购${names.join("、")}${lines > 1 ? `（共${lines}行）` : ""}`
}

/** Yuan without 角 and 分 where there are none. */
function yuan({ cents }: Money): string {
  return formatCents(cents, "元").replace(/\.00$/, "")
}
