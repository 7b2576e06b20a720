import { asksForLess, cutsPrint } from "../../follow/results/cuts.ts"
import { type Summed, summaryPrint } from "../../follow/results/summary.ts"
import { roundsOf } from "../../store/sheets.ts"
import { type DocumentFormat, type NamedFile, printed } from "../documents/file.ts"
import { type Caller, type Office, Refused } from "../office.ts"
import { maySeeContent, sheetScene } from "../sheets/scene.ts"
import { evaluated, evaluationsOf } from "./look.ts"
import { endOf } from "./open.ts"
import { resultsUse } from "./use.ts"

/** What lists of results are downloaded as. */
export const listFormats = ["xlsx", "docx"] as const satisfies readonly DocumentFormat[]
type ListFormat = (typeof listFormats)[number]

const nothing = "没有您可以查看的自评结果，没有表可以下载；受理以后才能看到的，请过些时候再来。"

/** Which cuts followed from which results of a year, as far as the caller sees both. */
export async function cutsDocument(
  office: Office,
  caller: Caller,
  year: number,
  to: ListFormat,
): Promise<NamedFile> {
  const { results, regionName } = await resultsUse(office, caller, year)
  if (results.length === 0) throw new Refused("need", nothing)
  return printed(cutsPrint(results.filter(asksForLess), { year, author: regionName }), to)
}

/** 绩效自评结果汇总表 of everything the caller sees, the scores of department and bureau beside those of the unit. */
export async function summaryDocument(
  office: Office,
  caller: Caller,
  year: number,
  to: ListFormat,
): Promise<NamedFile> {
  const print = await office.store.office(caller.region, async (trx) => {
    const isOpen = (await roundsOf(trx, { region: caller.region, year, use: "evaluation" })).length > 0
    if (!isOpen) throw new Refused("need", `还没有布置${year}年的自评，没有表可以下载。`)
    const at = { use: "evaluation", year, until: endOf(year) } as const
    const scene = await sheetScene(office, trx, caller, at, null)
    const contents = await evaluationsOf(trx, scene, null)
    const { region, round } = scene
    const all = contents.sheets
      .filter((kept) => maySeeContent(scene, kept))
      .map((kept): Summed => {
        const { scored: subjects } = evaluated(scene, kept, contents)
        return { name: kept.name, rules: round.rules ?? region.place, subjects }
      })
      .filter(({ subjects }) => subjects.length > 0)
    if (all.length === 0) throw new Refused("need", nothing)
    return summaryPrint(all, { form: region.place, year, author: region.name })
  })
  return printed(print, to)
}
