import type { ScoreLevel } from "../../src/flow/rescore.ts"
import type { SheetKind } from "../../src/flow/states.ts"
import type { EvaluatedKind, EvaluationFills } from "../../src/model/evaluation.ts"
import type { Finding, Report } from "../../src/model/finding.ts"
import type { DisclosureJson } from "../../src/model/json.ts"
import type { Fund } from "../../src/model/ledger.ts"
import type { Fills, MonitoredIndicator, ProjectMoney, VerdictWord } from "../../src/model/monitoring.ts"
import type { Place } from "../../src/model/place.ts"

/** What /api/v1 answers, as far as the desk looks at it; test/office-types.ts holds it against the server. */
export interface OfficeInfo {
  readonly version: string
  readonly needsSetUp: boolean
  readonly regions: readonly Region[]
  readonly places: readonly { readonly name: string; readonly title: string }[]
  readonly demo: { readonly region: Region } | null
  /** Whether the demonstration can be made and removed from here. */
  readonly mayChangeDemo: boolean
}

export interface Region {
  readonly code: string
  readonly name: string
  readonly place: string
  readonly isDemo: boolean
}

/** A one-time code, to be handed over on paper. */
export interface Invitation {
  readonly id: string
  readonly name: string
  readonly roles: string
  readonly code: string
  readonly expires: number
}

export interface Demo {
  readonly region: { readonly code: string; readonly name: string }
  readonly password: string
  readonly people: readonly {
    readonly id: string
    readonly name: string
    readonly roles: readonly string[]
    readonly at: readonly string[]
  }[]
  readonly note: string
}

export interface PostView {
  readonly role: string
  readonly roleName: string
  readonly at: readonly string[]
  /** The last day it is held; null: it does not end. */
  readonly until: string | null
}

/** Who is signed in. */
export interface Me {
  readonly person: { readonly id: string; readonly name: string; readonly posts: readonly PostView[] }
  /** Whoever they act for now, with what they may do for them. */
  readonly for: { readonly id: string; readonly name: string; readonly posts: readonly PostView[] } | null
  readonly actors: readonly ({ readonly id: string; readonly name: string } | null)[]
  readonly region: Region
  readonly years: readonly { readonly year: number; readonly state: string; readonly stateName: string }[]
  readonly may: {
    readonly people: boolean
    readonly createPeople: boolean
    readonly grantPeople: boolean
    readonly administration: boolean
    readonly prepareYear: boolean
    /** Questions of the public and documents of elsewhere: who works at the bureau. */
    readonly publicPages: boolean
  }
}

export interface Task {
  readonly kind: string
  readonly code: string
  /** The date of monitoring it is about; null: none. */
  readonly until: string | null
  readonly name: string
  readonly act: string
  readonly actName: string
  readonly says: string
  readonly due: string | null
  readonly daysLeft: number | null
}

export interface ClockView {
  readonly key: string
  readonly name: string
  readonly says: string
  readonly due: string | null
  readonly daysLeft: number | null
  readonly standing: string
}

/** An act that may be done now, and what has to be typed for it. */
export interface ActChoice {
  readonly act: string
  readonly actName: string
  readonly way: "on" | "back" | "aside"
  readonly needs: readonly { readonly need: string; readonly name: string }[]
}

export interface Submitted {
  readonly number: number
  readonly day: string | null
  readonly cents: number
  readonly controls: number | null
  readonly lastYear: number | null
}

export interface BodyRow {
  readonly kind: "department" | "unit"
  readonly code: string
  readonly name: string
  readonly department: string
  readonly state: string
  readonly stateName: string
  readonly turn: readonly string[]
  readonly acts: readonly ActChoice[]
  readonly clocks: readonly ClockView[]
  readonly entered: EnteredView | null
  readonly submitted: Submitted | null
}

export interface YearView {
  readonly region: { readonly code: string; readonly name: string }
  readonly year: number
  readonly state: string
  readonly stateName: string
  readonly deadlines: { readonly firstUp: string; readonly secondUp: string } | null
  readonly meeting: string | null
  readonly approval: { readonly date: string; readonly number: string } | null
  readonly clocks: readonly ClockView[]
  readonly acts: readonly ActChoice[]
  readonly turn: readonly string[]
  readonly bodies: readonly BodyRow[]
}

