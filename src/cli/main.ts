import { explain, systemCause } from "./problem.ts"
import { say } from "./say.ts"

// A reader that stops listening (`mingzhang … | head`) is no accident.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(process.exitCode ?? 0)
  say(`写不进标准输出：${systemCause(error) ?? error.message}`)
  process.exit(2)
})
// There is nobody left to tell.
process.stderr.on("error", () => {})

try {
  const { run } = await import("./program.ts")
  process.exitCode = await run(process.argv)
} catch (error) {
  say(explain(error))
  process.exitCode = 2
}
