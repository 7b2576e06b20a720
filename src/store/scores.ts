import type { ScoreLevel } from "../flow/index.ts"
import type { Drawable, Drawn } from "../follow/results/draw.ts"
import { notify, type Work } from "./database.ts"
import type { RoundKey, SheetKey } from "./sheets.ts"

/** What was said of the points of a part after the unit: a score of the department or the bureau, or an answer. */
export interface SecondScore {
  readonly number: number
  readonly body: string
  readonly day: string
  readonly by: string
  readonly for: string | null
  readonly who: string
  readonly level: ScoreLevel
  /** Id of the indicator, or of the subject for the execution of its budget. */
  readonly part: string
  /** null: an answer. */
  readonly score: number | null
  readonly reason: string
}

/** Everything that was said of points in a round, of one body or of all, the earliest first. */
export async function scoresOf(
  trx: Work,
  { region, year, until, use }: RoundKey,
  body: string | null = null,
): Promise<SecondScore[]> {
  const all = trx
    .selectFrom("second_score")
    .select(["number", "body", "day", "by", "for", "who", "level", "part", "score", "reason"])
    .where("region", "=", region)
    .where("year", "=", year)
    .where("until", "=", until)
    .where("use", "=", use)
    .orderBy("body")
    .orderBy("number")
  const rows = await (body === null ? all : all.where("body", "=", body)).execute()
  return rows.map((row) => ({ ...row, score: row.score === null ? null : Number(row.score) }))
}

/** Writes down scores, or answers, of parts of a sheet. The sheet must be locked. */
export async function insertScores(
  trx: Work,
  { region, year, until, use, body }: SheetKey,
  said: readonly (Omit<SecondScore, "number" | "body"> & { readonly at: Date })[],
): Promise<void> {
  const { max } = await trx
    .selectFrom("second_score")
    .select(({ fn }) => fn.max("number").as("max"))
    .where("region", "=", region)
    .where("year", "=", year)
    .where("until", "=", until)
    .where("use", "=", use)
    .where("body", "=", body)
    .executeTakeFirstOrThrow()
  const key = { region, year, until, use, body }
  await trx
    .insertInto("second_score")
    .values(said.map((each, i) => ({ ...key, ...each, number: (max ?? 0) + i + 1 })))
    .execute()
  await notify(trx, { region, year, code: body, what: "act" })
}

/** A draw as it is kept. */
export interface KeptDraw {
  readonly number: number
  readonly day: string
  readonly who: string
  readonly seed: string
  readonly byRisk: number
  readonly byLot: number
  readonly pool: readonly Drawable[]
  readonly drawn: readonly Drawn[]
}

/** The draws of a year, the earliest first. */
export async function drawsOf(trx: Work, region: string, year: number): Promise<KeptDraw[]> {
  const rows = await trx
    .selectFrom("score_draw")
    .select(["number", "day", "who", "seed", "by_risk", "by_lot", "pool", "drawn"])
    .where("region", "=", region)
    .where("year", "=", year)
    .orderBy("number")
    .execute()
  return rows.map(({ by_risk, by_lot, ...row }) => ({ ...row, byRisk: by_risk, byLot: by_lot }))
}

/** Writes down a draw. */
export async function insertDraw(
  trx: Work,
  region: string,
  year: number,
  draw: Omit<KeptDraw, "number"> & { readonly at: Date; readonly by: string; readonly for: string | null },
): Promise<number> {
  const { max } = await trx
    .selectFrom("score_draw")
    .select(({ fn }) => fn.max("number").as("max"))
    .where("region", "=", region)
    .where("year", "=", year)
    .executeTakeFirstOrThrow()
  const { byRisk, byLot, pool, drawn, ...rest } = draw
  const number = (max ?? 0) + 1
  await trx
    .insertInto("score_draw")
    .values({
      ...rest,
      region,
      year,
      number,
      by_risk: byRisk,
      by_lot: byLot,
      pool: JSON.stringify(pool),
      drawn: JSON.stringify(drawn),
    })
    .execute()
  await notify(trx, { region, year, code: "", what: "act" })
  return number
}
