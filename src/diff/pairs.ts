import { plain } from "../text/label.ts"
import type { FieldChange, State } from "./difference.ts"
import { bigrams, likeness, pairUp } from "./likeness.ts"

/** Things of two documents: those that are one, those only before, those only after. */
export interface Paired<T> {
  readonly pairs: readonly (readonly [T, T])[]
  readonly gone: readonly T[]
  readonly come: readonly T[]
}

/** Pairs things by name; those of one name in their order. */
export function paired<T>(
  before: readonly T[],
  after: readonly T[],
  nameBefore: (thing: T) => string,
  nameAfter = nameBefore,
): Paired<T> {
  const known = Map.groupBy(before, nameBefore)
  const pairs: [T, T][] = []
  const come: T[] = []
  for (const thing of after) {
    const same = known.get(nameAfter(thing))?.shift()
    if (same) pairs.push([same, thing])
    else come.push(thing)
  }
  return { pairs, gone: [...known.values()].flat(), come }
}

/** The changes of all of them: pairs first, then what came, then what went. */
export function changesOf<T, C>(
  { pairs, gone, come }: Paired<T>,
  make: (before: T | undefined, after: T | undefined) => C[],
): C[] {
  return [
    ...pairs.flatMap(([a, b]) => make(a, b)),
    ...come.flatMap((thing) => make(undefined, thing)),
    ...gone.flatMap((thing) => make(thing, undefined)),
  ]
}

/** Pairs what is left over by how alike its words are too: `least` from 0 to 1, the likest first. */
export function pairedByLikeness<T>(
  { pairs, gone, come }: Paired<T>,
  wordsBefore: (thing: T) => string,
  wordsAfter: (thing: T) => string,
  least: number,
): Paired<T> {
  const [from, to] = [
    gone.map((thing) => bigrams(wordsBefore(thing))),
    come.map((thing) => bigrams(wordsAfter(thing))),
  ]
  const near = pairUp(from, to, (a, b) => likeness(from[a]!, to[b]!), least)
  const [usedA, usedB] = [new Set(near.map(({ a }) => a)), new Set(near.map(({ b }) => b))]
  return {
    pairs: [...pairs, ...near.map(({ a, b }) => [gone[a]!, come[b]!] as const)],
    gone: gone.filter((_, i) => !usedA.has(i)),
    come: come.filter((_, i) => !usedB.has(i)),
  }
}

/** Puts things under their names; those of one name are told apart by their order. */
export function byName<T>(things: Iterable<T>, nameOf: (thing: T) => string): Map<string, T> {
  const found = new Map<string, T>()
  for (const thing of things) {
    const name = nameOf(thing)
    let unique = name
    for (let n = 2; found.has(unique); n++) unique = `${name} ${n}`
    found.set(unique, thing)
  }
  return found
}

/** A field that says something else now, white space aside. */
export function fieldChange(field: string, before: string, after: string): FieldChange[] {
  return plain(before) === plain(after) ? [] : [{ field, before: before || null, after: after || null }]
}

/** Whether something came, went or changed. */
export function stateOf(before: unknown, after: unknown): State {
  return before && after ? "changed" : after ? "added" : "removed"
}
