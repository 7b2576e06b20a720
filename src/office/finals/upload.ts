import { checkAccount } from "../../check/final/index.ts"
import type { Sheet } from "../../flow/index.ts"
import { quotaKey } from "../../follow/book/quota.ts"
import { type AccountLine, type FinalAccount, flowNames, flows } from "../../model/final.ts"
import { ownPartOf } from "../../model/final-joined.ts"
import type { Finding } from "../../model/finding.ts"
import { type FinalFills, finalFromJson, finalToJson } from "../../model/json.ts"
import type { Work } from "../../store/database.ts"
import { finalFromWorkbook } from "../../workbook/final/index.ts"
import { mostRecords } from "../drafts/size.ts"
import { type Caller, type Office, Refused } from "../office.ts"
import { endOf } from "../results/open.ts"
import { mustBeEditable, saveSheet } from "../sheets/acts.ts"
import { type SheetScene, sheetScene } from "../sheets/scene.ts"
import { finalLook } from "./look.ts"

/** Where a final account is, as a caller names it. */
export interface FinalAt {
  readonly year: number
  readonly code: string
}

/** A workbook as it would be taken: what it changes, and what is wrong with it. */
export interface FinalPreview {
  /** How often the account was saved when this was made; taking it names this number. */
  readonly seen: number
  readonly lines: { readonly added: number; readonly changed: number; readonly removed: number }
  readonly totals: readonly { readonly name: string; readonly before: number; readonly after: number }[]
  /** What reading found; with an error nothing can be taken. */
  readonly problems: readonly Finding[]
  /** What is wrong with the account by itself: it can be taken, and not handed on before it is mended. */
  readonly findings: readonly Finding[]
  /** What is in the workbook and belongs to others, in sentences: it is left aside. */
  readonly leftAside: readonly string[]
}

interface Read {
  readonly preview: FinalPreview
  readonly account: FinalAccount | null
  /** What was written about warnings: a workbook has none, so that they stay. */
  readonly explanations: FinalFills["explanations"]
}

/** A round of final accounts as sheets name it. */
export function finalAt({ year, code }: FinalAt) {
  return { use: "final", year, until: endOf(year), code } as const
}

/** Reads an uploaded workbook and says what it would change; nothing is stored. */
export async function previewFinal(
  office: Office,
  caller: Caller,
  at: FinalAt,
  file: { readonly name: string; readonly bytes: Uint8Array },
): Promise<FinalPreview> {
  return (await read(office, caller, at, file)).preview
}

/** Takes an uploaded workbook as it was previewed; refused when somebody saved in between. */
export async function takeFinal(
  office: Office,
  caller: Caller,
  { seen, ...at }: FinalAt & { readonly seen: number },
  file: { readonly name: string; readonly bytes: Uint8Array },
): Promise<{ readonly version: number }> {
  const { preview, account, explanations } = await read(office, caller, at, file)
  if (!account || preview.problems.some(({ severity }) => severity === "error"))
    throw new Refused("need", "工作簿还有错误，没有采用；请按所列的单元格改好后再上传。")
  return saveSheet(office, caller, finalAt(at), seen, {
    account: finalToJson(account),
    ...(explanations && { explanations }),
  })
}

