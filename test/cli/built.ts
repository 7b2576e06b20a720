import { execFile } from "node:child_process"
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs"
import { join } from "node:path"
import { promisify } from "node:util"
import { oneAtATime } from "../one-at-a-time.ts"

const root = join(import.meta.dirname, "..", "..")
const built = join(root, "dist", "command")

/** Puts the command together when its sources are newer: it is started hundreds of times, and from sources takes twice as long. */
export function commandBuilt(): Promise<void> {
  return oneAtATime("command", async () => {
    if (isFresh()) return
    const [fresh, old] = [
      join(root, `.cache/command-${process.pid}`),
      join(root, `.cache/old-${process.pid}`),
    ]
    const vite = join(root, "node_modules", "vite", "bin", "vite.js")
    const args = [vite, "build", "--config", join(root, "vite.command.config.ts"), "--outDir", fresh]
    await promisify(execFile)(process.execPath, args, { env: { ...process.env, NODE_ENV: "production" } })
    mkdirSync(join(root, "dist"), { recursive: true })
    if (existsSync(built)) renameSync(built, old)
    renameSync(fresh, built)
    rmSync(old, { recursive: true, force: true })
  })
}

/** As bin/mingzhang asks: no file below src/ is newer. */
function isFresh(): boolean {
  const made = statSync(join(built, "main.js"), { throwIfNoEntry: false })?.mtimeMs ?? 0
  const source = join(root, "src")
  const newest = readdirSync(source, { recursive: true, encoding: "utf8" }).reduce(
    (latest, name) => Math.max(latest, statSync(join(source, name)).mtimeMs),
    0,
  )
  return newest <= made
}
