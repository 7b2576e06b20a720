import { readFile } from "node:fs/promises"

/** MB that a process and those it started hold, what they share counted once; 0 where the system does not tell (only Linux does). */
export async function memoryOf(pid: number): Promise<number> {
  const text = (name: string) => readFile(`/proc/${pid}/${name}`, "utf8").catch(() => "")
  const own = Number(/^Pss:\s+(\d+) kB/m.exec(await text("smaps_rollup"))?.[1] ?? 0) / 1024
  const children = (await text(`task/${pid}/children`)).split(" ").filter(Boolean)
  const theirs = await Promise.all(children.map((child) => memoryOf(Number(child))))
  return own + theirs.reduce((a, b) => a + b, 0)
}
