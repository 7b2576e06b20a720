import { countsOf } from "../../demo/final-beside.ts"
import { plusDays } from "../../flow/index.ts"
import type { FinalAccount } from "../../model/final.ts"
import { finalFromJson, finalToJson } from "../../model/json.ts"
import { sheetsWith } from "../../store/sheets.ts"
import { explainFinal } from "../finals/explain.ts"
import { finalAt } from "../finals/upload.ts"
import { finalsView, finalView } from "../finals/views.ts"
import { endOf } from "../results/open.ts"
import { actOnSheet, saveSheet } from "../sheets/acts.ts"
import type { Stage } from "./stage.ts"

/**
 * The final accounts of a year, as the book opened them: one unit has handed in, one has typed a figure that does not go with
 * the others, the rest have not begun.
 */
export async function makeAccounted(stage: Stage, today: string, department: string): Promise<void> {
  const { office, year, region } = stage
  const end = endOf(year)
  const due = plusDays(today > end ? today : end, 75)
  await stage.act("财政局长", "", "finalize", { finalize: { due } })
  const { sheets } = await finalsView(office, stage.as(`${department}财务`), year)
  const [first, second] = sheets.flatMap(({ kind, code }) => (kind === "unitFinal" ? [code] : []))
  if (!first || !second) return
  const round = finalAt({ year, code: department })
  const kept = await office.store.office(region, (trx) => sheetsWith(trx, { ...round, region }, department))
  const change = async (code: string, how: (account: FinalAccount) => FinalAccount) => {
    const { fills, version } = kept.find((sheet) => sheet.code === code)!
    const account = how(finalFromJson(fills.account).account!)
    const at = finalAt({ year, code })
    await saveSheet(office, stage.as(`${code}经办`), at, version, { account: finalToJson(account) })
    return at
  }
  const at = await change(first, (account) => ({ ...account, counts: countsOf(account, account.lines) }))
  const clerk = stage.as(`${first}经办`)
  const { findings } = await finalView(office, clerk, at)
  for (const { severity, check, each, about } of findings)
    if (severity === "warning") {
      const said = {
        check,
        about: each?.map((one) => one.about) ?? [about],
        text: "已经核对，账上确实如此。",
      }
      await explainFinal(office, clerk, { year, code: first, ...said })
    }
  await actOnSheet(office, clerk, at, "propose", {})
  await actOnSheet(office, stage.as(`${first}负责人`), at, "submit", {})
  await change(second, (account) => {
    const [line, ...lines] = account.lines
    return line ? { ...account, lines: [{ ...line, closing: line.closing + 12_300_00 }, ...lines] } : account
  })
}
