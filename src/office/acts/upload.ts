import { randomUUID } from "node:crypto"
import { type Body, nameOf } from "../../flow/index.ts"
import type { Finding } from "../../model/finding.ts"
import type { Entered, Ledger } from "../../model/ledger.ts"
import type { Work } from "../../store/database.ts"
import type { Saved } from "../../store/records.ts"
import { ledgerFromWorkbook } from "../../workbook/index.ts"
import { changesOf, type Difference, differenceOf } from "../drafts/changes.ts"
import { draftOf } from "../drafts/draft.ts"
import { listNames, listsOf, ownerField } from "../drafts/kinds.ts"
import { recordsOf } from "../drafts/ledger.ts"
import { refuseLarge } from "../drafts/size.ts"
import { type Caller, type Office, Refused } from "../office.ts"
import { bodyAt, mustBeAllowed, type Scene, sceneOf } from "./load.ts"
import { save } from "./save.ts"

/** A workbook as it would be taken: what it changes, and what is wrong with it. */
export interface Preview {
  /** How often the draft was saved when this was made; taking it names this number. */
  readonly saves: number
  readonly difference: Difference
  /** What reading found; with an error nothing can be taken. */
  readonly problems: readonly Finding[]
  /** What is in the workbook and belongs to others, in sentences: it is left aside. */
  readonly leftAside: readonly string[]
}

/** Reads an uploaded workbook and says what it would change; nothing is stored. */
export async function previewUpload(
  office: Office,
  caller: Caller,
  { year, code }: { readonly year: number; readonly code: string },
  file: { readonly name: string; readonly bytes: Uint8Array },
): Promise<Preview> {
  return office.store.office(caller.region, async (trx) => {
    const scene = await sceneOf(trx, caller.region, year, code, caller)
    const body = bodyAt(scene, code)
    mustBeAllowed(office, scene, caller, "edit", body)
    return previewOf(trx, office, scene, body, file)
  })
}

/** Takes an uploaded workbook as it was previewed. Refused when somebody saved in between: it has to be looked at again. */
export async function takeUpload(
  office: Office,
  caller: Caller,
  {
    year,
    code,
    seen,
    key = randomUUID(),
  }: {
    readonly year: number
    readonly code: string
    /** The number of saves the preview was made on. */
    readonly seen: number
    readonly key?: string
  },
  file: { readonly name: string; readonly bytes: Uint8Array },
): Promise<Saved | { readonly ok: false; readonly preview: Preview }> {
  const preview = await previewUpload(office, caller, { year, code }, file)
  if (preview.problems.some(({ severity }) => severity === "error"))
    throw new Refused("need", "工作簿还有错误，没有采用；请按所列的单元格改好后再上传。")
  if (preview.saves !== seen) return { ok: false, preview }
  return save(office, caller, { year, code, key, why: "imported", changes: changesOf(preview.difference) })
}

async function previewOf(
  trx: Work,
  office: Office,
  scene: Scene,
  body: Body,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
): Promise<Preview> {
  const { ledger, problems } = await ledgerFromWorkbook(bytes, name, office.referenceFor(scene.region.place))
  const draft = await draftOf(trx, scene.year, body, scene.region.place)
  const standing = draft.records.filter(({ kind }) => kind !== "explanations")
  if (!ledger)
    return {
      saves: draft.saves,
      difference: { added: [], changed: [], removed: [] },
      problems,
      leftAside: [],
    }
  refuseOther(ledger, scene, body)
  refuseLarge(ledger)
  const { own, leftAside } = ownPart(ledger, body)
  const difference = differenceOf(standing, recordsOf(own, body.kind))
  return { saves: draft.saves, difference, problems, leftAside }
}

/** A workbook of another year, place or unit is refused as a whole, in one sentence. */
function refuseOther(ledger: Ledger, { region, year }: Scene, body: Body): void {
  if (ledger.year !== year.year)
    throw new Refused("need", `这是${ledger.year}年的工作簿，这里填报${year.year}年，请换成本年的工作簿。`)
  const isElsewhere =
    ledger.region.code !== null ? ledger.region.code !== region.code : ledger.region.name !== region.name
  if (isElsewhere && ledger.region.name !== "")
    throw new Refused("need", `这是${ledger.region.name}的工作簿，这里是${region.name}，请换成本地的工作簿。`)
  if (ledger.place !== region.place)
    throw new Refused(
      "need",
      `工作簿用的表式是“${ledger.place}”，本地用“${region.place}”，请下载本单位的工作簿填写。`,
    )
  const bearers = new Set([...ledger.lines, ...ledger.projects].map(({ unit }) => unit))
  if (body.kind === "unit" && bearers.size > 0 && !bearers.has(body.code))
    throw new Refused(
      "need",
      `这是单位${[...bearers].slice(0, 3).join("、")}的工作簿，这里是${nameOf(body)}，请上传本单位的工作簿。`,
    )
}

/** What of a workbook the body fills in itself, and sentences about the rest. */
function ownPart(
  ledger: Ledger,
  body: Body,
): { readonly own: Ledger; readonly leftAside: readonly string[] } {
  const lists = listsOf(body.kind).map((list) => {
    const field = ownerField(list)
    const all = ledger[list] as unknown as readonly (Entered & Record<string, unknown>)[]
    const own = all.filter((record) => record[field] === body.code)
    const others = all.length - own.length
    const told =
      others === 0
        ? []
        : [`“${listNames[list]}”里有${others}行不属于${nameOf(body)}，没有采用；应由所属的单位或部门填报。`]
    return { list, own, told }
  })
  return {
    own: { ...ledger, ...Object.fromEntries(lists.map(({ list, own }) => [list, own])) },
    leftAside: lists.flatMap(({ told }) => told),
  }
}
