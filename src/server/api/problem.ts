import type { FastifyReply } from "fastify"
import type { RefusalKind } from "../../flow/index.ts"

/** What went wrong, as RFC 9457 problem details; `detail` is for people. */
export interface Problem {
  readonly status: number
  readonly title: string
  readonly detail: string
  /** More that a program can use: conflicts, a new preview. */
  readonly more?: object
}

const titles: Readonly<Record<number, string>> = {
  400: "请求不合规范",
  401: "没有登录",
  403: "没有权限",
  404: "没有找到",
  409: "现在还不能办理",
  412: "别人刚刚改过",
  413: "内容太大",
  415: "格式不对",
  422: "缺少内容或内容不对",
  429: "请求太多",
  500: "服务出了差错",
  503: "服务暂时不可用",
}

const statusOf: Readonly<Record<RefusalKind, number>> = { right: 403, state: 409, wait: 409, need: 422 }

/** The problem of a refusal. */
export function problemOf(kind: RefusalKind, because: string): Problem {
  const status = statusOf[kind]
  return { status, title: titles[status]!, detail: because }
}

/** A problem by its status. */
export function problem(status: number, detail: string, more?: object): Problem {
  return { status, title: titles[status] ?? titles[500]!, detail, ...(more && { more }) }
}

/** Answers with a problem. */
export function sendProblem(reply: FastifyReply, { status, title, detail, more }: Problem): FastifyReply {
  const body = { type: "about:blank", title, status, detail, instance: reply.request.id, ...more }
  return reply.code(status).type("application/problem+json; charset=utf-8").send(JSON.stringify(body))
}
