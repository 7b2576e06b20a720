import type { Check, Observation } from "../../check.ts"
import { calledIn } from "./called.ts"
import { type SaidWords, saidWords } from "./words-found.ts"

/** A department that calls itself 本单位 now and then. */
export type CalledUnit = SaidWords

/** ENT-009: a department's document speaks of the department, not now and then of 本单位. */
export const departmentNotUnit: Check = {
  id: "ENT-009",
  family: "ENT",
  title: "部门预算公开中自称不一致",
  severity: "note",
  basis: "部门预算由本部门及其所属各单位预算组成（《预算法》第八条）；单位公开的是单位预算",
  *run({ disclosure }): Iterable<Observation> {
    if (disclosure.entity.kind !== "department") return
    const unit = calledIn(disclosure, /[我本]单位(?!职工|人员|内部|食堂)/g)
    const department = calledIn(disclosure, /[我本]部门/g)
    // Who calls itself 本单位 throughout means the bureau; both at once were pasted together.
    if (unit.length === 0 || department.length < unit.length) return
    // Now and then among many: left over from a unit's text.
    const isLeft = unit.length <= 2 && department.length >= 2 * unit.length
    yield {
      ...(isLeft ? { severity: "warning" as const } : {}),
      about: ["called"],
      at: unit.map(({ at }) => at),
      data: saidWords(unit) satisfies CalledUnit,
      says: unit[0]!.words,
      should: unit[0]!.words.replace("单位", "部门"),
    }
  },
}
