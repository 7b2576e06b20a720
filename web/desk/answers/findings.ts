import type { Report } from "../../../src/model/finding.ts"
import type { DisclosureJson } from "../../../src/model/json.ts"

/** What the checks find in a draft, with the document it makes. */
export interface Findings {
  readonly saves: number
  readonly report: Report
  readonly disclosure: DisclosureJson | null
}
