import type { Part, Purse } from "./account.ts"

/** Why money moves. */
export type Cause =
  | "approve"
  | "announce"
  | "carryIn"
  | "reply"
  | "breakDown"
  | "passOn"
  | "supplement"
  | "reduce"
  | "shift"
  | "withdraw"
  | "tie"
  | "release"
  | "pay"
  | "refund"
  | "carryOut"
  | "cancel"

/** What a cause may do: from where, to where, and how far money may go. */
export interface CauseRule {
  readonly name: string
  readonly from: readonly (Part | Purse)[]
  readonly to: readonly (Part | Purse)[]
  /** `quota`: what leaves a quota stays in it; `fund`: it may go to another quota or purse. */
  readonly within: "quota" | "fund"
  /**
   * `decision`: somebody decides it, so it may not take more than there is; `fact`: it has happened elsewhere and is
   * written down even when it should not have been.
   */
  readonly is: "decision" | "fact"
  /** What it changes of an approved budget: `opening` is the approved one itself. */
  readonly changes: "opening" | "budget" | "nothing"
}

/**
 * Every cause, in the order of the year (预算法 52, 54, 64, 66, 69, 71, 72; 实施条例 50; results-forms §5). Only these
 * move money.
 */
export const causes: Readonly<Record<Cause, CauseRule>> = {
  approve: {
    name: "人大批准",
    from: ["outside"],
    to: ["bureau", "reserved"],
    within: "fund",
    is: "decision",
    changes: "nothing",
  },
  announce: {
    name: "上级下达",
    from: ["outside"],
    to: ["bureau", "reserved"],
    within: "fund",
    is: "fact",
    changes: "nothing",
  },
  carryIn: {
    name: "上年结转",
    from: ["outside"],
    to: ["free"],
    within: "fund",
    is: "fact",
    changes: "opening",
  },
  reply: { name: "批复", from: ["bureau"], to: ["free"], within: "fund", is: "decision", changes: "opening" },
  breakDown: {
    name: "代编分解",
    from: ["reserved"],
    to: ["free"],
    within: "fund",
    is: "decision",
    changes: "budget",
  },
  passOn: {
    name: "下达",
    from: ["reserved", "bureau"],
    to: ["outside"],
    within: "fund",
    is: "decision",
    changes: "nothing",
  },
  supplement: {
    name: "追加",
    from: ["bureau"],
    to: ["free"],
    within: "fund",
    is: "decision",
    changes: "budget",
  },
  reduce: {
    name: "追减",
    from: ["free"],
    to: ["bureau", "outside"],
    within: "fund",
    is: "decision",
    changes: "budget",
  },
  shift: { name: "调剂", from: ["free"], to: ["free"], within: "fund", is: "decision", changes: "budget" },
  withdraw: {
    name: "收回",
    from: ["free"],
    to: ["bureau"],
    within: "fund",
    is: "decision",
    changes: "budget",
  },
  tie: { name: "占用", from: ["free"], to: ["tied"], within: "quota", is: "decision", changes: "nothing" },
  release: {
    name: "释放",
    from: ["tied"],
    to: ["free"],
    within: "quota",
    is: "decision",
    changes: "nothing",
  },
  pay: {
    name: "支付",
    from: ["free", "tied"],
    to: ["paid"],
    within: "quota",
    is: "fact",
    changes: "nothing",
  },
  refund: { name: "退回", from: ["paid"], to: ["free"], within: "quota", is: "fact", changes: "nothing" },
  carryOut: {
    name: "结转",
    from: ["free"],
    to: ["carried"],
    within: "quota",
    is: "decision",
    changes: "nothing",
  },
  cancel: {
    name: "注销",
    from: ["free"],
    to: ["outside"],
    within: "fund",
    is: "decision",
    changes: "budget",
  },
}
