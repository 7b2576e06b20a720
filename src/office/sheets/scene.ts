import {
  type Act,
  type Actor,
  actorFor,
  dayAt,
  may,
  type People,
  type Round,
  roundText,
  type Sheet,
  type SheetUse,
  sheetThing,
  useNames,
} from "../../flow/index.ts"
import type { Finding } from "../../model/finding.ts"
import type { Work } from "../../store/database.ts"
import { peopleOf } from "../../store/people.ts"
import { type Region, regionsIn } from "../../store/regions.ts"
import { type KeptSheet, type RoundDate, type RoundKey, roundOf, type SheetKey } from "../../store/sheets.ts"
import { type Caller, missing, must, type Office, type Refused } from "../office.ts"

/** Which round of sheets, as a caller names it. */
export interface RoundAt {
  readonly use: SheetUse
  readonly year: number
  readonly until: string
}

/** Where a sheet is, as a caller names it. */
export interface SheetAt extends RoundAt {
  readonly code: string
}

/** A round of sheets and who has an account, as an act on one of its sheets sees them. */
export interface SheetScene {
  readonly region: Region
  readonly round: Round & Pick<RoundDate, "rules">
  readonly people: People
  readonly actor: Actor
}

/** Sheets of a department with their contents, and how they are judged. */
export interface Look {
  readonly sheets: readonly KeptSheet[]
  findingsOn(kept: KeptSheet): Finding[]
  /** What is kept of a sheet that is handed on, where that is more than itself and its units. */
  keep?(kept: KeptSheet): object
}

/** Where the rows of a round are. */
export function roundKey<At extends RoundAt>({ region }: Pick<Caller, "region">, { use, year, until }: At) {
  return { region, year, until, use } satisfies RoundKey
}

/** Where the row of a sheet is. */
export function sheetKeyOf(caller: Pick<Caller, "region">, at: SheetAt): SheetKey {
  return { ...roundKey(caller, at), body: at.code }
}

/** Loads a round of sheets: all of it, or the sheets of the department of one body. */
export async function sheetScene(
  office: Office,
  trx: Work,
  caller: Caller,
  at: RoundAt,
  around: string | null,
): Promise<SheetScene> {
  const region = (await regionsIn(trx)).find(({ code }) => code === caller.region)
  const round = await roundOf(trx, roundKey(caller, at))
  if (!region || !round) throw missing(roundText(at))
  const people = await peopleOf(trx, caller.region)
  const actor = must(actorFor(people, caller.person, caller.for, dayAt(office.now()))).value
  if (around === null) return { region, round, people, actor }
  const department = round.sheets.find(({ code }) => code === around)?.department
  const sheets = round.sheets.filter((each) => each.department === department)
  return { region, round: { ...round, sheets }, people, actor }
}

/** The sheet of a body. */
export function sheetIn({ round }: Pick<SheetScene, "round">, code: string): Sheet | undefined {
  return round.sheets.find((each) => each.code === code)
}

/** What is said of a sheet that is not there, or not for this caller. */
export function noSheet(use: SheetUse, code: string): Refused {
  return missing(`编码为“${code}”的${useNames[use]}表`)
}

/** Whether an actor may do an act that changes no state of a sheet. */
export function mayOnSheet({ round, actor }: SheetScene, sheet: Sheet, act: Act): boolean {
  return may(actor, act, sheetThing(round.region, sheet), sheet.state).ok
}

/** Whether somebody sees what is reported: as the table says, and of units what their department handed on. */
export function maySeeContent(scene: SheetScene, sheet: Sheet): boolean {
  if (mayOnSheet(scene, sheet, "seeDraft") || mayOnSheet(scene, sheet, "seeSubmission")) return true
  if (sheet.kind.startsWith("department")) return false
  const above = scene.round.sheets.find(
    ({ kind, department }) => kind.startsWith("department") && department === sheet.department,
  )
  return above?.state === "received" && mayOnSheet(scene, above, "seeSubmission")
}
