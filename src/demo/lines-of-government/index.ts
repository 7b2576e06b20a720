import type { LineOfGovernment } from "../line-of-government.ts"
import { agriculture } from "./agriculture.ts"
import { archive, audit } from "./audit-and-archive.ts"
import { civilAffairs } from "./civil-affairs.ts"
import { conference, congress } from "./congress-and-conference.ts"
import { cooperative } from "./cooperative.ts"
import { culture } from "./culture.ts"
import { disabled } from "./disabled.ts"
import { education } from "./education.ts"
import { emergency } from "./emergency.ts"
import { environment } from "./environment.ts"
import { finance } from "./finance.ts"
import { health } from "./health.ts"
import { housing } from "./housing.ts"
import { justice } from "./justice.ts"
import { labour } from "./labour.ts"
import { land } from "./land.ts"
import { market } from "./market.ts"
import { partyOffice, statistics } from "./party-and-statistics.ts"
import { publicSecurity } from "./public-security.ts"
import { transport } from "./transport.ts"
import { veterans } from "./veterans.ts"
import { water } from "./water.ts"
import { union, women } from "./women-and-union.ts"

export { townGovernment } from "./towns.ts"

/** Every line of government a county has, in the order its departments are made: the first 20 are of all kinds. */
export const linesOfGovernment: readonly LineOfGovernment[] = [
  agriculture,
  education,
  health,
  civilAffairs,
  finance,
  publicSecurity,
  housing,
  water,
  labour,
  transport,
  land,
  culture,
  environment,
  market,
  emergency,
  disabled,
  cooperative,
  justice,
  statistics,
  women,
  partyOffice,
  audit,
  archive,
  veterans,
  union,
  congress,
  conference,
]
