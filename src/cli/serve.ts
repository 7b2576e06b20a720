import { once } from "node:events"
import { keepImports } from "../jobs/keep-imports.ts"
import { keepShelf } from "../jobs/shelf.ts"
import { makeDemoOnce } from "../office/demo/index.ts"
import { startServer } from "../server/index.ts"
import { pageFolder } from "../server/page-folder.ts"
import { NotSite, readSite, type SiteFile, usualSite } from "../server/portal/site-file.ts"
import { limitsOf } from "./limits.ts"
import { needsSetUp, type OpenOffice, openOffice } from "./office.ts"
import { Problem } from "./problem.ts"
import { archiveReader } from "./reader.ts"
import { say } from "./say.ts"

/** Options of `mingzhang serve` as the command line gives them. */
export interface ServeOptions {
  readonly host: string
  readonly port: number
  /** The host names it answers to. */
  readonly name?: readonly string[]
  /** Where the office keeps its data. */
  readonly data?: string
  /** Makes the demonstration county. */
  readonly demo?: boolean
  /** False: only the pages that need no account. */
  readonly office?: boolean
  /** The file with the face of the public pages. */
  readonly site?: string
}

/** `mingzhang serve`: serves the page until it is told to stop (Ctrl+C, SIGTERM). Returns the exit code. */
export async function serve(options: ServeOptions): Promise<number> {
  const { host, port, name } = options
  if (port > 65_535) throw new Problem(`端口是 0 到 65535 的整数，不能是 ${port}。`)
  const site = siteFor(options.site)
  const folder = await pageFolder(say)
  const desk = options.office === false ? undefined : await officeFor(options)
  const shelf = desk && keepShelf(desk.office, say)
  const imports = desk && importsFor(desk)
  const running = await startServer({ folder, host, port, names: name ?? [], desk, site }).catch(
    async (error: NodeJS.ErrnoException) => {
      await imports?.close()
      await shelf?.close()
      await desk?.close()
      throw reasonOf(error, host, port)
    },
  )
  // Signals are heard from here on, so that whoever reads the address can stop us at once.
  const stopped = Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")])
  if (port !== 0 && !running.url.endsWith(`:${port}/`))
    say(`端口 ${port} 已被占用，改用 ${new URL(running.url).port || "80"}；要用别的端口请写 --port。`)
  process.stdout.write(
    `明账已启动：${running.url}\n在浏览器中打开上面的地址；检查和编制的文件只在浏览器里读取，不会上传。按 Ctrl+C 停止。\n`,
  )
  if (desk) {
    process.stdout.write(`公开的预算和决算：${new URL(site.base, running.url).href}\n`)
    await tellOffice(desk, running.url, options)
  }
  await stopped
  await running.close()
  await imports?.close()
  await shelf?.close()
  await desk?.close()
  process.stdout.write("已停止。\n")
  return 0
}

/** Reads what is brought for the archive beside serving, one file at a time; `mingzhang worker` helps. */
function importsFor({ office, version }: OpenOffice) {
  return keepImports(
    office,
    () => archiveReader({ program: version, pack: undefined, jobs: 1, limits: limitsOf({}) }),
    say,
  )
}

/** The face of the public pages: the one in the file, or the usual one. */
export function siteFor(path: string | undefined): SiteFile {
  try {
    return path === undefined ? usualSite : readSite(path)
  } catch (error) {
    throw error instanceof NotSite ? new Problem(error.message) : error
  }
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

/**
 * The office of this server. What needs no account works without it: when nobody asked for its data by name, a
 * database that cannot be used is told and the pages are served all the same.
 */
async function officeFor({ data, demo }: ServeOptions): Promise<OpenOffice | undefined> {
  try {
    return await openOffice({ data }, say)
  } catch (error) {
    const isAsked = data !== undefined || demo === true || process.env.DATABASE_URL !== undefined
    if (isAsked || !(error instanceof Problem)) throw error
    say(`办公部分没有打开：${error.message}检查和编制的页面照常使用。`)
    return undefined
  }
}

async function tellOffice(desk: OpenOffice, url: string, { demo }: ServeOptions): Promise<void> {
  if (demo) {
    say("正在建立演示县……")
    const { region, password, people } = await makeDemoOnce(desk.office)
    const who = people
      .filter(({ isFirst }) => isFirst)
      .map(({ id, roles, sees }) => `  ${id}（${roles.join("、")}）：${sees}`)
    process.stdout.write(
      `演示县${region.name}已建立：打开 ${url}office.html ，密码都是 ${password}，可以用这些账号登录：\n${who.join("\n")}\n`,
    )
  }
  const printed = `${url}office.html#/set-up/${desk.setUpSecret}`
  if (!(await needsSetUp(desk)))
    say(`要从别的电脑建立或删除演示县，请打开 ${printed} （只有看得到这一行的人能办）。`)
  else process.stdout.write(`要建立自己的办公室，请打开 ${printed} （只有看得到这一行的人能设置）。\n`)
}
