import type { Reader } from "../jobs/import.ts"
import type { ReadDocument } from "../office/archive/take-in.ts"
import type { RunLimits } from "./limits.ts"
import { performing } from "./pool.ts"

/** Reads documents for the archive in workers within limits. */
export function archiveReader({
  program,
  pack,
  jobs,
  limits,
}: {
  readonly program: string
  readonly pack: string | undefined
  readonly jobs: number
  readonly limits: RunLimits
}): { readonly read: Reader; close(): void } {
  const pool = performing({ kind: "archive", program, pack }, jobs, limits)
  return {
    async read(name, bytes) {
      const outcome = await pool.run(name, bytes)
      return "problem" in outcome
        ? { problem: outcome.problem, died: outcome.died ?? false }
        : { read: outcome.result as ReadDocument }
    },
    close: () => pool.close(),
  }
}
