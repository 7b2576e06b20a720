import { type Act, actNames } from "./acts.ts"
import {
  type Body,
  type BudgetYear,
  bodyOf,
  type Entry,
  type Given,
  latest,
  nameOf,
  othersOf,
  stateOf,
  thingOf,
  type Version,
} from "./budget-year.ts"
import { type Day, dayAt, dayText } from "./day.ts"
import { may } from "./may.ts"
import { problemsOf } from "./needs.ts"
import { type Refusal, refused } from "./outcome.ts"
import { type Actor, actorFor, nameOfActor, type People } from "./people.ts"
import { kindNames, nameOfState, type State } from "./states.ts"
import { amountsOf } from "./totals.ts"
import { type Transition, transitionOf, type Wait } from "./transitions.ts"

/** What someone wants to do to the year or to one of its departments and units. */
export interface Command {
  readonly act: Act
  readonly kind: "year" | "department" | "unit"
  /** Code of the department or unit; "" for the year. */
  readonly code: string
  readonly by: string
  readonly for: string | null
  /** When it is done, in milliseconds since 1970. */
  readonly at: number
  readonly given: Given
}

/** A year after an act, and what the act left behind. */
export interface Done {
  readonly ok: true
  readonly year: BudgetYear
  readonly entry: Entry
  readonly version: Version | null
}

/** Does one act, or says in one sentence or more why not. Nothing given is changed. */
export function perform(year: BudgetYear, people: People, command: Command): Done | Refusal {
  const { act, kind, code, given } = command
  const today = dayAt(command.at)
  const before = year.entries.at(-1)?.day
  if (before !== undefined && today < before)
    return refused(
      "need",
      `系统时钟是${dayText(today)}，早于上一次办理的${dayText(before)}，请先校准时钟再办理。`,
    )
  const actor = actorFor(people, command.by, command.for, today)
  if (!actor.ok) return actor
  const body = kind === "year" ? null : bodyOf(year, kind, code)
  if (body === undefined)
    return refused("need", `${year.year}年没有编码为“${code}”的${kindNames[kind]}，请核对编码。`)
  const verdict = may(actor.value, act, thingOf(year, body), stateOf(year, body))
  if (!verdict.ok) return verdict
  const transition = transitionOf(kind, act, stateOf(year, body))
  if (!transition) return refused("state", `“${actNames[act]}”不改变办理进度，请从对应的页面办理。`)
  if (unmet(year, body, transition).length > 0) return refused("wait", waitText(year, body, transition))
  const situation = { year, body, actor: actor.value, given, today }
  const problems = problemsOf(transition.needs, situation)
  if (problems.length > 0) return refused("need", problems.join(""))
  return done(year, body, transition, actor.value, command, today)
}

/** Others that are not yet so far as a transition asks; null stands for the year. */
export function unmet(year: BudgetYear, body: Body | null, { waits }: Pick<Transition, "waits">) {
  return waits.flatMap((wait: Wait) =>
    othersOf(year, body, wait.of).filter((other) => !wait.in.includes(stateOf(year, other))),
  )
}

function waitText(year: BudgetYear, body: Body | null, { act, waits }: Transition): string {
  const told = waits.flatMap((wait) => {
    const others = unmet(year, body, { waits: [wait] })
    if (others.length === 0) return []
    const named = others.slice(0, 5).map((other) => {
      const state = nameOfState(other?.kind ?? "year", stateOf(year, other))
      return `${other ? nameOf(other) : `${year.region.name}${year.year}年度`}（${state}）`
    })
    const rest = others.length > named.length ? `等${others.length}个` : ""
    return `${named.join("、")}${rest}先到“${nameOfState(others[0]?.kind ?? "year", wait.in[0]!)}”`
  })
  return `还不能“${actNames[act]}”，要等${told.join("，")}，请先催办。`
}

function done(
  year: BudgetYear,
  body: Body | null,
  transition: Transition,
  actor: Actor,
  command: Command,
  today: Day,
): Done {
  const { content, ...given } = command.given
  const version = versionOf(year, body, transition, actor, command.given, today)
  const entry: Entry = {
    at: command.at,
    day: today,
    by: actor.person.id,
    for: actor.for?.id ?? null,
    who: nameOfActor(actor),
    act: command.act,
    kind: command.kind,
    code: command.code,
    from: stateOf(year, body),
    to: transition.to,
    given,
    version: version && { kind: version.kind, number: version.number },
  }
  const bodies = year.bodies.map((each) => moved(each, year, body, transition, command.given))
  const dates = body === null ? datesOfYear(transition, command.given) : {}
  const state = body === null ? (transition.to as BudgetYear["state"]) : year.state
  const versions = version ? [...year.versions, version] : year.versions
  const amounts =
    version?.kind === "submission" && content
      ? new Map(year.amounts).set(content.sha256, amountsOf(content.ledger.lines))
      : year.amounts
  return {
    ok: true,
    entry,
    version,
    year: { ...year, ...dates, state, bodies, versions, amounts, entries: [...year.entries, entry] },
  }
}

function datesOfYear(
  { yields }: Transition,
  { deadlines, meeting, date, number }: Given,
): Partial<BudgetYear> {
  return {
    ...(yields === "notice" && deadlines ? { deadlines } : {}),
    ...(meeting === undefined ? {} : { meeting }),
    ...(yields === "approval" && date && number ? { approval: { date, number: number.trim() } } : {}),
  }
}

/** A department or unit after an act: the one it was done to, and those it takes along. */
function moved(each: Body, year: BudgetYear, body: Body | null, transition: Transition, given: Given): Body {
  if (each === body) return { ...each, state: transition.to as Body["state"], ...changed(transition, given) }
  const along = transition.along.find(
    ({ of, from }) => from === each.state && othersOf(year, body, of).includes(each),
  )
  const state: State = along?.to ?? each.state
  const isDivided = transition.act === "divide" && each.kind === "unit" && each.department === body?.code
  const controls = isDivided ? (given.controls ?? []).filter(({ of }) => of === each.code) : each.controls
  return { ...each, state: state as Body["state"], controls }
}

function changed({ act, yields }: Transition, { controls, date, number }: Given): Partial<Body> {
  if (yields === "reply" && date && number) return { reply: { date, number: number.trim() } }
  return act === "issue" || act === "adjust" ? { controls: controls ?? [] } : {}
}

function versionOf(
  year: BudgetYear,
  body: Body | null,
  { yields }: Transition,
  actor: Actor,
  { content }: Given,
  today: Day,
): Version | null {
  if (body === null || (yields !== "submission" && yields !== "candidate" && yields !== "publication"))
    return null
  // What is published is what was reviewed and signed, nothing given anew.
  const { sha256 } = (yields === "publication" ? latest(year, "candidate", body.code) : content)!
  const number = year.versions.filter(({ kind, of }) => kind === yields && of === body.code).length + 1
  const reason = yields === "publication" && number > 1 ? reasonOf(year, body) : ""
  return {
    kind: yields,
    of: body.code,
    number,
    sha256,
    day: today,
    by: nameOfActor(actor),
    reason,
  }
}

function reasonOf(year: BudgetYear, { kind, code }: Body): string {
  const entry = year.entries.findLast(
    (each) => each.act === "correct" && each.kind === kind && each.code === code,
  )
  return entry?.given.reason ?? ""
}
