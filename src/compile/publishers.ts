import type { Ledger } from "../model/ledger.ts"
import type { Stage } from "../packs/forms.ts"

/** Someone whose disclosure a ledger can be compiled into: a department, a unit, or all departments together. */
export interface Publisher {
  /** `region` for all departments together. */
  readonly code: string
  readonly name: string
}

/** Every department and every unit that publishes one of its own, a department before its units. */
export function everyPublisher({ departments, units }: Pick<Ledger, "departments" | "units">): Publisher[] {
  const own = (department: string) => units.filter((unit) => unit.department === department)
  const known = new Set(departments.map(({ code }) => code))
  return [
    // The only unit of a department is the department itself.
    ...departments.flatMap((department) => {
      const below = own(department.code)
      return below.length > 1 ? [department, ...below] : [department]
    }),
    ...units.filter(({ department }) => !known.has(department)),
  ]
}

/** The name of a publisher's file, without what a file system may refuse. */
export function fileNameOf(
  { code, name }: Publisher,
  year: number,
  ending: string,
  stage: Stage = "budget",
): string {
  const words = `${code === "region" ? "" : code}${name}${year}年${stage === "final" ? "决算" : "预算"}公开`
  return `${words.replace(/[\\/:*?"<>|\s]+/g, "")}.${ending}`
}
