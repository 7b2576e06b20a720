import { moneyText as money } from "../../money/form.ts"
import type { OfContract, OfProject, OfQuota } from "../execution/check.ts"
import type { OverQuota } from "../execution/EXE-001-over-quota.ts"
import type { Unclaimed } from "../execution/EXE-002-unclaimed.ts"
import type { BeforeReply } from "../execution/EXE-003-before-reply.ts"
import type { OverLimit } from "../execution/EXE-004-three-public.ts"
import type { FarFromDue } from "../execution/EXE-005-behind.ts"
import type { Untouched } from "../execution/EXE-006-untouched.ts"
import type { Rush } from "../execution/EXE-007-december.ts"
import type { Split } from "../execution/EXE-008-split.ts"
import type { PaidTwice } from "../execution/EXE-009-twice.ts"
import type { NotPassedOn } from "../execution/EXE-010-reserved.ts"
import type { WithoutPlan } from "../execution/EXE-011-without-plan.ts"
import type { SplitContracts } from "../execution/EXE-012-split-contracts.ts"
import type { AnnouncedLate } from "../execution/EXE-013-announced-late.ts"
import type { SmallFirms } from "../execution/EXE-014-small-firms.ts"
import type { OverContract } from "../execution/EXE-015-over-contract.ts"
import type { AssetsWrong } from "../execution/EXE-016-assets.ts"
import { faults, type Sayings, saying } from "./saying.ts"

