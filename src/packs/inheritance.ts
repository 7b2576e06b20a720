import { type Pack, packNamed, packs, root } from "./list.ts"

/** The rows of one file of every pack that has it, by the name of the pack (src/packs/generated). */
export type File<T> = Readonly<Record<string, readonly T[]>>

/** The names of a pack and of those it inherits from, itself last; a place without a pack has only the root. */
export function lineageOf(place: string): readonly string[] {
  const found: string[] = []
  for (
    let at: Pack | null = packNamed(place) ?? root;
    at;
    at = at.inherits === null ? null : packNamed(at.inherits)
  )
    found.unshift(at.name)
  return found
}

/** The rows of a file that a place inherits and has itself, pack by pack, its own last. */
export function linesOf<T>(file: File<T>, place: string): readonly (readonly T[])[] {
  return lineageOf(place).flatMap((name) => (file[name] ? [file[name]] : []))
}

/**
 * The rows of a file of all packs at once with the name of their pack: a place's own before those it inherits, so that
 * they are tried first, or behind them.
 */
export function everywhere<T extends object>(
  file: File<T>,
  order: "own first" | "inherited first" = "own first",
): readonly (T & { readonly place: string })[] {
  return (order === "own first" ? packs : packs.toReversed()).flatMap(({ name }) =>
    (file[name] ?? []).map((line) => ({ ...line, place: name })),
  )
}

/** Whether a row counts in a year by its years: `2019-`, `-2018`, `2019-2021`; empty: always. */
export function isInForce(years: string, year: number): boolean {
  if (years === "") return true
  const [from, to] = years.split("-")
  return Number(from || 0) <= year && year <= Number(to || 9999)
}
