import { createHash } from "node:crypto"
import { actorFor, appraisalThing, dayAt, may } from "../../flow/index.ts"
import { evidenceProblem } from "../../model/evidence.ts"
import type { KeptAppraisal } from "../../store/appraisals.ts"
import { evidenceBytes, keepBytes } from "../../store/evidence.ts"
import { peopleOf } from "../../store/people.ts"
import { type Caller, must, type Office, Refused } from "../office.ts"
import { type AppraisalAt, actOn, appraisalAt, noAppraisal } from "./act.ts"

/** Keeps a working paper of an appraisal, once however often it is brought, and writes down for which criterion. */
export async function filePaper(
  office: Office,
  caller: Caller,
  at: AppraisalAt,
  paper: { readonly name: string; readonly bytes: Uint8Array; readonly about?: number | undefined },
): Promise<{ readonly sha256: string; readonly name: string; readonly size: number }> {
  const { name, bytes, about } = paper
  const sha256 = createHash("sha256").update(bytes).digest("hex")
  return office.store.office(caller.region, async (trx) => {
    const appraisal = await appraisalAt(trx, caller, at)
    const given = { paper: { sha256, name }, about }
    // Whether somebody may comes before what is wrong with the file; both are taken back together.
    await actOn(office, trx, caller, at, { act: "filePaper", given })
    const problem = evidenceProblem({ name, size: bytes.length })
    if (problem) throw new Refused("need", problem)
    if (papersIn(appraisal).some((each) => each.sha256 === sha256 && each.about === (about ?? null)))
      throw new Refused("need", `“${name}”已经存入过，不用再存。`)
    await keepBytes(trx, caller.region, { sha256, bytes })
    return { sha256, name, size: bytes.length }
  })
}

/** A working paper, for who may see them. */
export async function paperFile(
  office: Office,
  caller: Caller,
  { sha256, ...at }: AppraisalAt & { readonly sha256: string },
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  return office.store.office(caller.region, async (trx) => {
    const appraisal = await appraisalAt(trx, caller, at)
    const people = await peopleOf(trx, caller.region)
    const actor = must(actorFor(people, caller.person, caller.for, dayAt(office.now()))).value
    if (!may(actor, "seePapers", appraisalThing(appraisal), appraisal.state).ok) throw noAppraisal(at.number)
    const name = papersIn(appraisal).find((each) => each.sha256 === sha256)?.name
    const bytes = name === undefined ? null : await evidenceBytes(trx, caller.region, sha256)
    if (name === undefined || bytes === null)
      throw new Refused("need", "这项评价没有这份工作底稿，请刷新后再看。")
    return { name, bytes }
  })
}

/** The working papers of an appraisal: for which criterion, by whom and when. */
export function papersIn({ entries }: Pick<KeptAppraisal, "entries">) {
  return entries.flatMap(({ work: { paper }, about, day, who }) =>
    paper ? [{ ...paper, about, day, who }] : [],
  )
}
