import type { Report } from "../model/finding.ts"
import { type Act, actNames } from "./acts.ts"
import { type Given, nameOf } from "./budget-year.ts"
import { type Day, dayAt, dayText } from "./day.ts"
import { may, type Thing } from "./may.ts"
import { errorsText, otherPersonProblems, plainProblems, unexplainedText } from "./needs.ts"
import { type Refusal, refused } from "./outcome.ts"
import { type Actor, actorFor, actorsOf, nameOfActor, type People, postsOf } from "./people.ts"
import { rightsTo } from "./rights.ts"
import { roleNames, type Scope } from "./roles.ts"
import {
  nameOfState,
  type SheetKind,
  type SheetState,
  type SheetUse,
  type State,
  sheetKind,
  useNames,
} from "./states.ts"
import { type Transition, transitionOf, transitionsFrom } from "./transitions.ts"

/** A sheet of one date of monitoring, of the year's self-evaluation or its final account: whose, and how far it is. */
export interface Sheet {
  readonly kind: SheetKind
  readonly code: string
  readonly name: string
  /** The department a unit belongs to; a department's own code. */
  readonly department: string
  readonly state: SheetState
}

/** What is reported up to one day with its sheets, or those an act on one of them looks at. */
export interface Round {
  readonly use: SheetUse
  readonly region: string
  readonly year: number
  /** The last day that is looked at. */
  readonly until: Day
  /** Until when departments report. */
  readonly due: Day
  readonly sheets: readonly Sheet[]
}

/** What someone wants to do to a sheet. */
export interface SheetCommand {
  readonly act: Act
  readonly code: string
  readonly by: string
  readonly for: string | null
  readonly at: number
  readonly given: Pick<Given, "comments" | "due" | "date" | "number" | "reason" | "reviewer">
  /** What was found on the sheet, when the act needs it without errors. */
  readonly report: Pick<Report, "findings">
  /** What is known of it that its state does not say; of final accounts. */
  readonly known?: SheetKnown
}

/** What was done to a final account before, as far as an act asks. */
export interface SheetKnown {
  /** Who looked for secrets last. */
  readonly reviewer?: string
  /** The day of the approval or reply that comes before, and what it is called. */
  readonly before?: { readonly day: Day; readonly what: string }
  /** How it differs from what was replied, as sentences. */
  readonly unlike?: readonly string[]
}

/** One act that was done to a sheet. Never changed. */
export interface SheetEntry {
  readonly at: number
  readonly day: Day
  readonly by: string
  readonly for: string | null
  readonly who: string
  readonly act: Act
  readonly code: string
  readonly from: State
  readonly to: State
  readonly given: SheetCommand["given"]
  /** Whether the sheet as it was then is kept with it. */
  readonly isKept: boolean
}

/** A sheet after an act, and what is written down. */
export interface SheetDone {
  readonly ok: true
  readonly sheet: Sheet
  readonly entry: SheetEntry
}

/** A sheet as rights see it. */
export function sheetThing(region: string, { kind, code, name, department }: Sheet): Thing {
  return { kind, region, code, department, name: nameOf({ code, name }) }
}

/** Does one act to a sheet, or says why not. */
export function performOnSheet(round: Round, people: People, command: SheetCommand): SheetDone | Refusal {
  const { act, code, given } = command
  const today = dayAt(command.at)
  const actor = actorFor(people, command.by, command.for, today)
  if (!actor.ok) return actor
  const sheet = round.sheets.find((each) => each.code === code)
  if (!sheet)
    return refused("need", `${roundText(round)}没有编码为“${code}”的${useNames[round.use]}表，请核对编码。`)
  const verdict = may(actor.value, act, sheetThing(round.region, sheet), sheet.state)
  if (!verdict.ok) return verdict
  const transition = transitionOf(sheet.kind, act, sheet.state)
  if (!transition) return refused("state", `“${actNames[act]}”不改变办理进度，请从对应的页面办理。`)
  const others = unmetSheets(round, sheet, transition)
  if (others.length > 0)
    return refused("wait", `还不能“${actNames[act]}”，要等${others.map(textOf).join("、")}，请先催办。`)
  const errors = transition.needs.includes("noErrors") ? errorsText(command.report) : ""
  const problems = [
    ...plainProblems(transition.needs, { given, today }),
    ...knownProblems(transition, command, actor.value),
    errors,
    transition.needs.includes("explained") ? unexplainedText(command.report) : "",
  ].filter((text) => text !== "")
  if (problems.length > 0) return refused("need", problems.join(""))
  const entry: SheetEntry = {
    at: command.at,
    day: today,
    by: actor.value.person.id,
    for: actor.value.for?.id ?? null,
    who: nameOfActor(actor.value),
    act,
    code,
    from: sheet.state,
    to: transition.to,
    given,
    isKept: transition.yields === "sheet",
  }
  return { ok: true, sheet: { ...sheet, state: transition.to as Sheet["state"] }, entry }
}

