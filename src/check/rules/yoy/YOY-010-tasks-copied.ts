import type { Cannot, Check, Observation } from "../../check.ts"
import { comparable } from "./last-year.ts"
import { sentencesOf } from "./sentences.ts"

/** What is to be done and how much of it: a count with its unit, not a share or a standard. */
const task =
  /(?<![\d.第])(?!0+(?![\d.]))\d[\d,.]*\s*(?:余|多)?(?:万|千|百)?(?:人次|人|户|个|项|次|场|期|家|公里|千米|亩|平方米|吨|件|台|套|辆|座|处|批|篇|份|所|座|条|株|班)(?!以上|\/)/
/** How many there are, not how many are to be done: it may stay as it was. */
const standing = /保有|共有|截至|编制范围/
/** So many tasks make a year's programme. */
const programme = 3

/** The sentences about a year's tasks, all of which last year's disclosure has too. */
export interface TasksCopied {
  readonly tasks: readonly string[]
}

/** YOY-010: a year's tasks are this year's. */
export const copiedTasks: Check = {
  id: "YOY-010",
  family: "YOY",
  title: "年度任务照抄上年",
  severity: "note",
  basis: "绩效目标应当反映本年度的任务（《中央部门预算绩效目标管理办法》财预〔2015〕88号，地方参照）",
  *run(review): Iterable<Observation | Cannot> {
    const lastYear = comparable(review)
    if ("cannot" in lastYear) return yield lastYear
    const { disclosure } = review
    const tasks = sentencesOf(disclosure).filter(
      ({ text }) =>
        text.includes(String(disclosure.year)) && task.test(text) && !/元/.test(text) && !standing.test(text),
    )
    if (tasks.length < programme) return yield { cannot: "文中没有写明本年度任务的数量" }
    const before = new Set(sentencesOf(lastYear).map(({ words }) => words))
    if (!tasks.every(({ words }) => before.has(words))) return
    yield {
      about: ["tasks"],
      at: tasks.map(({ at }) => at),
      data: { tasks: tasks.map(({ text }) => text) } satisfies TasksCopied,
      cause: { kind: "only-years-changed", of: "goals" },
    }
  },
}
