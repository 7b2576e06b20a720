import { spawn } from "node:child_process"
import { mkdtemp, rm, stat } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { footprintOf } from "./footprint.ts"
import { manyFiles, type Row } from "./rows.ts"

/** `mingzhang check` over ten thousand documents: seconds, documents a second, and the most memory it and its workers held. */
export async function fullRow(sources: readonly string[], count = 10_000): Promise<Row> {
  const folder = await mkdtemp(join(tmpdir(), "mingzhang-bench-"))
  try {
    await manyFiles(sources, count, folder)
    const report = join(folder, "report.out")
    const command = join(import.meta.dirname, "..", "..", "bin", "mingzhang")
    const start = performance.now()
    const child = spawn(command, ["check", folder, "--format", "json", "-o", report], { stdio: "inherit" })
    let peak = 0
    const watch = setInterval(async () => {
      peak = Math.max(peak, (await footprintOf(child.pid!)).memory)
    }, 200)
    const code = await new Promise<number | null>((resolve) => child.once("close", resolve))
    clearInterval(watch)
    if (code !== 0 && code !== 1) throw new Error(`mingzhang check ended with ${code}`)
    const seconds = (performance.now() - start) / 1000
    const { size } = await stat(report)
    return {
      what: `${count} documents, mingzhang check --format json (${(size / 2 ** 20).toFixed(0)} MB of findings)`,
      ratio: `${(count / seconds).toFixed(0)} documents a second`,
      aim: "flat, ≤ 1 GB",
      times: `${seconds.toFixed(0)} s · peak memory ${peak > 0 ? `${peak.toFixed(0)} MB` : "not known on this system"}`,
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
