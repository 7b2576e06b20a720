import { type Day, daysBetween, dayText, plusDays } from "./day.ts"
import { type Holidays, plusWorkingDays } from "./working-days.ts"

/** The clocks of a year. */
export type ClockKey =
  | "opening"
  | "firstUp"
  | "secondUp"
  | "preliminaryReview"
  | "replyToDepartment"
  | "replyToUnit"
  | "departmentPublication"
  | "unitPublication"
  | "replyFinalToDepartment"
  | "replyFinalToUnit"
  | "departmentFinalPublication"
  | "unitFinalPublication"
  | "correction"

/** One row of the table of clocks: from which day to which day how long, and which rule says so. */
export interface Clock {
  readonly key: ClockKey
  /** What has to be done, by whom. */
  readonly name: string
  /** Days counted, before the start when below zero; null: the start is itself the last day. */
  readonly days: number | null
  readonly counted: "calendar" | "working"
  /** What the day is called from which it is counted. */
  readonly start: string
  readonly source: string
}

/** Limits and their sources; the first day is the one after the start, and none is moved because of a holiday. */
export const clocks: readonly Clock[] = [
  {
    key: "opening",
    name: "财政局布置下一年度预算编制",
    days: null,
    counted: "calendar",
    start: "上年6月30日",
    source: "预算法实施条例第二十五条",
  },
  {
    key: "firstUp",
    name: "部门报送一上",
    days: null,
    counted: "calendar",
    start: "布置通知规定的一上截止日期",
    source: "财政局布置通知",
  },
  {
    key: "secondUp",
    name: "部门报送二上",
    days: null,
    counted: "calendar",
    start: "布置通知规定的二上截止日期",
    source: "财政局布置通知",
  },
  {
    key: "preliminaryReview",
    name: "财政局提交预算草案初步方案",
    days: -30,
    counted: "calendar",
    start: "人代会举行日期",
    source: "预算法第四十四条",
  },
  {
    key: "replyToDepartment",
    name: "财政局向部门批复预算",
    days: 20,
    counted: "calendar",
    start: "人代会批准日期",
    source: "预算法第五十二条",
  },
  {
    key: "replyToUnit",
    name: "部门向所属单位批复预算",
    days: 15,
    counted: "calendar",
    start: "财政局批复部门的日期",
    source: "预算法第五十二条",
  },
  {
    key: "departmentPublication",
    name: "部门公开部门预算",
    days: 20,
    counted: "calendar",
    start: "财政局批复部门的日期",
    source: "预算法第十四条",
  },
  {
    key: "unitPublication",
    name: "单位公开单位预算",
    days: 20,
    counted: "calendar",
    start: "部门批复单位的日期",
    source: "预算法实施条例第六条",
  },
  {
    key: "replyFinalToDepartment",
    name: "财政局向部门批复决算",
    days: 20,
    counted: "calendar",
    start: "人大常委会批准决算的日期",
    source: "预算法第八十条",
  },
  {
    key: "replyFinalToUnit",
    name: "部门向所属单位批复决算",
    days: 15,
    counted: "calendar",
    start: "财政局批复部门决算的日期",
    source: "预算法第八十条",
  },
  {
    key: "departmentFinalPublication",
    name: "部门公开部门决算",
    days: 20,
    counted: "calendar",
    start: "财政局批复部门决算的日期",
    source: "预算法第十四条",
  },
  {
    key: "unitFinalPublication",
    name: "单位公开单位决算",
    days: 20,
    counted: "calendar",
    start: "部门批复单位决算的日期",
    source: "预算法实施条例第六条",
  },
  {
    key: "correction",
    name: "公开更正后的预算",
    days: 20,
    counted: "working",
    start: "开始更正的日期",
    source: "政府信息公开条例第二十六条",
  },
]

/** How a clock stands: not started, not to be counted, running, past its last day, or done in time or late. */
export type Standing = "unstarted" | "uncounted" | "running" | "overdue" | "met" | "late"

/** A clock of one thing on one day. */
export interface Reading {
  readonly clock: Clock
  readonly standing: Standing
  /** The last day; null while it cannot be told. */
  readonly due: Day | null
  /** Days left to the last day, below zero when it is past; of what is done, how much earlier it was done. */
  readonly left: number | null
  /** The same as a Chinese sentence. */
  readonly says: string
}

/** What a clock is read with: from when it counts, whether and when the thing was done. */
export interface Times {
  readonly start: Day | null
  readonly done: Day | null
}

/** Reads a clock on a day. Without a start it says so, and is neither kept nor broken. */
export function readClock(
  key: ClockKey,
  { start, done }: Times,
  today: Day,
  holidays: readonly Holidays[] = [],
): Reading {
  const clock = clocks.find((each) => each.key === key)!
  if (start === null)
    return reading(clock, "unstarted", null, null, `没有${clock.start}，期限无法计算（${clock.source}）。`)
  const due = dueDay(clock, start, holidays)
  if (due === null)
    return reading(
      clock,
      "uncounted",
      null,
      null,
      `${clock.name}的期限按工作日计算，缺少有关年度的放假安排，请先录入国务院办公厅的放假通知（${clock.source}）。`,
    )
  const left = daysBetween(done ?? today, due)
  const rule = `${limitText(clock)}（${clock.source}）`
  const last = `最迟${dayText(due)}`
  if (done !== null)
    return left >= 0
      ? reading(
          clock,
          "met",
          due,
          left,
          `${clock.name}：${dayText(done)}办理，没有超过期限；${last}，${rule}。`,
        )
      : reading(
          clock,
          "late",
          due,
          left,
          `${clock.name}：${dayText(done)}办理，晚了${-left}天；${last}，${rule}。`,
        )
  return left >= 0
    ? reading(
        clock,
        "running",
        due,
        left,
        `${clock.name}：${last}，${left === 0 ? "今天到期" : `还有${left}天`}；${rule}。`,
      )
    : reading(clock, "overdue", due, left, `${clock.name}：${last}，已超过${-left}天；${rule}。`)
}

/** A limit in words: `人代会批准日期起20日内`. */
export function limitText({ days, counted, start }: Clock): string {
  if (days === null) return start
  const unit = counted === "working" ? "个工作日" : "日"
  return days < 0 ? `${start}的${-days}${unit}前` : `${start}起${days}${unit}内`
}

function dueDay({ days, counted }: Clock, start: Day, holidays: readonly Holidays[]): Day | null {
  if (days === null) return start
  return counted === "working" ? plusWorkingDays(start, days, holidays) : plusDays(start, days)
}

function reading(
  clock: Clock,
  standing: Standing,
  due: Day | null,
  left: number | null,
  says: string,
): Reading {
  return { clock, standing, due, left, says }
}