export interface ControlView {
  readonly of: string
  readonly fund: Fund | null
  readonly kind: "basic" | "project" | null
  readonly name: string
  readonly cents: number
}

export interface RoomView extends Omit<ControlView, "cents"> {
  readonly allowed: number
  readonly taken: number
  readonly left: number
}

/** Control numbers entered and not issued yet. */
export interface EnteredView {
  readonly day: string
  readonly who: string
  readonly controls: readonly ControlView[]
}

export interface VersionView {
  readonly kind: "submission" | "candidate" | "publication"
  readonly kindName: string
  readonly number: number
  readonly day: string
  readonly by: string
  readonly reason: string
  readonly sha256: string
}

export interface BodyView {
  readonly kind: "department" | "unit"
  readonly code: string
  readonly name: string
  readonly department: string
  readonly departmentName: string
  readonly state: string
  readonly stateName: string
  readonly saves: number
  readonly acts: readonly ActChoice[]
  readonly may: Readonly<
    Record<"edit" | "explain" | "seeDraft" | "seeSubmission" | "seeControls" | "seeTrail", boolean>
  >
  readonly turn: readonly string[]
  readonly clocks: readonly ClockView[]
  readonly controls: readonly ControlView[]
  readonly entered: EnteredView | null
  readonly rooms: readonly (RoomView & { readonly says: string })[]
  readonly undivided: readonly RoomView[]
  readonly units: readonly {
    readonly code: string
    readonly name: string
    readonly stateName: string
    readonly controls: readonly ControlView[]
  }[]
  readonly comments: {
    readonly day: string
    readonly who: string
    readonly due: string | null
    readonly comments: readonly { readonly at: Place; readonly text: string }[]
  } | null
  readonly versions: readonly VersionView[]
}

/** A record that a list of changes names. */
export interface NamedRecord {
  readonly kind: string
  readonly kindName: string
  readonly label: string
  readonly cents: number | null
}

export interface FieldChange {
  readonly field: string
  readonly fieldName: string
  readonly before: string
  readonly after: string
}

/** What taking a workbook would change. */
export interface Preview {
  readonly saves: number
  readonly added: readonly NamedRecord[]
  readonly changed: readonly (NamedRecord & { readonly fields: readonly FieldChange[] })[]
  readonly removed: readonly NamedRecord[]
  readonly problems: readonly Finding[]
  readonly leftAside: readonly string[]
}

export interface Findings {
  readonly saves: number
  readonly report: Report
  readonly disclosure: DisclosureJson | null
}

export interface SaveRow {
  readonly number: number
  readonly at: string
  readonly by: string
  readonly for: string | null
  readonly whyName: string
  readonly undoes: number | null
  readonly changes: number
}

export type EditRow = NamedRecord & {
  readonly id: string
  readonly what: string
  readonly fields: readonly FieldChange[]
}

export interface PersonRow {
  readonly id: string
  readonly name: string
  readonly state: string
  readonly stateName: string
  readonly posts: readonly PostView[]
  readonly acts: readonly string[]
}

export interface PostSeat {
  readonly kind: "department" | "unit"
  readonly code: string
  readonly name: string
}

export interface PeopleView {
  readonly people: readonly PersonRow[]
  readonly deputies: readonly {
    readonly by: string
    readonly for: string
    readonly from: string
    readonly until: string
  }[]
  /** Where posts can be held: the newest year's departments and units. */
  readonly bodies: readonly PostSeat[]
  readonly roles: readonly {
    readonly role: string
    readonly roleName: string
    readonly seat: "unit" | "department" | "departments" | "region"
    readonly isAdministrator: boolean
  }[]
}

