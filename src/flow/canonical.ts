import { recordKinds } from "../model/ids.ts"
import { ledgerToJson } from "../model/json.ts"
import type { Entered, Ledger, LedgerText } from "../model/ledger.ts"

/**
 * A JSON value as its only text: keys by their code units, no blanks, numbers and strings as JSON.stringify writes
 * them (RFC 8785). Properties that are undefined are left out.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`
  if (typeof value === "number" && !Number.isFinite(value)) throw new Error(`No JSON for ${value}`)
  if (typeof value !== "object" || value === null) return JSON.stringify(value)
  const entries = Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .sort(([a], [b]) => byCodeUnits(a, b))
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonicalJson(each)}`).join(",")}}`
}

/**
 * The ledger as it is kept: every record by its id, in the order of ids, without where it was entered or from which
 * file it came. The same records give the same ledger in whatever order and by whatever way they were entered. Texts
 * that are items of a list keep their order, which is printed, and so do the indicators of a project.
 */
export function canonicalLedger(ledger: Ledger): Ledger {
  const lists = recordKinds.map((kind) => {
    const records: readonly Entered[] = ledger[kind]
    const inOrder = kind === "texts" ? textsInOrder(ledger.texts) : byId(records)
    return [kind, inOrder.map((record) => withoutPlace(record, kind))] as const
  })
  const { year, place, region } = ledger
  return { source: { name: "", format: "json", sha256: "" }, year, place, region, ...fromLists(lists) }
}

/** The canonical ledger as text, `mingzhang.ledger/2`. */
export function ledgerText(ledger: Ledger): string {
  return canonicalJson(ledgerToJson(canonicalLedger(ledger)))
}

/** Orders ids as people count: `lines-2` before `lines-10`. No two different ids are equal. */
export function compareIds(a: string, b: string): number {
  const [left, right] = [partsOf(a), partsOf(b)]
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const [x, y] = [left[i]!, right[i]!]
    const isBoth = /^\d/.test(x) && /^\d/.test(y)
    const order = isBoth ? byNumber(x, y) : byCodeUnits(x, y)
    if (order !== 0) return order
  }
  return left.length - right.length || byCodeUnits(a, b)
}

function byId<R extends Entered>(records: readonly R[]): R[] {
  return [...records].sort((a, b) => compareIds(a.id ?? "", b.id ?? ""))
}

/** Texts that are items of a list: their order is printed. */
const listed: readonly LedgerText["kind"][] = ["duty", "lineOfWork", "safeguard", "term", "other"]

function textsInOrder(texts: Ledger["texts"]): Ledger["texts"] {
  return [...Map.groupBy(texts, ({ of, kind }) => `${of} ${kind}`)]
    .sort(([a], [b]) => byCodeUnits(a, b))
    .flatMap(([, group]) => (listed.includes(group[0]!.kind) ? group : byId(group)))
}

function withoutPlace(record: Entered, kind: string): Entered {
  const { at: _at, fields: _fields, ...own } = record
  if (!own.id) throw new Error(`A record of ${kind} has no id: ${JSON.stringify(own)}`)
  const indicators = (record as { readonly indicators?: readonly Entered[] }).indicators
  const inside = indicators?.map((each) => withoutPlace(each, `${kind}.indicators`))
  return { ...own, ...(inside && { indicators: inside }), at: {} }
}

function fromLists(lists: readonly (readonly [string, readonly Entered[]])[]) {
  return Object.fromEntries(lists) as unknown as Pick<Ledger, (typeof recordKinds)[number]>
}

function partsOf(id: string): string[] {
  return id.match(/\d+|\D+/g) ?? []
}

function byNumber(a: string, b: string): number {
  const [x, y] = [a.replace(/^0+/, ""), b.replace(/^0+/, "")]
  return x.length - y.length || byCodeUnits(x, y)
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