async function read(
  office: Office,
  caller: Caller,
  at: FinalAt,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
): Promise<Read> {
  return office.store.office(caller.region, async (trx) => {
    const scene = await sheetScene(office, trx, caller, finalAt(at), at.code)
    const sheet = mustBeEditable(scene, finalAt(at))
    const reference = office.referenceFor(scene.region.place)
    const { account, problems } = await finalFromWorkbook(bytes, name, reference)
    const { before, seen, explanations } = await keptIn(trx, scene, sheet, office)
    if (!account)
      return {
        account: null,
        explanations,
        preview: {
          seen,
          lines: { added: 0, changed: 0, removed: 0 },
          totals: [],
          problems,
          findings: [],
          leftAside: [],
        },
      }
    refuseOther(account, scene, sheet)
    const kind = sheet.kind === "unitFinal" ? "unit" : "department"
    const own = ownPartOf(
      { ...account, region: before.region, departments: before.departments },
      kind,
      at.code,
    )
    // A unit that its workbook does not describe anew stays what it was.
    const taken = own.units.length === 0 && kind === "unit" ? { ...own, units: before.units } : own
    const left = account.lines.length - own.lines.length
    return {
      account: taken,
      explanations,
      preview: {
        seen,
        lines: changesOf(before.lines, taken.lines),
        totals: flows.map((flow) => ({
          name: flowNames[flow],
          before: sumOf(before, flow),
          after: sumOf(taken, flow),
        })),
        problems,
        findings: checkAccount({ account: taken, lastYear: null, book: null }),
        leftAside:
          left === 0 ? [] : [`“决算明细”里有${left}行不属于${sheet.name}，没有采用；应由所属的单位填报。`],
      },
    }
  })
}

async function keptIn(trx: Work, scene: SheetScene, sheet: Sheet, office: Office) {
  const { sheets } = await finalLook(trx, scene, sheet.department, office)
  const kept = sheets.find(({ code }) => code === sheet.code)!
  return {
    before: finalFromJson(kept.fills.account).account!,
    seen: kept.version,
    explanations: kept.fills.explanations,
  }
}

/** A workbook of another year, place or unit is refused as a whole, in one sentence. */
function refuseOther(account: FinalAccount, { region, round }: SheetScene, sheet: Sheet): void {
  if (account.year !== round.year)
    throw new Refused(
      "need",
      `这是${account.year}年的决算工作簿，这里填报${round.year}年，请换成本年的工作簿。`,
    )
  const isElsewhere =
    account.region.code !== null
      ? account.region.code !== region.code
      : account.region.name !== "" && account.region.name !== region.name
  if (isElsewhere)
    throw new Refused(
      "need",
      `这是${account.region.name}的决算工作簿，这里是${region.name}，请换成本地的工作簿。`,
    )
  if (account.place !== region.place)
    throw new Refused(
      "need",
      `工作簿用的表式是“${account.place}”，本地用“${region.place}”，请下载本单位的决算工作簿填写。`,
    )
  const bearers = [...new Set(account.lines.map(({ unit }) => unit))]
  if (sheet.kind === "unitFinal" && bearers.length > 0 && !bearers.includes(sheet.code))
    throw new Refused(
      "need",
      `这是单位${bearers.slice(0, 3).join("、")}的决算工作簿，这里是${sheet.name}，请上传本单位的工作簿。`,
    )
  if (account.lines.length > mostRecords)
    throw new Refused("need", `决算明细有${account.lines.length}行，最多${mostRecords}行；请按单位分开上传。`)
}

function changesOf(before: readonly AccountLine[], after: readonly AccountLine[]): FinalPreview["lines"] {
  const [was, is] = [amountsOf(before), amountsOf(after)]
  const keys = [...new Set([...was.keys(), ...is.keys()])]
  const count = (isMeant: (key: string) => boolean) => keys.filter(isMeant).length
  return {
    added: count((key) => !was.has(key)),
    removed: count((key) => !is.has(key)),
    changed: count((key) => was.has(key) && is.has(key) && was.get(key) !== is.get(key)),
  }
}

function amountsOf(lines: readonly AccountLine[]): ReadonlyMap<string, string> {
  const groups = Map.groupBy(lines, (line) => `${quotaKey(line)}|${line.since}`)
  return new Map(
    [...groups].map(([key, own]) => [
      key,
      flows.map((flow) => own.reduce((sum, line) => sum + line[flow], 0)).join(),
    ]),
  )
}

function sumOf({ lines }: FinalAccount, flow: (typeof flows)[number]): number {
  return lines.reduce((sum, line) => sum + line[flow], 0)
}