export interface TrailRow {
  readonly number: number
  readonly at: number
  readonly day: string
  readonly who: string
  readonly actName: string
  readonly kind: string
  readonly code: string
  readonly name: string
  readonly fromName: string
  readonly toName: string
  readonly given: {
    readonly reason?: string
    readonly number?: string
    readonly comments?: readonly { text: string }[]
  }
  readonly version: { readonly kind: string; readonly number: number } | null
}

export interface AccountRow {
  readonly number: number
  readonly at: string
  readonly who: string
  readonly actName: string
  readonly person: string
}

export interface DocumentRow {
  readonly id: string
  readonly title: string
  readonly ready: boolean
  readonly because: string
}

/** A question of the public at a number, as the office sees it. */
export interface QuestionRow {
  readonly number: number
  readonly path: string
  readonly about: string
  readonly text: string
  readonly at: string
  readonly answer: string | null
  readonly state: "held" | "shown" | "refused"
}

export interface Questions {
  readonly isOpen: boolean
  readonly questions: readonly QuestionRow[]
}

/** A file that was brought for the archive. */
export interface IncomingRow {
  readonly sha256: string
  readonly name: string
  readonly state: "waiting" | "stored" | "failed" | "aside"
  readonly because: string | null
  readonly at: string
  readonly by: string | null
  readonly stored: {
    readonly body: string
    readonly year: number
    readonly stage: "budget" | "final"
    readonly version: number
  } | null
}

export interface Imports {
  readonly counts: {
    readonly waiting: number
    readonly stored: number
    readonly failed: number
    readonly aside: number
    readonly isPaused: boolean
  }
  readonly files: readonly IncomingRow[]
  readonly next: string | null
}

export type Light = "red" | "yellow" | "green" | "none"

export interface LitView {
  readonly is: Light
  readonly isName: string
  readonly because: string
}

/** Both lights of a project, and what they say together. */
export interface LightsView {
  readonly goal: LitView
  readonly paying: LitView
  readonly says: string
  readonly rank: number
}

/** A sheet by its names. */
export interface NamedSheet {
  readonly kind: SheetKind
  readonly code: string
  readonly name: string
  readonly department: string
  readonly state: string
  readonly stateName: string
  readonly acts: readonly ActChoice[]
}

/** An amount by its name, in cents. */
export interface NamedAmount {
  readonly name: string
  readonly cents: number
}

/** A final account in the list of a year. */
export interface FinalRow extends NamedSheet {
  readonly turn: readonly string[]
  /** Whether this person may look into it. */
  readonly isSeen: boolean
  readonly totals: readonly NamedAmount[] | null
}

export interface FinalsView {
  readonly year: number
  readonly round: { readonly due: string; readonly daysLeft: number } | null
  readonly sheets: readonly FinalRow[]
}

/** One final account: how far it is, what it comes to and what is wrong with it. */
export interface FinalView extends SheetHead {
  readonly totals: readonly NamedAmount[]
  readonly findings: readonly Finding[]
  readonly clock: string | null
  readonly published: readonly { readonly day: string; readonly number: number }[]
  readonly mayUpload: boolean
}

/** A workbook of a final account as it would be taken. */
export interface FinalPreview {
  readonly seen: number
  readonly lines: { readonly added: number; readonly changed: number; readonly removed: number }
  readonly totals: readonly { readonly name: string; readonly before: number; readonly after: number }[]
  readonly problems: readonly Finding[]
  readonly findings: readonly Finding[]
  readonly leftAside: readonly string[]
}

/** A sheet in a list, whatever it is for. */
export interface ListedSheet extends NamedSheet {
  readonly turn: readonly string[]
  /** null: not for this person to see, or not yet. */
  readonly reported: SheetSummary | null
}

export interface SheetSummary {
  /** What was found, rule by rule, with the first sentence of each. */
  readonly found: readonly {
    readonly check: string
    readonly title: string
    readonly severity: string
    readonly count: number
    readonly says: string
  }[]
  readonly errors: number
  readonly warnings: number
}

