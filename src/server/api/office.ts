import { timingSafeEqual } from "node:crypto"
import { z } from "zod"
import { setUp } from "../../office/accounts/set-up.ts"
import { demoOf, knownDemo, makeDemoOnce, removeDemo } from "../../office/demo/index.ts"
import { Refused } from "../../office/office.ts"
import { packs } from "../../packs/list.ts"
import { regionsIn } from "../../store/regions.ts"
import type { Api, Desk } from "./desk.ts"

/** What the office is, its first set-up, and the demonstration county. */
export function officeRoutes(api: Api, { office, setUpSecret, version }: Desk): void {
  api.get("/office", async () => {
    const regions = await regionsIn(office.store.db)
    const demo = demoOf(regions)
    return {
      version,
      needsSetUp: regions.every(({ isDemo }) => isDemo),
      regions,
      places: packs.map(({ name, title }) => ({ name, title })),
      demo: demo && { region: demo },
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
      const [given, expected] = [Buffer.from(body.secret), Buffer.from(setUpSecret)]
      if (given.length !== expected.length || !timingSafeEqual(given, expected))
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
  api.post("/demo", async (_request, reply) => {
    reply.code(201)
    return makeDemoOnce(office)
  })
  api.delete("/demo", async (_request, reply) => {
    await removeDemo(office)
    return reply.code(204).send()
  })
}
