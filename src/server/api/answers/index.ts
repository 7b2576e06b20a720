import { z } from "zod"
import { appraisalAnswers } from "./appraisals.ts"
import { courseAnswers } from "./course.ts"
import { evaluationAnswers } from "./evaluation.ts"
import { finalAnswers } from "./finals.ts"
import { moneyAnswers } from "./money.ts"
import { monitoringAnswers } from "./monitoring.ts"
import {
  type Answers,
  cents,
  choice,
  day,
  document,
  file,
  maybe,
  moment,
  names,
  next,
  region,
  saved,
  shape,
  text,
  whole,
} from "./parts.ts"
import { publicAnswers } from "./public.ts"
import { purchaseAnswers } from "./purchases.ts"

/**
 * What each route answers when it was done, for the description of the API. Answers are sent as they are: that they are
 * so is held by the tests, which compare every answer with its shape, and not paid for by each request.
 */
const post = shape({ role: text, roleName: text, at: names, until: day.nullable() })
const clock = shape({
  key: text,
  name: text,
  says: text,
  due: day.nullable(),
  daysLeft: whole.nullable(),
  standing: text,
})
const control = shape({ of: text, fund: maybe, kind: maybe, name: text, cents })
const room = shape({
  of: text,
  fund: maybe,
  kind: maybe,
  name: text,
  allowed: cents,
  taken: cents,
  left: cents,
})
/** Control numbers that were entered and are not issued yet. */
const entered = z.looseObject({ controls: z.array(control) })
const dated = shape({ date: day, number: text })
const named = {
  kind: z.enum(["department", "unit"]),
  code: text,
  name: text,
  department: text,
  state: text,
  stateName: text,
  reply: dated.nullable(),
}
const version = shape({
  kind: text,
  kindName: text,
  number: whole,
  day,
  by: text,
  reason: text,
  sha256: text,
})
const entry = {
  at: whole,
  day,
  by: text,
  for: maybe,
  who: text,
  act: text,
  actName: text,
  kind: text,
  code: text,
  from: text,
  to: text,
  toName: text,
  given: z.looseObject({}),
  version: shape({ kind: text, number: whole }).nullable(),
}
const invitation = shape({ region: text, id: text, name: text, roles: text, code: text, expires: whole })
const me = shape({
  person: shape({ id: text, name: text, posts: z.array(post) }),
  for: shape({ id: text, name: text, posts: z.array(post) }).nullable(),
  actors: z.array(shape({ id: text, name: text }).nullable()),
  region,
  years: z.array(shape({ year: whole, state: text, stateName: text })),
  may: z.record(text, z.boolean()),
})
const field = shape({ field: text, fieldName: text, before: text, after: text })
const record = { kind: text, kindName: text, label: text, cents: cents.nullable() }
const preview = shape({
  saves: whole,
  added: z.array(shape(record)),
  changed: z.array(shape({ ...record, fields: z.array(field) })),
  removed: z.array(shape(record)),
  problems: z.array(document("finding of mingzhang.findings")),
  leftAside: names,
})
const nothing = shape({})
const invited = shape({ invitation: invitation.nullable() })
const demo = shape({
  region: shape({ code: text, name: text }),
  password: text,
  people: z.array(shape({ id: text, name: text, roles: names, at: names, sees: text, isFirst: z.boolean() })),
  note: text,
})
const submitted = shape({
  number: whole,
  day,
  cents,
  controls: cents.nullable(),
  controlled: cents.nullable(),
  lastYear: cents.nullable(),
})

