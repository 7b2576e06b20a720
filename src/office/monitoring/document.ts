import { monitoringPrint } from "../../follow/monitoring/form.ts"
import { type NamedFile, printed } from "../documents/file.ts"
import type { Caller, Office } from "../office.ts"
import { Refused } from "../office.ts"
import { maySeeContent, noSheet, type SheetAt, sheetIn, sheetScene } from "../sheets/scene.ts"
import { contentsOf } from "./look.ts"

/** What a sheet can be downloaded as. */
export const sheetFormats = ["docx", "xlsx", "pdf"] as const

/** The official table of monitoring of one unit or department, with its units below it. */
export async function sheetDocument(
  office: Office,
  caller: Caller,
  { year, until, code }: Omit<SheetAt, "use">,
  to: (typeof sheetFormats)[number],
): Promise<NamedFile> {
  const print = await office.store.office(caller.region, async (trx) => {
    const scene = await sheetScene(office, trx, caller, { use: "monitoring", year, until }, code)
    const sheet = sheetIn(scene, code)
    if (!sheet || !maySeeContent(scene, sheet)) throw noSheet("monitoring", code)
    const { sheets, known } = await contentsOf(trx, scene, sheet.department)
    const own = sheets.find((each) => each.code === code)!
    const below = sheets.filter(
      (each) => sheet.kind === "departmentMonitoring" && each.code !== code && maySeeContent(scene, each),
    )
    const department = {
      code: sheet.department,
      name: sheets.find((each) => each.code === sheet.department)?.name ?? "",
    }
    const prints = [own, ...below].map(({ code: of, name, projects, fills }) =>
      monitoringPrint(
        { year, of, name, until, projects, fills },
        { place: scene.region.place, department, known: known(of) },
      ),
    )
    const blocks = prints.flatMap((each) => each.blocks)
    if (blocks.length === 0) throw new Refused("need", `${sheet.name}没有要监控的项目，没有监控表。`)
    let table = 0
    return {
      ...prints[0]!,
      // Names of tables are unique in a document.
      blocks: blocks.map((block) =>
        block.kind === "table"
          ? { ...block, name: `${++table} ${block.name.replace(/^\d+ /, "")}`.slice(0, 28) }
          : block,
      ),
    }
  })
  return printed(print, to)
}
