import { type Day, daysBetween, dayText, isDay, plusDays } from "../../flow/index.ts"
import type { Fund } from "../../model/ledger.ts"
import type { Deadline, KeptKind } from "../../packs/deadlines.ts"
import type { Entry } from "../book/entry.ts"

/** Money that no unit has yet, as the bureau writes it down: what it is, from when, of which document. */
export interface Kept {
  readonly kind: KeptKind
  /** The day the congress approved it, or it came. */
  readonly date: Day
  readonly document: string
  readonly name: string
  readonly fund: Fund
  readonly cents: number
}

/** How much of it is not passed on yet, and until when it has to be. */
export interface KeptClock {
  readonly due: Day
  /** Days left, below zero when it is past; null when all is passed on. */
  readonly daysLeft: number | null
  readonly says: string
}

/** What is wrong with it by itself, as Chinese sentences. */
export function keptProblems(
  { kind, date, document, name, cents }: Kept,
  year: number,
  today: Day,
): string[] {
  const problems: string[] = []
  if (name.trim() === "") problems.push("缺少名称，请写明是什么钱。")
  if (document.trim() === "")
    problems.push(`缺少文号，请填写${kind === "received" ? "上级下达" : "人大批准"}的文件。`)
  if (!isDay(date) || date > today) problems.push(`日期“${date}”不对，请填写今天或以前的日期。`)
  // What was announced early came in the year before.
  else if (Number(date.slice(0, 4)) > year || Number(date.slice(0, 4)) < year - 1)
    problems.push(`日期${date}不在${year}年或上一年，请核对。`)
  if (!Number.isSafeInteger(cents) || cents <= 0) problems.push("金额应大于0、精确到分，请改正。")
  return problems
}

/** The last day by which money has to be passed on. */
export function dueOf({ date }: Pick<Kept, "date">, year: number, { days, until }: Deadline): Day {
  return until !== null ? `${year}-${until}` : plusDays(date, days ?? 0)
}

/** Reads the clock of money on a day: a countdown while something is left. */
export function clockOf(
  kept: Pick<Kept, "date">,
  left: number,
  year: number,
  deadline: Deadline,
  today: Day,
): KeptClock {
  const due = dueOf(kept, year, deadline)
  const last = `最迟${dayText(due)}（${deadline.article}${deadline.isSure ? "" : "，请按本地规定核实"}）`
  if (left <= 0) return { due, daysLeft: null, says: `已经全部下达；${last}。` }
  const daysLeft = daysBetween(today, due)
  const now = daysLeft > 0 ? `还有${daysLeft}天` : daysLeft === 0 ? "今天到期" : `已超过${-daysLeft}天`
  return { due, daysLeft, says: `${last}，${now}。` }
}

interface Written {
  readonly id: string
  readonly known: Day
  readonly by: string
}

/** Money comes into the budget and is no unit's yet. */
export function keepEntry(
  { kind, date, document, name, fund, cents }: Kept,
  { id, known, by }: Written,
): Entry {
  const isFromAbove = kind === "received"
  return {
    id,
    date,
    known,
    cause: isFromAbove ? "announce" : "approve",
    document,
    reason: name,
    by,
    approvedBy: isFromAbove ? null : "人民代表大会",
    moves: [
      { account: { purse: "outside", fund }, cents: -cents },
      { account: { purse: "reserved", fund }, cents },
    ],
    reverses: null,
  }
}

/** 下达: money goes to a lower government, out of this budget. */
export function passEntry(
  { fund }: Pick<Kept, "fund">,
  { cents, date, document, reason }: Pick<Entry, "date" | "document" | "reason"> & { readonly cents: number },
  { id, known, by }: Written,
): Entry {
  return {
    id,
    date,
    known,
    cause: "passOn",
    document,
    reason,
    by,
    approvedBy: by,
    moves: [
      { account: { purse: "reserved", fund }, cents: -cents },
      { account: { purse: "outside", fund }, cents },
    ],
    reverses: null,
  }
}
