import { type Code, type Codes, type ListName, listTitles, yearsOf } from "../../codes/index.ts"
import { perObject } from "../../memo/index.ts"
import { named, nearest } from "./nearest.ts"

/** What is wrong with a code for a year: a clause for a sentence, and what was probably meant. */
export interface CodeFault {
  readonly clause: string
  readonly should?: string
  readonly advice: string
  /** True when our own list has gaps there, so that it may well be right. */
  readonly unsure?: boolean
}

/**
 * Judges a code against the list of the year, which must have it at its last level (a class without any
 * sections is one itself). Null when it is right, or when there is no list to judge by.
 */
export function faultOf(codes: Codes, name: ListName, code: string, year: number): CodeFault | null {
  const list = codes.list(name, year)
  if (!list) return null
  const title = `${year}年${listTitles[name]}`
  const found = list.byCode.get(code)
  const span = yearsOf(name, code) ?? yearsOf(name, code.slice(0, -2))
  const other = span && (year < span.from || year > span.to) ? span : null
  if (found && !other) return below(list.rows, code) ? tooHigh(found, list.rows) : null
  if (other)
    return {
      clause:
        year > other.to
          ? `是${other.to}年及以前的科目，${year}年已不使用`
          : `是${other.from}年起才有的科目，${year}年还没有`,
      ...meant(code, list.rows, other.instead),
      advice: `请改用${title}中的科目。`,
    }
  const parent = list.byCode.get(code.slice(0, -2))
  if (parent && /^\d+$/.test(code) && !below(list.rows, parent.code))
    return {
      clause: `无法核对：自带的科目表没有列出“${parent.code}${parent.name}”以下的科目`,
      advice: "请对照官方科目表核对，或先导入当年的官方科目表（mingzhang codes import）。",
      unsure: true,
    }
  return {
    clause: `不在${title}中`,
    ...meant(code, list.rows, null),
    advice: "请核对代码；确为当年新增科目的，请先导入当年的官方科目表（mingzhang codes import）。",
  }
}

const levels = ["", "类", "款", "项"]

function tooHigh(found: Code, rows: readonly Code[]): CodeFault {
  const children = rows.filter(({ parent }) => parent === found.code)
  return {
    clause: `是“${found.name}”${levels[found.level] ?? ""}，要填到最末一级`,
    should: named(children.slice(0, 3)),
    advice: `请填“${found.name}”下面的一个科目，共有${children.length}个。`,
  }
}

function meant(code: string, rows: readonly Code[], instead: string | null): { should?: string } {
  const last = Math.max(...rows.map(({ level }) => level))
  const near = instead
    ? rows.filter((row) => row.code.startsWith(instead) && row.level === last).slice(0, 3)
    : nearest(
        code,
        rows.filter(({ level }) => level === last),
      )
  return near.length > 0 ? { should: named(near) } : {}
}

function below(rows: readonly Code[], code: string): boolean {
  return parentsOf(rows).has(code)
}

const parentsOf = perObject((rows: readonly Code[]) => new Set(rows.flatMap(({ parent }) => parent ?? [])))
