import { z } from "zod"
import { type Answers, day, document, file, maybe, moment, region, shape, text, whole } from "./parts.ts"

/** What the routes of the public shelf, of its questions and of what is brought to it answer. */
export const publicAnswers: Answers = {
  "GET /public/publications": [
    200,
    shape({
      publications: z.array(
        shape({
          region,
          year: whole,
          code: text,
          name: text,
          kind: text,
          number: whole,
          day,
          reason: text,
          sha256: text,
        }),
      ),
    }),
  ],
  "GET /public/verify": [
    200,
    shape({
      result: z.enum(["unknown", "current", "older"]),
      by: maybe,
      publications: z.array(document("where the document stands on the shelf")),
    }),
  ],
  "GET /public/originals/:sha256": [200, file],
  "GET /public/named": [
    200,
    shape({ publications: z.array(document("what an altered file may have been")) }),
  ],
  "GET /public/disclosures/:region/:id": [200, document("mingzhang.disclosure")],
  "GET /public/questions": [
    200,
    z.looseObject({ isOpen: z.boolean(), questions: z.array(document("a question and its answer")) }),
  ],
  "POST /public/questions": [202, shape({ detail: text })],
  "GET /questions": [
    200,
    shape({ isOpen: z.boolean(), questions: z.array(document("a question, its state and its answer")) }),
  ],
  "POST /questions/:number": [204, null],
  "PUT /questions/open": [204, null],
  "GET /shown": [
    200,
    shape({
      results: z.enum(["all", "scores", "none"]),
      said: shape({ by: text, at: moment }).nullable(),
      years: z.array(shape({ year: whole, hasBook: z.boolean(), day: maybe, known: maybe })),
    }),
  ],
  "PUT /shown/results": [204, null],
  "PUT /shown/execution": [204, null],
  "GET /imports": [
    200,
    shape({
      counts: shape({
        waiting: whole,
        stored: whole,
        failed: whole,
        aside: whole,
        isPaused: z.boolean(),
      }),
      files: z.array(document("a brought file, where it stands and why")),
      next: maybe,
    }),
  ],
  "POST /imports": [200, shape({ added: whole, known: whole, problems: z.array(text) })],
  "POST /imports/again": [200, shape({ again: whole })],
  "PUT /imports/paused": [204, null],
  "GET /public/publications/:region/:year/:code/:number/document": [200, file],
}
