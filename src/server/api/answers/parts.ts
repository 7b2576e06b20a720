import { z } from "zod"

/** The answer of each route by its method and path: the status, and its shape; null is an answer without content. */
export type Answers = Readonly<Record<string, readonly [status: number, z.ZodType | null]>>

export const text = z.string()
export const maybe = text.nullable()
export const whole = z.number().int()
/** Money, in cents. */
export const cents = z.number().int()
export const day = z.iso.date()
export const moment = z.iso.datetime()
export const names = z.array(text)
export const shape = z.strictObject
/** The number to go on from, where there is more. */
export const next = whole.nullable()
export const saved = shape({ number: whole })
/** A file as it was written. */
export const file = text.meta({ format: "binary" })
export const region = shape({ code: text, name: text, place: text, isDemo: z.boolean() })
/** What may be done: the act, and what it needs. */
export const choice = shape({
  act: text,
  actName: text,
  way: z.enum(["on", "back", "aside"]),
  needs: z.array(shape({ need: text, name: text })),
})

/** A document with a schema of its own, served at /schema. */
export function document(what: string) {
  return z.looseObject({}).meta({ description: what })
}
