import { existsSync, readdirSync, renameSync, rmSync, statSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

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

/** Builds beside and swaps, so that a page being served or built by another process is never half there. */
async function build(): Promise<void> {
  const { build } = await import("vite")
  const fresh = join(root, `.cache/page-${process.pid}`)
  const old = `${fresh}-old`
  const { NODE_ENV } = process.env
  // A test that builds the page has NODE_ENV=test, and would get React's slow development build.
  process.env.NODE_ENV = "production"
  try {
    await build({
      configFile: join(root, "vite.config.ts"),
      logLevel: "error",
      build: { outDir: fresh, emptyOutDir: true },
    })
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = NODE_ENV
  }
  if (existsSync(built)) renameSync(built, old)
  renameSync(fresh, built)
  rmSync(old, { recursive: true, force: true })
}
