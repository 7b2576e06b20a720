import type { Place } from "../../model/place.ts"

/** What a record is known by whose own code could not be read: no code looks like it. */
export function standInFor({ sheet, cell }: Place): string {
  return `?${sheet}!${cell}`
}

/** Whether this stands in for a code that could not be read; it is never shown. */
export function isStandIn(code: string): boolean {
  return code.startsWith("?")
}
