import type { Explanation } from "../../check/explanations/index.ts"
import type { Disclosure } from "../../model/disclosure.ts"
import type { Finding } from "../../model/finding.ts"
import { disclosureToJson } from "../../model/json.ts"
import { packed } from "./packed.ts"

/** What a publication says and what is said of it, as it is kept. */
export interface PackedContent {
  readonly disclosure: Uint8Array
  readonly projects: Uint8Array
  readonly remarks: Uint8Array
  readonly checkedBy: string
}

/** A disclosure with what is said of it, as it is kept. */
export function packedContent(
  disclosure: Disclosure,
  remarks: { readonly findings: readonly Finding[]; readonly explanations: readonly Explanation[] },
  checkedBy: string,
): PackedContent {
  const json = disclosureToJson(disclosure)
  return {
    disclosure: packed(json),
    projects: packed({
      schema: json.schema,
      source: json.source,
      entity: json.entity,
      year: json.year,
      stage: json.stage,
      projects: json.projects,
    }),
    remarks: packed(remarks),
    checkedBy,
  }
}