/** What every sheet shows, whatever it is for. */
export interface SheetHead extends NamedSheet {
  readonly departmentName: string
  readonly year: number
  readonly until: string
  readonly due: string
  readonly daysLeft: number
  readonly version: number
  readonly savedAt: string | null
  readonly savedBy: string | null
  readonly mayEdit: boolean
  readonly turn: readonly string[]
  readonly comments: BodyView["comments"]
  readonly units: readonly NamedSheet[]
  readonly entries: readonly {
    readonly day: string
    readonly who: string
    readonly actName: string
    readonly fromName: string
    readonly toName: string
    readonly comments: readonly string[]
  }[]
}

export interface SheetRow extends ListedSheet {
  readonly reported:
    | (SheetSummary & {
        readonly worst: Light
        readonly worstName: string
        readonly projects: readonly (LightsView & {
          readonly id: string
          readonly code: string
          readonly name: string
          readonly indicators: number
          readonly money: PaidMoney
        })[]
      })
    | null
}

export interface PaidMoney {
  readonly budget: number
  readonly adjusted: number
  readonly paid: number | null
}

export interface MonitoringDates {
  readonly dates: readonly { readonly until: string; readonly due: string }[]
}

export interface MonitoringView {
  readonly year: number
  readonly until: string
  readonly due: string
  readonly daysLeft: number
  readonly months: number
  readonly sheets: readonly SheetRow[]
}

export interface SheetProject extends LightsView {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly goals: readonly string[]
  readonly money: ProjectMoney
  readonly indicators: readonly (MonitoredIndicator & {
    readonly is: VerdictWord
    readonly isName: string
    readonly because: string
    readonly by: "arithmetic" | "person"
    readonly atEnd: string | null
  })[]
}

export interface SheetView extends SheetHead {
  readonly months: number
  readonly projects: readonly SheetProject[]
  readonly fills: Fills
  readonly findings: readonly Finding[]
  readonly words: {
    readonly chances: Readonly<Record<string, string>>
    readonly causes: Readonly<Record<string, string>>
    readonly sources: Readonly<Record<string, string>>
  }
}

/** Points of a subject together, with its grade. */
export interface TotalView {
  readonly points: number | null
  readonly missing: number
  readonly grade: string | null
  readonly gradeName: string | null
}

export interface EvaluationRow extends ListedSheet {
  readonly reported:
    | (SheetSummary & {
        readonly subjects: readonly {
          readonly id: string
          readonly code: string
          readonly name: string
          readonly kind: EvaluatedKind
          readonly kindName: string
          readonly money: PaidMoney
          readonly unit: TotalView
          readonly department: TotalView | null
          readonly bureau: TotalView | null
        }[]
      })
    | null
}

export interface DrawView {
  readonly number: number
  readonly day: string
  readonly who: string
  readonly seed: string
  readonly byRisk: number
  readonly byLot: number
  readonly of: number
  readonly isRepeatable: boolean
  readonly drawn: readonly {
    readonly code: string
    readonly bodyName: string
    readonly subject: string
    readonly name: string
    readonly by: "risk" | "lot"
    readonly doubts: readonly string[]
    readonly points: number | null
    readonly isScored: boolean
    readonly isAnswered: boolean
  }[]
}

export interface EvaluationView {
  readonly year: number
  readonly round: {
    readonly due: string
    readonly daysLeft: number
    readonly rules: string
    readonly rulesTitle: string
  } | null
  readonly sheets: readonly EvaluationRow[]
  readonly draws: readonly DrawView[]
  readonly mayDraw: boolean
  readonly sets: readonly { readonly name: string; readonly title: string }[]
}

/** A result beside what the next budget has for it. */
export interface UsedResult {
  readonly id: string
  readonly kind: string
  readonly code: string
  readonly name: string
  readonly of: string
  readonly ofName: string
  readonly points: number | null
  readonly grade: string | null
  readonly gradeName: string | null
  readonly by: "unit" | "department" | "bureau"
  readonly budget: number
  readonly left: number | null
  readonly consequence: string | null
  readonly consequenceName: string | null
  readonly isConfirmed: boolean
  readonly next: number | null
  readonly uptake: string
  readonly uptakeName: string
  readonly remarks: readonly string[]
}

export interface ResultsUse {
  readonly year: number
  readonly results: readonly UsedResult[]
}