/** How what is wrong with the execution of a budget is said. */
export const exe: Readonly<Record<string, Sayings>> = {
  "EXE-001": saying<OverQuota>({
    sentence: (data) => `${quota(data)}的指标是${yuan(data.adjusted)}，支付和占用超过${yuan(data.over)}。`,
    advice: "核对支付登记在哪一条指标；确实超支的，先办理调剂或追加，再说明原因。",
  }),
  "EXE-002": saying<Unclaimed>({
    sentence: ({ unit, count, cents, days }) =>
      `${unit === null ? "没有写明单位的" : `单位${unit}的`}${count}笔支付（${yuan(cents)}）等了${days}天还没有找到指标。`,
    advice: "到“支付登记”认领；没有指标的先办理调剂，不是本级预算的写明原因。",
  }),
  "EXE-003": saying<BeforeReply>({
    sentence: ({ unit, unitName, since, count, cents, first }) =>
      `${unit}${unitName}${since}才有指标，此前支付了${count}笔（${yuan(cents)}），最早是${first}。`,
    advice: "属于预算法第五十四条可以先支付的，写明依据；不属于的，核对日期和指标。",
  }),
  "EXE-004": faults<OverLimit>({
    paid: {
      sentence: ({ unitName, item, approved, reached }) =>
        `${unitName}的${item}批复${yuan(approved)}，已支付${yuan(reached)}，超过${yuan(reached - approved)}。`,
      advice: "停止支付并核对科目；三公经费不能通过调剂增加。",
    },
    adjusted: {
      title: "三公经费调增",
      sentence: ({ unitName, item, approved, reached }) =>
        `${unitName}的${item}批复${yuan(approved)}，变动以后是${yuan(reached)}，增加${yuan(reached - approved)}。`,
      advice: "三公经费只减不增，请撤销这项变动。",
    },
  }),
  "EXE-005": saying<FarFromDue>({
    sentence: (data) =>
      `${project(data)}支出进度${percent(data.share)}，${data.isPlanned ? "按支出计划" : "按时间"}应为${percent(data.due)}。`,
    advice: "说明慢在哪里、什么时候能支付；预计用不完的，及时调减或收回。",
  }),
  "EXE-006": saying<Untouched>({
    sentence: (data) => `${project(data)}有指标${yuan(data.adjusted)}，过了半年一分钱也没有支付。`,
    advice: "核对项目是否还要做；不做的及时收回，改做别的走调剂。",
  }),
  "EXE-007": saying<Rush>({
    sentence: ({ unitName, year, december }) =>
      `${unitName}十二月支付${yuan(december)}，占全年支付${yuan(year)}的${Math.floor((december * 100) / year)}%。`,
    advice: "说明为什么集中在十二月支付；查看有没有提前付款、以拨代支。",
  }),
  "EXE-008": saying<Split>({
    sentence: (data) =>
      `${quota(data)}从${data.first}到${data.last}为“${data.summary}”付了${data.count}笔，每笔不到限额${yuan(data.limit)}，合计${yuan(data.cents)}。`,
    advice: "核对是不是同一项采购；是的应合并，按采购限额的规定办理。",
  }),
  "EXE-009": saying<PaidTwice>({
    sentence: (data) =>
      `${quota(data)}${data.date}为“${data.summary}”付了${data.vouchers.length}次${yuan(data.cents)}，凭证号${data.vouchers.slice(0, 3).join("、")}。`,
    advice: "与收款人核对；重复的退回，不重复的在摘要里写明区别。",
  }),
  "EXE-010": saying<NotPassedOn>({
    sentence: ({ name, left, says }) => `代编预算“${name}”还有${yuan(left)}没有分解到单位，${says}`,
    advice: "分解到单位和项目；今年用不了的，按规定收回统筹。",
  }),
  "EXE-011": faults<WithoutPlan>({
    none: {
      sentence: (data) =>
        `${contract(data)}金额${yuan(data.contracted)}，达到采购限额${yuan(data.limit)}，没有政府采购预算。`,
      advice: "先办理采购预算调整再签合同；不属于政府采购的，在合同登记里写明依据。",
    },
    over: {
      title: "合同超过政府采购预算",
      sentence: (data) =>
        `${data.unit}${data.unitName}“${data.goods}”的采购预算是${yuan(data.planned)}，合同合计${yuan(data.contracted)}，超过${yuan(data.contracted - data.planned)}。`,
      advice: "核对合同是不是选错了采购预算；确需增加的，先办理调剂。",
    },
  }),
  "EXE-012": saying<SplitContracts>({
    sentence: ({ unit, unitName, title, count, cents, limit, first, last }) =>
      `${unit}${unitName}从${first}到${last}为“${title}”签了${count}份合同，每份不到限额${yuan(limit)}，合计${yuan(cents)}，没有列入采购预算。`,
    advice: "核对是不是同一项采购；是的应合并编入采购预算，按规定的方式采购。",
  }),
  "EXE-013": faults<AnnouncedLate>({
    open: {
      sentence: (data) => `${contract(data)}${data.signed}签订，应在${data.due}以前公告，还没有登记公告。`,
      advice: "在指定的媒体公告合同，再登记公告日期；涉密的写明。",
    },
    late: {
      sentence: (data) =>
        `${contract(data)}${data.signed}签订，应在${data.due}以前公告，${data.announced}才公告。`,
      advice: "说明为什么晚；以后签订时一并公告。",
    },
  }),
  "EXE-014": saying<SmallFirms>({
    sentence: ({ unit, unitName, goods, reserved, given, open }) =>
      `${unit}${unitName}“${goods}”为中小企业预留${yuan(reserved)}，已授予${yuan(given)}，${open > 0 ? `还能授予的只有${yuan(open)}` : "没有别的可以授予"}，差${yuan(reserved - given - open)}。`,
    advice: "余下的合同授予中小企业；做不到的说明原因，核对企业规模有没有登记错。",
  }),
  "EXE-015": saying<OverContract>({
    sentence: (data) =>
      `${contract(data)}金额${yuan(data.cents)}，已支付${yuan(data.paid)}，超过${yuan(data.paid - data.cents)}。`,
    advice: "核对支付是不是认错了合同；合同变更的，另登记补充合同；多付的退回。",
  }),
  "EXE-017": saying<NotPassedOn>({
    sentence: ({ kindName, name, left, says }) => `${kindName}“${name}”还有${yuan(left)}没有下达，${says}`,
    advice: "下达到单位的办理代编分解，下达到下级的登记下达文号；已经下达没有登记的，补登记。",
  }),
  "EXE-016": faults<AssetsWrong>({
    none: {
      sentence: ({ unit, unitName, goods, cents }) =>
        `${unit}${unitName}购置“${goods}”${yuan(cents)}，购置计划里没有。`,
      advice: "补办配置审批；登记时选漏的，撤销以后重新登记。",
    },
    over: {
      title: "资产购置超过计划",
      sentence: ({ unit, unitName, goods, cents, planned }) =>
        `${unit}${unitName}购置“${goods}”合计${yuan(cents)}，计划${yuan(planned)}，超过${yuan(cents - planned)}。`,
      advice: "核对有没有重复登记；确需增加的，先办理预算调剂。",
    },
    missing: {
      title: "资产账小于零",
      sentence: ({ unit, unitName, goods, quantity }) =>
        `${unit}${unitName}的${goods}年初加增加不够减少的，差${quantity}。`,
      advice: "核对年初数和处置的数量，登记错的撤销。",
    },
  }),
}

function contract({ unit, unitName, title, document, supplier }: OfContract): string {
  return `${unit}${unitName}与${supplier}的合同“${title}”（${document}）`
}

function quota({ unit, unitName, projectName, economicName }: OfQuota): string {
  return `${unit}${unitName}${projectName === null ? "" : `“${projectName}”`}的${economicName}`
}

function project({ unit, unitName, projectName }: OfProject): string {
  return `${unit}${unitName}的项目“${projectName}”`
}

function yuan(cents: number): string {
  return `${money(cents, { measure: "元", decimals: 2, thousands: true })}元`
}

function percent(share: number): string {
  return `${(share / 100).toFixed(1)}%`
}
