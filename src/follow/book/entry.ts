import { type Day, dayText, isDay } from "../../flow/index.ts"
import { fundNames } from "../../model/names.ts"
import { type Account, accountKey, fundOf, standOf } from "./account.ts"
import { type Cause, causes } from "./causes.ts"
import { quotaKey } from "./quota.ts"

/** Money that comes to (above zero) or leaves (below zero) an account, in cents. */
export interface Move {
  readonly account: Account
  readonly cents: number
}

/** One movement of money: its moves add up to nothing, for every fund by itself. */
export interface Entry {
  readonly id: string
  /** The day it counts from. */
  readonly date: Day
  /** The day it was written down: what is known on a day is what was written down by then. */
  readonly known: Day
  readonly cause: Cause
  /** 文号 or voucher; null when there is none. */
  readonly document: string | null
  readonly reason: string
  /** Who wrote it down. */
  readonly by: string
  /** Who decided it; null for a fact. */
  readonly approvedBy: string | null
  readonly moves: readonly Move[]
  /** The entry that it takes back: the same moves turned round. */
  readonly reverses: string | null
}

/** What is wrong with an entry by itself, as Chinese sentences; empty when nothing is. */
export function entryProblems(entry: Entry): string[] {
  const { cause, date, known, moves } = entry
  const problems: string[] = []
  if (!isDay(date) || !isDay(known))
    problems.push(`“${causes[cause].name}”的日期“${isDay(date) ? known : date}”不是日期，请改正。`)
  if (moves.length === 0) problems.push(`“${causes[cause].name}”没有金额，请填写从哪里到哪里、多少。`)
  if (moves.some(({ cents }) => !Number.isSafeInteger(cents) || cents === 0))
    problems.push(`“${causes[cause].name}”有一笔不是精确到分、不为0的金额，请改正。`)
  if (causes[cause].is === "decision" && entry.approvedBy === null)
    problems.push(`“${causes[cause].name}”没有批准人，请先办理审批。`)
  return [...problems, ...balanceProblems(entry), ...(entry.reverses === null ? wayProblems(entry) : [])]
}

/** An entry that takes another back, written down on a day by somebody for a reason. */
export function reversalOf(
  entry: Entry,
  { id, known, by, reason }: Pick<Entry, "id" | "known" | "by" | "reason">,
): Entry {
  const moves = entry.moves.map(({ account, cents }) => ({ account, cents: -cents }))
  return { ...entry, id, known, by, reason, moves, reverses: entry.id }
}

/** Whether one entry takes another back, to the cent. */
export function isReversal(entry: Entry, of: Entry): boolean {
  if (entry.date !== of.date || entry.cause !== of.cause || entry.moves.length !== of.moves.length)
    return false
  const text = ({ account, cents }: Move, sign: number) => `${accountKey(account)} ${sign * cents}`
  const there = of.moves.map((move) => text(move, -1)).sort()
  return entry.moves
    .map((move) => text(move, 1))
    .sort()
    .every((move, i) => move === there[i])
}

function balanceProblems({ cause, moves }: Entry): string[] {
  const name = causes[cause].name
  const within = causes[cause].within
  // Most of a book: what leaves one part of a quota comes to another.
  const [from, to] = moves
  if (moves.length === 2 && from!.cents === -to!.cents && isOneQuota(from!.account, to!.account)) return []
  const sums = new Map<string, { cents: number; account: Account }>()
  for (const { account, cents } of moves) {
    const key = within === "quota" && "quota" in account ? quotaKey(account.quota) : fundOf(account)
    const sum = sums.get(key)
    sums.set(key, { account, cents: (sum?.cents ?? 0) + cents })
  }
  return [...sums.values()]
    .filter(({ cents }) => cents !== 0)
    .map(({ account }) =>
      within === "quota"
        ? `“${name}”不能把钱移到别的指标（单位${"quota" in account ? account.quota.unit : ""}），请用“调剂”。`
        : `“${name}”的${fundNames[fundOf(account)]}转出与转入不相等，请核对金额；资金性质不能改变。`,
    )
}

function isOneQuota(one: Account, other: Account): boolean {
  return "quota" in one && "quota" in other && one.quota === other.quota
}

function wayProblems({ cause, moves, date }: Entry): string[] {
  const { name, from, to } = causes[cause]
  const wrong = moves.some(({ account, cents }) => !(cents < 0 ? from : to).includes(standOf(account)))
  return wrong ? [`${isDay(date) ? dayText(date) : ""}的“${name}”转出或转入的地方不对，请核对。`] : []
}
