import type { Migration } from "kysely/migration"
import * as office from "./0001-office.ts"
import * as publications from "./0002-publications.ts"
import * as movements from "./0003-movements.ts"
import * as monitoring from "./0004-monitoring.ts"
import * as archive from "./0005-archive.ts"
import * as results from "./0006-results.ts"
import * as contracts from "./0007-contracts.ts"
import * as keptMoney from "./0008-kept-money.ts"
import * as finals from "./0009-finals.ts"
import * as appraisals from "./0010-appraisals.ts"
import * as sums from "./0011-sums.ts"
import * as saving from "./0012-saving.ts"
import * as moneySums from "./0013-money-sums.ts"
import * as searchFacets from "./0014-search-facets.ts"
import * as oneAsked from "./0015-one-asked.ts"
import * as evidence from "./0016-evidence.ts"
import * as shown from "./0017-shown.ts"
import * as twoPlaces from "./0018-two-places-in-a-row.ts"
import * as appraisalWork from "./0020-appraisal-work.ts"

/** Every migration in its order; one that was released is never changed. */
export const migrations: Readonly<Record<string, Migration>> = {
  "0001-office": office,
  "0002-publications": publications,
  "0003-movements": movements,
  "0004-monitoring": monitoring,
  "0005-archive": archive,
  "0006-results": results,
  "0007-contracts": contracts,
  "0008-kept-money": keptMoney,
  "0009-finals": finals,
  "0010-appraisals": appraisals,
  "0011-sums": sums,
  "0012-saving": saving,
  "0013-money-sums": moneySums,
  "0014-search-facets": searchFacets,
  "0015-one-asked": oneAsked,
  "0016-evidence": evidence,
  "0017-shown": shown,
  "0018-two-places-in-a-row": twoPlaces,
  "0020-appraisal-work": appraisalWork,
}
