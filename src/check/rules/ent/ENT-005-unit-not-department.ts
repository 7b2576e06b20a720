import type { Disclosure } from "../../../model/disclosure.ts"
import { lineNumber } from "../../../text/numbering.ts"
import type { Check, Observation } from "../../check.ts"
import { calledIn } from "./called.ts"
import { type SaidWords, saidWords } from "./words-found.ts"

/** 本部门, and headings a department's document has; 按部门职责分工 and 主管部门职责 speak of others. */
const calledDepartment = new RegExp(
  `[我本]部门(?!预算支出经济)|(?<=^${lineNumber}?\\s*)部门(?:主要)?(?:职责|职能)(?!分工|清单|划分)|部门(?:整体绩效|主管专项)|(?<!主管|上级|其他|有关|各|按照?|财政)部门(?:预算|决算)(?=中?共?(?:安排|编列))`,
  "g",
)
/** What a chapter or table of a department is called. */
const departmental =
  /部门(?:预算|决算)?(?=编制说明|情况说明|概况|主要职能|主要职责|机构设置|单位构成|表|总表|财务|收支|收入|支出|财政拨款|一般公共|政府性基金|国有资本|[“"]?三公)/
const unitary =
  /单位(?:预算|决算)?(?=编制说明|情况说明|概况|主要职能|主要职责|机构设置|表|总表|财务|收支|收入|支出|财政拨款|一般公共|政府性基金|国有资本|[“"]?三公)/
/** The name of a classification has 部门 in it whoever uses it. */
const classification = /部门预算(?:支出)?经济分类/g

/** A unit that calls itself 部门 in its text. */
export type CalledDepartment = SaidWords

/** Titles of a department's chapters and tables in a unit's document. */
export interface DepartmentTitles {
  readonly titles: readonly string[]
}

/** ENT-005: a unit's own document does not call the unit a department. */
export const unitNotDepartment: Check = {
  id: "ENT-005",
  family: "ENT",
  title: "单位预算公开中自称部门",
  severity: "warning",
  basis: "部门预算由本部门及其所属各单位预算组成（《预算法》第八条）；单位公开的是单位预算",
  *run({ disclosure }): Iterable<Observation> {
    if (disclosure.entity.kind !== "unit") return
    const found = calledIn(disclosure, calledDepartment)
    if (found.length > 0)
      yield {
        fault: "text",
        about: ["called", "text"],
        at: found.map(({ at }) => at),
        data: saidWords(found) satisfies CalledDepartment,
        says: found[0]!.words,
        should: found[0]!.words.replace("部门", "单位"),
        cause: { kind: "text-of-department" },
      }
    yield* titles(disclosure)
  },
}

/** Titles of a department's chapters and tables among those of a unit. Where every title says 部门 the form does. */
function* titles({ sections, tables }: Disclosure): Iterable<Observation> {
  const all = [
    ...sections.filter(({ text }) => text !== ""),
    ...tables.filter(({ key }) => key !== "project" && key !== "indicators"),
  ].map(({ title, at }) => ({ title, plain: title.replace(classification, ""), at }))
  const wrong = all.filter(({ plain }) => departmental.test(plain))
  if (wrong.length === 0 || !all.some(({ plain }) => unitary.test(plain))) return
  yield {
    fault: "titles",
    about: ["called", "titles"],
    at: wrong.map(({ at }) => at),
    data: { titles: wrong.map(({ title }) => title) } satisfies DepartmentTitles,
    says: "部门",
    should: "单位",
    cause: { kind: "text-of-department" },
  }
}
