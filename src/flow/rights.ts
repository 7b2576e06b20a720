import type { Act } from "./acts.ts"
import type { Role, Scope } from "./roles.ts"
import { type Kind, type SheetUse, type State, sheetKind, statesOf } from "./states.ts"

/** One row of the table of rights: who may do what to which things in which states. */
export interface Right {
  readonly of: Kind
  readonly act: Act
  readonly role: Role
  readonly scope: Scope
  readonly states: readonly State[]
}

type Who = readonly [Role, Scope]

const clerk: Who = ["unitClerk", "own"]
const head: Who = ["unitHead", "own"]
const finance: Who = ["departmentFinance", "own"]
const financeBelow: Who = ["departmentFinance", "below"]
const chief: Who = ["departmentHead", "own"]
const chiefBelow: Who = ["departmentHead", "below"]
const officer: Who = ["bureauOfficer", "charge"]
const anyOfficer: Who = ["bureauOfficer", "region"]
const bureau: Who = ["bureauHead", "region"]
const congress: Who = ["congressReader", "region"]
const auditor: Who = ["auditor", "region"]
const evaluator: Who = ["evaluator", "named"]
const system: Who = ["systemAdministrator", "region"]
const security: Who = ["securityAdministrator", "region"]
const audit: Who = ["auditAdministrator", "region"]
const holder: Who = ["holder", "self"]
const anyone: Who = ["anyone", "region"]

function rows(of: Kind, act: Act, states: readonly State[], ...who: readonly Who[]): Right[] {
  return who.map(([role, scope]) => ({ of, act, role, scope, states }))
}

const drafts: readonly State[] = ["firstDraft", "secondDraft"]
const proposed: readonly State[] = ["firstProposed", "secondProposed"]
const submitted: readonly State[] = ["firstSubmitted", "secondSubmitted"]
const held: readonly State[] = [...submitted, "firstReceived", "secondReceived"]
const unreviewed: readonly State[] = ["replied", "correcting"]
const reviewed: readonly State[] = ["reviewed", "correctionReviewed"]
const signed: readonly State[] = ["signed", "correctionSigned"]
const everPublished: readonly State[] = ["published", "correcting", "correctionReviewed", "correctionSigned"]

const afterReply: readonly State[] = ["replied", "reviewed", "signed", "withheld", ...everPublished]

const every = statesOf
const begun = (of: Kind): readonly State[] => every(of).filter((state) => state !== "waiting")

const year: readonly Right[] = [
  ...rows("year", "prepare", ["preparing"], bureau),
  ...rows("year", "open", ["preparing"], bureau),
  ...rows("year", "present", ["open"], bureau),
  ...rows("year", "recall", ["presented"], bureau),
  ...rows("year", "approve", ["presented"], bureau),
  ...rows("year", "watch", ["approved"], bureau),
  ...rows("year", "evaluate", ["approved"], bureau),
  ...rows("year", "finalize", ["approved"], bureau),
  ...rows("year", "draw", ["approved"], bureau),
  ...rows("year", "commission", ["approved"], bureau),
  ...rows("year", "seeProgress", every("year"), bureau, auditor),
  ...rows("year", "seeBook", ["presented", "approved"], bureau, congress, auditor),
  ...rows("year", "seeTrail", every("year"), bureau, auditor, audit),
  ...rows("year", "configure", every("year"), system),
  ...rows("year", "seeAdministration", every("year"), security, audit),
]

const yearMoney: readonly Right[] = [
  ...rows("year", "bookPayments", ["approved"], anyOfficer, bureau),
  ...rows("year", "reverse", ["approved"], bureau),
  ...rows("year", "carryOver", ["approved"], bureau),
  // Done with the closing of the year before, however far this one is.
  ...rows("year", "carryIn", every("year"), bureau),
  ...rows("year", "keepMoney", ["approved"], bureau),
  ...rows("year", "passOn", ["approved"], bureau),
  ...rows("year", "seeExecution", ["approved"], anyOfficer, bureau, congress, auditor),
]

