/** How long one file may take, in milliseconds, and how much memory the worker that does it may use, in MB. */
export interface RunLimits {
  readonly time: number
  readonly memory: number
  /** How long reading alone may take, where that is not the usual of the readers. */
  readonly reading?: number
}

/** The limits as the command line gives them: seconds and MB. */
export interface LimitOptions {
  readonly timeLimit?: number
  readonly memoryLimit?: number
}

/** Those of a published file: reading has a minute, converting an old format two, and checking the rest. */
export const fileLimits: RunLimits = { time: 240_000, memory: 1024 }

/** Those of a document or two and what is made of them. */
export const documentLimits: RunLimits = { time: 600_000, memory: 1024 }

/** Those of a ledger and what is made of it: a province's has 200 000 lines and hundreds of publishers. */
export const ledgerLimits: RunLimits = { time: 600_000, memory: 4096 }

/** The limits of a run: as asked for, else the usual. */
export function limitsOf({ timeLimit, memoryLimit }: LimitOptions, usual: RunLimits = fileLimits): RunLimits {
  const time = timeLimit === undefined ? usual.time : timeLimit * 1000
  const memory = memoryLimit ?? usual.memory
  return timeLimit === undefined ? { time, memory } : { time, memory, reading: time }
}

/** What to say of a file that took too long. */
export function tooLate({ time }: RunLimits): string {
  return `处理超过 ${Math.round(time / 1000)} 秒仍未完成，已停止；文件可能过大或内部结构异常，请拆分或另存一份后再试（时限可用 --time-limit 放宽）。`
}

/** What to say of a file that needed too much memory. */
export function tooMuchMemory({ memory }: RunLimits): string {
  return `处理时要用的内存超过 ${memory} MB，已停止；请拆分或另存一份后再试（上限可用 --memory-limit 放宽）。`
}
