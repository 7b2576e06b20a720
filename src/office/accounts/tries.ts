/** The longest wait, in seconds. */
const longest = 900

/**
 * Slows down who guesses: after some wrong tries from one address at one account the next has to wait, longer each
 * time. Nobody else is locked out: others at the account, and the address at other accounts until it has been wrong
 * very often.
 */
export class Tries {
  private readonly wrong = new Map<string, { count: number; until: number; last: number }>()

  /** How many seconds this address has to wait before it may try this account; 0: none. */
  wait(address: string, account: string, now: number): number {
    const until = Math.max(
      ...[`${address}|${account}`, address].map((key) => this.wrong.get(key)?.until ?? 0),
    )
    // A clock that was set back makes nobody wait longer than the longest.
    return until > now ? Math.min(Math.ceil((until - now) / 1000), longest) : 0
  }

  /** Remembers a wrong try. */
  failed(address: string, account: string, now: number): void {
    this.count(`${address}|${account}`, 5, now)
    this.count(address, 50, now)
    if (this.wrong.size > 10_000) this.forgetOld(now)
  }

  /** A right try makes good the wrong ones before it at this account. */
  succeeded(address: string, account: string): void {
    this.wrong.delete(`${address}|${account}`)
  }

  private count(key: string, free: number, now: number): void {
    const before = this.wrong.get(key)
    const count = before && now - before.last < 86_400_000 ? before.count + 1 : 1
    const until = count < free ? 0 : now + Math.min(2 ** (count - free), longest) * 1000
    this.wrong.set(key, { count, until, last: now })
  }

  private forgetOld(now: number): void {
    for (const [key, { until, last }] of this.wrong)
      if (until < now && now - last > 3_600_000) this.wrong.delete(key)
    for (const key of this.wrong.keys()) {
      if (this.wrong.size <= 10_000) break
      this.wrong.delete(key)
    }
  }
}
