import { readFile } from "node:fs/promises"

/** What a process and those it started use; 0 where the system does not tell (only Linux does). */
export interface Footprint {
  /** MB held, what they share counted once. */
  readonly memory: number
  /** Ticks of a processor so far, of those that ended, too. */
  readonly ticks: number
}

/** Looks at a process and those it started. */
export async function footprintOf(pid: number): Promise<Footprint> {
  const text = (name: string) => readFile(`/proc/${pid}/${name}`, "utf8").catch(() => "")
  const own = Number(/^Pss:\s+(\d+) kB/m.exec(await text("smaps_rollup"))?.[1] ?? 0) / 1024
  // Behind the name in brackets: the 12th to 15th are user and system ticks, its own and of those that ended.
  const stat = (await text("stat")).split(") ").at(-1)!.split(" ").slice(11, 15)
  const children = (await text(`task/${pid}/children`)).split(" ").filter(Boolean)
  const theirs = await Promise.all(children.map((child) => footprintOf(Number(child))))
  return theirs.reduce((sum, each) => ({ memory: sum.memory + each.memory, ticks: sum.ticks + each.ticks }), {
    memory: own,
    ticks: stat.reduce((sum, each) => sum + (Number(each) || 0), 0),
  })
}
