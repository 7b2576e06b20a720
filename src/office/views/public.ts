import type { Disclosure } from "../../model/disclosure.ts"
import { disclosureFromJson } from "../../model/json.ts"
import { regionsIn } from "../../store/regions.ts"
import { keptContent, publishedVersions } from "../../store/versions.ts"
import { missing, type Office } from "../office.ts"

/** Everything that was ever published, the newest first; nobody has to sign in. */
export async function publications(office: Office) {
  const regions = await regionsIn(office.store.db)
  const lists = await Promise.all(
    regions.map(({ code }) =>
      office.store.as({ region: code, person: null }, (trx) => publishedVersions(trx, code)),
    ),
  )
  return lists.flatMap((list, i) => list.map((version) => ({ ...version, region: regions[i]! })))
}

/** One publication. */
export async function publishedVersion(
  office: Office,
  {
    region,
    year,
    code,
    number,
  }: { readonly region: string; readonly year: number; readonly code: string; readonly number: number },
): Promise<Disclosure> {
  const kept = await office.store.as({ region, person: null }, (trx) =>
    keptContent(trx, { region, year, body: code }, "publication", number, "disclosure"),
  )
  if (!kept) throw missing("这个公开版本")
  return disclosureFromJson(JSON.parse(kept.disclosure))
}
