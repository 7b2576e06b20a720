import type { Observation } from "../check.ts"
import type { LedgerCheck } from "./check.ts"
import { cell, keys } from "./entered.ts"

/** Texts a department has not written. */
export interface NotWritten {
  readonly department: string
  readonly missing: readonly ("duty" | "overallGoal")[]
}

/** LED-040: a department has written its duties and its overall goal, which nothing can derive. */
export const departmentTexts: LedgerCheck = {
  id: "LED-040",
  family: "LED",
  title: "没有写部门职责或总体绩效目标",
  severity: "warning",
  basis: "《地方预决算公开操作规程》（财预〔2016〕143号）：公开部门职责、机构设置；预算绩效目标随同公开",
  *run({ ledger: { departments, texts }, isUnits }): Iterable<Observation> {
    if (isUnits) return
    const written = Map.groupBy(texts, ({ of }) => of)
    for (const department of departments) {
      const kinds = new Set(
        (written.get(department.code) ?? [])
          .filter(({ text }) => text.trim() !== "")
          .flatMap(({ kind, about }) => (kind === "section" ? [kind, `section ${about}`] : [kind])),
      )
      const missing = [
        ...(kinds.has("duty") || kinds.has("section duties") ? [] : ["duty" as const]),
        ...(kinds.has("overallGoal") || kinds.has("section performance") ? [] : ["overallGoal" as const]),
      ]
      if (missing.length === 0) continue
      yield {
        about: ["texts", department.code, keys(missing)],
        at: [cell(department, "code")],
        data: { department: department.name, missing } satisfies NotWritten,
      }
    }
  },
}
