import type { Budget } from "../budget.ts"

type Listener = (event: { data: unknown }) => void

/** What is looked at in a message: a piece of a page's operators. */
interface Message {
  /** The message belongs to a stream, such as that of a page's operators. */
  readonly stream?: number
  readonly chunk?: { readonly fnArray?: readonly number[] }
}

/** The numbers of the operators that open and close states, as PDF.js counts them (`pdfjs.OPS`). */
export interface StateOperators {
  readonly save: number
  readonly restore: number
  readonly paintFormXObjectBegin: number
  readonly paintFormXObjectEnd: number
}

/** Counts what a page draws, as its operators come. */
class PageCount {
  private operators = 0
  private forms = 0
  private states = 0
  private readonly budget: Budget
  private readonly ops: StateOperators

  constructor(budget: Budget, ops: StateOperators) {
    this.budget = budget
    this.ops = ops
  }

  add(list: readonly number[]): void {
    const { budget, ops } = this
    budget.spend("operators", list.length)
    this.operators += list.length
    let deepest = 0
    for (const operator of list) {
      if (operator === ops.save) deepest = Math.max(deepest, ++this.states)
      else if (operator === ops.restore) this.states = Math.max(0, this.states - 1)
      else if (operator === ops.paintFormXObjectBegin) {
        this.forms++
        deepest = Math.max(deepest, ++this.states)
      } else if (operator === ops.paintFormXObjectEnd) this.states = Math.max(0, this.states - 1)
    }
    budget.page(this.operators, this.forms, deepest)
  }
}

/**
 * The port over which PDF.js's parser and its other half talk in one thread. Every piece of a page is weighed as it
 * comes, since the parser cannot be asked how much there will be; what is too much stops the parser at once.
 */
export class WatchedPort {
  /** Rejected when the file is refused. */
  readonly refused: Promise<never>
  private refuse!: (reason: unknown) => void
  private readonly listeners = new Map<Listener, (() => void) | null>()
  private readonly budget: Budget
  private readonly ops: StateOperators
  private page: PageCount
  private problem: unknown = null

  constructor(budget: Budget, ops: StateOperators) {
    this.budget = budget
    this.ops = ops
    this.page = new PageCount(budget, ops)
    this.refused = new Promise((_, reject) => {
      this.refuse = reject
    })
    // Whoever reads a page races it against this; between pages nobody listens.
    this.refused.catch(() => {})
  }

  /** A new page begins. */
  nextPage(): void {
    this.page = new PageCount(this.budget, this.ops)
  }

  postMessage(message: unknown, transfer?: Transferable[]): void {
    const data: unknown = structuredClone(message, transfer ? { transfer } : undefined)
    this.weigh(data as Message)
    // Streams of a refused file end where they are: to cancel them would reject promises nobody holds.
    if (this.problem !== null && (data as Message).stream) return
    queueMicrotask(() => {
      for (const listener of [...this.listeners.keys()]) listener.call(this, { data })
    })
  }

  addEventListener(_name: string, listener: Listener, options?: { readonly signal?: AbortSignal }): void {
    const signal = options?.signal
    if (signal?.aborted) return
    const forget = () => this.removeEventListener(_name, listener)
    signal?.addEventListener("abort", forget)
    this.listeners.set(listener, signal ? () => signal.removeEventListener("abort", forget) : null)
  }

  removeEventListener(_name: string, listener: Listener): void {
    this.listeners.get(listener)?.()
    this.listeners.delete(listener)
  }

  private weigh(message: Message): void {
    const list = message?.chunk?.fnArray
    if (!list) return
    try {
      if (this.problem === null) this.page.add(list)
      this.budget.checkTime()
    } catch (error) {
      this.problem ??= error
      this.refuse(this.problem)
    }
    if (this.problem !== null) throw this.problem
  }
}
