import { dayAt, readClock, type SheetEntry } from "../../flow/index.ts"
import { flowNames, flows } from "../../model/final.ts"
import { roundsOf, sheetEntries } from "../../store/sheets.ts"
import { finalWorkbook } from "../../workbook/final/index.ts"
import { type DocumentFormat, documentOf, type NamedFile } from "../documents/file.ts"
import { type Caller, type Office, Refused } from "../office.ts"
import { endOf } from "../results/open.ts"
import {
  mayOnSheet,
  maySeeContent,
  noSheet,
  type SheetScene,
  sheetIn,
  sheetKeyOf,
  sheetScene,
} from "../sheets/scene.ts"
import { aroundOf, doersOf, dueOf, headOf, rowOf, seenIn } from "../sheets/views.ts"
import { type FinalLook, finalKnown, finalLook } from "./look.ts"
import { type FinalAt, finalAt } from "./upload.ts"

/** The final accounts of a year: every one the caller may see, with what it comes to. */
export async function finalsView(office: Office, caller: Caller, year: number) {
  return office.store.office(caller.region, async (trx) => {
    const isOpen = (await roundsOf(trx, { region: caller.region, year, use: "final" })).length > 0
    if (!isOpen) return { year, round: null, sheets: [] }
    const at = { use: "final", year, until: endOf(year) } as const
    const scene = await sheetScene(office, trx, caller, at, null)
    const doers = doersOf(office, scene)
    const seen = seenIn(scene)
    // What each comes to is told within one department; of all of them how far they are.
    const around = aroundOf(seen)
    const look = around === null ? null : await finalLook(trx, scene, around, office)
    return {
      year,
      round: dueOf(office, scene),
      sheets: seen.map((sheet) => ({
        ...rowOf(scene, sheet, doers),
        isSeen: maySeeContent(scene, sheet),
        totals: look && maySeeContent(scene, sheet) ? totalsOf(look, sheet.code) : null,
      })),
    }
  })
}

/** One final account: how far it is, what it comes to, what is wrong with it, and until when it is published. */
export async function finalView(office: Office, caller: Caller, at: FinalAt) {
  return office.store.office(caller.region, async (trx) => {
    const { scene, sheet, look } = await seenAt(office, trx, caller, at)
    const kept = look.sheets.find(({ code }) => code === at.code)!
    const entries = await sheetEntries(trx, sheetKeyOf(caller, finalAt(at)))
    return {
      ...headOf(office, scene, sheet, kept, entries),
      totals: totalsOf(look, at.code),
      findings: look.findingsOf(at.code),
      clock: clockOf(
        sheet.kind === "unitFinal",
        entries,
        (await finalKnown(trx, scene, sheet, null)).before?.day ?? null,
        dayAt(office.now()),
      ),
      published: entries.filter(({ act }) => act === "publish").map(({ day }, i) => ({ day, number: i + 1 })),
      mayUpload: mayOnSheet(scene, sheet, "edit"),
    }
  })
}

/** The workbook of a final account, filled with what is known: the clerk goes on in it and uploads it. */
export async function finalWorkbookFor(office: Office, caller: Caller, at: FinalAt): Promise<NamedFile> {
  return office.store.office(caller.region, async (trx) => {
    const { scene, sheet, look } = await seenAt(office, trx, caller, at)
    const account = sheet.kind === "unitFinal" ? look.accountOf(at.code)! : look.ownOf(at.code)!
    const bytes = await finalWorkbook(account, office.referenceFor(scene.region.place))
    return { name: `${at.code}${sheet.name}${at.year}年决算.xlsx`, bytes }
  })
}

/** A final account as it is or will be published. */
export async function finalDocument(
  office: Office,
  caller: Caller,
  at: FinalAt,
  to: DocumentFormat,
): Promise<NamedFile> {
  const disclosure = await office.store.office(caller.region, async (trx) => {
    const { look } = await seenAt(office, trx, caller, at)
    return look.disclosureOf(at.code)
  })
  if (!disclosure) throw new Refused("need", "决算明细还有错误，编不出公开文件；请先按所列的问题改正。")
  return documentOf(disclosure, to)
}

/** The clock that runs: to the reply once it can be given, to the publication once it was. */
function clockOf(
  isUnit: boolean,
  entries: readonly SheetEntry[],
  start: string | null,
  today: string,
): string | null {
  const replied = entries.findLast(({ act }) => act === "reply")?.given.date ?? null
  const published = entries.find(({ act }) => act === "publish")?.day ?? null
  if (replied !== null) {
    const key = isUnit ? "unitFinalPublication" : "departmentFinalPublication"
    return readClock(key, { start: replied, done: published }, today).says
  }
  const key = isUnit ? "replyFinalToUnit" : "replyFinalToDepartment"
  return start === null ? null : readClock(key, { start, done: null }, today).says
}

async function seenAt(office: Office, trx: Parameters<typeof finalLook>[0], caller: Caller, at: FinalAt) {
  const scene: SheetScene = await sheetScene(office, trx, caller, finalAt(at), at.code)
  const sheet = sheetIn(scene, at.code)
  if (!sheet || !maySeeContent(scene, sheet)) throw noSheet("final", at.code)
  return { scene, sheet, look: await finalLook(trx, scene, sheet.department, office) }
}

function totalsOf(look: FinalLook, code: string) {
  const lines = look.accountOf(code)?.lines ?? []
  return flows.map((flow) => ({
    name: flowNames[flow],
    cents: lines.reduce((sum, line) => sum + line[flow], 0),
  }))
}
