import type { Check } from "./check.ts"
import { checks as assets } from "./rules/ast/index.ts"
import { checks as codes } from "./rules/code/index.ts"
import { checks as completeness } from "./rules/dis/index.ts"
import { checks as identity } from "./rules/ent/index.ts"
import { checks as finals } from "./rules/fin/index.ts"
import { checks as indicators } from "./rules/ind/index.ts"
import { checks as narrative } from "./rules/nar/index.ts"
import { checks as plan } from "./rules/plan/index.ts"
import { checks as projects } from "./rules/prj/index.ts"
import { checks as procurement } from "./rules/pro/index.ts"
import { checks as selfEvaluations } from "./rules/sev/index.ts"
import { checks as sum } from "./rules/sum/index.ts"
import { checks as threePublic } from "./rules/tpe/index.ts"
import { checks as text } from "./rules/txt/index.ts"
import { checks as crossTable } from "./rules/xt/index.ts"
import { checks as yearOnYear } from "./rules/yoy/index.ts"

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
  ...selfEvaluations,
  ...codes,
  ...identity,
  ...completeness,
  ...text,
  ...finals,
]
