import type { Content, Version } from "../flow/index.ts"
import type { Report } from "../model/finding.ts"
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

/** What a version holds besides its seal, as text. */
export interface KeptContent {
  readonly sha256: string
  readonly text: string
  readonly disclosure: string
  readonly report: string
}

/** The content of a version from what is kept of it, read when it is looked at: most acts look at few. */
export function contentFrom({ sha256, text, report }: Omit<KeptContent, "disclosure">): Content {
  let ledger: Ledger | null = null
  let found: Content["report"] | null = null
  return {
    sha256,
    get ledger() {
      ledger ??= ledgerFromJson((JSON.parse(text) as { ledger: unknown }).ledger).ledger
      if (!ledger) throw new Error(`The kept content ${sha256} is no ledger`)
      return ledger
    },
    get report() {
      found ??= JSON.parse(report) as Pick<Report, "findings">
      return found
    },
  }
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

/** What is kept of one version; null when there is none, or not for the asker. */
export async function keptContent(
  trx: Work,
  { region, year, body }: BodyKey,
  kind: Version["kind"],
  number: number,
): Promise<KeptContent | null> {
  const row = await trx
    .selectFrom("version")
    .innerJoin("content", (join) =>
      join
        .onRef("content.region", "=", "version.region")
        .onRef("content.year", "=", "version.year")
        .onRef("content.body", "=", "version.body")
        .onRef("content.sha256", "=", "version.sha256"),
    )
    .select(["content.sha256", "content.text", "content.disclosure", "content.report"])
    .where("version.region", "=", region)
    .where("version.year", "=", year)
    .where("version.body", "=", body)
    .where("version.kind", "=", kind)
    .where("version.number", "=", number)
    .executeTakeFirst()
  return row ?? null
}

/** The newest version of a kind of each of some bodies. */
export async function newestContents(
  trx: Work,
  { region, year }: Omit<BodyKey, "body">,
  kind: Version["kind"],
  bodies: readonly string[],
): Promise<(KeptContent & { readonly body: string; readonly number: number })[]> {
  return trx
    .selectFrom("version")
    .innerJoin("content", (join) =>
      join
        .onRef("content.region", "=", "version.region")
        .onRef("content.year", "=", "version.year")
        .onRef("content.body", "=", "version.body")
        .onRef("content.sha256", "=", "version.sha256"),
    )
    .distinctOn("version.body")
    .select([
      "version.body",
      "version.number",
      "content.sha256",
      "content.text",
      "content.disclosure",
      "content.report",
    ])
    .where("version.region", "=", region)
    .where("version.year", "=", year)
    .where("version.kind", "=", kind)
    .where("version.body", "in", [...bodies, ""])
    .orderBy("version.body")
    .orderBy("version.number", "desc")
    .execute()
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
