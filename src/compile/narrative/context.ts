import type { BudgetTable } from "../../model/disclosure.ts"
import type { LedgerText } from "../../model/ledger.ts"
import { formOf } from "../../packs/forms.ts"
import { type Value, type Wording, wordingOf } from "../../packs/wording.ts"
import type { Sheets } from "../annexes/index.ts"
import { printable } from "../printable.ts"
import type { Scope } from "../scope.ts"
import { Figures, lastYearOf } from "./compared.ts"

/** A paragraph of the document, or a table that stands there. */
export type Piece = string | BudgetTable

/** Part of a document under one heading: prose, which a person may have written instead, and its tables. */
export interface Passage {
  readonly prose: readonly string[]
  readonly tables: readonly BudgetTable[]
}

/** What the passages of a document are written from. */
export interface Context {
  readonly scope: Scope
  readonly wording: Wording
  readonly figures: Figures
  readonly sheets: Sheets
  /** The nine budget tables in the order of the form. */
  readonly tables: BudgetTable[]
  /** Words every sentence may use: name, year, lastYear, body (部门 or 单位), we, level (县级 …). */
  readonly words: Readonly<Record<string, string>>
  /** A sentence of the place; `own` are values beside the words known everywhere. */
  say(key: string, own?: Readonly<Record<string, Value>>): string
  /** The texts a person wrote of a kind, in order. */
  texts(kind: LedgerText["kind"]): readonly LedgerText[]
  /** Why a figure changed, in a person's words without full stop; "" when nobody has said. */
  reason(about: string): string
  /** A reason as the end of a clause: of a change, or of a figure that did not change or cannot be compared. */
  why(reason: string, change: number | undefined): string
}

/** Makes the context of a publisher. `figures` are this year's in printed cents by figure key. */
export function contextOf(
  scope: Scope,
  figures: ReadonlyMap<string, number>,
  tables: BudgetTable[],
  sheets: Sheets,
): Context {
  const wording = wordingOf(scope.ledger.place, scope.kind, scope.stage)
  const compared = new Figures(figures, lastYearOf(scope), wording)
  const words = wordsOf(scope)
  const say: Context["say"] = (key, own = {}) => wording.say(key, (name) => own[name] ?? words[name])
  const texts = Map.groupBy(scope.texts, (text) => text.kind)
  const reasons = new Map((texts.get("reason") ?? []).map((text) => [text.about, clause(text.text)]))
  return {
    scope,
    wording,
    figures: compared,
    sheets,
    tables,
    words,
    say,
    texts: (kind) => texts.get(kind) ?? [],
    reason: (about) => reasons.get(about) ?? "",
    why: (reason, change) => (reason === "" ? "" : say(change ? "why.changed" : "why.same", { reason })),
  }
}

function wordsOf(scope: Scope): Readonly<Record<string, string>> {
  const { year, region } = scope.ledger
  const form = formOf(scope.ledger.place, year, scope.stage)
  const body = form.body[scope.kind]
  const name = printable(scope.kind === "region" ? form.regionName.replace("{name}", scope.name) : scope.name)
  return {
    name,
    year: String(year),
    lastYear: String(year - 1),
    body,
    we: scope.kind === "region" ? name : `本${body}`,
    many: scope.units.length > 1 ? "所属单位" : "",
    departments: String(scope.departments.length),
    units: String(scope.units.length),
    level: `${/[省市县区旗镇乡]$/.exec(region.name)?.[0] ?? "本"}级`,
  }
}

/** A reason as the end of a sentence: without 主要原因是 before it and without the full stop. */
function clause(text: string): string {
  return printable(text)
    .replace(
      /^(?:主要)?(?:增减|变动|变化|增加|减少)?的?(?:主要)?原因(?:是|为|：|:)*|^主要(?:是|为|系)|^(?:由于|因为)/,
      "",
    )
    .replace(/[。；，、.;,\s]+$/, "")
}
