import type { LineOfGovernment } from "../line-of-government.ts"
import agriculture from "./agriculture.json" with { type: "json" }
import archive from "./archive.json" with { type: "json" }
import audit from "./audit.json" with { type: "json" }
import civilAffairs from "./civil-affairs.json" with { type: "json" }
import conference from "./conference.json" with { type: "json" }
import congress from "./congress.json" with { type: "json" }
import cooperative from "./cooperative.json" with { type: "json" }
import culture from "./culture.json" with { type: "json" }
import disabled from "./disabled.json" with { type: "json" }
import education from "./education.json" with { type: "json" }
import emergency from "./emergency.json" with { type: "json" }
import environment from "./environment.json" with { type: "json" }
import finance from "./finance.json" with { type: "json" }
import health from "./health.json" with { type: "json" }
import housing from "./housing.json" with { type: "json" }
import justice from "./justice.json" with { type: "json" }
import labour from "./labour.json" with { type: "json" }
import land from "./land.json" with { type: "json" }
import market from "./market.json" with { type: "json" }
import partyOffice from "./party-office.json" with { type: "json" }
import publicSecurity from "./public-security.json" with { type: "json" }
import statistics from "./statistics.json" with { type: "json" }
import town from "./town.json" with { type: "json" }
import transport from "./transport.json" with { type: "json" }
import union from "./union.json" with { type: "json" }
import veterans from "./veterans.json" with { type: "json" }
import water from "./water.json" with { type: "json" }
import women from "./women.json" with { type: "json" }

/** Every line of government a county has, in the order its departments are made: the first 20 are of all kinds. */
export const linesOfGovernment = [
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
] as unknown as readonly LineOfGovernment[]

/** 镇人民政府: a county's towns are departments of it, alike but for their names. */
export function townGovernment(name: string, code: string): LineOfGovernment {
  const line = town as unknown as Omit<LineOfGovernment, "code">
  return {
    ...line,
    key: `${line.key}-${name}`,
    code,
    name: `${name}${line.name}`,
    units: line.units.map((unit) => ({ ...unit, name: `${name}${unit.name}` })),
  }
}