/** What a third party appraises, in a list. */
export interface AppraisalRow {
  readonly number: number
  readonly title: string
  readonly department: string
  readonly departmentName: string
  readonly evaluatorName: string
  readonly day: string
  readonly who: string
  readonly due: string
  readonly daysLeft: number | null
  readonly state: string
  readonly stateName: string
  readonly turn: readonly string[]
  readonly acts: readonly ActChoice[]
  readonly advice: { readonly all: number; readonly open: number; readonly late: number }
}

export interface AppraisalsView {
  readonly year: number
  readonly mayCommission: boolean
  readonly evaluators: readonly {
    readonly id: string
    readonly name: string
    readonly at: readonly string[]
    readonly until: string | null
  }[]
  readonly departments: readonly { readonly code: string; readonly name: string }[]
  readonly appraisals: readonly AppraisalRow[]
}

export interface AppraisalView extends AppraisalRow {
  readonly year: number
  readonly entries: readonly {
    readonly day: string
    readonly who: string
    readonly act: string
    readonly actName: string
    readonly toName: string
    readonly text: string
    readonly about: number | null
  }[]
  readonly recommended: readonly {
    readonly number: number
    readonly text: string
    readonly due: string
    readonly daysLeft: number | null
    readonly isSettled: boolean
    readonly said: readonly {
      readonly day: string
      readonly who: string
      readonly actName: string
      readonly text: string
    }[]
  }[]
  readonly results: readonly {
    readonly id: string
    readonly name: string
    readonly of: string
    readonly ofName: string
    readonly points: number | null
    readonly gradeName: string | null
    readonly by: "unit" | "department" | "bureau"
    readonly budget: number
    readonly left: number | null
  }[]
}

/** One row with points: proposed with its arithmetic, and what others said of it. */
export interface PartView {
  readonly id: string
  readonly weight: number | null
  readonly proposed: {
    readonly points: number | null
    readonly range: { readonly from: number; readonly until: number } | null
    readonly exceeds: boolean
    readonly says: string
  }
  readonly points: number | null
  readonly problem: string | null
  readonly said: readonly {
    readonly level: ScoreLevel
    readonly day: string
    readonly who: string
    readonly score: number | null
    readonly reason: string
  }[]
}

export interface EvaluationSubject {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly kind: EvaluatedKind
  readonly kindName: string
  readonly goals: readonly string[]
  readonly money: ProjectMoney
  readonly isDrawn: boolean
  readonly execution: PartView
  readonly indicators: readonly (PartView & {
    readonly level1: string
    readonly level2: string
    readonly name: string
    readonly description: string
    readonly target: string
  })[]
  readonly total: {
    readonly unit: TotalView
    readonly apart: number
    readonly department: TotalView | null
    readonly bureau: TotalView | null
  }
}

export interface EvaluationSheetView extends SheetHead {
  readonly rules: string
  readonly rulesTitle: string
  readonly decimals: number
  readonly hasDeduction: boolean
  readonly mayScoreAs: ScoreLevel | null
  readonly whyNot: string
  readonly mayAnswer: boolean
  readonly subjects: readonly EvaluationSubject[]
  readonly fills: Pick<EvaluationFills, "subjects" | "indicators">
  readonly findings: readonly Finding[]
  readonly words: {
    readonly sources: Readonly<Record<string, string>>
    readonly says: Readonly<Record<string, string>>
  }
}

export interface InquiriesView {
  readonly threads: readonly {
    readonly thread: number
    readonly department: string
    readonly departmentName: string
    readonly about: {
      readonly check?: string | undefined
      readonly project?: string | undefined
      readonly indicator?: string | undefined
      readonly until?: string | undefined
    }
    readonly isOpen: boolean
    readonly mayAnswer: boolean
    readonly mayAsk: boolean
    readonly messages: readonly {
      readonly number: number
      readonly isAnswer: boolean
      readonly day: string
      readonly who: string
      readonly text: string
    }[]
  }[]
  readonly departments: readonly { readonly code: string; readonly name: string }[]
}
