import type { Day } from "../../flow/index.ts"
import type { Fund } from "../../model/ledger.ts"
import { fundNames } from "../../model/names.ts"
import type { Decider } from "../../packs/changes.ts"
import type { Account } from "../book/account.ts"
import type { Cause } from "../book/causes.ts"
import type { Entry, Move } from "../book/entry.ts"
import { quotaKey } from "../book/quota.ts"
import type { Change, Decision } from "./decider.ts"

/** A change of the approved budget as somebody asks for it. */
export interface AskedChange extends Change {
  readonly cents: number
  readonly reason: string
  /** 文号 of what it rests on. */
  readonly document: string | null
  /** Goals and indicators that change with the money; "" when none do. */
  readonly goals: string
  /** Number of the money that is broken down (代编分解); none for every other change. */
  readonly kept?: number | null
}

/** How it was decided, by whom and under which number. */
export interface ChangeApproval {
  readonly id: string
  readonly day: Day
  readonly by: string
  readonly document: string | null
}

/** What is wrong with a change by itself, as Chinese sentences; whether there is enough money, the book says. */
export function changeProblems({
  kind,
  from,
  to,
  source,
  cents,
  reason,
  kept = null,
}: AskedChange): string[] {
  const problems: string[] = []
  if (!Number.isSafeInteger(cents) || cents <= 0) problems.push("变动金额应大于0、精确到分，请改正。")
  if (reason.trim() === "") problems.push("缺少变动的原因，请写明为什么要变动。")
  const [takes, gives] = [kind !== "supplement" && kind !== "breakDown", kind === "shift" || !isLosing(kind)]
  if (takes !== (from !== null))
    problems.push(takes ? "请选择从哪条指标调出。" : "追加不从指标调出，请改正。")
  if (gives !== (to !== null))
    problems.push(gives ? "请选择调入哪条指标。" : "这项变动没有调入的指标，请改正。")
  if ((kind === "breakDown") !== (kept !== null))
    problems.push(
      kind === "breakDown" ? "请选择分解的是哪一笔代编或转移支付。" : "只有代编分解才选代编，请改正。",
    )
  if ((kind === "shift") !== (source === null))
    problems.push(kind === "shift" ? "调剂是指标之间的，不用选资金来源。" : "请选择钱从哪里来或到哪里去。")
  if (from && to) {
    if (quotaKey(from) === quotaKey(to)) problems.push("调出和调入的是同一条指标，请改正。")
    if (from.fund !== to.fund)
      problems.push(
        `调出的是${fundNames[from.fund]}，调入的是${fundNames[to.fund]}，资金性质不能改变，请分别办理追减和追加。`,
      )
  }
  return problems
}

function isLosing(kind: Change["kind"]): boolean {
  return kind === "reduce" || kind === "withdraw" || kind === "cancel" || kind === "carryOut"
}

/** What an approved change writes into the book: money that is new to the region comes in first. */
export function entriesOfChange(change: AskedChange, approval: ChangeApproval, decision: Decision): Entry[] {
  const { kind, from, to, source, cents, reason } = change
  const { id, day, by, document } = approval
  const common = {
    date: day,
    known: day,
    document: document ?? change.document,
    reason,
    by,
    approvedBy: deciderText(decision.decides, by),
    reverses: null,
  }
  const fund = (from ?? to)!.fund
  const bureau: Account = { purse: "bureau", fund }
  const outside: Account = { purse: "outside", fund }
  const isNew = kind === "supplement" && source !== "bureau"
  const arrival: Cause = source === "superior" ? "announce" : "approve"
  const away = source === "outside" || kind === "cancel" ? outside : bureau
  const start: Account = from ? { quota: from, part: "free" } : kind === "breakDown" ? reserved(fund) : bureau
  const end: Account = to
    ? { quota: to, part: "free" }
    : kind === "carryOut"
      ? { quota: from!, part: "carried" }
      : away
  return [
    ...(isNew ? [{ ...common, id: `${id}|in`, cause: arrival, moves: movesOf(outside, bureau, cents) }] : []),
    { ...common, id, cause: kind, moves: movesOf(start, end, cents) },
  ]
}

function reserved(fund: Fund): Account {
  return { purse: "reserved", fund }
}

function movesOf(from: Account, to: Account, cents: number): Move[] {
  return [
    { account: from, cents: -cents },
    { account: to, cents },
  ]
}

/** Government and congress decide on paper: who writes it down is named behind them. */
function deciderText(decides: Decider, by: string): string {
  if (decides === "congress") return `人大常委会（${by}登记）`
  return decides === "government" ? `本级政府（${by}登记）` : by
}
