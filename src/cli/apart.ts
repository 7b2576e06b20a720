import type { CommandArguments, CommandName } from "./commands.ts"
import { startLimited } from "./limited.ts"
import type { RunLimits } from "./limits.ts"
import { Problem } from "./problem.ts"

/** What the worker of a command is given. */
export interface Apart {
  readonly command: CommandName
  readonly args: readonly unknown[]
  /** Whether the outputs are terminals: it has none of its own. */
  readonly terminal: { readonly stdout: boolean; readonly stderr: boolean }
}

/** What it tells: that a step is done and the clock may start anew, what it writes, or how it ended. */
export type CommandMessage =
  | { readonly step: true }
  | { readonly stdout: string | Uint8Array }
  | { readonly stderr: string | Uint8Array }
  | { readonly exit: number }
  | { readonly problem: string }

/**
 * Runs a command in a worker of its own within limits, and returns its exit code. Whatever it meets, this process
 * answers: it hears signals, and ends the other one when it takes too long.
 */
export function apart<Name extends CommandName>(
  command: Name,
  args: CommandArguments<Name>,
  limits: RunLimits,
): Promise<number> {
  const { stdout, stderr } = process
  const data: Apart = {
    command,
    args,
    terminal: { stdout: stdout.isTTY === true, stderr: stderr.isTTY === true },
  }
  return new Promise((resolve, reject) => {
    const limited = startLimited<never, CommandMessage>("command-worker", data, limits, {
      message(message) {
        if ("step" in message) limited.begin()
        else if ("stdout" in message) stdout.write(message.stdout)
        else if ("stderr" in message) stderr.write(message.stderr)
        else {
          if ("exit" in message) resolve(message.exit)
          else reject(new Problem(message.problem))
          limited.finish()
        }
      },
      gone: (because) => reject(new Problem(because ?? "处理中断，请再试一次。")),
    })
    limited.begin()
  })
}
