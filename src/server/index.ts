import { randomUUID } from "node:crypto"
import { readFile } from "node:fs/promises"
import type { AddressInfo } from "node:net"
import { join } from "node:path"
import fastifyStatic from "@fastify/static"
import Fastify, { type FastifyInstance, type FastifyReply } from "fastify"
import { addApi } from "./api/app.ts"
import type { DeskOptions } from "./api/desk.ts"
import { problem, sendProblem } from "./api/problem.ts"
import { securityHeaders } from "./headers.ts"
import { isAnswered } from "./host.ts"
import { plainPage } from "./plain-page.ts"
import { addPortal, shelvesIn } from "./portal/index.ts"
import { type SiteFile, usualSite } from "./portal/site-file.ts"
import { refuseRaw } from "./raw-answer.ts"

/** What to serve and where. */
export interface ServeOptions {
  /** The folder with the built page. */
  readonly folder: string
  readonly host: string
  /** The names it is known by, when it answers to these only; see {@link isAnswered}. */
  readonly names?: readonly string[]
  /** The port wished for; 0 lets the system choose. */
  readonly port: number
  /** How many following ports are tried when the one wished for is taken. */
  readonly tries?: number
  /** The office whose `/api/v1` is served, too; without it only the pages that need no account. */
  readonly desk?: DeskOptions | undefined
  /** What the public pages of that office look like and where they stand. */
  readonly site?: SiteFile
}

/** A server at work. */
export interface Running {
  /** `http://127.0.0.1:8321/` */
  readonly url: string
  /** Lets the answers under way finish, then stops. */
  close(): Promise<void>
}

/** Serves the page. Rejects with the system's error when no port can be had. */
export async function startServer({
  folder,
  host,
  names = [],
  port,
  tries = 20,
  desk,
  site = usualSite,
}: ServeOptions): Promise<Running> {
  for (let next = port; ; next++) {
    // A fastify that failed to listen cannot be used again.
    const isForUs = (asked: string | undefined) => isAnswered(asked, host, names)
    const app = await pageServer(folder, isForUs, desk, names.length > 0, site)
    try {
      await app.listen({ host, port: next })
      return { url: urlOf(host, (app.server.address() as AddressInfo).port), close: () => app.close() }
    } catch (error) {
      await app.close()
      const taken = (error as NodeJS.ErrnoException).code === "EADDRINUSE"
      if (!taken || port === 0 || next >= Math.min(port + tries, 65_535)) throw error
    }
  }
}

/** What a visitor may take up: whoever is slow or large is let go, so that the others are served. */
const visitor = {
  /** Milliseconds for the headers, for a request, for doing nothing on an open connection. */
  headersTimeout: 10_000,
  requestTimeout: 20_000,
  keepAliveTimeout: 5_000,
  connectionTimeout: 60_000,
  maxRequestsPerSocket: 1000,
  maxHeaderSize: 16 * 1024,
  /** Nothing is sent here. */
  bodyLimit: 1024,
  connections: 2000,
} as const