/** What stands against an act by what is known of a final account. */
function knownProblems(
  { needs }: Transition,
  { given: { date }, known = {} }: SheetCommand,
  actor: Actor,
): readonly string[] {
  const { before, reviewer, unlike = [] } = known
  return [
    ...(needs.includes("date") && date && before && date < before.day
      ? [`日期${dayText(date)}早于${before.what}的${dayText(before.day)}，请核对。`]
      : []),
    ...(needs.includes("otherPerson") ? otherPersonProblems(reviewer, actor) : []),
    ...(needs.includes("asReplied") ? unlike : []),
  ]
}

/** Acts somebody may do to a sheet now that change its state. */
export function actsOnSheet(round: Round, sheet: Sheet, actor: Actor): readonly Transition[] {
  const thing = sheetThing(round.region, sheet)
  return transitionsFrom(sheet.kind, sheet.state).filter(({ act }) => may(actor, act, thing, sheet.state).ok)
}

/** Sheets that are not yet so far as a transition asks. */
export function unmetSheets(round: Round, sheet: Sheet, { waits }: Transition): readonly Sheet[] {
  return waits.flatMap((wait) => {
    const kind = sheetKind(wait.of === "units" ? "unit" : "department", round.use)
    return round.sheets.filter(
      (other) =>
        other.kind === kind && other.department === sheet.department && !wait.in.includes(other.state),
    )
  })
}

/** What has to be done next to one sheet, and by whom. */
export interface SheetStep {
  readonly act: Act
  readonly sheet: Sheet
  readonly people: readonly Actor[]
  readonly says: string
}

/** Who could act today, by role and the code at which it is held; "" is the whole region. */
export type Doers = ReadonlyMap<string, readonly Actor[]>

/** Everyone of a region who could act on a day, looked up once for many sheets. */
export function doersIn(people: People, region: string, today: Day): Doers {
  const doers = new Map<string, Actor[]>()
  for (const { id } of people.persons)
    for (const actor of actorsOf(people, id, today)) {
      if ((actor.for ?? actor.person).region !== region) continue
      for (const { role, at } of postsOf(actor))
        for (const code of at.length === 0 ? [""] : at) {
          const key = `${role} ${code}`
          const found = doers.get(key)
          if (found) found.push(actor)
          else doers.set(key, [actor])
        }
    }
  return doers
}

/** What leads on from a sheet now; empty when it rests or waits for others. */
export function nextOnSheet(round: Round, sheet: Sheet, doers: Doers): readonly SheetStep[] {
  return transitionsFrom(sheet.kind, sheet.state)
    .filter((each) => each.way === "on" && unmetSheets(round, sheet, each).length === 0)
    .map(({ act }) => {
      const rights = rightsTo(sheet.kind, act).filter(({ states }) => states.includes(sheet.state))
      const able = [
        ...new Set(rights.flatMap(({ role, scope }) => doers.get(`${role} ${codeIn(scope, sheet)}`) ?? [])),
      ]
      const roles = [...new Set(rights.map(({ role }) => roleNames[role]))].join("或")
      const who =
        able.length > 0
          ? `等${roles}${able.map(nameOfActor).join("、")}`
          : `要由${roles}，现在没有人担任，请安全管理员授权后`
      return { act, sheet, people: able, says: `${textOf(sheet)}，${who}“${actNames[act]}”。` }
    })
}

/** At which code a role must be held to act on a sheet in a scope. */
function codeIn(scope: Scope, { code, department }: Sheet): string {
  if (scope === "region") return ""
  return scope === "own" ? code : department
}

function textOf({ kind, code, name, state }: Sheet): string {
  return `${nameOf({ code, name })}（${nameOfState(kind, state)}）`
}

/** How a round is called in a sentence: 2027年7月31日的监控, 2027年度的自评. */
export function roundText({ use, year, until }: Pick<Round, "use" | "year" | "until">): string {
  return `${use === "monitoring" ? dayText(until) : `${year}年度`}的${useNames[use]}`
}
