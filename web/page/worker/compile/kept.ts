import { compileFinal } from "../../../../src/compile/final/index.ts"
import { type CompileOptions, compile } from "../../../../src/compile/index.ts"
import type { Disclosure } from "../../../../src/model/disclosure.ts"
import type { FinalAccount } from "../../../../src/model/final.ts"
import type { Ledger } from "../../../../src/model/ledger.ts"
import { defaultReference } from "../../../../src/packs/reference.ts"

/** What documents are compiled from: the ledger of a budget, or a final account. */
export interface Source extends Pick<Ledger, "departments" | "units" | "region" | "year"> {
  readonly stage: Disclosure["stage"]
  compile(of: string, options?: CompileOptions): Disclosure
}

/** A ledger as a source. */
export function budgetSource(ledger: Ledger): Source {
  const { departments, units, region, year } = ledger
  const compiled = (of: string, options?: CompileOptions) => compile(ledger, of, defaultReference, options)
  return { departments, units, region, year, stage: "budget", compile: compiled }
}

/** A final account as a source. */
export function finalSource(account: FinalAccount): Source {
  const { departments, units, region, year } = account
  const compiled = (of: string, options?: CompileOptions) =>
    compileFinal(account, of, defaultReference, options)
  return { departments, units, region, year, stage: "final", compile: compiled }
}

/** What this thread keeps for a file of the visit: what is compiled from, or the document a ledger is drafted from. */
interface Kept {
  readonly source?: Source
  readonly document?: Disclosure
}

const kept = new Map<number, Kept>()
/** The disclosure compiled last: it is shown, then written in several formats. */
let last: {
  readonly key: number
  readonly of: string
  readonly month: string | null
  readonly disclosure: Disclosure
} | null = null

/** A question about a file that is no longer here: the thread was started anew. */
export class Gone extends Error {
  override readonly name = "Gone"

  constructor() {
    super("这个文件已经不在内存里了，请重新放入。")
  }
}

/** Keeps what was read under the key of its file. */
export function keep(key: number, what: Kept): void {
  kept.set(key, what)
}

/** Lets go of what was kept for a file. */
export function forget(key: number): void {
  kept.delete(key)
  if (last?.key === key) last = null
}

/** What is compiled from of a file. Throws {@link Gone}. */
export function sourceOf(key: number): Source {
  const { source } = kept.get(key) ?? {}
  if (!source) throw new Gone()
  return source
}

/** The document a draft is made from. Throws {@link Gone}. */
export function documentOf(key: number): Disclosure {
  const { document } = kept.get(key) ?? {}
  if (!document) throw new Gone()
  return document
}

/** The disclosure of a publisher with a month on its cover, compiled when it is not the one compiled last. */
export function disclosureOf(key: number, of: string, month: string | null): Disclosure {
  if (last?.key !== key || last.of !== of || last.month !== month)
    last = { key, of, month, disclosure: sourceOf(key).compile(of, dayIn(month)) }
  return last.disclosure
}

/** Some day of a month (`2026-02`), as compiling takes it. */
export function dayIn(month: string | null): { readonly date?: Date } {
  const [, year, number] = /^(\d{4})-(\d{2})$/.exec(month ?? "") ?? []
  return year ? { date: new Date(Number(year), Number(number) - 1, 1) } : {}
}
