import type { ColumnType, Generated, JSONColumnType } from "kysely"
import type {
  Advice,
  AppraisalState,
  AppraisalWork,
  MadeWith,
  ScoreLevel,
  SheetKind,
  SheetUse,
} from "../flow/index.ts"
import type { Drawable, Drawn } from "../follow/results/draw.ts"
import type { Amount } from "../model/control.ts"
import type { EvaluatedSubject, EvaluationFills } from "../model/evaluation.ts"
import type { FinalFills } from "../model/json.ts"
import type { Fills, MonitoredProject } from "../model/monitoring.ts"

type Json<T extends object> = JSONColumnType<T, string, string>
/** A day as `2027-01-31`. */
type DayColumn = string
type Moment = ColumnType<Date, Date | string, Date | string>
type Made<T> = ColumnType<T, T | undefined, never>

/** The tables of the office, as migrations/ makes them; a comment there says what each is for. */
export interface Tables {
  readonly region: { code: string; name: string; place: string; is_demo: Generated<boolean> }
  readonly budget_year: {
    region: string
    year: number
    state: string
    first_up: DayColumn | null
    second_up: DayColumn | null
    meeting: DayColumn | null
    approval_date: DayColumn | null
    approval_number: string | null
    made_with: Json<MadeWith>
  }
  readonly body: {
    region: string
    year: number
    code: string
    kind: "department" | "unit"
    name: string
    department: string
    above: ColumnType<"department", never, never>
    state: string
    reply_date: DayColumn | null
    reply_number: string | null
    saves: Generated<number>
  }
  readonly control: {
    region: string
    year: number
    body: string
    fund: string | null
    kind: "basic" | "project" | null
    cents: number
  }
  readonly person: { region: string; id: string; name: string; state: string }
  readonly post: { region: string; person: string; role: string; at: string; until: DayColumn | null }
  readonly deputy: { region: string; by: string; for: string; from: DayColumn; until: DayColumn }
  readonly credential: { region: string; person: string; password: string; changed_at: Generated<Date> }
  readonly invitation: { region: string; person: string; code_hash: string; expires_at: Moment }
  readonly session: {
    token_hash: string
    region: string
    person: string
    for: string | null
    created_at: ColumnType<Date, Date, never>
    seen_at: ColumnType<Date, Date, Date>
  }
  readonly record: {
    region: string
    year: number
    body: string
    kind: string
    id: string
    version: number
    place: number
    data: Json<object>
    cents: ColumnType<number | null, never, never>
    unit: ColumnType<string | null, never, never>
  }
  readonly save: {
    region: string
    year: number
    body: string
    number: number
    key: string
    at: Moment
    by: string
    for: string | null
    why: Why
    undoes: number | null
    transaction: Made<string>
  }
  readonly edit: {
    region: string
    year: number
    body: string
    save: number
    sequence: number
    kind: string
    id: string
    before: JSONColumnType<object | null, string | null, never>
    after: JSONColumnType<object | null, string | null, never>
  }
  readonly content: {
    region: string
    year: number
    body: string
    sha256: string
    text: string
    amounts: ColumnType<readonly Amount[], string, never>
    disclosure: string
    report: string
  }
  readonly version: {
    region: string
    year: number
    body: string
    kind: "submission" | "candidate" | "publication"
    number: number
    entry: number
    sha256: string
    day: DayColumn
    by: string
    reason: string
  }
  readonly entry: {
    region: string
    year: number
    number: number
    at: Moment
    day: DayColumn
    by: string
    for: string | null
    who: string
    act: string
    kind: "year" | "department" | "unit"
    code: string
    from_state: string
    to_state: string
    given: Json<object>
    version_kind: "submission" | "candidate" | "publication" | null
    version_number: number | null
    transaction: Made<string>
  }
  readonly account_entry: {
    region: string
    number: Generated<number>
    at: Generated<Date>
    by: string | null
    who: string
    act: string
    person: string
    given: JSONColumnType<object, string | undefined, never>
  }
  readonly movement: {
    region: string
    year: number
    number: number
    id: string
    date: DayColumn
    known: DayColumn
    cause: string
    document: string | null
    reason: string
    by: string
    approved_by: string | null
    reverses: number | null
    file: number | null
    entry: number
  }
  readonly move: {
    region: string
    year: number
    movement: number
    sequence: number
    purse: string | null
    unit: string | null
    project: string | null
    function: string | null
    economic: string | null
    part: string | null
    fund: string
    cents: number
    date: DayColumn
    known: DayColumn
    cause: string
  }
  readonly followed_project: {
    region: string
    year: number
    unit: string
    code: string
    name: string
    is_project: boolean
    plan: JSONColumnType<readonly (number | null)[], string, never>
  }
  readonly payment_file: {
    region: string
    year: number
    number: number
    entry: number
    name: string
    sha256: string
    layout: string
    payments: number
    cents: number
    day: DayColumn
    by: string
  }
  readonly payment_file_back: {
    region: string
    year: number
    file: number
    entry: number
    day: DayColumn
    by: string
    reason: string
  }
  readonly waiting_payment: {
    region: string
    year: number
    number: number
    file: number
    key: string
    unit: string | null
    payment: JSONColumnType<object, string, never>
    because: string
    proposals: JSONColumnType<readonly object[], string, never>
  }
  readonly waiting_settled: {
    region: string
    year: number
    waiting: number
    entry: number
    day: DayColumn
    by: string
    movement: number | null
    reason: string
  }
  readonly payment_layout: { region: string; layout: string; columns: Json<object>; by: string }
  readonly budget_change: {
    region: string
    year: number
    number: number
    entry: number
    day: DayColumn
    person: string
    for: string | null
    by: string
    kind: string
    source: string | null
    from_quota: JSONColumnType<object | null, string | null, never>
    to_quota: JSONColumnType<object | null, string | null, never>
    from_unit: ColumnType<string | null, never, never>
    to_unit: ColumnType<string | null, never, never>
    cents: number
    reason: string
    document: string | null
    goals: string
    decision: JSONColumnType<object, string, never>
    kept: number | null
  }
  readonly change_decided: {
    region: string
    year: number
    change: number
    entry: number
    day: DayColumn
    by: string
    outcome: "approved" | "refused" | "withdrawn"
    document: string | null
    remark: string
  }
  readonly planned_need: {
    region: string
    year: number
    unit: string
    number: number
    goods: string
    catalogue: string
    project: string | null
    fund: string
    cents: number
    reserved: number
  }
  readonly planned_asset: {
    region: string
    year: number
    unit: string
    number: number
    goods: string
    quantity: ColumnType<string, number, never>
    cents: number
  }
  readonly contract: {
    region: string
    year: number
    number: number
    entry: number
    unit: string
    day: DayColumn
    by: string
    title: string
    kind: string
    supplier: string
    size: string
    signed: DayColumn
    document: string
    cents: number
    planned: number | null
    why: string
  }
  readonly contract_announced: {
    region: string
    year: number
    contract: number
    entry: number
    date: DayColumn
    day: DayColumn
    by: string
  }
  readonly contract_movement: { region: string; year: number; movement: number; contract: number }
  readonly asset_opening: {
    region: string
    year: number
    unit: string
    kind: string
    quantity: ColumnType<string, number, never>
    cents: number
  }
  readonly asset_change: {
    region: string
    year: number
    number: number
    entry: number
    unit: string
    day: DayColumn
    by: string
    kind: string
    way: string
    goods: string
    date: DayColumn
    quantity: ColumnType<string, number, never>
    cents: number
    planned: number | null
    document: string
  }
  readonly asset_back: {
    region: string
    year: number
    change: number
    entry: number
    day: DayColumn
    by: string
    reason: string
  }
  readonly kept_money: {
    region: string
    year: number
    number: number
    entry: number
    movement: number
    day: DayColumn
    by: string
    kind: string
    date: DayColumn
    document: string
    name: string
    fund: string
    cents: number
  }
  readonly kept_movement: { region: string; year: number; movement: number; kept: number }
  readonly sheet_round: {
    region: string
    year: number
    until: DayColumn
    use: SheetUse
    due: DayColumn
    rules: string | null
  }
  readonly sheet: {
    region: string
    year: number
    until: DayColumn
    use: SheetUse
    body: string
    kind: SheetKind
    department: string
    state: string
    projects: JSONColumnType<readonly MonitoredProject[] | readonly EvaluatedSubject[], string, never>
    fills: JSONColumnType<Fills | EvaluationFills | FinalFills, string | undefined, string>
    version: Generated<number>
    saved_at: ColumnType<Date | null, undefined, Date>
    saved_by: ColumnType<string | null, undefined, string>
    savers: ColumnType<readonly string[], undefined, readonly string[]>
  }
  readonly sheet_entry: {
    region: string
    year: number
    until: DayColumn
    use: SheetUse
    body: string
    number: number
    at: Moment
    day: DayColumn
    by: string
    for: string | null
    who: string
    act: string
    from_state: string
    to_state: string
    given: Json<object>
    content: JSONColumnType<object | null, string | null, never>
    transaction: Made<string>
  }
  readonly second_score: {
    region: string
    year: number
    until: DayColumn
    use: ColumnType<SheetUse, SheetUse | undefined, never>
    body: string
    number: number
    at: Moment
    day: DayColumn
    by: string
    for: string | null
    who: string
    level: ScoreLevel
    part: string
    score: ColumnType<string | null, number | null, never>
    reason: string
  }
  readonly score_draw: {
    region: string
    year: number
    number: number
    at: Moment
    day: DayColumn
    by: string
    for: string | null
    who: string
    seed: string
    by_risk: number
    by_lot: number
    pool: JSONColumnType<readonly Drawable[], string, never>
    drawn: JSONColumnType<readonly Drawn[], string, never>
  }
  readonly appraisal: {
    region: string
    year: number
    number: number
    department: string
    title: string
    evaluator: string
    due: DayColumn
    state: AppraisalState
    at: Moment
    day: DayColumn
    by: string
    for: string | null
    who: string
  }
  readonly appraisal_entry: {
    region: string
    year: number
    appraisal: number
    number: number
    at: Moment
    day: DayColumn
    by: string
    for: string | null
    who: string
    act: string
    from_state: AppraisalState
    to_state: AppraisalState
    text: string
    advice: JSONColumnType<readonly Advice[], string, never>
    about: number | null
    work: JSONColumnType<AppraisalWork, string | undefined, never>
    transaction: Made<string>
  }
  readonly inquiry: {
    region: string
    year: number
    number: number
    thread: number
    department: string
    is_answer: boolean
    at: Moment
    day: DayColumn
    by: string
    for: string | null
    who: string
    about: Json<object>
    text: string
  }
  readonly right: { kind: string; act: string; role: string; scope: string; state: string }
  readonly kysely_migration: { name: string; timestamp: string }
}

/** How a record came to be changed: typed, pasted, by a workbook, by the program, or taken back. */
export type Why = "typed" | "pasted" | "imported" | "generated" | "undone"
