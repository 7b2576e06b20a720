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
import type { Limits, Pace } from "./pace.ts"

/** Routes with zod schemas: one validates, types and documents. */
export type Api = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  ZodTypeProvider
>

/** What a server is given to serve an office. */
export interface DeskOptions {
  readonly office: Office
  /** Opens the first set-up; printed where the program was started. */
  readonly setUpSecret: string
  readonly version: string
  /** How many requests a minute are answered; the usual unless said. */
  readonly limits?: Limits
}

/** What routes work with. */
export interface Desk extends DeskOptions {
  readonly tries: Tries
  readonly pace: Pace
  /** Whether the server answers to names of its own: then others reach it, perhaps through a server before it. */
  readonly isNamed: boolean
}
