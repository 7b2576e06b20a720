import { checks as assets } from "./assets/index.ts"
import type { Check } from "./check.ts"
import { checks as codes } from "./codes/index.ts"
import { checks as completeness } from "./completeness/index.ts"
import { checks as crossTable } from "./cross-table/index.ts"
import { checks as identity } from "./identity/index.ts"
import { checks as indicators } from "./indicators/index.ts"
import { checks as narrative } from "./narrative/index.ts"
import { checks as plan } from "./plan/index.ts"
import { checks as procurement } from "./procurement/index.ts"
import { checks as projects } from "./projects/index.ts"
import { checks as sum } from "./sum/index.ts"
import { checks as text } from "./text/index.ts"
import { checks as threePublic } from "./three-public/index.ts"
import { checks as yearOnYear } from "./year-on-year/index.ts"

/** Every check there is, family by family. */
export const catalogue: readonly Check[] = [
  ...sum,
  ...crossTable,
  ...narrative,
  ...yearOnYear,
  ...threePublic,
  ...procurement,
  ...assets,
  ...plan,
  ...projects,
  ...indicators,
  ...codes,
  ...identity,
  ...completeness,
  ...text,
]
