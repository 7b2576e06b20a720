/** What was answered, by address, as long as it is worth keeping; the longest unused goes first. */
export class AnswerCache<A extends { readonly size: number }> {
  readonly #most: number
  readonly #kept = new Map<string, A>()
  readonly #underWay = new Map<string, Promise<A>>()
  #state = ""
  #size = 0

  /** `most` is how many bytes are kept. */
  constructor(most: number) {
    this.#most = most
  }

  /** The answer of an address in a state of what is published; made once, however many ask at the same time. */
  async answer(state: string, address: string, make: () => Promise<A>): Promise<A> {
    if (state !== this.#state) {
      this.#kept.clear()
      this.#size = 0
      this.#state = state
    }
    const known = this.#kept.get(address)
    if (known) {
      this.#kept.delete(address)
      this.#kept.set(address, known)
      return known
    }
    const key = `${state} ${address}`
    const waiting = this.#underWay.get(key) ?? make().finally(() => this.#underWay.delete(key))
    this.#underWay.set(key, waiting)
    const made = await waiting
    if (state === this.#state && !this.#kept.has(address)) this.#keep(address, made)
    return made
  }

  #keep(address: string, answer: A) {
    // One answer may not push out all others.
    if (answer.size > this.#most / 16) return
    this.#kept.set(address, answer)
    this.#size += answer.size
    for (const [oldest, { size }] of this.#kept) {
      if (this.#size <= this.#most) break
      this.#kept.delete(oldest)
      this.#size -= size
    }
  }
}