const department: readonly Right[] = [
  ...rows("department", "edit", [...drafts, ...unreviewed], finance),
  ...rows("department", "explain", [...drafts, ...unreviewed], finance),
  ...rows("department", "submit", drafts, finance),
  ...rows("department", "withdraw", [...submitted, ...signed], finance),
  ...rows("department", "receive", submitted, officer, bureau),
  ...rows("department", "return", held, officer, bureau),
  ...rows("department", "enterControls", ["firstReceived", "controlled", "secondDraft"], officer, bureau),
  ...rows("department", "issue", ["firstReceived"], bureau),
  ...rows("department", "adjust", ["controlled", "secondDraft"], bureau),
  ...rows("department", "divide", ["controlled"], finance),
  ...rows("department", "reply", ["secondReceived"], bureau),
  ...rows("department", "reviewSecrecy", [...unreviewed, "withheld"], finance),
  ...rows("department", "sign", reviewed, chief),
  ...rows("department", "return", reviewed, chief),
  ...rows("department", "publish", signed, finance),
  ...rows("department", "withhold", ["replied", "reviewed"], chief),
  ...rows("department", "correct", ["published"], finance),
  ...rows("department", "cancel", ["correcting"], finance),
  ...rows("department", "seeDraft", begun("department"), finance, chief),
  ...rows("department", "seeSubmission", begun("department"), finance, chief, officer, bureau, auditor),
  ...rows("department", "seeControls", begun("department"), finance, chief, officer, bureau, auditor),
  ...rows("department", "seeProgress", every("department"), finance, chief, officer, bureau, auditor),
  ...rows("department", "seePublished", everPublished, anyone),
  // The congress and the auditor ask of what was approved, the department answers, and both stay.
  ...rows("department", "inquire", afterReply, congress, auditor),
  ...rows("department", "answer", afterReply, finance, chief),
  ...rows("department", "seeInquiries", afterReply, finance, chief, officer, bureau, congress, auditor),
  // What departments and the bureau did with each other; what a department did with its units stays there.
  ...rows("department", "seeTrail", every("department"), finance, chief, officer, bureau, auditor, audit),
]

const unit: readonly Right[] = [
  ...rows("unit", "edit", [...drafts, ...unreviewed], clerk),
  ...rows("unit", "explain", [...drafts, ...unreviewed], clerk),
  ...rows("unit", "propose", drafts, clerk),
  ...rows("unit", "withdraw", [...proposed, ...signed], clerk),
  ...rows("unit", "return", [...proposed, ...reviewed], head),
  ...rows("unit", "submit", proposed, head),
  ...rows("unit", "withdraw", submitted, head),
  ...rows("unit", "receive", submitted, financeBelow),
  ...rows("unit", "return", held, financeBelow),
  ...rows("unit", "reply", ["secondReceived"], financeBelow),
  ...rows("unit", "reviewSecrecy", [...unreviewed, "withheld"], clerk),
  ...rows("unit", "sign", reviewed, head),
  ...rows("unit", "publish", signed, clerk),
  ...rows("unit", "withhold", ["replied", "reviewed"], head),
  ...rows("unit", "correct", ["published"], clerk),
  ...rows("unit", "cancel", ["correcting"], clerk),
  ...rows("unit", "seeDraft", begun("unit"), clerk, head, financeBelow, chiefBelow),
  ...rows("unit", "seeSubmission", begun("unit"), clerk, head, financeBelow, chiefBelow, auditor),
  ...rows("unit", "seeControls", begun("unit"), clerk, head, financeBelow, chiefBelow, officer, bureau),
  ...rows(
    "unit",
    "seeProgress",
    every("unit"),
    clerk,
    head,
    financeBelow,
    chiefBelow,
    officer,
    bureau,
    auditor,
  ),
  ...rows("unit", "seePublished", everPublished, anyone),
  ...rows("unit", "seeTrail", every("unit"), clerk, head, financeBelow, chiefBelow, auditor, audit),
]

