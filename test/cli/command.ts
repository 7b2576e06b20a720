import { type ChildProcess, spawn } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { onTestFinished } from "vitest"
import { commandBuilt } from "./built.ts"

await commandBuilt()

const root = join(import.meta.dirname, "..", "..")
/** The command as users start it. */
export const mingzhang = join(root, "bin", "mingzhang")

/** One of the documents written for this project. */
export function sample(name: string): string {
  return join(root, "test", "corpus", "samples", name)
}

/** What a run of the command left: exit code, standard output, standard error. */
export interface Ran {
  readonly exit: number | null
  readonly out: string
  readonly err: string
}

/** Runs `mingzhang` with some arguments and waits for its end. */
export function run(args: readonly string[], env: Record<string, string> = {}): Promise<Ran> {
  return finished(start(args, env))
}

/** Starts `mingzhang` without waiting. */
export function start(args: readonly string[], env: Record<string, string> = {}): ChildProcess {
  return spawn(mingzhang, args, { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, ...env } })
}

/** The end of a started command. */
export function finished(child: ChildProcess): Promise<Ran> {
  let out = ""
  let err = ""
  child.stdout?.setEncoding("utf8").on("data", (piece: string) => {
    out += piece
  })
  child.stderr?.setEncoding("utf8").on("data", (piece: string) => {
    err += piece
  })
  return new Promise((resolve) => child.once("close", (exit) => resolve({ exit, out, err })))
}

/** An empty folder that goes when the test ends. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), "mingzhang-test-"))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}
