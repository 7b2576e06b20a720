/** An amount of a classification, by its code. */
export interface Coded {
  readonly code: string
  readonly label: string
  readonly cents: number
}

/** A class, section or item with what it is made of; one that is not printed is the sum of its parts. */
export interface Branch<L extends Coded> {
  readonly code: string
  readonly cents: number
  /** What prints it; null when only its parts are printed. */
  readonly line: L | null
  readonly branches: readonly Branch<L>[]
}

/** Codes have three digits and two more a level (docs/concepts.md). */
function parentOf(code: string): string | null {
  return code.length > 3 ? code.slice(0, -2) : null
}

/** Lines of one table and column as the tree of their codes; of a code that is printed twice the first counts. */
export function treeOf<L extends Coded>(lines: readonly L[]): Branch<L>[] {
  const known = new Map<string, { line: L | null; below: Set<string> }>()
  const enter = (code: string, line: L | null) => {
    const entry = known.get(code) ?? { line: null, below: new Set<string>() }
    entry.line ??= line
    known.set(code, entry)
    const parent = parentOf(code)
    if (parent !== null) enter(parent, null).below.add(code)
    return entry
  }
  for (const line of lines) enter(line.code, line)
  const branchOf = (code: string): Branch<L> => {
    const { line, below } = known.get(code)!
    const branches = [...below].sort().map(branchOf)
    return { code, line, branches, cents: line?.cents ?? sumOf(branches) }
  }
  return [...known.keys()]
    .filter((code) => parentOf(code) === null)
    .sort()
    .map(branchOf)
}

/** The branch of a code; null when nothing is printed there or below. */
export function branchIn<L extends Coded>(branches: readonly Branch<L>[], code: string): Branch<L> | null {
  for (const branch of branches)
    if (code.startsWith(branch.code)) return branch.code === code ? branch : branchIn(branch.branches, code)
  return null
}

/** What amounts come to. */
export function sumOf(amounts: readonly { readonly cents: number }[]): number {
  let sum = 0
  for (const { cents } of amounts) sum += cents
  return sum
}
