import { once } from "node:events"
import { startServer } from "../server/index.ts"
import { pageFolder } from "../server/page-folder.ts"
import { Problem } from "./problem.ts"
import { say } from "./say.ts"

/** Options of `mingzhang serve` as the command line gives them. */
export interface ServeOptions {
  readonly host: string
  readonly port: number
  /** The host names it answers to. */
  readonly name?: readonly string[]
}

/** `mingzhang serve`: serves the page until it is told to stop (Ctrl+C, SIGTERM). Returns the exit code. */
export async function serve({ host, port, name }: ServeOptions): Promise<number> {
  if (port > 65_535) throw new Problem(`端口是 0 到 65535 的整数，不能是 ${port}。`)
  const folder = await pageFolder(say)
  const running = await startServer({ folder, host, port, names: name ?? [] }).catch(
    (error: NodeJS.ErrnoException) => {
      throw reasonOf(error, host, port)
    },
  )
  // Signals are heard from here on, so that whoever reads the address can stop us at once.
  const stopped = Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")])
  if (port !== 0 && !running.url.endsWith(`:${port}/`))
    say(`端口 ${port} 已被占用，改用 ${new URL(running.url).port || "80"}；要用别的端口请写 --port。`)
  process.stdout.write(
    `明账已启动：${running.url}\n在浏览器中打开上面的地址；文件只在浏览器里读取，不会上传。按 Ctrl+C 停止。\n`,
  )
  await stopped
  await running.close()
  process.stdout.write("已停止。\n")
  return 0
}

/** Why the server could not start, as a sentence when the user can mend it. */
function reasonOf(error: NodeJS.ErrnoException, host: string, port: number): Error {
  switch (error.code) {
    case "EADDRINUSE":
      return new Problem(`端口 ${port} 及其后的端口都被占用，请用 --port 换一个端口。`)
    case "EACCES":
      return new Problem(`没有权限使用端口 ${port}，请用 --port 换一个 1024 以上的端口。`)
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return new Problem(`本机没有地址“${host}”，请核对 --host。`)
    default:
      return error
  }
}
