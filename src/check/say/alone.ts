import { bySeverity, type Finding } from "../../model/finding.ts"
import type { Check, Observation } from "../check.ts"
import { observed } from "../engine/observed.ts"
import { say } from "./index.ts"

/**
 * What judgements find in a thing given, each told alone, the worst first. Nothing is put together as it is for
 * documents, where one slip shows in many places. `isTold`: somebody has said it before.
 */
export function findingsAlone<Given>(
  checks: readonly Check<Given>[],
  given: Given,
  isTold: (item: Observation) => boolean = () => false,
): Finding[] {
  return checks
    .flatMap((check) =>
      [...(check.run?.(given) ?? [])].flatMap((item) =>
        "cannot" in item || isTold(item) ? [] : [say([observed(check, item)])],
      ),
    )
    .sort(bySeverity)
}
