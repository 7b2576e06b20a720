import { heardFrom, tell } from "../../src/cli/limited.ts"
import { isSaid } from "../../src/cli/problem.ts"
import type { Input } from "./kinds.ts"

/** What a worker says of an input: read, refused with a sentence of ours, or an error that is none. */
export type Ending = { readonly is: "read" | "refused" } | { readonly is: "failed"; readonly how: string }

let reader: Promise<{ read(input: Input): Promise<void> }>

// A promise nobody listens to ends a process of the command: here it is a failure of the input that is being read.
let leftBehind: string | null = null
process.on("uncaughtException", (error) => {
  leftBehind = `unhandled ${howOf(error)}`
})

/** Milliseconds of a processor that a small file may take, however busy the machine is. */
const mostProcessor = 10_000
const tooLong = `处理用了处理器 ${mostProcessor / 1000} 秒以上`

heardFrom(
  (data: { readonly reader: string }) => {
    reader = import(data.reader)
  },
  async (input: Input) => tell(await endingOf(input)),
)

async function endingOf(input: Input): Promise<Ending> {
  leftBehind = null
  const before = process.cpuUsage()
  const ending = await endingOfReading(input)
  // What was left behind is rejected after all else was done.
  await new Promise((done) => setImmediate(done))
  if (leftBehind !== null) return { is: "failed", how: leftBehind }
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000 > mostProcessor ? { is: "failed", how: tooLong } : ending
}

async function endingOfReading(input: Input): Promise<Ending> {
  try {
    await (await reader).read(input)
    return { is: "read" }
  } catch (error) {
    return isSaid(error) ? { is: "refused" } : { is: "failed", how: howOf(error) }
  }
}

/** An error and where it was thrown, without what differs from input to input. */
function howOf(thrown: unknown): string {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown))
  const at = /\/((?:src|tools|node_modules)\/[^\s:)]+:\d+)/.exec(error.stack ?? "")?.[1] ?? "?"
  const message = error.message.split("\n", 1)[0]!.replace(/\d+/g, "N").slice(0, 100)
  return `${error.name}: ${message} (${at})`
}
