import { builtInCodes, type Codes } from "../codes/index.ts"
import type { Pack } from "./list.ts"

/**
 * What a document or a ledger is read, compiled and judged by: the code lists of a region, built in and imported,
 * and the place. A value that is passed in, so that regions with different lists can stand side by side.
 */
export interface Reference {
  readonly codes: Codes
  /**
   * The place a document is judged as; null when nobody said, then the sums of every place count and no place's
   * severities. A ledger names its own place, whatever stands here.
   */
  readonly pack: Pack | null
}

/** Only the lists the project carries, and no place named. */
export const defaultReference: Reference = { codes: builtInCodes, pack: null }
