import { z } from "zod"

/** Parts of requests that several routes share. */
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
export const yearParams = z.object({ year: z.coerce.number().int().min(2000).max(2100) })
export const bodyParams = yearParams.extend({ code: z.string().min(1).max(20) })
export const page = z.object({ before: z.coerce.number().int().positive().optional() })
export const word = z.string().max(200)
export const longText = z.string().max(20_000)
export const digest = z.string().regex(/^[0-9a-f]{64}$/)
export const evidence = z.object({
  name: z.string().max(200),
  where: z.string().max(500),
  sha256: digest.optional(),
})
export const fund = z.enum([
  "generalPublic",
  "governmentFund",
  "stateCapital",
  "fiscalAccount",
  "institutionIncome",
  "businessIncome",
  "superiorSubsidy",
  "affiliateRemittance",
  "otherIncome",
])
export const control = z
  .object({
    of: z.string().max(20),
    fund: fund.nullable(),
    kind: z.enum(["basic", "project"]).nullable(),
    cents: z.number().int(),
  })
  .transform((value) => ({ ...value, at: {} }))

/** What a person gives with an act. */
export const given = z
  .object({
    deadlines: z.object({ firstUp: day, secondUp: day }),
    meeting: day,
    watch: z.object({ until: day, due: day }),
    evaluate: z.object({ due: day, rules: z.string().max(40).nullable() }),
    finalize: z.object({ due: day }),
    date: day,
    number: word,
    reason: longText,
    comments: z.array(z.object({ at: z.record(z.string(), z.unknown()), text: longText })).max(500),
    due: day,
    reviewer: word,
    controls: z.array(control).max(5000),
  })
  .partial()

/** How many entries of a list are sent at once. */
export const pageSize = 100

/** The number from which the next page begins, or null at the end. */
export function nextOf(rows: readonly { readonly number: number }[]): number | null {
  return rows.length < pageSize ? null : rows.at(-1)!.number
}
