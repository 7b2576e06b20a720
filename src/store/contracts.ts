import { sql } from "kysely"
import type { Day } from "../flow/index.ts"
import { quotaKey } from "../follow/book/quota.ts"
import {
  type Contract,
  type ContractKind,
  centsOf,
  type FirmSize,
  type Tie,
} from "../follow/contracts/contract.ts"
import type { Fund, ProcurementNeed } from "../model/ledger.ts"
import { lastNumber, type YearKey } from "./book.ts"
import type { Work } from "./database.ts"

/** What a unit planned to buy (政府采购预算), numbered within its unit. */
export interface PlannedNeed {
  readonly unit: string
  readonly number: number
  readonly goods: string
  readonly catalogue: string
  readonly project: string | null
  readonly fund: Fund
  readonly cents: number
  readonly reserved: number
}

/** A contract with what of its money is tied, paid and was released, by the book. */
export interface KeptContract extends Omit<Contract, "ties"> {
  readonly number: number
  readonly day: Day
  readonly by: string
  readonly cents: number
  readonly announced: Day | null
  readonly tied: readonly Tie[]
  readonly paid: readonly Tie[]
}

/** Keeps what the approved budget of a unit says it will buy. */
export async function insertNeeds(trx: Work, key: YearKey, needs: readonly ProcurementNeed[]): Promise<void> {
  if (needs.length === 0) return
  await trx
    .insertInto("planned_need")
    .values(
      needs.map(({ unit, goods, catalogue, project, fund, cents, reservedCents }, i) => {
        const number = i + 1
        return {
          ...yearOf(key),
          unit,
          number,
          goods,
          catalogue,
          project,
          fund,
          cents,
          reserved: reservedCents,
        }
      }),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** What units planned to buy, of whatever the asker may see. */
export async function needsOf(trx: Work, { region, year }: YearKey): Promise<PlannedNeed[]> {
  const rows = await trx
    .selectFrom("planned_need")
    .select(["unit", "number", "goods", "catalogue", "project", "fund", "cents", "reserved"])
    .where("region", "=", region)
    .where("year", "=", year)
    .orderBy("unit")
    .orderBy("number")
    .execute()
  return rows.map((row) => ({ ...row, fund: row.fund as Fund }))
}

/** Adds a contract under the act that enters it; gives its number. */
export async function insertContract(
  trx: Work,
  key: YearKey,
  contract: Contract & { readonly day: Day; readonly by: string },
  entry: number,
): Promise<number> {
  const { ties: _, ...rest } = contract
  const number = (await lastNumber(trx, key, "contract")) + 1
  await trx
    .insertInto("contract")
    .values({ ...yearOf(key), ...rest, number, entry, cents: centsOf(contract) })
    .execute()
  return number
}

/** Says that movements belong to a contract. */
export async function linkMovements(
  trx: Work,
  key: YearKey,
  links: readonly { readonly contract: number; readonly movement: number }[],
): Promise<void> {
  if (links.length === 0) return
  await trx
    .insertInto("contract_movement")
    .values(links.map((link) => ({ ...yearOf(key), ...link })))
    .execute()
}

/** Writes down when a contract was announced. */
export async function insertAnnounced(
  trx: Work,
  key: YearKey,
  announced: {
    readonly contract: number
    readonly date: Day
    readonly day: Day
    readonly by: string
    readonly entry: number
  },
): Promise<void> {
  await trx
    .insertInto("contract_announced")
    .values({ ...yearOf(key), ...announced })
    .execute()
}

/** The contract a movement belongs to; null when to none. */
export async function contractOfMovement(trx: Work, { region, year }: YearKey, movement: number) {
  const row = await trx
    .selectFrom("contract_movement")
    .select("contract")
    .where("region", "=", region)
    .where("year", "=", year)
    .where("movement", "=", movement)
    .executeTakeFirst()
  return row?.contract ?? null
}

/** Contracts of whatever the asker may see, the newest first, as known on a day. */
export async function contractsOf(
  trx: Work,
  { region, year }: YearKey,
  { number, knownOn = "9999-12-31" }: { readonly number?: number; readonly knownOn?: Day } = {},
): Promise<KeptContract[]> {
  const { rows } = await sql<
    Omit<KeptContract, "tied" | "paid" | "kind" | "size"> & { kind: ContractKind; size: FirmSize }
  >`
    select c.number, c.day, c.by, c.unit, c.title, c.kind, c.supplier, c.size, c.signed, c.document, c.cents, c.planned,
      c.why, a.date as announced
    from contract c
    left join contract_announced a on (a.region, a.year, a.contract) = (c.region, c.year, c.number) and a.day <= ${knownOn}
    where c.region = ${region} and c.year = ${year} and c.day <= ${knownOn}
      ${number === undefined ? sql`` : sql`and c.number = ${number}`}
    order by c.number desc`.execute(trx)
  if (rows.length === 0) return []
  const money = await moneyOf(trx, { region, year }, knownOn, number)
  return rows.map((row) => ({
    ...row,
    tied: (money.get(row.number) ?? []).filter(({ part }) => part === "tied").map(plain),
    paid: (money.get(row.number) ?? []).filter(({ part }) => part === "paid").map(plain),
  }))
}

const plain = ({ quota, cents }: Tie): Tie => ({ quota, cents })

/** What is tied and paid by contract, part and quota: of its movements, and of those that took them back. */
async function moneyOf(trx: Work, { region, year }: YearKey, knownOn: Day, number: number | undefined) {
  const { rows } = await sql<Tie["quota"] & { contract: number; part: "tied" | "paid"; cents: number }>`
    with own as (
      select contract, movement from contract_movement where region = ${region} and year = ${year}
        ${number === undefined ? sql`` : sql`and contract = ${number}`}),
    whole as (
      select contract, movement from own
      union all select o.contract, m.number from own o
        join movement m on m.reverses = o.movement and m.region = ${region} and m.year = ${year})
    select w.contract, s.part, v.unit, v.project, v.function, v.economic, v.fund, sum(s.cents)::bigint as cents
    from whole w join move v on v.region = ${region} and v.year = ${year} and v.movement = w.movement,
      lateral (values (v.part, v.cents), (v.against, -v.cents)) as s(part, cents)
    where s.part in ('tied', 'paid') and v.known <= ${knownOn}
    group by w.contract, s.part, v.unit, v.project, v.function, v.economic, v.fund
    having sum(s.cents) <> 0
    order by w.contract, v.unit, v.function, v.economic`.execute(trx)
  return Map.groupBy(
    rows.map(({ contract, part, cents, ...quota }) => ({ contract, part, cents, quota })),
    ({ contract }) => contract,
  )
}

/** The contracts of some payments, by the numbers of their movements. */
export async function contractsPaid(trx: Work, { region, year }: YearKey): Promise<Map<number, number>> {
  const rows = await trx
    .selectFrom("contract_movement")
    .select(["movement", "contract"])
    .where("region", "=", region)
    .where("year", "=", year)
    .execute()
  return new Map(rows.map(({ movement, contract }) => [movement, contract]))
}

/** Quotas a contract is tied in, by their keys, in cents. */
export function tiedByQuota({ tied }: Pick<KeptContract, "tied">): Map<string, number> {
  return new Map(tied.map(({ quota, cents }) => [quotaKey(quota), cents]))
}

function yearOf({ region, year }: YearKey) {
  return { region, year }
}