const unitMoney: readonly Right[] = [
  ...rows("unit", "askChange", afterReply, clerk, financeBelow, officer, bureau),
  // Which of them it is, the place's rules say of each change.
  ...rows("unit", "decideChange", afterReply, head, chiefBelow, bureau),
  ...rows("unit", "recordContract", afterReply, clerk, head, financeBelow),
  ...rows("unit", "recordAsset", afterReply, clerk, head, financeBelow),
  ...rows(
    "unit",
    "seeExecution",
    afterReply,
    clerk,
    head,
    financeBelow,
    chiefBelow,
    officer,
    bureau,
    congress,
    auditor,
  ),
]

const handedOn: readonly State[] = ["submitted", "received"]

/** A sheet goes from unit to department to bureau, the same whatever it is for. */
function sheetsOf(use: SheetUse): Right[] {
  const [unit, department] = [sheetKind("unit", use), sheetKind("department", use)]
  return [
    ...rows(department, "edit", ["filling"], finance),
    ...rows(department, "submit", ["filling"], finance),
    ...rows(department, "withdraw", ["submitted"], finance),
    ...rows(department, "receive", ["submitted"], officer, bureau),
    ...rows(department, "return", handedOn, officer, bureau),
    ...rows(department, "seeDraft", every(department), finance, chief),
    ...rows(department, "seeSubmission", handedOn, officer, bureau, auditor),
    ...rows(department, "seeSubmission", ["received"], congress),
    ...rows(department, "seeProgress", every(department), finance, chief, officer, bureau, auditor),
    ...rows(unit, "edit", ["filling"], clerk),
    ...rows(unit, "propose", ["filling"], clerk),
    ...rows(unit, "withdraw", ["proposed"], clerk),
    ...rows(unit, "return", ["proposed"], head),
    ...rows(unit, "submit", ["proposed"], head),
    ...rows(unit, "withdraw", ["submitted"], head),
    ...rows(unit, "receive", ["submitted"], financeBelow),
    ...rows(unit, "return", handedOn, financeBelow),
    ...rows(unit, "seeDraft", every(unit), clerk, head, financeBelow, chiefBelow),
    ...rows(unit, "seeSubmission", ["received"], officer, bureau, auditor),
    ...rows(
      unit,
      "seeProgress",
      every(unit),
      clerk,
      head,
      financeBelow,
      chiefBelow,
      officer,
      bureau,
      auditor,
    ),
  ]
}

const finalReplied: readonly State[] = afterReply.filter((state) => state !== "withheld")

/** What becomes of a final account after it was received: as of a budget. */
const finals: readonly Right[] = [
  ...sheetsOf("final"),
  ...rows("departmentFinal", "approve", ["received"], bureau),
  ...rows("departmentFinal", "reply", ["approved"], bureau),
  ...rows("departmentFinal", "edit", unreviewed, finance),
  ...rows("departmentFinal", "reviewSecrecy", unreviewed, finance),
  ...rows("departmentFinal", "sign", reviewed, chief),
  ...rows("departmentFinal", "return", reviewed, chief),
  ...rows("departmentFinal", "withdraw", signed, finance),
  ...rows("departmentFinal", "publish", signed, finance),
  ...rows("departmentFinal", "correct", ["published"], finance),
  ...rows("departmentFinal", "cancel", ["correcting"], finance),
  ...rows(
    "departmentFinal",
    "seeSubmission",
    ["approved", ...finalReplied],
    officer,
    bureau,
    congress,
    auditor,
  ),
  ...rows("unitFinal", "reply", ["received"], financeBelow),
  ...rows("unitFinal", "edit", unreviewed, clerk),
  ...rows("unitFinal", "reviewSecrecy", unreviewed, clerk),
  ...rows("unitFinal", "sign", reviewed, head),
  ...rows("unitFinal", "return", reviewed, head),
  ...rows("unitFinal", "withdraw", signed, clerk),
  ...rows("unitFinal", "publish", signed, clerk),
  ...rows("unitFinal", "correct", ["published"], clerk),
  ...rows("unitFinal", "cancel", ["correcting"], clerk),
  ...rows("unitFinal", "seeSubmission", finalReplied, officer, bureau, auditor),
]

