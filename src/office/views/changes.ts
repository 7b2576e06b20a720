import { moneyText } from "../../money/form.ts"
import type { Edit } from "../../store/history.ts"
import type { Preview } from "../acts/upload.ts"
import { listNames, type RecordKind } from "../drafts/kinds.ts"
import { fieldNames } from "./fields.ts"

/** A record as a list of changes names it: its kind and what it is about. */
export interface Named {
  readonly kind: string
  readonly kindName: string
  readonly label: string
  readonly cents: number | null
}

/** A field that changed, with both values as text. */
export interface FieldChange {
  readonly field: string
  readonly fieldName: string
  readonly before: string
  readonly after: string
}

/** What taking a workbook would change, for a person to look at. */
export function previewView({ saves, difference, problems, leftAside }: Preview) {
  const { added, changed, removed } = difference
  return {
    saves,
    added: added.map(({ kind, data }) => named(kind, data)),
    changed: changed.map(({ before, after }) => ({
      ...named(after.kind, after.data),
      fields: fieldChanges(before.data, after.data),
    })),
    removed: removed.map(({ kind, data }) => named(kind, data)),
    problems,
    leftAside,
  }
}

/** One change of a save. */
export function editView({ kind, id, before, after }: Edit) {
  return {
    id,
    ...named(kind, (after ?? before)!.data),
    what: before === null ? "新增" : after === null ? "删除" : "修改",
    fields: fieldChanges(before?.data ?? {}, after?.data ?? {}),
  }
}

function named(kind: string, data: object): Named {
  const record = data as Record<string, unknown>
  const words = ["name", "goods", "check", "figure", "kind", "about", "function", "economic", "code", "key"]
  const label = words
    .flatMap((field) => (typeof record[field] === "string" && record[field] !== "" ? [record[field]] : []))
    .slice(0, 3)
    .join(" · ")
  const cents = typeof record.cents === "number" ? record.cents : null
  return { kind, kindName: listNames[kind as RecordKind | "explanations"] ?? kind, label, cents }
}

function fieldChanges(before: object, after: object): FieldChange[] {
  const [old, now] = [before as Record<string, unknown>, after as Record<string, unknown>]
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap((field) => {
    const [was, is] = [textOf(field, old[field]), textOf(field, now[field])]
    return was === is ? [] : [{ field, fieldName: fieldNames[field] ?? field, before: was, after: is }]
  })
}

/** A value as people read it: money in yuan, lists of indicators by their names and targets. */
function textOf(field: string, value: unknown): string {
  if (value === null || value === undefined) return ""
  if (typeof value === "number" && /cents$/i.test(field))
    return moneyText(value, { measure: "元", decimals: 2, thousands: true })
  if (Array.isArray(value)) return value.map(itemText).join("；")
  if (typeof value === "boolean") return value ? "是" : "否"
  return typeof value === "object" ? JSON.stringify(value) : String(value)
}

function itemText(item: unknown): string {
  if (item === null) return "—"
  if (typeof item !== "object") return String(item)
  const { name, target } = item as { readonly name?: unknown; readonly target?: unknown }
  return [name, target].filter((word) => typeof word === "string").join(" ")
}
