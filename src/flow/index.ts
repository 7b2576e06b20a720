export { type AccountCommand, performOnAccount } from "./accounts.ts"
export { type Act, actNames } from "./acts.ts"
export {
  type Advice,
  type Appraisal,
  type AppraisalCommand,
  type AppraisalEntry,
  type AppraisalWork,
  actsOnAppraisal,
  appraisalThing,
  type Commission,
  commissionProblems,
  performOnAppraisal,
  turnOnAppraisal,
} from "./appraisals.ts"
export {
  type Body,
  type BudgetYear,
  bodyOf,
  type Comment,
  type Content,
  type Dated,
  type Entry,
  type Given,
  latest,
  nameOf,
  preparedYear,
  stateOf,
  submittedOf,
  thingOf,
  unitsOf,
  type Version,
} from "./budget-year.ts"
export { canonicalJson, canonicalLedger, compareIds, ledgerText } from "./canonical.ts"
export {
  type Clock,
  type ClockKey,
  clocks,
  limitText,
  type Reading,
  readClock,
  type Standing,
} from "./clocks.ts"
export {
  controlProblems,
  divisionProblems,
  excesses,
  excessText,
  nameOfControl,
  type Room,
  roomOf,
  undivided,
  yuan,
} from "./controls.ts"
export {
  type Criterion,
  type Expert,
  type Judged,
  mostOfAppraisal,
  pointsTogether,
  type WorkingPaper,
} from "./criteria.ts"
export { type Day, dayAt, daysBetween, dayText, isDay, plusDays } from "./day.ts"
export { clocksOf } from "./due.ts"
export { type EnteredControls, enteredControls } from "./entered.ts"
export { blocking, remembered } from "./findings.ts"
export { isOver, may, type Thing, type Verdict } from "./may.ts"
export { needNames } from "./needs.ts"
export { nextSteps, nextStepsOf, type Step } from "./next.ts"
export type { Change, Refusal, RefusalKind } from "./outcome.ts"
export {
  type Actor,
  actorFor,
  actorsOf,
  conflictOf,
  type Deputy,
  handOver,
  isPast,
  misplaced,
  nameOfActor,
  type People,
  type Person,
  type Post,
  personOf,
  withDeputy,
} from "./people.ts"
export { type Command, type Done, perform } from "./perform.ts"
export {
  mayScore,
  type SaidOfScore,
  type ScoreCommand,
  type ScoreHistory,
  type ScoreLevel,
} from "./rescore.ts"
export { lastComments } from "./returned.ts"
export { type Right, rights, rightsTo } from "./rights.ts"
export {
  administrators,
  type HeldRole,
  nameOfScope,
  type Role,
  roleNames,
  type Scope,
  seatOf,
} from "./roles.ts"
export {
  actsOnSheet,
  type Doers,
  doersIn,
  nextOnSheet,
  performOnSheet,
  type Round,
  roundText,
  type Sheet,
  type SheetCommand,
  type SheetDone,
  type SheetEntry,
  type SheetKnown,
  type SheetStep,
  sheetThing,
} from "./sheets.ts"
export {
  type AppraisalState,
  firstState,
  type Kind,
  kindNames,
  nameOfState,
  restingStates,
  type SheetKind,
  type SheetState,
  type SheetUse,
  type State,
  sheetKind,
  sheetUseOf,
  stateNames,
  statesOf,
  useNames,
} from "./states.ts"
export {
  type MadeWith,
  type Sealed,
  type Submitted,
  seal,
  submissionSchema,
  versionOf,
} from "./submission.ts"
export { amountsOf, type Difference, differences, differenceText } from "./totals.ts"
export {
  type Need,
  type Transition,
  transitionOf,
  transitions,
  transitionsFrom,
  type Way,
  type Yield,
  yieldNames,
} from "./transitions.ts"
export { type Holidays, holidays2026, isWorkingDay, plusWorkingDays } from "./working-days.ts"
