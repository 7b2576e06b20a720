import fastifyCookie from "@fastify/cookie"
import fastifySwagger from "@fastify/swagger"
import type { FastifyInstance } from "fastify"
import {
  hasZodFastifySchemaValidationErrors,
  jsonSchemaTransform,
  validatorCompiler,
  type ZodTypeProvider,
} from "fastify-type-provider-zod"
import { z } from "zod"
import { Tries } from "../../office/accounts/tries.ts"
import { Refused } from "../../office/office.ts"
import { isAway, isUnkeepable } from "../../store/database.ts"
import { accountRoutes } from "./accounts.ts"
import { answers, problemShape } from "./answers/index.ts"
import { appraisalRoutes } from "./appraisals.ts"
import { bodyRoutes } from "./bodies.ts"
import { signedIn, tokenOf, tooMany } from "./caller.ts"
import type { Desk, DeskOptions } from "./desk.ts"
import { documentRoutes } from "./documents.ts"
import { draftRoutes } from "./drafts.ts"
import { evaluationRoutes } from "./evaluation.ts"
import { eventRoutes } from "./events.ts"
import { finalRoutes } from "./finals.ts"
import { moneyRoutes } from "./money.ts"
import { monitoringRoutes } from "./monitoring.ts"
import { officeRoutes } from "./office.ts"
import { Pace, usualLimits } from "./pace.ts"
import { peopleRoutes } from "./people.ts"
import { portalRoutes } from "./portal.ts"
import { problem, problemOf, sendProblem } from "./problem.ts"
import { publicRoutes } from "./public.ts"
import { purchaseRoutes } from "./purchases.ts"
import { shownRoutes } from "./shown.ts"
import { versionRoutes } from "./versions.ts"
import { yearRoutes } from "./years.ts"

/** Adds `/api/v1` of an office. */
export async function addApi(app: FastifyInstance, desk: DeskOptions, isNamed: boolean): Promise<void> {
  const whole: Desk = {
    ...desk,
    isNamed,
    tries: new Tries(),
    pace: new Pace(desk.limits ?? usualLimits, desk.office.now),
  }
  await app.register(
    async (plain) => {
      const api = plain.withTypeProvider<ZodTypeProvider>()
      api.setValidatorCompiler(validatorCompiler)
      api.setSerializerCompiler(() => JSON.stringify)
      api.addHook("onRoute", (route) => {
        const known = answers[`${route.method} ${route.path.slice("/api/v1".length)}`]
        if (!known) return
        const [status, answer] = known
        const response = { [status]: answer ?? z.undefined(), default: problemShape }
        route.schema = { ...route.schema, response }
      })
      await api.register(fastifyCookie)
      await api.register(fastifySwagger, {
        openapi: {
          openapi: "3.1.0",
          info: { title: "明账", version: desk.version, description: "县级部门预算从布置到公开的办理接口" },
          servers: [{ url: "/api/v1" }],
        },
        transform: jsonSchemaTransform,
      })
      api.addHook("onRequest", async (request, reply) => {
        reply.header("cache-control", "no-store").header("x-request-id", request.id)
        // A form of another site cannot write here: its origin is told by every browser.
        const { origin, host } = request.headers
        const isWriting = request.method !== "GET" && request.method !== "HEAD"
        if (isWriting && origin !== undefined && !isSame(origin, host))
          return sendProblem(reply, problem(403, "这个请求来自别的网站，没有办理；请从明账的页面办理。"))
        // What needs no account is counted by address; the rest when it is known who asks.
        if (needsNoAccount(request.url)) return tooMany(whole, reply, "address", request.ip) ?? undefined
      })
      // Who has an account may send what a person types; how long each text may be, the route says itself.
      api.addHook("onRoute", (route) => {
        if (!needsNoAccount(route.url)) route.bodyLimit ??= largestTyped
      })
      // Who is not signed in is told so, whatever else is wrong with what was sent.
      api.addHook("preValidation", async (request, reply) => {
        const isOpen = needsNoAccount(request.url) || request.is404 || request.routeOptions.schema?.hide
        if (!isOpen && tokenOf(request) === undefined) await signedIn(whole, request, reply)
      })
      api.setErrorHandler((error, request, reply) => {
        if (error instanceof Refused) return sendProblem(reply, problemOf(error.kind, error.message))
        if (hasZodFastifySchemaValidationErrors(error))
          return sendProblem(
            reply,
            problem(
              422,
              `请求里有写错的内容：${error.validation.map(({ instancePath }) => instancePath || "/").join("、")}，请核对后再试。`,
            ),
          )
        const { statusCode = 500 } = error as { statusCode?: number }
        if (isAway(error))
          return sendProblem(reply, problem(503, "数据库正在恢复，请过几秒再试；没有保存的内容还在页面上。"))
        if (isUnkeepable(error))
          return sendProblem(
            reply,
            problem(422, "文字里有看不见的坏字符（如U+0000），没有保存；请删去后重新输入，不要从别处粘贴。"),
          )
        if (statusCode < 500)
          return sendProblem(reply, problem(statusCode, saidOf(statusCode, request.routeOptions.bodyLimit)))
        console.error(request.id, error)
        return sendProblem(reply, problem(500, "服务出了差错，没有办理；这不是您的问题，请稍后再试。"))
      })
      api.setNotFoundHandler((_request, reply) =>
        sendProblem(reply, problem(404, "没有这个接口，请核对地址。")),
      )
      for (const routes of [
        officeRoutes,
        accountRoutes,
        peopleRoutes,
        yearRoutes,
        bodyRoutes,
        draftRoutes,
        versionRoutes,
        documentRoutes,
        moneyRoutes,
        purchaseRoutes,
        monitoringRoutes,
        evaluationRoutes,
        appraisalRoutes,
        finalRoutes,
        eventRoutes,
        publicRoutes,
        portalRoutes,
        shownRoutes,
      ])
        routes(api, whole)
      api.get("/openapi.json", { schema: { hide: true } }, async () => plain.swagger())
    },
    { prefix: "/api/v1" },
  )
}

function needsNoAccount(url: string): boolean {
  return /^\/api\/v1\/(?:office|sessions|accounts|demo|public)\b/.test(url)
}

function isSame(origin: string, host: string | undefined): boolean {
  try {
    return new URL(origin).host === host
  } catch {
    return false
  }
}

/** How many bytes may be typed into one form: a report with what it recommends, the tree of a county. */
const largestTyped = 2 * 1024 * 1024

function saidOf(status: number, most = 0): string {
  if (status === 413) {
    const room = most < 1024 * 1024 ? `${Math.floor(most / 1024)} KB` : `${Math.floor(most / 1024 / 1024)} MB`
    return `内容太大，没有收下；这里最大${room}，请删去用不到的行和图片，或者拆成几份。`
  }
  if (status === 415) return "内容的格式不对，请从明账的页面办理。"
  if (status === 429) return "请求太多，请过一会儿再试。"
  return "请求不合规范，请核对后再试。"
}
