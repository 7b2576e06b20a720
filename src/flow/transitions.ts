import type { Act } from "./acts.ts"
import { type Kind, type SheetUse, type State, sheetKind } from "./states.ts"

/** What must be given with an act, or be true of what it is about; their sentences stand in needs.ts. */
export type Need =
  | "tree"
  | "deadlines"
  | "date"
  | "number"
  | "reason"
  | "comments"
  | "due"
  | "reviewer"
  | "controls"
  | "content"
  | "noErrors"
  | "explained"
  | "sums"
  | "fits"
  | "divided"
  | "asReplied"
  | "otherPerson"
  | "watch"
  | "evaluate"
  | "text"
  | "settled"
  | "criteria"
  | "judged"
  | "heard"
  | "expert"
  | "paper"
  | "finalize"
  | "posts"
  | "notLast"

/** What an act leaves behind. */
export type Yield =
  | "notice"
  | "submission"
  | "controls"
  | "book"
  | "approval"
  | "reply"
  | "candidate"
  | "publication"
  | "sheet"

/** What each of them is called. */
export const yieldNames: Readonly<Record<Yield, string>> = {
  notice: "布置通知",
  submission: "上报稿",
  controls: "控制数通知",
  book: "预算草案",
  approval: "批准登记",
  reply: "批复",
  candidate: "公开稿",
  publication: "公开版本",
  sheet: "监控表、自评表或决算",
}

/** Other things of the same year, seen from one of them. */
export type Others = "year" | "department" | "departments" | "units"

/** Others that must have come so far before an act. */
export interface Wait {
  readonly of: Others
  readonly in: readonly State[]
}

/** Others that an act takes with it, as far as they are in one state. */
export interface Along {
  readonly of: Others
  readonly from: State
  readonly to: State
}

/** Whether an act leads on to the publication, leads back, or is a second thought nobody waits for. */
export type Way = "on" | "back" | "aside"

/** One row of the table: an act that brings a thing from some states into another. */
export interface Transition {
  readonly of: Kind
  readonly act: Act
  readonly from: readonly State[]
  readonly to: State
  readonly way: Way
  readonly waits: readonly Wait[]
  readonly needs: readonly Need[]
  readonly along: readonly Along[]
  readonly yields: Yield | null
}

type Rest = Partial<Pick<Transition, "waits" | "needs" | "along" | "yields">>

function row(of: Kind, act: Act, from: State | readonly State[], to: State, way: Way, rest: Rest = {}) {
  const states = typeof from === "string" ? [from] : from
  return { of, act, from: states, to, way, waits: [], needs: [], along: [], yields: null, ...rest }
}

function enteringIn(...states: readonly State[]) {
  return states.map((state) =>
    row("department", "enterControls", state, state, "aside", { needs: ["controls"] }),
  )
}

const checked: readonly Need[] = ["content", "noErrors", "explained"]

const year: readonly Transition[] = [
  row("year", "open", "preparing", "open", "on", {
    needs: ["tree", "deadlines"],
    along: [
      { of: "departments", from: "waiting", to: "firstDraft" },
      { of: "units", from: "waiting", to: "firstDraft" },
    ],
    yields: "notice",
  }),
  row("year", "present", "open", "presented", "on", {
    waits: [{ of: "departments", in: ["secondReceived"] }],
    yields: "book",
  }),
  row("year", "recall", "presented", "open", "back", { needs: ["reason"] }),
  row("year", "approve", "presented", "approved", "on", { needs: ["date", "number"], yields: "approval" }),
  row("year", "watch", "approved", "approved", "aside", { needs: ["watch"] }),
  row("year", "evaluate", "approved", "approved", "aside", { needs: ["evaluate"] }),
  row("year", "finalize", "approved", "approved", "aside", { needs: ["finalize"] }),
]

const firstOfUnit: readonly Transition[] = [
  row("unit", "propose", "firstDraft", "firstProposed", "on", { needs: checked }),
  row("unit", "withdraw", "firstProposed", "firstDraft", "back"),
  row("unit", "return", "firstProposed", "firstDraft", "back", { needs: ["comments"] }),
  row("unit", "submit", "firstProposed", "firstSubmitted", "on", { needs: checked, yields: "submission" }),
  row("unit", "withdraw", "firstSubmitted", "firstDraft", "back"),
  row("unit", "receive", "firstSubmitted", "firstReceived", "on"),
  row("unit", "return", ["firstSubmitted", "firstReceived"], "firstDraft", "back", {
    waits: [{ of: "department", in: ["firstDraft"] }],
    needs: ["comments", "due"],
  }),
]

// A department whose control numbers changed divides them again before its units go on.
const divided: readonly Wait[] = [{ of: "department", in: ["secondDraft"] }]

