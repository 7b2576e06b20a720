import type { WrittenExplanation } from "../../model/finding.ts"
import { legacyAbout } from "../legacy.ts"

/** The name of this version of the file of explanations. */
export const explanationsSchema = "mingzhang.explanations/2"

/** The first version, whose `about` was what is left of a sentence; it is still read. */
const firstSchema = "mingzhang.explanations/1"

/** What is added to a document's file name for the file of its explanations. */
export const explanationsEnding = ".说明.json"

/** The same for a workbook of explanations. */
export const explanationsBookEnding = ".说明.xlsx"

/** Whether a file is one of explanations by its name. */
export function namesExplanations(name: string): boolean {
  return name.endsWith(explanationsEnding) || name.endsWith(explanationsBookEnding)
}

/** One explanation: what of which check is right as it stands, and why. An empty text explains nothing yet. */
export interface Explanation extends WrittenExplanation {
  readonly check: string
  /** What it is about (see `Finding.about`); several of the same kind may share one explanation. */
  readonly about: readonly string[]
  /** `about` is in the words of the first version (see legacy.ts); in the file the field is `words` then. */
  readonly legacy?: true
  /** The finding as it was told when the file was drafted, for the reader only. */
  readonly finding?: string
}

/** JSON that is no file of explanations. The message is one Chinese sentence that names the place. */
export class NotExplanations extends Error {
  override readonly name = "Unreadable"
}

/** Reads the text of a file of explanations. Throws {@link NotExplanations}. */
export function explanationsFrom(text: string): Explanation[] {
  const root = objectOf(parsed(text), "整个文件")
  if (root.schema !== explanationsSchema && root.schema !== firstSchema)
    throw new NotExplanations(
      `文件的 schema 应写 "${explanationsSchema}"，现为 ${JSON.stringify(root.schema ?? null)}。`,
    )
  if (!Array.isArray(root.explanations))
    throw new NotExplanations("缺少 explanations，应为方括号里的一列说明。")
  const first = root.schema === firstSchema
  return root.explanations.map((value: unknown, i) => explanationFrom(value, `第 ${i + 1} 条说明`, first))
}

/** The file for some explanations, as text for people to fill in. */
export function explanationsText(explanations: readonly Explanation[]): string {
  const plain = explanations.map(({ check, about, text, by, date, finding, legacy, aside }) => ({
    check,
    ...(aside ? { aside } : {}),
    ...(finding === undefined ? {} : { finding }),
    [legacy ? "words" : "about"]: about.length === 1 ? about[0] : about,
    text,
    by,
    date,
  }))
  return `${JSON.stringify({ schema: explanationsSchema, explanations: plain }, null, 2)}\n`
}

function explanationFrom(value: unknown, where: string, first: boolean): Explanation {
  const entry = objectOf(value, where)
  const legacy = first || (entry.about === undefined && entry.words !== undefined)
  const word = (name: string, needed: boolean): string => {
    const found = entry[name]
    if (typeof found === "string" && (found.trim() !== "" || !needed)) return found.trim()
    if (found === undefined && !needed) return ""
    throw new NotExplanations(`${where}的 ${name} 应为${needed ? "不空的" : ""}文字。`)
  }
  const given = first ? entry.about : (entry.about ?? entry.words)
  const about = (Array.isArray(given) ? given : [given]) as unknown[]
  if (about.length === 0 || !about.every((one) => typeof one === "string" && one.trim() !== ""))
    throw new NotExplanations(`${where}的 about 应为不空的文字，写明说明的是哪个问题。`)
  const date = word("date", false)
  if (date !== "" && !isDay(date))
    throw new NotExplanations(`${where}的 date 应写成“2026-03-01”的样子，现为“${date}”。`)
  const finding = word("finding", false)
  if (entry.aside !== undefined && typeof entry.aside !== "boolean")
    throw new NotExplanations(`${where}的 aside 应为 true 或 false：true 是搁置，不是说明。`)
  return {
    check: word("check", true).toUpperCase(),
    about: legacy ? (about as string[]).map(legacyAbout) : (about as string[]),
    text: word("text", false),
    by: word("by", false),
    date,
    ...(finding === "" ? {} : { finding }),
    ...(legacy ? { legacy } : {}),
    ...(entry.aside === true ? { aside: true as const } : {}),
  }
}

/** Whether a text is a day of the calendar, `2026-03-01`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

function objectOf(value: unknown, where: string): Readonly<Record<string, unknown>> {
  if (typeof value === "object" && value !== null && !Array.isArray(value))
    return value as Readonly<Record<string, unknown>>
  throw new NotExplanations(`${where}应为花括号里的对象。`)
}

/** Parses JSON; the place of a slip is told by line and column. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""))
  } catch (error) {
    const message = error instanceof Error ? error.message : ""
    const at = /position (\d+)/.exec(message)
    const before = (at ? text.slice(0, Number(at[1])) : text).split("\n")
    throw new NotExplanations(
      `第 ${before.length} 行第 ${before.at(-1)!.length + 1} 个字附近不合 JSON 的写法，请检查引号、逗号和括号。`,
    )
  }
}
