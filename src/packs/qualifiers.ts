import file from "./generated/qualifiers.ts"
import { everywhere } from "./inheritance.ts"

/** What words beside a figure do to it (packs/<place>/qualifiers.csv). */
export type Qualifier =
  | "time"
  | "plan"
  | "light"
  | "whole"
  | "scope"
  | "bound"
  | "about"
  | "cumulative"
  | "past"
  | "each"
  | "part"
  | "other"
  | "attribute"

const rows = everywhere(file)

/** The words of some roles, as the source of a pattern; the longest first. */
export function qualifierPattern(...roles: readonly Qualifier[]): string {
  return rows
    .filter(({ role }) => (roles as readonly string[]).includes(role))
    .flatMap(({ words }) => words.split("|"))
    .sort((a, b) => b.length - a.length)
    .join("|")
}
