import type { Disclosure } from "../model/disclosure.ts"
import type { Finding, Severity } from "../model/finding.ts"
import type { Reference } from "../packs/reference.ts"
import { observed } from "./engine/observed.ts"
import { checks } from "./rules/sev/index.ts"
import { say } from "./say/index.ts"

const order: readonly Severity[] = ["error", "warning", "note"]

/**
 * Every finding of family SEV about the self-evaluations of a document by itself, errors first: who fills them in mends
 * them one by one. `approved` is the budget of the same year.
 */
export function checkSelfEvaluations(
  disclosure: Disclosure,
  approved: Disclosure | null,
  reference: Reference,
): Finding[] {
  const review = { disclosure, lastYear: null, budget: approved, reference }
  return checks
    .flatMap((check) =>
      [...(check.run?.(review) ?? [])].flatMap((item): Finding[] =>
        "cannot" in item ? [] : [say([observed(check, item)])],
      ),
    )
    .sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
}
