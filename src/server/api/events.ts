import { signedIn } from "./caller.ts"
import type { Api, Desk } from "./desk.ts"

/** Tells open windows of a region what changed; what exactly they ask for themselves, with their own rights. */
export function eventRoutes(api: Api, desk: Desk): void {
  api.get("/events", async (request, reply) => {
    const caller = await signedIn(desk, request, reply)
    if (!caller) return reply
    reply.hijack()
    const { raw } = reply
    raw.writeHead(200, {
      ...headersOf(reply.getHeaders()),
      "content-type": "text/event-stream; charset=utf-8",
    })
    raw.write("retry: 3000\n\n")
    const stop = desk.office.store.listen(({ region, year, code, what }) => {
      const isOfAll = what === "missed"
      if (isOfAll || (region === caller.region && (what === "act" || what === "save")))
        raw.write(`data: ${JSON.stringify({ year, code, what: isOfAll ? "act" : what })}\n\n`)
    })
    const beat = setInterval(() => raw.write(":\n\n"), 20_000)
    raw.on("close", () => {
      clearInterval(beat)
      stop()
    })
  })
}

function headersOf(headers: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]))
}
