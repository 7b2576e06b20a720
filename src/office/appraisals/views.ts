import {
  type Act,
  type Actor,
  actNames,
  actorFor,
  actsOnAppraisal,
  appraisalThing,
  dayAt,
  daysBetween,
  isPast,
  may,
  nameOfState,
  needNames,
  type People,
  turnOnAppraisal,
} from "../../flow/index.ts"
import { pastResult } from "../../follow/results/use.ts"
import { appraisalsOf, type KeptAppraisal } from "../../store/appraisals.ts"
import type { Work } from "../../store/database.ts"
import { peopleOf } from "../../store/people.ts"
import { regionsIn } from "../../store/regions.ts"
import { roundsOf } from "../../store/sheets.ts"
import { yearsOf } from "../../store/years.ts"
import { sceneOf } from "../acts/load.ts"
import { type Caller, must, type Office } from "../office.ts"
import { evaluated, evaluationsOf } from "../results/look.ts"
import { endOf } from "../results/open.ts"
import { maySeeContent, sheetScene } from "../sheets/scene.ts"
import { isAllowed } from "../views/choices.ts"
import { type AppraisalAt, appraisalAt, noAppraisal } from "./act.ts"
import { criteriaView, usualOf } from "./criteria.ts"
import { papersIn } from "./papers.ts"

/** The appraisals of a year that the caller may see, and whom the caller may commission. */
export async function appraisalsView(office: Office, caller: Caller, year: number) {
  const today = dayAt(office.now())
  return office.store.office(caller.region, async (trx) => {
    const nothing = { year, mayCommission: false, evaluators: [], departments: [], appraisals: [] }
    if (!(await yearsOf(trx, caller.region)).some((each) => each.year === year)) return nothing
    const { year: now, people } = await sceneOf(trx, caller.region, year, null)
    const actor = must(actorFor(people, caller.person, caller.for, today)).value
    const mayCommission = isAllowed(now, null, actor, "commission")
    const all = await appraisalsOf(trx, { region: caller.region, year })
    return {
      year,
      mayCommission,
      evaluators: mayCommission ? evaluatorsIn(people, today) : [],
      departments: mayCommission
        ? now.bodies.flatMap(({ kind, code, name }) => (kind === "department" ? [{ code, name }] : []))
        : [],
      appraisals: all.filter((each) => maySee(each, actor)).map((each) => rowOf(each, people, actor, today)),
    }
  })
}

/** Third parties whose posts have not ended, with where and until when they may be asked. */
function evaluatorsIn(people: People, today: string) {
  return people.persons.flatMap(({ id, name, state, posts }) =>
    posts.flatMap((post) =>
      post.role === "evaluator" && state === "active" && !isPast(post, today)
        ? [{ id, name, at: post.at, until: post.until ?? null }]
        : [],
    ),
  )
}

function maySee(appraisal: KeptAppraisal, actor: Actor): boolean {
  return may(actor, "seeAppraisal", appraisalThing(appraisal), appraisal.state).ok
}

function rowOf(appraisal: KeptAppraisal, people: People, actor: Actor, today: string) {
  const { number, title, department, departmentName, evaluatorName, due, state, day, who, advice } = appraisal
  const isDelivered = ["delivered", "following", "closed"].includes(state)
  const open = advice.filter(({ isSettled }) => !isSettled)
  return {
    number,
    title,
    department,
    departmentName,
    evaluatorName,
    day,
    who,
    due,
    daysLeft: isDelivered ? null : daysBetween(today, due),
    state,
    stateName: nameOfState("appraisal", state),
    turn: turnOnAppraisal(appraisal, people, today).map(({ says }) => says),
    acts: actsOnAppraisal(appraisal, actor).map(({ act, way, needs }) => ({
      act,
      actName: actNames[act],
      way,
      needs: needs.filter((need) => need === "text").map((need) => ({ need, name: needNames[need] })),
    })),
    advice: { all: advice.length, open: open.length, late: open.filter((each) => each.due < today).length },
  }
}

