import { spawn } from "node:child_process"
import { randomUUID } from "node:crypto"
import { existsSync } from "node:fs"
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { delimiter, extname, join } from "node:path"
import { pathToFileURL } from "node:url"
import { Unreadable } from "./blocks.ts"
import { mayLeave } from "./leftovers.node.ts"

/** Where to look and how long to wait. */
export interface LibreOfficeOptions {
  /** The program; found on the PATH and in the usual places when not given. */
  readonly program?: string | null
  /** Milliseconds after which a conversion is given up. */
  readonly timeout?: number
}

/** Endings whose content is a sheet; all others are text documents. */
const sheets = new Set([".xls", ".xlsb", ".et", ".ods"])

/**
 * Turns an old office file into .docx or .xlsx with headless LibreOffice, for `readDocument(…, { convert })`.
 * Each call has a profile of its own, so that calls can run beside each other and as root; the process and its
 * children are killed when the time is over. Throws {@link Unreadable} when LibreOffice is not installed.
 */
export async function convertWithLibreOffice(
  bytes: Uint8Array,
  name: string,
  { program = findLibreOffice(), timeout = 120_000 }: LibreOfficeOptions = {},
): Promise<Uint8Array> {
  const ending = extname(name).toLowerCase()
  const target = sheets.has(ending) ? "xlsx" : "docx"
  const advice = `请用 Word 或 WPS 另存为 .${target} 后再试`
  if (!program)
    throw new Unreadable(`读取 ${ending} 文件需要 LibreOffice，本机没有安装；请安装后再试，或${advice}。`)
  const folder = join(tmpdir(), `mingzhang-${randomUUID()}`)
  const gone = mayLeave({ folder })
  try {
    await mkdir(folder, { mode: 0o700 })
    const source = join(folder, `source${ending}`)
    await writeFile(source, bytes)
    const args = [
      `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`,
      "--headless",
      "--norestore",
      "--convert-to",
      target,
      "--outdir",
      join(folder, "out"),
      source,
    ]
    if ((await run(program, args, folder, timeout)) === "late")
      throw new Unreadable(`文件转换超过 ${Math.round(timeout / 1000)} 秒仍未完成，已停止；${advice}。`)
    const made = await readdir(join(folder, "out")).catch(() => [])
    if (!made[0]) throw new Unreadable(`LibreOffice 打不开这个文件，可能已损坏或设有密码；${advice}。`)
    return await readFile(join(folder, "out", made[0]))
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
    gone()
  }
}

/** The LibreOffice program of this machine, or null. */
export function findLibreOffice(path = process.env.PATH ?? ""): string | null {
  const folders = [
    ...path.split(delimiter),
    "/usr/lib/libreoffice/program",
    "/opt/libreoffice/program",
    "/Applications/LibreOffice.app/Contents/MacOS",
    "C:\\Program Files\\LibreOffice\\program",
  ]
  for (const folder of folders)
    for (const program of ["soffice", "libreoffice", "soffice.com"])
      if (folder !== "" && existsSync(join(folder, program))) return join(folder, program)
  return null
}

/** Runs a program in a process group of its own, which is killed as a whole when it is late. */
function run(program: string, args: string[], home: string, timeout: number): Promise<"done" | "late"> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      stdio: "ignore",
      detached: process.platform !== "win32",
      env: { ...process.env, HOME: home },
    })
    const kill = () => {
      try {
        if (child.pid && process.platform !== "win32") process.kill(-child.pid, "SIGKILL")
        else child.kill("SIGKILL")
      } catch {
        // It has ended by itself in the meantime.
      }
    }
    const ended = child.pid ? mayLeave({ group: child.pid }) : () => {}
    let late = false
    const timer = setTimeout(() => {
      late = true
      kill()
    }, timeout)
    child.once("error", (error) => {
      clearTimeout(timer)
      ended()
      reject(new Unreadable(`无法启动 LibreOffice（${program}）：${error.message}。`))
    })
    child.once("close", () => {
      clearTimeout(timer)
      ended()
      resolve(late ? "late" : "done")
    })
  })
}
