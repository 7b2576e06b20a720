import {
  type Actor,
  actorFor,
  type Body,
  type BudgetYear,
  dayAt,
  nameOfState,
  nextSteps,
  nextStepsOf,
  type People,
  type Step,
} from "../../flow/index.ts"
import { isUnder } from "../../model/control.ts"
import { totalOf } from "../../money/form.ts"
import { newestContents } from "../../store/versions.ts"
import { sceneOf } from "../acts/load.ts"
import { appraisalTasks } from "../appraisals/views.ts"
import { type Caller, must, type Office, Refused } from "../office.ts"
import { sheetTasks } from "../sheets/views.ts"
import { choicesOf, isAllowed } from "./choices.ts"
import { clockViews, soonest } from "./clocks.ts"
import { enteredView } from "./controls.ts"

/** A year with everything in it that the caller may see. */
export async function yearView(office: Office, caller: Caller, year: number) {
  const today = dayAt(office.now())
  return office.store.office(caller.region, async (trx) => {
    const scene = await sceneOf(trx, caller.region, year, null)
    const actor = must(actorFor(scene.people, caller.person, caller.for, today)).value
    const seen = scene.year.bodies.filter((body) => isAllowed(scene.year, body, actor, "seeProgress"))
    const maySee = isAllowed(scene.year, null, actor, "seeProgress")
    const mayBook =
      isAllowed(scene.year, null, actor, "seeBook") || isAllowed(scene.year, null, actor, "seeTrail")
    const isStaff =
      isAllowed(scene.year, null, actor, "configure") ||
      isAllowed(scene.year, null, actor, "seeAdministration")
    if (seen.length === 0 && !maySee && !mayBook && !isStaff)
      throw new Refused(
        "right",
        `您不能查看${year}年的进度：这一年的名单里没有您经办的部门和单位。请换一个年度，或联系安全管理员。`,
      )
    const submitted = await submittedTotals(trx, scene.year, actor, seen)
    const steps = Map.groupBy(nextSteps(scene.year, scene.people, today), ({ body }) => body?.code ?? "")
    const { region, state, deadlines, meeting, approval } = scene.year
    return {
      region,
      year,
      state,
      stateName: nameOfState("year", state),
      deadlines,
      meeting,
      approval,
      clocks: clockViews(scene.year, null, today),
      acts: choicesOf(scene.year, null, actor),
      turn: (steps.get("") ?? []).map(({ says }) => says),
      bodies: seen.map((body) => {
        const acts = choicesOf(scene.year, body, actor)
        return {
          ...namesOf(body),
          turn: (steps.get(body.code) ?? []).map(({ says }) => says),
          acts,
          entered: enteredView(scene.year, body, acts),
          clocks: clockViews(scene.year, body, today),
          submitted: submitted.get(body.code) ?? null,
        }
      }),
    }
  })
}

/** What the caller can do now, what ends soonest first. */
export async function tasksOf(office: Office, caller: Caller, year: number) {
  const today = dayAt(office.now())
  return office.store.office(caller.region, async (trx) => {
    const { year: now, people } = await sceneOf(trx, caller.region, year, null)
    const actor = must(actorFor(people, caller.person, caller.for, today)).value
    const tasks = nextSteps(now, people, today)
      .filter((step) => isFor(step, actor))
      .map(({ act, body, says }) => {
        const clock = soonest(clockViews(now, body, today))
        const choice = choicesOf(now, body, actor).find((each) => each.act === act)
        return {
          kind: body?.kind ?? "year",
          code: body?.code ?? "",
          until: null as string | null,
          name: body?.name ?? `${now.region.name}${year}年度`,
          act,
          actName: choice?.actName ?? act,
          says,
          due: clock?.due ?? null,
          daysLeft: clock?.daysLeft ?? null,
        }
      })
    const own = [
      ...tasks,
      ...(await sheetTasks(office, trx, caller, year)),
      ...(await appraisalTasks(trx, { region: caller.region, year }, { people, actor, today })),
    ]
    return own.toSorted((a, b) => (a.daysLeft ?? 9999) - (b.daysLeft ?? 9999))
  })
}

/** A body by its names. */
export function namesOf({ kind, code, name, department, state, reply }: Body) {
  return { kind, code, name, department, state, stateName: nameOfState(kind, state), reply }
}

/** Whose turn it is at a body, as sentences. */
export function turnOf(year: BudgetYear, body: Body, people: People, today: string): string[] {
  return nextStepsOf(year, body, people, today).map(({ says }) => says)
}

function isFor({ people }: Step, actor: Actor): boolean {
  return people.some(
    (each) => each.person.id === actor.person.id && (each.for?.id ?? null) === (actor.for?.id ?? null),
  )
}

/**
 * What each department handed in last, what of it stands against control numbers beside these, and what it published a
 * year before.
 */
async function submittedTotals(
  trx: Parameters<typeof newestContents>[0],
  year: BudgetYear,
  actor: Actor,
  bodies: readonly Body[],
) {
  const newest = new Map(
    year.versions.flatMap((version) =>
      version.kind === "submission" ? [[version.of, version] as const] : [],
    ),
  )
  const visible = bodies.filter(
    (body) => newest.has(body.code) && isAllowed(year, body, actor, "seeSubmission"),
  )
  const key = { region: year.region.code, year: year.year }
  const codes = visible.map(({ code }) => code)
  const now = await newestContents(trx, key, "submission", codes, "amounts")
  const lastYear = { ...key, year: year.year - 1 }
  const before = await newestContents(trx, lastYear, "publication", codes, "amounts")
  const amounts = new Map(now.map((kept) => [kept.body, kept.amounts]))
  const earlier = new Map(before.map((kept) => [kept.body, totalOf(kept.amounts)]))
  return new Map(
    visible.map(({ code, controls }) => {
      const { number, day } = newest.get(code)!
      const own = amounts.get(code) ?? []
      const isControlled = controls.length > 0
      return [
        code,
        {
          number,
          day,
          cents: totalOf(own),
          controls: isControlled ? totalOf(controls) : null,
          /** What of it spends money that control numbers are for. */
          controlled: isControlled
            ? totalOf(own.filter((amount) => controls.some((control) => isUnder(amount, control))))
            : null,
          lastYear: earlier.get(code) ?? null,
        },
      ] as const
    }),
  )
}
