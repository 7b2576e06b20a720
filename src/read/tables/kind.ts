import type { TableKey } from "../../model/disclosure.ts"
import { assets } from "./forms/assets.ts"
import { economic } from "./forms/economic.ts"
import { type Candidate, type Form, type Sure, sureOf } from "./forms/form.ts"
import { functional } from "./forms/function.ts"
import { indicators } from "./forms/indicators.ts"
import { organisation } from "./forms/organisation.ts"
import { procurement } from "./forms/procurement.ts"
import { project } from "./forms/project.ts"
import { type Seen, seenIn } from "./forms/seen.ts"
import { threePublic } from "./forms/three-public.ts"
import { twoSided } from "./forms/two-sided.ts"
import type { Shape } from "./shape.ts"

export type { Form } from "./forms/form.ts"

/** What a table is: which of the tables we know, and how its rows are built. */
export interface Kind {
  readonly key: TableKey
  readonly form: Form
  /** Why that is in doubt: two forms are equally sure of it. */
  readonly doubt: string | null
}

/** Every form, in no order that matters. */
const candidates: readonly Candidate[] = [
  assets,
  economic,
  functional,
  indicators,
  organisation,
  procurement,
  project,
  threePublic,
  twoSided,
]

/** Less than the weakest clue: nothing speaks for any form. */
const least = 20

/**
 * What a table is: the form that is surest of it by header words and contents; among tables of one form, its columns
 * and then its title decide. A title that contradicts the form is not believed.
 */
export function kindOf(shape: Shape, title: string): Kind {
  const seen = seenIn(shape, title)
  const [best, next] = rank(seen)
  if (!best || best.score < least) return { key: plainKey(seen), form: "plain", doubt: null }
  if (next && next.score === best.score)
    return {
      key: "unknown",
      form: "plain",
      doubt: `看不出是${best.candidate.name}（${best.because.join("，")}）还是${next.candidate.name}（${next.because.join("，")}）`,
    }
  return { key: best.candidate.keyOf(seen), form: best.candidate.form, doubt: null }
}

/** How sure every form is of a table, the surest first. */
export function rank(seen: Seen): Sure[] {
  return candidates.map((candidate) => sureOf(candidate, seen)).sort((a, b) => b.score - a.score)
}

function plainKey({ named }: Seen): TableKey {
  return named === "procurement" || named === "assets" || named === "threePublic" ? named : "unknown"
}