/** The answer of each route by its method and path: the status, and its shape; null is an answer without content. */
export const answers: Answers = {
  "GET /office": [
    200,
    shape({
      version: text,
      needsSetUp: z.boolean(),
      regions: z.array(region),
      places: z.array(shape({ name: text, title: text })),
      demo: shape({ region }).nullable(),
      mayChangeDemo: z.boolean(),
    }),
  ],
  "POST /office/set-up": [201, shape({ invitations: z.array(invitation) })],
  "GET /demo": [200, demo],
  "POST /demo": [201, demo],
  "DELETE /demo": [204, null],
  "POST /sessions": [201, me],
  "DELETE /sessions/current": [204, null],
  "POST /accounts/accept": [204, null],
  "GET /me": [200, me],
  "PUT /me/for": [200, me],
  "PUT /me/password": [204, null],
  "GET /people": [
    200,
    shape({
      people: z.array(
        shape({ id: text, name: text, state: text, stateName: text, posts: z.array(post), acts: names }),
      ),
      deputies: z.array(shape({ by: text, for: text, from: day, until: day })),
      bodies: z.array(shape({ kind: text, code: text, name: text })),
      roles: z.array(shape({ role: text, roleName: text, seat: text, isAdministrator: z.boolean() })),
    }),
  ],
  "POST /people": [201, nothing],
  "PUT /people/:id/posts": [200, invited],
  "POST /people/:id/:step": [200, invited],
  "POST /deputies": [201, nothing],
  "GET /account-trail": [
    200,
    shape({
      entries: z.array(
        shape({
          number: whole,
          at: moment,
          by: maybe,
          who: text,
          act: text,
          actName: text,
          person: text,
          given: z.looseObject({}),
        }),
      ),
      next,
    }),
  ],
  "POST /years": [201, nothing],
  "GET /years/:year": [
    200,
    shape({
      region: z.looseObject({ code: text, name: text }),
      year: whole,
      state: text,
      stateName: text,
      deadlines: shape({ firstUp: day, secondUp: day }).nullable(),
      meeting: day.nullable(),
      approval: dated.nullable(),
      clocks: z.array(clock),
      acts: z.array(choice),
      turn: names,
      bodies: z.array(
        shape({
          ...named,
          turn: names,
          acts: z.array(choice),
          clocks: z.array(clock),
          submitted: submitted.nullable(),
          entered: entered.nullable(),
        }),
      ),
    }),
  ],
  "GET /years/:year/tasks": [
    200,
    shape({
      tasks: z.array(
        shape({
          kind: text,
          code: text,
          name: text,
          until: day.nullable(),
          act: text,
          actName: text,
          says: text,
          due: day.nullable(),
          daysLeft: whole.nullable(),
        }),
      ),
    }),
  ],
  "POST /years/:year/acts": [
    201,
    shape({
      entry: shape(entry),
      version: shape({
        kind: text,
        of: text,
        number: whole,
        sha256: text,
        day,
        by: text,
        reason: text,
      }).nullable(),
    }),
  ],
  "GET /years/:year/trail": [
    200,
    shape({ entries: z.array(shape({ ...entry, number: whole, name: text, fromName: text })), next }),
  ],
  "GET /years/:year/documents": [
    200,
    shape({ documents: z.array(shape({ id: text, title: text, ready: z.boolean(), because: text })) }),
  ],
  "GET /years/:year/documents/:id": [200, file],
  "GET /years/:year/bodies/:code": [
    200,
    shape({
      ...named,
      departmentName: text,
      saves: whole,
      acts: z.array(choice),
      may: z.record(text, z.boolean()),
      turn: names,
      clocks: z.array(clock),
      controls: z.array(control),
      rooms: z.array(room.extend({ says: text })),
      undivided: z.array(room),
      units: z.array(shape({ ...named, controls: z.array(control) })),
      comments: z.looseObject({}).nullable(),
      entered: entered.nullable(),
      versions: z.array(version),
    }),
  ],
  "GET /years/:year/bodies/:code/draft": [
    200,
    shape({
      saves: whole,
      ledger: document("mingzhang.ledger"),
      records: z.array(shape({ kind: text, id: text, version: whole, place: whole })),
    }),
  ],
  "GET /years/:year/bodies/:code/findings": [
    200,
    shape({
      saves: whole,
      report: document("one file of mingzhang.findings"),
      disclosure: document("mingzhang.disclosure").nullable(),
    }),
  ],
  "GET /years/:year/bodies/:code/workbook": [200, file],
  "POST /years/:year/bodies/:code/workbook/preview": [200, preview],
  "PUT /years/:year/bodies/:code/workbook": [200, saved],
  "POST /years/:year/bodies/:code/edits": [200, saved],
  "POST /years/:year/bodies/:code/explanations": [200, saved],
  "GET /years/:year/bodies/:code/saves": [
    200,
    shape({
      saves: z.array(
        shape({
          number: whole,
          at: moment,
          by: text,
          for: maybe,
          why: text,
          whyName: text,
          undoes: whole.nullable(),
          changes: whole,
        }),
      ),
      next,
    }),
  ],
  "GET /years/:year/bodies/:code/saves/:number": [
    200,
    shape({ edits: z.array(shape({ ...record, id: text, what: text, fields: z.array(field) })) }),
  ],
  "POST /years/:year/bodies/:code/saves/:number/undo": [200, saved],
  "POST /years/:year/bodies/:code/restore": [200, saved],
  "GET /years/:year/bodies/:code/versions/:kind/:number": [
    200,
    shape({
      version,
      report: document("one file of mingzhang.findings"),
      disclosure: document("mingzhang.disclosure"),
      json: document("mingzhang.disclosure"),
    }),
  ],
  "GET /years/:year/bodies/:code/versions/:kind/:number/document": [200, file],
  "GET /years/:year/bodies/:code/versions/:kind/:number/differences": [
    200,
    shape({ text, difference: document("mingzhang.differences") }),
  ],
  ...moneyAnswers,
  ...purchaseAnswers,
  ...monitoringAnswers,
  ...evaluationAnswers,
  ...appraisalAnswers,
  ...courseAnswers,
  ...finalAnswers,
  "GET /events": [200, text.meta({ description: "text/event-stream" })],
  ...publicAnswers,
}

/** A refusal: RFC 9457 problem details; `detail` is for people. */
export const problemShape = z.looseObject({
  type: text,
  title: text,
  status: whole,
  detail: text,
  instance: text,
})
