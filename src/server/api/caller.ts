import type { FastifyReply, FastifyRequest } from "fastify"
import { absoluteLimit, callerOf } from "../../office/accounts/sign-in.ts"
import type { Caller } from "../../office/office.ts"
import type { Desk } from "./desk.ts"
import type { Limits } from "./pace.ts"
import { problem, sendProblem } from "./problem.ts"

/** The cookie that holds the token of a session. */
const cookie = "mingzhang_session"

/** Who is signed in; answers 401 and gives null when nobody is. */
export async function signedIn(
  desk: Desk,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Caller | null> {
  const token = tokenOf(request)
  const caller = token === undefined ? null : await callerOf(desk.office, token)
  const isOver = caller
    ? tooMany(desk, reply, "person", `${caller.region}/${caller.person}`)
    : tooMany(desk, reply, "address", request.ip)
  if (isOver) return null
  if (!caller)
    sendProblem(reply, problem(401, "没有登录，或者登录已经到期，请重新登录；页面上没有保存的内容还在。"))
  return caller
}

/** Answers 429 when somebody asks too often in this minute; null when not. */
export function tooMany(
  { pace }: Desk,
  reply: FastifyReply,
  kind: keyof Limits,
  who: string,
): FastifyReply | null {
  const seconds = pace.wait(kind, who)
  if (seconds === 0) return null
  return sendProblem(
    reply.header("retry-after", seconds),
    problem(429, `请求太多，请过${seconds}秒再试；页面上没有保存的内容还在。`),
  )
}

/** The token a request carries. */
export function tokenOf(request: FastifyRequest): string | undefined {
  return request.cookies[cookie]
}

/** Gives a browser the token of its new session. */
export function setToken(request: FastifyRequest, reply: FastifyReply, token: string): void {
  void reply.setCookie(cookie, token, {
    path: "/api/v1",
    httpOnly: true,
    sameSite: "strict",
    secure: request.protocol === "https",
    maxAge: absoluteLimit / 1000,
  })
}

/** Takes the token away. */
export function clearToken(reply: FastifyReply): void {
  void reply.clearCookie(cookie, { path: "/api/v1" })
}
