import type { Explanation } from "../check/explanations/index.ts"
import { sha256 } from "../document/sha256.ts"
import { ledgerToJson } from "../model/json.ts"
import type { Ledger } from "../model/ledger.ts"
import { canonicalJson, canonicalLedger } from "./canonical.ts"

/** With what a submission was judged and compiled: versions by name, so that it can be made again bit by bit. */
export interface MadeWith {
  readonly program: string
  /** Packs by the name of their folder. */
  readonly packs: Readonly<Record<string, string>>
  /** Code lists by name. */
  readonly codes: Readonly<Record<string, string>>
}

/** What a submission is made of; its disclosure and its findings follow from this. */
export interface Submitted {
  /** Code of the department or unit. */
  readonly of: string
  readonly ledger: Ledger
  readonly explanations: readonly Explanation[]
  readonly madeWith: MadeWith
}

/** A submission as it is kept for good: `mingzhang.submission/1` as canonical JSON, and its SHA-256. */
export interface Sealed {
  readonly text: string
  readonly sha256: string
}

/** The name and version of the kept shape of a submission. */
export const submissionSchema = "mingzhang.submission/1"

/** Seals a submission: the same content gives the same bytes, in whatever order it was entered. */
export async function seal({ of, ledger, explanations, madeWith }: Submitted): Promise<Sealed> {
  const text = canonicalJson({
    schema: submissionSchema,
    of,
    ledger: ledgerToJson(canonicalLedger(ledger)),
    explanations: explanations
      .filter((each) => each.text !== "")
      .map(({ finding: _finding, ...each }) => ({ ...each, about: [...each.about].sort() }))
      .sort((a, b) => (canonicalJson(a) < canonicalJson(b) ? -1 : 1)),
    madeWith,
  })
  return { text, sha256: await sha256(new TextEncoder().encode(text)) }
}

/** The version of anything that is data, such as a pack or a code list: the beginning of its SHA-256. */
export async function versionOf(data: unknown): Promise<string> {
  return (await sha256(new TextEncoder().encode(canonicalJson(data)))).slice(0, 16)
}
