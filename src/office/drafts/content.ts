import { type Content, type MadeWith, seal } from "../../flow/index.ts"
import { disclosureToJson } from "../../model/json.ts"
import type { KeptContent } from "../../store/versions.ts"
import type { Draft } from "./draft.ts"
import type { Judged } from "./judged.ts"

/** A draft as it would be kept for good: what the flow judges, and what the store keeps. */
export interface Kept {
  readonly content: Content
  readonly kept: KeptContent
}

/** Seals a judged draft; null when it has nothing to hand in. */
export async function contentFor(
  { body, ledger, explanations }: Pick<Draft, "body" | "ledger" | "explanations">,
  { disclosure, report }: Judged,
  madeWith: MadeWith,
): Promise<Kept | null> {
  if (disclosure === null && report.summary.error === 0) return null
  const { text, sha256 } = await seal({ of: body.code, ledger, explanations, madeWith })
  return {
    content: { sha256, ledger, report },
    kept: {
      sha256,
      text,
      disclosure: JSON.stringify(disclosure && disclosureToJson(disclosure)),
      report: JSON.stringify(report),
    },
  }
}
