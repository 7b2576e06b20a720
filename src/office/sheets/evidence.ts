import { createHash } from "node:crypto"
import { evidenceIn, evidenceProblem, mostEvidence } from "../../model/evidence.ts"
import { bringEvidence, evidenceBytes, evidenceNames } from "../../store/evidence.ts"
import { sheetsWith } from "../../store/sheets.ts"
import { type Caller, type Office, Refused } from "../office.ts"
import { mustBeEditable } from "./acts.ts"
import { maySeeContent, noSheet, roundKey, type SheetAt, sheetIn, sheetScene } from "./scene.ts"

/** A file as it is kept. */
export interface EvidenceFile {
  readonly sha256: string
  readonly name: string
  readonly size: number
}

/** Keeps a file that shows something of a sheet, once however often it is brought. */
export async function addEvidence(
  office: Office,
  caller: Caller,
  at: SheetAt,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
): Promise<EvidenceFile> {
  const sha256 = createHash("sha256").update(bytes).digest("hex")
  return office.store.office(caller.region, async (trx) => {
    const scene = await sheetScene(office, trx, caller, at, at.code)
    mustBeEditable(scene, at)
    const problem = evidenceProblem({ name, size: bytes.length })
    if (problem) throw new Refused("need", problem)
    const of = { region: caller.region, year: at.year, body: at.code }
    const known = await evidenceNames(trx, of)
    if (known.size >= mostEvidence && !known.has(sha256))
      throw new Refused("need", `这里的佐证材料已有${mostEvidence}份，没有收下；请并成几份再上传。`)
    const { person, for: principal } = scene.actor
    const by = { at: new Date(office.now()), by: person.id, for: principal?.id ?? null, who: person.name }
    await bringEvidence(trx, of, { sha256, name, bytes, ...by })
    return { sha256, name: known.get(sha256) ?? name, size: bytes.length }
  })
}

/** A file that a sheet cites, for who sees what the sheet reports; for who fills it in also what it does not cite yet. */
export async function evidenceFile(
  office: Office,
  caller: Caller,
  at: SheetAt & { readonly sha256: string },
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const { code, sha256 } = at
  return office.store.office(caller.region, async (trx) => {
    const scene = await sheetScene(office, trx, caller, at, code)
    const sheet = sheetIn(scene, code)
    if (!sheet || !maySeeContent(scene, sheet)) throw noSheet(at.use, code)
    const kept = (await sheetsWith(trx, roundKey(caller, at), sheet.department)).find(
      (each) => each.code === code,
    )
    const name = (await evidenceNames(trx, { region: caller.region, year: at.year, body: code })).get(sha256)
    const isCited = kept !== undefined && evidenceIn(kept.fills).some((each) => each.sha256 === sha256)
    const bytes =
      name !== undefined && (isCited || isEditable(scene, at))
        ? await evidenceBytes(trx, caller.region, sha256)
        : null
    if (name === undefined || bytes === null)
      throw new Refused("need", "这张表没有用到这份佐证材料，请刷新后再看。")
    return { name, bytes }
  })
}

function isEditable(...of: Parameters<typeof mustBeEditable>): boolean {
  try {
    mustBeEditable(...of)
    return true
  } catch (error) {
    if (error instanceof Refused) return false
    throw error
  }
}
