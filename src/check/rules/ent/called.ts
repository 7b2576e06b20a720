import type { Disclosure } from "../../../model/disclosure.ts"
import type { Place } from "../../../model/place.ts"
import type { Check, Verdict } from "../../check.ts"
import { linesOf, placeIn } from "../../facts/texts.ts"

const basis = "部门预算由本部门及其所属各单位预算组成（《预算法》第八条）；单位公开的是单位预算"
/** 本部门, and headings a department's document has; 按部门职责分工 and 主管部门职责 speak of others. */
const calledDepartment =
  /[我本]部门(?!预算支出经济)|(?<=^(?:[（(]?[一二三四五六七八九十\d]+[）)、.．])?\s*)部门(?:主要)?(?:职责|职能)(?!分工|清单|划分)|部门(?:整体绩效|主管专项)|(?<!主管|上级|其他|有关|各|按照?|财政)部门(?:预算|决算)(?=中?共?(?:安排|编列))/g
/** What a chapter or table of a department is called. */
const departmental =
  /部门(?:预算|决算)?(?=编制说明|情况说明|概况|主要职能|主要职责|机构设置|单位构成|表|总表|财务|收支|收入|支出|财政拨款|一般公共|政府性基金|国有资本|[“"]?三公)/
const unitary =
  /单位(?:预算|决算)?(?=编制说明|情况说明|概况|主要职能|主要职责|机构设置|表|总表|财务|收支|收入|支出|财政拨款|一般公共|政府性基金|国有资本|[“"]?三公)/
/** The name of a classification has 部门 in it whoever uses it. */
const classification = /部门预算(?:支出)?经济分类/g

/** ENT-005: a unit's own document does not call the unit a department. */
export const unitNotDepartment: Check = {
  id: "ENT-005",
  family: "ENT",
  title: "单位预算公开中不自称部门",
  severity: "warning",
  basis,
  *run({ disclosure }): Iterable<Verdict> {
    if (disclosure.entity.kind !== "unit") return
    const found = occurrences(disclosure, calledDepartment)
    if (found.length > 0)
      yield {
        message: `单位预算公开中把本单位写成“部门”：${quoted(found)}。`,
        at: found.map(({ at }) => at),
        says: found[0]!.words,
        should: found[0]!.words.replace("部门", "单位"),
        cause: "疑似照搬部门的文本",
        advice: "请改为“单位”。",
      }
    yield* titles(disclosure)
  },
}

/** Titles of a department's chapters and tables among those of a unit. Where every title says 部门 the form does. */
function* titles({ sections, tables }: Disclosure): Iterable<Verdict> {
  const all = [
    ...sections.filter(({ text }) => text !== ""),
    ...tables.filter(({ key }) => key !== "project" && key !== "indicators"),
  ].map(({ title, at }) => ({ title, plain: title.replace(classification, ""), at }))
  const wrong = all.filter(({ plain }) => departmental.test(plain))
  if (wrong.length === 0 || !all.some(({ plain }) => unitary.test(plain))) return
  yield {
    message: `单位的公开文件里，标题写成“部门”：${wrong
      .slice(0, 3)
      .map(({ title }) => `“${title}”`)
      .join("、")}${wrong.length > 1 ? `（共${wrong.length}处）` : ""}。`,
    at: wrong.map(({ at }) => at),
    says: "部门",
    should: "单位",
    cause: "疑似照搬部门的文本",
    advice: "请改为“单位”，与其他标题一致。",
  }
}

/** ENT-009: a department's document speaks of the department, not now and then of 本单位. */
export const departmentNotUnit: Check = {
  id: "ENT-009",
  family: "ENT",
  title: "部门预算公开中自称一致",
  severity: "note",
  basis,
  *run({ disclosure }): Iterable<Verdict> {
    if (disclosure.entity.kind !== "department") return
    const unit = occurrences(disclosure, /[我本]单位(?!职工|人员|内部|食堂)/g)
    const department = occurrences(disclosure, /[我本]部门/g)
    // Who calls itself 本单位 throughout means the bureau; both at once were pasted together.
    if (unit.length === 0 || department.length < unit.length) return
    yield {
      message: `部门的公开文件里，有的地方写“本部门”，有的地方写${quoted(unit)}。`,
      at: unit.map(({ at }) => at),
      says: unit[0]!.words,
      should: unit[0]!.words.replace("单位", "部门"),
      advice: "说的是整个部门的，请改为“本部门”；只说局机关的，写明“机关本级”。",
    }
  },
}

interface Occurrence {
  readonly words: string
  readonly at: Place
}

/** In prose and in the notes under tables; the glossary explains terms of departments and units alike. */
function occurrences({ sections, tables }: Disclosure, pattern: RegExp): Occurrence[] {
  const inProse = sections
    .filter(({ key }) => key !== "glossary")
    .flatMap((section) =>
      [...linesOf(section)].flatMap((line) =>
        [...line.text.matchAll(pattern)].map((match) => ({
          words: match[0],
          at: placeIn(line, match.index),
        })),
      ),
    )
  const inNotes = tables.flatMap(({ note, at }) =>
    [...(note ?? "").matchAll(pattern)].map((match) => ({ words: match[0], at })),
  )
  return [...inProse, ...inNotes]
}

function quoted(found: readonly Occurrence[]): string {
  const words = [...new Set(found.map((each) => `“${each.words}”`))]
  return `${words.join("、")}${found.length > 1 ? `（共${found.length}处）` : ""}`
}
