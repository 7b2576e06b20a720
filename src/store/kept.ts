import { sql } from "kysely"
import type { Day } from "../flow/index.ts"
import type { Moment } from "../follow/book/view.ts"
import type { Kept } from "../follow/kept/kept.ts"
import type { Fund } from "../model/ledger.ts"
import type { KeptKind } from "../packs/deadlines.ts"
import { lastNumber, type YearKey } from "./book.ts"
import type { Work } from "./database.ts"

/** Money that no unit has yet, with what of it is left. */
export interface KeptMoney extends Kept {
  readonly number: number
  readonly day: Day
  readonly by: string
  readonly left: number
}

/** Writes down money that came, under the act and the entry of the book that brought it; gives its number. */
export async function insertKept(
  trx: Work,
  { region, year }: YearKey,
  kept: Kept & {
    readonly number: number
    readonly day: Day
    readonly by: string
    readonly entry: number
    readonly movement: number
  },
): Promise<void> {
  await trx
    .insertInto("kept_money")
    .values({ region, year, ...kept })
    .execute()
}

/** The number the next money that comes gets. */
export async function nextKept(trx: Work, key: YearKey): Promise<number> {
  return (await lastNumber(trx, key, "kept_money")) + 1
}

/** Says that movements pass on some of it. */
export async function linkKept(
  trx: Work,
  { region, year }: YearKey,
  kept: number,
  movements: readonly number[],
): Promise<void> {
  if (movements.length === 0) return
  await trx
    .insertInto("kept_movement")
    .values(movements.map((movement) => ({ region, year, kept, movement })))
    .execute()
}

/** Money that no unit has yet, of whatever the asker may see, as of a day and as known on a day; what was taken back is none. */
export async function keptOf(
  trx: Work,
  { region, year }: YearKey,
  moment: Moment | null = null,
): Promise<KeptMoney[]> {
  const [asOf, knownOn] = [moment?.asOf ?? "9999-12-31", moment?.knownOn ?? "9999-12-31"]
  const { rows } = await sql<Omit<KeptMoney, "kind" | "fund"> & { kind: KeptKind; fund: Fund }>`
    with gone as (
      select k.kept, v.cents from kept_movement k
      join movement m on m.region = k.region and m.year = k.year and (m.number = k.movement or m.reverses = k.movement)
      join move v on v.region = m.region and v.year = m.year and v.movement = m.number and v.purse = 'reserved'
      where k.region = ${region} and k.year = ${year} and v.date <= ${asOf} and v.known <= ${knownOn})
    select k.number, k.day, k.by, k.kind, k.date, k.document, k.name, k.fund, k.cents,
      (k.cents + coalesce((select sum(gone.cents) from gone where gone.kept = k.number), 0))::bigint as left
    from kept_money k
    where k.region = ${region} and k.year = ${year} and k.date <= ${asOf} and k.day <= ${knownOn}
      and not exists (select from movement r where r.region = k.region and r.year = k.year and r.reverses = k.movement
        and r.known <= ${knownOn})
    order by k.number`.execute(trx)
  return rows
}
