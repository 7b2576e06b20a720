import { type ChildProcess, fork } from "node:child_process"
import { fileURLToPath } from "node:url"
import { type LeftoverMessage, Leftovers } from "../document/leftovers.node.ts"
import { type RunLimits, tooLate, tooMuchMemory } from "./limits.ts"
import { stopCleanly } from "./stop.ts"

/**
 * A worker: a process of our own, which may use so much memory, and so much time from one `begin` to the `end` of it.
 * A thread would not do: one that collects garbage for ever cannot be ended, and one that runs out of memory may take
 * the whole command with it, with a native trace.
 */
export interface Limited<Message> {
  send(message: Message): void
  /** Starts its clock, anew when it runs. */
  begin(): void
  end(): void
  /** Ends it at once, whatever it does. */
  close(): void
  /** Lets go of it when it has nothing more to do: it ends by itself, and keeps what it compiled for the next one. */
  finish(): void
}

/** What a worker is heard to do. */
export interface Heard<Message> {
  message(message: Message): void
  /** It is no more; `because` is a sentence without the name of the file, or null when it ended by itself. */
  gone(because: string | null): void
}

/** What a worker is told first. */
export interface Beginning<Data> {
  readonly begin: Data
}

/** One of the workers of this folder, or the place of another. */
type WorkerName = "worker" | "command-worker" | URL

/** What ends each open worker, for when the command itself ends. */
const open = new Set<() => void>()
let hooked = false

/** Starts a worker of this folder, or one at a place, with some data. Whatever it does, this process stays free to end it. */
export function startLimited<Given extends object, Message extends object>(
  name: WorkerName,
  data: object,
  limits: RunLimits,
  heard: Heard<Message>,
  flags: readonly string[] = [],
): Limited<Given> {
  const child = forked(name, limits.memory, flags)
  const leftovers = new Leftovers()
  let clock: NodeJS.Timeout | undefined
  let isGone = false
  const close = () => {
    child.kill("SIGKILL")
    leftovers.remove()
  }
  open.add(close)
  const gone = (because: string | null) => {
    if (isGone) return
    isGone = true
    clearTimeout(clock)
    close()
    open.delete(close)
    heard.gone(because)
  }
  child.on("message", (message) => {
    const heardOf = message as Message | LeftoverMessage
    if ("leftover" in heardOf) leftovers.hear(heardOf)
    else if (!isGone) heard.message(heardOf)
  })
  child.on("exit", (code, signal) => gone(diedOfMemory(code, signal) ? tooMuchMemory(limits) : null))
  child.send({ begin: data } satisfies Beginning<object>)
  return {
    send: (message) => child.connected && child.send(message),
    begin() {
      clearTimeout(clock)
      clock = setTimeout(() => gone(tooLate(limits)), limits.time)
    },
    end: () => clearTimeout(clock),
    close: () => gone(null),
    finish() {
      isGone = true
      clearTimeout(clock)
      open.delete(close)
      if (child.connected) child.disconnect()
      child.unref()
    },
  }
}

function forked(name: WorkerName, memory: number, flags: readonly string[]): ChildProcess {
  stopCleanly()
  if (!hooked)
    process.on("exit", () => {
      for (const end of open) end()
    })
  hooked = true
  // The published package runs compiled files.
  const ending = import.meta.url.endsWith(".ts") ? "ts" : "js"
  const place = name instanceof URL ? name : new URL(`./${name}.${ending}`, import.meta.url)
  const child = fork(fileURLToPath(place), {
    serialization: "advanced",
    execArgv: ["--disable-warning=ExperimentalWarning", `--max-old-space-size=${memory}`, ...flags],
    // What an engine that dies says of itself is not for the user.
    stdio: ["ignore", "ignore", process.env.MINGZHANG_DEBUG ? "inherit" : "ignore", "ipc"],
  })
  // A message to one that has just ended is lost with it.
  child.on("error", () => {})
  return child
}

/** The engine aborts when its memory is full; the system kills when its own is. */
function diedOfMemory(code: number | null, signal: NodeJS.Signals | null): boolean {
  return signal === "SIGABRT" || signal === "SIGKILL" || signal === "SIGTRAP" || code === 134
}

/** Sends to who started this worker; done when it has left, so that nothing this process does can hold it back. */
export function tell(message: object): Promise<void> {
  return new Promise((done) => {
    if (process.connected) process.send!(message, undefined, undefined, () => done())
    else done()
  })
}

/** In a worker: its data, and from then on its messages. It ends when who started it does. */
export function heardFrom<Data, Message>(
  begin: (data: Data) => void,
  message: (message: Message) => void = () => {},
): void {
  process.on("disconnect", () => process.exit())
  // Ctrl+C on a terminal reaches all processes: the one that started this ends it.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => {})
  process.on("message", (heard: Beginning<Data> | Message) => {
    if (typeof heard === "object" && heard !== null && "begin" in heard) begin(heard.begin)
    else message(heard as Message)
  })
}