/** One appraisal: what was done to it, what is recommended and how far that is, and what the department says of itself. */
export async function appraisalView(office: Office, caller: Caller, at: AppraisalAt) {
  const today = dayAt(office.now())
  return office.store.office(caller.region, async (trx) => {
    const appraisal = await appraisalAt(trx, caller, at)
    const people = await peopleOf(trx, caller.region)
    const actor = must(actorFor(people, caller.person, caller.for, today)).value
    if (!maySee(appraisal, actor)) throw noAppraisal(at.number)
    const { advice } = appraisal
    const seesPapers = may(actor, "seePapers", appraisalThing(appraisal), appraisal.state).ok
    const entries = appraisal.entries.filter(({ act }) => seesPapers || !behind.has(act))
    const place = (await regionsIn(trx)).find(({ code }) => code === caller.region)?.place ?? "national"
    const row = rowOf(appraisal, people, actor, today)
    const delivered = entries.findLastIndex(({ act }) => act === "deliver")
    const since = entries.slice(delivered)
    return {
      ...row,
      year: at.year,
      criteria: criteriaView(appraisal, { place, year: at.year }),
      usual: row.acts.some(({ act }) => act === "planWork") ? usualOf(place) : [],
      seesPapers,
      experts: seesPapers ? expertsView(appraisal) : [],
      papers: seesPapers ? papersIn(appraisal) : [],
      entries: entries.map(({ day, who, act, to, text, about }) => ({
        day,
        who,
        act,
        actName: actNames[act],
        toName: nameOfState("appraisal", to),
        text,
        about,
      })),
      recommended: advice.map(({ text, due, isSettled }, i) => ({
        number: i + 1,
        text,
        due,
        daysLeft: isSettled ? null : daysBetween(today, due),
        isSettled,
        said: since.flatMap(({ about, day, who, act, text: says }) =>
          about === i + 1 ? [{ day, who, actName: actNames[act], text: says }] : [],
        ),
      })),
      results: await resultsOf(
        office,
        trx,
        caller,
        appraisal,
        (actor.for ?? actor.person).id === appraisal.evaluator,
      ),
    }
  })
}

/** What is not for who is appraised: who was asked, what they said, and the working papers. */
const behind: ReadonlySet<Act> = new Set(["nameExpert", "takeOpinion", "filePaper"])

/** Who was asked, and what they said. */
function expertsView({ experts, entries }: KeptAppraisal) {
  return experts.map(({ isHeard: _, ...expert }, i) => ({
    number: i + 1,
    ...expert,
    opinions: entries.flatMap(({ act, about, day, text }) =>
      act === "takeOpinion" && about === i + 1 ? [{ day, text }] : [],
    ),
  }))
}

/** What the department and its units handed on of their self-evaluations: what a third party begins from. */
async function resultsOf(
  office: Office,
  trx: Work,
  caller: Caller,
  { year, department }: Pick<KeptAppraisal, "year" | "department">,
  isCommissioned: boolean,
) {
  const isOpen = (await roundsOf(trx, { region: caller.region, year, use: "evaluation" })).length > 0
  if (!isOpen) return []
  const at = { use: "evaluation", year, until: endOf(year) } as const
  const scene = await sheetScene(office, trx, caller, at, department)
  const contents = await evaluationsOf(trx, scene, department)
  // Who is commissioned sees what was handed on, the others what they see anyway.
  return contents.sheets
    .filter((kept) =>
      isCommissioned ? ["submitted", "received"].includes(kept.state) : maySeeContent(scene, kept),
    )
    .flatMap((kept) =>
      evaluated(scene, kept, contents).scored.map((scored) => {
        const { id, name, points, gradeName, by, budget, left } = pastResult(scored, new Map())
        return { id, name, of: kept.code, ofName: kept.name, points, gradeName, by, budget, left }
      }),
    )
}

/** What an actor can do now of the appraisals of a year. */
export async function appraisalTasks(
  trx: Work,
  { region, year }: { readonly region: string; readonly year: number },
  { people, actor, today }: { readonly people: People; readonly actor: Actor; readonly today: string },
) {
  const all = await appraisalsOf(trx, { region, year })
  return all.flatMap((appraisal) =>
    turnOnAppraisal(appraisal, people, today)
      .filter((turn) => turn.people.some((each) => isSame(each, actor)))
      .map(({ act, says }) => {
        const due = dueOf(appraisal)
        return {
          kind: "appraisal",
          code: String(appraisal.number),
          until: null as string | null,
          name: appraisal.title,
          act,
          actName: actNames[act],
          says,
          due,
          daysLeft: due === null ? null : daysBetween(today, due),
        }
      }),
  )
}

/** Until when something is to be done: the report, then the recommendation that ends soonest. */
function dueOf({ state, due, advice }: KeptAppraisal): string | null {
  if (state !== "following") return state === "delivered" ? null : due
  return (
    advice
      .flatMap((each) => (each.isSettled ? [] : [each.due]))
      .sort()
      .at(0) ?? null
  )
}

function isSame(one: Actor, other: Actor): boolean {
  return one.person.id === other.person.id && (one.for?.id ?? null) === (other.for?.id ?? null)
}
