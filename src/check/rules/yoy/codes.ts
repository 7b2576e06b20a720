import { containment, shinglesOf } from "../../../text/likeness.ts"
import type { Cannot, Check, Verdict } from "../../check.ts"
import { projectName } from "../xt/projects.ts"
import { comparable } from "./last-year.ts"
import { codeOf, sameNames, withoutYears } from "./pairs.ts"

/** Region, year of entry and thirteen characters. */
const form = /^\d{6}(\d{2})[0-9A-Z]{13}$/
/** Two names that share so little are of two things. */
const unlike = 0.2

/** YOY-005: a project that goes on keeps its code, and a code its project. */
export const keptCodes: Check = {
  id: "YOY-005",
  family: "YOY",
  title: "延续的项目沿用原来的编码",
  severity: "note",
  basis: "《预算管理一体化规范》：项目编码在项目全周期内不变，每个项目一个编码",
  *run(review): Iterable<Verdict | Cannot> {
    const lastYear = comparable(review)
    if ("cannot" in lastYear) return yield lastYear
    const { disclosure } = review
    const pairs = sameNames(disclosure, lastYear).filter(
      ({ now, before }) => codeOf(now) !== "" && codeOf(before) !== "",
    )
    const byCode = new Map(lastYear.projects.map((project) => [codeOf(project), project]))
    if (pairs.length === 0 && !disclosure.projects.some((project) => byCode.has(codeOf(project) || " ")))
      return yield { cannot: "两年没有可以对上的项目编码" }
    const year = String((disclosure.year ?? 0) % 100).padStart(2, "0")
    const keeping = pairs.filter(({ now, before }) => codeOf(now) === codeOf(before)).length
    for (const { now, before } of pairs) {
      const [code, old] = [codeOf(now), codeOf(before)]
      // Where projects are entered anew every year, this year's codes say so.
      const anew = form.exec(code)?.[1] === year || (!form.test(code) && 2 * keeping < pairs.length)
      if (code === old || anew || byCode.has(code)) continue
      yield {
        message: `${projectName(now)}与上年的项目同名，编码${code}却不是上年的${old}，也不是本年新编的。`,
        at: [now.places.code ?? now.at],
        says: code,
        should: old,
        advice: "同一项目延续的，请沿用原编码；确为新立项目的，请核对编码中的年度。",
      }
    }
    for (const project of disclosure.projects) {
      const before = codeOf(project) === "" ? undefined : byCode.get(codeOf(project))
      if (!before) continue
      const [name, old] = [project.name, before.name].map((text) => shinglesOf(withoutYears(text)))
      const goals = [project, before].map(({ goals, purpose }) =>
        shinglesOf(withoutYears(goals.join("") + purpose)),
      )
      if (Math.max(containment(name!, old!), containment(old!, name!)) > unlike) continue
      if (Math.max(containment(goals[0]!, goals[1]!), containment(goals[1]!, goals[0]!)) > 2 * unlike)
        continue
      yield {
        message: `${projectName(project)}的编码${codeOf(project)}上年是“${before.name}”的，两个项目的名称和内容都不同。`,
        at: [project.places.code ?? project.at],
        says: codeOf(project),
        advice: "请核对项目编码，一个编码只用于一个项目。",
      }
    }
  },
}
