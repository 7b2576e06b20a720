import type { Check } from "../../check.ts"
import { quotedFigures } from "./YOY-001-last-year-quoted.ts"
import { statedChanges } from "./YOY-002-stated-change.ts"
import { carriedOver } from "./YOY-003-carry-over.ts"
import { quotedInTables } from "./YOY-004-last-year-in-table.ts"
import { keptCodes } from "./YOY-005-code-changed.ts"
import { continued } from "./YOY-006-project-vanished.ts"
import { copiedTargets } from "./YOY-007-targets-copied.ts"
import { copiedChanges } from "./YOY-008-change-copied.ts"
import { copiedTables } from "./YOY-009-table-copied.ts"
import { copiedTasks } from "./YOY-010-tasks-copied.ts"

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
