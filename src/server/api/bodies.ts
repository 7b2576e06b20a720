import { z } from "zod"
import { bodyView } from "../../office/views/body.ts"
import { courseView, projectCourseView } from "../../office/views/course.ts"
import { signedIn } from "./caller.ts"
import type { Api, Desk } from "./desk.ts"
import { bodyParams } from "./shapes.ts"

/** A department or unit of a year. */
export function bodyRoutes(api: Api, desk: Desk): void {
  api.get("/years/:year/bodies/:code", { schema: { params: bodyParams } }, async (request, reply) => {
    const caller = await signedIn(desk, request, reply)
    return caller ? bodyView(desk.office, caller, request.params) : reply
  })

  const course = "/years/:year/bodies/:code/course"
  api.get(course, { schema: { params: bodyParams } }, async (request, reply) => {
    const caller = await signedIn(desk, request, reply)
    return caller ? courseView(desk.office, caller, request.params) : reply
  })

  const params = bodyParams.extend({ project: z.string().min(1).max(60) })
  api.get(`${course}/:project`, { schema: { params } }, async (request, reply) => {
    const caller = await signedIn(desk, request, reply)
    return caller ? projectCourseView(desk.office, caller, request.params) : reply
  })
}
