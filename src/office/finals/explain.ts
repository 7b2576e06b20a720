import { dayAt } from "../../flow/index.ts"
import { type Caller, type Office, Refused } from "../office.ts"
import { mustBeEditable, saveSheet } from "../sheets/acts.ts"
import { sheetScene } from "../sheets/scene.ts"
import { finalLook } from "./look.ts"
import { type FinalAt, finalAt } from "./upload.ts"

/** Explains a warning of a final account, changes its explanation, or takes it away (an empty text). */
export async function explainFinal(
  office: Office,
  caller: Caller,
  {
    check,
    about,
    text,
    ...at
  }: FinalAt & {
    readonly check: string
    readonly about: readonly string[]
    readonly text: string
  },
): Promise<{ readonly version: number }> {
  const { kept, by, isThere } = await office.store.office(caller.region, async (trx) => {
    const scene = await sheetScene(office, trx, caller, finalAt(at), at.code)
    const sheet = mustBeEditable(scene, finalAt(at))
    const look = await finalLook(trx, scene, sheet.department, office)
    const found = look.findingsOf(at.code).filter((each) => each.check === check && each.severity !== "error")
    const known = new Set(found.flatMap((each) => (each.each ?? [each]).map((one) => one.about)))
    return {
      kept: look.sheets.find(({ code }) => code === at.code)!,
      by: scene.actor.person.name,
      isThere: about.every((each) => known.has(each)),
    }
  })
  if (!isThere) throw new Refused("need", "这条警告已经没有了，或者是错误、不能用说明代替；请刷新后再看。")
  const key = keyOf({ check, about })
  const others = (kept.fills.explanations ?? []).filter((each) => keyOf(each) !== key)
  const own = { check, about, text: text.trim(), by, date: dayAt(office.now()) }
  return saveSheet(office, caller, finalAt(at), kept.version, {
    ...kept.fills,
    explanations: own.text === "" ? others : [...others, own],
  })
}

function keyOf({ check, about }: { readonly check: string; readonly about: readonly string[] }): string {
  return JSON.stringify([check, about.toSorted()])
}