const secondOfUnit: readonly Transition[] = [
  row("unit", "propose", "secondDraft", "secondProposed", "on", {
    waits: divided,
    needs: [...checked, "fits"],
  }),
  row("unit", "withdraw", "secondProposed", "secondDraft", "back"),
  row("unit", "return", "secondProposed", "secondDraft", "back", { needs: ["comments"] }),
  row("unit", "submit", "secondProposed", "secondSubmitted", "on", {
    waits: divided,
    needs: [...checked, "fits"],
    yields: "submission",
  }),
  row("unit", "withdraw", "secondSubmitted", "secondDraft", "back"),
  row("unit", "receive", "secondSubmitted", "secondReceived", "on", { waits: divided, needs: ["fits"] }),
  row("unit", "return", ["secondSubmitted", "secondReceived"], "secondDraft", "back", {
    waits: divided,
    needs: ["comments", "due"],
  }),
]

const department: readonly Transition[] = [
  row("department", "submit", "firstDraft", "firstSubmitted", "on", {
    waits: [{ of: "units", in: ["firstReceived"] }],
    needs: [...checked, "sums"],
    yields: "submission",
  }),
  row("department", "withdraw", "firstSubmitted", "firstDraft", "back"),
  row("department", "receive", "firstSubmitted", "firstReceived", "on"),
  row("department", "return", ["firstSubmitted", "firstReceived"], "firstDraft", "back", {
    needs: ["comments", "due"],
  }),
  row("department", "issue", "firstReceived", "controlled", "on", {
    needs: ["controls"],
    yields: "controls",
  }),
  // The officer enters, the head issues: what was entered binds nobody yet.
  ...enteringIn("firstReceived", "controlled", "secondDraft"),
  row("department", "divide", "controlled", "secondDraft", "on", {
    needs: ["divided"],
    along: [{ of: "units", from: "firstReceived", to: "secondDraft" }],
    yields: "controls",
  }),
  row("department", "adjust", ["controlled", "secondDraft"], "controlled", "aside", {
    needs: ["controls", "reason"],
    yields: "controls",
  }),
  row("department", "submit", "secondDraft", "secondSubmitted", "on", {
    waits: [{ of: "units", in: ["secondReceived"] }],
    needs: [...checked, "sums", "fits"],
    yields: "submission",
  }),
  row("department", "withdraw", "secondSubmitted", "secondDraft", "back"),
  row("department", "receive", "secondSubmitted", "secondReceived", "on", { needs: ["fits"] }),
  row("department", "return", ["secondSubmitted", "secondReceived"], "secondDraft", "back", {
    waits: [{ of: "year", in: ["open"] }],
    needs: ["comments", "due"],
  }),
]

const afterReply: readonly State[] = [
  "replied",
  "reviewed",
  "signed",
  "published",
  "correcting",
  "correctionReviewed",
  "correctionSigned",
  "withheld",
]

const replies: readonly Transition[] = [
  row("department", "reply", "secondReceived", "replied", "on", {
    waits: [{ of: "year", in: ["approved"] }],
    needs: ["date", "number"],
    yields: "reply",
  }),
  row("unit", "reply", "secondReceived", "replied", "on", {
    waits: [{ of: "department", in: afterReply }],
    needs: ["date", "number"],
    yields: "reply",
  }),
]

const publicationOf = (of: "department" | "unit"): readonly Transition[] => [
  ...publishing(of, reviewing, "publication"),
  row(of, "withhold", ["replied", "reviewed"], "withheld", "aside", { needs: ["reason"] }),
  row(of, "reviewSecrecy", "withheld", "reviewed", "aside", reviewing),
]

const reviewing: Rest = { needs: [...checked, "asReplied", "reviewer"], yields: "candidate" }

/** From the reply to the last correction, the same for budgets and final accounts. */
function publishing(of: Kind, review: Rest, yields: Yield): readonly Transition[] {
  return [
    ...candidate(of, "replied", "reviewed", "signed", review, yields),
    row(of, "correct", "published", "correcting", "aside", { needs: ["reason"] }),
    row(of, "cancel", "correcting", "published", "back", { needs: ["reason"] }),
    ...candidate(of, "correcting", "correctionReviewed", "correctionSigned", review, yields),
  ]
}

/** What is to be published is reviewed, signed and published as it was reviewed, a correction like the first version. */
function candidate(
  of: Kind,
  draft: State,
  reviewed: State,
  signed: State,
  reviewing: Rest,
  yields: Yield,
): readonly Transition[] {
  return [
    row(of, "reviewSecrecy", draft, reviewed, "on", reviewing),
    row(of, "sign", reviewed, signed, "on", { needs: ["otherPerson"] }),
    row(of, "return", reviewed, draft, "back", { needs: ["comments"] }),
    row(of, "withdraw", signed, draft, "back", { needs: ["reason"] }),
    row(of, "publish", signed, "published", "on", { yields }),
  ]
}

