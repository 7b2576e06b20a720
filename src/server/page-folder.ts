import { execFile } from "node:child_process"
import { existsSync, readdirSync, renameSync, rmSync, statSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"

const root = join(dirname(fileURLToPath(import.meta.url)), "../..")
const built = join(root, "web/dist")

/** What the page is made of; a change of any makes the built one stale. */
const sources = [
  "web",
  "src",
  "packs",
  "codes",
  "docs/checks",
  "test/corpus/samples",
  "vite.config.ts",
  "vite.single.config.ts",
  "package-lock.json",
]

/**
 * The folder with the built page. The published package brings it; in a clone it is built first when it is
 * missing or older than its sources, and `tell` gets a sentence about the wait.
 */
export async function pageFolder(tell: (sentence: string) => void): Promise<string> {
  const inClone = existsSync(join(root, "vite.config.ts"))
  if (inClone && builtAt() < newest(sources.map((name) => join(root, name)))) {
    tell("正在准备页面，需要几秒钟……")
    await build()
  }
  return built
}

function builtAt(): number {
  return statSync(join(built, "index.html"), { throwIfNoEntry: false })?.mtimeMs ?? 0
}

/** The time of the latest change below some paths; tests and what was built do not count. */
function newest(paths: readonly string[]): number {
  let latest = 0
  for (const path of paths) {
    const stat = statSync(path, { throwIfNoEntry: false })
    if (!stat || path === built || path.includes(".test.")) continue
    const time = stat.isDirectory() ? newest(readdirSync(path).map((name) => join(path, name))) : stat.mtimeMs
    latest = Math.max(latest, time)
  }
  return latest
}

/**
 * Builds beside and swaps, so that a page being served or built by another process is never half there. In a process of
 * its own: what building takes (a gigabyte) is given back, and a test that builds has no part in how.
 */
async function build(): Promise<void> {
  const fresh = join(root, `.cache/page-${process.pid}`)
  const old = `${fresh}-old`
  const vite = join(dirname(fileURLToPath(import.meta.resolve("vite/package.json"))), "bin/vite.js")
  const asked = [
    "build",
    "--config",
    "vite.config.ts",
    "--outDir",
    fresh,
    "--emptyOutDir",
    "--logLevel",
    "error",
  ]
  // A test has NODE_ENV=test, and would get React's slow development build.
  const env = { ...process.env, NODE_ENV: "production" }
  await promisify(execFile)(process.execPath, [vite, ...asked], { cwd: root, env })
  if (existsSync(built)) renameSync(built, old)
  renameSync(fresh, built)
  rmSync(old, { recursive: true, force: true })
}
