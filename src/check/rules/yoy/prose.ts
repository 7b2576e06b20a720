import type { Cannot, Check, Verdict } from "../../check.ts"
import { comparable } from "./last-year.ts"
import { beginningOf, type Sentence, sentencesOf } from "./sentences.ts"

/** A figure that two years do not share by accident: money or per cent of three digits or more, none of them round. */
const figure = /(\d[\d,]*\.\d+|\d[\d,]{2,})(?=\s*(?:亿元|万元|元|%|％))/g
const moved = /(?:增加|减少|增长|下降|提高|降低|压减|上升)[了约]?[^，。；]{0,10}?\d/

/** YOY-008: what is told of this year's change is not what was told of last year's. */
export const copiedChanges: Check = {
  id: "YOY-008",
  family: "YOY",
  title: "增减变化的说明不照抄上年",
  severity: "warning",
  basis: "情况说明应反映本年的增减变化（《地方预决算公开操作规程》财预〔2016〕143号）",
  *run(review): Iterable<Verdict | Cannot> {
    const lastYear = comparable(review)
    if ("cannot" in lastYear) return yield lastYear
    const telling = sentencesOf(review.disclosure).filter(tellsChange)
    if (telling.length === 0) return yield { cannot: "文中没有写增减变化的数" }
    const before = new Set(sentencesOf(lastYear).map(({ words }) => words))
    for (const { text, words, at } of telling)
      if (before.has(words))
        yield {
          message: `“${beginningOf(text)}”连同其中的数，除年份外与上年一字不差。`,
          at: [at],
          says: text,
          cause: "疑似沿用上年的说明，只改了年份",
          advice: "请按本年的数重写，并核对增减额、比例和原因。",
        }
  },
}

/** Whether a sentence tells of a change with two figures that hardly come twice. */
function tellsChange({ text }: Sentence): boolean {
  const figures = [...text.matchAll(figure)].filter(
    ([, digits]) => digits!.replace(/[,.]|^0+|0+$/g, "").length >= 3,
  )
  return moved.test(text) && new Set(figures.map(([, digits]) => digits)).size >= 2
}

/** What is to be done and how much of it: a count with its unit, not a share or a standard. */
const task =
  /(?<![\d.第])\d[\d,.]*\s*(?:余|多)?(?:万|千|百)?(?:人次|人|户|个|项|次|场|期|家|公里|千米|亩|平方米|吨|件|台|套|辆|座|处|批|篇|份|所|座|条|株|班)(?!以上|\/)/
/** So many tasks make a year's programme. */
const programme = 3

/** YOY-010: a year's tasks are this year's. */
export const copiedTasks: Check = {
  id: "YOY-010",
  family: "YOY",
  title: "年度任务不照抄上年",
  severity: "note",
  basis: "绩效目标应当反映本年度的任务（《中央部门预算绩效目标管理办法》财预〔2015〕88号，地方参照）",
  *run(review): Iterable<Verdict | Cannot> {
    const lastYear = comparable(review)
    if ("cannot" in lastYear) return yield lastYear
    const { disclosure } = review
    const tasks = sentencesOf(disclosure).filter(
      ({ text }) => text.includes(String(disclosure.year)) && task.test(text) && !/元/.test(text),
    )
    if (tasks.length < programme) return yield { cannot: "文中没有写明本年度任务的数量" }
    const before = new Set(sentencesOf(lastYear).map(({ words }) => words))
    if (!tasks.every(({ words }) => before.has(words))) return
    yield {
      message: `文中写明年份和数量的${tasks.length}项任务，除年份外与上年一字不差：${tasks
        .slice(0, 3)
        .map(({ text }) => `“${beginningOf(text, 24)}”`)
        .join("、")}${tasks.length > 3 ? "等" : ""}。`,
      at: tasks.map(({ at }) => at),
      cause: "疑似沿用上年的目标，只改了年份",
      advice: "请按本年度的工作计划核对各项任务的数量。",
    }
  },
}
