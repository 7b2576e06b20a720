/** How many requests a minute are answered: of one person, and of one address for whoever is not signed in. */
export interface Limits {
  readonly person: number
  readonly address: number
}

/** Far above what a page asks for, far below what a program in a loop does. */
export const usualLimits: Limits = { person: 1200, address: 600 }

/**
 * Counts requests by the minute. Who is signed in is counted by person, whatever the address: a whole office behind one
 * address does not share a limit, and a stranger at it does not use up anybody's.
 */
export class Pace {
  private readonly limits: Limits
  private readonly now: () => number
  private minute = 0
  private counts = new Map<string, number>()

  constructor(limits: Limits, now: () => number) {
    this.limits = limits
    this.now = now
  }

  /** Seconds to wait before a request of somebody is answered again; 0: it is answered. */
  wait(kind: keyof Limits, who: string): number {
    const now = this.now()
    const minute = Math.floor(now / 60_000)
    if (minute !== this.minute) {
      this.minute = minute
      this.counts = new Map()
    }
    const key = `${kind} ${who}`
    const count = (this.counts.get(key) ?? 0) + 1
    this.counts.set(key, count)
    return count > this.limits[kind] ? Math.ceil(60 - (now % 60_000) / 1000) : 0
  }
}
