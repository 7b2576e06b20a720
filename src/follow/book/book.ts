import { type Day, dayText, yuan } from "../../flow/index.ts"
import { type Account, accountKey, standOf } from "./account.ts"
import { causes } from "./causes.ts"
import { type Entry, entryProblems, isReversal } from "./entry.ts"

/** What stands in a book already, as far as what is to be written down touches it. */
export interface Before {
  /** The day the last entry was written down; "" when there is none. */
  readonly known: Day
  /** By {@link accountKey}, in cents. */
  readonly balances: ReadonlyMap<string, number>
  /** Entries that are to be taken back, or whose ids might come again. */
  readonly entries: readonly Entry[]
  /** Ids of those that were taken back. */
  readonly reversed: ReadonlySet<string>
}

/**
 * The book of movements (资金台账) of a region's year: entries are only added. Everything that is shown of execution is a
 * sum over them. A wrong entry is taken back by its reversal, never changed.
 */
export class Book {
  private readonly list: Entry[] = []
  private readonly byId = new Map<string, Entry>()
  private readonly reversed = new Set<string>()
  private readonly balances = new Map<string, number>()
  private readonly knownBefore: Day = ""
  /** The last day of the months that are closed; "" when none is. */
  private closedTo: Day = ""

  /** An empty book, or one that goes on from what is kept elsewhere: `entries` are then those added since. */
  constructor(before?: Before) {
    if (!before) return
    this.knownBefore = before.known
    for (const [key, cents] of before.balances) this.balances.set(key, cents)
    for (const entry of before.entries) this.byId.set(entry.id, entry)
    for (const id of before.reversed) this.reversed.add(id)
  }

  /** Every entry in the order it was written down. */
  get entries(): readonly Entry[] {
    return this.list
  }

  /** Closes the months up to a day. What happened then and is learned of later is still written down. */
  close(day: Day): void {
    if (day > this.closedTo) this.closedTo = day
  }

  /** An entry by its id. */
  entry(id: string): Entry | undefined {
    return this.byId.get(id)
  }

  /** Whether an entry stands in it, taken back or not. */
  has(id: string): boolean {
    return this.byId.has(id)
  }

  /** Whether an entry was taken back. */
  isReversed(id: string): boolean {
    return this.reversed.has(id)
  }

  /** Writes an entry down, or says in Chinese sentences why not; then nothing is changed. */
  append(entry: Entry): readonly string[] {
    const problems = this.problemsOf(entry)
    if (problems.length > 0) return problems
    this.list.push(entry)
    this.byId.set(entry.id, entry)
    if (entry.reverses !== null) this.reversed.add(entry.reverses)
    for (const { account, cents } of entry.moves) {
      const key = accountKey(account)
      this.balances.set(key, (this.balances.get(key) ?? 0) + cents)
    }
    return []
  }

  /** Writes several entries down, or none of them. */
  appendAll(entries: readonly Entry[]): readonly string[] {
    const kept = this.list.length
    for (const entry of entries) {
      const problems = this.append(entry)
      if (problems.length === 0) continue
      while (this.list.length > kept) this.drop()
      return problems
    }
    return []
  }

  private problemsOf(entry: Entry): string[] {
    const problems = entryProblems(entry)
    if (this.byId.has(entry.id)) problems.push("这笔记录已经登记过，没有重复登记。")
    const last = this.list.at(-1)?.known ?? this.knownBefore
    if (entry.known < last)
      problems.push(`登记日期${dayText(entry.known)}早于上一笔的${dayText(last)}，请先校准时钟。`)
    problems.push(...this.reversalProblems(entry))
    if (problems.length > 0 || entry.reverses !== null || causes[entry.cause].is === "fact") return problems
    if (entry.date <= this.closedTo)
      problems.push(
        `“${causes[entry.cause].name}”的日期${dayText(entry.date)}在已结账的月份里（结至${dayText(this.closedTo)}），请改用结账以后的日期。`,
      )
    return [...problems, ...this.shortages(entry)]
  }

  private reversalProblems(entry: Entry): string[] {
    if (entry.reverses === null) return []
    const of = this.byId.get(entry.reverses)
    if (!of) return ["要冲销的记录不存在，请核对。"]
    if (of.reverses !== null) return ["冲销记录不能再冲销，请重新登记原来的一笔。"]
    if (this.reversed.has(of.id)) return ["这笔记录已经冲销过，不能再冲销一次。"]
    return isReversal(entry, of) ? [] : ["冲销的金额与原记录不一致，请按原记录全额冲销。"]
  }

  /** A decision cannot take more than there is. */
  private shortages({ cause, moves }: Entry): string[] {
    const after = new Map<string, { account: Account; cents: number }>()
    for (const { account, cents } of moves) {
      const key = accountKey(account)
      const before = after.get(key)?.cents ?? this.balances.get(key) ?? 0
      after.set(key, { account, cents: before + cents })
    }
    return [...after.values()]
      .filter(({ account, cents }) => cents < 0 && standOf(account) !== "outside")
      .map(({ account, cents }) => {
        const whose = "quota" in account ? `单位${account.quota.unit}的指标` : "财政局待分配资金"
        return `${whose}不够“${causes[cause].name}”，还差${yuan(-cents)}，请核对金额。`
      })
  }

  private drop(): void {
    const entry = this.list.pop()!
    this.byId.delete(entry.id)
    if (entry.reverses !== null) this.reversed.delete(entry.reverses)
    for (const { account, cents } of entry.moves) {
      const key = accountKey(account)
      this.balances.set(key, (this.balances.get(key) ?? 0) - cents)
    }
  }
}
