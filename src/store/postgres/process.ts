import { type ChildProcess, spawn } from "node:child_process"
import { closeSync, fchownSync, fstatSync, openSync, readFileSync } from "node:fs"
import { join } from "node:path"
import type { Account } from "./account.ts"
import type { Folder } from "./folder.ts"
import { StoreProblem } from "./problem.ts"
import type { Programs } from "./programs.ts"

/** How a server is set: for a machine of two cores, every commit on the disk before it is acknowledged. */
export const durable: Readonly<Record<string, string>> = {
  listen_addresses: "",
  max_connections: "100",
  shared_buffers: "128MB",
  work_mem: "8MB",
  maintenance_work_mem: "64MB",
  fsync: "on",
  synchronous_commit: "on",
  timezone: "UTC",
  log_timezone: "UTC",
  jit: "off",
}

/** A server process that answers. */
export interface Serving {
  readonly child: ChildProcess
  /** Ends when the process has ended, however. */
  readonly ended: Promise<void>
}

/** Starts the server and waits until it answers. */
export async function startProcess(
  folder: Folder,
  { postgres }: Programs,
  account: Account | null,
  settings: Readonly<Record<string, string>>,
): Promise<Serving> {
  const log = openSync(folder.log, "a", 0o600)
  const { size: begins } = fstatSync(log)
  if (account) fchownSync(log, account.uid, account.gid)
  const options = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])
  const child = spawn(postgres, ["-D", folder.data, "-k", folder.sockets, ...options], {
    ...account,
    cwd: "/",
    // A group of its own: what interrupts the program in its terminal is not for the server, which stops after it.
    detached: true,
    stdio: ["ignore", log, log],
  })
  closeSync(log)
  const ended = new Promise<void>((resolve) =>
    child.once("exit", () => resolve()).once("error", () => resolve()),
  )
  let hasEnded = false
  void ended.then(() => {
    hasEnded = true
  })
  const unguarded = guard(child.pid)
  // The number of a process that has ended may soon be another's.
  void ended.then(unguarded)
  for (let waited = 0; waited < 60_000; waited += 10) {
    if (isReady(folder, child.pid)) return { child, ended }
    if (hasEnded) break
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  if (!hasEnded) child.kill("SIGKILL")
  throw new StoreProblem(
    `数据库没有启动起来（${lastOf(folder.log, begins)}），请看“${folder.log}”，或者用“--data”另选一个文件夹。`,
  )
}

/** How long a server may take to write down what it holds before it is told to stop at once. */
const patience = 30_000

/** Asks a server to end what is under way, close and stop. */
export async function stopProcess({ child, ended }: Serving): Promise<void> {
  child.kill("SIGINT")
  const impatience = setTimeout(() => child.kill("SIGQUIT"), patience)
  await ended
  clearTimeout(impatience)
}

/** A shell that waits for the end of this program, killed or not, and then lets the server stop; gives back how to end it. */
function guard(pid: number | undefined): () => void {
  if (process.platform === "win32" || pid === undefined) return () => {}
  const shell = spawn("/bin/sh", ["-c", `read -r _; kill -INT ${pid}`], {
    cwd: "/",
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  })
  shell.unref()
  ;(shell.stdin as unknown as { unref(): void }).unref()
  return () => shell.kill("SIGKILL")
}

/** Line 8 of postmaster.pid says how far the server of line 1 is. */
function isReady({ data }: Folder, pid: number | undefined): boolean {
  try {
    const lines = readFileSync(join(data, "postmaster.pid"), "utf8").split("\n")
    return Number(lines[0]) === pid && lines[7]?.trim() === "ready"
  } catch {
    return false
  }
}

/** What the server said of why it ended, since it was started. */
function lastOf(log: string, begins: number): string {
  try {
    const said = readFileSync(log).subarray(begins).toString("utf8")
    const lines = said.trim().split("\n")
    return lines.findLast((line) => /FATAL|PANIC|ERROR/.test(line)) ?? lines.at(-1) ?? ""
  } catch {
    return ""
  }
}
