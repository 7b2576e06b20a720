import type { Disclosure } from "../model/disclosure.ts"
import type { Measure } from "../money/figure.ts"
import { measureOf } from "../read/tables/amounts.ts"
import { assetChanges } from "./assets.ts"
import type { Difference, Subject } from "./difference.ts"
import { notesOn } from "./notes.ts"
import { procurementChanges } from "./procurement.ts"
import { projectChanges } from "./projects.ts"
import { sectionChanges } from "./sections.ts"
import { tableChanges } from "./tables.ts"
import { totalsOf } from "./totals.ts"
import { unitChanges } from "./units.ts"

/** What changed from one disclosure to another: two years of a department, or two versions of one year. */
export function compare(before: Disclosure, after: Disclosure): Difference {
  return {
    before: subjectOf(before),
    after: subjectOf(after),
    notes: notesOn(before, after),
    measure: commonMeasure([before, after]),
    totals: totalsOf(before, after),
    tables: tableChanges(before, after),
    projects: projectChanges(before, after),
    units: unitChanges(before, after),
    procurement: procurementChanges(before, after),
    assets: assetChanges(before, after),
    sections: sectionChanges(before, after),
  }
}

function subjectOf({ source, title, entity, year, stage }: Disclosure): Subject {
  return { source, title, entity, year, stage }
}

/** The measure of most tables of both; 万元 when they are even. */
function commonMeasure(disclosures: readonly Disclosure[]): Measure {
  let yuan = 0
  for (const { tables } of disclosures)
    for (const { unit } of tables) if (unit) yuan += measureOf(unit) === "元" ? 1 : -1
  return yuan > 0 ? "元" : "万元"
}
