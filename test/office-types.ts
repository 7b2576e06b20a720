/**
 * What the server answers is what the desk takes it for: held by the type check, nothing runs. Whoever changes an answer is
 * told here which type of web/desk/api.ts to change with it.
 */
import type { Invitation as Invited } from "../src/office/accounts/set-up.ts"
import type { appraisalsView, appraisalView } from "../src/office/appraisals/views.ts"
import type { incomingFor } from "../src/office/archive/incoming.ts"
import type { questionsFor } from "../src/office/archive/questions.ts"
import type { Demo as DemoAnswer } from "../src/office/demo/index.ts"
import type { documentsOfYear } from "../src/office/documents/index.ts"
import type { inquiryViews } from "../src/office/monitoring/inquiries.ts"
import type { monitoringDates, monitoringView, sheetView } from "../src/office/monitoring/views.ts"
import type { resultsUse } from "../src/office/results/use.ts"
import type { evaluationSheetView, evaluationView } from "../src/office/results/views.ts"
import type { bodyView, findingsView } from "../src/office/views/body.ts"
import type { editView, previewView } from "../src/office/views/changes.ts"
import type { meView } from "../src/office/views/me.ts"
import type { assetsView } from "../src/office/views/money/assets.ts"
import type { changesView } from "../src/office/views/money/changes.ts"
import type { closingView } from "../src/office/views/money/closing.ts"
import type { contractsView } from "../src/office/views/money/contracts.ts"
import type { executionView, movementsView } from "../src/office/views/money/execution.ts"
import type { paymentPreviewView, paymentsView } from "../src/office/views/money/payments.ts"
import type { warningsView } from "../src/office/views/money/warnings.ts"
import type { tasksOf, yearView } from "../src/office/views/year.ts"
import type * as desk from "../web/desk/api.ts"
import type * as money from "../web/desk/money/api.ts"
import type * as purchases from "../web/desk/money/purchases-api.ts"

/** A value after it went through JSON. */
type Sent<T> = T extends Date
  ? string
  : T extends readonly (infer Item)[]
    ? readonly Sent<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: Sent<T[Key]> }
      : T

type Answer<F extends (...args: never[]) => unknown> = Sent<Awaited<ReturnType<F>>>

/** Fails to compile unless what is sent can be taken as what is expected. */
type Taken<Given extends Expected, Expected> = Given

export type Answers = [
  Taken<Answer<typeof meView>, desk.Me>,
  Taken<Answer<typeof yearView>, desk.YearView>,
  Taken<Answer<typeof tasksOf>[number], desk.Task>,
  Taken<Answer<typeof bodyView>, desk.BodyView>,
  Taken<Answer<typeof monitoringDates>, desk.MonitoringDates>,
  Taken<Answer<typeof monitoringView>, desk.MonitoringView>,
  Taken<Omit<Answer<typeof sheetView>, "findings">, Omit<desk.SheetView, "findings">>,
  Taken<Answer<typeof evaluationView>, desk.EvaluationView>,
  Taken<Answer<typeof resultsUse>, desk.ResultsUse>,
  Taken<Omit<Answer<typeof evaluationSheetView>, "findings">, Omit<desk.EvaluationSheetView, "findings">>,
  Taken<Answer<typeof appraisalsView>, desk.AppraisalsView>,
  Taken<Answer<typeof appraisalView>, desk.AppraisalView>,
  Taken<Answer<typeof inquiryViews>, desk.InquiriesView>,
  Taken<Answer<typeof findingsView>["saves"], desk.Findings["saves"]>,
  Taken<Answer<typeof previewView>["changed"], desk.Preview["changed"]>,
  Taken<Answer<typeof editView>, desk.EditRow>,
  Taken<Answer<typeof executionView>, money.Execution>,
  Taken<Answer<typeof warningsView>, money.Warnings>,
  Taken<Answer<typeof movementsView>[number], money.Movement>,
  Taken<Answer<typeof paymentsView>, money.Payments>,
  Taken<Answer<typeof paymentPreviewView>, money.PaymentPreview>,
  Taken<Answer<typeof changesView>[number], money.ChangeRow>,
  Taken<Answer<typeof closingView>, money.ClosingView>,
  Taken<Answer<typeof contractsView>, purchases.Contracts>,
  Taken<Answer<typeof assetsView>, purchases.Assets>,
  Taken<Answer<typeof documentsOfYear>[number], desk.DocumentRow>,
  Taken<Answer<typeof questionsFor>, desk.Questions>,
  Taken<Answer<typeof incomingFor>, desk.Imports>,
  Taken<Sent<Invited>, desk.Invitation>,
  Taken<Sent<DemoAnswer>, desk.Demo>,
]