/** A sheet goes from unit to department to bureau, the same whatever it is for. */
function sheetsOf(use: SheetUse): readonly Transition[] {
  const [unit, department] = [sheetKind("unit", use), sheetKind("department", use)]
  const sound: readonly Need[] = use === "final" ? ["noErrors", "explained"] : ["noErrors"]
  return [
    row(unit, "propose", "filling", "proposed", "on", { needs: sound }),
    row(unit, "withdraw", "proposed", "filling", "back"),
    row(unit, "return", "proposed", "filling", "back", { needs: ["comments"] }),
    row(unit, "submit", "proposed", "submitted", "on", { needs: sound, yields: "sheet" }),
    row(unit, "withdraw", "submitted", "filling", "back"),
    row(unit, "receive", "submitted", "received", "on"),
    row(unit, "return", ["submitted", "received"], "filling", "back", {
      waits: [{ of: "department", in: ["filling"] }],
      needs: ["comments", "due"],
    }),
    row(department, "submit", "filling", "submitted", "on", {
      waits: [{ of: "units", in: ["received"] }],
      needs: sound,
      yields: "sheet",
    }),
    row(department, "withdraw", "submitted", "filling", "back"),
    row(department, "receive", "submitted", "received", "on"),
    row(department, "return", ["submitted", "received"], "filling", "back", { needs: ["comments", "due"] }),
  ]
}

/** What is done to an appraisal beside its way. */
function asideOf(act: Act, states: readonly State[], need: Need) {
  return states.map((state) => row("appraisal", act, state, state, "aside", { needs: [need] }))
}

/** What a third party appraises: plan, draft, the answer of who is appraised, the report, and what it recommends. */
const appraisal: readonly Transition[] = [
  row("appraisal", "planWork", "commissioned", "planned", "on", { needs: ["text", "criteria"] }),
  ...asideOf("nameExpert", ["commissioned", "working"], "expert"),
  ...asideOf("takeOpinion", ["working", "answered"], "text"),
  ...asideOf("filePaper", ["working", "answered"], "paper"),
  row("appraisal", "return", "planned", "commissioned", "back", { needs: ["text"] }),
  row("appraisal", "agree", "planned", "working", "on"),
  row("appraisal", "sendDraft", "working", "drafted", "on", { needs: ["text", "judged", "heard"] }),
  row("appraisal", "answerDraft", "drafted", "answered", "on", { needs: ["text"] }),
  row("appraisal", "deliver", "answered", "delivered", "on", { needs: ["text", "judged", "heard"] }),
  row("appraisal", "return", "delivered", "answered", "back", { needs: ["text"] }),
  row("appraisal", "receive", "delivered", "following", "on"),
  row("appraisal", "remedy", "following", "following", "aside", { needs: ["text"] }),
  row("appraisal", "settle", "following", "following", "aside", { needs: ["text"] }),
  row("appraisal", "close", "following", "closed", "on", { needs: ["settled"] }),
]

const finalReplied: readonly State[] = afterReply.filter((state) => state !== "withheld")

/** A final account that was received is approved, replied, published and corrected, as its budget was. */
const finals: readonly Transition[] = [
  ...sheetsOf("final"),
  row("departmentFinal", "approve", "received", "approved", "on", { needs: ["date", "number"] }),
  row("departmentFinal", "reply", "approved", "replied", "on", {
    needs: ["date", "number"],
    yields: "sheet",
  }),
  row("unitFinal", "reply", "received", "replied", "on", {
    waits: [{ of: "department", in: finalReplied }],
    needs: ["date", "number"],
    yields: "sheet",
  }),
  ...(["departmentFinal", "unitFinal"] as const).flatMap((of) =>
    publishing(of, { needs: ["noErrors", "explained", "asReplied", "reviewer"] }, "sheet"),
  ),
]

const account: readonly Transition[] = [
  row("account", "create", "absent", "invited", "on"),
  row("account", "grant", "invited", "granted", "on", { needs: ["posts"] }),
  row("account", "grant", "granted", "granted", "aside", { needs: ["posts"] }),
  row("account", "grant", "active", "active", "aside", { needs: ["posts", "notLast"] }),
  row("account", "accept", "granted", "active", "on"),
  row("account", "suspend", ["invited", "granted", "active"], "suspended", "aside", {
    needs: ["reason", "notLast"],
  }),
  row("account", "restore", "suspended", "granted", "aside"),
]

/** The year of a budget, from its opening to the last correction and its monitoring: the only place that says what follows what. */
export const transitions: readonly Transition[] = [
  ...year,
  ...firstOfUnit,
  ...secondOfUnit,
  ...department,
  ...replies,
  ...publicationOf("department"),
  ...publicationOf("unit"),
  ...sheetsOf("monitoring"),
  ...sheetsOf("evaluation"),
  ...appraisal,
  ...finals,
  ...account,
]

const byState = Map.groupBy(
  transitions.flatMap((transition) => transition.from.map((state) => ({ transition, state }))),
  ({ transition, state }) => `${transition.of} ${state}`,
)

/** The row of an act for a kind of thing in a state; there is at most one. */
export function transitionOf(of: Kind, act: Act, state: State): Transition | undefined {
  return transitionsFrom(of, state).find((each) => each.act === act)
}

/** The rows that lead out of a state. */
export function transitionsFrom(of: Kind, state: State): readonly Transition[] {
  return (byState.get(`${of} ${state}`) ?? []).map(({ transition }) => transition)
}
