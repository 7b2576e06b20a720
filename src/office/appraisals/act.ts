import {
  type AppraisalCommand,
  type Commission,
  commissionProblems,
  dayAt,
  nameOfActor,
  performOnAppraisal,
} from "../../flow/index.ts"
import {
  appraisalsOf,
  insertAppraisal,
  type KeptAppraisal,
  lockAppraisal,
  saveAppraisalEntry,
} from "../../store/appraisals.ts"
import type { Work } from "../../store/database.ts"
import { peopleOf } from "../../store/people.ts"
import { lockYear } from "../../store/years.ts"
import { mustBeAllowed, sceneOf } from "../acts/load.ts"
import { type Caller, missing, must, type Office, Refused } from "../office.ts"

/** Has a third party appraise something of a department; gives the number of the appraisal. */
export async function commission(
  office: Office,
  caller: Caller,
  year: number,
  wish: Commission,
): Promise<{ readonly number: number }> {
  return office.store.office(caller.region, async (trx) => {
    await lockYear(trx, caller.region, year)
    const scene = await sceneOf(trx, caller.region, year, null)
    const actor = mustBeAllowed(office, scene, caller, "commission", null)
    const isThere = scene.year.bodies.some(
      ({ kind, code }) => kind === "department" && code === wish.department,
    )
    if (!isThere) throw missing(`编码为“${wish.department}”的部门`)
    const today = dayAt(office.now())
    const problems = commissionProblems(scene.people, wish, today)
    if (problems.length > 0) throw new Refused("need", problems.join(""))
    const { title, department, evaluator, due } = wish
    const number = await insertAppraisal(
      trx,
      { region: caller.region, year },
      {
        title: title.trim(),
        department,
        evaluator,
        due,
        at: new Date(office.now()),
        day: today,
        by: actor.person.id,
        for: actor.for?.id ?? null,
        who: nameOfActor(actor),
      },
    )
    return { number }
  })
}

/** Where an appraisal is, as a caller names it. */
export interface AppraisalAt {
  readonly year: number
  readonly number: number
}

/** Does one act to an appraisal: its plan, draft, answer, report, and what is said of a recommendation. */
export async function actOnAppraisal(
  office: Office,
  caller: Caller,
  at: AppraisalAt,
  wish: Pick<AppraisalCommand, "act" | "given">,
): Promise<{ readonly state: KeptAppraisal["state"] }> {
  return office.store.office(caller.region, (trx) => actOn(office, trx, caller, at, wish))
}

/** The same inside of what is done together with it. */
export async function actOn(
  office: Office,
  trx: Work,
  caller: Caller,
  at: AppraisalAt,
  { act, given }: Pick<AppraisalCommand, "act" | "given">,
): Promise<{ readonly state: KeptAppraisal["state"] }> {
  await lockAppraisal(trx, { region: caller.region, ...at })
  const appraisal = await appraisalAt(trx, caller, at)
  const people = await peopleOf(trx, caller.region)
  const command = { act, by: caller.person, for: caller.for, at: office.now(), given }
  const { entry } = must(performOnAppraisal(appraisal, people, command))
  await saveAppraisalEntry(trx, appraisal, entry)
  return { state: entry.to }
}

/** An appraisal, or that it is not there. */
export async function appraisalAt(
  trx: Work,
  { region }: Pick<Caller, "region">,
  { year, number }: AppraisalAt,
): Promise<KeptAppraisal> {
  const [found] = await appraisalsOf(trx, { region, year, number })
  if (!found) throw noAppraisal(number)
  return found
}

/** What is said of an appraisal that is not there, or not for this caller. */
export function noAppraisal(number: number): Refused {
  return missing(`第${number}号评价`)
}
