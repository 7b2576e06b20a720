import type { Report } from "../../../src/model/finding.ts"
import type { ReportFormat, WriterOptions } from "../../../src/report/findings/index.ts"
import type { Answer, GivenFile, Outcome, Purpose, Request } from "../messages/files.ts"
import type { Answers, Question as Asked, Changes } from "../messages/ledgers.ts"
import { startWorker } from "./start-worker.ts"

interface Waiting {
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: Error) => void
}

/** How long one answer may take: a large workbook has half a minute, a ledger of a province two. */
const mostTime = 300_000

/** The thread was ended because it took too long. */
class TooLate extends Error {}

type Question = Request extends infer R ? (R extends Request ? Omit<R, "id"> : never) : never

/** The code of the thread could not be fetched. */
class NotLoaded extends Error {
  constructor() {
    super("页面有一部分没有取到，请确认明账服务仍在运行，然后刷新页面再试。")
  }
}

/** The worker thread that reads, checks and writes reports, as two asynchronous functions. */
export class Reading {
  #worker: Worker | null = null
  #next = 1
  readonly #waiting = new Map<number, Waiting>()
  readonly #start: () => Worker
  readonly #time: number
  #clock: ReturnType<typeof setTimeout> | undefined

  constructor(start = startWorker, time = mostTime) {
    this.#start = start
    this.#time = time
  }

  /** Reads and checks a file here in the browser. Never rejects. */
  async check(
    key: number,
    file: Blob & { readonly name: string },
    purpose: Purpose,
    beside: GivenFile | null = null,
    budget: GivenFile | null = null,
  ): Promise<Outcome> {
    try {
      const bytes = new Uint8Array(await file.arrayBuffer())
      const asked = { kind: "check", key, name: file.name, bytes, purpose, beside, budget } as const
      const answer = await this.#ask(asked, [bytes.buffer])
      if (answer.kind === "outcome") return answer.outcome
    } catch (error) {
      if (error instanceof NotLoaded) return { kind: "unreadable", message: error.message }
      if (error instanceof TooLate)
        return {
          kind: "unreadable",
          message: `读取“${file.name}”超过 ${Math.round(this.#time / 1000)} 秒仍未完成，已停止；文件可能过大或内部结构异常，请拆分或另存一份后再试。`,
        }
      // Falls through to the sentence below: the file vanished, or the thread died of it.
    }
    return {
      kind: "unreadable",
      message: `浏览器没能读完“${file.name}”：文件可能太大、正被占用或已移走，请重新选择，或改用命令 mingzhang check。`,
    }
  }

  /** Writes the report of several documents. Rejects with a Chinese sentence. */
  async write(format: ReportFormat, reports: readonly Report[], options: WriterOptions): Promise<Uint8Array> {
    const answer = await this.#ask({ kind: "write", format, reports, options }).catch((error: Error) => {
      throw error instanceof NotLoaded ? error : new Error("浏览器没能生成报告，请换一种格式再试。")
    })
    if (answer.kind === "written") return answer.bytes
    throw new Error(answer.kind === "failed" ? answer.message : "没有生成报告，请重试。")
  }

  /** What changed from one document to another. Rejects with a Chinese sentence. */
  async compare(before: GivenFile, after: GivenFile): Promise<Changes> {
    const answer = await this.#ask({ kind: "compare", before, after }).catch((error: Error) => {
      throw error instanceof NotLoaded ? error : new Error("浏览器没能比较这两份文件，请重新放入再试。")
    })
    if (answer.kind === "compared") return answer.changes
    throw new Error(answer.kind === "failed" ? answer.message : "没有比较成，请重试。")
  }

  /** Asks about a ledger. Rejects with a Chinese sentence. */
  async ask<Q extends Asked>(question: Q): Promise<Answers[Q["ask"]]> {
    const answer = await this.#ask({ kind: "ask", question }).catch((error: Error) => error)
    if (answer instanceof NotLoaded) throw answer
    if (answer instanceof TooLate) throw new Error("做了太久仍未完成，已停止；请重新放入文件再试。")
    if (answer instanceof Error) throw new Error("浏览器没能做完，请重新放入文件再试。")
    if (answer.kind === "answered") return answer.answer as Answers[Q["ask"]]
    throw new Error(answer.kind === "failed" ? answer.message : "没有做成，请重试。")
  }

  #ask(question: Question, transfer: Transferable[] = []): Promise<Answer> {
    const id = this.#next++
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      this.#started().postMessage({ id, ...question } as Request, transfer)
      if (this.#waiting.size === 1) this.#watch()
    })
  }

  /** Gives the thread its time for the next answer: it answers one after another. */
  #watch(): void {
    clearTimeout(this.#clock)
    if (this.#waiting.size > 0) this.#clock = setTimeout(() => this.#stop(new TooLate()), this.#time)
  }

  /** Ends the thread; the next question starts another. Only what it was at is to blame, the others are lost with it. */
  #stop(error: Error): void {
    clearTimeout(this.#clock)
    this.#worker?.terminate()
    this.#worker = null
    for (const { reject } of this.#waiting.values()) reject(error)
    this.#waiting.clear()
  }

  #started(): Worker {
    if (this.#worker) return this.#worker
    const worker = this.#start()
    worker.addEventListener("message", (event: MessageEvent<Answer>) => {
      this.#waiting.get(event.data.id)?.resolve(event.data)
      this.#waiting.delete(event.data.id)
      this.#watch()
    })
    worker.addEventListener("messageerror", () => this.#stop(new Error("An answer could not be read")))
    worker.addEventListener("error", (event) => {
      event.preventDefault()
      // Code that fails says where; code that never came says nothing.
      this.#stop(event instanceof ErrorEvent ? new Error("The reading thread stopped") : new NotLoaded())
    })
    this.#worker = worker
    return worker
  }
}
