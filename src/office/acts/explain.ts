import { createHash, randomUUID } from "node:crypto"
import { dayAt } from "../../flow/index.ts"
import { peopleOf } from "../../store/people.ts"
import { draftRecords, type Saved } from "../../store/records.ts"
import { askerOf, type Caller, type Office } from "../office.ts"
import { bodyAt, mustBeAllowed, sceneOf } from "./load.ts"
import { save } from "./save.ts"

/** Explains a warning of a draft, changes its explanation, or takes it away (an empty text). */
export async function explainFinding(
  office: Office,
  caller: Caller,
  {
    year,
    code,
    check,
    about,
    text,
  }: {
    readonly year: number
    readonly code: string
    readonly check: string
    readonly about: readonly string[]
    readonly text: string
  },
): Promise<Saved> {
  const id = createHash("sha256")
    .update(JSON.stringify([check, about.toSorted()]))
    .digest("hex")
    .slice(0, 24)
  const scene = await office.store.office(caller.region, (trx) =>
    sceneOf(trx, caller.region, year, code, caller),
  )
  mustBeAllowed(office, scene, caller, "explain", bodyAt(scene, code))
  const { now, by } = await office.store.as(askerOf(caller), async (trx) => {
    const records = await draftRecords(trx, { region: caller.region, year, body: code })
    const { persons } = await peopleOf(trx, caller.region, [caller.person])
    return {
      now: records.find((record) => record.kind === "explanations" && record.id === id),
      by: persons.find((person) => person.id === caller.person)?.name ?? caller.person,
    }
  })
  const data = text.trim() === "" ? null : { check, about, text: text.trim(), by, date: dayAt(office.now()) }
  if (!now && !data) return { ok: true, number: 0, again: true }
  const change = { kind: "explanations", id, place: 0, seen: now?.version ?? 0, data }
  return save(office, caller, { year, code, key: randomUUID(), why: "typed", changes: [change] })
}
