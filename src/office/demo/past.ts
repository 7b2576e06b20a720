import { checkDisclosure } from "../../check/index.ts"
import { compile } from "../../compile/index.ts"
import { everyPublisher } from "../../compile/publishers.ts"
import { sha256 } from "../../document/sha256.ts"
import type { Disclosure } from "../../model/disclosure.ts"
import type { Ledger } from "../../model/ledger.ts"
import { saidOf } from "../../portal/said.ts"
import { packedContent } from "../../store/publications/content.ts"
import { bring } from "../../store/publications/incoming.ts"
import type { Region } from "../../store/regions.ts"
import { takeIn } from "../archive/take-in.ts"
import { documentOf } from "../documents/file.ts"
import type { Office } from "../office.ts"

/**
 * Takes into the archive what a department of the demonstration published in earlier years, the oldest first, so that the
 * public pages have something to show and to compare while this year's budget is still being made.
 */
export async function takeInPast(office: Office, region: Region, ledgers: readonly Ledger[]): Promise<void> {
  const before = new Map<string, Disclosure>()
  for (const ledger of ledgers)
    for (const { code } of everyPublisher(ledger)) {
      const disclosure = compile(ledger, code, office.referenceFor(region.place))
      await takeInOne(office, region, disclosure, before.get(code) ?? null)
      before.set(code, disclosure)
    }
}

async function takeInOne(
  office: Office,
  region: Region,
  disclosure: Disclosure,
  lastYear: Disclosure | null,
): Promise<void> {
  const reference = office.referenceFor(region.place)
  const { findings } = checkDisclosure({ disclosure, lastYear, reference })
  const { name, bytes } = await documentOf(disclosure, "docx")
  const file = { sha256: await sha256(bytes), name, region: region.code, by: null }
  await office.store.office(region.code, (trx) => bring(trx, [{ ...file, bytes }], null))
  await takeIn(office, file, {
    entity: disclosure.entity,
    year: disclosure.year,
    stage: disclosure.stage,
    said: await saidOf(disclosure),
    isUnrecognised: false,
    content: packedContent(disclosure, { findings, explanations: [] }, office.program),
  })
}