/** The server before it listens; `isForUs` says which hosts it answers to. */
export async function pageServer(
  folder: string,
  isForUs: (host: string | undefined) => boolean,
  desk: ServeOptions["desk"],
  isNamed: boolean,
  site: SiteFile = usualSite,
): Promise<FastifyInstance> {
  const app = Fastify({
    logger: false,
    // Told with every answer and with what is written of an error: what was seen can be found again.
    genReqId: () => randomUUID(),
    forceCloseConnections: true,
    // What comes while it stops is answered as ever, with all headers.
    return503OnClosing: false,
    requestTimeout: visitor.requestTimeout,
    connectionTimeout: visitor.connectionTimeout,
    keepAliveTimeout: visitor.keepAliveTimeout,
    maxRequestsPerSocket: visitor.maxRequestsPerSocket,
    bodyLimit: visitor.bodyLimit,
    // A request without Host is answered below: Node's own answer has no headers.
    http: { maxHeaderSize: visitor.maxHeaderSize, requireHostHeader: false },
    clientErrorHandler: (error, socket) => refuseRaw(error.code, socket),
    // Addresses that are no addresses do not reach the hooks and handlers below.
    frameworkErrors: (_error, _request, reply: FastifyReply) =>
      reply
        .code(400)
        .headers(securityHeaders)
        .type("text/html; charset=utf-8")
        .send(plainPage("请求不合规范", "请检查地址是否完整。")),
  })
  app.server.headersTimeout = visitor.headersTimeout
  app.server.maxConnections = visitor.connections
  app.server.on("checkExpectation", (_request, response) => {
    response.writeHead(417, { ...securityHeaders, connection: "close" }).end()
  })
  app.addHook("onRequest", async (request, reply) => {
    reply.headers(securityHeaders)
    if (!isForUs(request.headers.host))
      return refuse(reply, 421, "没有这个网站", "这台服务器不答复这个主机名，请核对地址。")
    if (desk && request.url.startsWith("/api/")) return
    if (request.method !== "GET" && request.method !== "HEAD")
      return refuse(
        reply.header("allow", "GET, HEAD"),
        405,
        "不能这样访问",
        "这里只提供页面，不接收任何内容；文件只在浏览器里读取。",
      )
  })
  if (desk) {
    await addApi(app, desk, isNamed)
    addPortal(app, { shelves: shelvesIn(desk.office.store), ...site })
    // Before the folder: a page that is asked for says that there is an office.
    for (const [path, file] of [
      ["/", "index.html"],
      ["/index.html", "index.html"],
      ["/office.html", "office.html"],
      ["/verify.html", "verify.html"],
    ] as const)
      app.get(path, async (_request, reply) =>
        reply
          .header("cache-control", "no-cache")
          .type("text/html; charset=utf-8")
          .send(withOffice(await readFile(join(folder, file), "utf8"), site.base)),
      )
  } else
    app.get("/office.html", (_request, reply) =>
      reply
        .code(404)
        .type("text/html; charset=utf-8")
        .send(plainPage("没有办公部分", "这台服务器只提供检查和编制的页面；请从首页打开。")),
    )
  await app.register(fastifyStatic, {
    root: folder,
    index: "index.html",
    cacheControl: false,
    setHeaders(response, path) {
      // Built files carry their content's hash in the name; the page itself is asked for anew each time.
      const lasting = /[/\\]assets[/\\]/.test(path)
      response.header("cache-control", lasting ? "public, max-age=31536000, immutable" : "no-cache")
    },
  })
  app.setNotFoundHandler((request, reply) => {
    if (desk && request.url.startsWith("/api/"))
      return sendProblem(reply, problem(404, "没有这个接口，请核对地址。"))
    return reply
      .code(404)
      .type("text/html; charset=utf-8")
      .send(plainPage("没有这个页面", "地址可能输错了，或者页面已经移走。"))
  })
  app.setErrorHandler((error, request, reply) => {
    const status = (error as { statusCode?: number }).statusCode ?? 500
    if (status >= 500) console.error(request.id, error)
    return reply
      .code(status)
      .type("text/html; charset=utf-8")
      .send(
        status >= 500
          ? plainPage("服务出了差错", "这不是您的问题，请稍后再试。")
          : plainPage("请求不合规范", "请检查地址是否完整。"),
      )
  })
  return app
}

/** A page of a server with an office: it knows the way there, and to what the office published. */
function withOffice(html: string, base: string): string {
  return html.replace(
    '<meta name="mingzhang-office" content=""',
    `<meta name="mingzhang-office" content="open" data-portal="${base}"`,
  )
}

/** Answers with a page of one sentence; whatever else the visitor sends is not waited for. */
function refuse(reply: FastifyReply, status: number, title: string, sentence: string): FastifyReply {
  return reply
    .code(status)
    .header("connection", "close")
    .type("text/html; charset=utf-8")
    .send(plainPage(title, sentence))
}

function urlOf(host: string, port: number): string {
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}/`
}
