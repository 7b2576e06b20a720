import { sql } from "kysely"
import type { Version } from "../flow/index.ts"
import type { Amount } from "../model/control.ts"
import { ledgerFromJson } from "../model/json.ts"
import type { Ledger } from "../model/ledger.ts"
import type { Work } from "./database.ts"
import type { Tables } from "./schema.ts"

/** Where something of one department or unit stands. */
export interface BodyKey {
  readonly region: string
  readonly year: number
  readonly body: string
}

/** What a version holds besides its seal, as text, and what it comes to. */
export interface KeptContent {
  readonly sha256: string
  readonly text: string
  readonly amounts: readonly Amount[]
  readonly disclosure: string
  readonly report: string
}

/** The ledger of a version from what is kept of it. */
export function ledgerFrom({ sha256, text }: Pick<KeptContent, "sha256" | "text">): Ledger {
  const { ledger } = ledgerFromJson((JSON.parse(text) as { ledger: unknown }).ledger)
  if (!ledger) throw new Error(`The kept content ${sha256} is no ledger`)
  return ledger
}

/** The versions of a body that the asker may see, in the order they were made. */
export async function versionsSeen(trx: Work, { region, year, body }: BodyKey): Promise<Version[]> {
  const rows = await trx
    .selectFrom("version")
    .selectAll()
    .where("region", "=", region)
    .where("year", "=", year)
    .where("body", "=", body)
    .orderBy("entry")
    .execute()
  return rows.map(versionFrom)
}

/** A version as acts see it. */
export function versionFrom({ body, kind, number, sha256, day, by, reason }: Tables["version"]): Version {
  return { kind, of: body, number, sha256, day, by, reason }
}

/** What of a version is looked at: each part is loaded only when it is asked for. */
type Part = "text" | "amounts" | "disclosure" | "report"

/** What is kept of one version; null when there is none, or not for the asker. */
export async function keptContent<P extends Part>(
  trx: Work,
  { region, year, body }: BodyKey,
  kind: Version["kind"],
  number: number,
  ...parts: readonly P[]
): Promise<Pick<KeptContent, P | "sha256"> | null> {
  const row = await versionsWith(trx, region, year, kind, parts)
    .where("version.body", "=", body)
    .where("version.number", "=", number)
    .executeTakeFirst()
  return (row as unknown as Pick<KeptContent, P | "sha256">) ?? null
}

/** The newest version of a kind of each of some bodies. */
export async function newestContents<P extends Part>(
  trx: Work,
  { region, year }: Omit<BodyKey, "body">,
  kind: Version["kind"],
  bodies: readonly string[],
  ...parts: readonly P[]
): Promise<(Pick<KeptContent, P | "sha256"> & { readonly body: string; readonly number: number })[]> {
  if (bodies.length === 0) return []
  const rows = await versionsWith(trx, region, year, kind, parts)
    .distinctOn("version.body")
    .select(["version.body", "version.number"])
    .where(sql<boolean>`version.body = any(${bodies})`)
    .orderBy("version.body")
    .orderBy("version.number", "desc")
    .execute()
  return rows as unknown as (Pick<KeptContent, P | "sha256"> & { body: string; number: number })[]
}

/** What each of some bodies handed in the first time round (一上), as it stood when it was taken: what was asked for. */
export async function firstRoundContents(
  trx: Work,
  { region, year }: Omit<BodyKey, "body">,
  bodies: readonly string[],
): Promise<(Pick<KeptContent, "text" | "sha256"> & { readonly body: string })[]> {
  if (bodies.length === 0) return []
  return versionsWith(trx, region, year, "submission", ["text"])
    .innerJoin("entry", (join) =>
      join
        .onRef("entry.region", "=", "version.region")
        .onRef("entry.year", "=", "version.year")
        .onRef("entry.number", "=", "version.entry"),
    )
    .distinctOn("version.body")
    .select("version.body")
    .where(sql<boolean>`version.body = any(${bodies})`)
    .where("entry.to_state", "=", "firstSubmitted")
    .orderBy("version.body")
    .orderBy("version.number", "desc")
    .execute() as unknown as Promise<(Pick<KeptContent, "text" | "sha256"> & { body: string })[]>
}

/** What a version of a body comes to, in cents: altogether, by the codes of projects, by the names of special funds. */
export interface Sums {
  readonly body: string
  readonly cents: number
  readonly projects: Readonly<Record<string, number>>
  readonly funds: Readonly<Record<string, number>>
}

/** What the newest version of a kind of each of some bodies comes to: added up when it was kept, no ledger is read. */
export async function newestSums(
  trx: Work,
  { region, year }: Omit<BodyKey, "body">,
  kind: Version["kind"],
  bodies: readonly string[],
): Promise<readonly Sums[]> {
  if (bodies.length === 0) return []
  const { rows } = await sql<Sums>`
    select distinct on (version.body) version.body, content.sums->'projects' as projects, content.sums->'funds' as funds,
      (select coalesce(sum((each->>'cents')::bigint), 0)::float8 from jsonb_array_elements(content.amounts) each) as cents
    from version join content using (region, year, body, sha256)
    where version.region = ${region} and version.year = ${year} and version.kind = ${kind}
      and version.body = any(${bodies})
    order by version.body, version.number desc`.execute(trx)
  return rows
}

function versionsWith(
  trx: Work,
  region: string,
  year: number,
  kind: Version["kind"],
  parts: readonly Part[],
) {
  return trx
    .selectFrom("version")
    .innerJoin("content", (join) =>
      join
        .onRef("content.region", "=", "version.region")
        .onRef("content.year", "=", "version.year")
        .onRef("content.body", "=", "version.body")
        .onRef("content.sha256", "=", "version.sha256"),
    )
    .select(["content.sha256", ...parts.map((part) => `content.${part}` as const)])
    .where("version.region", "=", region)
    .where("version.year", "=", year)
    .where("version.kind", "=", kind)
}

/** Every publication of a region, the newest first. */
export async function publishedVersions(trx: Work, region: string) {
  return trx
    .selectFrom("version")
    .innerJoin("body", (join) =>
      join
        .onRef("body.region", "=", "version.region")
        .onRef("body.year", "=", "version.year")
        .onRef("body.code", "=", "version.body"),
    )
    .select([
      "version.year",
      "version.body as code",
      "body.name",
      "body.kind",
      "version.number",
      "version.day",
      "version.reason",
      "version.sha256",
    ])
    .where("version.region", "=", region)
    .where("version.kind", "=", "publication")
    .orderBy("version.year", "desc")
    .orderBy("version.body")
    .orderBy("version.number", "desc")
    .execute()
}
