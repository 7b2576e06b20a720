import { sql } from "kysely"
import type { Day } from "../flow/index.ts"
import type { AskedChange } from "../follow/changes/asked.ts"
import type { Decision } from "../follow/changes/decider.ts"
import { lastNumber, type YearKey } from "./book.ts"
import type { Work } from "./database.ts"

/** A change of the approved budget: as it was asked for, who decides it, and what was decided. */
export interface KeptChange extends AskedChange {
  readonly number: number
  readonly day: Day
  /** The account of who asked, for whom they did, and how both are named. */
  readonly person: string
  readonly for: string | null
  readonly by: string
  readonly decision: Decision
  readonly decided: {
    readonly outcome: "approved" | "refused" | "withdrawn"
    readonly day: Day
    readonly by: string
    readonly document: string | null
    readonly remark: string
  } | null
}

/** Adds what somebody asks for; gives its number. */
export async function insertChange(
  trx: Work,
  key: YearKey,
  change: Omit<KeptChange, "number" | "decided">,
  entry: number,
): Promise<number> {
  const number = (await lastNumber(trx, key, "budget_change")) + 1
  const { from, to, decision, ...rest } = change
  await trx
    .insertInto("budget_change")
    .values({
      region: key.region,
      year: key.year,
      number,
      entry,
      ...rest,
      kept: rest.kept ?? null,
      from_quota: from && JSON.stringify(from),
      to_quota: to && JSON.stringify(to),
      decision: JSON.stringify(decision),
    })
    .execute()
  return number
}

/** Writes down what was decided. */
export async function insertDecided(
  trx: Work,
  { region, year }: YearKey,
  change: number,
  decided: NonNullable<KeptChange["decided"]> & { readonly entry: number },
): Promise<void> {
  await trx
    .insertInto("change_decided")
    .values({ region, year, change, ...decided })
    .execute()
}

/** Changes the asker may see, the newest first. */
export async function changesOf(
  trx: Work,
  { region, year }: YearKey,
  {
    number,
    unit,
    before = 2 ** 31 - 1,
    size = 100,
  }: {
    readonly number?: number
    readonly unit?: string
    readonly before?: number
    readonly size?: number
  } = {},
): Promise<KeptChange[]> {
  const { rows } = await sql<
    Omit<KeptChange, "from" | "to" | "decided"> & {
      from_quota: KeptChange["from"]
      to_quota: KeptChange["to"]
      outcome: NonNullable<KeptChange["decided"]>["outcome"] | null
      decided_day: Day
      decided_by: string
      decided_document: string | null
      remark: string
    }
  >`
    select c.number, c.day, c.person, c."for", c.by, c.kind, c.source, c.from_quota, c.to_quota, c.cents, c.reason, c.document,
      c.goals, c.decision, c.kept, d.outcome, d.day as decided_day, d.by as decided_by, d.document as decided_document, d.remark
    from budget_change c
    left join change_decided d on d.region = c.region and d.year = c.year and d.change = c.number
    where c.region = ${region} and c.year = ${year} and c.number < ${before}
      ${number === undefined ? sql`` : sql`and c.number = ${number}`}
      ${unit === undefined ? sql`` : sql`and (c.from_unit = ${unit} or c.to_unit = ${unit})`}
    order by c.number desc limit ${size}`.execute(trx)
  return rows.map(
    ({ from_quota, to_quota, outcome, decided_day, decided_by, decided_document, remark, ...row }) => ({
      ...row,
      from: from_quota,
      to: to_quota,
      decided: outcome && {
        outcome,
        day: decided_day,
        by: decided_by,
        document: decided_document,
        remark,
      },
    }),
  )
}
