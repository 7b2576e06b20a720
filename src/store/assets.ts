import { sql } from "kysely"
import type { Day } from "../flow/index.ts"
import type { AssetChange, AssetKind, AssetOpening, AssetWay } from "../follow/assets/assets.ts"
import type { AssetStock, PlannedPurchase } from "../model/ledger.ts"
import { lastNumber, type YearKey } from "./book.ts"
import type { Work } from "./database.ts"

/** What a unit planned to buy of fixed assets, numbered within its unit. */
export interface PlannedAsset {
  readonly unit: string
  readonly number: number
  readonly goods: string
  readonly quantity: number
  readonly cents: number
}

/** Assets that came or went, and whether that was taken back. */
export interface KeptAssetChange extends AssetChange {
  readonly number: number
  readonly day: Day
  readonly by: string
  readonly back: { readonly day: Day; readonly by: string; readonly reason: string } | null
}

/** Keeps what the approved budget of a unit says of its assets: what it has, and what it will buy. */
export async function insertAssets(
  trx: Work,
  { region, year }: YearKey,
  stocks: readonly AssetStock[],
  purchases: readonly PlannedPurchase[],
): Promise<void> {
  const kinds = [...Map.groupBy(stocks, ({ unit, key }) => `${unit} ${key}`).values()]
  if (kinds.length > 0)
    await trx
      .insertInto("asset_opening")
      .values(
        kinds.map((own) => ({
          region,
          year,
          unit: own[0]!.unit,
          kind: own[0]!.key,
          quantity: own.reduce((sum, each) => sum + each.quantity, 0),
          cents: own.reduce((sum, each) => sum + each.cents, 0),
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  if (purchases.length > 0)
    await trx
      .insertInto("planned_asset")
      .values(
        purchases.map(({ unit, goods, quantity, cents }, i) => {
          return { region, year, unit, number: i + 1, goods, quantity, cents }
        }),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute()
}

/** What units had at the beginning of the year, of whatever the asker may see. */
export async function openingsOf(trx: Work, { region, year }: YearKey): Promise<AssetOpening[]> {
  const rows = await trx
    .selectFrom("asset_opening")
    .select(["unit", "kind", "quantity", "cents"])
    .where("region", "=", region)
    .where("year", "=", year)
    .execute()
  return rows.map((row) => ({ ...row, kind: row.kind as AssetKind, quantity: Number(row.quantity) }))
}

/** What units planned to buy of fixed assets, of whatever the asker may see. */
export async function plannedAssetsOf(trx: Work, { region, year }: YearKey): Promise<PlannedAsset[]> {
  const rows = await trx
    .selectFrom("planned_asset")
    .select(["unit", "number", "goods", "quantity", "cents"])
    .where("region", "=", region)
    .where("year", "=", year)
    .orderBy("unit")
    .orderBy("number")
    .execute()
  return rows.map((row) => ({ ...row, quantity: Number(row.quantity) }))
}

/** Adds what came or went; gives its number. */
export async function insertAssetChange(
  trx: Work,
  key: YearKey,
  change: AssetChange & { readonly day: Day; readonly by: string },
  entry: number,
): Promise<number> {
  const number = (await lastNumber(trx, key, "asset_change")) + 1
  await trx
    .insertInto("asset_change")
    .values({ region: key.region, year: key.year, ...change, number, entry })
    .execute()
  return number
}

/** Writes down that a change was taken back. */
export async function insertAssetBack(
  trx: Work,
  { region, year }: YearKey,
  back: {
    readonly change: number
    readonly entry: number
    readonly day: Day
    readonly by: string
    readonly reason: string
  },
): Promise<void> {
  await trx
    .insertInto("asset_back")
    .values({ region, year, ...back })
    .execute()
}

/** What came and went, of whatever the asker may see, the newest first. */
export async function assetChangesOf(
  trx: Work,
  { region, year }: YearKey,
  { asOf = "9999-12-31", knownOn = "9999-12-31" }: { readonly asOf?: Day; readonly knownOn?: Day } = {},
): Promise<KeptAssetChange[]> {
  const { rows } = await sql<
    Omit<KeptAssetChange, "kind" | "way" | "quantity" | "back"> & {
      kind: AssetKind
      way: AssetWay
      quantity: string
      back_day: Day | null
      back_by: string
      reason: string
    }
  >`
    select c.number, c.day, c.by, c.unit, c.kind, c.way, c.goods, c.date, c.quantity::text as quantity, c.cents, c.planned,
      c.document, b.day as back_day, b.by as back_by, b.reason
    from asset_change c
    left join asset_back b on (b.region, b.year, b.change) = (c.region, c.year, c.number) and b.day <= ${knownOn}
    where c.region = ${region} and c.year = ${year} and c.date <= ${asOf} and c.day <= ${knownOn}
    order by c.number desc`.execute(trx)
  return rows.map(({ quantity, back_day, back_by, reason, ...row }) => ({
    ...row,
    quantity: Number(quantity),
    back: back_day === null ? null : { day: back_day, by: back_by, reason },
  }))
}
