import { timingSafeEqual } from "node:crypto"
import type { FastifyRequest } from "fastify"
import { z } from "zod"
import { setUp } from "../../office/accounts/set-up.ts"
import { demoOf, knownDemo, makeDemoOnce, removeDemo } from "../../office/demo/index.ts"
import { Refused } from "../../office/office.ts"
import { packs } from "../../packs/list.ts"
import { regionsIn } from "../../store/regions.ts"
import type { Api, Desk } from "./desk.ts"
import { isFromHere } from "./from-here.ts"

/** What the office is, its first set-up, and the demonstration county. */
export function officeRoutes(api: Api, { office, setUpSecret, version, isNamed }: Desk): void {
  api.get("/office", async (request) => {
    const regions = await regionsIn(office.store.db)
    const demo = demoOf(regions)
    return {
      version,
      needsSetUp: regions.every(({ isDemo }) => isDemo),
      regions,
      places: packs.map(({ name, title }) => ({ name, title })),
      demo: demo && { region: demo },
      mayChangeDemo: isFromHere(request, isNamed),
    }
  })

  const region = z.object({ code: z.string().max(6), name: z.string().max(60), place: z.string().max(40) })
  const administrator = z.object({ id: z.string().max(60), name: z.string().max(60) })
  api.post(
    "/office/set-up",
    {
      schema: {
        body: z.object({
          secret: z.string().max(100),
          region,
          administrators: z.array(administrator).max(3),
        }),
      },
    },
    async ({ body }, reply) => {
      if (!isSecret(body.secret, setUpSecret))
        throw new Refused("right", "设置码不对，请用启动明账的窗口里显示的地址打开。")
      reply.code(201)
      return { invitations: await setUp(office, body) }
    },
  )

  api.get("/demo", async (_request, reply) => {
    const demo = await knownDemo(office)
    if (!demo) reply.code(404)
    return demo ?? { status: 404, title: "没有找到", detail: "还没有演示县，可以先建立一个。" }
  })
  api.post("/demo", async (request, reply) => {
    mustBeHere(request)
    reply.code(201)
    return makeDemoOnce(office)
  })
  api.delete("/demo", async (request, reply) => {
    mustBeHere(request)
    await removeDemo(office)
    return reply.code(204).send()
  })

  /** The demonstration takes room and time: only who sits at the machine, or has its printed address, makes or removes it. */
  function mustBeHere(request: FastifyRequest): void {
    const given = (request.headers[secretHeader] as string | undefined) ?? ""
    if (!isFromHere(request, isNamed) && !isSecret(given, setUpSecret))
      throw new Refused(
        "right",
        "演示县只能在运行明账的电脑上建立和删除；在别的电脑上，请用启动窗口里显示的“#/set-up/…”地址打开后再办。",
      )
  }
}

/** Carries the printed secret where it is asked for without a form. */
const secretHeader = "x-set-up-secret"

function isSecret(given: string, secret: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(secret)]
  return a.length === b.length && timingSafeEqual(a, b)
}
