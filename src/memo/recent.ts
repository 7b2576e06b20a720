/**
 * What was made lately, by what it was made of: as many as together weigh no more than `limit`. Who is asked for stays,
 * who has not been asked for longest goes first.
 */
export class Recent<V> {
  private readonly kept = new Map<string, V>()
  private readonly limit: number
  private readonly weightOf: (value: V) => number
  private weight = 0

  constructor(limit: number, weightOf: (value: V) => number) {
    this.limit = limit
    this.weightOf = weightOf
  }

  get(key: string): V | undefined {
    const found = this.kept.get(key)
    if (found === undefined) return undefined
    this.kept.delete(key)
    this.kept.set(key, found)
    return found
  }

  set(key: string, value: V): void {
    this.remove(key)
    this.kept.set(key, value)
    this.weight += this.weightOf(value)
    for (const oldest of this.kept.keys()) {
      if (this.weight <= this.limit) break
      this.remove(oldest)
    }
  }

  private remove(key: string): void {
    const found = this.kept.get(key)
    if (found === undefined) return
    this.kept.delete(key)
    this.weight -= this.weightOf(found)
  }
}
