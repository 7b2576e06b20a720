import { moneyText as money } from "../../money/form.ts"
import type { Exchanged } from "../monitoring/exchanged.ts"
import type { OfIndicator, OfProject } from "../monitoring/facts.ts"
import type { Deviation } from "../monitoring/MON-003-no-reason.ts"
import type { Unfinished } from "../monitoring/MON-004-no-remedy.ts"
import type { MoneyGone } from "../monitoring/MON-006-money-gone.ts"
import type { SameEvidence } from "../monitoring/MON-008-same-evidence.ts"
import type { LessThanBefore } from "../monitoring/MON-012-less-than-before.ts"
import type { RowOfMoney } from "../monitoring/MON-013-money.ts"
import type { SameReason } from "../monitoring/MON-014-same-reason.ts"
import { faults, type Sayings, saying } from "./saying.ts"

/** How what is wrong with a sheet of monitoring is said. */
export const mon: Readonly<Record<string, Sayings>> = {
  "MON-001": saying<OfIndicator>({
    sentence: (data) => `${of(data)}没有填完成值。`,
    says: "空白",
    advice: "填到监控截止日为止实际完成的数；确实还没有开始的填0，并写明原因。",
  }),
  "MON-002": faults<Exchanged>({
    missing: {
      sentence: ({ project, name, approved }) =>
        `项目“${project}”批复的指标“${name}”（${approved}）在监控表里没有。`,
      says: "没有",
      advice: "监控表要列出批复的全部指标；目标确需调整的，先走预算调整。",
    },
    added: {
      sentence: ({ project, name, now }) => `项目“${project}”的指标“${name}”（${now}）不在批复的指标里。`,
      should: "没有",
      advice: "删去没有批复的指标；另外做的工作写在备注里。",
    },
    changed: {
      sentence: ({ project, name, part, approved, now }) =>
        `项目“${project}”的指标“${name}”的${part}批复为“${approved}”，监控表里是“${now}”。`,
      advice: "按批复的写；目标确需调整的，先走预算调整。",
    },
  }),
  "MON-003": faults<Deviation>({
    reason: {
      sentence: (data) => `${of(data)}有偏差，没有写原因：${data.because}`,
      says: "空白",
      should: "偏差原因",
      advice: "写明为什么没有跟上，原因要说得清是哪件事、谁、什么时候。",
    },
    cause: {
      sentence: (data) => `${of(data)}写了原因，没有选是哪一类原因。`,
      says: "空白",
      should: "经费、制度、人员、硬件条件保障或其他",
      advice: "在经费、制度、人员、硬件条件保障和其他里选一类。",
    },
  }),
  "MON-004": saying<Unfinished>({
    sentence: (data) => `${of(data)}有偏差，没有写明${data.missing}。`,
    says: "空白",
    should: ({ missing }) => missing,
    advice: "写明采取什么措施、什么时候完成、由谁负责。",
  }),
  "MON-005": saying<OfProject>({
    sentence: ({ project, count }) => `项目“${project}”一分钱没有支付，${count}项指标却全部达成。`,
    says: "支付0",
    should: "有支付，或者说明钱为什么没有用",
    advice: "核对完成值和支付数；确实没有花钱就完成的，说明原因，多出的钱按规定调整。",
  }),
  "MON-006": saying<MoneyGone>({
    sentence: ({ project, count, paid, adjusted }) =>
      `项目“${project}”已支付${wan(paid)}万元，占${wan(adjusted)}万元的一半以上，有数的${count}项指标没有一项跟上进度。`,
    says: ({ paid }) => `${wan(paid)}万元`,
    should: "目标随支出完成",
    advice: "核对完成值；钱先付了的，说明付给谁、什么时候见效。",
  }),
  "MON-007": saying<OfProject>({
    sentence: ({ project, count }) => `项目“${project}”的${count}项指标，完成值都与指标值一模一样。`,
    says: "与指标值相同",
    should: "实际完成的数",
    advice: "按统计、验收等材料填实际完成的数，不要抄指标值。",
  }),
  "MON-008": saying<SameEvidence>({
    sentence: ({ project, count, evidence }) =>
      `项目“${project}”的${count}项指标都用同一份佐证“${evidence}”。`,
    should: "各项指标各自的佐证",
    advice: "数量、质量、时效、满意度等分别附能证明它的材料。",
  }),
  "MON-009": saying<OfProject>({
    sentence: ({ project, count }) => `项目“${project}”有${count}项指标填了完成值，没有佐证材料。`,
    says: "没有",
    should: "佐证材料",
    advice: "写明证明完成值的材料和它在哪里，如验收单文号、统计报表、网址。",
  }),
  "MON-010": saying<Deviation>({
    sentence: (data) => `${of(data)}要由人判断，还没有判断：${data.because}`,
    advice: "看材料判断是已达成、进度正常、进度偏慢还是无法达成，并选上。",
  }),
  "MON-011": faults<Deviation>({
    certain: {
      sentence: (data) => `${of(data)}选了“确定能”完成，但是${data.because}`,
      should: "与预计一致",
      advice: "核对全年预计完成数和可能性，改正其中一个。",
    },
    impossible: {
      sentence: (data) => `${of(data)}选了“完全不可能”完成，但是预计${data.because}`,
      should: "与预计一致",
      advice: "核对全年预计完成数和可能性，改正其中一个。",
    },
  }),
  "MON-012": saying<LessThanBefore>({
    sentence: (data) => `${of(data)}这次填${data.now}，上次监控是${data.before}，累计的数不会减少。`,
    advice: "核对两次的数；上次填错了的，在备注里写明。",
  }),
  "MON-013": faults<RowOfMoney>({
    blank: {
      sentence: ({ project, row }) => `项目“${project}”的“${row}”没有填执行数。`,
      says: "空白",
      should: "执行数",
      advice: "填到监控截止日为止实际支付的数；没有支付的填0。",
    },
    expected: {
      sentence: ({ project, row, paid, other }) =>
        `项目“${project}”的“${row}”已执行${wan(paid)}万元，全年预计却只有${wan(other)}万元。`,
      says: ({ other }) => `${wan(other)}万元`,
      should: ({ paid }) => `不小于${wan(paid)}万元`,
      advice: "核对执行数和全年预计执行数。",
    },
    over: {
      sentence: ({ project, row, paid, other }) =>
        `项目“${project}”的“${row}”已执行${wan(paid)}万元，超过预算${wan(other)}万元。`,
      says: ({ paid }) => `${wan(paid)}万元`,
      should: ({ other }) => `不大于${wan(other)}万元`,
      advice: "核对执行数；预算调整过的，填调整后的预算数。",
    },
  }),
  "MON-014": saying<SameReason>({
    sentence: ({ project, count, reason }) => `项目“${project}”的${count}项偏差都写同一个原因“${reason}”。`,
    should: "各项偏差各自的原因",
    advice: "逐项分析，写各自的原因和措施。",
  }),
  "MON-015": saying<OfIndicator>({
    sentence: (data) => `${of(data)}的完成值大大超过指标值，没有说明。`,
    advice: "核对数和单位；确实超额完成的，在备注里说明，下年把指标值定得合适。",
  }),
}

function of({ project, indicator }: OfIndicator): string {
  return `项目“${project}”的指标“${indicator}”`
}

function wan(cents: number): string {
  return money(cents, { measure: "万元", decimals: 2, thousands: false })
}
