import { type Act, actorFor, dayAt, may, nameOfState, thingOf } from "../../flow/index.ts"
import { peopleOf } from "../../store/people.ts"
import { type Change, type Saved, saveDraft } from "../../store/records.ts"
import type { Why } from "../../store/schema.ts"
import { bodyIn } from "../../store/years.ts"
import { isFilledBy, listNames, type RecordKind } from "../drafts/kinds.ts"
import { askerOf, type Caller, missing, must, type Office, Refused } from "../office.ts"

/** Changes of a draft as a person or a workbook makes them. */
export interface SaveWish {
  readonly year: number
  readonly code: string
  readonly key: string
  readonly why: Why
  readonly undoes?: number
  readonly changes: readonly Change[]
}

/**
 * Saves changes of a draft, all or none; those of others that came between are told, not written over. What is looked at
 * here gives the sentence; the save itself asks the table of rights again when nobody can act on the budget any more.
 */
export async function save(office: Office, caller: Caller, wish: SaveWish): Promise<Saved> {
  const { region, person, for: principal } = caller
  const { year, code, ...asked } = wish
  const seen = await bodyIn(office.store.db, region, year, code)
  if (!seen) throw missing(`编码为“${code}”的部门或单位`)
  const people = await peopleOf(office.store.db, region, [person, principal])
  const actor = must(actorFor(people, person, principal, dayAt(office.now()))).value
  const thing = thingOf({ region: { code: region, name: "" }, year }, seen)
  for (const act of actsFor(wish.changes)) must(may(actor, act, thing, seen.state))
  refuseForeign(wish, seen.kind)
  try {
    return await saveDraft(
      office.store,
      askerOf(caller),
      { region, year, body: code },
      { ...asked, by: person, for: principal, at: new Date(office.now()) },
    )
  } catch (error) {
    if (!isPolicy(error)) throw error
    throw new Refused(
      "state",
      `这份预算刚刚被办理，不再是“${nameOfState(seen.kind, seen.state)}”，现在不能修改，请刷新后再看。`,
    )
  }
}

/** Explaining a warning is a right of its own. */
function actsFor(changes: readonly Change[]): readonly Act[] {
  const acts = new Set<Act>(changes.map(({ kind }) => (kind === "explanations" ? "explain" : "edit")))
  return acts.size > 0 ? [...acts] : ["edit"]
}

function refuseForeign({ code, changes }: SaveWish, kind: "department" | "unit"): void {
  const foreign = changes.find((change) => change.kind !== "explanations" && !isFilledBy(kind, change.kind))
  if (foreign)
    throw new Refused(
      "need",
      `“${listNames[foreign.kind as RecordKind] ?? foreign.kind}”不由${code}填报，请核对；控制数和部门名称由财政局维护。`,
    )
  const unit = changes.find(({ data }) => {
    const of = (data as { readonly unit?: unknown } | null)?.unit
    return kind === "unit" && of !== undefined && of !== code
  })
  if (unit) throw new Refused("need", `有记录属于别的单位，不能存到${code}，请核对单位编码。`)
}

/** The database refused by its own rules: an act came between. */
function isPolicy(error: unknown): boolean {
  return (error as { code?: string }).code === "42501"
}
