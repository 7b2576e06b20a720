/**
 * What the server answers is what the desk takes it for: held by the type check, nothing runs. Whoever changes an answer is
 * told here which type of web/desk/answers to change with it.
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
import type { courseView, projectCourseView } from "../src/office/views/course.ts"
import type { meView } from "../src/office/views/me.ts"
import type { assetsView } from "../src/office/views/money/assets.ts"
import type { changesView } from "../src/office/views/money/changes.ts"
import type { closingView } from "../src/office/views/money/closing.ts"
import type { contractsView } from "../src/office/views/money/contracts.ts"
import type { executionView, movementsView } from "../src/office/views/money/execution.ts"
import type { paymentPreviewView, paymentsView } from "../src/office/views/money/payments.ts"
import type { warningsView } from "../src/office/views/money/warnings.ts"
import type { tasksOf, yearView } from "../src/office/views/year.ts"
import type { AppraisalsView, AppraisalView } from "../web/desk/answers/appraisal.ts"
import type { Assets } from "../web/desk/answers/assets.ts"
import type { BodyView } from "../web/desk/answers/body.ts"
import type { EditRow, Preview } from "../web/desk/answers/changes.ts"
import type { ClosingView } from "../web/desk/answers/closing.ts"
import type { Contracts } from "../web/desk/answers/contracts.ts"
import type { CourseView, ProjectCourseView } from "../web/desk/answers/course.ts"
import type { DocumentRow } from "../web/desk/answers/document.ts"
import type { EvaluationView } from "../web/desk/answers/evaluation.ts"
import type { EvaluationSheetView } from "../web/desk/answers/evaluation-sheet.ts"
import type { Execution } from "../web/desk/answers/execution.ts"
import type { Findings } from "../web/desk/answers/findings.ts"
import type { Imports } from "../web/desk/answers/imports.ts"
import type { InquiriesView } from "../web/desk/answers/inquiries.ts"
import type { Me } from "../web/desk/answers/me.ts"
import type { ChangeRow } from "../web/desk/answers/money-changes.ts"
import type { MonitoringDates, MonitoringView } from "../web/desk/answers/monitoring.ts"
import type { SheetView } from "../web/desk/answers/monitoring-sheet.ts"
import type { Movement } from "../web/desk/answers/movement.ts"
import type { Demo, Invitation } from "../web/desk/answers/office.ts"
import type { PaymentPreview, Payments } from "../web/desk/answers/payments.ts"
import type { Questions } from "../web/desk/answers/questions.ts"
import type { Task } from "../web/desk/answers/task.ts"
import type { ResultsUse } from "../web/desk/answers/used-results.ts"
import type { Warnings } from "../web/desk/answers/warnings.ts"
import type { YearView } from "../web/desk/answers/year.ts"

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
  Taken<Answer<typeof meView>, Me>,
  Taken<Answer<typeof yearView>, YearView>,
  Taken<Answer<typeof tasksOf>[number], Task>,
  Taken<Answer<typeof bodyView>, BodyView>,
  Taken<Answer<typeof monitoringDates>, MonitoringDates>,
  Taken<Answer<typeof monitoringView>, MonitoringView>,
  Taken<Omit<Answer<typeof sheetView>, "findings">, Omit<SheetView, "findings">>,
  Taken<Answer<typeof evaluationView>, EvaluationView>,
  Taken<Answer<typeof resultsUse>, ResultsUse>,
  Taken<Omit<Answer<typeof evaluationSheetView>, "findings">, Omit<EvaluationSheetView, "findings">>,
  Taken<Answer<typeof appraisalsView>, AppraisalsView>,
  Taken<Answer<typeof appraisalView>, AppraisalView>,
  Taken<Answer<typeof courseView>, CourseView>,
  Taken<Answer<typeof projectCourseView>, ProjectCourseView>,
  Taken<Answer<typeof inquiryViews>, InquiriesView>,
  Taken<Answer<typeof findingsView>["saves"], Findings["saves"]>,
  Taken<Answer<typeof previewView>["changed"], Preview["changed"]>,
  Taken<Answer<typeof editView>, EditRow>,
  Taken<Answer<typeof executionView>, Execution>,
  Taken<Answer<typeof warningsView>, Warnings>,
  Taken<Answer<typeof movementsView>[number], Movement>,
  Taken<Answer<typeof paymentsView>, Payments>,
  Taken<Answer<typeof paymentPreviewView>, PaymentPreview>,
  Taken<Answer<typeof changesView>[number], ChangeRow>,
  Taken<Answer<typeof closingView>, ClosingView>,
  Taken<Answer<typeof contractsView>, Contracts>,
  Taken<Answer<typeof assetsView>, Assets>,
  Taken<Answer<typeof documentsOfYear>[number], DocumentRow>,
  Taken<Answer<typeof questionsFor>, Questions>,
  Taken<Answer<typeof incomingFor>, Imports>,
  Taken<Sent<Invited>, Invitation>,
  Taken<Sent<DemoAnswer>, Demo>,
]
