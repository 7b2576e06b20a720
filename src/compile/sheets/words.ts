import { tidy } from "../../read/label.ts"
import { isCaption } from "../../read/tables/shape.ts"
import type { Scope } from "../scope.ts"

/** A text a person entered as it is printed: one line, without characters no document can hold. */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out
  const kept = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ud800-\udfff\ufffe\uffff]/.test(text)
    ? // biome-ignore lint/suspicious/noControlCharactersInRegex: as above
      text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g, "")
    : text
  return tidy(kept)
}

/** Code and name as they stand above a table: `334云岭县水务局`. */
export function ownerCaption(code: string | null, name: string): string {
  const caption = `${code ?? ""}${printable(name)}`
  return isCaption(caption) ? caption : `编制单位：${caption}`
}

/** The caption of whoever publishes. */
export function publisher(scope: Scope): string {
  return ownerCaption(scope.kind === "region" ? scope.ledger.region.code : scope.code, scope.name)
}

/** What a publisher calls itself: 单位 in a unit's own document, else 部门. */
export function bodyWord(scope: Scope): string {
  return scope.kind === "unit" ? "单位" : "部门"
}

/** Today's fields that every table may mention. */
export function common(scope: Scope): Record<string, string> {
  return {
    body: bodyWord(scope),
    year: String(scope.ledger.year),
    measure: scope.money.measure,
    owner: publisher(scope),
  }
}

/** A count or an area in as many decimals as it needs, two at most: `3260`, `640.5`. */
export function countText(value: number): string {
  return String(Math.round(value * 100) / 100)
}
