import { perText } from "../memo/index.ts"
import { withoutNumber } from "../text/numbering.ts"

/** One entry of an official code list: `parent` is null at the top, `level` counts from the top as the list does. */
export interface Code {
  readonly code: string
  readonly name: string
  readonly parent: string | null
  readonly level: number
}

/** The code lists the project knows by name; the last three come only by `mingzhang codes import`. */
export const listNames = [
  "functional-expenditure",
  "economic-department",
  "economic-government",
  "project-classes",
  "procurement-items",
  "regions",
  "townships",
] as const

export type ListName = (typeof listNames)[number]

/** What each list is called in messages. */
export const listTitles: Readonly<Record<ListName, string>> = {
  "functional-expenditure": "支出功能分类科目",
  "economic-department": "部门预算支出经济分类科目",
  "economic-government": "政府预算支出经济分类科目",
  "project-classes": "项目类别",
  "procurement-items": "政府采购品目分类目录",
  regions: "行政区划代码",
  townships: "乡镇街道代码",
}

/** A code list of one year: found by code, or by the words of its names (see {@link plainName}). */
export interface CodeList {
  readonly rows: readonly Code[]
  readonly byCode: ReadonlyMap<string, Code>
  readonly byName: ReadonlyMap<string, readonly Code[]>
}

/** Makes a list from its rows. */
export function codeList(rows: readonly Code[]): CodeList {
  const byCode = new Map<string, Code>()
  const byName = new Map<string, Code[]>()
  for (const row of rows) {
    byCode.set(row.code, row)
    const name = plainName(row.name)
    byName.set(name, [...(byName.get(name) ?? []), row])
  }
  return { rows, byCode, byName }
}

/**
 * A name without what differs between places though the meaning is one: white space, numbering in front
 * (`一、` `（一）` `1.`), brackets' width and a closing 支出.
 */
export const plainName: (name: string) => string = perText((name: string) => {
  const words = name.replace(/[\s\u3000\u00a0]+/g, "")
  const bare = withoutNumber(words)
  return (bare.length < 2 ? words : bare)
    .replaceAll("（", "(")
    .replaceAll("）", ")")
    .replace(/(.{2})支出$/, "$1")
})
