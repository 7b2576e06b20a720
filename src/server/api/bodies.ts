import { bodyView } from "../../office/views/body.ts"
import { signedIn } from "./caller.ts"
import type { Api, Desk } from "./desk.ts"
import { bodyParams } from "./shapes.ts"

/** A department or unit of a year. */
export function bodyRoutes(api: Api, desk: Desk): void {
  api.get("/years/:year/bodies/:code", { schema: { params: bodyParams } }, async (request, reply) => {
    const caller = await signedIn(desk, request, reply)
    return caller ? bodyView(desk.office, caller, request.params) : reply
  })
}
