import { Recent } from "../../memo/index.ts"

/** What was answered, by address, as long as it is worth keeping. */
export class AnswerCache<A extends { readonly size: number }> {
  readonly #most: number
  readonly #underWay = new Map<string, Promise<A>>()
  #kept: Recent<A>
  #state = ""

  /** `most` is how many bytes are kept. */
  constructor(most: number) {
    this.#most = most
    this.#kept = this.#empty()
  }

  /** The answer of an address in a state of what is published; made once, however many ask at the same time. */
  async answer(state: string, address: string, make: () => Promise<A>): Promise<A> {
    if (state !== this.#state) {
      this.#kept = this.#empty()
      this.#state = state
    }
    const known = this.#kept.get(address)
    if (known) return known
    const key = `${state} ${address}`
    const waiting = this.#underWay.get(key) ?? make().finally(() => this.#underWay.delete(key))
    this.#underWay.set(key, waiting)
    const made = await waiting
    // One answer may not push out all others.
    if (state === this.#state && made.size <= this.#most / 16) this.#kept.set(address, made)
    return made
  }

  #empty(): Recent<A> {
    return new Recent(this.#most, ({ size }) => size)
  }
}
