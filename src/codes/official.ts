import { csvRows } from "../model/csv.ts"
import type { Code } from "./list.ts"

/** An official list as read from a CSV: what is wrong with it, line by line; usable only when nothing is. */
export interface OfficialList {
  readonly rows: Code[]
  /** Chinese sentences, each with its line. */
  readonly problems: string[]
  /** Chinese remarks that do not prevent use. */
  readonly remarks: string[]
}

const headers = {
  code: ["code", "代码", "编码", "科目编码", "科目代码", "品目编码", "品目代码"],
  name: ["name", "名称", "科目名称", "品目名称"],
  parent: ["parent", "上级代码", "上级编码", "父级代码", "父级编码"],
  level: ["level", "级次", "层级", "级别"],
} as const

/**
 * Reads a code list with the columns code and name, and parent and level when it has them (else a code's parent
 * is the longest other code it begins with). `known` says which codes of a list above may be parents too.
 */
export function readOfficialList(text: string, known: (code: string) => boolean = () => false): OfficialList {
  const [header, ...rows] = csvRows(text)
  const problems: string[] = []
  const column = (names: readonly string[]) =>
    header?.cells.findIndex((cell) => names.includes(cell.trim().toLowerCase())) ?? -1
  const at = {
    code: column(headers.code),
    name: column(headers.name),
    parent: column(headers.parent),
    level: column(headers.level),
  }
  if (at.code < 0 || at.name < 0)
    return {
      rows: [],
      problems: [
        "第1行：表头里没有 code（代码）和 name（名称）两列，其他列可有 parent（上级代码）、level（级次）。",
      ],
      remarks: [],
    }

  const lineOf = new Map<string, number>()
  let nameless = 0
  const read = rows.flatMap(({ cells, line }) => {
    if (cells.length !== header!.cells.length) {
      problems.push(`第${line}行：有 ${cells.length} 格，表头有 ${header!.cells.length} 格。`)
      return []
    }
    const text = (index: number) => (index < 0 ? "" : cells[index]!.trim())
    const code = text(at.code)
    const earlier = lineOf.get(code)
    if (!/^[0-9A-Za-z][0-9A-Za-z.-]*$/.test(code)) problems.push(`第${line}行：“${code}”不是代码。`)
    else if (earlier !== undefined) problems.push(`第${line}行：代码 ${code} 与第${earlier}行重复。`)
    else lineOf.set(code, line)
    const level = text(at.level)
    if (level !== "" && !/^\d{1,2}$/.test(level)) problems.push(`第${line}行：级次“${level}”不是整数。`)
    if (text(at.name) === "") nameless++
    return [{ line, code, name: text(at.name), parent: text(at.parent), level }]
  })
  if (read.length === 0 && problems.length === 0) problems.push("第2行：表头下面没有任何代码。")

  for (const { line, code, parent } of read)
    if (parent === code && code !== "") problems.push(`第${line}行：代码 ${code} 的上级是它自己。`)
    else if (parent !== "" && !lineOf.has(parent) && !known(parent))
      problems.push(`第${line}行：代码 ${code} 的上级 ${parent} 不在表中。`)

  const parentOf = new Map(
    read.map(({ code, parent }) => [code, parent || (at.parent < 0 ? prefixIn(lineOf, code) : null)]),
  )
  return {
    rows: read.map(({ code, name, level }) => ({
      code,
      name,
      parent: parentOf.get(code) ?? null,
      level: level === "" ? depth(parentOf, code) : Number(level),
    })),
    problems: problems.sort((a, b) => lineIn(a) - lineIn(b)),
    remarks: nameless > 0 ? [`${nameless} 个代码没有名称，照原样存入。`] : [],
  }
}

function prefixIn(codes: ReadonlyMap<string, number>, code: string): string | null {
  for (let length = code.length - 1; length > 0; length--)
    if (codes.has(code.slice(0, length))) return code.slice(0, length)
  return null
}

function depth(parents: ReadonlyMap<string, string | null>, code: string): number {
  const seen = new Set<string>()
  for (let at: string | null = code; at !== null && !seen.has(at); at = parents.get(at) ?? null) seen.add(at)
  return seen.size
}

function lineIn(problem: string): number {
  return Number(/\d+/.exec(problem)?.[0])
}
