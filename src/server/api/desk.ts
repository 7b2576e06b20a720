import type {
  FastifyBaseLogger,
  FastifyInstance,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from "fastify"
import type { ZodTypeProvider } from "fastify-type-provider-zod"
import type { Tries } from "../../office/accounts/tries.ts"
import type { Office } from "../../office/office.ts"

/** Routes with zod schemas: one validates, types and documents. */
export type Api = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  ZodTypeProvider
>

/** What routes work with. */
export interface Desk {
  readonly office: Office
  readonly tries: Tries
  /** Opens the first set-up; printed where the program was started. */
  readonly setUpSecret: string
  readonly version: string
  /** Whether the server answers to names of its own: then others reach it, perhaps through a server before it. */
  readonly isNamed: boolean
}
