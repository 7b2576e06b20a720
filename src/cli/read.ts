import { availableParallelism } from "node:os"
import { inputsOf } from "./inputs.ts"
import type { Task } from "./job.ts"
import { type LimitOptions, limitsOf } from "./limits.ts"
import { openOutput } from "./output.ts"
import { outcomes } from "./pool.ts"
import { Progress } from "./progress.ts"
import { say } from "./say.ts"

/** Options of `mingzhang read` as the command line gives them. */
export interface ReadOptions extends LimitOptions {
  readonly format: "json" | "text"
  readonly output?: string
  readonly jobs?: number
  readonly force?: boolean
}

/** `mingzhang read`: one Disclosure, or JSON Lines of several; 2 when a file could not be read. */
export async function read(args: readonly string[], options: ReadOptions): Promise<number> {
  const inputs = await inputsOf(args)
  const format = options.format === "json" && !inputs.single ? "line" : options.format
  const task: Task = { kind: "read", format }
  const output = await openOutput(options.output, { inputs: inputs.paths, force: options.force })
  const running = outcomes(inputs.paths, task, options.jobs ?? availableParallelism(), limitsOf(options))
  const progress = new Progress("正在读取", inputs.paths.length)
  let failed = inputs.problems.length
  const refuse = (problem: string) => {
    progress.clear()
    say(`${problem}`)
  }
  try {
    for (const { because } of inputs.problems) refuse(because)
    for await (const outcome of running) {
      if ("problem" in outcome) {
        failed++
        refuse(outcome.problem)
      } else {
        progress.clear()
        await output.write(outcome.result as string)
      }
      progress.advance()
    }
    progress.clear()
    // A file that could not be read leaves no empty result behind.
    if (failed > 0 && inputs.single) await output.abandon()
    else await output.close()
  } catch (error) {
    progress.clear()
    running.close()
    await output.abandon()
    throw error
  }
  return failed > 0 ? 2 : 0
}
