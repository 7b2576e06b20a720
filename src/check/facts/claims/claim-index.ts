import { perObject } from "../../../memo/index.ts"
import type { Claim } from "../../../model/disclosure.ts"

/** The claims of a document by what they are looked for: a document may make twenty thousand of them. */
export interface ClaimIndex {
  /** What one breath says of one subject. */
  readonly statements: ReadonlyMap<number, readonly Claim[]>
  /** The parts of each list. */
  readonly parts: ReadonlyMap<number, readonly Claim[]>
  /** The first claim that heads each list. */
  readonly heads: ReadonlyMap<number, Claim>
  readonly subjects: ReadonlyMap<string, readonly Claim[]>
  /** Which claim of the document each is, from 0. */
  readonly positions: ReadonlyMap<Claim, number>
}

/** The index of a document's claims, made once. */
export const indexOf: (claims: readonly Claim[]) => ClaimIndex = perObject((claims: readonly Claim[]) => {
  const statements = new Map<number, Claim[]>()
  const parts = new Map<number, Claim[]>()
  const heads = new Map<number, Claim>()
  const subjects = new Map<string, Claim[]>()
  for (const claim of claims) {
    add(statements, claim.statement, claim)
    add(subjects, claim.subject, claim)
    if (claim.role === "part" && claim.group !== null) add(parts, claim.group, claim)
    for (const id of claim.heads) if (!heads.has(id)) heads.set(id, claim)
  }
  const positions = new Map(claims.map((claim, i) => [claim, i]))
  return { statements, parts, heads, subjects, positions }
})

/** What the breath of a claim says besides it, the claim included. */
export function statementOf(claim: Claim, claims: readonly Claim[]): readonly Claim[] {
  return indexOf(claims).statements.get(claim.statement) ?? []
}

/** The parts of the list a claim is in. */
export function partsBeside(claim: Claim, claims: readonly Claim[]): readonly Claim[] {
  return claim.group === null ? [] : (indexOf(claims).parts.get(claim.group) ?? [])
}

function add<K>(map: Map<K, Claim[]>, key: K, claim: Claim): void {
  const found = map.get(key)
  if (found) found.push(claim)
  else map.set(key, [claim])
}
