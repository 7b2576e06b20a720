import type { Print } from "../../document/print.ts"
import { evaluationsOf as evaluationsOn } from "../../follow/results/evaluation.ts"
import { reportPrint } from "../../follow/results/report.ts"
import { subjectFillOf } from "../../model/evaluation.ts"
import { evaluationPrint } from "../../write/evaluations.ts"
import { type DocumentFormat, type NamedFile, printed } from "../documents/file.ts"
import { type Caller, type Office, Refused } from "../office.ts"
import { maySeeContent, noSheet, sheetIn, sheetScene } from "../sheets/scene.ts"
import { evaluationsOf, printedBy, sheetOf } from "./look.ts"
import { endOf } from "./open.ts"

/** What a sheet of self-evaluation can be downloaded as. */
export const evaluationFormats = ["docx", "xlsx", "pdf", "html"] as const satisfies readonly DocumentFormat[]

/** The tables alone, or the report in sentences with the tables behind it. */
export const evaluationPapers = ["sheet", "report"] as const

/** How a sheet is to be downloaded. */
export interface PaperWish {
  readonly to: (typeof evaluationFormats)[number]
  readonly paper: (typeof evaluationPapers)[number]
}

/** The self-evaluation of one unit, or of a department with its units below it, in the form of its place. */
export async function evaluationDocument(
  office: Office,
  caller: Caller,
  { year, code }: { readonly year: number; readonly code: string },
  { to, paper }: PaperWish,
): Promise<NamedFile> {
  const print = await office.store.office(caller.region, async (trx): Promise<Print> => {
    const at = { use: "evaluation", year, until: endOf(year) } as const
    const scene = await sheetScene(office, trx, caller, at, code)
    const sheet = sheetIn(scene, code)
    if (!sheet || !maySeeContent(scene, sheet)) throw noSheet("evaluation", code)
    const contents = await evaluationsOf(trx, scene, sheet.department)
    const own = contents.sheets.filter((each) => each.code === code)
    const below = contents.sheets.filter(
      (each) => sheet.kind === "departmentEvaluation" && each.code !== code && maySeeContent(scene, each),
    )
    const sheets = [...own, ...below].map((kept) => ({ kept, full: sheetOf(scene, kept, contents.scores) }))
    const evaluations = sheets.flatMap(({ kept, full }) =>
      evaluationsOn(full, printedBy(scene, kept, contents)),
    )
    if (evaluations.length === 0) throw new Refused("need", `${sheet.name}没有要自评的项目，没有自评表。`)
    const form = scene.region.place
    const of = { form, year, author: sheet.name }
    if (paper === "sheet") return evaluationPrint(evaluations, of)
    const next = sheets.flatMap(({ full }) =>
      full.subjects.flatMap(({ id, name }) => {
        const said = subjectFillOf(full.fills, id).next.trim()
        return said === "" ? [] : [`${name}：${said}`]
      }),
    )
    return reportPrint(evaluations, { ...of, next })
  })
  return printed(print, to)
}
