import type { Context, Passage } from "./context.ts"

/** 机构设置: how many units the budget is made of, and their table. */
export function organisation({ say, scope, sheets }: Context): Passage {
  const administrative = scope.units.filter((unit) => unit.nature === "行政").length
  const values = {
    count: String(scope.units.length),
    administrative: String(administrative),
    institutions: String(scope.units.length - administrative),
  }
  return { prose: [say("organisation", values)], tables: [sheets.organisation.table] }
}
