import type { AddressInfo } from "node:net"
import fastifyStatic from "@fastify/static"
import Fastify, { type FastifyInstance, type FastifyReply } from "fastify"
import { securityHeaders } from "./headers.ts"
import { plainPage } from "./plain-page.ts"

/** What to serve and where. */
export interface ServeOptions {
  /** The folder with the built page. */
  readonly folder: string
  readonly host: string
  /** The port wished for; 0 lets the system choose. */
  readonly port: number
  /** How many following ports are tried when the one wished for is taken. */
  readonly tries?: number
}

/** A server at work. */
export interface Running {
  /** `http://127.0.0.1:8321/` */
  readonly url: string
  /** Lets the answers under way finish, then stops. */
  close(): Promise<void>
}

/** Serves the page. Rejects with the system's error when no port can be had. */
export async function startServer({ folder, host, port, tries = 20 }: ServeOptions): Promise<Running> {
  for (let next = port; ; next++) {
    // A fastify that failed to listen cannot be used again.
    const app = await pageServer(folder)
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

async function pageServer(folder: string): Promise<FastifyInstance> {
  const app = Fastify({
    logger: false,
    forceCloseConnections: true,
    // Addresses that are no addresses do not reach the hooks and handlers below.
    frameworkErrors: (_error, _request, reply: FastifyReply) =>
      reply
        .code(400)
        .headers(securityHeaders)
        .type("text/html; charset=utf-8")
        .send(plainPage("请求不合规范", "请检查地址是否完整。")),
  })
  app.addHook("onRequest", async (_request, reply) => {
    reply.headers(securityHeaders)
  })
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
  app.setNotFoundHandler((_request, reply) =>
    reply
      .code(404)
      .type("text/html; charset=utf-8")
      .send(plainPage("没有这个页面", "地址可能输错了，或者页面已经移走。")),
  )
  app.setErrorHandler((error, _request, reply) => {
    const status = (error as { statusCode?: number }).statusCode ?? 500
    if (status >= 500) console.error(error)
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

function urlOf(host: string, port: number): string {
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}/`
}
