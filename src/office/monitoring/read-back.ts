import { Unreadable } from "../../document/blocks.ts"
import { readDocument } from "../../document/read.ts"
import { type FilledForm, readMonitoringForm } from "../../follow/monitoring/read-form.ts"
import { type Caller, type Office, Refused } from "../office.ts"
import { mustBeEditable } from "../sheets/acts.ts"
import { type SheetAt, sheetScene } from "../sheets/scene.ts"
import { contentsOf } from "./look.ts"

/** What a table of monitoring that was filled in by hand says for a sheet. Nothing is saved: a person looks at it first. */
export async function readBack(
  office: Office,
  caller: Caller,
  { year, until, code }: Omit<SheetAt, "use">,
  file: { readonly name: string; readonly bytes: Uint8Array },
): Promise<FilledForm> {
  const at = { use: "monitoring", year, until, code } as const
  const { sheet, place, known } = await office.store.office(caller.region, async (trx) => {
    const scene = await sheetScene(office, trx, caller, at, code)
    const { department } = mustBeEditable(scene, at)
    const contents = await contentsOf(trx, scene, department)
    const { name, projects, fills } = contents.sheets.find((each) => each.code === code)!
    return {
      sheet: { year, of: code, name, until, projects, fills },
      place: scene.region.place,
      known: contents.known(code),
    }
  })
  // Reading a file takes its time: nobody waits for it in the database.
  const { blocks } = await readDocument(file.bytes, file.name).catch((error: unknown) => {
    throw error instanceof Unreadable ? new Refused("need", error.message) : error
  })
  return readMonitoringForm(blocks, sheet, place, known)
}
