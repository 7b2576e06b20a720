import { z } from "zod"
import { type Answers, cents, day, maybe, names, next, saved, shape, text, whole } from "./parts.ts"

/** A quota as it is answered. */
export const quota = {
  key: text,
  unit: text,
  unitName: text,
  project: maybe,
  projectName: maybe,
  function: text,
  functionName: text,
  economic: text,
  economicName: text,
  fund: text,
  fundName: text,
}
const boardRow = shape({
  key: text,
  name: text,
  approved: cents,
  adjusted: cents,
  tied: cents,
  paid: cents,
  carried: cents,
  left: cents,
  /** Hundredths of a per cent. */
  share: whole.nullable(),
  planned: whole.nullable(),
  time: whole,
  is: text,
  isName: text,
  over: whole,
  of: shape(quota).nullable(),
})
const payment = shape({
  row: whole,
  date: day,
  cents,
  voucher: maybe,
  unit: maybe,
  unitName: maybe,
  project: maybe,
  function: maybe,
  economic: maybe,
  summary: text,
})
const counted = shape({ payments: whole, cents })
const proposals = z.array(shape(quota))
const paymentPreview = shape({
  seen: text,
  problems: names,
  top: z.array(names),
  brought: shape({
    measure: maybe,
    from: day,
    to: day,
    doubt: maybe.meta({ description: "set when the title names a month of which nothing is in the list" }),
    columns: z.array(shape({ field: text, fieldName: text, title: text })),
    whole: counted,
    booked: counted,
    waits: counted,
    before: counted,
    twice: counted,
    by: z.array(shape({ by: text, payments: whole })),
    waiting: z.array(shape({ payment, because: text, proposals })),
    twiceRows: z.array(payment),
    over: z.array(shape({ quota: shape(quota), cents })),
  }).nullable(),
})
/** What the routes of the book of movements answer. */
export const moneyAnswers: Answers = {
  "GET /years/:year/execution": [
    200,
    shape({
      asOf: day,
      knownOn: day,
      under: text,
      forecast: shape({
        likely: cents,
        least: cents,
        most: cents,
        years: whole,
        missedLast: whole.nullable(),
      }).nullable(),
      total: boardRow,
      rows: z.array(boardRow),
      purses: z.array(shape({ name: text, fundName: text, cents })),
      kept: z.array(
        shape({
          number: whole,
          kind: text,
          kindName: text,
          date: day,
          document: text,
          name: text,
          fund: text,
          fundName: text,
          cents,
          left: cents,
          due: day,
          daysLeft: whole.nullable(),
          says: text,
        }),
      ),
    }),
  ],
  "GET /years/:year/warnings": [
    200,
    shape({
      day,
      findings: z.array(
        shape({
          check: text,
          severity: text,
          title: text,
          message: text,
          advice: text,
          basis: text,
          about: text,
        }),
      ),
    }),
  ],
  "GET /years/:year/movements": [
    200,
    shape({
      movements: z.array(
        shape({
          number: whole,
          date: day,
          known: day,
          cause: text,
          causeName: text,
          document: maybe,
          reason: text,
          by: text,
          approvedBy: maybe,
          file: whole.nullable(),
          reverses: z.boolean(),
          isReversed: z.boolean(),
          moves: z.array(shape({ place: text, part: maybe, quota: shape(quota).nullable(), cents })),
        }),
      ),
      next,
    }),
  ],
  "POST /years/:year/movements/:number/reverse": [204, null],
  "GET /years/:year/payments": [
    200,
    shape({
      may: shape({ book: z.boolean() }),
      files: z.array(
        shape({
          number: whole,
          name: text,
          sha256: text,
          payments: whole,
          cents,
          day,
          by: text,
          back: shape({ day, by: text, reason: text }).nullable(),
        }),
      ),
      waiting: z.array(
        shape({ number: whole, file: whole, payment, because: text, isCorrection: z.boolean(), proposals }),
      ),
      settled: z.array(
        shape({
          number: whole,
          file: whole,
          payment,
          day,
          by: text,
          isBooked: z.boolean(),
          reason: text,
        }),
      ),
    }),
  ],
  "POST /years/:year/payments/preview": [200, paymentPreview],
  "PUT /years/:year/payments": [200, saved],
  "POST /years/:year/payments/:number/back": [204, null],
  "POST /years/:year/waiting/:number": [204, null],
  "GET /years/:year/changes": [
    200,
    shape({
      changes: z.array(
        shape({
          number: whole,
          day,
          by: text,
          kind: text,
          kindName: text,
          source: maybe,
          from: shape(quota).nullable(),
          to: shape(quota).nullable(),
          cents,
          reason: text,
          document: maybe,
          goals: text,
          decides: text,
          needsDocument: z.boolean(),
          says: text,
          decided: shape({
            outcome: text,
            outcomeName: text,
            day,
            by: text,
            document: maybe,
            remark: text,
          }).nullable(),
          may: shape({ decide: z.boolean(), withdraw: z.boolean() }),
        }),
      ),
      next,
    }),
  ],
  "POST /years/:year/changes/preview": [
    200,
    shape({
      decision: shape({ decides: text, tells: maybe, article: text, isSure: z.boolean() }),
      says: text,
    }),
  ],
  "POST /years/:year/changes": [201, saved],
  "POST /years/:year/changes/:number/decide": [204, null],
  "GET /years/:year/closing": [
    200,
    shape({
      closed: day.nullable(),
      problems: names,
      cents,
      carry: cents,
      surplus: cents,
      rows: z.array(shape({ quota: shape(quota), cents, carry: cents, why: text })),
    }),
  ],
  "POST /years/:year/closing": [204, null],
  "POST /years/:year/kept": [201, saved],
  "POST /years/:year/kept/:number/passed": [204, null],
}
