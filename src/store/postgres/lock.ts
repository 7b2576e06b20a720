import { createHash } from "node:crypto"
import { rmSync } from "node:fs"
import { connect, createServer, type Server } from "node:net"
import { join } from "node:path"
import { StoreProblem } from "./problem.ts"

/** Holds a folder for one program, by a socket that ends with its process however that ends. */
export async function holdFolder(folder: string, sockets: string): Promise<() => Promise<void>> {
  const path = process.platform === "win32" ? pipeOf(folder) : join(sockets, "held.sock")
  const server = (await listening(path)) ?? (await takenOver(path))
  if (!server)
    throw new StoreProblem(
      `数据文件夹“${folder}”正由另一个明账使用，请先停止它，或者用“--data”另选一个文件夹。`,
    )
  server.unref()
  return () => new Promise((resolve) => server.close(() => resolve()))
}

function pipeOf(folder: string): string {
  return `\\\\.\\pipe\\mingzhang-${createHash("sha256").update(folder).digest("hex").slice(0, 32)}`
}

/** What a killed program left is nobody's: nobody answers there. */
async function takenOver(path: string): Promise<Server | null> {
  if (await isAnswered(path)) return null
  rmSync(path, { force: true })
  return listening(path)
}

function isAnswered(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path)
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false))
    socket.once("connect", () => socket.destroy())
  })
}

/** A server at a path, or null when something is there already. */
function listening(path: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy())
    server.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "EADDRINUSE" ? resolve(null) : reject(error),
    )
    server.listen(path, () => resolve(server))
  })
}