/** Who scores after the unit, and who answers to it; that nobody scores twice is judged where it is done (rescore.ts). */
const scores: readonly Right[] = [
  ...rows("unitEvaluation", "rescore", handedOn, financeBelow),
  ...rows("unitEvaluation", "rescore", ["received"], officer, bureau),
  ...rows("departmentEvaluation", "rescore", handedOn, officer, bureau),
  ...rows("unitEvaluation", "answerScore", ["received"], clerk, head),
  ...rows("departmentEvaluation", "answerScore", handedOn, finance, chief),
]

/** A third party works on what it was given, the department answers, the bureau agrees, receives and follows up. */
const appraisal: readonly Right[] = [
  ...rows("appraisal", "planWork", ["commissioned"], evaluator),
  ...rows("appraisal", "nameExpert", ["commissioned", "working"], evaluator),
  ...rows("appraisal", "takeOpinion", ["working", "answered"], evaluator),
  ...rows("appraisal", "filePaper", ["working", "answered"], evaluator),
  ...rows("appraisal", "agree", ["planned"], officer, bureau),
  ...rows("appraisal", "sendDraft", ["working"], evaluator),
  ...rows("appraisal", "answerDraft", ["drafted"], finance, chief),
  ...rows("appraisal", "deliver", ["answered"], evaluator),
  ...rows("appraisal", "return", ["planned", "delivered"], officer, bureau),
  ...rows("appraisal", "receive", ["delivered"], officer, bureau),
  ...rows("appraisal", "remedy", ["following"], finance, chief),
  ...rows("appraisal", "settle", ["following"], officer, bureau),
  ...rows("appraisal", "close", ["following"], officer, bureau),
  ...rows("appraisal", "seeAppraisal", every("appraisal"), evaluator, officer, bureau, auditor),
  // Who was asked and what it rests on is not for who is appraised.
  ...rows("appraisal", "seePapers", every("appraisal"), evaluator, officer, bureau, auditor),
  // Before the draft there is nothing to answer.
  ...rows(
    "appraisal",
    "seeAppraisal",
    ["drafted", "answered", "delivered", "following", "closed"],
    finance,
    chief,
  ),
  ...rows("appraisal", "seeAppraisal", ["following", "closed"], congress),
]

const account: readonly Right[] = [
  ...rows("account", "create", ["absent"], system),
  ...rows("account", "grant", ["invited", "granted", "active"], security),
  ...rows("account", "accept", ["granted"], holder),
  ...rows("account", "suspend", ["invited", "granted", "active"], security),
  ...rows("account", "restore", ["suspended"], security),
  ...rows("account", "depute", ["active"], holder, security),
  ...rows("account", "handOver", ["active", "suspended"], security),
  ...rows("account", "seePeople", every("account"), system, security, audit),
]

/** Who may do what: the only place that says so. The server enforces it, pages hide by it, docs/security.md prints it. */
export const rights: readonly Right[] = [
  ...year,
  ...yearMoney,
  ...department,
  ...unit,
  ...unitMoney,
  ...sheetsOf("monitoring"),
  ...sheetsOf("evaluation"),
  ...finals,
  ...scores,
  ...appraisal,
  ...account,
]

const byAct = Map.groupBy(rights, ({ of, act }) => `${of} ${act}`)

/** The rows for an act on a kind of thing, whatever its state. */
export function rightsTo(of: Kind, act: Act): readonly Right[] {
  return byAct.get(`${of} ${act}`) ?? []
}
