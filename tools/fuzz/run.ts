import { type Limited, startLimited } from "../../src/cli/limited.ts"
import type { RunLimits } from "../../src/cli/limits.ts"
import type { Input } from "./kinds.ts"
import type { Ending } from "./worker.ts"

/** The reader of the project, in a module of its own so that tests can give one that fails. */
export const ownReader = new URL("./read.ts", import.meta.url)

/** What the small files of the fuzzer may take: far less than what a published one may. */
export const fuzzLimits: RunLimits = { time: 60_000, memory: 512 }

/** A worker process that reads one input after another, started anew when one ended it. */
export class Runner {
  #worker: Limited<Input> | null = null
  #heard: (ending: Ending) => void = () => {}
  readonly #reader: string
  readonly #limits: RunLimits

  constructor(reader: URL = ownReader, limits: RunLimits = fuzzLimits) {
    this.#reader = reader.href
    this.#limits = limits
  }

  /** How an input ends. One at a time. */
  run(input: Input): Promise<Ending> {
    return new Promise((done) => {
      this.#worker ??= this.#start()
      const worker = this.#worker
      this.#heard = (ending) => {
        worker.end()
        this.#heard = () => {}
        done(ending)
      }
      worker.begin()
      worker.send(input)
    })
  }

  close(): void {
    this.#worker?.close()
  }

  #start(): Limited<Input> {
    const worker = startLimited<Input, Ending>(
      new URL("./worker.ts", import.meta.url),
      { reader: this.#reader },
      this.#limits,
      {
        message: (ending) => this.#heard(ending),
        gone: (because) => {
          if (this.#worker === worker) this.#worker = null
          this.#heard({ is: "failed", how: because ?? "the process ended" })
        },
      },
    )
    return worker
  }
}
