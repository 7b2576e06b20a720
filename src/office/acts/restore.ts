import type { Version } from "../../flow/index.ts"
import { draftRecords, type Saved } from "../../store/records.ts"
import { keptContent, ledgerFrom } from "../../store/versions.ts"
import { changesOf, differenceOf } from "../drafts/changes.ts"
import { isFilledBy, ownerField } from "../drafts/kinds.ts"
import { recordsOf } from "../drafts/ledger.ts"
import { askerOf, type Caller, missing, type Office } from "../office.ts"
import { bodyAt, sceneOf } from "./load.ts"
import { save } from "./save.ts"

/** Makes a draft what an earlier version held, as a new save: nothing of the version or of the history changes. */
export async function restore(
  office: Office,
  caller: Caller,
  {
    year,
    code,
    kind,
    number,
    key,
  }: {
    readonly year: number
    readonly code: string
    readonly kind: Version["kind"]
    readonly number: number
    readonly key: string
  },
): Promise<Saved> {
  const at = { region: caller.region, year, body: code }
  const body = await office.store.office(caller.region, async (trx) =>
    bodyAt(await sceneOf(trx, caller.region, year, code, caller), code),
  )
  const changes = await office.store.as(askerOf(caller), async (trx) => {
    const kept = await keptContent(trx, at, kind, number, "text")
    if (!kept) throw missing(`${code}的这个版本`)
    const standing = (await draftRecords(trx, at)).filter((record) => record.kind !== "explanations")
    // The ledger of a department holds what its units handed in, too; that is theirs.
    const own = recordsOf(ledgerFrom(kept), body.kind).filter(
      (record) =>
        isFilledBy(body.kind, record.kind) &&
        (record.data as Record<string, unknown>)[ownerField(record.kind)] === code,
    )
    return changesOf(differenceOf(standing, own))
  })
  return save(office, caller, { year, code, key, why: "generated", changes })
}
