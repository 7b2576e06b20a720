import type { Disclosure } from "../../model/disclosure.ts"
import type { ShelfRegion } from "../../portal/shelf.ts"
import { notify } from "../../store/database.ts"
import type { PackedContent } from "../../store/publications/content.ts"
import { enter, enterRegion } from "../../store/publications/enter.ts"
import { holdWaiting, setStored } from "../../store/publications/incoming.ts"
import { bodyNamed, departmentAbove, regionNamed } from "../../store/publications/regions.ts"
import type { Office } from "../office.ts"
import { Refused } from "../office.ts"

/** A document of elsewhere as it was read and checked. */
export interface ReadDocument {
  readonly entity: Disclosure["entity"]
  readonly year: number | null
  readonly stage: Disclosure["stage"]
  /** Digest of what it says (portal/said.ts). */
  readonly said: string
  /** Nothing of a budget was recognised in it. */
  readonly isUnrecognised: boolean
  readonly content: PackedContent
}

/** A file that waits, and for which region who brought it did so. */
export interface WaitingFile {
  readonly sha256: string
  readonly name: string
  readonly region: string | null
  /** Who brought it at the desk of that region; null when it came by the command. */
  readonly by: string | null
}

/**
 * Takes a document that was read into the archive, once. Throws {@link Refused} with a sentence when it does not say
 * what it is; gives the region it went to, null when it was there already.
 */
export async function takeIn(office: Office, file: WaitingFile, read: ReadDocument): Promise<string | null> {
  const { entity, year, stage, said, content } = read
  if (read.isUnrecognised)
    throw new Refused(
      "need",
      `“${file.name}”里没有认出部门预算或决算的内容，没有收入档案；请核对是不是公开文件。`,
    )
  if (year === null)
    throw new Refused("need", `“${file.name}”没有写明年度，没有收入档案；请在文件标题里补上年度后再导入。`)
  if (entity.name.trim() === "")
    throw new Refused(
      "need",
      `“${file.name}”没有写明是哪个部门或单位，没有收入档案；请在标题里补上后再导入。`,
    )
  const region = await regionOf(office, file, entity.region)
  return office.store.office(region.code, async (trx) => {
    if (!(await holdWaiting(trx, file.sha256))) return null
    await enterRegion(trx, region)
    const name = entity.name.trim().slice(0, 200)
    const body = (await bodyNamed(trx, region.code, entity.kind, name)) ?? (entity.code?.trim() || name)
    const department =
      entity.kind === "department" ? body : ((await departmentAbove(trx, region.code, body)) ?? body)
    const publication = {
      region: region.code,
      id: file.sha256,
      body: body.slice(0, 80),
      name,
      kind: entity.kind,
      department,
      year,
      stage,
      day: null,
      replied: null,
      reason: null,
      origin: "archive" as const,
      file: file.name.split(/[\\/]/).at(-1)!.slice(0, 250),
    }
    const version = await enter(trx, { publication, said, content })
    await setStored(trx, file.sha256, { ...publication, version })
    await notify(trx, { region: region.code, year, code: publication.body, what: "taken" })
    return region.code
  })
}

/** The region that was said, else the one the document names by its code, else one that is known by its name. */
async function regionOf(
  { store }: Office,
  file: WaitingFile,
  said: Disclosure["entity"]["region"],
): Promise<ShelfRegion> {
  const code = file.region ?? (/^\d{6}$/.test(said.code ?? "") ? said.code! : null)
  const known = await regionNamed(store.db, code, said.name)
  // A region that a command names is meant; at the desk it is only where somebody works.
  if (known && file.by !== null && isOther(said.name.trim(), known.name))
    throw new Refused(
      "need",
      `“${file.name}”写的是${said.name.trim()}的文件，不是${known.name}的，没有收入档案；请核对。`,
    )
  if (known) return known
  if (code === null)
    throw new Refused(
      "need",
      `“${file.name}”没有写明行政区划的代码，“${said.name}”也不是已有的地区，没有收入档案；请用 --region 写明六位代码后再导入。`,
    )
  return { code, name: said.name.trim() || code, place: "national", isDemo: false }
}

/** Whether a document is of another place than the one known: a longer or shorter name of the same is not. */
function isOther(said: string, known: string): boolean {
  return said !== "" && !said.includes(known) && !known.includes(said)
}
