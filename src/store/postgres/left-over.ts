import { execFileSync } from "node:child_process"
import { readFileSync, rmSync } from "node:fs"
import { join } from "node:path"
import type { Account } from "./account.ts"
import type { Folder } from "./folder.ts"
import type { Programs } from "./programs.ts"

/** A server that outlived a killed program is stopped; one that is about to stop is waited for. */
export function endLeftOver({ data }: Folder, { pgCtl }: Programs, account: Account | null): void {
  const left = join(data, "postmaster.pid")
  const command = commandOf(processIn(left))
  if (command === null) return
  if (!command.includes(data)) {
    // Its number belongs to somebody else now, who is left alone and must not be taken for it.
    rmSync(left, { force: true })
    return
  }
  try {
    execFileSync(pgCtl, ["stop", "-D", data, "-m", "fast", "-w", "-t", "30"], {
      ...account,
      cwd: "/",
      stdio: "ignore",
    })
  } catch {
    // It ended by itself meanwhile.
  }
}

function processIn(path: string): number | null {
  try {
    return Number.parseInt(readFileSync(path, "utf8"), 10)
  } catch {
    return null
  }
}

/** With what a process was started; null when there is none. */
function commandOf(pid: number | null): string | null {
  if (pid === null || !Number.isSafeInteger(pid)) return null
  try {
    if (process.platform === "linux") return readFileSync(`/proc/${pid}/cmdline`, "utf8") || null
    const said = execFileSync("ps", ["-p", String(pid), "-o", "command="], { encoding: "utf8" })
    return said.trim() || null
  } catch {
    return null
  }
}
