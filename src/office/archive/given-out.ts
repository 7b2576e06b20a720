import { sha256 } from "../../document/sha256.ts"
import { noteIssued } from "../../store/publications/verify.ts"
import { publishedVersions } from "../../store/versions.ts"
import type { Office } from "../office.ts"

/** Remembers a file that is given out of a publication, so that it is known again when somebody asks. */
export async function rememberFile(
  { store }: Office,
  of: {
    readonly region: string
    readonly year: number
    readonly code: string
    readonly number: number
    readonly format: string
  },
  bytes: Uint8Array,
): Promise<void> {
  const digest = await sha256(bytes)
  await store.office(of.region, async (trx) => {
    const published = (await publishedVersions(trx, of.region)).find(
      ({ year, code, number }) => year === of.year && code === of.code && number === of.number,
    )
    if (published) await noteIssued(trx, { region: of.region, id: published.sha256 }, digest, of.format)
  })
}
