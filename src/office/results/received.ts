import type { Sheet } from "../../flow/index.ts"
import { evaluationsOf as evaluationsOn } from "../../follow/results/evaluation.ts"
import type { SelfEvaluation } from "../../model/self-evaluation.ts"
import type { Work } from "../../store/database.ts"
import { roundOf } from "../../store/sheets.ts"
import type { SheetScene } from "../sheets/scene.ts"
import { evaluationsOf, printedBy, sheetOf } from "./look.ts"
import { endOf } from "./open.ts"

/**
 * The self-evaluations that are published with a final account: those of the unit, of a department those of its units,
 * too; only what was received, for what is not may still change.
 */
export async function receivedEvaluations(
  trx: Work,
  { region, year }: { readonly region: SheetScene["region"]; readonly year: number },
  { code, kind, department }: Pick<Sheet, "code" | "kind" | "department">,
): Promise<readonly SelfEvaluation[]> {
  const key = { region: region.code, year, until: endOf(year), use: "evaluation" } as const
  const round = await roundOf(trx, key, department)
  if (!round) return []
  const scene = { region, round }
  const contents = await evaluationsOf(trx, scene, department)
  return contents.sheets
    .filter((kept) => kept.state === "received" && (kind.startsWith("department") || kept.code === code))
    .flatMap((kept) => evaluationsOn(sheetOf(scene, kept, contents.scores), printedBy(scene, kept, contents)))
}
