import { type Day, isDay, yuan } from "../../flow/index.ts"
import type { Entry, Move } from "../book/entry.ts"
import { type Quota, quotaKey } from "../book/quota.ts"

/** What is bought by a contract (政府采购法第二条: 货物、工程、服务). */
export const contractKinds = { goods: "货物", works: "工程", services: "服务" } as const

export type ContractKind = keyof typeof contractKinds

/** How large the firm is that supplies it, as it declares itself. */
export const firmSizes = {
  large: "大型企业",
  medium: "中型企业",
  small: "小型企业",
  micro: "微型企业",
} as const

export type FirmSize = keyof typeof firmSizes

/** A part of a contract's money, and the quota it is tied in. */
export interface Tie {
  readonly quota: Quota
  readonly cents: number
}

/** A contract (采购合同) as a unit enters it. */
export interface Contract {
  readonly unit: string
  readonly title: string
  readonly kind: ContractKind
  readonly supplier: string
  readonly size: FirmSize
  readonly signed: Day
  /** 合同编号. */
  readonly document: string
  /** The number of what was planned (政府采购预算) among what its unit planned; null when nothing was. */
  readonly planned: number | null
  /** Why there is no plan; "" where there is one. */
  readonly why: string
  readonly ties: readonly Tie[]
}

/** Who writes a movement of a contract down, and when. */
export interface Writer {
  readonly known: Day
  readonly by: string
}

/** The sum of a contract. */
export function centsOf({ ties }: Pick<Contract, "ties">): number {
  return ties.reduce((sum, { cents }) => sum + cents, 0)
}

/** What is wrong with a contract by itself, as Chinese sentences; whether there is enough money, the book says. */
export function contractProblems(contract: Contract, year: number, today: Day): string[] {
  const { unit, title, supplier, signed, document, planned, why, ties } = contract
  const problems: string[] = []
  if (title.trim() === "") problems.push("缺少合同名称，请写明买什么。")
  if (supplier.trim() === "") problems.push("缺少供应商名称，请填写。")
  if (document.trim() === "") problems.push("缺少合同编号，请填写。")
  if (!isDay(signed) || signed > today) problems.push(`签订日期“${signed}”不对，请填写今天或以前的日期。`)
  else if (signed.slice(0, 4) > String(year))
    problems.push(`签订日期${signed}不在${year}年，请到那一年登记。`)
  if (planned === null && why.trim() === "")
    problems.push("没有选政府采购预算，请选一项，或写明为什么没有预算。")
  if (ties.length === 0) problems.push("没有选指标，请选择合同从哪条指标支付、多少钱。")
  if (ties.some(({ cents }) => !Number.isSafeInteger(cents) || cents <= 0))
    problems.push("合同金额应大于0、精确到分，请改正。")
  if (ties.some(({ quota }) => quota.unit !== unit))
    problems.push(`有指标不是单位${unit}的，请改选本单位的指标。`)
  if (new Set(ties.map(({ quota }) => quotaKey(quota))).size < ties.length)
    problems.push("同一条指标选了两次，请合并成一行。")
  return problems
}

/** 占用: the contract's money is put aside in its quotas, from the day it is written down. */
export function tieEntry(contract: Contract, id: string, { known, by }: Writer): Entry {
  return {
    id,
    date: known,
    known,
    cause: "tie",
    document: contract.document,
    reason: `${contract.title}（${contract.supplier}）`,
    by,
    approvedBy: `合同${contract.document}`,
    moves: contract.ties.flatMap((tie) => between(tie, "free", "tied")),
    reverses: null,
  }
}

/** 释放: what is not needed any more is free again; from the day it counts, which may be that of a payment. */
export function releaseEntry(
  ties: readonly Tie[],
  { id, date, document, reason }: Pick<Entry, "id" | "date" | "document" | "reason">,
  { known, by }: Writer,
): Entry {
  return {
    id,
    date,
    known,
    cause: "release",
    document,
    reason,
    by,
    approvedBy: `合同${document}`,
    moves: ties.flatMap((tie) => between(tie, "tied", "free")),
    reverses: null,
  }
}

/** So much of what is tied, quota by quota; null: all of it. Refused in a sentence when there is less. */
export function partOf(
  tied: readonly Tie[],
  cents: number | null,
): { readonly ties: readonly Tie[] } | { readonly problem: string } {
  const all = centsOf({ ties: tied })
  if (all <= 0) return { problem: "这份合同已经没有占用，不用释放。" }
  if (cents === null) return { ties: tied.filter((tie) => tie.cents > 0) }
  if (!Number.isSafeInteger(cents) || cents <= 0) return { problem: "释放的金额应大于0、精确到分，请改正。" }
  if (cents > all) return { problem: `这份合同只占用着${yuan(all)}，不能释放${yuan(cents)}，请核对。` }
  let rest = cents
  const ties = tied.flatMap((tie) => {
    const own = Math.min(rest, tie.cents)
    rest -= own
    return own > 0 ? [{ ...tie, cents: own }] : []
  })
  return { ties }
}

function between({ quota, cents }: Tie, from: "free" | "tied", to: "free" | "tied"): Move[] {
  return [
    { account: { quota, part: from }, cents: -cents },
    { account: { quota, part: to }, cents },
  ]
}
