import {
  type Act,
  type Actor,
  actorFor,
  type Body,
  type BudgetYear,
  bodyOf,
  dayAt,
  may,
  type People,
  stateOf,
  thingOf,
} from "../../flow/index.ts"
import type { Disclosure } from "../../model/disclosure.ts"
import { disclosureFromJson } from "../../model/json.ts"
import type { Work } from "../../store/database.ts"
import { peopleOf } from "../../store/people.ts"
import { type Region, regionsIn } from "../../store/regions.ts"
import { newestContents } from "../../store/versions.ts"
import { yearOf } from "../../store/years.ts"
import { type Caller, missing, must, type Office } from "../office.ts"

/** A year and who has an account, as an act on one of its bodies sees them. */
export interface Scene {
  readonly region: Region
  readonly year: BudgetYear
  readonly people: People
}

/**
 * Loads the scene of an act, around one body only when it is on one. `who` says of whom the account is looked at; of
 * everybody unless said.
 */
export async function sceneOf(
  trx: Work,
  region: string,
  year: number,
  around: string | null,
  who?: Caller,
): Promise<Scene> {
  const found = (await regionsIn(trx)).find(({ code }) => code === region)
  if (!found) throw missing(`编码为“${region}”的地区`)
  const loaded = await yearOf(trx, found, year, around === null ? "all" : { around })
  if (!loaded) throw missing(`${found.name}${year}年的预算`)
  return { region: found, year: loaded, people: await peopleOf(trx, region, who && [who.person, who.for]) }
}

/** A department or unit of a year by its code, whichever it is. */
export function bodyAt({ year }: Scene, code: string): Body {
  const body = bodyOf(year, "unit", code) ?? bodyOf(year, "department", code)
  if (!body) throw missing(`编码为“${code}”的部门或单位`)
  return body
}

/** Refuses when the caller may not do an act to a body (null: the year) as it is now. */
export function mustBeAllowed(
  office: Office,
  scene: Scene,
  caller: Caller,
  act: Act,
  body: Body | null,
): Actor {
  const actor = must(actorFor(scene.people, caller.person, caller.for, dayAt(office.now()))).value
  must(may(actor, act, thingOf(scene.year, body), stateOf(scene.year, body)))
  return actor
}

/** What a body published a year before, by its seal, read when it is asked for; null when that is not known here. */
export async function publishedBefore(
  trx: Work,
  { region, year }: Scene,
  code: string,
): Promise<{ readonly sha256: string; disclosure(): Disclosure } | null> {
  const before = { region: region.code, year: year.year - 1 }
  const [kept] = await newestContents(trx, before, "publication", [code], "disclosure")
  if (!kept) return null
  return { sha256: kept.sha256, disclosure: () => disclosureFromJson(JSON.parse(kept.disclosure)) }
}
