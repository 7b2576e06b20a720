import { tellLeftovers } from "../document/leftovers.node.ts"
import type { Apart, CommandMessage } from "./apart.ts"
import { commands } from "./commands.ts"
import { heardFrom, tell } from "./limited.ts"
import { explain } from "./problem.ts"
import { onProgress } from "./progress.ts"

tellLeftovers(tell)
heardFrom(async ({ command, args, terminal }: Apart) => {
  const say = (message: CommandMessage) => tell(message)
  onProgress(() => void say({ step: true }))
  for (const stream of ["stdout", "stderr"] as const) {
    Object.defineProperty(process[stream], "isTTY", { value: terminal[stream] })
    process[stream].write = (piece: string | Uint8Array) => {
      void say({ [stream]: piece } as CommandMessage)
      return true
    }
  }
  try {
    const run = (await commands[command]()) as (...args: unknown[]) => Promise<number>
    await say({ exit: await run(...args) })
  } catch (error) {
    await say({ problem: explain(error) })
  }
})
