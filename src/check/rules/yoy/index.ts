import type { Check } from "../../check.ts"
import { carriedOver } from "./carry-over.ts"
import { statedChanges } from "./change.ts"
import { keptCodes } from "./codes.ts"
import { copiedTables } from "./copied-tables.ts"
import { copiedChanges, copiedTasks } from "./prose.ts"
import { quotedFigures } from "./quoted.ts"
import { quotedInTables } from "./tables.ts"
import { copiedTargets } from "./targets.ts"
import { continued } from "./vanished.ts"

/** YOY: this year's disclosure against last year's own. */
export const checks: readonly Check[] = [
  quotedFigures,
  statedChanges,
  carriedOver,
  quotedInTables,
  keptCodes,
  continued,
  copiedTargets,
  copiedChanges,
  copiedTables,
  copiedTasks,
]
