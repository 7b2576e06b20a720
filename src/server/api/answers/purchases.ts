import { z } from "zod"
import { quota } from "./money.ts"
import { type Answers, cents, day, maybe, saved, shape, text, whole } from "./parts.ts"

const units = z.array(shape({ code: text, name: text }))
const count = shape({ quantity: z.number(), cents })

/** What the routes of contracts and fixed assets answer. */
export const purchaseAnswers: Answers = {
  "GET /years/:year/contracts": [
    200,
    shape({
      units,
      needs: z.array(
        shape({
          unit: text,
          unitName: text,
          number: whole,
          goods: text,
          catalogue: text,
          project: maybe,
          projectName: maybe,
          fundName: text,
          cents,
          reserved: cents,
          contracts: whole,
          contracted: cents,
          small: cents,
        }),
      ),
      contracts: z.array(
        shape({
          number: whole,
          day,
          by: text,
          unit: text,
          unitName: text,
          title: text,
          kind: text,
          kindName: text,
          supplier: text,
          size: text,
          sizeName: text,
          signed: day,
          document: text,
          cents,
          announced: day.nullable(),
          planned: whole.nullable(),
          goods: maybe,
          why: text,
          tied: cents,
          paid: cents,
          released: cents,
          quotas: z.array(shape(quota)),
          may: shape({ record: z.boolean() }),
        }),
      ),
      small: shape({ cents, small: cents, micro: cents }),
    }),
  ],
  "POST /years/:year/contracts": [201, saved],
  "POST /years/:year/contracts/:number/announced": [204, null],
  "POST /years/:year/contracts/:number/release": [204, null],
  "POST /years/:year/contracts/:number/payments": [204, null],
  "GET /years/:year/assets": [
    200,
    shape({
      units,
      accounts: z.array(
        shape({
          unit: text,
          unitName: text,
          kind: text,
          kindName: text,
          opening: count,
          came: count,
          went: count,
          closing: count,
        }),
      ),
      planned: z.array(
        shape({
          unit: text,
          unitName: text,
          number: whole,
          goods: text,
          quantity: z.number(),
          cents,
          bought: cents,
        }),
      ),
      changes: z.array(
        shape({
          number: whole,
          day,
          by: text,
          unit: text,
          unitName: text,
          kind: text,
          kindName: text,
          way: text,
          wayName: text,
          goods: text,
          date: day,
          quantity: z.number(),
          cents,
          planned: whole.nullable(),
          document: text,
          back: shape({ day, by: text, reason: text }).nullable(),
          may: shape({ back: z.boolean() }),
        }),
      ),
    }),
  ],
  "POST /years/:year/assets": [201, saved],
  "POST /years/:year/assets/:number/back": [204, null],
}
