import type { Check } from "../check.ts"
import { carriedOver } from "./carry-over.ts"
import { statedChanges } from "./change.ts"
import { quotedFigures } from "./quoted.ts"

/** YOY: this year's disclosure against last year's own. */
export const checks: readonly Check[] = [quotedFigures, statedChanges, carriedOver]
